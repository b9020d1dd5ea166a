/**
 * Shows an exercise or a knowledge check on the course's own page, from what stands in it: kursus/server/exercise_page.py.
 * @import { Page } from "../shapes"
 * @import { Addresses } from "./hosts.js"
 *
 * @typedef {Addresses & {kind: "oevelser"|"videnstjek", scripts: Record<string, string>, begun: Page}} Sent
 */
import { el, must, pushButton } from "../elements.js";
import { exerciseHosts, quizHost } from "./hosts.js";
import { TEXTS } from "./texts.js";

/** @param {string} id */
const read = (id) => JSON.parse(must(document.getElementById(id)).textContent);

const sent = /** @type {Sent} */ (read("exercise-state"));
const beginning = read("beginning");

/** @param {string} part of the page @param {object} shown what its script gets */
async function show(part, shown) {
  const place = must(document.getElementById(`vis-${part}`));
  try {
    const { default: made } = await import(sent.scripts[part]);
    made.show({ ...shown, el: place });
  } catch (error) {
    document.getElementById("venter")?.remove();
    const reload = pushButton(TEXTS.reload, () => window.location.reload());
    place.replaceChildren(el("div", { class: "problem", role: "alert" }, el("p", {}, TEXTS.incomplete), reload));
    throw error; // for whoever looks into the browser's console
  }
}

if (sent.kind === "oevelser") {
  const { form, result } = exerciseHosts(beginning, sent, sent.begun);
  show("form", { host: form, page: sent.begun });
  show("plot", { host: result });
} else show("quiz", { host: quizHost(beginning, sent) });
