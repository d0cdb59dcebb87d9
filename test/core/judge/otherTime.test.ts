// False alarms that were met: another time is no contradiction.

import assert from "node:assert/strict";
import { judgeFigures } from "../../../server/core/judge/figures.ts";
import { warnings } from "../../support/judged.ts";

const SOURCES = {
  quarry:
    "Vellmark, 4 May 2025. The Vellmark quarry sold 310,000 tonnes of granite in 2024. " +
    "It made a loss of 7.4 million euros in 2024. In 2023 the loss had been 3.1 million euros.\n" +
    "In 2025 a festival marks the 80th anniversary of the quarry.",
};

suite("scores of another season", () => {
  const club = {
    derby:
      "Kirkby, 29 May 2023. Harrow Vale have had their best season. On 17 September 2022 they beat Kirkby Rovers 3-1 before " +
      "18,400 people, and they ended third.",
  };
  for (const right of [
    "In 2019 Harrow Vale beat Kirkby Rovers 5-0.",
    "Harrow Vale beat Kirkby Rovers 5-0 on 3 March 2019.",
    "Harrow Vale ended third. In 2019 they had beaten Kirkby Rovers 5-0.",
  ])
    test(`right, and silent: ${right}`, () => assert.deepEqual(warnings(judgeFigures, club, right), []));

  test("of the same day the score is compared", () => {
    const wrong = "On 17 September 2022 Harrow Vale beat Kirkby Rovers 5-0 before 18,400 people.";
    assert.deepEqual(warnings(judgeFigures, club, wrong), ["contradicted [5-0] → 3-1"]);
  });
});

suite("figures of another time", () => {
  const silent = (text: string) => test(text, () => assert.deepEqual(warnings(judgeFigures, SOURCES, text), []));
  const warned = (text: string, warning: string) =>
    test(text, () => assert.deepEqual(warnings(judgeFigures, SOURCES, text), [warning]));

  warned(
    "The Vellmark quarry sold 410,000 tonnes of granite in 2024.",
    "contradicted [410,000 tonnes] → 310,000 tonnes",
  );
  silent("Twenty years ago the Vellmark quarry sold 410,000 tonnes of granite a year.");
  silent("In 2015 a festival marked the 70th anniversary of the Vellmark quarry.");
  silent("In 2024 the Vellmark quarry made a loss of 7.4 million euros.");
  silent("Vellmark, 25 May 2025. The Vellmark quarry sold 310,000 tonnes of granite in 2024.");
});
