import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { settle } from "./browser.js";
import { answers, browser, inState, kept, kinds, later, saved, saving, TAG, told, WAIT, KEPT } from "./saved_page.js";

describe("a reload", () => {
  /** @param {object} more */
  const keep = (more = {}) =>
    browser.storage.setItem(KEPT, JSON.stringify({ answers: answers("mit"), seen: 3, tried: [], ...more }));

  test("begins with what the folder has", () => {
    const made = saving({ answers: answers("gemt") });
    assert.equal(made.begin()?.fields.hope, "gemt");
    assert.deepEqual([made.state, told[0].kind, told[0].at.toISOString()], ["saved", "saved", "2027-01-15T10:00:00.000Z"]);
  });

  test("begins with nothing where nothing is saved, and says nothing", () => {
    assert.equal(saving().begin(), null);
    assert.deepEqual(told, []);
  });

  test("delivers what did not get there", async () => {
    keep();
    const made = saving({ answers: answers("gammelt") });
    assert.equal(made.begin()?.fields.hope, "mit");
    browser.willAnswer(saved());
    await later(WAIT);
    assert.equal(made.state, "saved");
  });

  test("knows its own version again, though nobody heard that it got there", async () => {
    keep({ seen: 2, tried: [3] });
    const made = saving({ answers: answers("gammelt") });
    made.begin();
    assert.equal(made.state, "waiting");
    browser.willAnswer(saved());
    await later(WAIT);
    assert.deepEqual([browser.last.body.seen, browser.last.body.tried], [2, [3]]);
  });

  test("asks nobody where the folder has the same from elsewhere", () => {
    keep({ seen: 1 });
    const made = saving({ answers: answers("mit") });
    made.begin();
    assert.deepEqual([made.state, made.seen, kept(), kinds()], ["saved", 3, null, ["saved"]]);
  });

  test("asks what shall hold where the folder was changed elsewhere", () => {
    keep({ seen: 1 });
    const made = saving({ answers: answers("deres") });
    assert.equal(made.begin()?.fields.hope, "mit");
    assert.deepEqual([made.state, told.at(-1).now.answers.fields.hope], ["conflict", "deres"]);
  });

  test("asks where it was deleted elsewhere", () => {
    keep({ seen: 1 });
    const made = saving({ version: 0 });
    made.begin();
    assert.deepEqual([made.state, told.at(-1)], ["conflict", { kind: "conflict", now: null }]);
  });

  test("with a database in trouble, says so and tries", async () => {
    keep();
    const made = saving({ version: 0, trouble: "Databasen svarer ikke." });
    made.begin();
    assert.deepEqual([made.state, told[0].kind], ["waiting", "trouble"]);
  });

  test("leaves answers alone that it can't read, and keeps what is written in the tab", async () => {
    const made = await inState("unreadable");
    assert.deepEqual(told, [{ kind: "refused", message: "Nyere end kurset." }]);
    assert.equal(made.seen, 0);
    made.changed(answers("mit"));
    browser.event("online");
    await later(60_000);
    assert.deepEqual([browser.requests.length, kept().answers.fields.hope], [0, "mit"]);
  });

  test("from the browser's memory of pages loads the page again: the folder may be another", async () => {
    await inState("saved");
    browser.event("pageshow", { persisted: false });
    assert.equal(browser.reloads, 0);
    browser.event("pageshow", { persisted: true });
    assert.equal(browser.reloads, 1);
  });
});

describe("leaving the page", () => {
  test("sends what is not saved, once, so that it outlives the page", async () => {
    await inState("waiting");
    browser.event("beforeunload");
    browser.event("pagehide");
    assert.equal(browser.requests.length, 1);
    assert.equal(browser.last.keepalive, true);
    assert.equal(kept().tried.length, 1);
  });

  test("sends what was written after what is on its way", async () => {
    const made = await inState("sending");
    made.changed(answers("mere"));
    browser.event("pagehide");
    assert.deepEqual([browser.requests.length, browser.last.body.answers.fields.hope], [2, "mere"]);
  });

  for (const state of ["saved", "conflict", "unreadable", "gone"]) {
    test(`sends nothing where all is saved, or nothing may be sent: ${state}`, async () => {
      const made = await inState(state);
      if (state === "unreadable") made.changed(answers("mit"));
      const before = browser.requests.length;
      browser.event("pagehide");
      assert.equal(browser.requests.length, before);
    });
  }

  test("asks first where nobody has it but the page", async () => {
    const made = await inState("saved");
    browser.storage.forbid();
    made.changed(answers("mit"));
    assert.equal(browser.event("beforeunload").defaultPrevented, true);
  });

  test("does not ask where the tab has it", async () => {
    await inState("waiting");
    assert.equal(browser.event("beforeunload").defaultPrevented, false);
  });
});

describe("two tabs", () => {
  test("what is not saved is saved when another tab is about to close the folder", async () => {
    const made = await inState("waiting");
    browser.willAnswer(saved());
    browser.heard({ closing: TAG });
    await settle();
    assert.equal(made.state, "saved");
  });

  test("when the folder is closed, nothing of it stays in the tab or on the screen", async () => {
    await inState("saved");
    browser.storage.setItem(`kursus:${TAG}:andet`, JSON.stringify({ answers: answers("x") }));
    browser.heard({ closed: TAG });
    assert.deepEqual([browser.reloads, Object.keys(browser.storage)], [1, []]);
  });

  for (const state of ["waiting", "sending", "held", "conflict", "gone"]) {
    test(`what is not saved stays: ${state}`, async () => {
      const made = await inState(state);
      browser.heard({ closed: TAG });
      assert.deepEqual([browser.reloads, made.state], [0, state]);
    });
  }

  test("another folder is no matter", async () => {
    const made = await inState("saved");
    browser.heard({ closed: "mappe-b" });
    browser.heard({ closing: "mappe-b" });
    assert.deepEqual([browser.reloads, made.state], [0, "saved"]);
  });
});
