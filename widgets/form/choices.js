import { el, pushButton } from "../elements.js";
import { TEXTS } from "./texts.js";

/**
 * @import { ChoiceField, ChoicesField, Option, SortField } from "../shapes"
 * @import { Control, Place } from "./place"
 * @typedef {{value?: string, label: string, text?: string}} Shown an option as it is shown
 */

/** @param {Option} option @returns {{value: string, label: string, text?: string}} */
const asShown = ({ key, label, text }) => ({ value: key, label, text });

/**
 * One of several: radios, or a list to choose from inside a row.
 * @param {ChoiceField} field @param {Place} place @returns {Control}
 */
export function choice(field, place) {
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

/**
 * Several of several, with a place to name one's own.
 * @param {ChoicesField} field @param {Place} place @returns {Control}
 */
export function choices(field, place) {
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

/**
 * Scenes to be put into boxes.
 * @param {SortField} field @param {Place} place @returns {Control}
 */
export function sort(field, place) {
  const box = el("div", { class: "k-sort" });
  const draw = () => {
    /** @returns {Record<string, string[]>} */
    const placed = () => place.value() ?? {};
    /** @param {string} scene @param {string} value @param {boolean} on */
    const put = (scene, value, on) => {
      const others = field.several ? (placed()[scene] ?? []).filter((other) => other !== value) : [];
      place.set({ ...placed(), [scene]: on ? [...others, value] : others });
    };
    box.replaceChildren(
      ...field.scenes.map((scene, at) =>
        el(
          "fieldset",
          { class: "k-row" },
          el(
            "legend",
            {},
            el("strong", {}, TEXTS.scene(field.scene_label, at + 1, scene.title)),
            el("span", {}, ` ${scene.text}`),
          ),
          el(
            "div",
            { class: "k-options" },
            ...field.boxes.map((option) => {
              const type = field.several ? "checkbox" : "radio";
              const on = (placed()[scene.key] ?? []).includes(option.key);
              return marked(type, place.id(scene.key), { label: option.label }, on, (now) => put(scene.key, option.key, now));
            }),
          ),
        ),
      ),
    );
  };
  draw();
  const said = field.boxes
    .filter((option) => option.text)
    .map((option) => el("li", {}, el("strong", {}, option.label), ` – ${option.text}`));
  const before = [
    said.length > 0 ? el("ul", {}, ...said) : null,
    field.several ? el("p", { class: "k-help" }, TEXTS.several) : null,
  ];
  return { element: el("div", {}, ...before.filter(Boolean), box), draw, follows: [] };
}

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
