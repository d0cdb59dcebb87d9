import assert from "node:assert/strict";
import { parsePlainText } from "../../../server/core/markdown/parsePlainText.ts";
import { toOriginal } from "../../../server/core/text/mappedText.ts";

function blocksOf(text: string): string[] {
  return parsePlainText(text).blocks.map(({ kind, prose }) => `${kind}: ${prose.text}`);
}

suite("parsePlainText", () => {
  test("a line is a paragraph, with or without blank lines between", () => {
    assert.deepEqual(blocksOf("\uFEFF One line.\nAnother line.\r\n\r\n\r\n  Third line.  \n"), [
      "paragraph: One line.",
      "paragraph: Another line.",
      "paragraph: Third line.",
    ]);
  });

  test("a sentence broken by a line break, as in saved pages, is one sentence", () => {
    assert.deepEqual(blocksOf("The mine will close in two years, with\n\nabout 300 jobs lost.\nThe owner agrees."), [
      "paragraph: The mine will close in two years, with about 300 jobs lost.",
      "paragraph: The owner agrees.",
    ]);
  });

  test("a figure may begin the rest of a sentence", () => {
    assert.deepEqual(blocksOf("The union says that\n4,000 workers are owed wages."), [
      "paragraph: The union says that 4,000 workers are owed wages.",
    ]);
  });

  test("joined lines map back to where they stand", () => {
    const text = "The mine will close with\n\n  about 300 jobs lost.";
    const [block] = parsePlainText(text).blocks;
    const at = block!.prose.text.indexOf("300");
    const span = toOriginal(block!.prose, { start: at, end: at + 3 });
    assert.equal(text.slice(span.start, span.end), "300");
  });

  test("a text wrapped by hand is joined again, also before a capital", () => {
    const text = [
      "The river authority said on Monday that the dam above the town of Lower",
      "Marsh had lost nearly a third of its water since the beginning of March",
      "and that farmers would have to do without irrigation until the autumn.",
      "",
      "Nobody was told before the decision was made, the head of the farmers'",
      "union complained. Compensation has been promised, but no date was given",
      "for it.",
    ].join("\n");
    assert.deepEqual(
      parsePlainText(text).blocks.map(({ prose }) => prose.text.slice(-11)),
      ["the autumn.", "ven for it."],
    );
  });

  test("short paragraphs of one line each are not taken for wrapped ones", () => {
    const lines = [
      "Rain fell all day.",
      "Roads were closed in the north.",
      "No one was hurt.",
      "Trains ran late on Friday.",
    ];
    assert.equal(blocksOf(lines.join("\n")).length, 4);
  });

  test("a headline heads what follows", () => {
    const { blocks } = parsePlainText(
      "Harbour reopens after storm\nShips came in again on Tuesday, the port said.\nNo loss.",
    );
    assert.deepEqual(
      blocks.map(({ kind, headings }) => [kind, ...headings]),
      [["heading"], ["paragraph", 0], ["paragraph", 0]],
    );
  });

  test("bullets are items without their marks", () => {
    assert.deepEqual(blocksOf("Key points:\n• 12 schools closed\n- two roads cut\n3. a bridge lost"), [
      "paragraph: Key points:",
      "item: 12 schools closed",
      "item: two roads cut",
      "item: a bridge lost",
    ]);
  });

  test("nothing is an empty text", () => {
    assert.deepEqual(blocksOf(""), []);
    assert.deepEqual(blocksOf(" \n\t\n"), []);
  });
});
