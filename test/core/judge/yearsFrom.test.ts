// How long something lasted or has lasted, by the years that a source has.

import assert from "node:assert/strict";
import { buildSourceIndex } from "../../../server/core/index/sourceIndex.ts";
import { judgeFigures } from "../../../server/core/judge/figures.ts";
import { read } from "../../../server/core/reading/read.ts";

const TEXT =
  "Paul Rask was mayor of Tarnbridge for 12 years, with a break of four, from 1999 to 2015. The baths were closed from 1988 " +
  "to 2004. Minister Tesh Obara has been in office since 2016; before that she led the growers' union for six years. Oda " +
  "Vell became director of the museum in 1994 after eleven years as a curator at the Harl Gallery.";

function accused(draft: string, day: string | null): readonly string[] {
  const source = { key: "a", path: "a.txt", title: null, publisher: null, author: null, date: day, origin: "a" };
  const index = buildSourceIndex([{ source, reading: read(TEXT, { format: "text", asOf: day }) }]);
  return judgeFigures(read(draft, { format: "markdown", asOf: day }), index)
    .filter(({ verdict }) => verdict === "contradicted" || verdict === "disputed")
    .map(({ text }) => text);
}

suite("how many years", () => {
  test("a source that leaves some years out of the span may be followed", () => {
    assert.deepEqual(accused("Paul Rask was mayor of Tarnbridge for 12 years, from 1999 to 2015.", null), []);
    assert.deepEqual(accused("Paul Rask was mayor of Tarnbridge for 11 years, from 1999 to 2015.", null), ["11 years"]);
    assert.deepEqual(accused("The baths were closed for 26 years, from 1988 to 2004.", null), ["26 years"]);
  });

  test("years up to the draft's day are counted from a year of the source", () => {
    assert.deepEqual(accused("Obara has been minister for eight years.", "2024-12-10"), []);
    assert.deepEqual(accused("Oda Vell has been director of the museum for 30 years.", "2024-12-10"), []);
    assert.deepEqual(accused("Oda Vell has been director of the museum for almost 31 years.", "2024-12-10"), []);
    assert.deepEqual(accused("Obara has been minister for 15 years.", "2024-12-10"), ["15 years"]);
  });
});
