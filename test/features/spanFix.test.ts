// The quick fix for the right number in another span of time, as the judge finds it.

import assert from "node:assert/strict";
import { fixesFor } from "../../server/features/fixes.ts";
import { hearing, stage } from "../support/check.ts";

/** The draft after the fix that uses the source's words; null where there is none. */
function mended(source: string, written: string): string | null {
  const { snapshot, draft } = stage(`
  //- sources/a.md
  ${source}

  //- draft.md
  ${written}
`);
  const all = fixesFor(snapshot, draft, { start: 0, end: draft.text.length }, hearing());
  assert.ok(
    all.some(({ finding }) => finding?.code === "figure.contradicted"),
    "is found",
  );
  const [edit] = all.find(({ title }) => /^Use the source’s/.test(title))?.edits ?? [];
  return edit ? (draft.text.slice(0, edit.start) + edit.text + draft.text.slice(edit.end)).trim() : null;
}

suite("a figure of another span of time", () => {
  const week = "The dairy in Tarnby sells 240 cheeses a week.";

  for (const [source, written, becomes] of [
    [week, "The dairy in Tarnby sells 240 cheeses a day.", week],
    [week, "The dairy in Tarnby sells 240 cheeses per hour.", "The dairy in Tarnby sells 240 cheeses per week."],
    [
      "The dairy in Tarnby sells 240 cheeses an hour.",
      "The dairy in Tarnby sells 240 cheeses a day.",
      "The dairy in Tarnby sells 240 cheeses an hour.",
    ],
    [
      "Tenants of the Utholm quay pay £350 per year for their stalls.",
      "Tenants of the Utholm quay pay £350/month for their stalls.",
      "Tenants of the Utholm quay pay £350/year for their stalls.",
    ],
    [
      "Marta Lindqvist pays 1,240 crowns a year for her berth in Utholm harbour.",
      "Marta Lindqvist pays 1,240 crowns a month for her berth in Utholm harbour.",
      "Marta Lindqvist pays 1,240 crowns a year for her berth in Utholm harbour.",
    ],
  ] as const)
    test(`${written} becomes ${becomes}`, () => assert.equal(mended(source, written), becomes));

  test("another number is mended as a number", () => {
    assert.equal(mended(week, "The dairy in Tarnby sells 420 cheeses a week."), week);
  });
});
