import { el } from "../elements.js";
import { button, section } from "./parts.js";
import { SAID } from "./said.js";

/**
 * The exercises by theme, how far one has come in each, and the way on.
 * @param {import("./work.js").Work} work @param {string[]} themes @param {string[]} own names of the participant's own pages
 * @param {(name: string) => Promise<void>} remove
 */
export function overview(work, themes, own, remove) {
  const all = [...work.exercises.values()];
  const answers = work.answers();
  const mine = own.map((name) => work.exercises.get(name)).filter(Boolean);
  const groups = [
    [SAID.own, mine],
    ...themes.map((theme, number) => [theme, all.filter((one) => one.theme === number && !mine.includes(one))]),
  ];
  const lists = groups
    .filter(([, found]) => found.length > 0)
    .map(([title, found]) => [
      el("h3", {}, title),
      el("ul", { class: "k-exercises" }, ...found.map((one) => row(work, one, answers[one.name], remove))),
    ]);
  const latest = work.latest();
  const on = latest
    ? el("p", {}, el("a", { class: "k-go-on", href: `/oevelser/${latest}` }, `${SAID.goOn}: ${work.title(latest)}`))
    : null;
  return section(SAID.overview, on, ...lists.flat());
}

function row(work, { name, title }, answers, remove) {
  const { isDone, isBegun, answered, of } = work.progress(name, answers);
  const problem = work.folder?.entries[name]?.problem;
  const state = problem ?? (isDone ? `✓ ${SAID.done}` : isBegun ? SAID.begun(answered, of) : SAID.notBegun);
  const bin =
    isBegun || problem
      ? button(SAID.remove, () => window.confirm(SAID.removeSure(title)) && remove(name), true, undefined, SAID.removeOf(title))
      : null;
  const kind = isDone ? "k-is-done" : isBegun || problem ? "k-is-begun" : undefined;
  return el("li", { class: kind }, el("a", { href: `/oevelser/${name}` }, title), el("span", { class: "k-state" }, state), bin);
}
