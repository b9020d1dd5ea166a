import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { allInTab, dropAllFromTab, dropFromTab, inTab, keepInTab, otherTabs } from "../../widgets/form/tab.js";
import { Browser } from "./browser.js";

/** @type {Browser} */
let browser;
const kept = (/** @type {string} */ text) => ({
  answers: { schema_version: 1, case: "", fields: { hope: text } },
  seen: 3,
  tried: [4],
});

beforeEach(() => {
  browser = new Browser();
});

test("what is kept is there again, of each folder and exercise by itself", () => {
  assert.equal(keepInTab("a", "chime", kept("et")), true);
  keepInTab("b", "chime", kept("to"));
  keepInTab("a", "noter", kept("tre"));
  assert.deepEqual(inTab("a", "chime"), kept("et"));
  assert.deepEqual(inTab("b", "chime"), kept("to"));
  assert.equal(inTab("", "chime"), null);
});

test("all of one folder is found, and nothing of another or of other scripts", () => {
  keepInTab("a", "chime", kept("et"));
  keepInTab("ab", "chime", kept("to"));
  keepInTab("", "noter", kept("tre"));
  browser.storage.setItem("theme", "dark");
  assert.deepEqual([...allInTab("a").keys()], ["chime"]);
  assert.deepEqual([...allInTab("").keys()], ["noter"]);
  dropAllFromTab("a");
  assert.deepEqual(Object.keys(browser.storage).sort(), ["kursus::noter", "kursus:ab:chime", "theme"]);
  dropFromTab("ab", "chime");
  assert.equal(inTab("ab", "chime"), null);
});

test("what can't be read is as if it were not there", () => {
  browser.storage.setItem("kursus:a:chime", "{ikke JSON");
  keepInTab("a", "noter", kept("et"));
  assert.equal(inTab("a", "chime"), null);
  assert.deepEqual([...allInTab("a").keys()], ["noter"]);
});

test("a full tab says so, and keeps what it had", () => {
  keepInTab("a", "chime", kept("et"));
  browser.storage.fill(10);
  assert.equal(keepInTab("a", "chime", kept("meget mere")), false);
  assert.deepEqual(inTab("a", "chime"), kept("et"));
});

test("storage that is forbidden is no error", () => {
  browser.storage.forbid();
  assert.equal(keepInTab("a", "chime", kept("et")), false);
  assert.equal(inTab("a", "chime"), null);
  assert.equal(allInTab("a").size, 0);
  dropFromTab("a", "chime");
  dropAllFromTab("a");
});

test("tabs hear each other", () => {
  /** @type {any[]} */
  const heard = [];
  const others = otherTabs((told) => heard.push(told));
  others.tell({ closing: "a" });
  browser.heard({ closed: "b" });
  assert.deepEqual([browser.channels[0].posted, heard], [[{ closing: "a" }], [{ closed: "b" }]]);
});

test("a browser without channels does without", () => {
  Object.assign(browser.window, { BroadcastChannel: undefined });
  otherTabs(() => assert.fail()).tell({ closing: "a" });
});
