import { el, pushButton } from "../elements.js";
import { saveAsWord } from "../takehome.js";
import { TEXTS } from "./texts.js";

/** What stands under the form: where the answers are kept, and what one can do with all of them. */
export function foot(model, answers, say) {
  const page = model.page;
  const restart = () => {
    if (!window.confirm(TEXTS.restartSure)) return;
    answers.replace(noAnswers(model));
    answers.send();
    say(TEXTS.restarted);
  };
  const word = () => saveAsWord({ [answers.name]: answers.state }, page.plotly, say);
  return el(
    "div",
    { class: "k-foot" },
    page ? doneBox(answers) : null,
    el("p", {}, ...keptWhere(page)),
    el(
      "div",
      { class: "k-beside" },
      pushButton(TEXTS.print, () => window.print()),
      page ? pushButton(TEXTS.word, word) : null,
      pushButton(TEXTS.restart, restart, true),
    ),
  );
}

/** The answers of somebody who has not answered yet. */
export const noAnswers = (model) => structuredClone(model.get("exercise").empty);

function keptWhere(page) {
  if (!page) return [TEXTS.keptInTab];
  const link = el("a", { href: "/mappe", target: "_top" }, page.folder ? TEXTS.toFolder : TEXTS.makeFolder);
  return page.folder ? [TEXTS.keptInFolder, " ", link] : [TEXTS.keptInTab, " ", link];
}

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
