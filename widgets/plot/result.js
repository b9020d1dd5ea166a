import { el } from "../elements.js";
import { boxes, download, finding, steps } from "./blocks.js";
import { paper } from "./document.js";
import { figure } from "./figure.js";
import { prefetchPlotly } from "./plotly.js";
import { TEXTS } from "./texts.js";

/**
 * @import { ResultHost } from "../host"
 * @import { Block } from "../shapes"
 * @import { Shown } from "./blocks.js"
 */

/**
 * How each kind of block of kursus/results/result.py is shown.
 * @type {{[Kind in Block["kind"]]: (host: ResultHost) => Shown<any>}}
 */
export const SHOWN = { figure, finding, steps, boxes, document: paper, download };

/** How long after the last change of a figure a screen reader is told of it, in milliseconds. */
const CALM = 1500;
/** How long after the page's own first work plotly.js is fetched. */
const SOON = 2000;

/**
 * Draw the blocks of a result into `root`, and again when the host has others or the colours of the page change.
 * @param {HTMLElement} root @param {Block[]} blocks to begin with @param {ResultHost} host
 * @returns {() => void} what ends it
 */
export function showResult(root, blocks, host) {
  root.classList.add("kursus", "k-plot");
  root.lang = "da";
  root.setAttribute("role", "region");
  root.setAttribute("aria-label", TEXTS.title);
  const heading = el("h2", { tabindex: "-1" }, TEXTS.title);
  const news = announcing();
  root.append(heading, news.element);
  /** @type {Map<string, Shown<any>>} */
  let shown = new Map();
  /** @param {Block[]} now */
  const draw = (now) => {
    const next = new Map();
    heading.hidden = now.length === 0;
    heading.id = heading.hidden ? "" : "resultat"; // what leads to the result looks for it
    root.tabIndex = heading.hidden ? -1 : 0; // beside the form it scrolls by itself: a keyboard must reach it too
    now.forEach((block, at) => {
      const key = `${block.kind} ${block.title}`;
      const view = shown.get(key) ?? SHOWN[block.kind](host);
      view.update(block);
      next.set(next.has(key) ? `${key} ${at}` : key, view);
    });
    const views = [...next.values()];
    for (const view of shown.values()) if (!views.includes(view)) view.element.remove();
    shown = next;
    /** @type {HTMLElement} */
    let before = heading;
    for (const view of views) {
      if (before.nextElementSibling !== view.element) before.after(view.element);
      before = view.element;
    }
    news.seen(now);
  };
  const recolour = () => {
    for (const view of shown.values()) view.redraw?.();
  };
  const scheme = window.matchMedia("(prefers-color-scheme: dark)");
  const watcher = new MutationObserver(recolour);
  watcher.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  watcher.observe(document.body, { attributeFilter: ["data-jp-theme-light"] });
  scheme.addEventListener("change", recolour);
  const stop = host.subscribe({ feedback: ({ blocks: others }) => others && draw(others) });
  draw(blocks);
  if (host.state().will_draw) whenIdle(() => host.plotly().then(prefetchPlotly));
  return () => {
    stop();
    watcher.disconnect();
    scheme.removeEventListener("change", recolour);
  };
}

/** Tells a screen reader that a figure came or changed, once the changes have stopped; of text that changes it tells nothing. */
function announcing() {
  const element = el("div", { class: "k-live", role: "status" });
  let last = "";
  let isFirst = true;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let timer;
  /** @param {Block[]} blocks */
  const seen = (blocks) => {
    const figures = blocks.filter((block) => block.kind === "figure");
    const now = JSON.stringify(figures);
    const [before, wasFirst] = [last, isFirst];
    last = now;
    isFirst = false;
    if (wasFirst || now === before || figures.length === 0) return; // what the page begins with is no news
    const text = before === "[]" ? TEXTS.came(figures[0].title) : TEXTS.changed;
    clearTimeout(timer);
    timer = setTimeout(() => {
      element.textContent = element.textContent === text ? `${text}\u00a0` : text; // the same once more is told once more
    }, CALM);
  };
  return { element, seen };
}

/** Not while one waits for the form. @param {() => void} load */
const whenIdle = (load) => setTimeout(() => (window.requestIdleCallback ? window.requestIdleCallback(load) : load()), SOON);
