import assert from "node:assert/strict";
import { parseMarkdown } from "../../../server/core/markdown/parseMarkdown.ts";
import { pageAt, pageMark, pagesIn, withoutPageMarks } from "../../../server/core/sources/pages.ts";

suite("pages", () => {
  const text = `${pageMark("iv", 4)}\n\nOne ship ${pageMark("5", 5)}came in.\n\n${pageMark("A-1", 6)}\n\nTwo ferries.`;

  test("each stretch knows its page", () => {
    const pages = pagesIn(text);
    const labelAt = (words: string) => pageAt(pages, text.indexOf(words))?.label;
    assert.deepEqual(["One", "came", "Two"].map(labelAt), ["iv", "5", "A-1"]);
    assert.deepEqual(
      pages.map(({ sheet }) => sheet),
      [4, 5, 6],
    );
    assert.equal(pageAt(pages, 0), undefined);
  });

  test("marks are no prose, not even inside a sentence", () => {
    assert.deepEqual(
      parseMarkdown(text).blocks.map(({ prose }) => prose.text),
      ["One ship came in.", "Two ferries."],
    );
  });

  test("passages are shown without them", () => {
    assert.equal(withoutPageMarks(text).replace(/\s+/g, " ").trim(), "One ship came in. Two ferries.");
  });

  test("a label that cannot be cited gives way to the number", () => {
    for (const label of ["", "a b", "x--y", "--", "1]", "a".repeat(21)]) {
      assert.equal(pageMark(label, 3), "<!-- page 3 -->");
    }
  });

  test("marks set by hand count from what they say", () => {
    assert.deepEqual(
      pagesIn("<!-- page 112 -->x<!-- page xi -->y").map(({ label, sheet }) => [label, sheet]),
      [
        ["112", 112],
        ["xi", 2],
      ],
    );
    assert.deepEqual(pagesIn("no pages"), []);
  });
});
