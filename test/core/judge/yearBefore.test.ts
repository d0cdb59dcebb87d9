// What a source says of the year before, by the words "a year earlier".

import assert from "node:assert/strict";
import { judgeFigures } from "../../../server/core/judge/figures.ts";
import { warnings } from "../../support/judged.ts";

const SOURCES = {
  rovers:
    "Harrow Rovers made a loss of £14.2 million before tax in the year to June 2025, down from £21.6 million a year earlier. " +
    "Turnover rose to £96.3 million.",
  mill: "The mill of Tarrow ground 412,000 tonnes in 2024; five years before it had ground 655,000. The previous year’s harvest was poor.",
};

const judged = (draft: string): readonly string[] => warnings(judgeFigures, SOURCES, draft);

suite("a figure of a year before", () => {
  for (const right of [
    "In the year to June 2024 Harrow Rovers made a loss of £21.6 million before tax.",
    "In 2023-24 Harrow Rovers made a loss of £21.6 million before tax.",
    "Harrow Rovers made a loss of £21.6 million before tax in 2024.",
    "| Club | Loss |\n| --- | --- |\n| Harrow Rovers, 2023-24 | £21.6m |\n",
    "The mill of Tarrow ground 655,000 tonnes in 2019.",
  ]) {
    test(`right, and silent: ${right}`, () => assert.deepEqual(judged(right), []));
  }

  for (const [wrong, warning] of [
    ["In the year to June 2025 Harrow Rovers made a loss of £21.6 million before tax.", "£14.2 million"],
    ["In the year to June 2025 Harrow Rovers made a loss of £41.2 million before tax.", "£14.2 million"],
    ["The mill of Tarrow ground 655,000 tonnes in 2024.", "412,000"],
  ] as const) {
    test(`wrong: ${wrong}`, () => assert.ok(judged(wrong).join().includes(warning), judged(wrong).join()));
  }
});
