import { el, pushButton } from "../elements.js";
import { saveFile } from "../save_file.js";
import { TEXTS } from "./texts.js";

export const note = (block) => (block.note ? [el("p", { class: "k-note" }, block.note)] : []);

/** A block whose inside is made again when it changes. */
export function remade(name, inside) {
  const element = el("section", { class: `k-block ${name}` });
  let last;
  const update = (block) => {
    const next = JSON.stringify(block);
    if (next !== last) element.replaceChildren(...inside(block, element));
    last = next;
  };
  return { element, update };
}

/** A heading with what was found under it, open or to be opened. */
export function finding() {
  const element = el("section", { class: "k-block" });
  const update = (block) => {
    const inside = [
      ...block.paragraphs.map((text) => el("p", {}, text)),
      block.points.length > 0 ? el("ul", {}, ...block.points.map((text) => el("li", {}, text))) : null,
    ];
    const isOpen = element.querySelector("details")?.open ?? false;
    if (block.folded) element.replaceChildren(el("details", { open: isOpen }, el("summary", {}, block.title), ...inside));
    else element.replaceChildren(el("h3", {}, block.title), ...inside.filter(Boolean));
  };
  return { element, update };
}

/** A ladder or stairs, the highest step first, as one sees it; a road from its beginning. */
export function steps() {
  return remade("k-steps", (block) => {
    const all = block.steps.map(step);
    const upwards = block.shape !== "road";
    const order = upwards ? { reversed: true, start: block.first + all.length - 1 } : {};
    return [el("h3", {}, block.title), el("ol", { class: `k-${block.shape}`, ...order }, ...(upwards ? all.reverse() : all)), ...note(block)];
  });
}

function step({ text, note: more, marks, band, sign }, at, all) {
  const marked = marks.map((mark) => el("strong", { class: "k-mark" }, mark));
  const begins = band && band !== all[at + 1]?.band ? el("em", { class: "k-band" }, band) : null;
  const inside = el("div", {}, begins, el("span", {}, text), more ? el("small", {}, more) : null, ...marked);
  const kind = sign ? `k-${sign}` : marks.length > 0 ? "k-marked" : undefined;
  return el("li", { class: kind, style: `--k-up: ${at}` }, inside);
}

/** Boxes side by side with texts in them. */
export function boxes() {
  return remade("k-boxes", (block) => [
    el("h3", {}, block.title),
    el("div", { class: "k-box-row" }, ...block.boxes.map(box)),
    ...note(block),
  ]);
}

function box({ title, texts, empty }) {
  const one = texts.length > 0 ? el("p", {}, texts[0]) : el("p", { class: "k-empty" }, empty);
  const inside = texts.length > 1 ? el("ul", {}, ...texts.map((text) => el("li", {}, text))) : one;
  return el("div", { class: "k-box" }, el("h4", {}, title), inside);
}

/** A file to save: it is made on the page, and no server sees it. */
export function download() {
  return remade("k-download", (block) => {
    const button = pushButton(block.label, () => saveFile(new Blob([block.text], { type: block.media_type }), block.file_name));
    return [el("h3", {}, block.title), ...note(block), button];
  });
}
