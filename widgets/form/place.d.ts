/** What the controls of a form are made of: each kind of field is a function of its field and its place. */
import type { Answered, Column, Field } from "../shapes";

/** What a control knows of the form it stands in. */
export interface Place {
  /** An id of its own on the page, for a part of the control. */
  id(name: string): string;
  value(): any;
  set(value: any): void;
  /** Tell a screen reader. */
  say(text: string): void;
  /** What is chosen in a field of several options. */
  chosen(key: string): { value: string; label: string }[];
  /** Make a field inside another. */
  labelled(field: Field, place: Place): Labelled;
  /** Whether it stands in a row, where there is little room. */
  compact?: boolean;
}

export interface Control {
  element: HTMLElement;
  /** Show the answer again; `whole` when it was changed from outside the control. */
  draw(whole?: boolean): void;
  /** The keys of the fields that it must be drawn again after. */
  follows: (string | null)[];
  /** Mark what is wrong in it, where it knows better than to mark all of its inputs. */
  mark?(isWrong: boolean): void;
}

/** What a kind of field is in the browser: one file in kinds/. */
export interface Kind<F> {
  control(field: F, place: Place): Control;
  /** The lines that a filled answer reads as, where no host has put it in words. `fields` are all of the exercise's. */
  inWords(field: F, value: any, fields: Map<string, Field>): string[];
  /** The answer with its question, where it is more than lines; `cell` puts the answer to a column in words. */
  answered?(field: F, value: any, cell: (column: Column, value: any) => string): Answered;
  /** Whether one types in it: feedback waits until one stops. */
  isTyped: boolean;
  /** Whether it is one input, which has a label; others are a group with a legend. */
  hasOneInput(place: Place): boolean;
}

/** A field with its label, help, and places for what is said of it. */
export interface Labelled {
  element: HTMLElement;
  control: Control;
  notes: HTMLElement;
  problems: HTMLElement;
  /** Mark that something is wrong with the answer, or no longer. */
  mark(isWrong: boolean): void;
}
