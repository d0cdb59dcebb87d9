// The right number, and yet wrong: another currency, another span of time, a fall for a rise; and what is right all the same.

import assert from "node:assert/strict";
import { judgeFigures } from "../../../server/core/judge/figures.ts";
import { judgedAll, warnings } from "../../support/judged.ts";

const SOURCES = {
  fire: "The fire at the Orlund mill broke out at 3.15 a.m. on Monday, the brigade said.",
  quarry:
    "The Vellmark quarry paid $48.6 million for new crushers in 2024, its owner said on Tuesday. Granite sales fell 12 percent to " +
    "310,000 tonnes. The quarry blasts 240 holes a week and has 212 workers, 31 of them women.",
  harbour:
    "Freight through the harbour of Tarnby rose 17 percent in 2024, the authority said. The harbour has four cranes and " +
    "185 employees.",
};

const judged = (draft: string): readonly string[] => warnings(judgeFigures, SOURCES, draft);
const message = (draft: string): string | undefined =>
  judgedAll(judgeFigures, SOURCES, draft).find((claim) => claim.verdict === "contradicted")?.message;

suite("the right number in another sense", () => {
  test("another currency", () => {
    assert.deepEqual(judged("The Vellmark quarry paid €48.6 million for new crushers in 2024."), [
      "contradicted [€48.6 million] → $48.6 million",
    ]);
  });

  test("another span of time: nothing to put in the figure's place", () => {
    const draft = "The Vellmark quarry, with its 212 workers, blasts 240 holes a day.";
    assert.deepEqual(judged(draft), ["contradicted [240]"]);
    assert.equal(message(draft), "The source says 240 holes a week (@quarry), not 240 a day.");
  });

  test("a rise for a fall", () => {
    const draft = "The Vellmark quarry has 212 workers. Granite sales rose 12 percent in 2024.";
    assert.deepEqual(judged(draft), ["contradicted [12 percent]"]);
    assert.equal(message(draft), "The source says down 12 percent (@quarry), not up 12 percent.");
  });

  test("an abbreviation at the end of the message brings its full stop along", () =>
    assert.equal(
      message("The fire at the Orlund mill broke out on Monday at 4.30 a.m."),
      "The source says 3.15 a.m. (@fire), not 4.30 a.m.",
    ));

  for (const right of [
    "The Vellmark quarry paid $48.6 million for new crushers in 2024.",
    "The Vellmark quarry blasts 240 holes a week.",
    "The Vellmark quarry sold 12 percent less granite in 2024.",
    "Freight through the harbour of Tarnby rose 17 percent in 2024.",
    "The Vellmark quarry put 12 percent down for its new crushers.",
    "At the Vellmark quarry costs a tonne rose 12 percent as granite sales fell.",
    "A holiday flat in Tarnby costs €185 a week.",
  ])
    test(`right, and silent: ${right}`, () => assert.deepEqual(judged(right), []));
});
