import { el } from "../elements.js";

/**
 * @import { DayField, NumberField, ShortField, TextField } from "../shapes"
 * @import { Control, Place } from "./place"
 */

/** A short text: it grows to more lines on a narrow page, but has no line breaks of its own. @param {ShortField} _field @param {Place} place */
export function short(_field, place) {
  const box = el("textarea", { id: place.id("felt"), rows: 1, class: "k-short", autocomplete: "off" });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) event.preventDefault();
  });
  box.addEventListener("input", () => {
    if (/[\r\n]/.test(box.value)) box.value = box.value.replace(/\s*[\r\n]+\s*/g, " ");
  });
  return written(box, place);
}

/** A number written with a comma or a full stop. @param {NumberField} _field @param {Place} place */
export function number(_field, place) {
  return written(el("input", { type: "text", id: place.id("felt"), inputmode: "decimal", autocomplete: "off" }), place);
}

/** Text of several lines, as high as what is in it. @param {TextField} field @param {Place} place */
export function text(field, place) {
  return written(
    el("textarea", { id: place.id("felt"), rows: field.lines, style: `min-height: ${1.6 * field.lines + 1}em` }),
    place,
  );
}

/** A day, chosen in the browser's own calendar or typed. @param {DayField} _field @param {Place} place */
export function day(_field, place) {
  return written(el("input", { type: "date", id: place.id("felt") }), place);
}

/** @param {HTMLInputElement|HTMLTextAreaElement} input @param {Place} place @returns {Control} */
function written(input, place) {
  const draw = () => {
    input.value = place.value() ?? "";
    grow(input);
  };
  input.addEventListener("input", () => {
    place.set(input.value);
    grow(input);
  });
  draw();
  return { element: input, draw, follows: [] };
}

/** Browsers that know `field-sizing` let a box grow with its text; for the others it is measured. @param {HTMLElement} box */
function grow(box) {
  if (box.tagName !== "TEXTAREA" || CSS.supports("field-sizing", "content")) return;
  requestAnimationFrame(() => {
    box.style.height = "auto";
    if (box.scrollHeight > 0) box.style.height = `${box.scrollHeight + 2}px`;
  });
}
