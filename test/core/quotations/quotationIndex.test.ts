// Words that a source has letter by letter are found without its words: in the same place as with them.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { Dictionary } from "../../../server/core/index/dictionary.ts";
import { type Segment, segmentOf } from "../../../server/core/index/segment.ts";
import { comparableWords, hasSpellings, lettersOf } from "../../../server/core/quotations/normalise.ts";
import { matchIn } from "../../../server/core/quotations/quotationIndex.ts";
import { read } from "../../../server/core/reading/read.ts";

const SOURCE = { key: "a", path: "a.md", origin: "a", title: null, publisher: null, author: null, date: null };
const FOLDER = new URL("../../../seeds/", import.meta.url);
const TEXTS = [
  ...readdirSync(FOLDER).map((name) => readFileSync(new URL(name, FOLDER), "utf8")),
  "“Per cent by per cent, 1,500 of them”, it’s U.S. coal: 5%, 0.5 percent… Café or cafe? Coal! [C]oal and colour, color.",
];

function segmentFor(text: string): Segment {
  return segmentOf(SOURCE, read(text, { format: "markdown", asOf: null }), new Dictionary());
}

suite("quotationIndex", () => {
  test("words cut out of a source stand where its comparable words have them", () => {
    let found = 0;
    for (const text of TEXTS) {
      const segment = segmentFor(text);
      const { starts, ends } = comparableWords(text);
      for (let from = 0; from < starts.length; from += 2) {
        const length = 1 + (from % 9);
        const quoted = text.slice(starts[from], ends[Math.min(from + length, starts.length) - 1]);
        const own = comparableWords(quoted);
        const match = matchIn(segment, own, quoted);
        if (!match || match.steps.length > 0) continue;
        found++;
        const slow = matchIn(segment, own)!;
        const of = ({ start, end, same, edits, skipped }: typeof match) => ({ start, end, same, edits, skipped });
        assert.deepEqual(of(match), of(slow), quoted);
      }
    }
    assert.ok(found > 300, `${found} found`);
  });

  test("a part of a word or of a figure is none, and what stands twice is looked at more closely", () => {
    const segment = segmentFor(
      "Sales of 1,500 boats rose by 5 per cent; boatsmen’s sales of boats fell. The boats. The Boats.",
    );
    const letterByLetter = (text: string) => matchIn(segment, comparableWords(text), text)?.steps.length === 0;
    assert.ok(letterByLetter("boats rose by 5"));
    assert.ok(letterByLetter("sales of boats fell"));
    for (const text of [
      "500 boats rose by",
      "rose by 5 per",
      "cent; boatsmen’s sales of",
      "sales of boat",
      "The boats",
    ])
      assert.ok(!letterByLetter(text), text);
  });

  test("the letters of a text have each plain word that has one spelling", () => {
    for (const text of TEXTS) {
      const letters = lettersOf(text);
      for (const word of comparableWords(text).words) {
        if (!/^[a-z]{5,}$/.test(word) || hasSpellings(word)) continue;
        assert.ok(letters.includes(word), word);
      }
    }
  });
});
