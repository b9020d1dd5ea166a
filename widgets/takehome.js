import { coloured } from "./plot/colours.js";
import { plotly } from "./plot/plotly.js";
import { saveFile } from "./save_file.js";

/** A figure on white paper, wide enough for a page, in pixels. */
const [WIDTH, SCALE] = [720, 2];
const PAPER = { ink: "#1f2d2c", line: "#b9c5c2", ground: "#ffffff", font: "Atkinson Hyperlegible, Arial, sans-serif" };
const FILE_SAID = { making: "Filen laves …", made: "Filen er hentet.", failed: "Filen kunne ikke laves. Prøv igen om lidt." };

/**
 * Save answers as a Word file. The figures are drawn here, since there is no browser where the file is made.
 * @param {Object<string, any>} works answers by the name of the exercise
 * @param {string} plotlyUrl @param {(said: string) => void} say
 */
export async function saveAsWord(works, plotlyUrl, say) {
  say(FILE_SAID.making);
  try {
    const papers = await (await ask("/mappe/papir", { works })).json();
    const pictures = await picturesOf(papers.works, plotlyUrl);
    const answer = await ask("/mappe/word", { works, pictures });
    saveFile(await answer.blob(), fileName(answer));
    say(FILE_SAID.made);
  } catch (error) {
    say(error.said ?? FILE_SAID.failed);
  }
}

/** Ask the server; what it refuses is thrown with `said`, in Danish. @returns {Promise<Response>} */
export async function ask(address, body, method = "POST") {
  const answer = await fetch(address, { method, headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  if (answer.ok) return answer;
  const said = await answer.json().catch(() => ({}));
  throw Object.assign(new Error("refused"), { said: said.message, status: answer.status });
}

export const fileName = (answer) => /filename="([^"]+)"/.exec(answer.headers.get("Content-Disposition") ?? "")?.[1] ?? "mappe";

/** {"exercise": [a PNG in base64 or null, for each of its figures]} */
async function picturesOf(works, plotlyUrl) {
  const figures = (work) => work.blocks.filter((block) => block.kind === "figure");
  if (!works.some((work) => figures(work).length > 0)) return {};
  const library = await plotly({ get: () => plotlyUrl }).catch(() => null);
  const pictures = {};
  for (const work of works) {
    pictures[work.name] = [];
    for (const block of figures(work)) pictures[work.name].push(library ? await picture(library, block).catch(() => null) : null);
  }
  return pictures;
}

async function picture(library, block) {
  const layout = { ...coloured(block.layout, PAPER), width: WIDTH };
  const size = { format: "png", width: WIDTH, height: block.layout.height ?? 450, scale: SCALE };
  const url = await library.toImage({ data: structuredClone(block.data), layout }, size);
  return url.split(",")[1];
}
