import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { deliver, newVersion } from "../../widgets/form/deliver.js";
import { Browser } from "./browser.js";

/** @type {Browser} */
let browser;
const what = { tag: "a", seen: 3, tried: [4], version: 5, answers: { schema_version: 1, case: "", fields: { hope: "håb" } } };

beforeEach(() => {
  browser = new Browser();
});

test("all that the server needs is sent", async () => {
  browser.willAnswer({ status: 200, body: { version: 5 } });
  assert.deepEqual(await deliver("chime", what), { kind: "saved", version: 5 });
  assert.deepEqual(browser.requests, [{ url: "/mappe/svar/chime", method: "PUT", keepalive: false, body: what }]);
});

for (const [status, kind] of /** @type {const} */ ([
  [400, "refused"],
  [401, "closed"],
  [404, "refused"],
  [410, "gone"],
  [413, "refused"],
  [422, "refused"],
  [429, "trouble"],
  [500, "trouble"],
  [503, "trouble"],
])) {
  test(`the status ${status} is ${kind}, with what the server says`, async () => {
    browser.willAnswer({ status, body: { message: "Derfor." } });
    assert.deepEqual(await deliver("chime", what), { kind, message: "Derfor." });
  });
}

test("a conflict comes with what the folder has, or with nothing", async () => {
  browser.willAnswer(
    { status: 409, body: { now: { version: 9 } } },
    { status: 409, body: { now: null } },
    { status: 409, body: {} },
  );
  assert.deepEqual(await deliver("chime", what), { kind: "conflict", now: { version: 9 } });
  assert.deepEqual(await deliver("chime", what), { kind: "conflict", now: null });
  assert.deepEqual(await deliver("chime", what), { kind: "conflict", now: null });
});

for (const [name, answer] of Object.entries({
  "no line": /** @type {const} */ ("offline"),
  "a page that one must log in at": { status: 200, body: "<html>Log på nettet</html>" },
  "a version that is none": { status: 200, body: { version: 2 ** 60 } },
  "a proxy that refuses without a word": { status: 403, body: "<html>Spærret</html>" },
  "a proxy whose server is gone": { status: 502, body: "" },
})) {
  test(`${name} is as good as offline`, async () => {
    browser.willAnswer(answer);
    assert.deepEqual(await deliver("chime", what), { kind: "offline" });
  });
}

test("what is small outlives the page that sends it", async () => {
  await deliver("chime", what, true);
  assert.equal(browser.last.keepalive, true);
  await deliver("chime", { ...what, answers: { ...what.answers, fields: { hope: "æ".repeat(40_000) } } }, true);
  assert.equal(browser.last.keepalive, false);
});

test("a version is a whole number above 0 that JavaScript holds, and another each time", () => {
  const made = Array.from({ length: 1000 }, newVersion);
  assert.ok(made.every((version) => Number.isSafeInteger(version) && version > 0));
  assert.equal(new Set(made).size, made.length);
});
