import { el } from "../../elements.js";
import { written } from "./written_input.js";

/**
 * @import { NumberField } from "../../shapes"
 * @import { Kind, Place } from "../place"
 */

/** A number written with a comma or a full stop. @param {NumberField} _field @param {Place} place */
function control(_field, place) {
  return written(el("input", { type: "text", id: place.id("felt"), inputmode: "decimal", autocomplete: "off" }), place);
}

/** A number. @type {Kind<NumberField>} */
export const number = {
  control,
  inWords: ({ unit }, value) => [[String(value).replace(".", ","), unit].filter(Boolean).join(" ")],
  isTyped: true,
  hasOneInput: () => true,
};
