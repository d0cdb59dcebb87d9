// A change that went the other way: "profits fell 12 per cent" where the source has them rise; and all that looks like it and
// is right: of another thing, another time, another place, denied, feared, or told the other way round.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { judgeFigures } from "../../../server/core/judge/figures.ts";
import type { Claim } from "../../../server/core/judge/model.ts";
import { read } from "../../../server/core/reading/read.ts";
import { indexOf } from "../../support/judged.ts";
import { assertWithin } from "../../support/quietTime.ts";

const SOURCES: Record<string, string> = {};
const WRONG: string[] = [];
const RIGHT: string[] = [];
let key = "";
for (const line of readFileSync(new URL("../../fixtures/otherWay.txt", import.meta.url), "utf8").split("\n")) {
  const rest = line.slice(2);
  if (line.startsWith("= ")) key = rest;
  else if (line.startsWith("- ")) WRONG.push(rest);
  else if (line.startsWith("+ ")) RIGHT.push(rest);
  else if (line.startsWith("  ")) SOURCES[key] = `${SOURCES[key] === undefined ? "" : `${SOURCES[key]}\n\n`}${rest}`;
}
const INDEX = indexOf(SOURCES);

const judged = (draft: string, index = INDEX): readonly Claim[] =>
  judgeFigures(read(draft, { format: "markdown", asOf: null }), index);
const accused = (draft: string, index = INDEX): readonly string[] =>
  judged(draft, index)
    .filter(({ verdict }) => verdict === "contradicted" || verdict === "disputed")
    .map(({ message }) => message);

suite("a change that went the other way", () => {
  for (const draft of WRONG)
    test(`wrong: ${draft}`, () => {
      const messages = accused(draft).filter((message) => /, not (?:up|down|better|worse) /.test(message));
      assert.equal(messages.length, 1);
    });

  for (const draft of RIGHT) test(`right: ${draft}`, () => assert.deepEqual(accused(draft), []));

  test("the message says both ways, and nothing is put in the figure's place", () => {
    const [claim] = judged("Mortgage approvals in Kestwick were 15 per cent lower.");
    assert.equal(claim?.message, "The source says up 15 per cent (@homes), not down 15 per cent.");
    assert.equal(claim?.expected, null);
  });

  test("a source that has it as the draft does keeps it silent", () => {
    const later = "Kestwick, 3 May. Mortgage approvals in Kestwick were 15 per cent lower, the registry corrected.";
    assert.deepEqual(
      accused("Mortgage approvals in Kestwick were 15 per cent lower.", indexOf({ ...SOURCES, later })),
      [],
    );
  });

  test("an endless word in a source takes no time", () => {
    const endless = indexOf({ mill: `Output of the mill in Orsk rose 12 per cent ${"éa".repeat(25_000)} in May.` });
    assertWithin(100, () => judged("Output of the mill in Orsk fell 12 per cent in May.", endless));
  });
});
