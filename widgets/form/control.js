import { el, markInvalid } from "../elements.js";
import { KINDS } from "./kinds.js";

/**
 * @import { Field } from "../shapes"
 * @import { Labelled, Place } from "./place"
 */

/** What may be marked as wrong: a radio may not, and a group may not. */
const MARKABLE = "input:not([type='radio']), select, textarea";

/**
 * A field with its label, help, and places for what is said of it.
 * @param {Field} field @param {Place} place
 * @returns {Labelled}
 */
export function labelled(field, place) {
  const control = KINDS[field.type].control(field, place);
  const help = field.help ? el("p", { class: "k-help", id: place.id("hjaelp") }, field.help) : null;
  const notes = el("div", { class: "k-notes", "aria-live": "polite" });
  const problems = el("div", { class: "k-problems", "aria-live": "polite", id: place.id("fejl") });
  const described = [help?.id, problems.id].filter(Boolean).join(" ");
  const isSingle = KINDS[field.type].hasOneInput(place);
  if (isSingle) control.element.setAttribute("aria-describedby", described);
  const label = "unit" in field && field.unit ? `${field.label} (${field.unit})` : field.label;
  const element = isSingle
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
  /** @param {boolean} isWrong */
  const mark = (isWrong) => {
    element.classList.toggle("k-wrong", isWrong);
    if (control.mark) control.mark(isWrong);
    else
      for (const input of isSingle ? [control.element] : control.element.querySelectorAll(MARKABLE)) markInvalid(input, isWrong);
  };
  return { element, control, notes, problems, mark };
}
