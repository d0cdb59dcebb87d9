// Numbers in names are never accused; they come with the passages that have the name.

import assert from "node:assert/strict";
import { judge } from "../../../server/core/judge/judge.ts";
import { judgedAll } from "../../support/judged.ts";

const SOURCES = {
  rugby: "Wexbridge will send 23 players to the Six Nations. The hooker Ane Falk is 31.",
  radio: "Radio 5 broadcasts all six rounds of the Skarn regatta in June. Odd Berg rows for Skarn.",
};

/** The numbers in names of a draft, each with the sources that have the name. */
const named = (draft: string): readonly string[] =>
  judgedAll(judge, SOURCES, draft).flatMap((claim) => {
    if (claim.verdict !== "unverified" || claim.why !== "part-of-name") return [];
    assert.equal(claim.code, null);
    assert.equal(claim.kind, "figure");
    return [`${claim.text}: ${claim.evidence.map(({ source, value }) => `${source} “${value}”`).join(", ")}`];
  });

suite("numbers in names", () => {
  test("come with where the sources have the name", () =>
    assert.deepEqual(named("Falk, the hooker of Wexbridge, looks forward to the Six Nations."), [
      "Six: rugby “Six Nations”",
    ]));

  test("a name with another number is no error, and no passage of it", () =>
    assert.deepEqual(named("The Skarn regatta, where Berg rows, will be on Radio 4."), ["4: "]));

  test("no longer name has it", () =>
    assert.deepEqual(named("The Skarn regatta, where Berg rows, will be on Radio 55."), ["55: "]));

  test("signs in a name mean nothing else", () =>
    assert.deepEqual(named("Berg of Skarn rows in a *Sk\\*)-21* at the regatta."), []));
});
