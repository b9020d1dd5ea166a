/**
 * The answers as they are on the page: kept in the tab while it is open, and sent to the kernel, a choice at once.
 * Our server's page says "line:new" when the line to the kernel is a new one.
 */
const PAUSE = 350;
/** The fields that one types in: their answer is sent when one stops for a moment. */
const TYPED = new Set(["short", "text", "number", "rows"]);
const PATIENCE = 10_000;

export class PageAnswers {
  /** @param {any} model the widget's model @param {{gone: () => void, back: () => void}} line what to do when it breaks */
  constructor(model, line) {
    this.model = model;
    this.line = line;
    this.place = `kursus:${model.get("exercise").name}`;
    const kept = this.kept();
    this.state = kept ?? structuredClone(model.get("answers"));
    this.listeners = new Set();
    this.isGone = false;
    const fields = model.get("exercise").parts.flatMap((part) => part.fields);
    this.typed = new Set(fields.filter((field) => TYPED.has(field.type)).map((field) => field.key));
    model.on("change:received", () => this.received());
    model.on("line:new", () => this.send());
    if (kept) this.send();
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
    this.state = structuredClone(answers);
    this.keep();
    this.tell(null, true);
  }

  changed(key) {
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

  missing() {
    this.isGone = true;
    this.line.gone();
  }

  keep() {
    try {
      sessionStorage.setItem(this.place, JSON.stringify(this.state));
    } catch {
      // A full or forbidden store: the answers are on the page still.
    }
  }

  kept() {
    try {
      const found = JSON.parse(sessionStorage.getItem(this.place) ?? "null");
      return found?.schema_version === this.model.get("answers").schema_version ? found : null;
    } catch {
      return null;
    }
  }
}

/** @param {any} value */
export function isEmpty(value) {
  return value === undefined || value === null || value === "" || (typeof value === "object" && Object.keys(value).length === 0);
}
