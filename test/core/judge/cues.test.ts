// What the words beside a figure make of it.

import assert from "node:assert/strict";
import { CUES, cuesOf } from "../../../server/core/judge/cues.ts";
import { read } from "../../../server/core/reading/read.ts";

/** Cues of the figure that is written `figure` in a text of one sentence. */
function cues(text: string, figure: string): readonly string[] {
  const reading = read(text, { format: "text", asOf: "2025-07-01" });
  const found = reading.figures.find((one) => one.text === figure);
  assert.ok(found, `${figure} is no figure of ${text}`);
  const set = cuesOf(reading.text, found, 0, reading.text.length);
  return CUES.filter((_, i) => (set >> i) & 1);
}

suite("cues beside a figure", () => {
  for (const [text, figure, expected] of [
    ["The ferry carried 62,000 more passengers than in 2021.", "62,000", "difference"],
    ["The crossing was supposed to take 53 minutes.", "53 minutes", "plan"],
    ["The year before, the ferry had carried 501,000 passengers.", "501,000", "before"],
    ["The ferry has room for 420 passengers.", "420", "limit"],
    ["Of these, 87 were firms.", "87", "part"],
    ["A ticket costs £14 a week.", "£14", "rate"],
    ["Altogether, 318 people work there.", "318", "total"],
    ["The ferry sold 80 tickets instead of 200.", "200", "reference"],
    ["Another 120 cabins were added.", "120", "further"],
    ["Revenue rose to £31m.", "£31m", "change"],
  ] as const) {
    test(`${expected}: ${text}`, () => assert.ok(cues(text, figure).includes(expected), cues(text, figure).join(" ")));
  }

  test("a plain statement has none", () => {
    assert.deepEqual(cues("The ferry carried 563,000 passengers.", "563,000"), []);
  });

  test("what stands behind a semicolon belongs to another figure", () => {
    assert.deepEqual(cues("It carried 563,000 passengers; the target is unknown.", "563,000"), []);
  });
});
