import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { ANSWERS, Answering } from "../../widgets/visit/answering.js";
import { settle } from "./browser.js";

const [FULL, ENDED, GONE] = [4003, 4001, 1006];
const answers = (/** @type {string} */ text) => ({ schema_version: 1, case: "", fields: { hope: text } });

/** The lines that were opened. @type {Socket[]} */
let lines = [];
class Socket {
  static OPEN = 1;
  readyState = 0;
  /** @type {any[]} */
  sent = [];
  /** @type {any} */
  onopen;
  /** @type {any} */
  onmessage;
  /** @type {any} */
  onclose;
  constructor() {
    lines.push(this);
  }
  /** @param {string} text */
  send(text) {
    this.sent.push(JSON.parse(text));
  }
  close() {
    this.readyState = 3;
  }
  open() {
    this.readyState = 1;
    this.onopen();
  }
  /** @param {object} said */
  say(said) {
    this.onmessage({ data: JSON.stringify(said) });
  }
  /** @param {number} code */
  end(code) {
    this.onclose?.({ code });
  }
}

/** What was asked by HTTP, and how it is answered. @type {any[]} */
let posted = [];
/** @type {() => Promise<any>} */
let net;
const says = (/** @type {object} */ said, status = 200) => ({
  ok: status < 300,
  status,
  headers: new Headers(),
  json: async () => said,
});
/** @type {any[]} */
let heard = [];
const asking = () =>
  new Answering(
    { svar: "/svar", line: "/linje" },
    { said: (_key, n, said) => heard.push([n, said]), net: (is) => heard.push(is) },
  );

beforeEach(() => {
  [lines, posted, heard] = [[], [], []];
  net = async () => says({ feedback: { notes: {} } });
  mock.timers.enable({ apis: ["setTimeout", "Date"] });
  Object.assign(globalThis, { WebSocket: Socket, window: { addEventListener() {}, location: { protocol: "http:", host: "h" } } });
  globalThis.fetch = /** @type {any} */ (
    async (/** @type {string} */ _address, /** @type {any} */ { body }) => {
      posted.push(JSON.parse(body));
      return net();
    }
  );
});
afterEach(() => mock.timers.reset());

test("who only reads opens no line, and is answered by HTTP", async () => {
  asking().ask(ANSWERS, { answers: answers("fra før") }, false);
  await settle();
  assert.deepEqual([lines.length, posted.length, heard.length], [0, 1, 1]);
});

test("the kernel answers once it has answered, and HTTP until then", async () => {
  const page = asking();
  page.ask(ANSWERS, { answers: answers("m") }, true);
  await settle();
  lines[0].open();
  assert.deepEqual(lines[0].sent, [{ n: 1, answers: answers("m") }]);
  lines[0].say({ n: 1, secret: "s", feedback: { notes: { hope: ["a"] }, problems: {} } });
  page.ask(ANSWERS, { answers: answers("mi") }, true);
  lines[0].say({ n: 2, feedback: { problems: { hope: ["b"] } } });
  await settle();
  assert.equal(posted.length, 1);
  assert.deepEqual(heard.at(-1), [2, { feedback: { notes: { hope: ["a"] }, problems: { hope: ["b"] } } }]);
});

test("what the kernel does not answer in time is asked by HTTP, and so is what was on a line that broke", async () => {
  const page = asking();
  page.ask(ANSWERS, { answers: answers("m") }, true);
  lines[0].open();
  lines[0].say({ n: 1, secret: "s", feedback: {} });
  await settle();
  page.ask(ANSWERS, { answers: answers("mi") }, true);
  assert.equal(posted.length, 1);
  mock.timers.tick(2000);
  await settle();
  assert.equal(posted.length, 2);
  page.ask(ANSWERS, { answers: answers("mit") }, true);
  lines[0].end(ENDED);
  await settle();
  assert.deepEqual([posted.length, posted.at(-1).answers.fields.hope], [3, "mit"]);
  page.ask(ANSWERS, { answers: answers("mit!") }, true);
  lines[1].open();
  assert.equal(lines[1].sent[0].secret, "s");
});

test("a line that fails is tried once more soon, and then not for minutes, and a full house is not asked again", async () => {
  for (const [code, tries] of [
    [GONE, 2],
    [FULL, 1],
  ]) {
    lines = [];
    const page = asking();
    for (let second = 0; second < 80; second += 4) {
      page.ask(ANSWERS, { answers: answers(String(second)) }, true);
      lines.at(-1)?.end(code);
      mock.timers.tick(4000);
      await settle();
    }
    assert.equal(lines.length, tries);
  }
});

test("of the answers only the newest are asked about again, and an older reply does not replace a newer one", async () => {
  /** @type {((answer: any) => void)[]} */
  const replies = [];
  net = () => new Promise((resolve) => replies.push(resolve));
  const page = asking();
  for (const text of ["m", "mi", "mit"]) page.ask(ANSWERS, { answers: answers(text) }, false);
  replies[0](says({ feedback: { notes: {} } }));
  await settle();
  assert.deepEqual(
    posted.map((one) => one.answers.fields.hope),
    ["m", "mit"],
  );
  page.fromLine(3, { feedback: {} });
  replies[1](says({ feedback: { notes: { hope: ["sent"] } } }));
  page.fromLine(2, { feedback: {} });
  await settle();
  assert.deepEqual(
    heard.map(([n]) => n),
    [1, 3, 3],
  );
});

test("the net is gone when it failed twice, is tried again with longer pauses, and is back with an answer", async () => {
  net = async () => {
    throw new TypeError("no net");
  };
  const page = asking();
  page.ask(ANSWERS, { answers: answers("m") }, false);
  await settle();
  assert.deepEqual(heard, []);
  for (const wait of [1000, 2000, 4000]) {
    mock.timers.tick(wait - 1);
    await settle();
    mock.timers.tick(1);
    await settle();
  }
  assert.deepEqual([posted.length, heard], [4, [false]]);
  net = async () => says({ feedback: {} });
  page.again();
  await settle();
  assert.deepEqual(heard.slice(0, 2), [false, true]);
});

test("a refusal is told and not asked again; a busy server is asked again when it says", async () => {
  net = async () => says({ message: "For langt." }, 413);
  const page = asking();
  page.ask(ANSWERS, { answers: answers("m") }, false);
  await settle();
  assert.deepEqual(heard, [[1, { message: "For langt." }]]);
  net = async () => says({ message: "Mange." }, 503);
  page.ask(ANSWERS, { answers: answers("mi") }, false);
  await settle();
  net = async () => says({ feedback: {} });
  mock.timers.tick(2000);
  await settle();
  assert.deepEqual([posted.length, heard.length], [3, 2]);
});
