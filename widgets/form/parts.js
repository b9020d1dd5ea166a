import { el } from "../elements.js";

/**
 * @import { Exercise, Field, Part } from "../shapes"
 * @import { PageAnswers } from "./answers.js"
 */

/**
 * A part of an exercise with its fields, closed until one opens it where it says so.
 * @param {Part} part @param {(field: Field) => HTMLElement} fieldElement @param {PageAnswers} answers
 * @returns {HTMLElement}
 */
export function partOf(part, fieldElement, answers) {
  const text = part.text ? el("p", {}, part.text) : null;
  const quote = part.quote ? el("blockquote", { class: "k-quote" }, part.quote) : null;
  const inside = [text, quote, ...part.fields.map(fieldElement)];
  if (!part.folded) return el("section", { class: "k-part" }, el("h2", {}, part.title), ...inside);
  const open = part.fields.some((field) => answers.get(field.key) !== undefined);
  return el("details", { class: "k-part k-folded", open }, el("summary", {}, el("h2", {}, part.title)), ...inside);
}

/** What an exercise is about and how it is done, where the page does not say it. @param {Exercise} exercise */
export function head(exercise) {
  const steps = exercise.instruction.map((step) => el("li", {}, step));
  return [el("h1", {}, exercise.title), el("p", {}, exercise.purpose), el("ol", {}, ...steps)];
}

/** Say texts in a place, once. @param {HTMLElement} place @param {string[]} [texts] */
export function sayAt(place, texts = []) {
  const said = texts.join("\n");
  if ((place.dataset.said ?? "") === said) return;
  place.dataset.said = said;
  place.replaceChildren(...texts.map((text) => el("p", {}, text)));
}
