/**
 * What a page of the course talks to. Forms, results and knowledge checks know a host and nothing of how it answers:
 * kernel_host.js answers by a widget's model, visit/hosts.js on the course's own pages; others may in the browser itself.
 *
 * @import { Answers, Block, Case, Exercise, Explanation, Feedback, Quiz, Section, Texts, Warning } from "./shapes"
 *
 * What one wants to hear of; each of these may be left out.
 * @typedef {object} Observer
 * @property {(feedback: Partial<Feedback>) => void} [feedback] what has changed of it, as it comes
 * @property {(answers: Answers) => void} [answers] the answers are others now: upgraded, or set from outside the page
 * @property {(isThere: boolean) => void} [line] nobody has answered for a while, and then: somebody answers again
 *
 * What the form of an exercise begins with: no feedback is there before the first answer but what belongs to none.
 * @typedef {object} FormState
 * @property {Exercise} exercise
 * @property {Case[]} cases
 * @property {Answers} answers those that are chosen before anybody has answered
 * @property {boolean} heading whether the form shows the exercise's title and instruction itself
 * @property {Texts} notes
 * @property {Texts} problems
 * @property {Record<string, Warning[]>} warnings
 * @property {Section[]} sections
 * @property {string[]} left_out
 *
 * The host of an exercise's form.
 * @typedef {object} FormHost
 * @property {() => FormState} state as it is now
 * @property {(answers: Answers, isKept?: boolean) => Promise<Partial<Feedback>>} feedback resolves when these answers or later ones were dealt
 *   with, to what this host has of it; observers hear it too. It does not reject: without a line it waits, and observers
 *   hear that. What is asked for again after the line broke is the host's own affair. `isKept`: the answers are kept from
 *   before, and nobody has changed anything on this page yet
 * @property {(kept: Answers) => void} upgrade asks for answers of an older version in this one; observers hear the new
 *   `answers`, or a `problem` that says why there are none
 * @property {(observer: Observer) => () => void} subscribe returns what ends it
 *
 * The host of an exercise's result.
 * @typedef {object} ResultHost
 * @property {() => {blocks: Block[], will_draw: boolean}} state will_draw: whether plotly.js is worth fetching beforehand
 * @property {(observer: Observer) => () => void} subscribe returns what ends it
 * @property {() => Promise<string>} plotly the address of plotly.js
 *
 * The host of a knowledge check.
 * @typedef {object} QuizHost
 * @property {() => {quiz: Quiz, heading: boolean}} state
 * @property {(question: string, answer: any) => Promise<Explanation>} explain what is said of an answer to a question, by its
 *   id; without a line it waits
 */

/**
 * The host of a result that stays as it is.
 * @param {string} plotly the address of plotly.js
 * @returns {ResultHost}
 */
export function stillHost(plotly) {
  return { state: () => ({ blocks: [], will_draw: false }), subscribe: () => () => {}, plotly: () => Promise.resolve(plotly) };
}
