import { el } from "../../elements.js";
import { written } from "./written_input.js";

/**
 * @import { DayField } from "../../shapes"
 * @import { Kind, Place } from "../place"
 */

/** A day, chosen in the browser's own calendar or typed. @param {DayField} _field @param {Place} place */
function control(_field, place) {
  return written(el("input", { type: "date", id: place.id("felt") }), place);
}

/** A day. @type {Kind<DayField>} */
export const day = {
  control,
  inWords: (_field, value) => [new Date(`${value}T12:00`).toLocaleDateString("da-DK", { dateStyle: "full" })],
  isTyped: false,
  hasOneInput: () => true,
};
