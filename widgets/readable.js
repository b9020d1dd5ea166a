import { el } from "./elements.js";

/**
 * Answers as one reads them in a document: see kursus/exercise/readable.py.
 * @param {{title: string, answered: {label: string, lines: string[], rows: [string, string][][]}[]}[]} sections
 * @param {string} heading the tag of a section's title
 * @returns {HTMLElement[]}
 */
export function readable(sections, heading) {
  return sections.map((section) =>
    el("section", { class: "k-read" }, el(heading, {}, section.title), ...section.answered.map(answered)),
  );
}

function answered({ label, lines, rows }) {
  const said =
    lines.length > 1 ? [el("ul", {}, ...lines.map((line) => el("li", {}, line)))] : lines.map((line) => el("p", {}, line));
  const listed = rows.length > 0 ? [el("ol", {}, ...rows.map(readRow))] : [];
  return el("div", { class: "k-answer" }, el("p", { class: "k-asked" }, label), ...said, ...listed);
}

function readRow(cells) {
  return el("li", {}, ...cells.map(([label, said]) => el("p", {}, el("strong", {}, `${label} `), said)));
}
