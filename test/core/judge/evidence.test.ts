// How a source's figure is worded in a message.

import assert from "node:assert/strict";
import { Dictionary } from "../../../server/core/index/dictionary.ts";
import { segmentOf } from "../../../server/core/index/segment.ts";
import { valueText } from "../../../server/core/judge/evidence.ts";
import { read } from "../../../server/core/reading/read.ts";

const SOURCE = { key: "a", path: "a.txt", origin: "a", title: null, publisher: null, author: null, date: null };

/** Each figure of a text as a message gives it. */
function values(text: string, format: "text" | "markdown" = "text"): readonly string[] {
  const reading = read(text, { format, asOf: null });
  const segment = segmentOf(SOURCE, reading, new Dictionary());
  return reading.figures.map((figure) => valueText(segment, figure));
}

suite("a source's figure in a message", () => {
  test("with the noun that it counts, and nothing more", () => {
    assert.deepEqual(values("The army sent 15,000 fresh troops."), ["15,000 fresh troops"]);
    assert.deepEqual(values("Three of the district's 14 libraries will close."), ["three", "14 libraries"]);
  });

  test("in small letters where it began a sentence, but for dates", () => {
    assert.deepEqual(values("Nine clubs were closed. March 2024 was cold."), ["nine clubs", "March 2024"]);
  });

  test("a range with the word in front that makes it one", () => {
    assert.deepEqual(values("A visit costs between £800 and £900."), ["between £800 and £900"]);
    assert.deepEqual(values("Between 20 and 30 people came."), ["between 20 and 30 people"]);
    assert.deepEqual(values("It takes two and a half to three years."), ["two and a half to three years"]);
  });

  test("without marks of Markdown in it or behind it", () => {
    assert.deepEqual(values("It stores **310,000** cubic metres.", "markdown"), ["310,000 cubic metres"]);
    assert.deepEqual(values("The ferry took *48,000* [_passengers_](x).", "markdown"), ["48,000 passengers"]);
  });
});
