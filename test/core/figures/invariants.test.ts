// What holds for figures of any text: spans, order, values that read again, and time that grows with the length only.

import assert from "node:assert/strict";
import fc from "fast-check";
import { readFigures } from "../../../server/core/figures/readFigures.ts";
import type { Figure } from "../../../server/core/reading/model.ts";
import { assertWithin } from "../../support/quietTime.ts";
import { figuresIn, renderFigure, TODAY } from "./notation.ts";

const PIECES =
  "12|1,500|3.5|0|2024|1st|½|1/3|£|$|US$|%|–|-|—|'|’|\"|.|,|:|;|(|)|a|an|one|two|twenty|half|hundred|million|dozen|dozens|of|the|and|or|to|from|between|rose|fell|by|about|more than|up to|per cent|percent|years old|-year-old|km|miles|hours|minutes|days|March|May|Monday|last|early|mid|am|pm|people|troops|year|third|twice|Game|José|😀|\n|  ".split(
    "|",
  );
const prose = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(" ", " ", "")), { maxLength: 60 })
  .map((parts) => parts.map(([piece, gap]) => piece + gap).join(""));

function key(figure: Figure): string {
  return `${figure.kind} ${figure.value} ${figure.min} ${figure.max} ${figure.parts}`;
}

suite("figures of any text", function () {
  this.timeout(20_000);
  test("every span lies in the text, in order, and holds the figure's words", () => {
    fc.assert(
      fc.property(prose, (text) => {
        let end = 0;
        for (const figure of figuresIn(text)) {
          assert.ok(
            figure.start >= end && figure.end > figure.start && figure.end <= text.length,
            renderFigure(figure),
          );
          assert.equal(figure.text, text.slice(figure.start, figure.end));
          end = figure.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  test("any string is read without failing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
        figuresIn(text);
      }),
      { numRuns: 100 },
    );
  });

  test("the text under a span reads to the same value", () => {
    const sentences = [
      "The army sent 15,213 men and 1.5 million euros, 97 per cent of $3bn, in two and a half years.",
      "Twenty-six clubs of 240 won 3-1, two-thirds by 5ft 9in, at 60 mph for six hours, 38 minutes and 26 seconds.",
      "On 3 September 2025 at 10.30am it rose 5% to 12-18 months, the 80th since July 2016.",
      "A 25-year-old lost half a million pounds, $US55,931,000 and 164p three times.",
    ];
    for (const sentence of sentences) {
      const figures = figuresIn(sentence);
      assert.ok(figures.length > 4);
      for (const figure of figures) {
        const again = figuresIn(figure.text);
        assert.deepEqual(again.map(key), [key(figure)], `${figure.text} in: ${sentence}`);
      }
    }
  });
});

suite("hostile texts of 100 kB", function () {
  this.timeout(20_000);
  const hostile =
    "1|1 |12 34 |1,|1,000,|1.|1-|-1|−1|-|'|\"|’|$|US$ |one hundred and |twenty-|half a |from 1 to |(1|1st |2015/|1 May |a.|a.m. |1/|½|1:|one of |1 and |1, |last |mid-|late early |Monday, |1 000 |1 per |5 km |5 hours, |2×10^|more than |tens of |a year and a |5ft 5in |rose by 5 to |😀";

  for (const piece of hostile.split("|")) {
    test(`“${piece}” again and again`, () => {
      const text = piece.repeat(Math.ceil(100_000 / piece.length));
      const sentences = [{ start: 0, end: text.length, tokens: [] }];
      assertWithin(100, () => readFigures(text, sentences, TODAY));
    });
  }
});
