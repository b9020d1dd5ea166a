import { el } from "../elements.js";
import { boxes, download, finding, steps } from "./blocks.js";
import { paper } from "./document.js";
import { figure } from "./figure.js";
import { prefetchPlotly } from "./plotly.js";
import { TEXTS } from "./texts.js";

/** How each kind of block of kursus/results/result.py is shown. */
const SHOWN = { figure, finding, steps, boxes, document: paper, download };

/** Draw the blocks of the result into `root`, and again when they or the colours of the page change. */
export function showResult(model, root) {
  root.classList.add("kursus", "k-plot");
  root.lang = "da";
  root.setAttribute("role", "region");
  root.setAttribute("aria-label", TEXTS.title);
  const heading = el("h2", { tabindex: "-1" }, TEXTS.title);
  root.append(heading);
  /** @type {Map<string, {element: HTMLElement, update: (block: any) => void, redraw?: () => void}>} */
  let shown = new Map();
  const draw = () => {
    const next = new Map();
    const blocks = model.get("blocks");
    heading.hidden = blocks.length === 0;
    heading.id = heading.hidden ? "" : "resultat"; // what leads to the result looks for it
    root.tabIndex = heading.hidden ? -1 : 0; // beside the form it scrolls by itself: a keyboard must reach it too
    blocks.forEach((block, at) => {
      const key = `${block.kind} ${block.title}`;
      const view = shown.get(key) ?? SHOWN[block.kind](model);
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
  if (model.get("plotly_url") && model.get("will_draw")) whenIdle(() => prefetchPlotly(model.get("plotly_url")));
  return () => {
    watcher.disconnect();
    scheme.removeEventListener("change", recolour);
  };
}

const SOON = 2000;

/** Not while one waits for the form. */
const whenIdle = (load) => setTimeout(() => (window.requestIdleCallback ?? ((run) => run()))(load), SOON);
