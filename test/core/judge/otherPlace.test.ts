// False alarms that somebody met: what holds for one place was held against what a source says of another.

import assert from "node:assert/strict";
import { judgeFigures } from "../../../server/core/judge/figures.ts";
import { warnings } from "../../support/judged.ts";

const SOURCES = {
  harbour:
    "The harbour of Tarnby handled 3.4 million tonnes of freight in 2024, an increase of 6 percent over the year before. " +
    "The ferry line to Holm carried 640,000 passengers in 2024, the harbour said.",
  council:
    "The town council of Tarnby approved a loan of 18 million crowns for a longer quay on Tuesday, by 23 votes to 8.",
  mill: "The paper mill in Tarnby will cut 140 of its 900 jobs by the end of the year, its owner said on Monday.",
};

const judged = (draft: string): readonly string[] => warnings(judgeFigures, SOURCES, draft);

suite("figures of another place", () => {
  for (const right of [
    "The harbour of Skagby handled 1.1 million tonnes of freight in 2024.",
    "The region's other harbour, at Skagby, handled 1.1 million tonnes of freight in 2024.",
    "Skagby's harbour handled 1.1 million tonnes of freight in 2024.",
    "The ferry line to Vero carried 210,000 passengers in 2024.",
    "The town council of Skagby approved a loan of 7 million crowns for a longer quay, by 12 votes to 9.",
    "In Skagby the paper mill will cut 60 of its 400 jobs by the end of the year.",
  ]) {
    test(`right, and silent: ${right}`, () => assert.deepEqual(judged(right), []));
  }

  test("of the place that the source names the same is found, whatever place another clause names", () => {
    assert.deepEqual(judged("The harbour of Tarnby handled 1.1 million tonnes of freight in 2024."), [
      "contradicted [1.1 million tonnes] → 3.4 million tonnes",
    ]);
    assert.deepEqual(
      judged("The harbour of Tarnby handled 1.1 million tonnes of freight in 2024, and wants a line to Skagby."),
      ["contradicted [1.1 million tonnes] → 3.4 million tonnes"],
    );
    assert.deepEqual(judged("Tarnby's paper mill will cut 180 of its 900 jobs by the end of the year."), [
      "contradicted [180] → 140",
    ]);
  });
});
