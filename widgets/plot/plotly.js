/**
 * What of plotly.js is used here.
 * @typedef {object} Plotly
 * @property {(canvas: HTMLElement, data: any[], layout: any, config: any) => Promise<unknown>} react
 * @property {(figure: {data: any[], layout: any}, size: {format: string, width: number, height: number, scale: number}) => Promise<string>} toImage
 */

/** How many times the file is asked for again when the line breaks, and how long between, in milliseconds. */
const [AGAIN, BETWEEN] = [2, 1500];

/** @type {Promise<Plotly>|undefined} */
let loading;

/** @returns {Plotly|undefined} */
const onPage = () => /** @type {{Plotly?: Plotly}} */ (/** @type {unknown} */ (window)).Plotly;

/** plotly.js, loaded once a page. @param {() => Promise<string>} address where it is, asked for where it is needed */
export function plotly(address) {
  const there = onPage();
  loading ??= there ? Promise.resolve(there) : address().then((url) => insisting(url, AGAIN));
  return loading;
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
