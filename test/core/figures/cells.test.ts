// What the heads of a table say of the numbers in its cells.

import assert from "node:assert/strict";
import { judgeFigures } from "../../../server/core/judge/figures.ts";
import { read } from "../../../server/core/reading/read.ts";
import { warnings } from "../../support/judged.ts";

/** The figure in a cell under the head, and the year it is told to be of. */
function underHead(head: string, cell = "1.4"): string {
  const { figures } = read(`| Place | ${head} |\n|---|---|\n| Orsk | ${cell} |\n`, { format: "markdown", asOf: null });
  return figures
    .map(({ kind, value, unit, about }) => [kind, value, unit ?? "", ...about.period].join(" ").trim())
    .join("; ");
}

suite("figures in cells", () => {
  for (const [head, figure] of [
    ["Boxes (millions)", "count 1400000"],
    ["Port fees (£m)", "money 1400000 GBP"],
    ["Fees in £ million", "money 1400000 GBP"],
    ["Sales, € bn", "money 1400000000 EUR"],
    ["Visitors, thousands", "count 1400"],
    ["Boxes handled (m)", "count 1400000"],
    ["Turnout (%)", "percent 1.4 percent"],
    ["Cost in euros", "money 1.4 EUR"],
    ["Depth (m)", "count 1.4"],
    ["Time (m)", "count 1.4"],
    ["Matches (won)", "count 1.4"],
    ["Weight, in pounds", "count 1.4"],
    ["Members", "count 1.4"],
    ["K. Berg", "count 1.4"],
    ["Deaths per million", "count 1.4"],
    ["Cases (per thousand)", "count 1.4"],
    ["1500 m", "measure 1500 metre; count 1.4"],
    ["Change since 2015", "date; count 1.4"],
    ["Boxes in 2023 (millions)", "date; count 1400000  2023"],
  ] as const)
    test(head, () => assert.equal(underHead(head), figure));

  test("a scale in the cell itself, or a number that is too large for it, is not taken twice", () => {
    assert.equal(underHead("Boxes (millions)", "1.4 million"), "count 1400000");
    assert.equal(underHead("Boxes (m)", "1,400,000"), "count 1400000");
  });

  test("what it rose from is in the same", () => {
    const text = "| Place | Boxes (millions) |\n|---|---|\n| Orsk | rose from 1.2 to 1.4 |\n";
    assert.deepEqual(
      read(text, { format: "markdown", asOf: null }).figures.map(({ value, from }) => [value, from]),
      [
        [1_200_000, null],
        [1_400_000, 1_200_000],
      ],
    );
  });

  test("a unit in the cell itself is the one that counts", () => {
    assert.equal(underHead("Sales (£m)", "12%"), "percent 12 percent");
  });

  test("the head of a row says it as well, and each column its year", () => {
    const source = {
      port: "The port of Estuary handled 1.2 million boxes in 2023 and 1.45 million in 2024. Fees brought in £286m in 2024.",
    };
    const table = (boxes: string, fees: string): string =>
      `# The port of Estuary\n\n| | 2023 | 2024 |\n|---|---|---|\n| Boxes handled (millions) | ${boxes} | 1.45 |\n| Fees (£m) | ${fees} | 286 |\n`;
    assert.deepEqual(warnings(judgeFigures, source, table("1.2", "240")), []);
    assert.deepEqual(warnings(judgeFigures, source, table("1.7", "240")), ["contradicted [1.7] → 1.2 million"]);
  });
});
