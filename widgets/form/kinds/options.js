import { el } from "../../elements.js";

/**
 * @import { Option } from "../../shapes"
 * @typedef {{value?: string, label: string, text?: string}} Shown an option as it is shown
 */

/** @param {Option} option @returns {{value: string, label: string, text?: string}} */
export const asShown = ({ key, label, text }) => ({ value: key, label, text });

/** What a chosen value is called: the option's label, or one's own text. @param {Option[]} options @param {string} value */
export const labelOf = (options, value) => options.find((option) => option.key === value)?.label ?? value;

/**
 * A radio or a checkbox with its label round it.
 * @param {"radio"|"checkbox"} type @param {string|undefined} name @param {Shown} option @param {boolean} checked
 * @param {(isChecked: boolean) => void} changed
 */
export function marked(type, name, option, checked, changed) {
  const input = el("input", { type, name, value: option.value });
  input.checked = checked;
  input.addEventListener("change", () => changed(input.checked));
  const text = option.text ? el("small", {}, option.text) : null;
  return el("label", { class: "k-option" }, input, el("span", {}, option.label, text ? " " : null, text));
}
