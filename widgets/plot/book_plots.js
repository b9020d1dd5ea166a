// Draws the plots of a page of the book when one of them is near, with the plotly.js of the course's server. Without the
// server, or if that fails, the table stands open in place of the drawing. Colours of text and lines: book/_style/sources.css.
import { loadPlotly, onPage, PLOTLY_CONFIG } from "./plotly.js";

/** @import { Plotly } from "./plotly.js" */

/** How wide a drawing is on paper, in pixels. */
const PAPER_WIDTH = 620;
/** How far below the window a plot is near: one screen. */
const NEAR = "0px 0px 100% 0px";

/** The parts of each plot of the page. */
const plots = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("figure.plot"))].flatMap((element) => {
  const canvas = /** @type {HTMLElement|null} */ (element.querySelector(".plot-canvas"));
  const [details, script] = [element.querySelector("details"), element.querySelector("script")];
  return canvas && details && script ? [{ element, canvas, details, drawing: JSON.parse(script.textContent) }] : [];
});

/** @param {Plotly} library @param {(typeof plots)[number]} plot */
async function drawPlot(library, { element, canvas, drawing }) {
  const font = { family: getComputedStyle(element).fontFamily, size: 15 };
  const layout = { ...drawing.layout, font, paper_bgcolor: "transparent", plot_bgcolor: "transparent" };
  canvas.style.height = `${layout.height}px`;
  canvas.hidden = false;
  await library.newPlot(canvas, drawing.data, layout, PLOTLY_CONFIG);
  canvas.dataset.drawn = "1";
}

async function drawAll() {
  try {
    const library = await loadPlotly(plots[0].element.dataset.plotly ?? "");
    await document.fonts.ready;
    for (const plot of plots) await drawPlot(library, plot);
  } catch {
    for (const { canvas, details } of plots) {
      canvas.hidden = true;
      details.open = true;
    }
  }
}

/** Draw once the first plot comes near; a page that is made for print has nobody who comes near. */
function drawWhenNear() {
  for (const { canvas, details, drawing } of plots) {
    canvas.style.height = `${drawing.layout.height}px`;
    canvas.hidden = false; // its room, so that the page does not move
    details.open = false;
  }
  if (document.querySelector("main.whole")) {
    drawAll();
    return;
  }
  const watcher = new IntersectionObserver(
    (seen) => {
      if (!seen.some((one) => one.isIntersecting)) return;
      watcher.disconnect();
      drawAll();
    },
    { rootMargin: NEAR },
  );
  for (const { element } of plots) watcher.observe(element);
}

if (window.location.protocol !== "file:") drawWhenNear();

/**
 * On paper the drawing keeps within the sheet, and the table is there too: alone where nothing is drawn yet.
 * @param {{width: number|null, autosize: boolean}} size @param {boolean} isOpen
 */
function onPaper(size, isOpen) {
  for (const { canvas, details } of plots) {
    if (canvas.dataset.drawn) onPage()?.relayout(canvas, size);
    else canvas.hidden = isOpen;
    details.open = isOpen;
  }
}
window.addEventListener("beforeprint", () => onPaper({ width: PAPER_WIDTH, autosize: false }, true));
window.addEventListener("afterprint", () => onPaper({ width: null, autosize: true }, false));
