import { isEmpty } from "../empty.js";
import { deliver, newVersion } from "../form/deliver.js";
import { isSame } from "../form/same.js";
import { allInTab, dropFromTab, inTab, keepInTab } from "../form/tab.js";

/** What the participant has written: in the folder that is open, else in this tab. */
export class Work {
  /** @param {{exercises: any[], folder: any}} page what the page began with: kursus/server/folder/page.py */
  constructor(page) {
    this.exercises = new Map(page.exercises.map((exercise) => [exercise.name, exercise]));
    this.show(page.folder);
  }

  /** Take over what the server says of the folder. */
  show(folder) {
    this.folder = folder?.trouble ? null : folder;
    this.trouble = folder?.trouble ?? "";
    this.tag = folder?.tag ?? "";
  }

  title(name) {
    return this.exercises.get(name)?.title ?? name;
  }

  titles(names) {
    return [...names].map((name) => this.title(name)).join(", ");
  }

  /** The answers that are there. @returns {Object<string, any>} by the name of the exercise */
  answers() {
    if (!this.folder) return Object.fromEntries(this.inThisTab());
    const kept = Object.entries(this.folder.entries).filter(([, { answers }]) => answers);
    return Object.fromEntries(kept.map(([name, { answers }]) => [name, answers]));
  }

  /** Those with something in them. */
  written() {
    return Object.fromEntries(Object.entries(this.answers()).filter(([name, answers]) => this.isWritten(name, answers)));
  }

  /** What is in this tab and in no folder. @returns {[string, any][]} */
  inThisTab() {
    return [...allInTab("")]
      .filter(([name, { answers }]) => this.exercises.has(name) && this.isWritten(name, answers))
      .map(([name, { answers }]) => [name, answers]);
  }

  /** What was written in the folder in this tab, and did not get there. @returns {string[]} names */
  unsaved() {
    return this.tag ? [...allInTab(this.tag).keys()] : [];
  }

  /** Deliver what did not get to the folder. @returns {Promise<Map<string, string>>} what became of each: see deliver.js */
  async deliverUnsaved() {
    const became = new Map();
    for (const name of this.unsaved()) {
      const kept = inTab(this.tag, name);
      const version = newVersion();
      keepInTab(this.tag, name, { ...kept, tried: [...kept.tried, version] });
      const { kind } = await deliver(name, { tag: this.tag, seen: kept.seen, tried: kept.tried, version, answers: kept.answers });
      if (kind === "saved") dropFromTab(this.tag, name);
      became.set(name, kind);
    }
    return became;
  }

  /** Put answers in the folder, or in the tab without one, over what is there. @returns {Promise<import("../form/deliver.js").Outcome>} */
  async put(name, answers) {
    if (!this.folder) return { kind: keepInTab("", name, { answers }) ? "saved" : "trouble" };
    const outcome = await deliver(name, {
      tag: this.tag,
      seen: this.folder.entries[name]?.version ?? 0,
      tried: [],
      version: newVersion(),
      answers,
    });
    if (outcome.kind === "saved") dropFromTab(this.tag, name);
    return outcome;
  }

  /** Whether answers would write over others that differ. */
  clashes(name, answers) {
    const there = (this.tag && inTab(this.tag, name)?.answers) || this.answers()[name];
    return Boolean(there) && this.isWritten(name, there) && !isSame([there.case, there.fields], [answers.case, answers.fields]);
  }

  /** Whether there is more in answers than what is chosen to begin with. */
  isWritten(name, answers) {
    const defaults = this.exercises.get(name)?.defaults ?? {};
    return (
      Boolean(answers.case) || Object.entries(answers.fields).some(([key, value]) => !isEmpty(value) && defaults[key] !== value)
    );
  }

  /** How far one has come with answers, if there are any: {isDone, isBegun, answered, of}, counted in the fields that they open. */
  progress(name, answers) {
    const exercise = this.exercises.get(name);
    if (!answers || !this.isWritten(name, answers)) return { isDone: false, isBegun: false, answered: 0, of: 0 };
    const fields = exercise.parts
      .filter(({ when }) => !when || answers.fields[when[0]] === when[1])
      .flatMap((part) => part.fields);
    const answered = fields.filter((key) => !isEmpty(answers.fields[key])).length;
    return { isDone: Boolean(answers.done), isBegun: true, answered, of: fields.length };
  }

  /** The exercise that one was in last and is not done with, null if there is none. */
  latest() {
    const going = Object.entries(this.written()).filter(([, answers]) => !answers.done);
    const [found] = going.sort(([, one], [, other]) => (other.changed ?? "").localeCompare(one.changed ?? ""));
    return found ? found[0] : null;
  }
}
