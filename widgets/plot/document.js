import { el, pushButton } from "../elements.js";
import { sheetSection } from "../sheet.js";
import { note, remade } from "./blocks.js";
import { TEXTS } from "./texts.js";

/**
 * A paper made of answers, to be printed by itself: see Document in kursus/results/result.py.
 * @returns {import("./blocks.js").Shown<import("../shapes").Paper>}
 */
export function paper() {
  return remade("k-paper", (block, element) => {
    element.classList.toggle("k-whole", block.whole);
    const button = pushButton(TEXTS.printPaper(block.title), () => printOnly(element));
    const sections = block.sections.map((section) => sheetSection(section, TEXTS.blank));
    return [el("h3", {}, block.title), ...note(block), ...sections, button];
  });
}

/** @param {HTMLElement} element */
function printOnly(element) {
  const root = window.document.documentElement;
  const done = () => {
    root.classList.remove("k-print-one");
    element.classList.remove("k-printed");
  };
  root.classList.add("k-print-one");
  element.classList.add("k-printed");
  window.addEventListener("afterprint", done, { once: true });
  window.print();
}
