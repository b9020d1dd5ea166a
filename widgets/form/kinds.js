import { choice } from "./kinds/choice.js";
import { choices } from "./kinds/choices.js";
import { day } from "./kinds/date.js";
import { likert } from "./kinds/likert.js";
import { number } from "./kinds/number.js";
import { rows } from "./kinds/rows.js";
import { short } from "./kinds/short.js";
import { sort } from "./kinds/sort.js";
import { text } from "./kinds/text.js";

/**
 * @import { Field } from "../shapes"
 * @import { Kind } from "./place"
 */

/**
 * What each kind of field is in the browser; kursus/fields/ has the rest of each.
 * @type {{[Name in Field["type"]]: Kind<any>}}
 */
export const KINDS = { likert, choice, choices, sort, short, number, date: day, text, rows };
