import assert from "node:assert/strict";
import stored from "../../../server/core/judge/wordVectors.json" with { type: "json" };
import { eachAbove, likeness, rowOf } from "../../../server/core/judge/wordVectors.ts";

const bytes = new Int8Array(Buffer.from(stored.bytes, "base64"));
const ROWS = bytes.length / stored.dimensions;

/** By the formula, number by number. */
function cosine(a: number, b: number): number {
  const of = (row: number) => bytes.subarray(row * stored.dimensions, (row + 1) * stored.dimensions);
  const product = (one: Int8Array, other: Int8Array) => one.reduce((sum, x, i) => sum + x * (other[i] ?? 0), 0);
  return product(of(a), of(b)) / Math.sqrt(product(of(a), of(a)) * product(of(b), of(b)));
}

suite("word vectors", () => {
  const some = Int32Array.from({ length: 400 }, (_, i) => (i * 7919) % ROWS);

  test("no number is so large that two products would not fit into sixteen bits", () => {
    assert.ok(bytes.every((number) => number > -128));
  });

  test("the likeness of two words is the cosine of their vectors", () => {
    for (const a of some.subarray(0, 40))
      for (const b of some) assert.ok(Math.abs(likeness(a, b) - cosine(a, b)) < 1e-12, `${a} ${b}`);
  });

  test("a word is like itself, and like none that has no vector", () => {
    const row = rowOf("minist");
    assert.ok(row >= 0);
    assert.ok(Math.abs(likeness(row, row) - 1) < 1e-12);
    assert.equal(likeness(row, rowOf("xqzv")), 0);
  });

  test("those above a bound are all that are above it, also where others are compared meanwhile", () => {
    for (const row of some.subarray(0, 40)) {
      const found: number[] = [];
      eachAbove(0.2, row, some, (place, alike) => {
        likeness(some[place] ?? 0, some[0] ?? 0);
        assert.ok(Math.abs(alike - cosine(row, some[place] ?? 0)) < 1e-12);
        found.push(place);
      });
      const expected = [...some.keys()].filter((place) => cosine(row, some[place] ?? 0) > 0.2);
      assert.deepEqual(found, expected);
    }
  });
});
