// "480 passengers and 60 cars" beside "420 passengers and 60 cars": what stands beside both shows that they count the same.

import assert from "node:assert/strict";
import { judgeFigures } from "../../../server/core/judge/figures.ts";
import { warnings } from "../../support/judged.ts";

const SOURCES = {
  ferry:
    "The Calder line has ordered a ferry for the crossing to Lunn. The vessel will carry 420 passengers and 60 cars, twice what " +
    "the old one could take. It will cost 31 million pounds and sail from May 2026.",
  hospital:
    "Lindholm hospital employs 140 doctors and 320 nurses. The clinic in Varby employs 40 doctors and 320 nurses.",
  school: "The new school in Orsk opens on Monday with 540 pupils and 36 teachers. It has two halls.",
};

const judged = (draft: string): readonly string[] => warnings(judgeFigures, SOURCES, draft);

suite("a number beside the same number of something else", () => {
  for (const [draft, wrong, right] of [
    ["The new vessel carries 480 passengers and 60 cars.", "480", "420"],
    ["The new ferry can carry 480 passengers and 60 cars [@ferry].", "480", "420"],
    ["The Calder line’s ferry will take 360 passengers and 60 cars.", "360", "420"],
    ["The school in Orsk opens with 36 teachers and 576 pupils.", "576", "540"],
    ["The school in Orsk opens with 576 pupils and 36 teachers.", "576", "540"],
  ] as const)
    test(`is no sum of both: ${draft}`, () => assert.deepEqual(judged(draft), [`contradicted [${wrong}] → ${right}`]));

  for (const draft of [
    "The new vessel carries 480 passengers and cars.",
    "The new ferry will carry 480 in all, 420 passengers and 60 cars.",
    "In all the vessel takes 480 passengers, including drivers, and 60 cars.",
    "Hospital and clinic have 180 doctors, and 320 nurses each.",
    "Hospital and clinic have 180 doctors between them, and each 320 nurses.",
    "Lindholm and Varby have 180 doctors; 320 nurses work at either.",
    "The ferry takes 480 vehicles and people, 60 cars being the most.",
    "While 60 cars fit on the deck, 480 passengers fit on all its decks and those of the tender.",
    "The old ferry carried 210 passengers and 30 cars.",
    "The rival line’s ferry carries 480 passengers and 60 cars.",
    "In 2019 the line had asked for a ferry for 480 passengers and 60 cars.",
    "The school in Orsk could take 576 pupils and 36 teachers.",
    "The school in Orsk has places for 576 children, the 36 teachers say.",
    "With the 36 teachers, 576 people will be in the school on Monday.",
  ])
    test(`leaves alone: ${draft}`, () => assert.deepEqual(judged(draft), []));
});
