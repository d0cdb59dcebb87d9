// Words quoted without the "not" in front of them: wrong only where the draft says that it is so.

import assert from "node:assert/strict";
import { judgeQuotations } from "../../../server/core/judge/quotations.ts";
import { warnings } from "../../support/judged.ts";

const SOURCES = {
  council:
    "“We do not want to live off the car park for ever,” said Freya Lund. “I have never been so tired of a single building,” said Piers Holt. " +
    "“Isn't it a lovely place to end a working life,” said Nell Carver. “This is not a recipe for a quiet summer,” said Roy Beck. " +
    "“Nobody can claim it was not a clean and honest vote,” said Edna Pike. “You will never find a kinder crowd than these,” said Hugh Marlow. " +
    "“It would not have been built without the divers,” said Dan Rusk. “We are not going to paint over the old signs,” said Colin Harrow.",
};

const LOST = [
  "Freya Lund wants to “live off the car park for ever”.",
  "Roy Beck called the plan “a recipe for a quiet summer”.",
  "Roy Beck said that it was “a recipe for a quiet summer”.",
  "Colin Harrow said they were “going to paint over the old signs”.",
];
const KEPT = [
  "Freya Lund is unwilling to “live off the car park for ever”.",
  "Freya Lund would be loath to “live off the car park for ever”.",
  "Freya Lund has forsworn any wish to “live off the car park for ever”.",
  "Freya Lund is too proud to “live off the car park for ever”.",
  "Freya Lund said it was absurd to “live off the car park for ever”.",
  "Piers Holt was “so tired of a single building”.",
  "Piers Holt said he was “so tired of a single building”.",
  "Nell Carver called it “a lovely place to end a working life”.",
  "Roy Beck laughed at those to whom it was “a recipe for a quiet summer”.",
  "The view that it is “a recipe for a quiet summer” made Roy Beck smile.",
  "Roy Beck said the report was “a recipe for a quiet summer” in name alone, and he had not read it.",
  "Edna Pike said it was “a clean and honest vote”.",
  "Hugh Marlow called them “a kinder crowd than these” ever were.",
  "Hugh Marlow spoke of “a kinder crowd” as of a thing that does not exist.",
  "Dan Rusk said it was “been built without the divers” in his nightmares.",
  "Colin Harrow would be the last to “paint over the old signs”.",
  "Neighbours feared Colin Harrow would “paint over the old signs”.",
];

suite("a lost negation", () => {
  for (const draft of LOST) {
    test(`wrong: ${draft}`, () => assert.equal(warnings(judgeQuotations, SOURCES, draft).length, 1));
  }
  for (const draft of KEPT) {
    test(`silent: ${draft}`, () => assert.deepEqual(warnings(judgeQuotations, SOURCES, draft), []));
  }
});
