import { el, pushButton } from "../elements.js";
import { quizHost } from "../kernel_host.js";
import { shuffled } from "./answer.js";
import { linkTo, questionOf } from "./question.js";
import { TEXTS } from "./texts.js";

/** @import { QuizHost } from "../host" */

let quizzes = 0;

/**
 * Draw a knowledge check into `root`: its questions in an order by chance, and what is said of each once it is answered.
 * @param {{host: QuizHost, el: HTMLElement}} where
 */
function show({ host, el: root }) {
  const { quiz, heading: isHeaded } = host.state();
  quizzes += 1;
  const prefix = `q${quizzes}`;
  const live = el("div", { class: "k-live", role: "status" });
  /** @param {string} text */
  const say = (text) => {
    live.textContent = live.textContent === text ? `${text}\u00a0` : text; // the same once more is told once more
  };
  const list = el("div", { class: "k-quiz-questions" });
  const count = el("p", { class: "k-count" });
  const summary = el("div", { class: "k-quiz-again" });
  /** @type {Map<string, ReturnType<typeof questionOf>>} */
  let questions = new Map();

  const counted = () => {
    const answered = [...questions.values()].filter((question) => question.isAnswered).length;
    count.textContent = TEXTS.count(answered, questions.size);
    sumUp(answered === questions.size);
  };
  /** List the pages to read again, as one answers; nothing is counted, and what is not scored is not in it. @param {boolean} isAll answered */
  const sumUp = (isAll) => {
    const pages = new Map([...questions.values()].flatMap(({ readAgain: page }) => (page ? [[page.href, page]] : [])));
    const items = [...pages.values()].map((page) => el("li", {}, linkTo(page)));
    const said = items.length > 0 ? [el("p", {}, TEXTS.readThese), el("ul", {}, ...items)] : [el("p", {}, TEXTS.readNone)];
    summary.replaceChildren(...(isAll || items.length > 0 ? [el("h2", {}, TEXTS.readAgain), ...said] : []));
    if (isAll) say(`${live.textContent} ${TEXTS.summedUp}`);
  };
  /** @param {string} id @param {any} answer */
  const send = async (id, answer) => {
    const question = questions.get(id);
    const said = await host.explain(id, answer);
    if (questions.get(id) === question) question?.explain(said); // else the questions were mixed again meanwhile
  };
  const mix = () => {
    questions = new Map(
      shuffled(quiz.questions).map((question, at) => [
        question.id,
        questionOf(question, {
          name: `${prefix}-${question.id}`,
          number: at + 1,
          of: quiz.questions.length,
          send: (answer) => send(question.id, answer),
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
    /** @type {HTMLElement|null} */ (list.querySelector("input, select, button"))?.focus({ preventScroll: true });
  };
  const heading = isHeaded
    ? [el("h1", {}, quiz.title), el("p", {}, quiz.purpose), el("ol", {}, ...quiz.instruction.map((step) => el("li", {}, step)))]
    : [];
  const print = pushButton(TEXTS.print, () => window.print(), true);
  const again = pushButton(TEXTS.restart, restart, true);
  const foot = el(
    "div",
    { class: "k-foot" },
    summary,
    count,
    el("p", {}, TEXTS.keep),
    el("div", { class: "k-beside" }, again, print),
  );
  root.classList.add("kursus", "k-form", "k-quiz");
  root.lang = "da";
  mix();
  root.replaceChildren(...heading, list, foot, live);
  root.dataset.ready = "true";
}

/** @param {{model: import("@anywidget/types").AnyModel<any>, el: HTMLElement}} widget */
const render = ({ model, el: root }) => show({ host: quizHost(model), el: root });

export default { render, show };
