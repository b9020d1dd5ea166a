import { el } from "../elements.js";
import { button, section } from "./parts.js";
import { TEXTS } from "./texts.js";

/**
 * @import { Answers, Listed } from "../shapes"
 * @import { Work } from "./work.js"
 */

/**
 * The exercises by theme, how far one has come in each, and the way on.
 * @param {Work} work @param {string[]} themes @param {string[]} own names of the participant's own pages
 * @param {(name: string) => Promise<void>} remove
 */
export function overview(work, themes, own, remove) {
  const answers = work.answers();
  const all = [...work.exercises.values()];
  const mine = all.filter(({ name }) => own.includes(name)).sort((one, other) => own.indexOf(one.name) - own.indexOf(other.name));
  const others = all.filter((one) => !mine.includes(one));
  const groups = [
    { title: TEXTS.own, found: mine },
    ...themes.map((title, number) => ({ title, found: others.filter(({ theme }) => theme === number) })),
  ];
  const lists = groups
    .filter(({ found }) => found.length > 0)
    .flatMap(({ title, found }) => [
      el("h3", {}, title),
      el("ul", { class: "k-exercises" }, ...found.map((one) => row(work, one, answers[one.name], remove))),
    ]);
  return section(TEXTS.overview, wayOn(work), ...lists);
}

/** @param {Work} work */
function wayOn(work) {
  const latest = work.latest();
  if (!latest) return null;
  return el("p", {}, el("a", { class: "k-go-on", href: `/oevelser/${latest}` }, `${TEXTS.goOn}: ${work.title(latest)}`));
}

/**
 * @param {Work} work @param {Listed} exercise @param {Answers|undefined} answers
 * @param {(name: string) => Promise<void>} remove
 */
function row(work, { name, title }, answers, remove) {
  const { isDone, isBegun, answered, of } = work.progress(name, answers);
  const problem = work.folder?.entries[name]?.problem;
  const state = problem ?? (isDone ? `✓ ${TEXTS.done}` : isBegun ? TEXTS.begun(answered, of) : TEXTS.notBegun);
  const act = () => window.confirm(TEXTS.removeSure(title)) && remove(name);
  const bin = isBegun || problem ? button(TEXTS.remove, act, { isQuiet: true, name: TEXTS.removeOf(title) }) : null;
  const kind = isDone ? "k-is-done" : isBegun || problem ? "k-is-begun" : undefined;
  return el("li", { class: kind }, el("a", { href: `/oevelser/${name}` }, title), el("span", { class: "k-state" }, state), bin);
}
