import { deliver, newVersion } from "../form/deliver.js";
import { allInTab, dropFromTab, inTab, keepInTab } from "../form/tab.js";
import { isFilled, isSame } from "../form/written.js";

/**
 * @import { Answers, FolderPage, OpenFolder } from "../shapes"
 * @import { Outcome } from "../form/deliver.js"
 *
 * What became of answers that were put away: as they were delivered, or in the tab, where they may have no room.
 * @typedef {Outcome | {kind: "saved"|"full"}} Put
 */

/** What the participant has written: in the folder that is open, else in this tab. */
export class Work {
  /** @param {FolderPage} page what the page began with */
  constructor(page) {
    this.exercises = new Map(page.exercises.map((exercise) => [exercise.name, exercise]));
    /** @type {OpenFolder|null} */
    this.folder = null;
    this.trouble = "";
    this.tag = "";
    this.show(page.folder);
  }

  /** Take over what the server says of the folder. @param {OpenFolder|null} folder */
  show(folder) {
    this.folder = folder?.trouble ? null : folder;
    this.trouble = folder?.trouble ?? "";
    this.tag = folder?.tag ?? "";
  }

  /** @param {string} name */
  title(name) {
    return this.exercises.get(name)?.title ?? name;
  }

  /** @param {string[]} names */
  titles(names) {
    return names.map((name) => this.title(name)).join(", ");
  }

  /** The answers that are there. @returns {Record<string, Answers>} by the name of the exercise */
  answers() {
    if (!this.folder) return Object.fromEntries(this.inThisTab());
    const entries = Object.entries(this.folder.entries);
    return Object.fromEntries(entries.flatMap(([name, { answers }]) => (answers ? [[name, answers]] : [])));
  }

  /** Those with something in them. */
  written() {
    return Object.fromEntries(Object.entries(this.answers()).filter(([name, answers]) => this.isWritten(name, answers)));
  }

  /** What is in this tab and in no folder. @returns {[string, Answers][]} */
  inThisTab() {
    return [...allInTab("")].flatMap(([name, { answers }]) =>
      this.exercises.has(name) && this.isWritten(name, answers) ? [[name, answers]] : [],
    );
  }

  /** What was written in the folder in this tab, and did not get there. @returns {string[]} names */
  unsaved() {
    return this.tag ? [...allInTab(this.tag).keys()] : [];
  }

  /** Deliver what did not get to the folder. @returns {Promise<Map<string, Outcome["kind"]>>} what became of each */
  async deliverUnsaved() {
    const became = new Map();
    for (const name of this.unsaved()) {
      const kept = inTab(this.tag, name);
      if (!kept) continue;
      const { answers, seen = 0, tried = [] } = kept;
      const version = newVersion();
      keepInTab(this.tag, name, { answers, seen, tried: [...tried, version] });
      const { kind } = await deliver(name, { tag: this.tag, seen, tried, version, answers });
      if (kind === "saved") dropFromTab(this.tag, name);
      became.set(name, kind);
    }
    return became;
  }

  /**
   * Put answers in the folder, or in the tab without one, over what is there.
   * @param {string} name @param {Answers} answers @returns {Promise<Put>}
   */
  async put(name, answers) {
    if (!this.folder) return { kind: keepInTab("", name, { answers }) ? "saved" : "full" };
    const seen = this.folder.entries[name]?.version ?? 0;
    const outcome = await deliver(name, { tag: this.tag, seen, tried: [], version: newVersion(), answers });
    if (outcome.kind === "saved") dropFromTab(this.tag, name);
    return outcome;
  }

  /** Whether answers would write over others that differ. @param {string} name @param {Answers} answers */
  clashes(name, answers) {
    const there = (this.tag && inTab(this.tag, name)?.answers) || this.answers()[name];
    return Boolean(there) && this.isWritten(name, there) && !isSame([there.case, there.fields], [answers.case, answers.fields]);
  }

  /** Whether there is more in answers than what is chosen to begin with. @param {string} name @param {Answers} answers */
  isWritten(name, answers) {
    const defaults = this.exercises.get(name)?.defaults ?? {};
    return (
      Boolean(answers.case) || Object.entries(answers.fields).some(([key, value]) => isFilled(value) && defaults[key] !== value)
    );
  }

  /**
   * How far one has come with answers, if there are any, counted in the fields that they open.
   * @param {string} name @param {Answers} [answers]
   */
  progress(name, answers) {
    if (!answers || !this.isWritten(name, answers)) return { isDone: false, isBegun: false, answered: 0, of: 0 };
    const parts = this.exercises.get(name)?.parts ?? [];
    const fields = parts.filter(({ when }) => !when || answers.fields[when[0]] === when[1]).flatMap((part) => part.fields);
    const answered = fields.filter((key) => isFilled(answers.fields[key])).length;
    return { isDone: Boolean(answers.done), isBegun: true, answered, of: fields.length };
  }

  /** The exercise that one was in last and is not done with, null if there is none. */
  latest() {
    const going = Object.entries(this.written()).filter(([, answers]) => !answers.done);
    const [found] = going.sort(([, one], [, other]) => (other.changed ?? "").localeCompare(one.changed ?? ""));
    return found ? found[0] : null;
  }
}
