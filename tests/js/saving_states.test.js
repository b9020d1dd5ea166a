import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { NEXT, RETRIES } from "../../widgets/form/saving.js";
import { settle } from "./browser.js";
import { answers, browser, inState, kept, kinds, later, LONGEST, saved, saving, TAG, told, WAIT } from "./saved_page.js";

describe("each state", () => {
  for (const state of Object.keys(NEXT)) {
    test(`${state} can be come to`, async () => {
      const made = await inState(state);
      assert.equal(made.state, state);
    });
  }

  test("each event of the table leads to a state of the table", () => {
    for (const events of Object.values(NEXT)) for (const next of Object.values(events)) assert.ok(next in NEXT, next);
  });

  for (const [state, events] of Object.entries(NEXT)) {
    test(`${state} stays where it is at what it does not name`, async () => {
      const made = await inState(state);
      for (const event of ["no such event", ...["mine", "theirs", "due", "saved"].filter((name) => !(name in events))]) {
        assert.equal(made.go(event), false);
        assert.equal(made.state, state);
      }
    });
  }
});

describe("typing", () => {
  test("is saved a moment after the last change, with the version that was seen", async () => {
    const made = saving();
    made.begin();
    made.changed(answers("m"));
    await later(WAIT - 1);
    made.changed(answers("mi"));
    await later(WAIT - 1);
    assert.equal(browser.requests.length, 0);
    browser.willAnswer(saved());
    await later(1);
    assert.equal(browser.requests.length, 1);
    const { url, method, body } = browser.last;
    assert.deepEqual([url, method], ["/mappe/svar/chime", "PUT"]);
    assert.deepEqual([body.tag, body.seen, body.tried, body.answers.fields], [TAG, 3, [], { hope: "mi" }]);
    assert.deepEqual(kinds(), ["unsaved", "unsaved", "saved"]);
    assert.equal(made.seen, 7);
    assert.equal(kept(), null);
  });

  test("that goes on is saved all the same", async () => {
    const made = saving();
    made.begin();
    browser.willAnswer(saved());
    for (let time = 0; time <= LONGEST; time += 250) {
      made.changed(answers(`${time}`));
      await later(250);
    }
    assert.equal(browser.requests.length, 1);
  });

  test("while it is on its way is saved after it", async () => {
    const made = saving();
    made.begin();
    made.changed(answers("første"));
    let arrive = (/** @type {unknown} */ _answer) => {};
    browser.willAnswer(
      new Promise((resolve) => {
        arrive = resolve;
      }),
      saved(8),
    );
    await later(WAIT);
    made.changed(answers("anden"));
    await later(WAIT);
    assert.equal(browser.requests.length, 1);
    arrive(saved(7));
    await settle();
    assert.equal(made.state, "waiting");
    assert.equal(kept().answers.fields.hope, "anden");
    await later(WAIT);
    assert.deepEqual([browser.last.body.seen, browser.last.body.answers.fields.hope, made.state], [7, "anden", "saved"]);
  });

  test("is kept in the tab before anybody is asked", () => {
    const made = saving();
    made.begin();
    made.changed(answers("mit"));
    assert.deepEqual([kept().answers.fields.hope, kept().seen, kept().tried], ["mit", 3, []]);
  });

  test("does not change what was handed over", () => {
    const made = saving();
    made.begin();
    const mine = answers("mit");
    made.changed(mine);
    mine.fields.hope = "senere";
    assert.equal(made.unsaved?.fields.hope, "mit");
  });
});

describe("offline", () => {
  test("it tries again, more and more seldom, and says each time what it has tried", async () => {
    const made = await inState("waiting");
    await later(WAIT);
    for (const [at, wait] of [...RETRIES, RETRIES.at(-1) ?? 0].entries()) {
      assert.equal(browser.requests.length, at + 1);
      assert.equal(browser.last.body.tried.length, at);
      await later(wait - 1);
      assert.equal(browser.requests.length, at + 1);
      await later(1);
    }
    assert.equal(made.state, "waiting");
    assert.ok(
      kinds()
        .slice(1)
        .every((kind) => kind === "offline"),
    );
  });

  test("the waits begin again once it was saved", async () => {
    const made = await inState("waiting");
    await later(WAIT);
    await later(RETRIES[0]);
    browser.willAnswer(saved());
    await later(RETRIES[1]);
    assert.equal(made.failures, 0);
    made.changed(answers("igen"));
    await later(WAIT);
    browser.willAnswer(saved());
    await later(RETRIES[0]);
    assert.equal(made.state, "saved");
  });

  for (const [where, name] of /** @type {const} */ ([
    ["window", "online"],
    ["window", "focus"],
    ["document", "visibilitychange"],
  ])) {
    test(`it tries at once at ${name}`, async () => {
      const made = await inState("waiting");
      await later(WAIT);
      browser.willAnswer(saved());
      browser[where].dispatchEvent(new Event(name));
      await settle();
      assert.equal(made.state, "saved");
    });
  }

  test("nothing is sent at online where all is saved", async () => {
    await inState("saved");
    browser.event("online");
    await settle();
    assert.equal(browser.requests.length, 0);
  });

  test("what is typed meanwhile does not wait for the next try", async () => {
    const made = await inState("waiting");
    await later(WAIT);
    made.changed(answers("mere"));
    browser.willAnswer(saved());
    await later(WAIT);
    assert.deepEqual([browser.last.body.answers.fields.hope, made.state], ["mere", "saved"]);
  });

  test("trouble of the server is told and tried again", async () => {
    const made = await inState("waiting");
    browser.willAnswer({ status: 503, body: { message: "Databasen svarer ikke." } }, saved());
    await later(WAIT);
    assert.deepEqual(told.at(-1), { kind: "trouble", message: "Databasen svarer ikke." });
    await later(RETRIES[0]);
    assert.equal(made.state, "saved");
  });
});
