import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, mock, test } from "node:test";
import { PageAnswers } from "../../widgets/form/answers.js";
import { Browser, settle } from "./browser.js";

/** @import { Answers } from "../../widgets/shapes" */

const PAUSE = 350;
const answers = (fields = {}, version = 2) => ({ schema_version: version, case: "", fields });

/** A host that is told of answers, and answers when the test says. */
class FakeHost {
  constructor() {
    /** @type {Answers[]} */
    this.asked = [];
    /** @type {Answers[]} */
    this.upgrades = [];
    /** @type {((feedback: {}) => void)[]} */
    this.resolves = [];
    /** @type {any} */
    this.observer = {};
    this.sections = [{ title: "Sådan siger værten", answered: [] }];
  }

  state() {
    const fields = [
      { key: "text", type: "text" },
      { key: "choice", type: "choice", default: "a" },
    ];
    const exercise = { name: "chime", parts: [{ fields }] };
    return /** @type {any} */ ({ exercise, answers: answers({ choice: "a" }), sections: this.sections, left_out: [] });
  }

  /** @param {Answers} given @returns {Promise<{}>} */
  feedback(given) {
    this.asked.push(structuredClone(given));
    return new Promise((resolve) => this.resolves.push(resolve));
  }

  /** @param {Answers} kept */
  upgrade(kept) {
    this.upgrades.push(kept);
  }

  /** @param {any} observer */
  subscribe(observer) {
    this.observer = observer;
    return () => {};
  }

  async answer() {
    for (const resolve of this.resolves.splice(0)) resolve({});
    await settle();
  }
}

/** @type {Browser} */
let browser;
/** @type {FakeHost} */
let host;
const inTab = () => JSON.parse(browser.storage.getItem("kursus::chime") ?? "null");
const keep = (/** @type {Answers} */ kept) => browser.storage.setItem("kursus::chime", JSON.stringify({ answers: kept }));
const made = (/** @type {any} */ page = null) => new PageAnswers(host, page, () => {});

beforeEach(() => {
  browser = new Browser();
  host = new FakeHost();
  mock.timers.enable({ apis: ["setTimeout", "Date"] });
});
afterEach(() => mock.timers.reset());

describe("to begin with", () => {
  test("there is what the host has, and nobody is asked", () => {
    assert.deepEqual(made().state.fields, { choice: "a" });
    assert.deepEqual([host.asked, inTab()], [[], null]);
  });

  test("what was written in this tab is there again, and is asked about", () => {
    keep(answers({ text: "mit" }));
    assert.equal(made().get("text"), "mit");
    assert.equal(host.asked[0].fields.text, "mit");
  });

  test("in a folder what the folder has is there, whatever is in the tab without one", () => {
    keep(answers({ text: "fra fanen" }));
    const folder = { tag: "a", version: 3, answers: answers({ text: "fra mappen" }) };
    assert.equal(made({ folder }).get("text"), "fra mappen");
  });

  test("answers of another version are locked until the host has brought them to this one", () => {
    keep(answers({ text: "gammelt" }, 1));
    const page = made();
    assert.deepEqual([page.isLocked, host.asked.length, host.upgrades[0].fields.text], [true, 0, "gammelt"]);
    assert.equal(inTab().answers.schema_version, 1);
    host.observer.answers(answers({ text: "nyt" }));
    assert.deepEqual([page.isLocked, page.get("text"), inTab().answers.fields.text], [false, "nyt", "nyt"]);
  });
});

describe("a change", () => {
  test("of a choice is asked about at once, and kept in the tab", () => {
    made().set("choice", "b");
    assert.deepEqual([host.asked[0].fields.choice, inTab().answers.fields.choice], ["b", "b"]);
  });

  test("of a text is kept at once, and asked about when one stops", () => {
    const page = made();
    page.set("text", "m");
    mock.timers.tick(PAUSE - 1);
    page.set("text", "mi");
    mock.timers.tick(PAUSE - 1);
    assert.deepEqual([host.asked.length, inTab().answers.fields.text], [0, "mi"]);
    mock.timers.tick(1);
    assert.deepEqual(
      host.asked.map(({ fields }) => fields.text),
      ["mi"],
    );
  });

  test("of a choice takes the text along that one is writing", () => {
    const page = made();
    page.set("text", "mi");
    page.set("choice", "b");
    mock.timers.tick(PAUSE);
    assert.deepEqual(
      host.asked.map(({ fields }) => fields),
      [{ choice: "b", text: "mi" }],
    );
  });

  test("is told to listeners, and says when it was", () => {
    mock.timers.setTime(Date.parse("2027-01-15T10:00:00Z"));
    const page = made();
    /** @type {any[]} */
    const heard = [];
    page.listen((...told) => heard.push(told));
    page.set("choice", "b");
    page.setDone(true);
    assert.deepEqual(heard, [
      ["choice", false],
      ["", false],
    ]);
    assert.deepEqual([page.state.changed, page.state.done], ["2027-01-15T10:00:00.000Z", true]);
  });

  test("of the case fills in what is not written, and only that", () => {
    const page = made();
    page.set("text", " ");
    page.setCase("jonas", { text: "Jonas begynder her", choice: "b" });
    assert.deepEqual(page.state.fields, { text: "Jonas begynder her", choice: "a" });
    assert.equal(page.state.case, "jonas");
  });

  test("by the host is taken over; the same answers from it are no change", () => {
    const page = made();
    /** @type {any[]} */
    const heard = [];
    page.listen((...told) => heard.push(told));
    host.observer.answers(structuredClone(page.state));
    assert.deepEqual(heard, []);
    host.observer.answers(answers({ text: "udfyldt" }));
    assert.deepEqual([heard, page.get("text"), host.asked], [[[null, true]], "udfyldt", []]);
  });
});

describe("the answers in words", () => {
  test("are the host's, once it has answered to what stands there", async () => {
    const page = made();
    assert.equal(page.inWords()?.sections, host.sections);
    page.set("choice", "b");
    assert.equal(page.inWords(), null);
    await host.answer();
    assert.equal(page.inWords()?.sections, host.sections);
    page.set("text", "m");
    assert.equal(page.inWords(), null);
  });

  test("are not the host's where it has answered to something older", async () => {
    const page = made();
    page.set("choice", "b");
    page.set("text", "m");
    await host.answer();
    assert.equal(page.inWords(), null);
    mock.timers.tick(PAUSE);
    await host.answer();
    assert.notEqual(page.inWords(), null);
  });
});

describe("a choice of two", () => {
  test("takes what the folder has, or nothing", async () => {
    const page = made({ folder: { tag: "a", version: 3, answers: null } });
    page.set("choice", "b");
    browser.willAnswer({ status: 409, body: { now: { version: 9, answers: answers({ text: "deres" }) } } });
    mock.timers.tick(500);
    await settle();
    page.choose(false, answers({ choice: "a" }));
    assert.deepEqual([page.state.fields, host.asked.at(-1)?.fields], [{ text: "deres" }, { text: "deres" }]);
    page.set("choice", "b");
    browser.willAnswer({ status: 409, body: { now: null } });
    mock.timers.tick(500);
    await settle();
    page.choose(false, answers({ choice: "a" }));
    assert.deepEqual(page.state.fields, { choice: "a" });
  });
});
