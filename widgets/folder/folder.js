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
const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));

/** The folder's page: the same parts whether a folder is open or one works in the tab. */
class FolderPage {
  constructor(page, root) {
    this.page = page;
    this.root = root;
    this.work = new Work(page);
    this.live = el("p", { class: "k-live-said", role: "status", tabindex: "-1" });
    this.notices = el("div", {});
    this.others = otherTabs((said) => said.closed === this.work.tag && this.refresh());
    window.addEventListener("pageshow", (event) => event.persisted && this.refresh());
  }

  async begin() {
    this.draw();
    await this.deliver();
  }

  /** Ask the server again what is in the folder. @param {string} said what the page then says */
  async refresh(said = "") {
    const answer = await fetch("/mappe/indhold", { cache: "no-store" });
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
    const isOpen = work.folder !== null;
    const acts = { print: () => this.print(), takeIn: (works, messages) => this.takeIn(works, messages), deleteAll: () => this.deleteAll() };
    this.root.replaceChildren(
      this.live,
      work.trouble ? el("p", { class: "k-warn", role: "alert" }, work.trouble) : "",
      ...(isOpen ? this.opened() : work.trouble ? [] : [el("p", {}, SAID.intro), el("div", { class: "k-doors" }, ...door((tag, isNew) => this.hasOpened(isNew))), el("p", {}, SAID.without)]),
      this.notices,
      overview(work, page.themes, page.own, (name) => this.remove(name)),
      ...home(work, page.plotly, acts),
    );
    this.root.dataset.ready = "true";
  }

  opened() {
    const { folder } = this.work;
    const damaged = folder.unreadable > 0 ? el("p", { class: "k-warn" }, SAID.unreadable(folder.unreadable)) : "";
    const close = button(SAID.close, () => this.close());
    return [el("div", { class: "k-open" }, el("p", {}, el("strong", {}, SAID.isOpen), " ", SAID.shared), close), damaged, el("p", {}, folder.until)];
  }

  /** The folder is open: what was written in this tab before goes into a new one; for one that was there, one is asked. */
  async hasOpened(isNew) {
    const before = Object.fromEntries(this.work.inThisTab());
    await this.refresh();
    document.querySelector("h1").focus();
    const names = Object.keys(before);
    if (names.length === 0) return;
    if (isNew) await this.takeIn(before, []);
    else this.offer(before, names);
  }

  offer(before, names) {
    const leave = () => {
      for (const name of names) dropFromTab("", name);
      this.notices.replaceChildren();
    };
    const acts = [button(SAID.takeIn, () => this.takeIn(before, [])), button(SAID.leaveOut, leave, true)];
    this.notices.replaceChildren(el("div", { class: "k-warn", role: "group" }, el("p", {}, SAID.inThisTab(this.work.titles(names))), el("div", { class: "k-beside" }, ...acts)));
  }

  /** Take in answers from the tab or from a file; where there are others already, one chooses. */
  async takeIn(works, messages) {
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
    this.notices.replaceChildren(...wrong.map((said) => el("p", { class: "k-warn" }, said)), ...clashing.map((name) => this.clash(name, works[name])));
  }

  clash(name, answers) {
    const title = this.work.title(name);
    const done = async (isNew) => {
      if (isNew) {
        const { kind, message } = await this.work.put(name, answers);
        if (kind !== "saved") throw Object.assign(new Error(kind), { said: message });
      }
      if (this.work.folder) dropFromTab("", name);
      element.remove();
      const left = [...this.notices.children];
      await this.refresh();
      this.notices.replaceChildren(...left);
    };
    const acts = [button(SAID.useNew, () => done(true), false, undefined, SAID.useNewOf(title)), button(SAID.keepOld, () => done(false), true, undefined, SAID.keepOldOf(title))];
    const element = el("div", { class: "k-warn", role: "group" }, el("p", {}, SAID.clash(title)), el("div", { class: "k-beside" }, ...acts));
    return element;
  }

  /** Deliver what did not get to the folder from this tab, and say what still did not. */
  async deliver() {
    const { work } = this;
    if (!work.folder || work.unsaved().length === 0) return;
    const changed = await work.deliverUnsaved();
    const left = work.unsaved().filter((name) => !changed.includes(name));
    await this.refresh();
    const links = changed.map((name) => el("p", { class: "k-warn" }, el("a", { href: `/oevelser/${name}` }, SAID.changedElsewhere(work.title(name)))));
    const waiting = left.length > 0 ? [el("p", { class: "k-warn" }, SAID.notDelivered(work.titles(left)))] : [];
    this.notices.replaceChildren(...links, ...waiting);
    if (left.length > 0) setTimeout(() => this.deliver(), 10_000);
  }

  async close() {
    const { tag } = this.work;
    this.others.tell({ closing: tag });
    await pause(LAST_CALL);
    await this.work.deliverUnsaved();
    const unsaved = this.work.unsaved();
    if (unsaved.length > 0 && !window.confirm(SAID.closeUnsaved(this.work.titles(unsaved)))) return;
    await ask("/mappe/luk", {});
    await this.forget(tag, SAID.closed);
  }

  async deleteAll() {
    const { tag } = this.work;
    if (this.work.folder) await ask("/mappe/slet", { tag });
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
    if (work.folder) {
      const answer = await fetch(`/mappe/svar/${name}`, { method: "DELETE", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ tag: work.tag }) });
      if (!answer.ok) throw Object.assign(new Error("refused"), { said: (await answer.json()).message });
    }
    dropFromTab(work.tag, name);
    await this.refresh(SAID.removed(work.title(name)));
  }

  async print() {
    const view = await printView(this.work.written(), this.page.plotly, () => this.draw());
    this.root.replaceChildren(view);
    view.querySelector("h2")?.focus();
  }
}

export default { open: () => new FolderPage(JSON.parse(document.getElementById("folder-state").textContent), document.getElementById("mappe")).begin() };
