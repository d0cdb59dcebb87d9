import assert from "node:assert/strict";
import fc from "fast-check";
import type { Reading } from "../../../server/core/reading/model.ts";
import { read, type TextFormat } from "../../../server/core/reading/read.ts";
import { ReadingMemory } from "../../../server/core/reading/readingMemory.ts";
import type { Span } from "../../../server/core/text/span.ts";

/** Pieces of drafts: prose with all the reader looks for, and all sorts of markup around it. */
const PIECES = [
  "About 12,000 people left Harville in March, said Ana Moreno, the mayor. ",
  "“We did what we could,” Moreno said, “and it was not enough for them.” ",
  "Trade fell to **80**% of what it was in *2019* [see @trade2020, p. 3]. ",
  "Prices rose from £3.50 to £4&nbsp;million [-@a; @b]",
  "the third of [five hundred](https://example.org/500 'No 600') ships\n",
  "\n\n",
  "\n",
  "## Heading of 3 parts {#x .y}\n\n",
  "- item of two\n",
  "> quoted “words of a witness” line\n",
  "| a 1 | **b** 2 |\n|---|---|\n| 3 | 4% |\n\n",
  "[^n]: A note of 7 words.\n\n",
  "text[^n]^[an aside of 5] ",
  "<b>bold</b> <!-- sourceline-disable --> &amp; ",
  "```\ncode 9\n```\n",
  "`code 10` ",
  "---\ndate: 2025-01-02\n---\n",
  "🙂 naïve İstanbul ½ ",
  "*",
  "[",
  "“",
  '"',
  "(",
  "@",
];

const markdown = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 })), { maxLength: 25 })
  .map((pieces) => pieces.join(""));
const formats = fc.constantFrom<TextFormat>("markdown", "text");

/** The letters and digits of a text, markup, spaces and references to characters left out. */
function letters(text: string): string {
  return text.replace(/&[a-z]+;/g, "").replace(/[^\p{L}\p{N}]/gu, "");
}

/** True where the letters of `part` occur in this order in `whole`. */
function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const letter of part) {
    at = whole.indexOf(letter, at);
    if (at < 0) return false;
    at += letter.length;
  }
  return true;
}

function spansOf(reading: Reading): readonly (Span & { readonly text?: string })[] {
  return [
    ...reading.blocks,
    ...reading.sentences,
    ...reading.sentences.flatMap(({ tokens }) => tokens),
    ...reading.figures,
    ...reading.mentions,
    ...reading.entities.flatMap(({ roles }) => roles),
    ...reading.quotations,
    ...reading.quotations.map(({ outer }) => outer),
    ...reading.quotations.flatMap(({ attribution }) => attribution?.span ?? []),
    ...reading.citations,
    ...reading.citations.map(({ group }) => group),
    ...reading.comments,
  ];
}

suite("read", () => {
  test("every span lies in the text and, markup aside, holds its words", () => {
    fc.assert(
      fc.property(markdown, formats, (text, format) => {
        const reading = read(text, { format, asOf: "2025-03-04" });
        for (const span of spansOf(reading)) {
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, JSON.stringify(span));
          if (span.text === undefined) continue;
          const written = letters(text.slice(span.start, span.end));
          assert.ok(isSubsequence(letters(span.text), written), `${JSON.stringify(span)} is written ${written}`);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("positions point to what is there, in the order of the text", () => {
    fc.assert(
      fc.property(markdown, formats, (text, format) => {
        const reading = read(text, { format, asOf: null });
        reading.sentences.forEach(({ block, start }, i) => {
          const within = reading.blocks[block];
          assert.ok(within && within.start <= start && start < within.end);
          assert.ok(start >= (reading.sentences[i - 1]?.start ?? 0));
        });
        for (const { sentence, start } of [...reading.figures, ...reading.mentions]) {
          const within = reading.sentences[sentence];
          assert.ok(within && within.start <= start && start < within.end);
        }
        for (const { headings, row, column } of reading.blocks) {
          for (const heading of headings) assert.equal(reading.blocks[heading]?.kind, "heading");
          for (const cell of [row, column]) assert.ok(cell === undefined || reading.blocks[cell]?.kind === "cell");
        }
        for (const { entity } of reading.mentions) assert.ok(reading.entities[entity]);
      }),
      { numRuns: 200 },
    );
  });

  test("reading on after edits equals reading afresh", () => {
    const edit = fc.record({
      at: fc.nat(),
      cut: fc.nat({ max: 30 }),
      insert: fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 3 })),
    });
    fc.assert(
      fc.property(markdown, fc.array(edit, { maxLength: 8 }), formats, (start, edits, format) => {
        const memory = new ReadingMemory();
        const options = { format, asOf: "2025-03-04" };
        let text = start;
        read(text, options, memory);
        for (const { at, cut, insert } of edits) {
          const from = at % (text.length + 1);
          text = text.slice(0, from) + insert + text.slice(from + cut);
          assert.deepEqual(read(text, options, memory), read(text, options));
        }
      }),
      { numRuns: 100 },
    );
  });

  test("a reading stays as it is when the text is read again", () => {
    const memory = new ReadingMemory();
    const options = { format: "markdown", asOf: null } as const;
    const text = "Two ships came.\n\nAda Brand saw *three* of them, and 5 &amp; 6 others.\n";
    const first = read(text, options, memory);
    read(`Eleven ${text}`, options, memory);
    assert.deepEqual(first, read(text, options));
  });

  test("a date that changes is not answered from memory", () => {
    const memory = new ReadingMemory();
    const text = "The port reopened on Tuesday.";
    for (const asOf of ["2025-03-06", "2025-09-04"]) {
      const [figure] = read(text, { format: "text", asOf }, memory).figures;
      assert.equal(figure?.date, asOf === "2025-03-06" ? "2025-03-04" : "2025-09-02");
    }
  });

  test("a quotation over emphasis has the words without marks and spans them with marks", () => {
    const text = "“It was *not* enough for any of us,” Ana Moreno said.";
    const [quotation] = read(text, { format: "markdown", asOf: null }).quotations;
    assert.equal(quotation?.text, "It was not enough for any of us,");
    assert.equal(text.slice(quotation!.start, quotation!.end), "It was *not* enough for any of us,");
  });
});
