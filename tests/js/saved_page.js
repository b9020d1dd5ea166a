/** A page whose answers are saved in a folder, for the tests of Saving, anew in each test. */
import { afterEach, beforeEach, mock } from "node:test";
import { Saving } from "../../widgets/form/saving.js";
import { Browser, settle } from "./browser.js";

export const TAG = "mappe-a";
export const [WAIT, LONGEST] = [500, 5000];
export const KEPT = `kursus:${TAG}:chime`;

/** @type {Browser} */
export let browser;
/** What one was told. @type {any[]} */
export let told = [];

export const answers = (/** @type {string} */ text) => ({
  schema_version: 1,
  case: "",
  fields: { hope: text },
  changed: "2027-01-15T10:00:00Z",
});
export const saved = (version = 7) => ({ status: 200, body: { version } });
export const kept = () => JSON.parse(browser.storage.getItem(KEPT) ?? "null");
export const kinds = () => told.map(({ kind }) => kind);

/** @param {object} folder what the page began with, beside the tag */
export function saving(folder = {}) {
  return new Saving("chime", { tag: TAG, version: 3, answers: null, ...folder }, (status) => told.push(status));
}

/** @param {number} time in milliseconds */
export async function later(time) {
  mock.timers.tick(time);
  await settle();
}

/** Saving that is in a state. @param {string} state */
export async function inState(state) {
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

/** Begin with another tab in which nothing was said. */
export function freshPage() {
  browser = new Browser();
  told = [];
}

beforeEach(() => {
  freshPage();
  mock.timers.enable({ apis: ["setTimeout", "Date"], now: Date.parse("2027-01-15T10:00:00Z") });
});
afterEach(() => mock.timers.reset());
