import assert from "node:assert/strict";
import { test } from "node:test";
import { isFilled, isSame } from "../../widgets/form/written.js";

for (const value of [undefined, null, "", "  \n", [], {}, [{}], [{ what: "" }, { who: " " }], { group: {} }]) {
  test(`${JSON.stringify(value)} is nothing written`, () => assert.equal(isFilled(value), false));
}
for (const value of [0, false, "x", ["x"], [{ what: "" }, { what: "x" }], { group: { row: 3 } }]) {
  test(`${JSON.stringify(value)} is something written`, () => assert.equal(isFilled(value), true));
}

test("answers are the same in whatever order their keys stand", () => {
  assert.equal(isSame({ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1 }), true);
});
for (const [one, other] of [
  [{ a: 1 }, { a: 2 }],
  [{ a: 1 }, { a: 1, b: 2 }],
  [
    ["a", "b"],
    ["b", "a"],
  ],
  [["a"], ["a", "b"]],
  [{ a: null }, { a: {} }],
  ["1", 1],
]) {
  test(`${JSON.stringify(one)} is another than ${JSON.stringify(other)}`, () => assert.equal(isSame(one, other), false));
}
