import { el } from "../elements.js";
import { isEmpty } from "../empty.js";
import { sheetSection } from "../sheet.js";
import { UNKNOWN } from "./likert.js";
import { TEXTS } from "./texts.js";

/**
 * The answers as one reads them on paper, made anew each time somebody prints: the sections of the last feedback, as they stand in
 * the Word file too. What was written since, when the line is gone, has no feedback; then they are put in words here.
 * @param {any} model @param {import("./answers.js").PageAnswers} answers
 */
export function printedAnswers(model, answers) {
  const element = el("div", { class: "k-answers" });
  const [exercise, cases] = [model.get("exercise"), model.get("cases")];
  const fill = () => {
    const told = answers.isAnswered()
      ? [...caseOnPaper(cases, answers.state), ...feedbackOnPaper(exercise, model.get("sections"), model.get("left_out"))]
      : answersOnPaper(exercise, cases, answers.state);
    element.replaceChildren(...told);
  };
  const medium = window.matchMedia("print");
  window.addEventListener("beforeprint", fill);
  medium.addEventListener("change", fill);
  const stop = () => {
    window.removeEventListener("beforeprint", fill);
    medium.removeEventListener("change", fill);
  };
  return { element, stop };
}

/** What feedback says of the answers: its sections, and a line for each that is left out. @returns {HTMLElement[]} */
function feedbackOnPaper(exercise, sections, leftOut) {
  const last = exercise.parts.at(-1).title;
  const told = sections.map((section) => printedAlways(sheetSection(section, ""), section.title === last));
  return leftOut.length > 0 ? [...told, printedAlways(el("div", {}, ...leftOut.map((line) => el("p", {}, line))), true)] : told;
}

/** Mark what is printed also where the result says the other answers. */
function printedAlways(element, isLast) {
  element.classList.toggle("k-last", isLast);
  return element;
}

function caseOnPaper(cases, answers) {
  const about = cases.find((one) => one.slug === answers.case)?.title ?? (answers.case ? TEXTS.own : "");
  return about ? [sheetSection({ title: TEXTS.caseTitle, answered: [{ label: "", lines: [about], rows: [] }] }, "")] : [];
}

/** Answers that have no feedback as one reads them, part by part; what is not answered is left out. @returns {HTMLElement[]} */
export function answersOnPaper(exercise, cases, answers) {
  return [...caseOnPaper(cases, answers), ...answeredParts(exercise.parts, answers)];
}

/** The parts that are answered. @param {any[]} parts of an exercise @param {any} answers to it @returns {HTMLElement[]} */
export function answeredParts(parts, answers) {
  const fields = new Map(parts.flatMap((part) => part.fields.map((field) => [field.key, field])));
  const open = (part) => !part.show_when || answers.fields[part.show_when.field] === part.show_when.value;
  return parts
    .filter(open)
    .map((part) => ({
      title: part.title,
      isLast: part === parts.at(-1),
      answered: part.fields.map((field) => askedAnd(field, answers.fields[field.key], fields)),
    }))
    .map((section) => ({ ...section, answered: section.answered.filter(({ lines, rows }) => lines.length + rows.length > 0) }))
    .filter((section) => section.answered.length > 0)
    .map((section) => printedAlways(sheetSection(section, ""), section.isLast));
}

/** What was asked and answered; a field without an answer has neither lines nor rows. */
function askedAnd(field, value, fields) {
  if (field.type !== "rows") return { label: field.label, lines: !isEmpty(value) ? inWords(field, value, fields) : [], rows: [] };
  const cell = (column, row) => (!isEmpty(row[column.key]) ? inWords(column, row[column.key], fields).join(" ") : "");
  const rows = (value ?? []).filter((row) => !isEmpty(row));
  return {
    label: field.label,
    lines: [],
    rows: rows.map((row) => field.columns.map((column) => [column.label, cell(column, row)])),
  };
}

function inWords(field, value, fields) {
  const label = (of, key) => of.options?.find((option) => option.key === key)?.label ?? key;
  const levels = (rated) =>
    field.rows
      .filter((row) => rated[row.key] !== undefined)
      .map((row) => `${row.label}: ${rated[row.key] === UNKNOWN ? field.unknown : field.levels[rated[row.key] - 1]}`);
  switch (field.type) {
    case "likert":
      if (!field.repeat_for) return levels(value);
      return Object.entries(value).map(
        ([group, rated]) => `${label(fields.get(field.repeat_for), group)}: ${levels(rated).join("; ")}`,
      );
    case "choice":
      return [label(field.options_from ? fields.get(field.options_from) : field, value)];
    case "choices":
      return value.map((one) => label(field, one));
    case "number":
      return [[String(value).replace(".", ","), field.unit].filter(Boolean).join(" ")];
    case "date":
      return [new Date(`${value}T12:00`).toLocaleDateString("da-DK", { dateStyle: "full" })];
    case "sort":
      return field.scenes
        .filter((scene) => value[scene.key]?.length > 0)
        .map(
          (scene) =>
            `${scene.title ?? scene.text} → ${value[scene.key].map((key) => field.boxes.find((box) => box.key === key)?.label ?? key).join(", ")}`,
        );
    default:
      return [String(value).trim()];
  }
}
