import { el } from "../../elements.js";
import { written } from "./written_input.js";

/**
 * @import { TextField } from "../../shapes"
 * @import { Kind, Place } from "../place"
 */

/** Text of several lines, as high as what is in it. @param {TextField} field @param {Place} place */
function control(field, place) {
  return written(
    el("textarea", { id: place.id("felt"), rows: field.lines, style: `min-height: ${1.6 * field.lines + 1}em` }),
    place,
  );
}

/** Text of several lines. @type {Kind<TextField>} */
export const text = {
  control,
  inWords: (_field, value) => [String(value).trim()],
  isTyped: true,
  hasOneInput: () => true,
};
