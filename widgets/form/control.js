import { el } from "../elements.js";
import { choice, choices, sort } from "./choices.js";
import { likert } from "./likert.js";
import { rows } from "./rows.js";
import { day, number, short, text } from "./text.js";

/**
 * What a control knows of the form it stands in.
 * @typedef {{id: (name: string) => string, value: () => any, set: (value: any) => void, say: (text: string) => void,
 *   chosen: (key: string) => {value: string, label: string}[], compact?: boolean,
 *   labelled?: typeof labelled}} Place
 *
 * A control: its element, `draw` to show the answer again, and `follows`, the fields that it must be drawn again after.
 * @typedef {{element: HTMLElement, draw: (whole?: boolean) => void, follows: string[]}} Control
 */

/** @type {Object<string, (field: any, place: Place) => Control>} */
const KINDS = { likert, choice, choices, sort, short, number, date: day, text, rows };

/** Fields of one input have a label; the others are a group with a legend. */
const ONE_INPUT = new Set(["short", "number", "date", "text"]);

/**
 * A field with its label, help, and places for what is said of it.
 * @param {any} field @param {Place} place
 * @returns {{element: HTMLElement, control: Control, notes: HTMLElement, problems: HTMLElement}}
 */
export function labelled(field, place) {
  const control = KINDS[field.type](field, { ...place, labelled }); // what has fields in it makes them in the same way
  const help = field.help ? el("p", { class: "k-help", id: place.id("hjaelp") }, field.help) : null;
  const notes = el("div", { class: "k-notes", "aria-live": "polite" });
  const problems = el("div", { class: "k-problems", "aria-live": "polite", id: place.id("fejl") });
  const described = [help?.id, problems.id].filter(Boolean).join(" ");
  const single = ONE_INPUT.has(field.type) || (field.type === "choice" && place.compact);
  if (single) control.element.setAttribute("aria-describedby", described);
  const label = field.unit ? `${field.label} (${field.unit})` : field.label;
  const element = single
    ? el("div", { class: "k-field" }, el("label", { for: control.element.id }, label), help, control.element, problems, notes)
    : el(
        "fieldset",
        { class: "k-field", "aria-describedby": described },
        el("legend", {}, label),
        help,
        control.element,
        problems,
        notes,
      );
  return { element, control, notes, problems };
}
