import { deliver, newVersion } from "./deliver.js";
import { dropAllFromTab, dropFromTab, inTab, keepInTab, otherTabs } from "./tab.js";
import { isSame } from "./written.js";

/**
 * @import { Answers, Entry, Folder } from "../shapes"
 * @import { Outcome } from "./deliver.js"
 *
 * What one is told of the saving: `conflict` means that the answers were changed elsewhere, and one must choose `mine` or
 * `theirs`.
 * @typedef {{kind: "saved", at: Date} | {kind: "unsaved"} | {kind: "offline"}
 *   | {kind: "trouble"|"closed"|"refused"|"gone", message: string} | {kind: "conflict", now: Entry|null}} Status
 */

/** How long after a change it is saved, in milliseconds, and how long one may go on typing before it is. */
const [WAIT, LONGEST_WAIT] = [500, 5000];
/** How long until what failed is tried again. */
export const RETRIES = [2000, 4000, 8000, 15_000];

/**
 * The states, and what each event leads to; an event that a state does not name changes nothing in it.
 *
 * saved: the folder has all of it · waiting: it is sent when the timer runs out · sending: it is on its way · held: the server
 * said no, so it is sent when it was changed or one comes back to the page · conflict: one must choose first · unreadable: the
 * folder has answers that this version can't read, and they are left alone · gone: the folder is deleted · over: the folder was
 * closed in another tab, and the page is loaded again.
 * @type {Record<string, Record<string, string>>}
 */
export const NEXT = {
  saved: { changed: "waiting", found: "waiting", differs: "conflict", unreadable: "unreadable", closedElsewhere: "over" },
  waiting: { changed: "waiting", due: "sending" },
  sending: {
    changed: "sending",
    ...{ saved: "saved", more: "waiting", offline: "waiting", trouble: "waiting" },
    ...{ closed: "held", refused: "held", gone: "gone", conflict: "conflict" },
  },
  held: { changed: "waiting", more: "waiting", due: "sending" },
  conflict: { changed: "conflict", mine: "held", theirs: "saved" },
  unreadable: { changed: "unreadable", closedElsewhere: "over" },
  gone: { changed: "gone" },
  over: {},
};

/**
 * Saves the answers to one exercise in the participant's folder: a moment after each change, and again when the line is back.
 * What is not saved is kept in the tab, and is delivered after a reload.
 */
export class Saving {
  /** @param {string} name @param {Folder} folder what the page began with @param {(status: Status) => void} tell */
  constructor(name, folder, tell) {
    this.name = name;
    this.tag = folder.tag;
    this.tell = tell;
    this.begun = folder;
    this.state = "saved";
    /** What the folder does not have yet. @type {Answers|null} */
    this.unsaved = null;
    /** The version that one has read, 0 for none; what can't be read was not seen. */
    this.seen = folder.problem ? 0 : folder.version;
    /** Versions that were sent without hearing how it went: they may have got there. @type {number[]} */
    this.tried = [];
    this.failures = 0;
    this.isInTab = true;
    /** What was sent as one left the page. @type {Answers|null} */
    this.left = null;
    /** What the folder has instead, in a conflict. @type {Entry|null} */
    this.now = null;
    /** @type {number|undefined} */
    this.since = undefined;
    /** @type {ReturnType<typeof setTimeout>|undefined} */
    this.timer = undefined;
    this.listen();
  }

  listen() {
    const now = () => this.save();
    window.addEventListener("online", now);
    document.addEventListener("visibilitychange", now);
    window.addEventListener("focus", now);
    window.addEventListener("beforeunload", (event) => {
      this.leave();
      if (this.unsaved && !this.isInTab) event.preventDefault(); // nobody has it but this page
    });
    window.addEventListener("pagehide", () => this.leave());
    window.addEventListener("pageshow", (event) => event.persisted && window.location.reload()); // the folder may be another now
    otherTabs((told) => {
      if (told.closing === this.tag) this.save();
      if (told.closed === this.tag) this.closedElsewhere();
    });
  }

  /** Go to the state that an event leads to. @param {string} event @returns {boolean} whether it leads anywhere */
  go(event) {
    const next = NEXT[this.state][event];
    if (next === undefined) return false;
    this.state = next;
    return true;
  }

  /**
   * The answers to begin with: what is in the folder, or what was written in this tab and did not get there; else null.
   * @returns {Answers|null}
   */
  begin() {
    const { answers = null, version, problem, trouble } = this.begun;
    const kept = inTab(this.tag, this.name);
    if (kept) this.unsaved = kept.answers;
    if (problem) {
      this.go("unreadable");
      this.tell({ kind: "refused", message: problem });
      return kept?.answers ?? answers;
    }
    if (trouble) this.tell({ kind: "trouble", message: trouble });
    if (!kept) {
      if (answers?.changed) this.tell({ kind: "saved", at: new Date(answers.changed) });
      return answers;
    }
    this.seen = kept.seen ?? 0;
    this.tried = kept.tried ?? [];
    if (trouble || [this.seen, ...this.tried].includes(version)) {
      this.go("found");
      this.soon();
    } else if (answers && isSame(kept.answers, answers)) this.settled(version, version);
    else {
      this.go("differs");
      this.conflict(answers ? { version, answers } : null);
    }
    return kept.answers;
  }

  /** @param {Answers} answers */
  changed(answers) {
    this.unsaved = structuredClone(answers);
    this.keep();
    this.go("changed");
    if (this.state === "waiting" || this.state === "sending") this.tell({ kind: "unsaved" });
    if (this.state === "waiting") this.soon();
  }

  soon() {
    this.since ??= Date.now();
    this.wait(Math.max(0, Math.min(WAIT, this.since + LONGEST_WAIT - Date.now())));
  }

  /** @param {number} time in milliseconds */
  wait(time) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), time);
  }

  /** Send what is not saved, if there is anything that may be sent now. */
  async save() {
    if (!this.unsaved || !this.go("due")) return;
    clearTimeout(this.timer);
    this.since = undefined;
    const sent = this.unsaved;
    const { version, outcome } = this.sending(sent, false);
    this.heard(await outcome, version, this.unsaved !== sent);
  }

  /**
   * Send answers, and remember in the tab under which version.
   * @param {Answers} answers @param {boolean} isLeaving
   */
  sending(answers, isLeaving) {
    const version = newVersion();
    const what = { tag: this.tag, seen: this.seen, tried: this.tried, version, answers };
    this.tried = [...this.tried, version];
    this.keep();
    return { version, outcome: deliver(this.name, what, isLeaving) };
  }

  /** @param {Outcome} outcome @param {number} version that was sent @param {boolean} isMore whether more was written since */
  heard(outcome, version, isMore) {
    this.go(outcome.kind === "saved" && isMore ? "more" : outcome.kind);
    switch (outcome.kind) {
      case "saved":
        this.settled(outcome.version, version);
        break;
      case "conflict":
        this.conflict(outcome.now);
        break;
      case "offline":
      case "trouble":
        this.tell(outcome);
        this.wait(RETRIES[Math.min(this.failures, RETRIES.length - 1)]);
        this.failures += 1;
        break;
      case "gone":
        dropFromTab(this.tag, this.name);
        this.keep(); // in the tab alone, as without a folder
        this.tell(outcome);
        break;
      default:
        if (outcome.kind === "refused") this.tried = this.tried.filter((one) => one !== version);
        this.tell(outcome);
        if (isMore && this.go("more")) this.soon();
    }
  }

  /**
   * What was sent is in the folder, and what was tried before it is over; what was tried since may yet arrive.
   * @param {number} version that the folder has now @param {number} sent
   */
  settled(version, sent) {
    this.seen = version;
    this.tried = this.tried.slice(this.tried.indexOf(sent) + 1);
    this.failures = 0;
    if (this.state === "waiting") {
      this.keep();
      this.soon();
      return;
    }
    this.unsaved = null;
    dropFromTab(this.tag, this.name); // the tab need not have it any more
    this.tell({ kind: "saved", at: new Date() });
  }

  /** @param {Entry|null} now what the folder has instead, null if that was deleted */
  conflict(now) {
    this.now = now;
    this.tell(now?.problem ? { kind: "refused", message: now.problem } : { kind: "conflict", now });
  }

  /** Keep what stands on this page in place of what was saved from elsewhere. */
  mine() {
    if (!this.go("mine")) return;
    this.seen = this.now?.version ?? 0;
    this.tried = [];
    this.save();
  }

  /**
   * Return what was saved from elsewhere, null if it was deleted; it takes the place of what stands on this page.
   * @returns {Answers|null}
   */
  theirs() {
    this.go("theirs");
    this.tried = [];
    const version = this.now?.version ?? 0;
    this.settled(version, version);
    return this.now?.answers ?? null;
  }

  /** The page may be on its way out: what is not saved goes off now, and if nobody hears how that went, the tab has it. */
  leave() {
    if (!this.unsaved || !["waiting", "sending", "held"].includes(this.state) || this.left === this.unsaved) return;
    this.left = this.unsaved;
    this.sending(this.unsaved, true);
  }

  keep() {
    if (!this.unsaved) return;
    const kept = { answers: this.unsaved, seen: this.seen, tried: this.tried };
    this.isInTab = keepInTab(this.state === "gone" ? "" : this.tag, this.name, kept);
  }

  /** The folder was closed in another tab: nothing that is saved stays on the screen. */
  closedElsewhere() {
    if (this.unsaved || !this.go("closedElsewhere")) return;
    dropAllFromTab(this.tag);
    window.location.reload();
  }
}
