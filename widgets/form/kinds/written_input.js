/** @import { Control, Place } from "../place" */

/**
 * A control of one input that one writes in.
 * @param {HTMLInputElement|HTMLTextAreaElement} input @param {Place} place @returns {Control}
 */
export function written(input, place) {
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
