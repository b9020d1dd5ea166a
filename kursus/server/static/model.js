/** A widget's state in the page, as anywidget wants it (https://anywidget.dev/en/afm/), and in step with the kernel's. */
export class Model {
  /**
   * @param {string} comm the widget's id @param {any} state @param {() => void} changed called when there is something to tell
   * @param {any} page what else the page began with; other hosts of the widgets have nothing of the kind
   */
  constructor(comm, state, changed, page) {
    this.page = page;
    this.comm = comm;
    this.state = state;
    this.changed = changed;
    this.unsaved = new Set();
    this.untold = new Set();
    this.letters = [];
    this.listeners = new Map();
  }

  get(key) {
    return this.state[key];
  }

  set(key, value) {
    this.state[key] = value;
    this.unsaved.add(key);
    this.emit(key, value);
  }

  save_changes() {
    for (const key of this.unsaved) this.untold.add(key);
    this.unsaved.clear();
    this.changed();
  }

  send(content) {
    this.letters.push(content);
    this.changed();
  }

  on(name, listener) {
    if (!this.listeners.has(name)) this.listeners.set(name, new Set());
    this.listeners.get(name).add(listener);
  }

  off(name, listener) {
    if (listener) this.listeners.get(name)?.delete(listener);
    else this.listeners.delete(name);
  }

  emit(key, value) {
    for (const listener of this.listeners.get(`change:${key}`) ?? []) listener(this, value);
    for (const listener of this.listeners.get("change") ?? []) listener(this);
  }

  /** Tell listeners that the line is new, perhaps to a kernel that knows nothing of what was said to the old one. */
  renewed() {
    for (const listener of this.listeners.get("line:new") ?? []) listener();
  }

  /** Tell the kernel what it has not been told. @param {(comm: string, data: any) => void} tell */
  tellAll(tell) {
    if (this.untold.size > 0) {
      const state = Object.fromEntries([...this.untold].map((key) => [key, this.state[key]]));
      this.untold.clear();
      tell(this.comm, { method: "update", state, buffer_paths: [] });
    }
    for (const content of this.letters.splice(0)) tell(this.comm, { method: "custom", content });
  }

  /** Take in what the kernel says. @param {any} data */
  hear(data) {
    if (data.method === "custom") for (const listener of this.listeners.get("msg:custom") ?? []) listener(data.content, []);
    if (data.method !== "update") return;
    Object.assign(this.state, data.state);
    for (const [key, value] of Object.entries(data.state)) this.emit(key, value);
  }
}
