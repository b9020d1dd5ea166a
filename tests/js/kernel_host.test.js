import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, mock, test } from "node:test";
import { formHost, quizHost, resultHost } from "../../widgets/kernel_host.js";
import { settle } from "./browser.js";
import { Model } from "./model.js";

const PATIENCE = 10_000;
const answers = (/** @type {string} */ text, version = 1) => ({ schema_version: version, case: "", fields: { hope: text } });

/** What the kernel was sent. @type {any[]} */
let sent = [];
/** A widget's model whose line is always open. @param {Record<string, any>} state @returns {any} */
function modelOf(state) {
  const model = new Model("w1", state, () => model.tellAll((_comm, data) => sent.push(structuredClone(data))));
  return model;
}
const form = () =>
  modelOf({
    ...{ exercise: { name: "chime" }, cases: [], heading: false, answers: answers(""), sent: 0, received: 0 },
    ...{ notes: {}, problems: {}, warnings: {}, sections: [], left_out: [] },
  });
/** The kernel says what a widget's state is now. @param {any} model @param {object} state */
const says = (model, state) => model.hear({ method: "update", state });

beforeEach(() => {
  sent = [];
  mock.timers.enable({ apis: ["setTimeout"] });
});
afterEach(() => mock.timers.reset());

describe("the form's", () => {
  test("feedback is what the kernel says of the answers", async () => {
    const model = form();
    const host = formHost(model);
    const asked = host.feedback(answers("mit"));
    assert.deepEqual(sent, [{ method: "update", state: { answers: answers("mit"), sent: 1 }, buffer_paths: [] }]);
    says(model, { notes: { hope: ["Godt."] }, sections: [{ title: "Håb", answered: [] }] });
    says(model, { received: 1 });
    const { notes, sections, problems } = await asked;
    assert.deepEqual([notes, sections, problems], [{ hope: ["Godt."] }, [{ title: "Håb", answered: [] }], {}]);
  });

  test("feedback waits for the last of what was asked", async () => {
    const model = form();
    const host = formHost(model);
    let isThere = false;
    host.feedback(answers("m")).then(() => {
      isThere = true;
    });
    const last = host.feedback(answers("mit"));
    says(model, { received: 1 });
    await settle();
    assert.equal(isThere, false);
    says(model, { received: 2 });
    await last;
    assert.equal(isThere, true);
  });

  test("observers hear what changed, until they have heard enough", () => {
    const model = form();
    const host = formHost(model);
    /** @type {any[]} */
    const heard = [];
    const stop = host.subscribe({ feedback: (feedback) => heard.push(feedback) });
    says(model, { problems: { hope: ["Skriv et tal."] } });
    stop();
    says(model, { problems: {} });
    assert.deepEqual(heard, [{ problems: { hope: ["Skriv et tal."] } }]);
  });

  test("observers do not hear the page's own answers, but those that the kernel sets", () => {
    const model = form();
    const host = formHost(model);
    /** @type {any[]} */
    const heard = [];
    host.subscribe({ answers: (others) => heard.push(others.fields.hope) });
    host.feedback(answers("mit"));
    says(model, { answers: answers("fra kernen") });
    assert.deepEqual(heard, ["fra kernen"]);
  });

  test("answers are the page's to change after they were asked about", () => {
    const model = form();
    const mine = answers("mit");
    formHost(model).feedback(mine);
    mine.fields.hope = "senere";
    assert.equal(model.get("answers").fields.hope, "mit");
  });

  test("line is gone when nobody has answered for a while, and back at the next answer", async () => {
    const model = form();
    const host = formHost(model);
    /** @type {boolean[]} */
    const line = [];
    host.subscribe({ line: (isThere) => line.push(isThere) });
    host.feedback(answers("m"));
    mock.timers.tick(PATIENCE - 1);
    host.feedback(answers("mit"));
    assert.deepEqual(line, []);
    mock.timers.tick(1);
    assert.deepEqual(line, [false]);
    says(model, { received: 2 });
    assert.deepEqual(line, [false, true]);
    mock.timers.tick(PATIENCE);
    assert.deepEqual(line, [false, true]);
  });

  test("upgrade of kept answers is the kernel's to make", () => {
    const model = form();
    const host = formHost(model);
    host.upgrade(answers("gammelt", 0));
    assert.deepEqual(sent, [{ method: "custom", content: { upgrade: answers("gammelt", 0) } }]);
  });
});

describe("the result's", () => {
  test("blocks are told as they come", () => {
    const model = modelOf({ blocks: [], will_draw: true, plotly_url: "/plotly.js" });
    const host = resultHost(model);
    /** @type {any[]} */
    const heard = [];
    host.subscribe({ feedback: ({ blocks }) => heard.push(blocks) });
    says(model, { blocks: [{ kind: "finding" }] });
    assert.deepEqual([heard, host.state().will_draw], [[[{ kind: "finding" }]], true]);
  });

  test("plotly.js has the server's address; without one nothing is fetched beforehand", async () => {
    assert.equal(await resultHost(modelOf({ plotly_url: "/plotly.js" })).plotly(), "/plotly.js");
    assert.equal(resultHost(modelOf({ plotly_url: "", will_draw: true })).state().will_draw, false);
  });

  test("plotly.js comes from the kernel where no server has it", async () => {
    const model = modelOf({ plotly_url: "" });
    const asked = resultHost(model).plotly();
    assert.deepEqual(sent, [{ method: "custom", content: { want: "plotly" } }]);
    for (const listener of model.listeners.get("msg:custom")) listener({ have: "plotly" }, [new DataView(new ArrayBuffer(2))]);
    assert.match(await asked, /^blob:/);
  });
});

describe("the knowledge check's", () => {
  const said = (/** @type {string} */ question) => ({ question, verdict: "fits", lines: [] });
  const explains = (/** @type {any} */ model, /** @type {string} */ question) =>
    model.hear({ method: "custom", content: said(question) });

  test("explanation is that of its question", async () => {
    const model = modelOf({ quiz: {}, heading: false });
    const host = quizHost(model);
    const [one, other] = [host.explain("a", ["x"]), host.explain("b", ["y"])];
    explains(model, "b");
    explains(model, "a");
    assert.deepEqual([(await one).question, (await other).question], ["a", "b"]);
  });

  test("what nobody asked is left alone", () => explains(modelOf({ quiz: {}, heading: false }), "a"));
});
