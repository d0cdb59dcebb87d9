// Scores of sources, with few of them and with many.

import assert from "node:assert/strict";
import fc from "fast-check";
import { best, highest, ScoreBoard } from "../../../server/core/index/scoreBoard.ts";

const SOURCES = 40;

const lookUp = fc.array(
  fc.record({
    sources: fc.uniqueArray(fc.nat(SOURCES - 1), { maxLength: SOURCES }),
    weight: fc.constantFrom(0, 0.5, 1, 2.25),
  }),
  { maxLength: 6 },
);

suite("scores of sources", () => {
  test("the board has what was added since it was cleared, however much that is", () => {
    const board = new ScoreBoard(SOURCES);
    fc.assert(
      fc.property(lookUp, fc.integer({ min: 1, max: 9 }), (adds, most) => {
        board.clear();
        const expected = new Float32Array(SOURCES);
        for (const { sources, weight } of adds) {
          board.add(Int32Array.from(sources), weight);
          for (const source of sources) expected[source]! += weight;
        }
        assert.deepEqual(board.scores, expected);
        const scored = [...expected.keys()].filter((source) => expected[source]! > 0);
        const touched = new Set(board.touched);
        assert.ok(scored.every((source) => touched.has(source)));
        const first = scored.sort((a, b) => expected[b]! - expected[a]! || a - b).slice(0, most);
        assert.deepEqual(highest(board, most), first);
        assert.deepEqual(best(Int32Array.from(expected.keys()), most, expected), first);
      }),
      { numRuns: 500 },
    );
  });

  test("a cleared board has no scores", () => {
    const board = new ScoreBoard(SOURCES);
    board.add(Int32Array.from([3, 7]), 1);
    board.clear();
    board.add(
      Int32Array.from({ length: SOURCES }, (_, i) => i),
      1,
    );
    board.clear();
    assert.deepEqual([...board.touched], []);
    assert.ok(board.scores.every((score) => score === 0));
  });
});
