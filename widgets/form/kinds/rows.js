import { el, markInvalid, pushButton } from "../../elements.js";
import { TEXTS } from "../texts.js";
import { isFilled } from "../written.js";

/**
 * @import { RowsField } from "../../shapes"
 * @import { Control, Kind, Place } from "../place"
 */

/** The cells whose answer may be wrong; what is chosen or written in words is not. */
const MARKABLE = "input[inputmode='decimal'], input[type='date']";

/**
 * A row of other fields that can be added again; there is always one to write in.
 * @param {RowsField} field @param {Place} place @returns {Control}
 */
function control(field, place) {
  const list = el("div", { class: "k-rows" });
  /** @returns {Record<string, any>[]} */
  const current = () => (place.value()?.length ? place.value() : [{}]);
  /** @type {Control[]} */
  let controls = [];
  let isWrong = false;
  const paint = () => {
    for (const cell of list.querySelectorAll(MARKABLE))
      markInvalid(cell, isWrong && cell instanceof HTMLInputElement && cell.value !== "");
  };
  const draw = () => {
    controls = [];
    list.replaceChildren(...current().map((_, at) => row(at)));
    more.hidden = current().length >= field.most;
    paint();
  };
  /** @param {number} at */
  const row = (at) => {
    const columns = field.columns.map((column) => {
      /** @type {Place} */
      const inner = {
        ...place,
        compact: true,
        id: (name) => place.id(`${at}-${column.key}-${name}`),
        value: () => current()[at]?.[column.key],
        set: (value) => place.set(current().map((cells, other) => (other === at ? { ...cells, [column.key]: value } : cells))),
      };
      const { element, control } = place.labelled(column, inner);
      controls.push(control);
      return element;
    });
    const remove = () => {
      place.set(current().filter((_, other) => other !== at));
      draw();
      more.focus();
      place.say(TEXTS.rowRemoved(`${field.row_label} ${at + 1}`));
    };
    const button = pushButton(TEXTS.removeRow(field.row_label, at + 1), remove, true);
    return el(
      "fieldset",
      { class: "k-row" },
      el("legend", {}, el("strong", {}, `${field.row_label} ${at + 1}`)),
      ...columns,
      button,
    );
  };
  const add = () => {
    place.set([...current(), {}]);
    draw();
    /** @type {HTMLElement|null|undefined} */ (list.lastElementChild?.querySelector("input, select, textarea"))?.focus();
  };
  const more = pushButton(TEXTS.addRow(field.row_label), add);
  draw();
  const follows = field.columns.flatMap((column) => ("options_from" in column && column.options_from) || []);
  /** @param {boolean} [whole] */
  const refresh = (whole) => {
    if (whole) draw();
    else for (const control of controls) if (control.follows.length > 0) control.draw();
  };
  /** @param {boolean} now */
  const mark = (now) => {
    isWrong = now;
    paint();
  };
  return { element: el("div", {}, list, more), draw: refresh, follows, mark };
}

/** A row of other fields that can be added again. @type {Kind<RowsField>} */
export const rows = {
  control,
  inWords: () => [],
  answered(field, value, cell) {
    const filled = value.map((/** @type {Record<string, any>} */ row) =>
      field.columns.filter(({ key }) => isFilled(row[key])).map((column) => [column.label, cell(column, row[column.key])]),
    );
    return { label: field.label, lines: [], rows: filled.filter((/** @type {any[]} */ row) => row.length > 0) };
  },
  isTyped: true,
  hasOneInput: () => false,
};
