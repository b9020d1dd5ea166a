import { el } from "../../elements.js";
import { TEXTS } from "../texts.js";
import { labelOf } from "./options.js";

/**
 * @import { ChoicesField, LikertField } from "../../shapes"
 * @import { Control, Kind, Place } from "../place"
 * @typedef {number|"ved_ikke"} Level
 * @typedef {Record<string, Level>} Rated by the key of the row
 */

const UNKNOWN = "ved_ikke";

/**
 * Statements rated on levels: each row a fieldset of native radios, so that arrow keys move within it.
 * @param {LikertField} field @param {Place} place @returns {Control}
 */
function control(field, place) {
  const box = el("div", { class: "k-likert" });
  /** @type {Set<string>} */
  const open = new Set();
  const draw = () => {
    if (!field.repeat_for) {
      box.replaceChildren(...ratingRows(field, place, place.value() ?? {}, (value) => place.set(value), ""));
      return;
    }
    const groups = place.chosen(field.repeat_for);
    if (open.size === 0 && groups.length > 0) open.add(groups[0].value);
    box.replaceChildren(
      ...(groups.length > 0 ? groups.map((group) => repeated(field, place, group, open)) : [el("p", {}, TEXTS.chooseFirst)]),
    );
  };
  draw();
  return { element: box, draw, follows: field.repeat_for ? [field.repeat_for] : [] };
}

/** @param {LikertField} field @param {Place} place @param {{value: string, label: string}} group @param {Set<string>} open */
function repeated(field, place, group, open) {
  /** @returns {Record<string, Rated>} */
  const all = () => place.value() ?? {};
  const count = () => field.rows.filter((row) => all()[group.value]?.[row.key] !== undefined).length;
  const counter = el("span", { class: "k-count" }, TEXTS.unanswered(count(), field.rows.length));
  /** @param {Rated} value */
  const set = (value) => {
    place.set({ ...all(), [group.value]: value });
    counter.textContent = TEXTS.unanswered(count(), field.rows.length);
  };
  const name = `${field.label} ${group.label}`;
  const inner = el(
    "div",
    { role: "group", "aria-label": name },
    ...ratingRows(field, place, all()[group.value] ?? {}, set, group.value),
  );
  const toggled = (/** @type {{target: HTMLDetailsElement}} */ { target }) =>
    target.open ? open.add(group.value) : open.delete(group.value);
  return el(
    "details",
    { class: "k-group", open: open.has(group.value), on: { toggle: toggled } },
    el("summary", {}, el("strong", {}, group.label), " ", counter),
    inner,
  );
}

/**
 * @param {LikertField} field @param {Place} place @param {Rated} value @param {(value: Rated) => void} set
 * @param {string} within the group that is rated, if any
 */
function ratingRows(field, place, value, set, within) {
  let current = { ...value };
  return field.rows.map((row) => {
    const name = place.id(`${within}-${row.key}`);
    /** @param {Level} [level] */
    const change = (level) => {
      current = { ...current };
      if (level === undefined) delete current[row.key];
      else current[row.key] = level;
      clear.hidden = level === undefined;
      set(current);
    };
    const clear = el("button", { type: "button", class: "k-quiet k-clear", "aria-label": TEXTS.clearOf(row.label) }, TEXTS.clear);
    clear.hidden = current[row.key] === undefined;
    /** @type {[Level, string][]} */
    const levels = field.levels.map((label, at) => [at + 1, label]);
    if (field.unknown) levels.push([UNKNOWN, field.unknown]);
    const inputs = levels.map(([level]) => {
      const input = el("input", { type: "radio", name, value: level, on: { change: () => change(level) } });
      input.checked = current[row.key] === level;
      return input;
    });
    const radios = levels.map(([level, label], at) =>
      el("label", { class: level === UNKNOWN ? "k-level k-unknown" : "k-level" }, inputs[at], el("span", {}, label)),
    );
    clear.addEventListener("click", () => {
      for (const input of inputs) input.checked = false;
      change(undefined);
      inputs[0].focus();
      place.say(TEXTS.cleared(row.label));
    });
    const legend = el("legend", {}, el("strong", {}, row.label), row.text ? el("span", {}, ` ${row.text}`) : null);
    return el(
      "fieldset",
      { class: "k-row k-rated" },
      legend,
      el("div", { class: "k-levels", style: `--k-levels: ${levels.length}` }, ...radios),
      clear,
    );
  });
}

/** @param {LikertField} field @param {Rated} rated */
function ratings(field, rated) {
  const level = (/** @type {any} */ given) => (given === UNKNOWN ? field.unknown : field.levels[given - 1]);
  return field.rows.filter(({ key }) => rated[key] !== undefined).map(({ key, label }) => `${label}: ${level(rated[key])}`);
}

/** Statements rated on levels. @type {Kind<LikertField>} */
export const likert = {
  control,
  inWords(field, value, fields) {
    if (!field.repeat_for) return ratings(field, value);
    const { options } = /** @type {ChoicesField} */ (fields.get(field.repeat_for));
    return Object.entries(value).map(([group, rated]) => `${labelOf(options, group)}: ${ratings(field, rated).join("; ")}`);
  },
  isTyped: false,
  hasOneInput: () => false,
};
