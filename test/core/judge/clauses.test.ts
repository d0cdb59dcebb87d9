// Nearness of words to a figure by the joints of their sentence.

import assert from "node:assert/strict";
import { clauseNearness, jointsOf } from "../../../server/core/judge/clauses.ts";

/** Nearness of a word to one of the sentence's figures, all of which are given. */
function nearness(text: string, word: string, figure: string, ...others: readonly string[]): number {
  const spanOf = (words: string) => {
    const start = text.indexOf(words);
    assert.ok(start >= 0, `${words} is not in ${text}`);
    return { start, end: start + words.length };
  };
  const joints = jointsOf(text, 0, text.length, [figure, ...others].map(spanOf));
  return clauseNearness(joints, text.indexOf(word), spanOf(figure));
}

suite("nearness by clauses", () => {
  const claims = "The line claimed £19m from the yard for the delay; the yard has accepted £8m.";

  test("a word of the figure's clause is nearer than one of the next clause", () => {
    assert.ok(nearness(claims, "accepted", "£8m", "£19m") > 2 * nearness(claims, "delay", "£8m", "£19m"));
    assert.ok(nearness(claims, "claimed", "£19m", "£8m") > 2 * nearness(claims, "accepted", "£19m", "£8m"));
  });

  test("the joints count, however few letters lie between", () => {
    const board = "A rise in the rate of one point cost £490m; they had been told £190m.";
    assert.ok(nearness(board, "rise", "£490m", "£190m") > nearness(board, "told", "£490m", "£190m"));
  });

  test("words beside a figure are as near on either side", () => {
    const text = "Fuel cost £74m then.";
    assert.ok(Math.abs(nearness(text, "cost", "£74m") - nearness(text, "then", "£74m")) < 0.05);
    assert.equal(nearness(text, "£74m", "£74m"), 1);
  });

  test("a comma within a number is no joint", () => {
    assert.ok(nearness("Some 31,600 bookings were hit", "hit", "31,600") > 0.8);
  });
});
