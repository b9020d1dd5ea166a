/** @typedef {(...said: any[]) => void} Listener */

/** A widget's state in a page, as anywidget has it (https://anywidget.dev/en/afm/), in step with a kernel that a test plays. */
export class Model {
  /**
   * @param {string} comm the widget's id @param {Record<string, any>} state
   * @param {() => void} changed called when there is something to tell
   */
  constructor(comm, state, changed) {
    this.comm = comm;
    this.state = state;
    this.changed = changed;
    /** Keys that were set and not saved. @type {Set<string>} */
    this.unsaved = new Set();
    /** Keys that were saved and not sent. @type {Set<string>} */
    this.unsent = new Set();
    /** Messages that were not sent. @type {any[]} */
    this.messages = [];
    /** @type {Map<string, Set<Listener>>} */
    this.listeners = new Map();
  }

  /** @param {string} key */
  get(key) {
    return this.state[key];
  }

  /** @param {string} key @param {any} value */
  set(key, value) {
    this.state[key] = value;
    this.unsaved.add(key);
    this.emit(key, value);
  }

  save_changes() {
    for (const key of this.unsaved) this.unsent.add(key);
    this.unsaved.clear();
    this.changed();
  }

  /** @param {any} content */
  send(content) {
    this.messages.push(content);
    this.changed();
  }

  /** @param {string} name @param {Listener} listener */
  on(name, listener) {
    const listeners = this.listeners.get(name) ?? new Set();
    this.listeners.set(name, listeners.add(listener));
  }

  /** @param {string} name @param {Listener} [listener] */
  off(name, listener) {
    if (listener) this.listeners.get(name)?.delete(listener);
    else this.listeners.delete(name);
  }

  /** @param {string} key @param {any} value */
  emit(key, value) {
    for (const listener of this.listeners.get(`change:${key}`) ?? []) listener(this, value);
    for (const listener of this.listeners.get("change") ?? []) listener(this);
  }

  /** Tell the kernel what it has not been told. @param {(comm: string, data: any) => void} tell */
  tellAll(tell) {
    if (this.unsent.size > 0) {
      const state = Object.fromEntries([...this.unsent].map((key) => [key, this.state[key]]));
      this.unsent.clear();
      tell(this.comm, { method: "update", state, buffer_paths: [] });
    }
    for (const content of this.messages.splice(0)) tell(this.comm, { method: "custom", content });
  }

  /** Take in what the kernel says. @param {any} data */
  hear(data) {
    if (data.method === "custom") for (const listener of this.listeners.get("msg:custom") ?? []) listener(data.content, []);
    if (data.method !== "update") return;
    Object.assign(this.state, data.state);
    for (const [key, value] of Object.entries(data.state)) this.emit(key, value);
  }
}
