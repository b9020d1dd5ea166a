/**
 * Shows an exercise's widgets, from the state that is in the page, and keeps them in step with its kernel. When the line
 * breaks it asks for a new one, and for a new kernel when the old one is gone: nothing on the page is lost meanwhile.
 */
import { openLine } from "./line.js";
import { Model } from "./model.js";

/**
 * @import { Page } from "../../../widgets/shapes"
 *
 * What the page was sent with: the kernel's id, the state of each widget, and what else the widgets' page brings along.
 * @typedef {{kernel: string, views: {id: string, state: any}[], begun: Page}} Sent
 */

const WAITS = [300, 1000, 2000, 4000, 8000];
/** Why the server hung up: the kernel ended, or was closed because nobody used it. See kursus/server/visits.py. */
const [ENDED, IDLE] = [4001, 4002];
/** @param {string} id of a kernel */
const leaveAddress = (id) => `/api/kernels/${id}/forlad`;

/** @param {Document} page @returns {Sent|null} */
const sentWith = (page) => JSON.parse(page.getElementById("exercise-state")?.textContent ?? "null");

const page = /** @type {Sent} */ (sentWith(document));
const models = page.views.map((view) => new Model(view.id, view.state, tellAll, page.begun));
let kernel = page.kernel;
/** @type {ReturnType<typeof openLine> | null} */
let line = null;
let isOpen = false;
let isAsleep = false;
let isBroken = false;
let failures = 0;

function tellAll() {
  if (isOpen && line?.isOpen()) for (const model of models) model.tellAll(line.tell);
  else if (isAsleep) renew();
}

/** @param {() => void} next */
function later(next) {
  failures += 1;
  setTimeout(next, WAITS[Math.min(failures, WAITS.length) - 1]);
}

function connect() {
  line = openLine(kernel, {
    opened() {
      isOpen = true;
      failures = 0;
      if (isBroken) for (const model of models) model.renewed(); // what was on its way may be lost
      isBroken = false;
      tellAll();
    },
    heard: (comm, data) => models.find((model) => model.comm === comm)?.hear(data),
    closed({ code }) {
      const next = isOpen && code !== ENDED ? connect : renew;
      isOpen = false;
      isBroken = true;
      if (code === IDLE) isAsleep = true;
      else later(next);
    },
  });
}

/** Ask for a new kernel: the same page once more, of which only the numbers of its widgets are used. */
async function renew() {
  isAsleep = false;
  try {
    const answer = await fetch(window.location.href, { cache: "no-store" });
    const next = sentWith(new DOMParser().parseFromString(await answer.text(), "text/html"));
    if (!answer.ok || !next) throw new Error("no exercise");
    kernel = next.kernel;
    next.views.forEach((view, at) => {
      models[at].comm = view.id;
    });
    isBroken = true;
    connect();
  } catch {
    later(renew);
  }
}

/** @param {Model} model @param {Element} place */
async function show(model, place) {
  const { default: made } = await import(model.get("_esm"));
  const widget = typeof made === "function" ? await made() : made;
  await widget.initialize?.({ model });
  await widget.render?.({ model, el: place });
}

const places = document.querySelectorAll("#exercise .cell");
models.forEach((model, at) => {
  show(model, places[at]);
});
connect();

window.addEventListener("pagehide", () => {
  line?.hangUp();
  isOpen = false;
  navigator.sendBeacon(leaveAddress(kernel));
});
window.addEventListener("pageshow", (event) => {
  if (event.persisted) renew();
});
