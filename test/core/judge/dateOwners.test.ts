// Which figure of a sentence a date belongs to, on both sides.

import assert from "node:assert/strict";
import { jointsOf } from "../../../server/core/judge/clauses.ts";
import { compareDateOwners } from "../../../server/core/judge/dateOwners.ts";
import { read } from "../../../server/core/reading/read.ts";

function sentence(text: string) {
  const { figures } = read(text, { format: "text", asOf: "2025-07-01" });
  return { figures, joints: jointsOf(text, 0, text.length, figures) };
}

function compared(draft: string, ours: string, source: string, theirs: string): readonly string[] {
  const [own, their] = [sentence(draft), sentence(source)];
  const figure = own.figures.find(({ text }) => text === ours);
  const other = their.figures.find(({ text }) => text === theirs);
  assert.ok(figure && other, `${ours} or ${theirs} is no figure`);
  const names: string[] = [];
  compareDateOwners(figure, own, other, their, (name) => names.push(name));
  return names;
}

suite("what a date belongs to", () => {
  const forecast = "Planners forecast 31,000 riders a day in the first full year and 38,000 by 2030.";
  const draft = "Planners forecast 38,000 riders a day by 2030.";

  test("of two figures of the source the date belongs to one", () => {
    assert.deepEqual(compared(draft, "38,000", forecast, "38,000"), ["dateOwned"]);
    assert.deepEqual(compared(draft, "38,000", forecast, "31,000"), ["dateOfOther"]);
  });

  test("a date that belongs to the same figure, and one that belongs to another", () => {
    const source = "It was seen by 291 ships in 2024, and on 268 in 2023.";
    assert.deepEqual(compared("It was seen by 291 ships in 2023.", "2023", source, "2024"), ["ownerSame"]);
    assert.deepEqual(compared("It was seen by 291 ships in 2024.", "2024", source, "2023"), ["ownerOther"]);
  });

  test("without a date, or without a figure, nothing is said", () => {
    assert.deepEqual(compared("Planners forecast 38,000 riders.", "38,000", forecast, "38,000"), []);
    assert.deepEqual(compared("It was founded in 2030.", "2030", forecast, "2030"), []);
  });
});
