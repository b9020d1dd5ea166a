import { el, pushButton } from "../elements.js";
import { saveFile } from "../save_file.js";

/**
 * @import { Block, Box, Boxes, Download, Finding, Step, Steps } from "../shapes"
 *
 * How a block is shown: its element, what shows another state of it, and for a figure what draws it in other colours.
 * @template {Block} B
 * @typedef {{element: HTMLElement, update: (block: B) => void, redraw?: () => void}} Shown
 */

/** @param {{note: string}} block */
export const note = (block) => (block.note ? [el("p", { class: "k-note" }, block.note)] : []);

/**
 * A block whose inside is made again when it changes.
 * @template {Block} B
 * @param {string} name @param {(block: B, element: HTMLElement) => Node[]} inside
 * @returns {Shown<B>}
 */
export function remade(name, inside) {
  const element = el("section", { class: `k-block ${name}` });
  let last = "";
  return {
    element,
    update(block) {
      const next = JSON.stringify(block);
      if (next !== last) element.replaceChildren(...inside(block, element));
      last = next;
    },
  };
}

/** A heading with what was found under it, open or to be opened. @returns {Shown<Finding>} */
export function finding() {
  const element = el("section", { class: "k-block" });
  return {
    element,
    update(block) {
      const points = block.points.length > 0 ? [el("ul", {}, ...block.points.map((text) => el("li", {}, text)))] : [];
      const inside = [...block.paragraphs.map((text) => el("p", {}, text)), ...points];
      const open = element.querySelector("details")?.open ?? false;
      if (block.folded) element.replaceChildren(el("details", { open }, el("summary", {}, block.title), ...inside));
      else element.replaceChildren(el("h3", {}, block.title), ...inside);
    },
  };
}

/** A ladder or stairs, the highest step first, as one sees it; a road from its beginning. @returns {Shown<Steps>} */
export function steps() {
  return remade("k-steps", (block) => {
    const all = block.steps.map(step);
    const upwards = block.shape !== "road";
    const order = upwards ? { reversed: true, start: block.first + all.length - 1 } : {};
    const list = el("ol", { class: `k-${block.shape}`, ...order }, ...(upwards ? all.reverse() : all));
    return [el("h3", {}, block.title), list, ...note(block)];
  });
}

/** @param {Step} step @param {number} at @param {Step[]} all */
function step({ text, note: more, marks, band, sign }, at, all) {
  const marked = marks.map((mark) => el("strong", { class: "k-mark" }, mark));
  const begins = band && band !== all[at + 1]?.band ? el("em", { class: "k-band" }, band) : null;
  const inside = el("div", {}, begins, el("span", {}, text), more ? el("small", {}, more) : null, ...marked);
  const kind = sign ? `k-${sign}` : marks.length > 0 ? "k-marked" : undefined;
  return el("li", { class: kind, style: `--k-up: ${at}` }, inside);
}

/** Boxes side by side with texts in them. @returns {Shown<Boxes>} */
export function boxes() {
  return remade("k-boxes", (block) => [
    el("h3", {}, block.title),
    el("div", { class: "k-box-row" }, ...block.boxes.map(box)),
    ...note(block),
  ]);
}

/** @param {Box} box */
function box({ title, texts, empty }) {
  const one = texts.length > 0 ? el("p", {}, texts[0]) : el("p", { class: "k-empty" }, empty);
  const inside = texts.length > 1 ? el("ul", {}, ...texts.map((text) => el("li", {}, text))) : one;
  return el("div", { class: "k-box" }, el("h4", {}, title), inside);
}

/** A file to save: it is made on the page, and no server sees it. @returns {Shown<Download>} */
export function download() {
  return remade("k-download", (block) => {
    const save = () => saveFile(new Blob([block.text], { type: block.media_type }), block.file_name);
    return [el("h3", {}, block.title), ...note(block), pushButton(block.label, save)];
  });
}
