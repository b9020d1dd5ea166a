import { deliver, newVersion } from "./deliver.js";
import { isSame } from "./same.js";
import { dropAllFromTab, dropFromTab, inTab, keepInTab, otherTabs } from "./tab.js";

const WAIT = 500;
/** How long one may go on typing before it is saved. */
const LONGEST_WAIT = 5000;
const RETRIES = [2000, 4000, 8000, 15_000];

/**
 * Saves the answers to one exercise in the participant's folder: a moment after each change, and again when the line is back.
 * What is not saved is kept in the tab, and is delivered after a reload.
 *
 * It tells {kind: "saved", at} or {kind: "unsaved"}; {kind: "offline"}, {kind: "trouble"|"closed"|"refused"|"gone", message};
 * and {kind: "conflict", now} when the answers were changed elsewhere: one must choose `mine` or `theirs` then.
 */
export class Saving {
  /** @param {string} name @param {any} folder what the page began with: kursus/server/folder/begun.py @param {(status: any) => void} tell */
  constructor(name, folder, tell) {
    this.name = name;
    this.tag = folder.tag;
    this.tell = tell;
    this.seen = folder.problem ? 0 : folder.version; // what can't be read was not seen
    this.tried = [];
    this.isUnsaved = this.isBusy = this.isStopped = false;
    this.failures = 0;
    this.begun = folder;
    const now = () => this.save();
    window.addEventListener("online", now);
    document.addEventListener("visibilitychange", now);
    window.addEventListener("focus", now);
    window.addEventListener("beforeunload", (event) => {
      this.leave();
      if (this.isUnsaved && this.isKept === false) event.preventDefault(); // nobody has it but this page
    });
    window.addEventListener("pagehide", () => this.leave());
    window.addEventListener("pageshow", (event) => event.persisted && window.location.reload()); // the folder may be another now
    otherTabs((said) => {
      if (said.closing === this.tag) this.save();
      if (said.closed === this.tag) this.closed();
    });
  }

  /** The answers to begin with: what is in the folder, or what was written in this tab and did not get there; else null. */
  begin() {
    const { answers = null, version, problem, trouble } = this.begun;
    const kept = inTab(this.tag, this.name);
    if (problem || trouble) this.tell({ kind: problem ? "refused" : "trouble", message: problem ?? trouble });
    this.isStopped = Boolean(problem);
    if (!kept) {
      if (answers?.changed) this.tell({ kind: "saved", at: new Date(answers.changed) });
      return answers;
    }
    this.answers = kept.answers;
    this.isUnsaved = true;
    if (problem) return kept.answers;
    this.seen = kept.seen;
    this.tried = kept.tried;
    if (trouble || [kept.seen, ...kept.tried].includes(version)) this.soon();
    else if (answers && isSame(kept.answers, answers)) this.settled(version);
    else this.conflict(answers ? { version, answers } : null);
    return kept.answers;
  }

  changed(answers) {
    this.answers = structuredClone(answers);
    this.isUnsaved = true;
    this.keep();
    if (this.isStopped) return;
    this.tell({ kind: "unsaved" });
    this.soon();
  }

  soon() {
    this.since ??= Date.now();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), Math.max(0, Math.min(WAIT, this.since + LONGEST_WAIT - Date.now())));
  }

  async save() {
    if (this.isBusy || this.isStopped || !this.isUnsaved) return;
    clearTimeout(this.timer);
    this.since = undefined;
    this.isBusy = true;
    const sent = this.answers;
    const { version, outcome } = this.sending(false);
    const found = await outcome;
    this.isBusy = false;
    if (found.kind === "saved") this.settled(found.version, version, sent !== this.answers);
    else this.failed(found, version);
  }

  /** Send what is not saved, and remember in the tab under which version. */
  sending(isLeaving) {
    const version = newVersion();
    const what = { tag: this.tag, seen: this.seen, tried: this.tried, version, answers: this.answers };
    this.tried = [...this.tried, version];
    this.keep();
    return { version, outcome: deliver(this.name, what, isLeaving) };
  }

  /** The page may be on its way out: what is not saved goes off now, and if nobody hears how that went, the tab has it. */
  leave() {
    if (!this.isUnsaved || this.isStopped || this.left === this.answers) return;
    this.left = this.answers;
    this.sending(true);
  }

  /** What is saved is in the folder: the tab need not have it any more. What was tried since may yet arrive. */
  settled(version, sent = version, isMore = false) {
    this.seen = version;
    this.tried = this.tried.slice(this.tried.indexOf(sent) + 1);
    this.failures = 0;
    this.isUnsaved = isMore;
    if (isMore) {
      this.keep();
      this.soon();
    } else {
      dropFromTab(this.tag, this.name);
      this.tell({ kind: "saved", at: new Date() });
    }
  }

  failed(outcome, version) {
    if (outcome.kind === "conflict") {
      this.conflict(outcome.now);
      return;
    }
    if (outcome.kind === "refused") this.tried = this.tried.filter((one) => one !== version);
    if (outcome.kind === "gone") this.gone();
    this.tell(outcome);
    if (outcome.kind === "offline" || outcome.kind === "trouble") {
      this.timer = setTimeout(() => this.save(), RETRIES[Math.min(this.failures, RETRIES.length - 1)]);
      this.failures += 1;
    }
  }

  /** The folder is deleted: what stands here is now in the tab alone, as without one. */
  gone() {
    this.isStopped = this.isGone = true;
    dropFromTab(this.tag, this.name);
    this.keep();
  }

  conflict(now) {
    this.isStopped = true;
    this.now = now;
    this.tell(now?.problem ? { kind: "refused", message: now.problem } : { kind: "conflict", now });
  }

  /** Keep what stands on this page in place of what was saved from elsewhere. */
  mine() {
    this.isStopped = false;
    this.seen = this.now?.version ?? 0;
    this.tried = [];
    this.save();
  }

  /** Return what was saved from elsewhere, null if it was deleted; it takes the place of what stands on this page. */
  theirs() {
    this.isStopped = false;
    this.answers = this.now?.answers ?? null;
    this.tried = [];
    this.settled(this.now?.version ?? 0);
    return this.answers;
  }

  keep() {
    this.isKept = keepInTab(this.isGone ? "" : this.tag, this.name, {
      answers: this.answers,
      seen: this.seen,
      tried: this.tried,
    });
  }

  /** The folder was closed in another tab: nothing that is saved stays on the screen. */
  closed() {
    if (this.isUnsaved) return;
    this.isStopped = true;
    dropAllFromTab(this.tag);
    window.location.reload();
  }
}
