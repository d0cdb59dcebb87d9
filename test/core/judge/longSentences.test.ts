// A sentence of a source that never ends costs as much as its length, and is judged by what stands near each figure.

import assert from "node:assert/strict";
import { judge } from "../../../server/core/judge/judge.ts";
import { stage } from "../../support/check.ts";
import { stopwatch } from "../../support/quietTime.ts";

const CLAUSES = {
  "clauses with years": (i: number) => `who in ${1900 + (i % 100)} had ${1000 + i * 7} boats`,
  "clauses with changes": (i: number) => `when it fell from ${100 + i} to ${50 + i} boats`,
  "clauses with few figures": (i: number) => `which the crew left${i % 10 === 3 ? ` with ${1000 + i * 7} men` : ""}`,
};

function longSentence(clause: (i: number) => string, length: number): string {
  let sentence = "The port of Utholm had 2,345 dockers";
  for (let i = 0; sentence.length < length; i++) sentence += `, ${clause(i)}`;
  return `${sentence}.`;
}

const DRAFT =
  "The port of Utholm had 2,543 dockers and 1,030 boats. The town had 1,100 boats in 1931. It fell from 130 to 60 boats.";

/** The best of some rounds, none of which remembers another. */
function timeOf(source: string): number {
  const rounds = [1, 2, 3].map(() => {
    const { snapshot, draft } = stage(`
  //- sources/port.md
  ${source}

  //- draft.md
  ${DRAFT}
`);
    const spent = stopwatch();
    judge(draft.reading, snapshot.index);
    return spent();
  });
  return Math.min(...rounds);
}

suite("a sentence of many clauses", () => {
  for (const [name, clause] of Object.entries(CLAUSES)) {
    test(`of twice the length takes about twice as long: ${name}`, () => {
      const once = timeOf(longSentence(clause, 12_000));
      const twice = timeOf(longSentence(clause, 24_000));
      assert.ok(twice < 2.6 * once, `${once.toFixed(0)} ms, ${twice.toFixed(0)} ms`);
    }).timeout(60_000);
  }

  test("still says what stands at its begin, in its middle and at its end", () => {
    const [begin, end] = ["The ferry to Utholm carried 48,000 passengers", "the harbour office employs 730 clerks"];
    const filler = longSentence((i) => `while crew ${String.fromCharCode(97 + (i % 26))} slept`, 6000).slice(0, -1);
    const { snapshot, draft } = stage(`
  //- sources/port.md
  ${begin}, while ${filler}, while the lighthouse of Grell is 61 metres tall, while ${filler}, and ${end}.

  //- draft.md
  The ferry to Utholm carried 84,000 passengers. The harbour office employs 730 clerks. The lighthouse of Grell is 61 metres tall.
`);
    assert.deepEqual(
      judge(draft.reading, snapshot.index)
        .filter(({ kind }) => kind === "figure")
        .map(({ text, verdict }) => [text.split(" ")[0], verdict]),
      [
        ["84,000", "contradicted"],
        ["730", "supported"],
        ["61", "supported"],
      ],
    );
  });
});
