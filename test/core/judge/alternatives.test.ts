// Words that stand for each other's alternatives.

import assert from "node:assert/strict";
import { Dictionary } from "../../../server/core/index/dictionary.ts";
import { stem } from "../../../server/core/index/terms.ts";
import { alternativesOf, areAlternatives } from "../../../server/core/judge/alternatives.ts";

const dictionary = new Dictionary();
const places = (word: string) => alternativesOf(dictionary, dictionary.idOf(stem(word)));

suite("alternatives", () => {
  for (const [one, other, expected] of [
    ["men", "women", true],
    ["north", "southern", true],
    ["imports", "exports", true],
    ["profit", "revenue", true],
    ["men", "man", false],
    ["profit", "earnings", false],
    ["men", "exports", false],
    ["table", "women", false],
  ] as const) {
    test(`${one} and ${other}: ${expected}`, () => {
      assert.equal(areAlternatives(places(one), places(other)), expected);
    });
  }
});
