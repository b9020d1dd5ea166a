/**
 * What of plotly.js is used here.
 * @typedef {object} Plotly
 * @property {(canvas: HTMLElement, data: any[], layout: any, config: any) => Promise<unknown>} react
 * @property {(canvas: HTMLElement, data: any[], layout: any, config: any) => Promise<unknown>} newPlot
 * @property {(canvas: HTMLElement, layout: any) => Promise<unknown>} relayout
 * @property {(figure: {data: any[], layout: any}, size: Size) => Promise<string>} toImage
 *
 * How a picture is made of a figure.
 * @typedef {{format: string, width: number, height: number, scale: number}} Size
 */

/** How every figure behaves, in exercises and in the book. */
export const PLOTLY_CONFIG = { displayModeBar: false, responsive: true, scrollZoom: false, doubleClick: false, showTips: false };

/** How many times the file is asked for again when the line breaks, and how long between, in milliseconds. */
const [AGAIN, BETWEEN] = [2, 1500];

/** @type {Promise<Plotly>|undefined} */
let loading;

/** plotly.js where the page has it already. @returns {Plotly|undefined} */
export const onPage = () => /** @type {{Plotly?: Plotly}} */ (/** @type {unknown} */ (window)).Plotly;

/** plotly.js, loaded once a page, when a figure first needs it. @param {() => Promise<string>} address where it is */
export function plotly(address) {
  const there = onPage();
  loading ??= there ? Promise.resolve(there) : address().then(loadPlotly);
  return loading;
}

/** plotly.js from an address; on a page that has it already, that one. @param {string} url @returns {Promise<Plotly>} */
export function loadPlotly(url) {
  const there = onPage();
  return there ? Promise.resolve(there) : insisting(url, AGAIN);
}

/**
 * Have the file in the browser's cache before the first figure needs it, but not run: that keeps the page busy for a while.
 * @param {string} url
 */
export function prefetchPlotly(url) {
  const { connection } = /** @type {Navigator & {connection?: {saveData?: boolean}}} */ (navigator);
  if (onPage() || loading || connection?.saveData) return;
  fetch(url, { priority: "low" })
    .then((answer) => answer.blob())
    .catch(() => {}); // it is asked for again when it is needed
}

/** @param {string} url @param {number} left tries @returns {Promise<Plotly>} */
function insisting(url, left) {
  return run(url).catch((error) => {
    if (left === 0) throw error;
    return new Promise((resolve) => setTimeout(resolve, BETWEEN)).then(() => insisting(url, left - 1));
  });
}

/** @param {string} url @returns {Promise<Plotly>} */
function run(url) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = url;
    script.onload = () => {
      const there = onPage();
      if (there) resolve(there);
      else reject(new Error("plotly.js"));
    };
    script.onerror = () => reject(new Error("plotly.js"));
    document.head.append(script);
  });
}
