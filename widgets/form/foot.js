import { el, pushButton } from "../elements.js";
import { saveAsWord } from "../takehome.js";
import { TEXTS } from "./texts.js";

/**
 * @import { FormHost } from "../host"
 * @import { Page } from "../shapes"
 * @import { PageAnswers } from "./answers.js"
 */

/**
 * What stands under the form: where the answers are kept, and what one can do with all of them.
 * @param {FormHost} host @param {Page|null} page @param {PageAnswers} answers @param {(text: string) => void} say
 */
export function foot(host, page, answers, say) {
  const restart = () => {
    if (!window.confirm(TEXTS.restartSure)) return;
    answers.replace(host.state().exercise.empty);
    answers.ask();
    say(TEXTS.restarted);
  };
  const word = page ? [pushButton(TEXTS.word, () => saveAsWord({ [answers.name]: answers.state }, page.plotly, say))] : [];
  return el(
    "div",
    { class: "k-foot" },
    page ? doneBox(answers) : null,
    el("p", {}, ...keptWhere(page)),
    el(
      "div",
      { class: "k-beside" },
      pushButton(TEXTS.print, () => window.print()),
      ...word,
      pushButton(TEXTS.restart, restart, true),
    ),
  );
}

/** @param {Page|null} page */
function keptWhere(page) {
  if (!page) return [TEXTS.keptInTab];
  const link = el("a", { href: "/mappe", target: "_top" }, page.folder ? TEXTS.toFolder : TEXTS.makeFolder);
  return page.folder ? [TEXTS.keptInFolder, " ", link] : [TEXTS.keptInTab, " ", link];
}

/** @param {PageAnswers} answers */
function doneBox(answers) {
  const box = el("input", { type: "checkbox" });
  const draw = () => {
    box.checked = Boolean(answers.state.done);
  };
  box.addEventListener("change", () => answers.setDone(box.checked));
  answers.listen(draw);
  draw();
  return el("label", { class: "k-done" }, box, TEXTS.done);
}
