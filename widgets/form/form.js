import { el } from "../elements.js";
import { PageAnswers } from "./answers.js";
import { caseChoice } from "./case.js";
import { labelled } from "./control.js";
import { exampleAnswer } from "./example.js";
import { helpingEye } from "./eye.js";
import { foot, noAnswers } from "./foot.js";
import { printedAnswers } from "./print.js";
import { choiceOfTwo, savedStatus, sayHowItIsSaved } from "./status.js";
import { inTab } from "./tab.js";
import { TEXTS } from "./texts.js";

let forms = 0;

/** Draw the form of an exercise into `root` and bind it to the model. */
function render({ model, el: root }) {
  const exercise = model.get("exercise");
  const prefix = `k${(forms += 1)}`;
  const live = el("div", { class: "k-live", role: "status" });
  const status = savedStatus();
  const say = (text) => {
    live.textContent = text;
  };
  const answers = new PageAnswers(model, {
    gone: () => status.show("line", el("p", {}, TEXTS.lineGone)),
    back: () => {
      status.drop("line");
      say(TEXTS.lineBack);
    },
    saving: (saved) =>
      sayHowItIsSaved(status, saved, (now) =>
        choiceOfTwo(exercise, model.get("cases"), now, (isMine) => {
          answers.choose(isMine, noAnswers(model));
          status.line.focus({ preventScroll: true }); // the buttons go away
        }),
      ),
  });

  const fields = new Map(exercise.parts.flatMap((part) => part.fields.map((field) => [field.key, field])));
  const chosen = (key) => {
    const labels = new Map(fields.get(key).options.map((option) => [option.key, option.label]));
    return (answers.get(key) ?? []).map((value) => ({ value, label: labels.get(value) ?? value }));
  };
  const shown = new Map();
  const parts = exercise.parts.map((part) =>
    partOf(
      part,
      (field) => {
        const place = {
          id: (name) => `${prefix}-${field.key}-${name}`,
          value: () => answers.get(field.key),
          set: (value) => answers.set(field.key, value),
          say,
          chosen,
        };
        const made = labelled(field, place);
        shown.set(field.key, made);
        return made.element;
      },
      answers,
    ),
  );

  const cases = exercise.case ? caseChoice(model.get("cases"), answers, `${prefix}-case`, model.page?.own) : null;
  const general = el("div", { class: "k-problems", role: "status" });
  const heading = model.get("heading") ? head(exercise) : [];
  const printed = printedAnswers(model, answers);
  root.classList.add("kursus", "k-form");
  root.lang = "da";
  root.replaceChildren(
    ...heading,
    status.banner,
    ...[cases?.element].filter(Boolean),
    ...parts.map((part) => part.element),
    ...exampleAnswer(exercise.example),
    general,
    foot(model, answers, say),
    status.line,
    printed.element,
    live,
  );

  const open = (condition) => !condition || answers.get(condition.field) === condition.value;
  const unfold = () => {
    exercise.parts.forEach((part, at) => {
      parts[at].element.hidden = !open(part.show_when);
    });
    if (cases) cases.element.hidden = !open(exercise.case_when);
  };
  const tell = () => {
    const [notes, problems] = [model.get("notes"), model.get("problems")];
    for (const [key, made] of shown) {
      sayAt(made.notes, notes[key]);
      sayAt(made.problems, problems[key]);
      made.element.classList.toggle("k-wrong", Boolean(problems[key]));
    }
    sayAt(general, problems[""]);
  };
  answers.listen((key, redraw) => {
    if (key === null) cases?.draw();
    for (const [other, made] of shown) {
      const own = key === null || (redraw && other === key);
      if (own) made.control.draw(true);
      else if (made.control.follows.includes(key)) made.control.draw(false);
    }
    unfold();
  });
  model.on("change:notes", tell);
  model.on("change:problems", tell);
  model.on("change:answers", () => {
    if (JSON.stringify(model.get("answers")) !== JSON.stringify(answers.state)) answers.replace(model.get("answers"));
    root.inert = answers.isLocked;
  });
  root.inert = answers.isLocked;
  if (model.page?.folder && inTab("", exercise.name))
    status.show("tab", el("p", {}, TEXTS.alsoInTab, " ", el("a", { href: "/mappe", target: "_top" }, TEXTS.toFolder)));
  unfold();
  tell();
  helpingEye(model, answers, { id: (key, name) => `${prefix}-${key}-${name}`, say, fields, shown, about: cases?.element });
  root.dataset.ready = "true";
  return printed.stop;
}

function sayAt(place, texts) {
  const said = (texts ?? []).join("\n");
  if (place.dataset.said === said) return;
  place.dataset.said = said;
  place.replaceChildren(...(texts ?? []).map((text) => el("p", {}, text)));
}

function partOf(part, fieldElement, answers) {
  const text = part.text ? el("p", {}, part.text) : null;
  const quote = part.quote ? el("blockquote", { class: "k-quote" }, part.quote) : null;
  const inside = [text, quote, ...part.fields.map(fieldElement)];
  if (!part.folded) return { element: el("section", { class: "k-part" }, el("h2", {}, part.title), ...inside) };
  const open = part.fields.some((field) => answers.get(field.key) !== undefined);
  return { element: el("details", { class: "k-part k-folded", open }, el("summary", {}, el("h2", {}, part.title)), ...inside) };
}

function head(exercise) {
  return [
    el("h1", {}, exercise.title),
    el("p", {}, exercise.purpose),
    el("ol", {}, ...exercise.instruction.map((step) => el("li", {}, step))),
  ];
}

export default { render };
