import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { settle } from "./browser.js";
import { answers, browser, freshPage, inState, kept, kinds, later, saved, told, WAIT } from "./saved_page.js";

describe("refused, and a session that is gone", () => {
  for (const [status, kind] of /** @type {const} */ ([
    [422, "refused"],
    [401, "closed"],
  ])) {
    test(`${kind}: it does not try again by itself, but at the next change`, async () => {
      const made = await inState("waiting");
      browser.willAnswer({ status, body: { message: "Nej." } });
      await later(WAIT);
      assert.deepEqual([made.state, told.at(-1)], ["held", { kind, message: "Nej." }]);
      await later(60_000);
      assert.equal(browser.requests.length, 1);
      made.changed(answers("rettet"));
      browser.willAnswer(saved());
      await later(WAIT);
      assert.equal(made.state, "saved");
    });

    test(`${kind}: it tries again as one comes back to the page`, async () => {
      const made = await inState("waiting");
      browser.willAnswer({ status, body: { message: "Nej." } }, saved());
      await later(WAIT);
      browser.event("focus");
      await settle();
      assert.equal(made.state, "saved");
    });
  }

  test("a version that was refused never got there; one whose session was gone may have", async () => {
    const refused = await inState("held");
    assert.deepEqual(refused.tried, []);
    freshPage();
    const closed = await inState("waiting");
    browser.willAnswer({ status: 401, body: { message: "Mappen er lukket." } });
    await later(WAIT);
    assert.equal(closed.tried.length, 1);
  });

  test("what was written as it was refused is tried by itself", async () => {
    const made = await inState("waiting");
    let arrive = (/** @type {unknown} */ _answer) => {};
    browser.willAnswer(
      new Promise((resolve) => {
        arrive = resolve;
      }),
      saved(),
    );
    await later(WAIT);
    made.changed(answers("kortere"));
    arrive({ status: 413, body: { message: "For langt." } });
    await settle();
    assert.equal(made.state, "waiting");
    await later(WAIT);
    assert.equal(made.state, "saved");
  });
});

describe("conflict", () => {
  test("nothing is sent before one has chosen, and what is written is kept", async () => {
    const made = await inState("conflict");
    assert.equal(told.at(-1).now.version, 9);
    made.changed(answers("mere"));
    browser.event("online");
    await later(60_000);
    assert.equal(browser.requests.length, 1);
    assert.equal(kept().answers.fields.hope, "mere");
    assert.equal(kinds().at(-1), "conflict");
  });

  test("mine is written over what the folder has", async () => {
    const made = await inState("conflict");
    browser.willAnswer(saved(10));
    made.mine();
    await settle();
    assert.deepEqual([browser.last.body.seen, browser.last.body.tried], [9, []]);
    assert.deepEqual([made.state, made.seen], ["saved", 10]);
  });

  test("theirs takes the place of mine", async () => {
    const made = await inState("conflict");
    assert.equal(made.theirs()?.fields.hope, "deres");
    assert.deepEqual([made.state, made.seen, made.unsaved, kept(), kinds().at(-1)], ["saved", 9, null, null, "saved"]);
  });

  test("where the folder has nothing any more, theirs is nothing, and mine begins anew", async () => {
    const made = await inState("waiting");
    browser.willAnswer({ status: 409, body: { now: null } });
    await later(WAIT);
    assert.deepEqual(told.at(-1), { kind: "conflict", now: null });
    browser.willAnswer(saved(1));
    made.mine();
    await settle();
    assert.equal(browser.last.body.seen, 0);
    made.changed(answers("igen"));
    browser.willAnswer({ status: 409, body: { now: null } });
    await later(WAIT);
    assert.equal(made.theirs(), null);
  });

  test("what one can't read is not offered", async () => {
    await inState("waiting");
    browser.willAnswer({ status: 409, body: { now: { version: 9, problem: "Gemt i en nyere udgave." } } });
    await later(WAIT);
    assert.deepEqual(told.at(-1), { kind: "refused", message: "Gemt i en nyere udgave." });
  });

  test("mine is nothing where there is no conflict", async () => {
    const made = await inState("saved");
    made.mine();
    assert.deepEqual([made.state, browser.requests.length], ["saved", 0]);
  });
});

describe("a folder that is deleted", () => {
  test("what stands on the page is in the tab alone, as without a folder", async () => {
    const made = await inState("gone");
    const outside = () => JSON.parse(browser.storage.getItem("kursus::chime") ?? "null");
    assert.deepEqual([kept(), outside().answers.fields.hope], [null, "mit"]);
    made.changed(answers("mere"));
    await later(60_000);
    assert.deepEqual([kept(), outside().answers.fields.hope, browser.requests.length], [null, "mere", 1]);
    assert.deepEqual(told.at(-1), { kind: "gone", message: "Mappen er slettet." });
  });
});
