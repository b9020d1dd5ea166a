import { post } from "./http.js";
import { Line } from "./line.js";

/**
 * @import { Answers, Explanation, Feedback } from "../shapes"
 *
 * What a page asks: feedback on answers, answers of an older version in this one, or what is said of an answer to a question.
 * @typedef {{answers: Answers} | {upgrade: Answers} | {question: string, answer: any}} Asked
 *
 * What it gets; `message` says in Danish why it gets nothing.
 * @typedef {{feedback?: Partial<Feedback>, answers?: Answers, said?: Explanation, message?: string}} Said
 *
 * `net` is told that nobody has answered for a while, and then that somebody answers again.
 * @typedef {{said: (key: string, n: number, said: Said) => void, net: (isThere: boolean) => void}} Hearer
 *
 * `key` is what it is about: of two questions about the same only the newer one counts.
 * @typedef {{n: number, key: string, what: Asked, isOnLine: boolean}} Question
 */

/** What is asked about the answers of a form as a whole. */
export const ANSWERS = "";
/** How long the kernel may take before the same is asked by HTTP, in milliseconds. */
const PATIENCE = 2000;
/** How long until what failed is tried again; what is answered begins from the first. */
const WAITS = [1000, 2000, 4000, 8000, 15_000, 30_000];
/** How many times it must have failed for the net to be gone. */
const GONE = 2;

/** Has questions answered: over the line where a kernel answers there, else by HTTP. What is open is asked until it is answered. */
export class Answering {
  /** @param {{svar: string, line: string|null}} addresses @param {Hearer} hearer */
  constructor({ svar, line }, hearer) {
    this.address = svar;
    this.hearer = hearer;
    this.line = line ? new Line(line, { said: (n, said) => this.fromLine(n, said), closed: () => this.withoutLine() }) : null;
    this.count = 0;
    /** @type {Map<string, Question>} */
    this.open = new Map();
    /** The number of the newest that was answered, by key. @type {Map<string, number>} */
    this.answered = new Map();
    this.isPosting = false;
    this.failures = 0;
    /** @type {ReturnType<typeof setTimeout>|undefined} */
    this.timer = undefined;
    window.addEventListener("online", () => this.again());
    window.addEventListener("pagehide", () => this.line?.leave());
  }

  /**
   * @param {string} key @param {Asked} what @param {boolean} isChange whether it is of something that a person just did
   * @returns {number} the question's number: its answer, or one to a later question with the key, has at least that
   */
  ask(key, what, isChange) {
    this.count += 1;
    const question = { n: this.count, key, what, isOnLine: false };
    this.open.set(key, question);
    if (isChange && this.line?.tell(question.n, what)) {
      question.isOnLine = true;
      setTimeout(() => {
        question.isOnLine = false;
        this.pump();
      }, PATIENCE);
    }
    this.pump();
    return question.n;
  }

  /** @param {number} n @param {Said} said */
  fromLine(n, said) {
    this.take(said.said?.question ?? ANSWERS, n, said);
  }

  /** What was on the line is asked by HTTP at once. */
  withoutLine() {
    for (const question of this.open.values()) question.isOnLine = false;
    this.pump();
  }

  /** Ask by HTTP, one at a time. */
  async pump() {
    if (this.isPosting || this.timer !== undefined) return;
    const question = [...this.open.values()].find((one) => !one.isOnLine);
    if (!question) return;
    this.isPosting = true;
    const outcome = await post(this.address, question.what);
    this.isPosting = false;
    if (outcome.kind === "said") this.take(question.key, question.n, outcome.said);
    else if (outcome.kind === "refused") this.take(question.key, question.n, { message: outcome.message });
    else if (outcome.kind === "busy") this.later(outcome.wait);
    else this.failed();
    this.pump();
  }

  failed() {
    this.later(WAITS[Math.min(this.failures, WAITS.length - 1)]);
    this.failures += 1;
    if (this.failures === GONE) this.hearer.net(false);
  }

  /** @param {number} time in milliseconds */
  later(time) {
    this.timer = setTimeout(() => this.again(), time);
  }

  again() {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.pump();
  }

  /** @param {string} key @param {number} n @param {Said} said */
  take(key, n, said) {
    if (this.failures >= GONE) this.hearer.net(true);
    this.failures = 0;
    if (n < (this.answered.get(key) ?? 0)) return; // a later one was answered first
    this.answered.set(key, n);
    if ((this.open.get(key)?.n ?? n + 1) <= n) this.open.delete(key);
    this.hearer.said(key, n, said);
  }
}
