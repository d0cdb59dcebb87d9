// Quotation marks told from apostrophes and primes, and read in time whatever they are.

import assert from "node:assert/strict";
import { findMarks } from "../../../server/core/quotations/marks.ts";
import { assertWithin } from "../../support/quietTime.ts";

const marked = (text: string) => findMarks(text).map((m) => `${text.slice(m.start, m.end)}${m.closed ? "" : " …"}`);

suite("findMarks", () => {
  test("finds pairs of every kind", () => {
    assert.deepEqual(marked("“One,” he said. ‘Two.’ \"Three\" and 'four', «five» and „six“"), [
      "One,",
      "Two.",
      "Three",
      "four",
      "five",
      "six",
    ]);
  });

  test("apostrophes, decades, feet and inches are no marks", () => {
    assert.deepEqual(marked("the players’ union in the ’90s, rock ’n’ roll, 5'6\" tall"), []);
    assert.deepEqual(marked("'It's the miners' last strike,' said Tom."), ["It's the miners' last strike,"]);
  });

  test("an unclosed mark ends with its block", () => {
    assert.deepEqual(marked("He typed “we have never seen"), ["we have never seen …"]);
    assert.deepEqual(marked("“Not closed, he said. “But this is,” he said."), [
      "Not closed, he said. …",
      "But this is,",
    ]);
  });

  for (const hostile of ['"', "'a ", "“", "» ", "‘a ", '“a" ', '1" ', "«", "‘as’ a ", "' "]) {
    test(`reads 100 kB of ${JSON.stringify(hostile)} in time`, () => {
      const text = hostile.repeat(100_000 / hostile.length);
      assertWithin(100, () => findMarks(text));
    });
  }
});
