// Figures that arithmetic over the sentence they would be held against gives.

import assert from "node:assert/strict";
import { judgeFigures } from "../../../server/core/judge/figures.ts";
import { warnings } from "../../support/judged.ts";

const SOURCES = {
  arena:
    "A seat in the Lindmoor Arena costs 46 pounds on average, 7 pounds more than two years ago. Its roof cost 640,000 pounds, of " +
    "which the lottery paid three quarters. The owners hold 55 per cent of it, the town of Lindmoor 30 per cent and the club " +
    "the rest.",
  homes: "The council of Lindmoor has promised to build 1,200 homes by 2027, at a cost of 150 million pounds.",
  pumps:
    "The three pumps of Lindmoor can each move 90,000 gallons of water a minute, the water board of Lindmoor said.",
  wheat:
    "Lindmoor exported 3.6 million tonnes of wheat between July and March, 41 per cent more than in the same nine months a " +
    "year before, the customs office said.",
  rovers: "Lindmoor Rovers lost only three of their 26 home matches in the Lindmoor Arena last season.",
};

const judged = (draft: string): readonly string[] => warnings(judgeFigures, SOURCES, draft);

suite("figures that one sentence of a source gives by arithmetic", () => {
  for (const right of [
    "Two years ago a seat in the Lindmoor Arena cost 39 pounds on average.",
    "Of the roof of the Lindmoor Arena the lottery paid 480,000 pounds.",
    "The club holds 15 per cent of the Lindmoor Arena.",
    "Each of the homes that the council of Lindmoor has promised would cost 125,000 pounds.",
    "The three pumps of Lindmoor can together move 270,000 gallons of water a minute.",
    "Lindmoor exported about 2.55 million tonnes of wheat in the same nine months a year before.",
    "Lindmoor Rovers did not lose 23 of their home matches in the Lindmoor Arena last season.",
  ])
    test(`right, and silent: ${right}`, () => assert.deepEqual(judged(right), []));

  test("others are found", () => {
    assert.equal(judged("A seat in the Lindmoor Arena costs 64 pounds on average.").length, 1);
    assert.equal(judged("The roof of the Lindmoor Arena cost 460,000 pounds.").length, 1);
    assert.equal(judged("The three pumps of Lindmoor can each move 60,000 gallons of water a minute.").length, 1);
    assert.equal(judged("Lindmoor exported 6.3 million tonnes of wheat between July and March.").length, 1);
    assert.equal(judged("The town of Lindmoor holds 35 per cent of the Lindmoor Arena.").length, 1);
  });
});
