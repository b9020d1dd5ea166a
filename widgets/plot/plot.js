import { el } from "../elements.js";
import { plotly } from "./plotly.js";
import { TEXTS } from "./texts.js";

const CONFIG = { displayModeBar: false, responsive: true, scrollZoom: false, doubleClick: false, showTips: false };

/** Draw the blocks of the result into `root`, and again when they or the colours of the page change. */
function render({ model, el: root }) {
  root.classList.add("kursus", "k-plot");
  root.lang = "da";
  const heading = el("h2", { id: "resultat", tabindex: "-1" }, TEXTS.title);
  root.append(heading);
  /** @type {Map<string, {element: HTMLElement, update: (block: any) => void, redraw?: () => void}>} */
  let shown = new Map();
  const draw = () => {
    const next = new Map();
    model.get("blocks").forEach((block, at) => {
      const key = `${block.kind} ${block.title}`;
      const view = shown.get(key) ?? (block.kind === "figure" ? figure(model) : finding());
      view.update(block);
      next.set(next.has(key) ? `${key} ${at}` : key, view);
    });
    for (const view of shown.values()) if (![...next.values()].includes(view)) view.element.remove();
    shown = next;
    let before = heading;
    for (const view of shown.values()) {
      if (before.nextElementSibling !== view.element) before.after(view.element);
      before = view.element;
    }
  };
  const recolour = () => shown.forEach((view) => view.redraw?.());
  const scheme = window.matchMedia("(prefers-color-scheme: dark)");
  const watcher = new MutationObserver(recolour);
  watcher.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  watcher.observe(document.body, { attributeFilter: ["data-jp-theme-light"] });
  scheme.addEventListener("change", recolour);
  model.on("change:blocks", draw);
  draw();
  if (model.get("plotly_url")) whenIdle(() => plotly(model));
  return () => {
    watcher.disconnect();
    scheme.removeEventListener("change", recolour);
  };
}

const SOON = 2000;

/** Load plotly.js before the first figure needs it, but not while one waits for the form: it keeps the page busy for a while. */
const whenIdle = (load) => setTimeout(() => (window.requestIdleCallback ?? ((run) => run()))(load), SOON);

function finding() {
  const element = el("section", { class: "k-block" });
  const update = (block) => {
    const inside = [...block.paragraphs.map((text) => el("p", {}, text)), block.points.length > 0 ? el("ul", {}, ...block.points.map((text) => el("li", {}, text))) : null];
    const isOpen = element.querySelector("details")?.open ?? false;
    if (block.folded) element.replaceChildren(el("details", { open: isOpen }, el("summary", {}, block.title), ...inside));
    else element.replaceChildren(el("h3", {}, block.title), ...inside.filter(Boolean));
  };
  return { element, update };
}

function figure(model) {
  const title = el("h3");
  const canvas = el("div", { class: "k-canvas", role: "img" }, el("p", { class: "k-waiting" }, TEXTS.waiting));
  const note = el("figcaption");
  const table = el("div", { class: "k-table", tabindex: "0", role: "group", "aria-label": TEXTS.table });
  const details = el("details", {}, el("summary", {}, TEXTS.asTable), table);
  const element = el("section", { class: "k-block" }, title, el("figure", {}, canvas, note), details);
  let block;
  const redraw = () => plotly(model).then((library) => paint(library, canvas, block)).catch(() => canvas.replaceChildren(el("p", {}, TEXTS.failed)));
  const update = (next) => {
    const same = block && JSON.stringify(block) === JSON.stringify(next);
    block = next;
    if (same) return;
    title.textContent = block.title;
    note.textContent = block.note;
    canvas.setAttribute("aria-label", `${block.title}. ${block.alt}`);
    canvas.style.minHeight = `${block.layout.height}px`;
    table.replaceChildren(tableOf(block));
    redraw();
  };
  return { element, update, redraw };
}

/** Draw with the page's own colours of text, lines and ground. */
function paint(library, canvas, block) {
  if (!canvas.isConnected) return new Promise((resolve) => requestAnimationFrame(resolve)).then(() => canvas.isConnected && paint(library, canvas, block));
  canvas.querySelector(".k-waiting")?.remove();
  const style = getComputedStyle(canvas);
  const [ink, line, ground] = ["--k-ink", "--k-grid", "--k-ground"].map((name) => style.getPropertyValue(name).trim());
  const layout = structuredClone(block.layout);
  const axis = { gridcolor: line, linecolor: line, zerolinecolor: line, tickfont: { color: ink } };
  Object.assign(layout, { paper_bgcolor: ground, plot_bgcolor: ground, font: { family: style.fontFamily, size: 14, color: ink } });
  layout.xaxis = { ...axis, ...layout.xaxis };
  layout.yaxis = { ...axis, ...layout.yaxis };
  if (layout.polar) {
    layout.polar.bgcolor = ground;
    for (const name of ["radialaxis", "angularaxis"]) layout.polar[name] = { ...axis, ...layout.polar[name] };
  }
  if (layout.ternary) {
    layout.ternary.bgcolor = ground;
    for (const name of ["aaxis", "baxis", "caxis"]) layout.ternary[name] = { ...axis, linecolor: ink, ...layout.ternary[name] };
  }
  for (const note of layout.annotations ?? []) if (note.name === "box") note.bgcolor = ground;
  return library.react(canvas, structuredClone(block.data), layout, CONFIG).then(() => {
    canvas.dataset.drawn = String(Number(canvas.dataset.drawn ?? 0) + 1);
  });
}

function tableOf(block) {
  const { columns, rows } = block.table;
  const head = el("tr", {}, ...columns.map((name) => el("th", { scope: "col" }, name)));
  const body = rows.map(([name, ...cells]) => el("tr", {}, el("th", { scope: "row" }, name), ...cells.map((cell) => el("td", {}, cell))));
  const isMissing = rows.some((row) => row.includes("–"));
  const caption = el("caption", {}, block.title, isMissing ? `. ${TEXTS.missing}` : "");
  return el("table", {}, caption, el("thead", {}, head), el("tbody", {}, ...body));
}

export default { render };
