import { el } from "../elements.js";
import { missing, sheetSection } from "../sheet.js";
import { UNKNOWN } from "./likert.js";
import { TEXTS } from "./texts.js";
import { isFilled } from "./written.js";

/**
 * @import { Answered, Answers, Case, ChoiceField, ChoicesField, Column, Exercise, Field, LikertField, Part, Section } from "../shapes"
 * @import { FormState } from "../host"
 * @import { PageAnswers } from "./answers.js"
 */

/**
 * The answers as one reads them on paper, made anew each time somebody prints: as the host has put them, and where it has not
 * answered, because one prints as one types or the line is gone, as well as the page can by itself.
 * @param {Exercise} exercise @param {Case[]} cases @param {PageAnswers} answers
 */
export function printedAnswers(exercise, cases, answers) {
  const element = el("div", { class: "k-print-copy" });
  const fill = () => {
    const said = answers.inWords();
    const papers = said ? asTheHostSays(said) : onPaper(answeredParts(exercise.parts, answers.state), exercise.parts);
    element.replaceChildren(...about(cases, answers.state), ...papers);
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

/** Answers that no host has put in words, as one reads them. @param {Exercise} exercise @param {Case[]} cases @param {Answers} answers */
export function answersOnPaper(exercise, cases, answers) {
  return [...about(cases, answers), ...onPaper(answeredParts(exercise.parts, answers), exercise.parts)];
}

/** Whom one thought of. @param {Case[]} cases @param {Answers} answers */
function about(cases, answers) {
  const title = cases.find((one) => one.slug === answers.case)?.title ?? (answers.case ? TEXTS.own : "");
  return title ? [sheetSection({ title: TEXTS.caseTitle, answered: [{ label: "", lines: [title], rows: [] }] }, "")] : [];
}

/** What the host has put in words: it leaves out itself what a paper among the blocks says. @param {Pick<FormState, "sections"|"left_out">} said */
function asTheHostSays({ sections, left_out: leftOut }) {
  const elements = [...sections.map((section) => sheetSection(section, "")), ...missing(leftOut)];
  for (const element of elements) element.classList.add("k-last");
  return elements;
}

/** @param {Section[]} sections @param {Part[]} parts of the exercise */
export function onPaper(sections, parts) {
  return sections.map((section) => {
    const element = sheetSection(section, "");
    element.classList.toggle("k-last", section.title === parts.at(-1)?.title); // the others are not printed where the result says them all
    return element;
  });
}

/**
 * The parts that are answered, put in words without a host; what is not answered is left out. Elsewhere
 * kursus/exercise/readable.py puts answers in words.
 * @param {Part[]} parts of an exercise @param {Answers} answers to it
 * @returns {Section[]}
 */
export function answeredParts(parts, answers) {
  const fields = new Map(parts.flatMap((part) => part.fields.map((field) => [field.key, field])));
  return parts
    .filter(({ show_when: when }) => !when || answers.fields[when.field] === when.value)
    .map((part) => ({
      title: part.title,
      answered: part.fields.map((field) => askedAnd(field, answers.fields[field.key], fields)),
    }))
    .map(({ title, answered }) => ({ title, answered: answered.filter(({ lines, rows }) => lines.length + rows.length > 0) }))
    .filter(({ answered }) => answered.length > 0);
}

/**
 * What was asked and answered; a field without an answer has neither lines nor rows.
 * @param {Field} field @param {any} value @param {Map<string, Field>} fields
 * @returns {Answered}
 */
function askedAnd(field, value, fields) {
  if (field.type !== "rows") return { label: field.label, lines: isFilled(value) ? inWords(field, value, fields) : [], rows: [] };
  /** @param {Column} column @param {any} given */
  const cell = (column, given) => inWords(column, given, fields).join(" ");
  const rows = (value ?? []).map((/** @type {Record<string, any>} */ row) =>
    field.columns.filter(({ key }) => isFilled(row[key])).map((column) => [column.label, cell(column, row[column.key])]),
  );
  return { label: field.label, lines: [], rows: rows.filter((/** @type {any[]} */ row) => row.length > 0) };
}

/** What a chosen value is called. @param {ChoiceField|ChoicesField} field @param {string} value */
const labelOf = (field, value) => field.options.find((option) => option.key === value)?.label ?? value;

/** @param {LikertField} field @param {Record<string, any>} rated */
function ratings(field, rated) {
  const level = (/** @type {any} */ given) => (given === UNKNOWN ? field.unknown : field.levels[given - 1]);
  return field.rows.filter(({ key }) => rated[key] !== undefined).map(({ key, label }) => `${label}: ${level(rated[key])}`);
}

/**
 * @param {Exclude<Field, {type: "rows"}>} field @param {any} value @param {Map<string, Field>} fields
 * @returns {string[]}
 */
function inWords(field, value, fields) {
  switch (field.type) {
    case "likert": {
      if (!field.repeat_for) return ratings(field, value);
      const groups = /** @type {ChoicesField} */ (fields.get(field.repeat_for));
      return Object.entries(value).map(([group, rated]) => `${labelOf(groups, group)}: ${ratings(field, rated).join("; ")}`);
    }
    case "choice":
      return [labelOf(field.options_from ? /** @type {ChoicesField} */ (fields.get(field.options_from)) : field, value)];
    case "choices":
      return value.map((/** @type {string} */ one) => labelOf(field, one));
    case "number":
      return [[String(value).replace(".", ","), field.unit].filter(Boolean).join(" ")];
    case "date":
      return [new Date(`${value}T12:00`).toLocaleDateString("da-DK", { dateStyle: "full" })];
    case "sort": {
      const box = (/** @type {string} */ key) => field.boxes.find((one) => one.key === key)?.label ?? key;
      const placed = field.scenes.filter((scene) => value[scene.key]?.length > 0);
      return placed.map((scene) => `${scene.title ?? scene.text} → ${value[scene.key].map(box).join(", ")}`);
    }
    case "short":
    case "text":
      return [String(value).trim()];
  }
}
