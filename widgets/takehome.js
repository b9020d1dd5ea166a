import { ask, fileName, RefusedError } from "./asking.js";
import { coloured } from "./plot/colours.js";
import { plotly } from "./plot/plotly.js";
import { saveFile } from "./save_file.js";

/** @import { Answers, Block, Figure, Section } from "./shapes" */

/**
 * What the server makes of an exercise.
 * @typedef {{name: string, title: string, about: string, sections: Section[], left_out: string[], blocks: Block[]}} Paper
 */

/** A figure on white paper, wide enough for a page, in pixels. */
const [WIDTH, SCALE] = [720, 2];
const PAPER = { ink: "#1f2d2c", line: "#b9c5c2", ground: "#ffffff", font: "Atkinson Hyperlegible, Arial, sans-serif" };
const TEXTS = { making: "Filen laves …", made: "Filen er hentet.", failed: "Filen kunne ikke laves. Prøv igen om lidt." };

/**
 * Save answers as a Word file. The figures are drawn here, since there is no browser where the file is made.
 * @param {Record<string, Answers>} works by the name of the exercise
 * @param {string} plotlyUrl @param {(said: string) => void} say
 */
export async function saveAsWord(works, plotlyUrl, say) {
  say(TEXTS.making);
  try {
    const papers = await (await ask("/mappe/papir", { works })).json();
    const pictures = await picturesOf(papers.works, plotlyUrl);
    const answer = await ask("/mappe/word", { works, pictures });
    saveFile(await answer.blob(), fileName(answer));
    say(TEXTS.made);
  } catch (error) {
    say((error instanceof RefusedError && error.said) || TEXTS.failed);
  }
}

/**
 * @param {Paper[]} works @param {string} plotlyUrl
 * @returns {Promise<Record<string, (string|null)[]>>} by exercise, a PNG in base64 or null for each of its figures
 */
async function picturesOf(works, plotlyUrl) {
  const figures = works.map(({ name, blocks }) => ({ name, figures: blocks.filter((block) => block.kind === "figure") }));
  if (figures.every((work) => work.figures.length === 0)) return {};
  const library = await plotly(() => Promise.resolve(plotlyUrl)).catch(() => null);
  /** @type {Record<string, (string|null)[]>} */
  const pictures = {};
  for (const work of figures) {
    pictures[work.name] = [];
    for (const figure of work.figures)
      pictures[work.name].push(library ? await picture(library, figure).catch(() => null) : null);
  }
  return pictures;
}

/** @param {import("./plot/plotly.js").Plotly} library @param {Figure} figure */
async function picture(library, figure) {
  const layout = { ...coloured(figure.layout, PAPER), width: WIDTH };
  const size = { format: "png", width: WIDTH, height: figure.layout.height ?? 450, scale: SCALE };
  const url = await library.toImage({ data: structuredClone(figure.data), layout }, size);
  return url.split(",")[1];
}
