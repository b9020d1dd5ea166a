import { el } from "../../elements.js";
import { written } from "./written_input.js";

/**
 * @import { ShortField } from "../../shapes"
 * @import { Kind, Place } from "../place"
 */

/**
 * A short text: it grows to more lines on a narrow page, but has no line breaks of its own.
 * @param {ShortField} _field @param {Place} place
 */
function control(_field, place) {
  const box = el("textarea", { id: place.id("felt"), rows: 1, class: "k-short", autocomplete: "off" });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) event.preventDefault();
  });
  box.addEventListener("input", () => {
    if (/[\r\n]/.test(box.value)) box.value = box.value.replace(/\s*[\r\n]+\s*/g, " ");
  });
  return written(box, place);
}

/** One line of text. @type {Kind<ShortField>} */
export const short = {
  control,
  inWords: (_field, value) => [String(value).trim()],
  isTyped: true,
  hasOneInput: () => true,
};
