import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, mock, test } from "node:test";
import { NEXT, RETRIES, Saving } from "../../widgets/form/saving.js";
import { Browser, settle } from "./browser.js";

const TAG = "mappe-a";
const [WAIT, LONGEST] = [500, 5000];
const KEPT = `kursus:${TAG}:chime`;

/** @type {Browser} */
let browser;
/** What one was told. @type {any[]} */
let told = [];

const answers = (/** @type {string} */ text) => ({
  schema_version: 1,
  case: "",
  fields: { hope: text },
  changed: "2027-01-15T10:00:00Z",
});
const saved = (version = 7) => ({ status: 200, body: { version } });
const kept = () => JSON.parse(browser.storage.getItem(KEPT) ?? "null");
const kinds = () => told.map(({ kind }) => kind);

/** @param {object} folder what the page began with, beside the tag */
function saving(folder = {}) {
  return new Saving("chime", { tag: TAG, version: 3, answers: null, ...folder }, (status) => told.push(status));
}

/** @param {number} time in milliseconds */
async function later(time) {
  mock.timers.tick(time);
  await settle();
}

/** Saving that is in a state. @param {string} state */
async function inState(state) {
  if (state === "unreadable") {
    const made = saving({ problem: "Nyere end kurset.", version: 3 });
    made.begin();
    return made;
  }
  const made = saving();
  made.begin();
  if (state === "saved") return made;
  if (state === "over") {
    browser.heard({ closed: TAG });
    return made;
  }
  /** @type {Record<string, import("./browser.js").Answer>} */
  const answer = {
    sending: new Promise(() => {}),
    held: { status: 422, body: { message: "For langt." } },
    conflict: { status: 409, body: { now: { version: 9, answers: answers("deres") } } },
    gone: { status: 410, body: { message: "Mappen er slettet." } },
  };
  made.changed(answers("mit"));
  if (state === "waiting") return made;
  browser.willAnswer(answer[state]);
  await later(WAIT);
  return made;
}

beforeEach(() => {
  browser = new Browser();
  told = [];
  mock.timers.enable({ apis: ["setTimeout", "Date"], now: Date.parse("2027-01-15T10:00:00Z") });
});
afterEach(() => mock.timers.reset());

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
    browser = new Browser();
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
