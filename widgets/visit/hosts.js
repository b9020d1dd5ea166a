/**
 * The hosts of the course's own pages (host.js): they answer over the visit's line or by HTTP, whichever is there.
 *
 * @import { Answers, Case, Exercise, Explanation, Feedback, Page, Quiz } from "../shapes"
 * @import { FormHost, QuizHost, ResultHost } from "../host"
 *
 * kursus/beginning.py
 * @typedef {{exercise: Exercise, cases: Case[], answers: Answers, feedback: Feedback, will_draw: boolean}} Beginning
 * @typedef {{svar: string, line: string|null}} Addresses
 */
import { observing } from "../observing.js";
import { ANSWERS, Answering } from "./answering.js";

/**
 * @param {Beginning} beginning @param {Addresses} addresses @param {Page} page
 * @returns {{form: FormHost, result: ResultHost}}
 */
export function exerciseHosts(beginning, addresses, page) {
  const observers = observing();
  let { answers, feedback } = beginning;
  /** @type {{n: number, resolve: (feedback: Partial<Feedback>) => void}[]} */
  let asking = [];

  const answering = new Answering(addresses, {
    said(_key, n, said) {
      if (said.answers) {
        answers = said.answers;
        const now = answers;
        observers.tell((observer) => observer.answers?.(structuredClone(now)));
      }
      const parts = said.feedback ?? { problems: { "": [said.message ?? ""] } };
      feedback = { ...feedback, ...parts };
      observers.tell((observer) => observer.feedback?.(parts));
      const done = asking.filter((one) => one.n <= n);
      asking = asking.filter((one) => one.n > n);
      for (const { resolve } of done) resolve(feedback);
    },
    net: (isThere) => observers.tell((observer) => observer.line?.(isThere)),
  });

  return {
    form: {
      state: () => ({ ...beginning, ...feedback, answers: structuredClone(answers), heading: false }),
      feedback(given, isKept = false) {
        answers = structuredClone(given);
        return new Promise((resolve) => {
          asking.push({ n: answering.ask(ANSWERS, { answers }, !isKept), resolve });
        });
      },
      upgrade: (kept) => void answering.ask(ANSWERS, { upgrade: kept }, false),
      subscribe: observers.add,
    },
    result: {
      state: () => ({ blocks: feedback.blocks, will_draw: beginning.will_draw }),
      subscribe: observers.add,
      plotly: () => Promise.resolve(page.plotly),
    },
  };
}

/** @param {{quiz: Quiz}} beginning @param {Addresses} addresses @returns {QuizHost} */
export function quizHost({ quiz }, addresses) {
  /** Who waits for what is said of an answer, by question. @type {Map<string, ((said: Explanation) => void)[]>} */
  const asking = new Map();
  const answering = new Answering(addresses, {
    said(key, _n, { said }) {
      if (!said) return;
      const waiting = asking.get(key) ?? [];
      asking.delete(key);
      for (const resolve of waiting) resolve(said);
    },
    net() {}, // a question says itself that it waits
  });
  return {
    state: () => ({ quiz, heading: false }),
    explain(question, answer) {
      return new Promise((resolve) => {
        asking.set(question, [...(asking.get(question) ?? []), resolve]);
        answering.ask(question, { question, answer }, true);
      });
    },
  };
}
