import { el, pushButton } from "../elements.js";
import { TEXTS } from "./texts.js";

/** A row of other fields that can be added again; there is always one to write in. */
export function rows(field, place) {
  const list = el("div", { class: "k-rows" });
  const current = () => (place.value()?.length ? place.value() : [{}]);
  let controls = [];
  const draw = () => {
    controls = [];
    list.replaceChildren(...current().map((_, at) => row(at)));
    more.hidden = current().length >= field.most;
  };
  const row = (at) => {
    const columns = field.columns.map((column) => {
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
    list.lastElementChild.querySelector("input, select, textarea").focus();
  };
  const more = pushButton(TEXTS.addRow(field.row_label), add);
  draw();
  const follows = field.columns.flatMap((column) => column.options_from ?? []);
  const refresh = (whole) => (whole ? draw() : controls.forEach((control) => control.follows.length > 0 && control.draw()));
  return { element: el("div", {}, list, more), draw: refresh, follows };
}
