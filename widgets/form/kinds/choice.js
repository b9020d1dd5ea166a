import { el } from "../../elements.js";
import { TEXTS } from "../texts.js";
import { asShown, labelOf, marked } from "./options.js";

/**
 * @import { ChoiceField, ChoicesField } from "../../shapes"
 * @import { Control, Kind, Place } from "../place"
 */

/**
 * One of several: radios, or a list to choose from inside a row.
 * @param {ChoiceField} field @param {Place} place @returns {Control}
 */
function control(field, place) {
  const options = () => (field.options_from ? place.chosen(field.options_from) : field.options.map(asShown));
  if (place.compact) return select(field, place, options);
  const box = el("div", { class: "k-options" });
  const draw = () => {
    const found = options();
    box.replaceChildren(
      ...(found.length > 0
        ? found.map((option) =>
            marked("radio", place.id("valg"), option, place.value() === option.value, () => place.set(option.value)),
          )
        : [el("p", {}, TEXTS.chooseFirst)]),
    );
  };
  draw();
  return { element: box, draw, follows: field.options_from ? [field.options_from] : [] };
}

/** @param {ChoiceField} field @param {Place} place @param {() => {value: string, label: string}[]} options @returns {Control} */
function select(field, place, options) {
  const list = el("select", { id: place.id("valg"), on: { change: () => place.set(list.value) } });
  const draw = () => {
    list.replaceChildren(
      el("option", { value: "" }, TEXTS.choose),
      ...options().map((o) => el("option", { value: o.value }, o.label)),
    );
    list.value = place.value() ?? "";
  };
  draw();
  return { element: list, draw, follows: field.options_from ? [field.options_from] : [] };
}

/** One of several. @type {Kind<ChoiceField>} */
export const choice = {
  control,
  inWords(field, value, fields) {
    const source = field.options_from ? /** @type {ChoicesField} */ (fields.get(field.options_from)) : field;
    return [labelOf(source.options, value)];
  },
  isTyped: false,
  hasOneInput: (place) => Boolean(place.compact),
};
