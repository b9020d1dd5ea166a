import { el } from "../../elements.js";
import { TEXTS } from "../texts.js";
import { labelOf, marked } from "./options.js";

/**
 * @import { SortField } from "../../shapes"
 * @import { Control, Kind, Place } from "../place"
 */

/**
 * Scenes to be put into boxes.
 * @param {SortField} field @param {Place} place @returns {Control}
 */
function control(field, place) {
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

/** Scenes to be put into boxes. @type {Kind<SortField>} */
export const sort = {
  control,
  inWords(field, value) {
    const boxes = (/** @type {string} */ scene) => value[scene].map((/** @type {string} */ key) => labelOf(field.boxes, key));
    const placed = field.scenes.filter(({ key }) => value[key]?.length > 0);
    return placed.map(({ key, title, text }) => `${title ?? text} → ${boxes(key).join(", ")}`);
  },
  isTyped: false,
  hasOneInput: () => false,
};
