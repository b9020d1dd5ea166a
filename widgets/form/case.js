import { el } from "../elements.js";
import { marked } from "./kinds/options.js";
import { answeredParts, onPaper } from "./print.js";
import { inTab } from "./tab.js";
import { TEXTS } from "./texts.js";

/**
 * @import { Case, Page } from "../shapes"
 * @import { PageAnswers } from "./answers.js"
 */

const OWN = "egen";

/**
 * The choice of whom one thinks of: a person of the course's, or a well anonymised one of one's own.
 * @param {Case[]} cases @param {PageAnswers} answers @param {string} name of the radio group
 * @param {Page["own"]} own the participant's own case, where the page has it
 */
export function caseChoice(cases, answers, name, own) {
  const about = el("div", { class: "k-about", "aria-live": "polite" });
  const box = el("div", { class: "k-options" });
  const draw = () => {
    const current = answers.state.case;
    const all = [...cases.map((c) => ({ value: c.slug, label: c.title })), { value: OWN, label: TEXTS.own }];
    box.replaceChildren(
      ...all.map((option) => marked("radio", name, option, option.value === current, () => choose(option.value))),
    );
    show(current);
  };
  /** @param {string} slug */
  const choose = (slug) => {
    answers.setCase(slug, cases.find((found) => found.slug === slug)?.start);
    show(slug);
  };
  /** @param {string} slug */
  const show = (slug) => {
    const found = cases.find((one) => one.slug === slug);
    about.replaceChildren(...(found ? told(found) : slug === OWN ? [ownRules(), ...ownStory(own, answers)] : []));
  };
  draw();
  const help = el("p", { class: "k-help" }, TEXTS.caseHelp);
  const element = el(
    "section",
    { class: "k-part" },
    el("fieldset", { class: "k-field" }, el("legend", {}, el("h2", {}, TEXTS.caseTitle)), help, box, about),
  );
  return { element, draw };
}

/** @param {Case} found */
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

/**
 * What one has written of one's own case, in the folder or in this tab; else where one can write it.
 * @param {Page["own"]} own @param {PageAnswers} answers
 */
function ownStory(own, answers) {
  if (!own) return [];
  const written = answers.saving ? own.answers : inTab("", "egen-case")?.answers;
  const inside = written ? onPaper(answeredParts(own.parts, written), own.parts) : [];
  const link = (/** @type {string} */ text) => el("a", { href: "/oevelser/egen-case", target: "_top" }, text);
  if (inside.length === 0) return [el("p", {}, link(TEXTS.writeOwn))];
  return [
    el(
      "details",
      { open: true },
      el("summary", {}, TEXTS.ownCase),
      el("div", { class: "k-story" }, ...inside),
      el("p", {}, link(TEXTS.editOwn)),
    ),
  ];
}
