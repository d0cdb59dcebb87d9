// Offsets to line and character and back, over everything that makes the two differ.

import assert from "node:assert/strict";
import fc from "fast-check";
import { TextDocument } from "vscode-languageserver-textdocument";
import { ExtractedLines, Lines } from "../../server/lsp/lines.ts";

const SAMPLES = [
  "",
  "one line",
  "two\nlines",
  "ends with a break\n",
  "carriage\r\nreturns\r\nhere",
  "old\rMac\rlines",
  "é à ü, then 👩‍👩‍👧 and 𝔘\nnext 🎉 line\r\n\r\nlast",
];

suite("lines", () => {
  test("an offset becomes a position and the same offset again, except inside a line break", () => {
    for (const text of SAMPLES) {
      const lines = new Lines(text);
      for (let offset = 0; offset <= text.length; offset++) {
        const insideBreak = text[offset - 1] === "\r" && text[offset] === "\n";
        assert.equal(lines.offset(lines.position(offset)), insideBreak ? offset - 1 : offset, JSON.stringify(text));
      }
    }
  });

  test("characters are UTF-16 units: an emoji counts two", () => {
    const lines = new Lines("a 🎉 10\nb");
    assert.deepEqual(lines.position("a 🎉 10".indexOf("10")), { line: 0, character: 5 });
    assert.equal(lines.offset({ line: 0, character: 5 }), 5);
  });

  test("positions outside the text are moved inside", () => {
    const lines = new Lines("ab\r\ncd");
    assert.equal(lines.offset({ line: 0, character: 99 }), 2);
    assert.equal(lines.offset({ line: 9, character: 0 }), 6);
    assert.equal(lines.offset({ line: -1, character: 3 }), 0);
    assert.deepEqual(lines.position(99), { line: 1, character: 2 });
    assert.deepEqual(lines.position(-1), { line: 0, character: 0 });
  });

  test("agrees with the reference implementation on any text", () => {
    const piece = fc.constantFrom("a", "é", "🎉", "\n", "\r\n", "\r", " ", "e\u0301");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(60), (pieces, offset) => {
        const text = pieces.join("");
        const reference = TextDocument.create("file:///x", "markdown", 1, text);
        const position = new Lines(text).position(offset);
        assert.deepEqual(position, reference.positionAt(offset));
        assert.equal(new Lines(text).offset(position), reference.offsetAt(position));
      }),
    );
  });
});

suite("the text of a file no editor shows", () => {
  test("places lead to the file, or to its page", () => {
    const text = "<!-- page iv, sheet 4 -->\n\nOne ship.\n\n<!-- page 5 -->\n\nTwo ferries.";
    const lines = new ExtractedLines(text);
    const nowhere = { line: 0, character: 0 };
    assert.deepEqual(lines.range({ start: 40, end: 45 }), { start: nowhere, end: nowhere });
    assert.equal(lines.fragment(text.indexOf("One")), "#page=4");
    assert.equal(lines.fragment(text.indexOf("Two")), "#page=5");
    assert.equal(new ExtractedLines("No pages.").fragment(3), "");
    assert.equal(new Lines("One\nship").fragment(5), "#L2,2");
  });
});
