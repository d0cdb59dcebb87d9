// The words quotations are compared by.

import assert from "node:assert/strict";
import { comparableWords } from "../../../server/core/quotations/normalise.ts";

const WORDS: readonly (readonly [text: string, words: string])[] = [
  ["The Harbour was GREY.", "the harbor was gray"],
  ["We’re sure it can't, won't and shan't", "we are sure it can not will not and shall not"],
  ["The U.S. and the U.K. met at 3 p.m.", "the us and the uk met at 3 pm"],
  ["a f***ing mess, *really*", "a fing mess really"],
  ["Café, cafe\u0301, naïve", "cafe cafe naive"],
  ["5 per cent, 6% and a cent", "5 percent 6 percent and a cent"],
  ["12,500 of 1.5 or 2nd", "12500 of 1.5 or 2 nd"],
  ["seven ships, Ten men", "7 ships 10 men"],
  ["the realised colours of the programme", "the realized colors of the program"],
  ["Ångström’s Øre—and ½", "angstrom's øre and ½"],
  ["the constructor, valueOf and __proto__", "the constructor valueof and proto"],
  [`${"long".repeat(20)} word`, `${"long".repeat(20)} word`],
  ["😀smile \ud83d broken", "smile broken"],
];

suite("comparable words", () => {
  for (const [text, words] of WORDS) {
    test(`of “${text.slice(0, 40)}”`, () => {
      const found = comparableWords(text);
      assert.equal(found.words.join(" "), words);
      found.starts.forEach((start, i) => {
        assert.ok(start < (found.ends[i] ?? 0) && (found.ends[i] ?? 0) <= text.length);
      });
    });
  }

  test("a letter in brackets belongs to the word behind it, other brackets and ellipses are gaps", () => {
    const { words, starts, ends, gaps } = comparableWords("[A]ny of [the men] left … [sic] or ... so");
    assert.deepEqual(words, ["any", "of", "left", "or", "so"]);
    assert.deepEqual([starts[0], ends[0]], [0, 5]);
    assert.deepEqual(gaps, [2, 3, 4]);
  });
});
