/** How every figure behaves, in exercises and in the book. */
export const PLOTLY_CONFIG = { displayModeBar: false, responsive: true, scrollZoom: false, doubleClick: false, showTips: false };

/** How many times the file is asked for again when the line breaks, and how long between, in milliseconds. */
const [AGAIN, BETWEEN] = [2, 1500];

/** @type {Promise<any>|undefined} */
let loading;

/**
 * plotly.js, loaded once a page: from the address that the server gave, else from the kernel.
 * @param {any} model
 * @returns {Promise<any>}
 */
export function plotly(model) {
  loading ??= address(model).then(loadPlotly);
  return loading;
}

/** plotly.js from an address; on a page that has it already, that one. @param {string} url @returns {Promise<any>} */
export const loadPlotly = (url) => (window.Plotly ? Promise.resolve(window.Plotly) : insisting(url, AGAIN));

/**
 * Have the file in the browser's cache before the first figure needs it, but not run: that keeps the page busy for a while.
 * @param {string} url
 */
export function prefetchPlotly(url) {
  if (window.Plotly || loading || navigator.connection?.saveData) return;
  fetch(url, { priority: "low" })
    .then((answer) => answer.blob())
    .catch(() => {});
}

function address(model) {
  const url = model.get("plotly_url");
  if (url || window.Plotly) return Promise.resolve(url);
  return new Promise((resolve) => {
    model.on("msg:custom", (content, buffers) => {
      if (content.have === "plotly") resolve(URL.createObjectURL(new Blob([buffers[0]], { type: "text/javascript" })));
    });
    model.send({ want: "plotly" });
  });
}

function insisting(url, left) {
  return run(url).catch((error) => {
    if (left === 0) throw error;
    return new Promise((resolve) => setTimeout(resolve, BETWEEN)).then(() => insisting(url, left - 1));
  });
}

function run(url) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = url;
    script.onload = () => resolve(window.Plotly);
    script.onerror = () => reject(new Error("plotly.js"));
    document.head.append(script);
  });
}
