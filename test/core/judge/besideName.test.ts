// A sum of several is no wrong part of one of them, if the source gives the draft's number right beside its name.

import assert from "node:assert/strict";
import { judgeFigures } from "../../../server/core/judge/figures.ts";
import { warnings } from "../../support/judged.ts";

const WAYS = [
  "Three companies control 74 per cent of the production of salmon: Norvik with 35 per cent, Halden with 24 per cent and " +
    "Brightwater with 15 per cent.",
  "Three companies control 74 per cent of the production of salmon: Norvik (35 per cent), Halden (24 per cent) and " +
    "Brightwater (15 per cent).",
  "Three companies control 74 per cent of the production of salmon. Norvik has 35 per cent, Halden 24 per cent.",
];

suite("a number right beside its name", () => {
  for (const source of WAYS) {
    const judged = (draft: string) => warnings(judgeFigures, { salmon: source }, draft);

    test(`right, and silent: ${source}`, () => {
      assert.deepEqual(judged("Norvik controls 35 per cent of the production of salmon."), []);
      assert.deepEqual(judged("Halden controls 24 per cent of the production of salmon."), []);
    });

    test(`the number of another is no proof: ${source}`, () =>
      assert.equal(judged("Norvik controls 53 per cent of the production of salmon.").length, 1));
  }

  test("what some have together says nothing of one of them", () => {
    const salmon = "Norvik, Halden and Brightwater together control 74 per cent of the production of salmon.";
    assert.deepEqual(
      warnings(judgeFigures, { salmon }, "Norvik controls 35 per cent of the production of salmon."),
      [],
    );
    assert.equal(
      warnings(
        judgeFigures,
        { salmon },
        "Norvik, Halden and Brightwater together control 47 per cent of the production of salmon.",
      ).length,
      1,
    );
  });
});
