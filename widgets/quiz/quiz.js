import { el, pushButton } from "../elements.js";
import { shuffled } from "./answer.js";
import { questionOf } from "./question.js";
import { TEXTS } from "./texts.js";

let quizzes = 0;

/** Draw a knowledge check into `root`: its questions in an order by chance, and what is said of each once it is answered. */
function render({ model, el: root }) {
  const quiz = model.get("quiz");
  const prefix = `q${(quizzes += 1)}`;
  const live = el("div", { class: "k-live", role: "status" });
  const say = (text) => {
    live.textContent = live.textContent === text ? `${text}\u00a0` : text; // the same once more is told once more
  };
  const list = el("div", { class: "k-questions" });
  const count = el("p", { class: "k-count" });
  /** @type {Map<string, ReturnType<typeof questionOf>>} */
  let questions = new Map();

  const counted = () => {
    const answered = [...questions.values()].filter((question) => question.isAnswered).length;
    count.textContent = TEXTS.count(answered, questions.size);
  };
  const mix = () => {
    questions = new Map(
      shuffled(quiz.questions).map((question, at) => [
        question.id,
        questionOf(question, {
          name: `${prefix}-${question.id}`,
          number: at + 1,
          of: quiz.questions.length,
          send: (answer) => model.send({ question: question.id, answer }),
          say,
          changed: counted,
        }),
      ]),
    );
    list.replaceChildren(...[...questions.values()].map((question) => question.element));
    counted();
  };
  const restart = () => {
    mix();
    say(TEXTS.restarted);
    list.scrollIntoView({ block: "start" });
    list.querySelector("input, select, button").focus({ preventScroll: true });
  };
  model.on("msg:custom", (content) => questions.get(content.question)?.explain(content));
  model.on("line:new", () => questions.forEach((question) => question.sendAgain()));

  const heading = model.get("heading")
    ? [el("h1", {}, quiz.title), el("p", {}, quiz.purpose), el("ol", {}, ...quiz.instruction.map((step) => el("li", {}, step)))]
    : [];
  const print = pushButton(TEXTS.print, () => window.print(), true);
  const again = pushButton(TEXTS.restart, restart, true);
  const foot = el("div", { class: "k-foot" }, count, el("p", {}, TEXTS.keep), el("div", { class: "k-beside" }, again, print));
  root.classList.add("kursus", "k-form", "k-quiz");
  root.lang = "da";
  mix();
  root.replaceChildren(...heading, list, foot, live);
  root.dataset.ready = "true";
}

export default { render };
