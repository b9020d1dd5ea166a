import { KINDS } from "./kinds.js";
import { Saving } from "./saving.js";
import { inTab, keepInTab } from "./tab.js";
import { isFilled } from "./written.js";

/**
 * @import { FormHost, FormState } from "../host"
 * @import { Answers, Page } from "../shapes"
 * @import { Status } from "./saving.js"
 *
 * Called with the key of what changed, null for all of it, and whether its field must be drawn again.
 * @typedef {(key: string|null, redraw: boolean) => void} Listener
 */

/** How long after the last key one counts as having stopped typing, in milliseconds. */
const PAUSE = 350;

/**
 * The answers as they are on the page: kept in the tab while it is open, saved in the participant's folder where one is open,
 * and sent to the host, a choice at once.
 */
export class PageAnswers {
  /**
   * @param {FormHost} host @param {Page|null} page what our server's page brings along; other pages have nothing
   * @param {(status: Status) => void} saved told how the saving goes
   */
  constructor(host, page, saved) {
    const { exercise, answers } = host.state();
    this.host = host;
    this.name = exercise.name;
    this.saving = page?.folder ? new Saving(this.name, page.folder, saved) : null;
    const kept = this.saving ? this.saving.begin() : (inTab("", this.name)?.answers ?? null);
    /** Whether what is kept is of another version: nothing may be written over it before the host has brought it to this one. */
    this.isLocked = kept !== null && kept.schema_version !== answers.schema_version;
    /** @type {Answers} */
    this.state = structuredClone(kept && !this.isLocked ? kept : answers);
    /** @type {Set<Listener>} */
    this.listeners = new Set();
    /** How often the answers were changed, and how often they had been when the newest feedback was asked for. */
    this.changes = 0;
    this.answered = 0;
    /** @type {ReturnType<typeof setTimeout>|undefined} */
    this.timer = undefined;
    const fields = exercise.parts.flatMap((part) => part.fields);
    this.typed = new Set(fields.filter((field) => KINDS[field.type].isTyped).map((field) => field.key));
    host.subscribe({ answers: (others) => this.take(others) });
    if (this.isLocked && kept) host.upgrade(kept);
    else if (kept) this.ask(true);
  }

  /** @param {string} key */
  get(key) {
    return this.state.fields[key];
  }

  /** @param {string} key @param {any} value */
  set(key, value) {
    this.state.fields[key] = value;
    this.changed(key);
  }

  /** Begin with what a case begins with, where nothing is written. @param {string} slug @param {Record<string, any>} [start] */
  setCase(slug, start = {}) {
    this.state.case = slug;
    for (const [key, value] of Object.entries(start)) {
      if (!isFilled(this.state.fields[key])) this.state.fields[key] = structuredClone(value);
    }
    this.changed("case");
    for (const key of Object.keys(start)) this.tell(key, true);
  }

  /** Say that the exercise is done, or that it is not. @param {boolean} isDone */
  setDone(isDone) {
    this.state.done = isDone;
    this.changed("");
  }

  /** Take over answers from the host. @param {Answers} answers */
  take(answers) {
    const isSame = JSON.stringify(answers) === JSON.stringify(this.state);
    if (!isSame) this.replace(answers);
    this.answered = this.changes;
  }

  /** Begin again with other answers. @param {Answers} answers */
  replace(answers) {
    this.isLocked = false;
    this.state = structuredClone(answers);
    this.changes += 1;
    this.keep();
    this.tell(null, true);
  }

  /** @param {string} key */
  changed(key) {
    this.state.changed = new Date().toISOString();
    this.changes += 1;
    this.keep();
    this.tell(key, false);
    clearTimeout(this.timer);
    if (this.typed.has(key)) this.timer = setTimeout(() => this.ask(), PAUSE);
    else this.ask();
  }

  /** @param {Listener} listener */
  listen(listener) {
    this.listeners.add(listener);
  }

  /** @param {string|null} key @param {boolean} redraw */
  tell(key, redraw) {
    for (const listener of this.listeners) listener(key, redraw);
  }

  /** Ask for feedback on the answers as they are. @param {boolean} isKept whether nobody has changed anything here yet */
  ask(isKept = false) {
    clearTimeout(this.timer);
    const asked = this.changes;
    this.host.feedback(this.state, isKept).then(() => {
      this.answered = Math.max(this.answered, asked);
    });
  }

  /**
   * The answers in words, as the host has put them; null while it has not.
   * @returns {Pick<FormState, "sections"|"left_out">|null}
   */
  inWords() {
    return this.answered === this.changes ? this.host.state() : null;
  }

  keep() {
    if (this.saving) this.saving.changed(this.state);
    else keepInTab("", this.name, { answers: this.state });
  }

  /** Go on with what stands here, or with what was saved from elsewhere. @param {boolean} isMine @param {Answers} empty */
  choose(isMine, empty) {
    if (!this.saving) return;
    if (isMine) {
      this.saving.mine();
      return;
    }
    this.state = structuredClone(this.saving.theirs() ?? empty);
    this.changes += 1;
    this.tell(null, true);
    this.ask();
  }
}
