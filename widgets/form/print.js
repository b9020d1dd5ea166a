import { el } from "../elements.js";
import { missing, sheetSection } from "../sheet.js";
import { KINDS } from "./kinds.js";
import { TEXTS } from "./texts.js";
import { isFilled } from "./written.js";

/**
 * @import { Answered, Answers, Case, Column, Exercise, Field, Part, Section } from "../shapes"
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

/**
 * Answers that no host has put in words, as one reads them.
 * @param {Exercise} exercise @param {Case[]} cases @param {Answers} answers
 */
export function answersOnPaper(exercise, cases, answers) {
  return [...about(cases, answers), ...onPaper(answeredParts(exercise.parts, answers), exercise.parts)];
}

/** Whom one thought of. @param {Case[]} cases @param {Answers} answers */
function about(cases, answers) {
  const title = cases.find((one) => one.slug === answers.case)?.title ?? (answers.case ? TEXTS.own : "");
  return title ? [sheetSection({ title: TEXTS.caseTitle, answered: [{ label: "", lines: [title], rows: [] }] }, "")] : [];
}

/**
 * What the host has put in words: it leaves out itself what a paper among the blocks says.
 * @param {Pick<FormState, "sections"|"left_out">} said
 */
function asTheHostSays({ sections, left_out: leftOut }) {
  const elements = [...sections.map((section) => sheetSection(section, "")), ...missing(leftOut)];
  for (const element of elements) element.classList.add("k-last");
  return elements;
}

/** @param {Section[]} sections @param {Part[]} parts of the exercise */
export function onPaper(sections, parts) {
  return sections.map((section) => {
    const element = sheetSection(section, "");
    // The others are not printed where the result says them all.
    element.classList.toggle("k-last", section.title === parts.at(-1)?.title);
    return element;
  });
}

/**
 * The parts that are answered, put in words without a host; what is not answered is left out. Elsewhere
 * kursus/fields/ puts answers in words.
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
  const kind = KINDS[field.type];
  if (!isFilled(value)) return { label: field.label, lines: [], rows: [] };
  /** @param {Column} column @param {any} given */
  const cell = (column, given) => KINDS[column.type].inWords(column, given, fields).join(" ");
  return kind.answered?.(field, value, cell) ?? { label: field.label, lines: kind.inWords(field, value, fields), rows: [] };
}
