import { el } from "../elements.js";
import { answerTo } from "./answer.js";
import { TEXTS } from "./texts.js";

/** @import { Explanation, Question } from "../shapes" */

/** How long one waits for what is said of an answer before one is told that the line is slow, in milliseconds. */
const PATIENCE = 8000;

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
  const how = el("p", { class: "k-help", id: `${name}-how` }, TEXTS.how[question.type]);
  const group = el("fieldset", { class: "k-row", "aria-describedby": how.id }, legend, how, verdict, answer.element, more);
  let isAnswered = false;
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
    given = undefined;
    answer.open();
    verdict.textContent = "";
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
    /** Show what is said of the answer. @param {Explanation} feedback */
    explain(feedback) {
      clearTimeout(waiting);
      if (given === undefined || isAnswered) return;
      isAnswered = true;
      answer.explain(feedback.lines);
      notice.textContent = "";
      tell(verdict, TEXTS.verdict[feedback.verdict]);
      const link = el(
        "a",
        { href: feedback.page.href, target: "_blank" },
        feedback.page.title ?? TEXTS.moreUntitled,
        el("span", { class: "k-unseen" }, TEXTS.newTab),
      );
      more.replaceChildren(...(feedback.page.title ? [TEXTS.more] : []), link);
      button.textContent = TEXTS.again;
      button.classList.add("k-quiet");
      if (group.getBoundingClientRect().top < 0) group.scrollIntoView({ block: "start" });
      on.changed();
    },
  };
}
