/**
 * The line to the visit's own kernel, a websocket: kursus/server/line.py. It opens when somebody changes something, and only
 * then: whoever just reads needs none, and where it can't be had the page gets the same by HTTP.
 * @import { Feedback } from "../shapes"
 * @import { Asked, Said } from "./answering"
 *
 * @typedef {{said: (n: number, said: Said) => void, closed: () => void}} Hearer
 */

/** Why the server hung up, see kursus/server/visit.py: nobody used the kernel, there is no room, this was no message. */
const [IDLE, FULL, REFUSED] = [4002, 4003, 4004];
/** How long a line may take to answer before it counts as one that does not work, in milliseconds. */
const PATIENCE = 10_000;
/** How long a line that did not work is not tried again: once may be by chance, twice is how this net is. */
const [SOON, LATER] = [2000, 300_000];
/** What is longer goes by HTTP, in UTF-16 units: the server takes 256 kB. */
const LONGEST = 80_000;
const LEAVE = "/linje/forlad";

export class Line {
  /** @param {string} path @param {Hearer} hearer */
  constructor(path, hearer) {
    const scheme = window.location.protocol === "https:" ? "wss" : "ws";
    this.address = `${scheme}://${window.location.host}${path}`;
    this.hearer = hearer;
    /** @type {WebSocket|null} */
    this.socket = null;
    /** Whether it has answered: then there is a kernel. */
    this.isReady = false;
    /** What shows that the kernel is this visit's. */
    this.secret = "";
    /** What the line says first. @type {{n: number} & Asked | null} */
    this.first = null;
    /** The feedback as the kernel has it; it tells what has changed. @type {Partial<Feedback>} */
    this.feedback = {};
    this.failures = 0;
    this.notBefore = 0;
    /** @type {ReturnType<typeof setTimeout>|undefined} */
    this.patience = undefined;
  }

  /**
   * Tell the kernel what somebody did; without a kernel ask for one.
   * @param {number} n its number @param {Asked} what @returns {boolean} whether it was told
   */
  tell(n, what) {
    const text = JSON.stringify({ n, ...what });
    if (text.length > LONGEST) return false;
    if (this.isReady && this.socket?.readyState === WebSocket.OPEN) {
      this.socket.send(text);
      this.expect();
      return true;
    }
    this.first = { n, ...what };
    if (!this.socket && Date.now() >= this.notBefore) this.open();
    return false;
  }

  open() {
    this.feedback = {};
    this.expect();
    const socket = new WebSocket(this.address);
    this.socket = socket;
    socket.onopen = () => socket.send(JSON.stringify(this.secret ? { ...this.first, secret: this.secret } : this.first));
    socket.onmessage = ({ data }) => this.hear(JSON.parse(data));
    socket.onclose = ({ code }) => this.closed(code);
  }

  /** Count the line as broken when nothing comes for a while. */
  expect() {
    this.patience ??= setTimeout(() => this.drop(), PATIENCE);
  }

  /** @param {{n: number, secret?: string} & Said} said */
  hear({ n, secret, ...said }) {
    clearTimeout(this.patience);
    this.patience = undefined;
    this.isReady = true;
    this.failures = 0;
    if (secret) this.secret = secret;
    if (said.feedback) {
      this.feedback = { ...this.feedback, ...said.feedback };
      said.feedback = this.feedback;
    }
    this.hearer.said(n, said);
  }

  drop() {
    this.forget();
    this.failed();
    this.hearer.closed();
  }

  /** @param {number} code */
  closed(code) {
    const hasAnswered = this.isReady;
    this.forget();
    if (code === FULL || code === REFUSED) this.notBefore = Date.now() + LATER;
    else if (!hasAnswered && code !== IDLE) this.failed();
    this.hearer.closed();
  }

  failed() {
    this.failures += 1;
    this.notBefore = Date.now() + (this.failures > 1 ? LATER * (this.failures - 1) : SOON);
  }

  forget() {
    clearTimeout(this.patience);
    this.patience = undefined;
    this.isReady = false;
    if (this.socket) {
      this.socket.onclose = null;
      this.socket.close();
    }
    this.socket = null;
  }

  /** The page is left: the kernel need not wait for it. */
  leave() {
    this.forget();
    if (this.secret) navigator.sendBeacon(LEAVE, this.secret);
    this.secret = "";
  }
}
