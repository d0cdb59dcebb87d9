import assert from "node:assert/strict";
import fc from "fast-check";
import { Dictionary } from "../../../server/core/index/dictionary.ts";
import { encodeSource } from "../../../server/core/index/record.ts";
import { indexSegments, weightOf } from "../../../server/core/index/sourceIndex.ts";
import { StoredSegment } from "../../../server/core/index/storedSegment.ts";
import { parseSource } from "../../../server/core/sources/parseSource.ts";

const WORDS = [
  "ferry",
  "mine",
  "Bo Li",
  "“we are sure of it”, said Anna Berg",
  "12 percent",
  "bakery",
  "Quenzo",
  "harbour",
];

suite("postings", () => {
  test("an index taken over from another one is as if it were made anew", () => {
    const text = fc.subarray(WORDS).map((words) => `The ${words.join(" and the ")} there.`);
    const texts = fc.array(text, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(texts, fc.array(fc.tuple(fc.nat(2), text), { maxLength: 5 }), (first, edits) => {
        const dictionary = new Dictionary();
        const segment = (one: string, place: number) => {
          const source = {
            key: `k${place}`,
            path: "a.md",
            origin: "a",
            title: null,
            publisher: null,
            author: null,
            date: null,
          };
          return new StoredSegment(source, encodeSource(parseSource(one, "a.md"), dictionary), { now: 0, opened: 0 });
        };
        let segments = first.map(segment);
        let index = indexSegments(segments, dictionary);
        for (const [place, one] of edits) {
          for (let word = 0; word < dictionary.size; word += 2) weightOf(index, word);
          segments = segments.with(place, segment(one, place));
          index = indexSegments(segments, dictionary, index);
          const anew = indexSegments(segments, dictionary);
          assert.deepEqual(index.starts, anew.starts);
          assert.deepEqual(index.postings, anew.postings);
          assert.deepEqual(index.marks.all, anew.marks.all);
          for (let word = 0; word < dictionary.size; word++) assert.equal(weightOf(index, word), weightOf(anew, word));
        }
      }),
      { numRuns: 60 },
    );
  });
});
