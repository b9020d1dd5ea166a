import { el } from "../elements.js";
import { saveFile } from "../save_file.js";
import { ask, fileName, saveAsWord } from "../takehome.js";
import { button, field, section } from "./parts.js";
import { SAID } from "./said.js";

/**
 * What one can do with all that one has written: take it home, put it in a file, delete it.
 * @param {import("./work.js").Work} work @param {string} plotlyUrl
 * @param {{print: () => Promise<void>, takeIn: (works: Object<string, any>, messages: string[]) => Promise<void>, deleteAll: () => Promise<void>}} acts
 */
export function home(work, plotlyUrl, acts) {
  const isNothing = Object.keys(work.written()).length === 0;
  const take = isNothing
    ? [el("p", {}, SAID.nothingYet)]
    : [
        el("p", {}, SAID.homeHelp),
        el(
          "div",
          { class: "k-beside" },
          button(SAID.word, (tell) => saveAsWord(work.written(), plotlyUrl, tell)),
          button(SAID.print, acts.print, true),
        ),
      ];
  const bin = [
    el("p", {}, work.folder ? SAID.deleteHelp : SAID.deleteTabHelp),
    button(SAID.deleteAll, () => window.confirm(SAID.deleteSure) && acts.deleteAll(), true),
  ];
  return [
    section(SAID.home, ...take),
    isNothing ? null : section(SAID.saveFile, ...locked(work)),
    section(SAID.openFile, ...unlocked(acts.takeIn)),
    work.folder || !isNothing ? section(SAID.deleteAll, ...bin) : null,
  ].filter(Boolean);
}

function locked(work) {
  const word = field(SAID.wordLabel, { type: "text", autocomplete: "off", spellcheck: "false", autocapitalize: "none" });
  const save = async (tell) => {
    const answer = await ask("/mappe/fil", { works: work.written(), word: word.input.value });
    saveFile(await answer.blob(), fileName(answer));
    word.input.value = "";
    tell(SAID.savedFile);
  };
  return [
    el("p", {}, SAID.saveFileHelp),
    el("div", { class: "k-form-row" }, word.element, button(SAID.saveFileButton, save, true, word)),
  ];
}

function unlocked(takeIn) {
  const file = field(SAID.fileLabel, { type: "file", accept: ".kursus" });
  const word = field(SAID.fileWord, { type: "text", autocomplete: "off", spellcheck: "false", autocapitalize: "none" });
  const open = async () => {
    const [chosen] = file.input.files;
    if (!chosen) throw Object.assign(new Error("no file"), { said: SAID.noFile });
    const { works, messages } = await (
      await ask("/mappe/fil/aabn", { file: await inBase64(chosen), word: word.input.value })
    ).json();
    word.input.value = "";
    await takeIn(works, messages);
  };
  return [file.element, el("div", { class: "k-form-row" }, word.element, button(SAID.openFileButton, open, true, word))];
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
