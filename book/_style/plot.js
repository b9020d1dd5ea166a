// Draws the plots of a page with the plotly.js of the course's server. Without the server, or if that fails, the
// table stands open in place of the drawing. The colours of text and lines are those of sources.css.
const CONFIG = { displayModeBar: false, responsive: true, scrollZoom: false, doubleClick: false, showTips: false };
const PAPER_WIDTH = 620;
const plots = [...document.querySelectorAll("figure.plot")];

/** Return plotly.js, loaded from the address that the page gives. */
function load(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => resolve(window.Plotly);
    script.onerror = () => reject(new Error(address));
    document.head.append(script);
  });
}

async function draw(library, plot) {
  const canvas = plot.querySelector(".plot-canvas");
  const { data, layout } = JSON.parse(plot.querySelector("script").textContent);
  const font = { family: getComputedStyle(plot).fontFamily, size: 15 };
  canvas.style.height = `${layout.height}px`;
  canvas.hidden = false;
  await library.newPlot(canvas, data, { ...layout, font, paper_bgcolor: "transparent", plot_bgcolor: "transparent" }, CONFIG);
  canvas.dataset.drawn = "1";
}

async function drawAll() {
  for (const plot of plots) plot.querySelector("details").open = false;
  try {
    const library = await load(plots[0].dataset.plotly);
    await document.fonts.ready;
    for (const plot of plots) await draw(library, plot);
  } catch {
    for (const plot of plots) {
      plot.querySelector(".plot-canvas").hidden = true;
      plot.querySelector("details").open = true;
    }
  }
}

if (window.location.protocol !== "file:") drawAll();

// On paper the drawing keeps within the sheet, and the table is there too.
const onPaper = (size, isOpen) => {
  for (const plot of plots) {
    const canvas = plot.querySelector(".plot-canvas[data-drawn]");
    if (canvas) window.Plotly.relayout(canvas, size);
    if (canvas) plot.querySelector("details").open = isOpen;
  }
};
window.addEventListener("beforeprint", () => onPaper({ width: PAPER_WIDTH, autosize: false }, true));
window.addEventListener("afterprint", () => onPaper({ width: null, autosize: true }, false));
