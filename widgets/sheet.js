import { el } from "./elements.js";

/** @import { Answered, Section } from "./shapes" */

/** With more columns than this, or longer names of them, a row is told line by line instead of in a table. */
const [FEW_COLUMNS, SHORT_NAME] = [3, 16];
const MISSING = "Det mangler";

/**
 * A section of a paper: a heading, and under it what was asked and answered. See kursus/exercise/readable.py.
 * @param {Section} section @param {string} empty what is said where there is no answer
 */
export function sheetSection({ title, answered }, empty) {
  return el("section", { class: "k-sheet" }, el("h4", {}, title), ...answered.flatMap((one) => said(one, empty)));
}

/** What is not in the answers in words, in part or in full, and why. @param {string[]} lines @returns {HTMLElement[]} */
export function missing(lines) {
  const said = lines.map((line) => el("p", {}, line));
  return lines.length > 0 ? [el("section", { class: "k-sheet" }, el("h4", {}, MISSING), ...said)] : [];
}

/** @param {Answered} one @param {string} empty */
function said({ label, lines, rows }, empty) {
  const asked = label ? [el("p", { class: "k-asked" }, label)] : [];
  if (rows.length > 0) return [...asked, rowsTold(rows)];
  if (lines.length === 0) return [...asked, el("p", { class: "k-blank" }, el("span", {}, empty))];
  if (lines.length > 1) return [...asked, el("ul", {}, ...lines.map((line) => el("li", {}, line)))];
  return label && !label.endsWith("?")
    ? [el("p", {}, el("strong", {}, `${label}: `), lines[0])]
    : [...asked, el("p", {}, lines[0])];
}

/**
 * Rows of cells: a list of one column, a table of a few, and otherwise each row by itself. A row may lack cells that others have.
 * @param {Answered["rows"]} rows
 */
function rowsTold(rows) {
  const labels = [...new Set(rows.flatMap((row) => row.map(([label]) => label)))];
  if (labels.length === 1) return el("ul", {}, ...rows.map(([[, cell]]) => el("li", {}, cell)));
  if (labels.length > FEW_COLUMNS && labels.some((label) => label.length > SHORT_NAME))
    return el("ol", {}, ...rows.map(lineByLine));
  const head = el("tr", {}, ...labels.map((label) => el("th", { scope: "col" }, label)));
  const body = rows.map((row) => {
    const cells = new Map(row);
    return el("tr", {}, ...labels.map((label) => el("td", { "data-label": label }, cells.get(label) ?? "")));
  });
  return el("table", { class: labels.length > 2 ? "k-wide" : undefined }, el("thead", {}, head), el("tbody", {}, ...body));
}

/** @param {[string, string][]} row */
function lineByLine(row) {
  return el("li", {}, ...row.filter(([, cell]) => cell).map(([label, cell]) => el("p", {}, el("strong", {}, label), ` ${cell}`)));
}
