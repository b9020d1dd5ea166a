/**
 * As much of a browser as the course's scripts need where they are tested without a page: storage of a tab, events of a window,
 * channels between tabs, and a server that answers as the test says.
 */

/** @typedef {{url: string, method: string, keepalive: boolean, body: any}} Request */
/** @typedef {{status: number, body?: unknown} | "offline" | Promise<unknown>} Answer */

/** The storage of one tab: its keys are those of the object, as in a browser. */
export class FakeStorage {
  #isForbidden = false;
  #room = Number.POSITIVE_INFINITY;

  /** From now on whoever uses it gets an error. */
  forbid() {
    this.#isForbidden = true;
  }

  /** @param {number} room how long what is kept may be */
  fill(room) {
    this.#room = room;
  }

  /** @param {string} key @returns {string|null} */
  getItem(key) {
    this.#look();
    return new Map(Object.entries(this)).get(key) ?? null;
  }

  /** @param {string} key @param {string} value */
  setItem(key, value) {
    this.#look();
    if (value.length > this.#room) throw new DOMException("full", "QuotaExceededError");
    Reflect.set(this, key, value);
  }

  /** @param {string} key */
  removeItem(key) {
    this.#look();
    Reflect.deleteProperty(this, key);
  }

  #look() {
    if (this.#isForbidden) throw new DOMException("forbidden", "SecurityError");
  }
}

/** A browser's tab. Scripts see the one that was made last. */
export class Browser {
  constructor() {
    this.window = new EventTarget();
    this.document = new EventTarget();
    this.storage = new FakeStorage();
    this.reloads = 0;
    /** @type {Request[]} */
    this.requests = [];
    /** @type {Answer[]} */
    this.answers = [];
    /** @type {{onmessage: ((event: {data: any}) => void) | null, posted: any[]}[]} */
    this.channels = [];
    const browser = this;
    class Channel {
      constructor() {
        /** @type {((event: {data: any}) => void) | null} */
        this.onmessage = null;
        /** @type {any[]} */
        this.posted = [];
        browser.channels.push(this);
      }

      /** @param {any} said */
      postMessage(said) {
        this.posted.push(said);
      }
    }
    const reload = () => {
      this.reloads += 1;
    };
    const location = { reload, href: "" };
    Object.assign(this.window, { location, BroadcastChannel: Channel });
    const seen = { window: this.window, document: this.document, sessionStorage: this.storage, BroadcastChannel: Channel };
    for (const [name, value] of Object.entries(seen))
      Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
    globalThis.fetch = /** @type {any} */ ((/** @type {string} */ url, /** @type {any} */ options) => this.fetch(url, options));
  }

  /** The next answers of the server, one a request; what comes after them is no line. @param {Answer[]} answers */
  willAnswer(...answers) {
    this.answers.push(...answers);
  }

  /** @param {string} url @param {{method: string, body: string, keepalive?: boolean}} options */
  async fetch(url, { method, body, keepalive = false }) {
    this.requests.push({ url, method, keepalive, body: JSON.parse(body) });
    const answer = await (this.answers.shift() ?? "offline");
    if (answer === "offline") throw new TypeError("offline");
    const { status, body: said } = /** @type {{status: number, body?: unknown}} */ (answer);
    return new Response(typeof said === "string" ? said : JSON.stringify(said ?? {}), { status });
  }

  /** What the last request said. */
  get last() {
    return /** @type {Request} */ (this.requests.at(-1));
  }

  /** @param {string} name @param {object} props */
  event(name, props = {}) {
    const event = Object.assign(new Event(name, { cancelable: true }), props);
    this.window.dispatchEvent(event);
    return event;
  }

  /** Another tab says something. @param {any} told */
  heard(told) {
    for (const channel of this.channels) channel.onmessage?.({ data: told });
  }
}

/** Let what waits for no time happen. */
export async function settle() {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
