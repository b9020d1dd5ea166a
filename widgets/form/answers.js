import { isEmpty } from "../empty.js";
import { Saving } from "./saving.js";
import { inTab, keepInTab } from "./tab.js";

/**
 * The answers as they are on the page: kept in the tab while it is open, saved in the participant's folder where one is open,
 * and sent to the kernel, a choice at once. Our server's page says "line:new" when the line to the kernel is a new one.
 */
const PAUSE = 350;
/** The fields that one types in: their answer is sent when one stops for a moment. */
const TYPED = new Set(["short", "text", "number", "rows"]);
const PATIENCE = 10_000;

export class PageAnswers {
  /**
   * @param {any} model the widget's model; on our server's page it has `page`, with the folder that is open, or null
   * @param {{gone: () => void, back: () => void, saving: (status: any) => void}} line what to do when it breaks, and as answers are saved
   */
  constructor(model, line) {
    this.model = model;
    this.line = line;
    this.name = model.get("exercise").name;
    this.saving = model.page?.folder ? new Saving(this.name, model.page.folder, line.saving) : null;
    const kept = this.saving ? this.saving.begin() : (inTab("", this.name)?.answers ?? null);
    /** Whether what is kept is of another version: nothing may be written over it before the kernel has brought it to this one. */
    this.isLocked = kept !== null && kept.schema_version !== model.get("answers").schema_version;
    this.state = structuredClone(kept && !this.isLocked ? kept : model.get("answers"));
    this.listeners = new Set();
    this.isGone = false;
    const fields = model.get("exercise").parts.flatMap((part) => part.fields);
    this.typed = new Set(fields.filter((field) => TYPED.has(field.type)).map((field) => field.key));
    model.on("change:received", () => this.received());
    model.on("line:new", () => (this.isLocked ? model.send({ upgrade: kept }) : this.send()));
    if (this.isLocked)
      model.send({ upgrade: kept }); // the kernel answers with new ones, or says why not
    else if (kept) this.send();
  }

  get(key) {
    return this.state.fields[key];
  }

  set(key, value) {
    this.state.fields[key] = value;
    this.changed(key);
  }

  setCase(slug, start) {
    this.state.case = slug;
    for (const [key, value] of Object.entries(start ?? {})) {
      if (isEmpty(this.state.fields[key])) this.state.fields[key] = structuredClone(value);
    }
    this.changed("case");
    for (const key of Object.keys(start ?? {})) this.tell(key, true);
  }

  /** Take over answers that the kernel has set, or start again with none. */
  replace(answers) {
    this.isLocked = false;
    this.state = structuredClone(answers);
    this.keep();
    this.tell(null, true);
  }

  changed(key) {
    this.state.changed = new Date().toISOString();
    this.keep();
    this.tell(key, false);
    clearTimeout(this.timer);
    if (this.typed.has(key)) this.timer = setTimeout(() => this.send(), PAUSE);
    else this.send();
  }

  /** @param {(key: string|null, redraw: boolean) => void} listener called with the key that changed, null for all */
  listen(listener) {
    this.listeners.add(listener);
  }

  tell(key, redraw) {
    for (const listener of this.listeners) listener(key, redraw);
  }

  send() {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.model.set("answers", structuredClone(this.state));
    this.model.set("sent", this.model.get("sent") + 1);
    this.model.save_changes();
    this.waiting ??= setTimeout(() => this.missing(), PATIENCE);
  }

  received() {
    if (this.model.get("received") < this.model.get("sent")) return;
    clearTimeout(this.waiting);
    this.waiting = undefined;
    if (this.isGone) this.line.back();
    this.isGone = false;
  }

  /** Whether the last feedback is of what stands here now. */
  isAnswered() {
    return this.timer === undefined && this.model.get("received") > 0 && this.model.get("received") >= this.model.get("sent");
  }

  missing() {
    this.isGone = true;
    this.line.gone();
  }

  keep() {
    if (this.saving) this.saving.changed(this.state);
    else keepInTab("", this.name, { answers: this.state });
  }

  /** Say that the exercise is done, or that it is not. */
  setDone(isDone) {
    this.state.done = isDone;
    this.changed("");
  }

  /** Go on with what stands here, or with what was saved from elsewhere, which is now the same. */
  choose(isMine, empty) {
    if (isMine) {
      this.saving.mine();
      return;
    }
    this.state = structuredClone(this.saving.theirs() ?? empty);
    this.tell(null, true);
    this.send();
  }
}
