import { observing } from "./observing.js";

/**
 * The host that answers by a widget's model, and so by a kernel: in JupyterLab and in stock Voilà.
 *
 * @import { AnyModel } from "@anywidget/types"
 * @import { Answers, Explanation, Feedback } from "./shapes"
 * @import { FormHost, FormState, QuizHost, ResultHost } from "./host"
 */

/** How long nobody may answer before the line counts as gone, in milliseconds. */
const PATIENCE = 10_000;

/** @type {("notes"|"problems"|"warnings"|"sections"|"left_out")[]} */
const PARTS = ["notes", "problems", "warnings", "sections", "left_out"];

/**
 * The form's model counts what it sends in `sent`; the kernel sets `received` to the same number when it has dealt with it.
 * @param {AnyModel<FormState & {sent: number, received: number}>} model
 * @returns {FormHost}
 */
export function formHost(model) {
  const observers = observing();
  /** @type {((feedback: Partial<Feedback>) => void)[]} */
  let asking = [];
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let patience;
  let isGone = false;
  /** Whether the answers in the model are being set by this page. */
  let isOwn = false;

  const given = () => Object.fromEntries(PARTS.map((part) => [part, model.get(part)]));
  /** @param {Answers} answers */
  const send = (answers) => {
    isOwn = true;
    model.set("answers", answers);
    isOwn = false;
    model.set("sent", model.get("sent") + 1);
    model.save_changes();
    patience ??= setTimeout(() => {
      isGone = true;
      observers.tell((observer) => observer.line?.(false));
    }, PATIENCE);
  };
  for (const part of PARTS) {
    model.on(`change:${part}`, () => observers.tell((observer) => observer.feedback?.({ [part]: model.get(part) })));
  }
  model.on("change:answers", () => {
    if (isOwn) return;
    observers.tell((observer) => observer.answers?.(structuredClone(model.get("answers"))));
  });
  model.on("change:received", () => {
    if (model.get("received") < model.get("sent")) return;
    clearTimeout(patience);
    patience = undefined;
    if (isGone) observers.tell((observer) => observer.line?.(true));
    isGone = false;
    const waiting = asking;
    asking = [];
    for (const resolve of waiting) resolve(given());
  });

  return {
    state: () => ({
      exercise: model.get("exercise"),
      cases: model.get("cases"),
      heading: model.get("heading"),
      answers: structuredClone(model.get("answers")),
      notes: model.get("notes"),
      problems: model.get("problems"),
      warnings: model.get("warnings"),
      sections: model.get("sections"),
      left_out: model.get("left_out"),
    }),
    feedback(answers) {
      return new Promise((resolve) => {
        asking.push(resolve);
        send(structuredClone(answers));
      });
    },
    upgrade: (kept) => model.send({ upgrade: kept }),
    subscribe: observers.add,
  };
}

/**
 * @param {AnyModel<{blocks: import("./shapes").Block[], will_draw: boolean, plotly_url: string}>} model
 * @returns {ResultHost}
 */
export function resultHost(model) {
  const observers = observing();
  model.on("change:blocks", () => observers.tell((observer) => observer.feedback?.({ blocks: model.get("blocks") })));
  return {
    state: () => ({ blocks: model.get("blocks"), will_draw: Boolean(model.get("plotly_url")) && model.get("will_draw") }),
    subscribe: observers.add,
    plotly() {
      const address = model.get("plotly_url");
      if (address) return Promise.resolve(address);
      return new Promise((resolve) => {
        model.on("msg:custom", (content, [file]) => {
          if (content.have !== "plotly") return;
          resolve(URL.createObjectURL(new Blob([/** @type {DataView<ArrayBuffer>} */ (file)], { type: "text/javascript" })));
        });
        model.send({ want: "plotly" });
      });
    },
  };
}

/**
 * @param {AnyModel<ReturnType<QuizHost["state"]>>} model
 * @returns {QuizHost}
 */
export function quizHost(model) {
  /** Who waits for what is said of an answer, by question. @type {Map<string, ((said: Explanation) => void)[]>} */
  const open = new Map();
  model.on("msg:custom", (said) => {
    const asking = open.get(said.question) ?? [];
    open.delete(said.question);
    for (const resolve of asking) resolve(said);
  });
  return {
    state: () => ({ quiz: model.get("quiz"), heading: model.get("heading") }),
    explain(question, answer) {
      return new Promise((resolve) => {
        open.set(question, [...(open.get(question) ?? []), resolve]);
        model.send({ question, answer });
      });
    },
  };
}
