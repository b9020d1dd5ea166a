import { el } from "../elements.js";
import { formHost } from "../kernel_host.js";
import { PageAnswers } from "./answers.js";
import { caseChoice } from "./case.js";
import { labelled } from "./control.js";
import { exampleAnswer } from "./example.js";
import { helpingEye } from "./eye.js";
import { foot } from "./foot.js";
import { head, partOf, sayAt } from "./parts.js";
import { printedAnswers } from "./print.js";
import { choiceOfTwo, savedStatus, sayHowItIsSaved } from "./status.js";
import { inTab } from "./tab.js";
import { TEXTS } from "./texts.js";

/**
 * @import { AnyModel } from "@anywidget/types"
 * @import { FormHost } from "../host"
 * @import { ChoicesField, Condition, Entry, Field, Page } from "../shapes"
 * @import { Labelled, Place } from "./place"
 */

let forms = 0;

/**
 * Draw the form of an exercise into `root` and bind it to its host.
 * @param {{host: FormHost, page: Page|null, el: HTMLElement}} where `page` is what our server's page brings along
 * @returns {() => void} what ends it
 */
function show({ host, page, el: root }) {
  const begun = host.state();
  const { exercise, cases } = begun;
  forms += 1;
  const prefix = `k${forms}`;
  const live = el("div", { class: "k-live", role: "status" });
  const status = savedStatus();
  /** @param {string} text */
  const say = (text) => {
    live.textContent = text;
  };
  /** @param {Entry|null} now what the folder has instead */
  const choice = (now) =>
    choiceOfTwo(exercise, cases, now, (isMine) => {
      answers.choose(isMine, exercise.empty);
      status.line.focus({ preventScroll: true }); // the buttons go away
    });
  const answers = new PageAnswers(host, page, (saved) => sayHowItIsSaved(status, saved, choice));

  /** @type {Map<string, Field>} */
  const fields = new Map(exercise.parts.flatMap((part) => part.fields.map((field) => [field.key, field])));
  /** @param {string} key of a field of several options */
  const chosen = (key) => {
    const { options } = /** @type {ChoicesField} */ (fields.get(key));
    const labels = new Map(options.map((option) => [option.key, option.label]));
    return (answers.get(key) ?? []).map((/** @type {string} */ value) => ({ value, label: labels.get(value) ?? value }));
  };
  /** @type {Map<string, Labelled>} */
  const shown = new Map();
  /** @param {Field} field */
  const fieldElement = (field) => {
    /** @type {Place} */
    const place = {
      id: (name) => `${prefix}-${field.key}-${name}`,
      value: () => answers.get(field.key),
      set: (value) => answers.set(field.key, value),
      say,
      chosen,
      labelled,
    };
    const made = labelled(field, place);
    shown.set(field.key, made);
    return made.element;
  };
  const parts = exercise.parts.map((part) => partOf(part, fieldElement, answers));

  const whom = exercise.case ? caseChoice(cases, answers, `${prefix}-case`, page?.own ?? null) : null;
  const general = el("div", { class: "k-problems", role: "status" });
  const printed = printedAnswers(exercise, cases, answers);
  root.classList.add("kursus", "k-form");
  root.lang = "da";
  root.replaceChildren(
    ...(begun.heading ? head(exercise) : []),
    status.banner,
    ...(whom ? [whom.element] : []),
    ...parts,
    ...exampleAnswer(exercise.example),
    general,
    foot(host, page, answers, say),
    status.line,
    printed.element,
    live,
  );

  /** @param {Condition} [condition] */
  const open = (condition) => !condition || answers.get(condition.field) === condition.value;
  const unfold = () => {
    exercise.parts.forEach((part, at) => {
      parts[at].hidden = !open(part.show_when);
    });
    if (whom) whom.element.hidden = !open(exercise.case_when);
  };
  const tell = () => {
    const { notes, problems } = host.state();
    for (const [key, made] of shown) {
      sayAt(made.notes, notes[key]);
      sayAt(made.problems, problems[key]);
      made.mark(Boolean(problems[key]));
    }
    sayAt(general, problems[""]);
  };
  answers.listen((key, redraw) => {
    if (key === null) whom?.draw();
    for (const [other, made] of shown) {
      const isOwn = key === null || (redraw && other === key);
      if (isOwn) made.control.draw(true);
      else if (made.control.follows.includes(key)) made.control.draw(false);
    }
    unfold();
    root.inert = answers.isLocked;
  });
  const stop = host.subscribe({
    feedback: tell,
    line(isThere) {
      if (isThere) {
        status.drop("line");
        say(TEXTS.lineBack);
      } else status.show("line", el("p", {}, TEXTS.lineGone));
    },
  });
  root.inert = answers.isLocked;
  if (page?.folder && inTab("", exercise.name)) {
    status.show("tab", el("p", {}, TEXTS.alsoInTab, " ", el("a", { href: "/mappe", target: "_top" }, TEXTS.toFolder)));
  }
  unfold();
  tell();
  const id = (/** @type {string} */ key, /** @type {string} */ name) => `${prefix}-${key}-${name}`;
  helpingEye(host, answers, { id, say, fields, shown, about: whom?.element });
  root.dataset.ready = "true";
  return () => {
    stop();
    printed.stop();
  };
}

/** @param {{model: AnyModel<any>, el: HTMLElement}} widget */
const render = ({ model, el: root }) => show({ host: formHost(model), page: null, el: root });

export default { render, show };
