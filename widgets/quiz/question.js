import { el } from "../elements.js";
import { answerTo } from "./answer.js";
import { TEXTS } from "./texts.js";

/** @import { Explanation, Question } from "../shapes" */
/** @typedef {Explanation["page"]} BookPage */

/** How long one waits for what is said of an answer before one is told that the line is slow, in milliseconds. */
const PATIENCE = 8000;

/** @param {BookPage} page @returns {HTMLElement} a link that opens beside this page, so that no answer is lost */
export function linkTo(page) {
  return el(
    "a",
    { href: page.href, target: "_blank" },
    page.title ?? TEXTS.moreUntitled,
    el("span", { class: "k-unseen" }, TEXTS.newTab),
  );
}

/**
 * A question with its answer and what is said of it.
 * @param {Question} question
 * @param {{name: string, number: number, of: number, send: (answer: any) => void, say: (text: string) => void,
 *   changed: () => void}} on
 */
export function questionOf(question, on) {
  const { name } = on;
  const answer = answerTo(question, name, on.say);
  const verdict = el("p", { class: "k-quiz-verdict" });
  const notice = el("p", { class: "k-quiz-notice" });
  const more = el("p", { class: "k-quiz-more" });
  const button = el("button", { type: "button" }, TEXTS.answer);
  const legend = el(
    "legend",
    {},
    el("h2", {}, el("span", { class: "k-quiz-number" }, TEXTS.number(on.number, on.of)), ` ${question.text}`),
  );
  const how = el("p", { class: "k-help", id: `${name}-how` }, question.scored ? TEXTS.how[question.type] : TEXTS.unscored);
  const safe = el("p", { class: "k-quiz-safe" });
  const group = el("fieldset", { class: "k-row", "aria-describedby": how.id }, legend, how, verdict, safe, answer.element, more);
  let isAnswered = false;
  /** @type {BookPage|undefined} */
  let readAgain;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let waiting;
  /** @type {any} */
  let given;

  /** @param {HTMLElement} place @param {string} text */
  const tell = (place, text) => {
    place.textContent = text;
    if (text) on.say(TEXTS.said(on.number, text));
  };
  const ask = () => {
    given = answer.value();
    tell(notice, given === undefined ? (TEXTS.missing[question.type] ?? "") : "");
    if (given === undefined) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => tell(notice, TEXTS.waiting), PATIENCE);
    on.send(given);
  };
  const again = () => {
    isAnswered = false;
    readAgain = undefined;
    given = undefined;
    answer.open();
    verdict.textContent = "";
    safe.replaceChildren();
    more.replaceChildren();
    button.textContent = TEXTS.answer;
    button.classList.remove("k-quiet");
    on.changed();
  };
  button.addEventListener("click", () => (isAnswered ? again() : ask()));

  return {
    element: el("section", { class: "k-quiz-question" }, group, el("div", { class: "k-quiz-asking" }, button, notice)),
    get isAnswered() {
      return isAnswered;
    },
    /** The page to read again, once an answer did not fit, or not all of it. */
    get readAgain() {
      return readAgain;
    },
    /** Show what is said of the answer. @param {Explanation} feedback */
    explain(feedback) {
      clearTimeout(waiting);
      if (given === undefined || isAnswered) return;
      isAnswered = true;
      answer.explain(feedback.lines);
      notice.textContent = "";
      readAgain = feedback.verdict === "partly" || feedback.verdict === "not" ? feedback.page : undefined;
      tell(verdict, TEXTS.verdict[feedback.verdict]);
      if (feedback.safe) {
        safe.replaceChildren(el("strong", {}, TEXTS.safe), ` ${feedback.safe}`);
        on.say(TEXTS.said(on.number, `${TEXTS.safe} ${feedback.safe}`));
      }
      more.replaceChildren(...(feedback.page.title ? [TEXTS.more] : []), linkTo(feedback.page));
      button.textContent = TEXTS.again;
      button.classList.add("k-quiet");
      if (group.getBoundingClientRect().top < 0) group.scrollIntoView({ block: "start" });
      on.changed();
    },
  };
}
