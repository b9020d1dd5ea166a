import { ask, fileName, RefusedError } from "../asking.js";
import { el } from "../elements.js";
import { saveFile } from "../save_file.js";
import { saveAsWord } from "../takehome.js";
import { button, field, section } from "./parts.js";
import { TEXTS } from "./texts.js";

/**
 * Takes in the answers of a file, by the name of the exercise, and says besides what the server said of it.
 * @typedef {(works: Record<string, import("../shapes").Answers>, messages: string[]) => Promise<void>} TakeIn
 */

/**
 * What one can do with all that one has written: take it home, put it in a file, delete it.
 * @param {import("./work.js").Work} work @param {string} plotlyUrl
 * @param {{print: () => Promise<void>, takeIn: TakeIn, deleteAll: () => Promise<void>}} acts
 */
export function home(work, plotlyUrl, acts) {
  const isEmpty = Object.keys(work.written()).length === 0;
  const take = isEmpty
    ? [el("p", {}, TEXTS.nothingYet)]
    : [
        el("p", {}, TEXTS.homeHelp),
        el(
          "div",
          { class: "k-beside" },
          button(TEXTS.word, (tell) => saveAsWord(work.written(), plotlyUrl, tell)),
          button(TEXTS.print, acts.print, { isQuiet: true }),
        ),
      ];
  const bin = [
    el("p", {}, work.folder ? TEXTS.deleteHelp : TEXTS.deleteTabHelp),
    button(TEXTS.deleteAll, () => window.confirm(TEXTS.deleteSure) && acts.deleteAll(), { isQuiet: true }),
  ];
  return [
    section(TEXTS.home, ...take),
    ...(isEmpty ? [] : [section(TEXTS.saveFile, ...locked(work))]),
    section(TEXTS.openFile, ...unlocked(acts.takeIn)),
    ...(work.folder || !isEmpty ? [section(TEXTS.deleteAll, ...bin)] : []),
  ];
}

/** @param {import("./work.js").Work} work */
function locked(work) {
  const word = field(TEXTS.wordLabel, { type: "text", autocomplete: "off", spellcheck: "false", autocapitalize: "none" });
  const save = async (/** @type {(said: string) => void} */ tell) => {
    const answer = await ask("/mappe/fil", { works: work.written(), word: word.input.value });
    saveFile(await answer.blob(), fileName(answer));
    word.input.value = "";
    tell(TEXTS.savedFile);
  };
  return [
    el("p", {}, TEXTS.saveFileHelp),
    el("div", { class: "k-form-row" }, word.element, button(TEXTS.saveFileButton, save, { isQuiet: true, about: word })),
  ];
}

/** @param {TakeIn} takeIn */
function unlocked(takeIn) {
  const file = field(TEXTS.fileLabel, { type: "file", accept: ".kursus" });
  const word = field(TEXTS.fileWord, { type: "text", autocomplete: "off", spellcheck: "false", autocapitalize: "none" });
  const open = async () => {
    const chosen = file.input.files?.[0];
    if (!chosen) throw new RefusedError(TEXTS.noFile);
    const { works, messages } = await (
      await ask("/mappe/fil/aabn", { file: await inBase64(chosen), word: word.input.value })
    ).json();
    word.input.value = "";
    await takeIn(works, messages);
  };
  return [
    file.element,
    el("div", { class: "k-form-row" }, word.element, button(TEXTS.openFileButton, open, { isQuiet: true, about: word })),
  ];
}

/** @param {File} file @returns {Promise<string>} */
function inBase64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(",")[1] ?? "");
    reader.onerror = () => reject(new Error("unreadable"));
    reader.readAsDataURL(file);
  });
}
