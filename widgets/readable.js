import { el } from "./elements.js";

/** @import { Answered, Section } from "./shapes" */

/**
 * Answers as one reads them in a document: see kursus/exercise/readable.py.
 * @param {Section[]} sections @param {"h3"|"h4"} heading the tag of a section's title
 */
export function readable(sections, heading) {
  return sections.map(({ title, answered }) =>
    el("section", { class: "k-read" }, el(heading, {}, title), ...answered.map(asRead)),
  );
}

/** @param {Answered} one */
function asRead({ label, lines, rows }) {
  const said =
    lines.length > 1 ? [el("ul", {}, ...lines.map((line) => el("li", {}, line)))] : lines.map((line) => el("p", {}, line));
  const listed = rows.length > 0 ? [el("ol", {}, ...rows.map(readRow))] : [];
  return el("div", { class: "k-answer" }, el("p", { class: "k-asked" }, label), ...said, ...listed);
}

/** @param {[string, string][]} cells */
function readRow(cells) {
  return el("li", {}, ...cells.map(([label, said]) => el("p", {}, el("strong", {}, `${label} `), said)));
}
