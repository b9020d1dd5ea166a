/**
 * Where in an answer a finding of the helping eye is: see kursus/privacy/in_answers.py.
 * @import { At, Field, RowsField, Warning } from "../shapes"
 * @typedef {Warning & {count: number}} Counted a finding, and how often it stands in its place
 */
import { TEXTS } from "./eye_texts.js";

const LONGEST_QUOTE = 60;

/** The same words in the same place are one finding. @param {Warning[]} findings @returns {Counted[]} */
export function merged(findings) {
  /** @type {Map<string, Counted>} */
  const found = new Map();
  for (const finding of findings) {
    const name = JSON.stringify([finding.at, finding.text || finding.message]);
    const before = found.get(name);
    found.set(name, { ...finding, ...before, count: (before?.count ?? 0) + 1 });
  }
  return [...found.values()];
}

/** What a finding is remembered by when one keeps the text. @param {string} key @param {Warning} finding */
export function asKept(key, { kind, text, message }) {
  return JSON.stringify([key, kind, text || message]);
}

/** @param {Warning} finding */
export function quoteOf({ text }) {
  if (!text) return TEXTS.together;
  const line = text.replace(/\s+/g, " ");
  return TEXTS.quoted(line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line);
}

/** What a place in a field is called; null where the finding is in the field's only text. @param {Field} field @param {At} at */
export function placeLabel(field, at) {
  if (!at) return null;
  if (at.choice !== undefined) return TEXTS.own(at.choice);
  const { row_label, columns } = /** @type {RowsField} */ (field);
  return TEXTS.row(row_label, at.row + 1, columns.find((column) => column.key === at.column)?.label ?? "");
}

/** The id, within the field, of the input that the text is written in. @param {At} at */
export function inputName(at) {
  if (!at) return "felt";
  return at.choice !== undefined ? "egen" : `${at.row}-${at.column}-felt`;
}

/** The text in its place in the field's answer. @param {any} value @param {At} at @returns {string} */
export function textAt(value, at) {
  if (!at) return value ?? "";
  if (at.choice !== undefined) return value?.includes(at.choice) ? at.choice : "";
  return value?.[at.row]?.[at.column] ?? "";
}

/**
 * The field's answer with another text in the place; a choice of one's own is taken away.
 * @param {any} value @param {At} at @param {string} text
 */
export function withTextAt(value, at, text) {
  if (!at) return text;
  if (at.choice !== undefined) return value.filter((/** @type {string} */ one) => one !== at.choice);
  return value.map((/** @type {any} */ cells, /** @type {number} */ row) =>
    row === at.row ? { ...cells, [at.column]: text } : cells,
  );
}
