import { el, pushButton } from "../../elements.js";
import { TEXTS } from "../texts.js";
import { asShown, labelOf, marked } from "./options.js";

/**
 * @import { ChoicesField } from "../../shapes"
 * @import { Control, Kind, Place } from "../place"
 */

/**
 * Several of several, with a place to name one's own.
 * @param {ChoicesField} field @param {Place} place @returns {Control}
 */
function control(field, place) {
  const box = el("div", { class: "k-options" });
  /** @returns {string[]} */
  const chosen = () => place.value() ?? [];
  const keys = new Set(field.options.map((option) => option.key));
  /** @param {string} value @param {boolean} on */
  const toggle = (value, on) => place.set(on ? [...chosen(), value] : chosen().filter((other) => other !== value));
  const draw = () => {
    const own = chosen().filter((value) => !keys.has(value));
    const all = [...field.options.map(asShown), ...own.map((value) => ({ value, label: value }))];
    box.replaceChildren(
      ...all.map((option) =>
        marked("checkbox", undefined, option, chosen().includes(option.value), (on) => toggle(option.value, on)),
      ),
    );
  };
  draw();
  const parts = [box];
  if (field.least || field.most) parts.unshift(el("p", { class: "k-help" }, TEXTS.range(field.least, field.most)));
  if (field.own) parts.push(ownChoice(field, place, chosen, draw));
  return { element: el("div", {}, ...parts), draw, follows: [] };
}

/** @param {ChoicesField} field @param {Place} place @param {() => string[]} chosen @param {() => void} draw */
function ownChoice(field, place, chosen, draw) {
  const input = el("input", { type: "text", id: place.id("egen"), autocomplete: "off" });
  const add = () => {
    const typed = input.value.trim();
    const preset = field.options.find((option) => option.label.toLowerCase() === typed.toLowerCase());
    const text = preset ? preset.key : typed;
    if (text && !chosen().includes(text)) place.set([...chosen(), text]);
    if (typed) place.say(TEXTS.ownAdded(typed));
    input.value = "";
    draw();
    input.focus();
  };
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") add();
    if (event.key === "Enter") event.preventDefault();
  });
  const button = pushButton(TEXTS.add, add);
  return el(
    "div",
    { class: "k-own" },
    el("label", { for: place.id("egen") }, field.own),
    el("div", { class: "k-beside" }, input, button),
  );
}

/** Several of several. @type {Kind<ChoicesField>} */
export const choices = {
  control,
  inWords: (field, value) => value.map((/** @type {string} */ one) => labelOf(field.options, one)),
  isTyped: false,
  hasOneInput: () => false,
};
