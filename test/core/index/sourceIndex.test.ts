// The index keeps what judging needs, without tokens, and finds the sources that hold a word.

import assert from "node:assert/strict";
import { areRelated } from "../../../server/core/index/relatedness.ts";
import { buildSourceIndex, frequency, weightOf } from "../../../server/core/index/sourceIndex.ts";
import { stem } from "../../../server/core/index/terms.ts";
import { read } from "../../../server/core/reading/read.ts";

function source(key: string, text: string) {
  const meta = { title: null, publisher: null, author: null, date: null };
  return {
    source: { key, path: `${key}.md`, origin: key, ...meta },
    reading: read(text, { format: "text", asOf: null }),
  };
}

suite("source index", () => {
  const index = buildSourceIndex([
    source("ferry", "The ferry Marlin sank off Tallby. Captain Odile Brandt and 12 sailors were rescued near Tallby."),
    source(
      "inquiry",
      "An inquiry blamed captain Odile Brandt for the sinking of the ferry Marlin near Tallby harbour.",
    ),
    source("bakery", "A bakery in Quenzo sold 4,800 loaves at its centenary, its owner said."),
  ]);

  test("inflections of a word are one term", () => {
    assert.equal(stem("resigned"), stem("resigns"));
    assert.equal(frequency(index, index.dictionary.find(stem("sailors"))), 1);
    assert.equal(frequency(index, index.dictionary.find("marlin")), 2);
    assert.equal(frequency(index, index.dictionary.find("zebra")), 0);
  });

  test("a name tells more than a common word", () => {
    const weight = (word: string) => weightOf(index, index.dictionary.find(stem(word)));
    assert.ok(weight("tallby") > weight("said") || index.dictionary.find("said") === -1);
    assert.ok(weight("tallby") > weight("owner"));
  });

  test("sources on one matter are told from others", () => {
    assert.ok(areRelated(index, 0, 1));
    assert.ok(!areRelated(index, 0, 2));
  });

  test("segments keep no tokens", () => {
    for (const segment of index.segments) assert.ok(!JSON.stringify(segment).includes('"lemma"'));
  });
});
