import { el } from "../elements.js";
import { marked } from "./choices.js";
import { TEXTS } from "./texts.js";

const OWN = "egen";

/**
 * The choice of whom one thinks of: a person of the course's, or a well anonymised one of one's own.
 * @param {any[]} cases @param {import("./answers.js").PageAnswers} answers @param {string} name of the radio group
 */
export function caseChoice(cases, answers, name) {
  const about = el("div", { class: "k-about", "aria-live": "polite" });
  const box = el("div", { class: "k-options" });
  const draw = () => {
    const current = answers.state.case;
    const all = [...cases.map((c) => ({ value: c.slug, label: c.title })), { value: OWN, label: TEXTS.own }];
    box.replaceChildren(...all.map((option) => marked("radio", name, option, option.value === current, () => choose(option.value))));
    show(current);
  };
  const choose = (slug) => {
    answers.setCase(slug, cases.find((found) => found.slug === slug)?.start);
    show(slug);
  };
  const show = (slug) => {
    const found = cases.find((one) => one.slug === slug);
    about.replaceChildren(...(found ? told(found) : slug === OWN ? [ownRules()] : []));
  };
  draw();
  const help = el("p", { class: "k-help" }, TEXTS.caseHelp);
  const element = el("section", { class: "k-part" }, el("fieldset", { class: "k-field" }, el("legend", {}, el("h2", {}, TEXTS.caseTitle)), help, box, about));
  return { element, draw };
}

function told(found) {
  const story = el("div", { class: "k-story" });
  story.innerHTML = found.story; // the course's own text, made from Markdown on the server
  return [
    el("p", {}, found.summary),
    el("p", {}, el("strong", {}, TEXTS.focus), ` ${found.focus}`),
    el("details", {}, el("summary", {}, TEXTS.story(found.name)), story),
  ];
}

function ownRules() {
  const link = el("a", { href: "/om/skriv-sikkert.html", target: "_blank" }, TEXTS.ownLink);
  return el("p", {}, TEXTS.ownHelp, " ", link, ".");
}
