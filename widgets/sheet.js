import { el } from "./elements.js";

/** With more columns than this, or longer names of them, a row is told line by line instead of in a table. */
const [FEW_COLUMNS, SHORT_NAME] = [3, 16];

/**
 * A section of a paper: a heading, and under it what was asked and answered. See kursus/exercise/readable.py.
 * @param {{title: string, answered: {label: string, lines: string[], rows: [string, string][][]}[]}} section
 * @param {string} empty what is said where there is no answer
 */
export function sheetSection({ title, answered }, empty) {
  return el("section", { class: "k-sheet" }, el("h4", {}, title), ...answered.flatMap((one) => said(one, empty)));
}

function said({ label, lines, rows }, empty) {
  const asked = label ? [el("p", { class: "k-asked" }, label)] : [];
  if (rows.length > 0) return [...asked, rowsTold(rows)];
  if (lines.length === 0) return [...asked, el("p", { class: "k-blank" }, el("span", {}, empty))];
  if (lines.length > 1) return [...asked, el("ul", {}, ...lines.map((line) => el("li", {}, line)))];
  return label && !label.endsWith("?")
    ? [el("p", {}, el("strong", {}, `${label}: `), lines[0])]
    : [...asked, el("p", {}, lines[0])];
}

/** Rows with the same labels: a list of one column, a table of a few, and otherwise each row by itself. */
function rowsTold(rows) {
  const labels = rows[0].map(([label]) => label);
  if (labels.length === 1) return el("ul", {}, ...rows.map(([[, cell]]) => el("li", {}, cell)));
  if (labels.length > FEW_COLUMNS && labels.some((label) => label.length > SHORT_NAME))
    return el("ol", {}, ...rows.map(lineByLine));
  const head = el("tr", {}, ...labels.map((label) => el("th", { scope: "col" }, label)));
  const body = rows.map((row) => el("tr", {}, ...row.map(([label, cell]) => el("td", { "data-label": label }, cell))));
  return el("table", { class: labels.length > 2 ? "k-wide" : undefined }, el("thead", {}, head), el("tbody", {}, ...body));
}

function lineByLine(row) {
  return el("li", {}, ...row.filter(([, cell]) => cell).map(([label, cell]) => el("p", {}, el("strong", {}, label), ` ${cell}`)));
}
