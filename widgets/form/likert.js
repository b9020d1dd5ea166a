import { el } from "../elements.js";
import { TEXTS } from "./texts.js";

export const UNKNOWN = "ved_ikke";

/**
 * Statements rated on levels: each row a fieldset of native radios, so that arrow keys move within it.
 * @param {any} field @param {import("./control.js").Place} place
 */
export function likert(field, place) {
  const box = el("div", { class: "k-likert" });
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

function repeated(field, place, group, open) {
  const all = () => place.value() ?? {};
  const count = () => field.rows.filter((row) => all()[group.value]?.[row.key] !== undefined).length;
  const counter = el("span", { class: "k-count" }, TEXTS.unanswered(count(), field.rows.length));
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
  const toggled = (event) => (event.target.open ? open.add(group.value) : open.delete(group.value));
  return el(
    "details",
    { class: "k-group", open: open.has(group.value), on: { toggle: toggled } },
    el("summary", {}, el("strong", {}, group.label), " ", counter),
    inner,
  );
}

function ratingRows(field, place, value, set, within) {
  let current = { ...value };
  return field.rows.map((row) => {
    const name = place.id(`${within}-${row.key}`);
    const change = (level) => {
      current = { ...current, [row.key]: level };
      if (level === undefined) delete current[row.key];
      clear.hidden = level === undefined;
      set(current);
    };
    const clear = el("button", { type: "button", class: "k-quiet k-clear", "aria-label": TEXTS.clearOf(row.label) }, TEXTS.clear);
    clear.hidden = current[row.key] === undefined;
    const levels = field.levels.map((label, at) => [at + 1, label]);
    if (field.unknown) levels.push([UNKNOWN, field.unknown]);
    const radios = levels.map(([level, label]) => {
      const input = el("input", { type: "radio", name, value: level, on: { change: () => change(level) } });
      input.checked = current[row.key] === level;
      return el("label", { class: level === UNKNOWN ? "k-level k-unknown" : "k-level" }, input, el("span", {}, label));
    });
    clear.addEventListener("click", () => {
      const first = radios[0].querySelector("input");
      for (const radio of radios) radio.querySelector("input").checked = false;
      change(undefined);
      first.focus();
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
