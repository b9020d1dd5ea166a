import { el } from "../elements.js";
import { dropAllFromTab, dropFromTab, otherTabs } from "../form/tab.js";
import { ask } from "../takehome.js";
import { door } from "./door.js";
import { home } from "./home.js";
import { overview } from "./overview.js";
import { button } from "./parts.js";
import { printView } from "./print_view.js";
import { SAID } from "./said.js";
import { Work } from "./work.js";

/** How long other tabs have to save before the folder is closed, in milliseconds. */
const LAST_CALL = 800;
/** How long until what was not delivered is tried again. */
const RETRY = 10_000;
const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));

/** Where one can read more of the folder. */
function about() {
  return el(
    "p",
    {},
    el("a", { href: "/om/mappe.html" }, SAID.how),
    " · ",
    el("a", { href: "/om/privatliv.html" }, SAID.whoReads),
  );
}

/** The folder's page: the same parts whether a folder is open or one works in the tab. */
class FolderPage {
  constructor(page, root) {
    this.page = page;
    this.root = root;
    this.work = new Work(page);
    this.live = el("p", { class: "k-live-said", role: "status", tabindex: "-1" });
    this.notices = el("div", {});
    this.undelivered = el("div", { role: "status" });
    this.others = otherTabs((said) => said.closed && said.closed === this.work.tag && window.location.reload());
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
    if (!answer.ok) throw Object.assign(new Error("refused"), { said: SAID.failed });
    this.work.show((await answer.json()).folder);
    this.draw();
    this.say(said);
  }

  say(said) {
    this.live.textContent = said;
    if (said) this.live.scrollIntoView({ block: "nearest" });
  }

  draw() {
    const { work, page } = this;
    const isOpen = work.tag !== "";
    const acts = {
      print: () => this.print(),
      takeIn: (works, messages) => this.takeIn(works, messages, SAID.fromFile),
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
            el("p", {}, SAID.intro),
            about(),
            el("div", { class: "k-doors" }, ...door(() => this.hasOpened())),
            el("p", {}, SAID.without),
          ]),
      overview(work, page.themes, page.own, (name) => this.remove(name)),
      ...home(work, page.plotly, acts),
    );
    this.root.dataset.ready = "true";
  }

  opened() {
    const { folder } = this.work;
    const damaged = folder?.unreadable > 0 ? el("p", { class: "k-warn" }, SAID.unreadable(folder.unreadable)) : "";
    const close = button(SAID.close, () => this.close());
    return [
      el("div", { class: "k-open" }, el("p", {}, el("strong", {}, SAID.isOpen), " ", SAID.shared), close),
      damaged,
      folder ? el("p", {}, folder.until) : "",
    ];
  }

  async hasOpened() {
    await this.refresh();
    document.querySelector("h1").focus();
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
    const acts = [button(SAID.takeIn, () => this.takeIn(before, [], SAID.fromTab)), button(SAID.leaveOut, leave, true)];
    this.notices.replaceChildren(
      el(
        "div",
        { class: "k-warn", role: "group" },
        el("p", {}, SAID.inThisTab(this.work.titles(names))),
        el("div", { class: "k-beside" }, ...acts),
      ),
    );
  }

  /** Take in answers from the tab or from a file; where there are others already, one chooses. */
  async takeIn(works, messages, source) {
    const { work } = this;
    const names = Object.keys(works).filter((name) => work.exercises.has(name));
    const clashing = names.filter((name) => work.clashes(name, works[name]));
    const taken = [];
    const wrong = [...messages];
    for (const name of names.filter((one) => !clashing.includes(one))) {
      const { kind, message } = await work.put(name, works[name]);
      if (kind === "saved") {
        taken.push(name);
        if (work.folder) dropFromTab("", name);
      } else wrong.push(message ?? SAID.notDelivered(work.title(name)));
    }
    const isFolder = work.folder !== null;
    await this.refresh(taken.length > 0 ? (isFolder ? SAID.takenIn : SAID.taken)(work.titles(taken)) : "");
    this.notices.replaceChildren(
      ...wrong.map((said) => el("p", { class: "k-warn" }, said)),
      ...clashing.map((name) => this.clash(name, works[name], source)),
    );
    (this.notices.querySelector("button") ?? this.live).focus();
  }

  clash(name, answers, source) {
    const [use, keep] = [source(whenOf(answers)), SAID.keepOld(whenOf(this.work.answers()[name]))];
    const title = this.work.title(name);
    const done = async (isNew) => {
      if (isNew) {
        const { kind, message } = await this.work.put(name, answers);
        if (kind === "conflict") await this.refresh(); // it was changed elsewhere just now; the next try writes over that
        if (kind !== "saved") throw Object.assign(new Error(kind), { said: message });
      }
      if (this.work.folder) dropFromTab("", name);
      element.remove();
      const left = [...this.notices.children];
      await this.refresh();
      this.notices.replaceChildren(...left);
    };
    const acts = [
      button(use, () => done(true), true, undefined, `${use}: ${title}`),
      button(keep, () => done(false), true, undefined, `${keep}: ${title}`),
    ];
    const element = el(
      "div",
      { class: "k-warn", role: "group" },
      el("p", {}, SAID.clash(title)),
      el("div", { class: "k-beside" }, ...acts),
    );
    return element;
  }

  /** Deliver what did not get to the folder from this tab, and say what still did not. */
  async deliver() {
    const { work } = this;
    if (!work.folder || work.unsaved().length === 0) return;
    const became = await work.deliverUnsaved();
    const those = (...kinds) => [...became].filter(([, kind]) => kinds.includes(kind)).map(([name]) => name);
    if (those("saved").length > 0) await this.refresh().catch(() => {});
    const waiting = those("offline", "trouble");
    const link = (name, said) => el("p", { class: "k-warn" }, el("a", { href: `/oevelser/${name}` }, said));
    this.undelivered.replaceChildren(
      ...those("conflict").map((name) => link(name, SAID.changedElsewhere(work.title(name)))),
      ...those("refused", "closed", "gone").map((name) => link(name, SAID.refused(work.title(name)))),
      waiting.length > 0 ? el("p", { class: "k-warn" }, SAID.notDelivered(work.titles(waiting))) : "",
    );
    if (waiting.length > 0) setTimeout(() => this.deliver(), RETRY);
  }

  async close() {
    const { tag } = this.work;
    this.others.tell({ closing: tag });
    await pause(LAST_CALL);
    await this.work.deliverUnsaved();
    const lost = [...this.work.unsaved(), ...this.work.inThisTab().map(([name]) => name)];
    if (lost.length > 0 && !window.confirm(SAID.closeUnsaved(this.work.titles(lost)))) return;
    await ask("/mappe/luk", {}).catch((error) => {
      throw Object.assign(error, { said: error.said ?? SAID.closeOffline });
    });
    dropAllFromTab("");
    await this.forget(tag, SAID.closed);
  }

  async deleteAll() {
    const tag = this.work.folder ? this.work.tag : "";
    if (tag) await ask("/mappe/slet", { tag });
    await this.forget(tag, SAID.deleted);
  }

  /** Nothing of a folder stays in this browser. */
  async forget(tag, said) {
    dropAllFromTab(tag);
    this.others.tell({ closed: tag });
    this.notices.replaceChildren();
    await this.refresh(said);
    document.querySelector("h1").focus();
  }

  async remove(name) {
    const { work } = this;
    if (work.folder) await ask(`/mappe/svar/${name}`, { tag: work.tag }, "DELETE");
    dropFromTab(work.folder ? work.tag : "", name);
    await this.refresh(SAID.removed(work.title(name)));
    this.root.querySelector(`.k-exercises a[href="/oevelser/${name}"]`)?.focus();
  }

  async print() {
    const view = await printView(this.work.written(), this.page.plotly, () => this.draw());
    this.root.replaceChildren(view);
    view.querySelector("h2")?.focus();
  }
}

/** When answers were changed, as one says it. */
function whenOf(answers) {
  return answers?.changed
    ? new Date(answers.changed).toLocaleString("da-DK", { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" })
    : "";
}

export default {
  open: () =>
    new FolderPage(JSON.parse(document.getElementById("folder-state").textContent), document.getElementById("mappe")).begin(),
};
