/** The shapes of what goes between the pages and what answers them, as the Python side makes them. */

/** kursus/exercise/answers.py; what is in `fields` depends on the kind of field. */
export interface Answers {
  schema_version: number;
  case: string;
  fields: Record<string, any>;
  /** When a person changed them last, in ISO 8601. */
  changed?: string;
  done?: boolean;
}

/** Texts by the key of the field that they are said at; "" for what is said of all. */
export type Texts = Record<string, string[]>;

/** kursus/fields/ */
export interface Option {
  key: string;
  label: string;
  text?: string;
}
interface Base {
  key: string;
  label: string;
  help?: string;
}
export interface LikertField extends Base {
  type: "likert";
  levels: string[];
  unknown?: string;
  rows: Option[];
  repeat_for?: string;
}
export interface ChoiceField extends Base {
  type: "choice";
  options: Option[];
  options_from?: string;
  default?: string;
}
export interface ChoicesField extends Base {
  type: "choices";
  options: Option[];
  own?: string;
  least: number;
  most?: number;
}
export interface ShortField extends Base {
  type: "short";
}
export interface TextField extends Base {
  type: "text";
  lines: number;
}
export interface NumberField extends Base {
  type: "number";
  lowest: number;
  highest: number;
  unit?: string;
}
export interface DayField extends Base {
  type: "date";
}
export interface Scene {
  key: string;
  title?: string;
  text: string;
}
export interface SortField extends Base {
  type: "sort";
  boxes: Option[];
  several: boolean;
  scene_label: string;
  scenes: Scene[];
}
export type Column = ChoiceField | ShortField | TextField | NumberField | DayField;
export interface RowsField extends Base {
  type: "rows";
  columns: Column[];
  row_label: string;
  most: number;
}
export type Field = LikertField | ChoicesField | SortField | RowsField | Column;

export interface Condition {
  field: string;
  value: string;
}
export interface Part {
  title: string;
  text?: string;
  quote?: string;
  folded?: boolean;
  show_when?: Condition;
  fields: Field[];
}
export interface Exercise {
  name: string;
  title: string;
  purpose: string;
  instruction: string[];
  case: boolean;
  case_when?: Condition;
  parts: Part[];
  no_guarantee: string;
  /** The answers of somebody who has not answered yet. */
  empty: Answers;
  example?: { about: string; sections: Section[] };
}
export interface Case {
  slug: string;
  name: string;
  title: string;
  summary: string;
  focus: string;
  /** HTML that the server made of the course's own Markdown. */
  story: string;
  start?: Record<string, any>;
}

/** kursus/exercise/readable.py: a field has lines, or rows of [label, cell]. */
export interface Answered {
  label: string;
  lines: string[];
  rows: [string, string][][];
}
export interface Section {
  title: string;
  answered: Answered[];
}

/** Where in a field's answer a text is; null where the field has but one. */
export type At = { row: number; column: string; choice?: undefined } | { choice: string } | null;
/** kursus/privacy/in_answers.py: what may tell who a citizen is. */
export interface Warning {
  kind: string;
  message: string;
  suggestion: string;
  text: string;
  start: number;
  end: number;
  at: At;
}

/** kursus/results/result.py */
export interface Figure {
  kind: "figure";
  title: string;
  data: any[];
  layout: any;
  alt: string;
  table: { columns: string[]; rows: string[][] };
  note: string;
  legend: string[];
}
export interface Step {
  text: string;
  note: string;
  marks: string[];
  band: string;
  sign: string;
}
export interface Steps {
  kind: "steps";
  title: string;
  shape: "ladder" | "stairs" | "road";
  steps: Step[];
  /** The number of the lowest step. */
  first: number;
  note: string;
}
export interface Box {
  title: string;
  texts: string[];
  empty: string;
}
export interface Boxes {
  kind: "boxes";
  title: string;
  boxes: Box[];
  note: string;
}
export interface Paper {
  kind: "document";
  title: string;
  sections: Section[];
  note: string;
  whole: boolean;
}
export interface Download {
  kind: "download";
  title: string;
  label: string;
  file_name: string;
  media_type: string;
  text: string;
  note: string;
}
export interface Finding {
  kind: "finding";
  title: string;
  paragraphs: string[];
  points: string[];
  folded: boolean;
}
export type Block = Figure | Steps | Boxes | Paper | Download | Finding;

/** kursus/feedback.py: all that a page says back of answers. */
export interface Feedback {
  notes: Texts;
  problems: Texts;
  warnings: Record<string, Warning[]>;
  /** The answers in words, without those that a paper among the blocks says already. */
  sections: Section[];
  /** A line for each answer that is not in them, in part or in full. */
  left_out: string[];
  blocks: Block[];
}

/** kursus/quiz/asked.py */
export interface Choice {
  id: string;
  text: string;
}
export interface Question {
  id: string;
  type: "single" | "several" | "order" | "match";
  text: string;
  /** Whether there is a right answer; a question on danger or law has none. */
  scored: boolean;
  options: Choice[];
  rows?: Choice[];
}
export interface Quiz {
  title: string;
  purpose: string;
  instruction: string[];
  questions: Question[];
}
/** kursus/quiz/explain.py: what is said of one answer, line by line. */
export interface ExplainedLine {
  id: string;
  /** null where the question is not scored */
  fits: boolean | null;
  why: string;
  place?: number;
  option?: string;
}
export interface Explanation {
  question: string;
  verdict: "fits" | "partly" | "not" | "unscored";
  /** What is safe to do, the same whatever was chosen, where the question is not scored. */
  safe?: string;
  lines: ExplainedLine[];
  page: { href: string; title?: string | null };
}

/** What the page of an exercise on the course's own server brings along: kursus/server/folder/begun.py */
export interface Page {
  folder: Folder | null;
  /** The participant's own case, where the exercise can be about it. */
  own: { parts: Part[]; answers: Answers | null } | null;
  /** The address of plotly.js. */
  plotly: string;
}
export interface Folder {
  tag: string;
  version: number;
  answers?: Answers | null;
  problem?: string;
  trouble?: string;
}
/** What the folder has of one exercise, as the server tells it. */
export interface Entry {
  version: number;
  answers?: Answers | null;
  problem?: string;
}

/** What the page of the folder begins with: kursus/server/folder/page.py */
export interface FolderPage {
  exercises: Listed[];
  /** What the foundation and the themes are called. */
  themes: string[];
  /** The names of the participant's own pages. */
  own: string[];
  folder: OpenFolder | null;
  plotly: string;
}
/** An exercise in the overview; `when` is [field, value]. */
export interface Listed {
  name: string;
  title: string;
  theme: number;
  defaults: Record<string, string>;
  parts: { when: [string, string] | null; fields: string[] }[];
}
/** A folder with all that is in it, or with why it can't be read. */
export interface OpenFolder {
  tag: string;
  entries: Record<string, Entry>;
  unreadable: number;
  until: string;
  trouble?: string;
}
