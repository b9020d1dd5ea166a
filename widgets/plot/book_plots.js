// Draws the plots of a page of the book when one of them is near, with the plotly.js of the course's server. Without the
// server, or if that fails, the table stands open in place of the drawing. Colours of text and lines: book/_look/sources.css.
import { PLOTLY_CONFIG, loadPlotly } from "./plotly.js";

const PAPER_WIDTH = 620;
/** How far below the window a plot is near: one screen. */
const NEAR = "0px 0px 100% 0px";
const plots = [...document.querySelectorAll("figure.plot")];
const canvasOf = (plot) => plot.querySelector(".plot-canvas");

async function drawPlot(library, plot) {
  const canvas = canvasOf(plot);
  const { data, layout } = JSON.parse(plot.querySelector("script").textContent);
  const font = { family: getComputedStyle(plot).fontFamily, size: 15 };
  canvas.style.height = `${layout.height}px`;
  canvas.hidden = false;
  await library.newPlot(
    canvas,
    data,
    { ...layout, font, paper_bgcolor: "transparent", plot_bgcolor: "transparent" },
    PLOTLY_CONFIG,
  );
  canvas.dataset.drawn = "1";
}

async function drawAll() {
  try {
    const library = await loadPlotly(plots[0].dataset.plotly);
    await document.fonts.ready;
    for (const plot of plots) await drawPlot(library, plot);
  } catch {
    for (const plot of plots) {
      canvasOf(plot).hidden = true;
      plot.querySelector("details").open = true;
    }
  }
}

/** Draw once the first plot comes near; a page that is made for print has nobody who comes near. */
function drawWhenNear() {
  for (const plot of plots) {
    canvasOf(plot).style.height = `${JSON.parse(plot.querySelector("script").textContent).layout.height}px`;
    canvasOf(plot).hidden = false; // its room, so that the page does not move
    plot.querySelector("details").open = false;
  }
  if (document.querySelector("main.whole")) return drawAll();
  const watcher = new IntersectionObserver(
    (seen) => {
      if (!seen.some((one) => one.isIntersecting)) return;
      watcher.disconnect();
      drawAll();
    },
    { rootMargin: NEAR },
  );
  for (const plot of plots) watcher.observe(plot);
}

if (window.location.protocol !== "file:") drawWhenNear();

// On paper the drawing keeps within the sheet, and the table is there too: alone where nothing is drawn yet.
const onPaper = (size, isOpen) => {
  for (const plot of plots) {
    const canvas = canvasOf(plot);
    if (canvas.dataset.drawn) window.Plotly.relayout(canvas, size);
    else canvas.hidden = isOpen;
    plot.querySelector("details").open = isOpen;
  }
};
window.addEventListener("beforeprint", () => onPaper({ width: PAPER_WIDTH, autosize: false }, true));
window.addEventListener("afterprint", () => onPaper({ width: null, autosize: true }, false));
