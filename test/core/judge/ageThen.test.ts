// An age at an event and an age of today contradict nothing.

import assert from "node:assert/strict";
import { areOfOtherTimes } from "../../../server/core/judge/ageThen.ts";

/** Marks the age with brackets: "Anna, [27], sang". */
function around(marked: string): { before: string; behind: string } {
  const [, before = "", behind = ""] = /^(.*)\[[^\]]*\](.*)$/.exec(marked) ?? [];
  return { before, behind };
}

suite("ages of other times", () => {
  for (const [one, other] of [
    ["Until she was [18] Munro was called Ian.", "Munro, [27], plays in London."],
    ["McKay was [69] before she asked for help.", "McKay is [83] now."],
    ["He left the town at the age of [15].", "The singer (now [44]) came home."],
    ["When Tully turned [20] she went to sea.", "Tully ([61]) lives in Cork."],
  ] as const) {
    test(`${one} ${other}`, () => {
      assert.equal(areOfOtherTimes(around(one), around(other)), true);
      assert.equal(areOfOtherTimes(around(other), around(one)), true);
    });
  }

  for (const [one, other] of [
    ["Munro, [26], plays in London.", "Munro, [27], plays in London."],
    ["He left at the age of [15].", "He was [16] when he left."],
    ["Castro took [28-year-old] Ann Hill.", "She was [21] when Castro took her."],
    ["She died aged [92].", "She died in Salisbury at the age of [89]."],
  ] as const) {
    test(`may be the same: ${one} ${other}`, () => {
      assert.equal(areOfOtherTimes(around(one), around(other)), false);
      assert.equal(areOfOtherTimes(around(other), around(one)), false);
    });
  }
});
