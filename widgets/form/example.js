import { el } from "../elements.js";
import { readable } from "../readable.js";
import { TEXTS } from "./texts.js";

/**
 * A full answer to the exercise, closed until one asks for it; nothing for an exercise without one.
 * @param {import("../shapes").Exercise["example"]} example
 */
export function exampleAnswer(example) {
  if (!example) return [];
  const about = el("p", {}, example.about ? `${TEXTS.exampleOf(example.about)} ${TEXTS.exampleHelp}` : TEXTS.exampleHelp);
  return [
    el(
      "details",
      { class: "k-part k-folded k-example" },
      el("summary", {}, el("h2", {}, TEXTS.example)),
      about,
      ...readable(example.sections, "h3"),
    ),
  ];
}
