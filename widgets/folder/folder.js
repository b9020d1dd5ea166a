import { ask, RefusedError } from "../asking.js";
import { el, must } from "../elements.js";
import { dropAllFromTab, dropFromTab, otherTabs } from "../form/tab.js";
import { door } from "./door.js";
import { home } from "./home.js";
import { overview } from "./overview.js";
import { button } from "./parts.js";
import { printView } from "./print_view.js";
import { TEXTS } from "./texts.js";
import { Work } from "./work.js";

/**
 * @import { Answers, FolderPage as Begun } from "../shapes"
 * @import { Put } from "./work.js"
 *
 * Answers by the name of the exercise.
 * @typedef {Record<string, Answers>} Works
 */

/** How long other tabs have to save before the folder is closed, in milliseconds. */
const LAST_CALL = 800;
/** How long until what was not delivered is tried again. */
const RETRY = 10_000;
/** @param {number} time in milliseconds */
const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));

/** Where one can read more of the folder. */
function about() {
  return el(
    "p",
    {},
    el("a", { href: "/om/mappe.html" }, TEXTS.how),
    " · ",
    el("a", { href: "/om/privatliv.html" }, TEXTS.whoReads),
  );
}

/** The folder's page: the same parts whether a folder is open or one works in the tab. */
class FolderPage {
  /** @param {Begun} page what it begins with @param {HTMLElement} root */
  constructor(page, root) {
    this.page = page;
    this.root = root;
    this.work = new Work(page);
    this.live = el("p", { class: "k-live-said", role: "status", tabindex: "-1" });
    this.notices = el("div", {});
    this.undelivered = el("div", { role: "status" });
    this.others = otherTabs(({ closed }) => {
      if (closed && closed === this.work.tag) window.location.reload();
    });
    window.addEventListener("pageshow", (event) => event.persisted && window.location.reload());
  }

  async begin() {
    this.draw();
    this.offerWhatIsInTheTab();
    await this.deliver();
  }

  /** Ask the server again what is in the folder. @param {string} said what the page then says */
  async refresh(said = "") {
    const answer = await fetch("/mappe/indhold", { cache: "no-store" });
    if (!answer.ok) throw new RefusedError(TEXTS.failed, answer.status);
    this.work.show((await answer.json()).folder);
    this.draw();
    this.say(said);
  }

  /** @param {string} said */
  say(said) {
    this.live.textContent = said;
    if (said) this.live.scrollIntoView({ block: "nearest" });
  }

  draw() {
    const { work, page } = this;
    const isOpen = work.tag !== "";
    const acts = {
      print: () => this.print(),
      takeIn: (/** @type {Works} */ works, /** @type {string[]} */ messages) => this.takeIn(works, messages, TEXTS.fromFile),
      deleteAll: () => this.deleteAll(),
    };
    this.root.replaceChildren(
      this.live,
      this.notices,
      this.undelivered,
      work.trouble ? el("p", { class: "k-warn", role: "alert" }, work.trouble) : "",
      ...(isOpen
        ? this.opened()
        : [
            el("p", {}, TEXTS.intro),
            about(),
            el("div", { class: "k-doors" }, ...door(() => this.hasOpened())),
            el("p", {}, TEXTS.without),
          ]),
      overview(work, page.themes, page.own, (name) => this.remove(name)),
      ...home(work, page.plotly, acts),
    );
    this.root.dataset.ready = "true";
  }

  opened() {
    const { folder } = this.work;
    const damaged = folder && folder.unreadable > 0 ? el("p", { class: "k-warn" }, TEXTS.unreadable(folder.unreadable)) : "";
    const close = button(TEXTS.close, () => this.close());
    return [
      el("div", { class: "k-open" }, el("p", {}, el("strong", {}, TEXTS.isOpen), " ", TEXTS.shared), close),
      damaged,
      folder ? el("p", {}, folder.until) : "",
    ];
  }

  async hasOpened() {
    await this.refresh();
    must(document.querySelector("h1")).focus();
    this.offerWhatIsInTheTab();
  }

  /** What was written in this tab without a folder goes into one only if one says so: it may be somebody else's. */
  offerWhatIsInTheTab() {
    const before = this.work.folder ? Object.fromEntries(this.work.inThisTab()) : {};
    const names = Object.keys(before);
    if (names.length === 0) return;
    const leave = () => {
      for (const name of names) dropFromTab("", name);
      this.notices.replaceChildren();
    };
    const acts = [
      button(TEXTS.takeIn, () => this.takeIn(before, [], TEXTS.fromTab)),
      button(TEXTS.leaveOut, leave, { isQuiet: true }),
    ];
    this.notices.replaceChildren(
      el(
        "div",
        { class: "k-warn", role: "group" },
        el("p", {}, TEXTS.inThisTab(this.work.titles(names))),
        el("div", { class: "k-beside" }, ...acts),
      ),
    );
  }

  /**
   * Take in answers from the tab or from a file; where there are others already, one chooses.
   * @param {Works} works @param {string[]} messages to say besides @param {(when: string) => string} source what they are called
   */
  async takeIn(works, messages, source) {
    const { work } = this;
    const names = Object.keys(works).filter((name) => work.exercises.has(name));
    const clashing = names.filter((name) => work.clashes(name, works[name]));
    /** @type {string[]} */
    const taken = [];
    const wrong = [...messages];
    for (const name of names.filter((one) => !clashing.includes(one))) {
      const put = await work.put(name, works[name]);
      if (put.kind === "saved") {
        taken.push(name);
        if (work.folder) dropFromTab("", name);
      } else wrong.push(this.whyNot(put, name));
    }
    const isFolder = work.folder !== null;
    await this.refresh(taken.length > 0 ? (isFolder ? TEXTS.takenIn : TEXTS.taken)(work.titles(taken)) : "");
    this.notices.replaceChildren(
      ...wrong.map((said) => el("p", { class: "k-warn" }, said)),
      ...clashing.map((name) => this.clash(name, works[name], source)),
    );
    (this.notices.querySelector("button") ?? this.live).focus();
  }

  /** @param {Put} put @param {string} name */
  whyNot(put, name) {
    const title = this.work.title(name);
    if ("message" in put) return put.message;
    if (put.kind === "full") return TEXTS.tabFull(title);
    return put.kind === "conflict" ? TEXTS.changedElsewhere(title) : TEXTS.notDelivered(title);
  }

  /**
   * Where one chooses between two answers to an exercise.
   * @param {string} name @param {Answers} answers @param {(when: string) => string} source
   * @returns {HTMLElement}
   */
  clash(name, answers, source) {
    const [use, keep] = [source(whenOf(answers)), TEXTS.keepOld(whenOf(this.work.answers()[name]))];
    const title = this.work.title(name);
    const done = async (/** @type {boolean} */ isNew) => {
      if (isNew) {
        const put = await this.work.put(name, answers);
        if (put.kind === "conflict") await this.refresh(); // it was changed elsewhere just now; the next try writes over that
        if (put.kind === "offline") throw new RefusedError(TEXTS.offline);
        if (put.kind !== "saved") throw new RefusedError(this.whyNot(put, name));
      }
      if (this.work.folder) dropFromTab("", name);
      element.remove();
      const left = [...this.notices.children];
      await this.refresh();
      this.notices.replaceChildren(...left);
    };
    const acts = [
      button(use, () => done(true), { isQuiet: true, name: `${use}: ${title}` }),
      button(keep, () => done(false), { isQuiet: true, name: `${keep}: ${title}` }),
    ];
    const element = el(
      "div",
      { class: "k-warn", role: "group" },
      el("p", {}, TEXTS.clash(title)),
      el("div", { class: "k-beside" }, ...acts),
    );
    return element;
  }

  /** Deliver what did not get to the folder from this tab, and say what still did not. */
  async deliver() {
    const { work } = this;
    if (!work.folder || work.unsaved().length === 0) return;
    const became = await work.deliverUnsaved();
    const those = (/** @type {string[]} */ ...kinds) =>
      [...became].filter(([, kind]) => kinds.includes(kind)).map(([name]) => name);
    if (those("saved").length > 0) await this.refresh().catch(() => {});
    const waiting = those("offline", "trouble");
    const link = (/** @type {string} */ name, /** @type {string} */ said) =>
      el("p", { class: "k-warn" }, el("a", { href: `/oevelser/${name}` }, said));
    this.undelivered.replaceChildren(
      ...those("conflict").map((name) => link(name, TEXTS.changedElsewhere(work.title(name)))),
      ...those("refused", "closed", "gone").map((name) => link(name, TEXTS.refused(work.title(name)))),
      waiting.length > 0 ? el("p", { class: "k-warn" }, TEXTS.notDelivered(work.titles(waiting))) : "",
    );
    if (waiting.length > 0) setTimeout(() => this.deliver(), RETRY);
  }

  async close() {
    const { tag } = this.work;
    this.others.tell({ closing: tag });
    await pause(LAST_CALL);
    await this.work.deliverUnsaved();
    const lost = [...this.work.unsaved(), ...this.work.inThisTab().map(([name]) => name)];
    if (lost.length > 0 && !window.confirm(TEXTS.closeUnsaved(this.work.titles(lost)))) return;
    await ask("/mappe/luk", {}).catch((error) => {
      throw error instanceof RefusedError && error.said ? error : new RefusedError(TEXTS.closeOffline);
    });
    dropAllFromTab("");
    await this.forget(tag, TEXTS.closed);
  }

  async deleteAll() {
    const tag = this.work.folder ? this.work.tag : "";
    if (tag) await ask("/mappe/slet", { tag });
    await this.forget(tag, TEXTS.deleted);
  }

  /** Nothing of a folder stays in this browser. @param {string} tag @param {string} said what the page then says */
  async forget(tag, said) {
    dropAllFromTab(tag);
    this.others.tell({ closed: tag });
    this.notices.replaceChildren();
    await this.refresh(said);
    must(document.querySelector("h1")).focus();
  }

  /** @param {string} name */
  async remove(name) {
    const { work } = this;
    if (work.folder) await ask(`/mappe/svar/${name}`, { tag: work.tag }, "DELETE");
    dropFromTab(work.folder ? work.tag : "", name);
    await this.refresh(TEXTS.removed(work.title(name)));
    /** @type {HTMLElement|null} */ (this.root.querySelector(`.k-exercises a[href="/oevelser/${name}"]`))?.focus();
  }

  async print() {
    const view = await printView(this.work.written(), this.page.plotly, () => this.draw());
    this.root.replaceChildren(view);
    view.querySelector("h2")?.focus();
  }
}

/** When answers were changed, as one says it. @param {Answers|undefined} answers */
function whenOf(answers) {
  return answers?.changed
    ? new Date(answers.changed).toLocaleString("da-DK", { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" })
    : "";
}

export default {
  open() {
    const begun = JSON.parse(must(document.getElementById("folder-state")).textContent);
    return new FolderPage(begun, must(document.getElementById("mappe"))).begin();
  },
};
