// What a score says of itself: on the way, or final.

import assert from "node:assert/strict";
import { judgeFigures } from "../../../server/core/judge/figures.ts";
import { isInterim } from "../../../server/core/judge/figureTraits.ts";
import { indexOf, judgedAll, warnings } from "../../support/judged.ts";

const CUP = {
  cup:
    "Wexley Athletic beat Dunmoor Town 3-2 in the cup final at Castle Lane on Saturday. Dunmoor led 2-0 at half-time " +
    "through goals from Ken Hale and Ivo Marsh.",
};

function interim(text: string): readonly string[] {
  const [segment] = indexOf({ text }).segments;
  assert.ok(segment);
  return segment.figures
    .filter((figure) => figure.kind === "score" && isInterim(segment, figure))
    .map((figure) => figure.text);
}

suite("scores on the way", () => {
  for (const text of [
    "Wexley won 3-2 after being 2-0 down.",
    "Wexley won the final 3-2 after trailing 2-0.",
    "Wexley won the final 3-2 after falling 2-0 behind.",
    "Wexley won 3-2 having been 2-0 behind at half-time.",
    "Dunmoor lost 3-2 from 2-0 up.",
    "Dunmoor lost 3-2 after going 2-0 ahead in the cup final.",
    "Dunmoor lost the final 3-2 after leading 2-0.",
    "Wexley won 3-2 from a 2-0 deficit.",
    "Wexley won 3-2, overturning the 2-0 at half-time.",
  ])
    test(text, () => {
      assert.deepEqual(interim(text), ["2-0"]);
      assert.deepEqual(warnings(judgeFigures, CUP, text), []);
    });

  for (const text of [
    "Wexley won 3-2 ahead of a sold-out house.",
    "Wexley won 3-2 behind two goals from Hale.",
    "Wexley won 3-2 after 120 minutes.",
  ])
    test(`final: ${text}`, () => assert.deepEqual(interim(text), []));

  test("a wrong final score beside one on the way is contradicted all the same", () => {
    const draft = "Wexley Athletic won the cup final 4-2 after being 2-0 down at half-time.";
    assert.deepEqual(warnings(judgeFigures, CUP, draft), ["contradicted [4-2] → 3-2"]);
    assert.deepEqual(
      judgedAll(judgeFigures, CUP, draft).map(({ text, verdict }) => `${text} ${verdict}`),
      ["4-2 contradicted", "2-0 supported"],
    );
  });
});
