import { el } from "../elements.js";
import { TEXTS } from "./texts.js";

/**
 * The answer to one question: `element` to answer in, `value` of what is answered, undefined while something is missing,
 * `explain` shows what is said of it and locks it, and `open` takes that away again and lets one answer anew.
 * @typedef {{id: string, text: string}} Choice
 * @typedef {{element: HTMLElement, value: () => any, explain: (lines: any[]) => void, open: () => void}} Answer
 */

/** @type {Object<string, (question: any, name: string, say: (text: string) => void) => Answer>} */
const KINDS = { single: chosen, several: chosen, order: ordered, match: matched };

/** @param {any} question @param {string} name its own on the page @param {(text: string) => void} say @returns {Answer} */
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

/** Radios or checkboxes, each with a place for why it fits or does not. */
function chosen(question, name) {
  const type = question.type === "single" ? "radio" : "checkbox";
  const options = shuffled(question.options).map((option) => {
    const input = el("input", { type, name, value: option.id });
    const why = el("p", { class: "k-why", id: `${name}-${option.id}` });
    const label = el("label", { class: "k-option" }, input, el("span", {}, option.text));
    return { id: option.id, input, why, element: el("div", { class: "k-answer" }, label, why) };
  });
  return {
    element: el("div", { class: "k-answers" }, ...options.map((option) => option.element)),
    value() {
      const ids = options.filter((option) => option.input.checked).map((option) => option.id);
      return ids.length > 0 ? ids : undefined;
    },
    explain(lines) {
      const said = new Map(lines.map((line) => [line.id, line]));
      for (const { id, input, why, element } of options) {
        input.disabled = true;
        tell(element, why, said.get(id), said.get(id).fits ? TEXTS.fits : TEXTS.fitsNot);
        input.setAttribute("aria-describedby", why.id);
      }
    },
    open() {
      for (const { input, why, element } of options) {
        input.disabled = false;
        input.removeAttribute("aria-describedby");
        untell(element, why);
      }
    },
  };
}

/** Steps with buttons that move them; the focus follows the step. */
function ordered(question, name, say) {
  let steps = shuffled(question.options);
  const list = el("ol", { class: "k-steps" });
  const box = el("div", {}, list);
  const move = (step, by) => {
    const at = steps.indexOf(step);
    const to = at + by;
    if (to < 0 || to >= steps.length) return;
    steps = steps.filter((other) => other !== step);
    steps.splice(to, 0, step);
    draw();
    list.children[to].querySelector(`[data-by="${by}"]`).focus();
    say(TEXTS.moved(step.text, to + 1, steps.length));
  };
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
        const why = el("p", { class: "k-why" });
        const item = stepOf(texts.get(line.id), why);
        tell(item, why, line, line.fits ? TEXTS.placed : TEXTS.placedAt(line.place));
        return item;
      });
      box.replaceChildren(el("p", {}, TEXTS.rightOrder), el("ol", { class: "k-steps" }, ...right));
    },
    open: () => box.replaceChildren(list),
  };
}

function stepOf(text, ...more) {
  return el("li", { class: "k-step" }, el("div", { class: "k-line" }, el("span", { class: "k-text" }, text), ...more));
}

/** Descriptions, each with a list of words to choose from. */
function matched(question, name) {
  const words = shuffled(question.options);
  const texts = new Map(words.map((word) => [word.id, word.text]));
  const rows = shuffled(question.rows).map((row) => {
    const id = `${name}-${row.id}`;
    const list = el(
      "select",
      { id },
      el("option", { value: "" }, TEXTS.choose),
      ...words.map((word) => el("option", { value: word.id }, word.text)),
    );
    const why = el("p", { class: "k-why", id: `${id}-why` });
    return {
      id: row.id,
      list,
      why,
      element: el("div", { class: "k-answer k-match" }, el("label", { for: id }, row.text), list, why),
    };
  });
  const printed = el("p", { class: "k-printed" }, words.map((word) => word.text).join(" · "));
  return {
    element: el("div", { class: "k-answers" }, printed, ...rows.map((row) => row.element)),
    value: () =>
      rows.every((row) => row.list.value) ? Object.fromEntries(rows.map((row) => [row.id, row.list.value])) : undefined,
    explain(lines) {
      const said = new Map(lines.map((line) => [line.id, line]));
      for (const { id, list, why, element } of rows) {
        const line = said.get(id);
        list.disabled = true;
        list.setAttribute("aria-describedby", why.id);
        tell(element, why, line, line.fits ? TEXTS.fits : TEXTS.belongs(texts.get(line.option)));
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

function tell(element, why, line, mark) {
  element.classList.add(line.fits ? "k-fits" : "k-fits-not");
  why.replaceChildren(el("strong", {}, mark), ` ${line.why}`);
}

function untell(element, why) {
  element.classList.remove("k-fits", "k-fits-not");
  why.replaceChildren();
}
