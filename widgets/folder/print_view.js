import { ask } from "../asking.js";
import { el, pushButton } from "../elements.js";
import { stillHost } from "../host.js";
import { showResult } from "../plot/result.js";
import { missing, sheetSection } from "../sheet.js";
import { TEXTS } from "./texts.js";

/**
 * @import { Answers } from "../shapes"
 * @import { Paper } from "../takehome.js"
 */

/**
 * All that is written as one paper: the answers and what came of them, exercise by exercise.
 * @param {Record<string, Answers>} works by exercise @param {string} plotlyUrl @param {() => void} back
 */
export async function printView(works, plotlyUrl, back) {
  const { works: papers, made } = await (await ask("/mappe/papir", { works })).json();
  const buttons = [pushButton(TEXTS.printNow, () => window.print()), pushButton(TEXTS.back, back, true)];
  const articles = papers.map((/** @type {Paper} */ paper) => articleOf(paper, plotlyUrl));
  return el("div", { class: "k-all" }, el("div", { class: "k-beside k-off-paper" }, ...buttons), el("p", {}, made), ...articles);
}

/** @param {Paper} paper @param {string} plotlyUrl */
function articleOf({ title, about, sections, left_out: leftOut, blocks }, plotlyUrl) {
  const result = el("div", {});
  if (blocks.length > 0) showResult(result, blocks, stillHost(plotlyUrl));
  const written = [...sections.map((section) => sheetSection(section, "")), ...missing(leftOut)];
  return el("article", {}, el("h2", { tabindex: "-1" }, title), about ? el("p", {}, about) : null, ...written, result);
}
