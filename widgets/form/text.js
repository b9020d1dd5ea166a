import { el } from "../elements.js";

/** One line of text, or a number written with a comma or a full stop. */
export function short(field, place) {
  const number = field.type === "number";
  const input = el("input", { type: "text", id: place.id("felt"), inputmode: number ? "decimal" : undefined, autocomplete: "off" });
  return written(input, place);
}

/** Text of several lines, as high as what is in it. */
export function text(field, place) {
  return written(el("textarea", { id: place.id("felt"), rows: field.lines, style: `min-height: ${1.6 * field.lines + 1}em` }), place);
}

function written(input, place) {
  const draw = () => {
    input.value = place.value() ?? "";
  };
  input.addEventListener("input", () => place.set(input.value));
  draw();
  return { element: input, draw, follows: [] };
}
