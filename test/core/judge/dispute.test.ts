// Disputes put into words: the newest statement is named where the days of both are known.

import assert from "node:assert/strict";
import { buildSourceIndex } from "../../../server/core/index/sourceIndex.ts";
import { disputeMessage } from "../../../server/core/judge/dispute.ts";
import { read } from "../../../server/core/reading/read.ts";

function statement(text: string, publisher: string, date: string | null) {
  const source = { key: publisher, path: `${publisher}.txt`, title: null, publisher, author: null, date, origin: "" };
  const index = buildSourceIndex([{ source, reading: read(text, { format: "text", asOf: date }) }]);
  const segment = index.segments[0]!;
  return { segment, figure: segment.figures[0]! };
}

const older = (date: string | null) => statement("The yard employs 350 welders.", "Harbour Post", date);
const newer = (date: string | null) => statement("The yard employs 400 welders.", "Lunsby Times", date);

suite("disputeMessage", () => {
  test("the newest statement is named, whichever the draft agrees with", () => {
    const said =
      "The sources differ: 350 welders (Harbour Post, 3 May 2024); the newest statement is 400 welders (Lunsby Times, January 2025).";
    assert.equal(disputeMessage(older("2024-05-03"), newer("2025-01")), said);
    assert.equal(disputeMessage(newer("2025-01"), older("2024-05-03")), said);
  });

  test("without both dates, or with one that only says less, none is the newest", () => {
    const said = "The sources differ: 350 welders (Harbour Post), but 400 welders (Lunsby Times, 2024).";
    assert.equal(disputeMessage(older(null), newer("2024")), said);
    assert.equal(
      disputeMessage(older("2024-05-03"), newer("2024")),
      "The sources differ: 350 welders (Harbour Post, 3 May 2024), but 400 welders (Lunsby Times, 2024).",
    );
  });
});
