// "Up to 95 million" beside "could reach 85 million": how far something may go is held against how far it may go.

import assert from "node:assert/strict";
import { judgeFigures } from "../../../server/core/judge/figures.ts";
import { warnings } from "../../support/judged.ts";

const SOURCES = {
  flood: "The Orvel burst its banks on Tuesday. Insurers said the damage could reach 85 million euros.",
  tower: "The tower in Lunn may cost 12 million pounds to mend, the diocese said. It cannot take 200 visitors a day.",
};

const judged = (draft: string): readonly string[] => warnings(judgeFigures, SOURCES, draft);

suite("how far something may go", () => {
  for (const [draft, wrong, right] of [
    ["Insurers put the flood damage at up to 95 million euros.", "95 million euros", "85 million euros"],
    ["Insurers put the flood damage at up to 70 million euros.", "70 million euros", "85 million euros"],
    ["To mend the tower in Lunn may cost as much as £14 million.", "£14 million", "12 million pounds"],
  ] as const)
    test(`is held against how far it could: ${draft}`, () =>
      assert.deepEqual(judged(draft), [`contradicted [${wrong}] → ${right}`]));

  for (const draft of [
    "Insurers put the flood damage at up to 85 million euros.",
    "Insurers put the flood damage at up to 90 million euros.",
    "The flood damage could reach nearly 90 million euros.",
    "The flood damage is below 100 million euros, the insurers said.",
    "The flood damage will be less than 100 million euros, the insurers said.",
    "Up to 250 visitors a day come to the tower in Lunn.",
  ])
    test(`is left alone: ${draft}`, () => assert.deepEqual(judged(draft), []));
});
