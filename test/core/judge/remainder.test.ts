// False alarms that were met: what remains of a whole was held against the part that the source gives.

import assert from "node:assert/strict";
import { judgeFigures } from "../../../server/core/judge/figures.ts";
import { warnings } from "../../support/judged.ts";

const SOURCES = {
  buses:
    "Wexbridge, 4 May 2024. The town of Wexbridge has 61,500 inhabitants and 34 buses, of which 12 are electric. Its bridge " +
    "was opened in 1931.",
};

const judged = (draft: string): readonly string[] => warnings(judgeFigures, SOURCES, draft);

suite("what remains of a whole", () => {
  for (const right of [
    "Of the 34 buses in Wexbridge, 22 still run on diesel or gas.",
    "Of the 34 buses in Wexbridge, 22 are not electric.",
    "Of its 34 buses Wexbridge runs 22 on diesel.",
  ])
    test(`right, and silent: ${right}`, () => assert.deepEqual(judged(right), []));

  test("what is neither the part nor the rest is found", () => {
    assert.deepEqual(judged("Of the 34 buses in Wexbridge, 18 are electric."), ["contradicted [18] → 12"]);
  });
});
