import { el } from "../elements.js";
import { coloured } from "./colours.js";
import { PLOTLY_CONFIG, plotly } from "./plotly.js";
import { TEXTS } from "./texts.js";

/**
 * @import { ResultHost } from "../host"
 * @import { Figure } from "../shapes"
 * @import { Shown } from "./blocks.js"
 * @import { Plotly } from "./plotly.js"
 */

/**
 * A figure that plotly draws, with its legend, and its numbers as a table.
 * @param {ResultHost} host
 * @returns {Shown<Figure>}
 */
export function figure(host) {
  const title = el("h3");
  const canvas = el("div", { class: "k-canvas", role: "img" }, el("p", { class: "k-waiting" }, TEXTS.waiting));
  const note = el("figcaption");
  const table = el("div", { class: "k-table", tabindex: "0", role: "group", "aria-label": TEXTS.table });
  const details = el("details", {}, el("summary", {}, TEXTS.asTable), table);
  const legend = el("ol", { class: "k-legend" });
  const element = el("section", { class: "k-block" }, title, el("figure", {}, canvas, note), legend, details);
  /** @type {Figure|undefined} */
  let block;
  const redraw = () => {
    plotly(() => host.plotly())
      .then((library) => block && paint(library, canvas, block))
      .catch(() => canvas.replaceChildren(el("p", {}, TEXTS.failed)));
  };
  /** @param {Figure} next */
  const update = (next) => {
    const isSame = block && JSON.stringify(block) === JSON.stringify(next);
    block = next;
    if (isSame) return;
    title.textContent = block.title;
    note.textContent = block.note;
    legend.hidden = block.legend.length === 0;
    legend.replaceChildren(...block.legend.map((line) => el("li", {}, line)));
    canvas.setAttribute("aria-label", `${block.title}. ${block.alt}`);
    canvas.style.minHeight = `${block.layout.height}px`;
    table.replaceChildren(tableOf(block));
    redraw();
  };
  return { element, update, redraw };
}

/**
 * Draw with the page's own colours of text, lines and ground.
 * @param {Plotly} library @param {HTMLElement} canvas @param {Figure} block
 */
async function paint(library, canvas, block) {
  if (!canvas.isConnected) await new Promise((resolve) => requestAnimationFrame(resolve));
  if (!canvas.isConnected) return;
  canvas.querySelector(".k-waiting")?.remove();
  const style = getComputedStyle(canvas);
  const [ink, line, ground] = ["--k-ink", "--k-grid", "--k-ground"].map((name) => style.getPropertyValue(name).trim());
  const layout = coloured(block.layout, { ink, line, ground, font: style.fontFamily });
  await library.react(canvas, structuredClone(block.data), layout, PLOTLY_CONFIG);
  canvas.dataset.drawn = String(Number(canvas.dataset.drawn ?? 0) + 1);
}

/** @param {Figure} block */
function tableOf(block) {
  const { columns, rows } = block.table;
  const head = el("tr", {}, ...columns.map((name) => el("th", { scope: "col" }, name)));
  const body = rows.map(([name, ...cells]) =>
    el("tr", {}, el("th", { scope: "row" }, name), ...cells.map((cell) => el("td", {}, cell))),
  );
  const isMissing = rows.some((row) => row.includes("–"));
  const caption = el("caption", {}, block.title, isMissing ? `. ${TEXTS.missing}` : "");
  return el("table", {}, caption, el("thead", {}, head), el("tbody", {}, ...body));
}
