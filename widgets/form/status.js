import { el, pushButton } from "../elements.js";
import { answersOnPaper } from "./print.js";
import { TEXTS } from "./texts.js";

/**
 * @import { Case, Entry, Exercise } from "../shapes"
 * @import { Status } from "./saving.js"
 * @typedef {"saving"|"line"|"tab"} Why what may be wrong, each with its place in the banner
 */

/** Where the page says whether what one wrote is saved: a line that is always there, and a banner when something is wrong. */
export function savedStatus() {
  const line = el("p", { class: "k-saved", tabindex: "-1" });
  const places = { saving: el("div"), line: el("div"), tab: el("div") };
  const banner = el("div", { class: "k-banner", role: "alert" }, ...Object.values(places));
  // Both the line to the kernel and the saving notice that the net is gone; one says so for both.
  const tidy = () => {
    places.line.hidden = places.saving.childElementCount > 0;
  };
  /** @param {Why} why @param {HTMLElement} inside */
  const show = (why, inside) => {
    if (places[why].textContent === inside.textContent) return; // what is an alert is said once
    places[why].replaceChildren(inside);
    tidy();
  };
  /** @param {Why} why */
  const drop = (why) => {
    places[why].replaceChildren();
    tidy();
  };
  return { line, banner, show, drop };
}

/**
 * Says how the saving goes: see Saving.
 * @param {ReturnType<typeof savedStatus>} status @param {Status} saved what it tells
 * @param {(now: Entry|null) => HTMLElement} choice
 */
export function sayHowItIsSaved(status, saved, choice) {
  status.line.textContent =
    saved.kind === "saved" ? TEXTS.saved(whenShort(saved.at)) : saved.kind === "unsaved" ? TEXTS.saving : TEXTS.notSaved;
  status.line.classList.toggle("k-not", !["saved", "unsaved"].includes(saved.kind));
  switch (saved.kind) {
    case "saved":
      status.drop("saving");
      break;
    case "offline":
      status.show("saving", el("p", {}, TEXTS.lineGone));
      break;
    case "conflict":
      status.show("saving", choice(saved.now));
      break;
    case "trouble":
    case "refused":
      status.show("saving", el("p", {}, saved.message));
      break;
    case "closed":
    case "gone":
      status.show("saving", el("p", {}, saved.message, " ", el("a", { href: "/mappe", target: "_top" }, TEXTS.toFolder)));
      break;
    default: // "unsaved": what was wrong may still be
  }
}

/** The time of today, the day of another. @param {Date} at */
function whenShort(at) {
  const isToday = at.toDateString() === new Date().toDateString();
  return isToday
    ? at.toLocaleTimeString("da-DK", { hour: "2-digit", minute: "2-digit" }).replace(":", ".")
    : at.toLocaleDateString("da-DK", { day: "numeric", month: "long" });
}

/**
 * What one chooses between when the answers were changed elsewhere.
 * @param {Exercise} exercise @param {Case[]} cases @param {Entry|null} now what the folder has
 * @param {(isMine: boolean) => void} choose
 */
export function choiceOfTwo(exercise, cases, now, choose) {
  const look = now?.answers
    ? el(
        "details",
        {},
        el("summary", {}, TEXTS.seeOther),
        el("div", { class: "k-other" }, ...answersOnPaper(exercise, cases, now.answers)),
      )
    : null;
  return el(
    "section",
    { class: "k-choose" },
    el("h2", {}, TEXTS.changedElsewhere),
    el("p", {}, now ? TEXTS.twoVersions : TEXTS.deletedElsewhere),
    look,
    el(
      "div",
      { class: "k-beside" },
      pushButton(TEXTS.keepMine, () => choose(true)),
      pushButton(now ? TEXTS.takeOther : TEXTS.takeNone, () => choose(false), true),
    ),
  );
}
