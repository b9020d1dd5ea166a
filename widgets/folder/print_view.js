import { el, pushButton } from "../elements.js";
import { showResult } from "../plot/result.js";
import { sheetSection } from "../sheet.js";
import { ask } from "../takehome.js";
import { SAID } from "./said.js";

/** All that is written as one paper: the answers and what came of them, exercise by exercise. @returns {Promise<HTMLElement>} */
export async function printView(works, plotlyUrl, back) {
  const { works: papers, made } = await (await ask("/mappe/papir", { works })).json();
  const acts = el(
    "div",
    { class: "k-beside k-off-paper" },
    pushButton(SAID.printNow, () => window.print()),
    pushButton(SAID.back, back, true),
  );
  return el("div", { class: "k-all" }, acts, el("p", {}, made), ...papers.map((paper) => one(paper, plotlyUrl)));
}

function one({ title, about, sections, blocks }, plotlyUrl) {
  const result = el("div", {});
  if (blocks.length > 0)
    showResult({ get: (key) => ({ blocks, plotly_url: plotlyUrl, will_draw: false })[key], on() {} }, result);
  return el(
    "article",
    {},
    el("h2", { tabindex: "-1" }, title),
    about ? el("p", {}, about) : null,
    ...sections.map((section) => sheetSection(section, "")),
    result,
  );
}
