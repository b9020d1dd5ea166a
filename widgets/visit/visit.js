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
  try {
    const { default: made } = await import(sent.scripts[part]);
    made.show({ ...shown, el: must(document.getElementById(`vis-${part}`)) });
  } catch (error) {
    offerReload();
    throw error;
  }
}

/** A part of the page did not come, or is of another version than the rest. */
function offerReload() {
  const waiting = document.getElementById("venter");
  const reload = pushButton(TEXTS.reload, () => window.location.reload());
  waiting?.replaceWith(el("div", { class: "problem", role: "alert", id: "venter" }, el("p", {}, TEXTS.incomplete), reload));
}

if (sent.kind === "oevelser") {
  const { form, result } = exerciseHosts(beginning, sent, sent.begun);
  show("form", { host: form, page: sent.begun });
  show("plot", { host: result });
} else show("quiz", { host: quizHost(beginning, sent) });
