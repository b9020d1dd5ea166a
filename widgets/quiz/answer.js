import { el, must } from "../elements.js";
import { TEXTS } from "./texts.js";

/**
 * @import { Choice, ExplainedLine, Question } from "../shapes"
 *
 * The answer to one question: `element` to answer in, `value` of what is answered, undefined while something is missing,
 * `explain` shows what is said of it and locks it, and `open` takes that away again and lets one answer anew.
 * @typedef {{element: HTMLElement, value: () => any, explain: (lines: ExplainedLine[]) => void, open: () => void}} Answer
 */

/** @type {{[Kind in Question["type"]]: (question: Question, name: string, say: (text: string) => void) => Answer}} */
const KINDS = { single: chosen, several: chosen, order: ordered, match: matched };

/** @param {Question} question @param {string} name its own on the page @param {(text: string) => void} say @returns {Answer} */
export function answerTo(question, name, say) {
  return KINDS[question.type](question, name, say);
}

/** @template T @param {T[]} list @returns {T[]} a copy in an order by chance */
export function shuffled(list) {
  const mixed = [...list];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = Math.floor(Math.random() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other], mixed[at]];
  }
  return mixed;
}

/**
 * Radios or checkboxes, each with a place for why it fits or does not.
 * @param {Question} question @param {string} name @returns {Answer}
 */
function chosen(question, name) {
  const type = question.type === "single" ? "radio" : "checkbox";
  const options = shuffled(question.options).map((option) => {
    const input = el("input", { type, name, value: option.id });
    const why = el("p", { class: "k-quiz-why", id: `${name}-${option.id}` });
    const label = el("label", { class: "k-option" }, input, el("span", {}, option.text));
    return { id: option.id, input, why, element: el("div", { class: "k-quiz-answer" }, label, why) };
  });
  return {
    element: el("div", { class: "k-quiz-options" }, ...options.map((option) => option.element)),
    value() {
      const ids = options.filter((option) => option.input.checked).map((option) => option.id);
      return ids.length > 0 ? ids : undefined;
    },
    explain(lines) {
      const said = new Map(lines.map((line) => [line.id, line]));
      for (const { id, input, why, element } of options) {
        const line = must(said.get(id));
        input.disabled = true;
        tell(element, why, line, markOf(line, question, input.checked));
        element.classList.toggle("k-quiz-missed", question.scored && input.checked !== line.fits);
        input.setAttribute("aria-describedby", why.id);
      }
    },
    open() {
      for (const { input, why, element } of options) {
        input.disabled = false;
        input.removeAttribute("aria-describedby");
        element.classList.remove("k-quiz-missed");
        untell(element, why);
      }
    },
  };
}

/** Whether an option fits, and, where several may, whether it was chosen. @param {ExplainedLine} line @param {Question} question @param {boolean} isChosen */
function markOf(line, question, isChosen) {
  if (!question.scored) return "";
  const marks = question.type === "single" ? TEXTS : isChosen ? TEXTS.chosen : TEXTS.left;
  return line.fits ? marks.fits : marks.fitsNot;
}

/**
 * Steps with buttons that move them; the focus follows the step.
 * @param {Question} question @param {string} _name @param {(text: string) => void} say @returns {Answer}
 */
function ordered(question, _name, say) {
  let steps = shuffled(question.options);
  const list = el("ol", { class: "k-quiz-steps" });
  const box = el("div", {}, list);
  /** @param {Choice} step @param {number} by */
  const move = (step, by) => {
    const at = steps.indexOf(step);
    const to = at + by;
    if (to < 0 || to >= steps.length) return;
    steps = steps.filter((other) => other !== step);
    steps.splice(to, 0, step);
    draw();
    /** @type {HTMLElement|null} */ (list.children[to].querySelector(`[data-by="${by}"]`))?.focus();
    say(TEXTS.moved(step.text, to + 1, steps.length));
  };
  /** @param {Choice} step @param {number} by @param {boolean} stuck */
  const mover = (step, by, stuck) => {
    const [label, name_] = by < 0 ? [TEXTS.up, TEXTS.upOf] : [TEXTS.down, TEXTS.downOf];
    const mark = el("span", { "aria-hidden": "true" }, by < 0 ? "↑ " : "↓ ");
    const settings = {
      type: "button",
      class: "k-quiet",
      "data-by": by,
      "aria-label": name_(step.text),
      "aria-disabled": stuck ? "true" : null,
    };
    return el("button", { ...settings, on: { click: () => move(step, by) } }, mark, label);
  };
  const draw = () => {
    const last = steps.length - 1;
    list.replaceChildren(
      ...steps.map((step, at) =>
        stepOf(step.text, el("div", { class: "k-beside" }, mover(step, -1, at === 0), mover(step, 1, at === last))),
      ),
    );
  };
  draw();
  return {
    element: box,
    value: () => steps.map((step) => step.id),
    explain(lines) {
      const texts = new Map(steps.map((step) => [step.id, step.text]));
      const right = lines.map((line) => {
        const why = el("p", { class: "k-quiz-why" });
        const item = stepOf(must(texts.get(line.id)), why);
        tell(item, why, line, line.fits ? TEXTS.placed : TEXTS.placedAt(must(line.place)));
        return item;
      });
      box.replaceChildren(el("p", {}, TEXTS.rightOrder), el("ol", { class: "k-quiz-steps" }, ...right));
    },
    open: () => box.replaceChildren(list),
  };
}

/** @param {string} text @param {Node[]} more */
function stepOf(text, ...more) {
  return el(
    "li",
    { class: "k-quiz-step" },
    el("div", { class: "k-quiz-line" }, el("span", { class: "k-quiz-text" }, text), ...more),
  );
}

/** Descriptions, each with a list of words to choose from. @param {Question} question @param {string} name @returns {Answer} */
function matched(question, name) {
  const words = shuffled(question.options);
  const texts = new Map(words.map((word) => [word.id, word.text]));
  const rows = shuffled(must(question.rows)).map((row) => {
    const id = `${name}-${row.id}`;
    const list = el(
      "select",
      { id },
      el("option", { value: "" }, TEXTS.choose),
      ...words.map((word) => el("option", { value: word.id }, word.text)),
    );
    const why = el("p", { class: "k-quiz-why", id: `${id}-why` });
    return {
      id: row.id,
      list,
      why,
      element: el("div", { class: "k-quiz-answer k-quiz-match" }, el("label", { for: id }, row.text), list, why),
    };
  });
  const printed = el("p", { class: "k-quiz-printed" }, words.map((word) => word.text).join(" · "));
  return {
    element: el("div", { class: "k-quiz-options" }, printed, ...rows.map((row) => row.element)),
    value: () =>
      rows.every((row) => row.list.value) ? Object.fromEntries(rows.map((row) => [row.id, row.list.value])) : undefined,
    explain(lines) {
      const said = new Map(lines.map((line) => [line.id, line]));
      for (const { id, list, why, element } of rows) {
        const line = must(said.get(id));
        list.disabled = true;
        list.setAttribute("aria-describedby", why.id);
        tell(element, why, line, line.fits ? TEXTS.fits : TEXTS.belongs(must(texts.get(must(line.option)))));
      }
    },
    open() {
      for (const { list, why, element } of rows) {
        list.disabled = false;
        list.removeAttribute("aria-describedby");
        untell(element, why);
      }
    },
  };
}

/** @param {HTMLElement} element @param {HTMLElement} why @param {ExplainedLine} line @param {string} mark */
function tell(element, why, line, mark) {
  if (line.fits !== null) element.classList.add(line.fits ? "k-quiz-fits" : "k-quiz-fits-not");
  why.replaceChildren(...(mark ? [el("strong", {}, mark), " "] : []), line.why);
}

/** @param {HTMLElement} element @param {HTMLElement} why */
function untell(element, why) {
  element.classList.remove("k-quiz-fits", "k-quiz-fits-not");
  why.replaceChildren();
}
