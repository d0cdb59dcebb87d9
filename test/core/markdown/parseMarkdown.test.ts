import assert from "node:assert/strict";
import { parseMarkdown } from "../../../server/core/markdown/parseMarkdown.ts";
import { toOriginal } from "../../../server/core/text/mappedText.ts";

/** Blocks as "kind: prose". */
function blocksOf(markdown: string): string[] {
  return parseMarkdown(markdown).blocks.map(({ kind, prose }) => `${kind}: ${prose.text}`);
}

/** The prose of a text that is one paragraph. */
function proseOf(markdown: string): string {
  const blocks = parseMarkdown(markdown).blocks;
  assert.equal(blocks.length, 1);
  return blocks[0]!.prose.text;
}

suite("parseMarkdown: what is prose", () => {
  test("emphasis is taken out without gluing or parting anything", () => {
    assert.equal(proseOf("Sales rose **12**% in *two* __years__."), "Sales rose 12% in two years.");
  });

  test("code, link targets and bare addresses are not prose", () => {
    assert.equal(
      proseOf(
        "Use `share = 3` as [the agency](https://x.org/15 'No 16') said, see https://x.org/17 and <https://x.org/18>.",
      ),
      "Use as the agency said, see and.",
    );
  });

  test("struck-out words are not prose", () => {
    assert.equal(proseOf("It costs ~~40~~ 50 euros."), "It costs 50 euros.");
  });

  test("tags and comments are taken out; a comment does not glue words", () => {
    assert.equal(proseOf("About <b>12</b>% of<br>them<!-- 13 -->agree."), "About 12% of them agree.");
  });

  test("escapes and character references are the letters they stand for", () => {
    assert.equal(proseOf("\\*5\\* &amp; &#163;6&nbsp;m &bogus;"), "*5* & £6\u00a0m &bogus;");
  });

  test("a span that ends in a character reference holds all of it", () => {
    const markdown = "It costs 5&nbsp;&euro; or &#163;4.";
    const { prose } = parseMarkdown(markdown).blocks[0]!;
    const written = (words: string) => {
      const start = prose.text.indexOf(words);
      const span = toOriginal(prose, { start, end: start + words.length });
      return markdown.slice(span.start, span.end);
    };
    assert.deepEqual(["5\u00a0€", "5", "or £", "£4"].map(written), ["5&nbsp;&euro;", "5", "or &#163;", "&#163;4"]);
  });

  test("brackets that link to nothing belong to the text", () => {
    const markdown = "He wrote “[a]ny attempt” and [this][one] and [that].\n\n[one]: https://x.org";
    assert.equal(proseOf(markdown), "He wrote “[a]ny attempt” and this and [that].");
  });

  test("line breaks inside a paragraph are spaces", () => {
    assert.equal(proseOf("One line,\n   two  \nlines\\\nthree."), "One line, two lines three.");
    assert.equal(proseOf("One line,\r\ntwo lines."), "One line, two lines.");
  });

  test("superscripts of ordinals are joined, exponents are kept apart", () => {
    assert.equal(proseOf("The 80^th^ of 10^6^."), "The 80th of 10^6^.");
  });

  test("an inline note is read in its sentence", () => {
    assert.equal(proseOf("Most of it^[Save *oil*, 3%.] is sold."), "Most of it (Save oil, 3%.) is sold.");
  });
});

suite("parseMarkdown: blocks", () => {
  test("front matter, fenced and indented code and rules are no blocks", () => {
    const markdown = "---\ntitle: Five 5\n---\n\nText.\n\n```\n6\n```\n\n    7\n\n---\n\n::: note\nInside.\n:::\n";
    assert.deepEqual(blocksOf(markdown), ["paragraph: Text.", "paragraph: Inside."]);
  });

  test("lists, tasks and quotes", () => {
    assert.deepEqual(blocksOf("- one\n  more\n- [x] two\n\n1. three\n   - four\n\n> Five\n> six.\n>\n> - seven\n"), [
      "item: one more",
      "item: two",
      "item: three",
      "item: four",
      "quote: Five six.",
      "quote: seven",
    ]);
  });

  test("headings, with their marks and attributes taken out, head what follows", () => {
    const { blocks } = parseMarkdown("# A {#a .b}\n\nx\n\n## B ##\n\ny\n\nC\n---\n\nz\n\n# D\n\nw\n");
    const under = blocks.map(({ kind, prose, headings }) => [
      kind,
      prose.text,
      ...headings.map((i) => blocks[i]!.prose.text),
    ]);
    assert.deepEqual(under, [
      ["heading", "A"],
      ["paragraph", "x", "A"],
      ["heading", "B", "A"],
      ["paragraph", "y", "A", "B"],
      ["heading", "C", "A"],
      ["paragraph", "z", "A", "C"],
      ["heading", "D"],
      ["paragraph", "w", "D"],
    ]);
  });

  test("a body cell knows its row and its column, also behind an empty cell", () => {
    const { blocks } = parseMarkdown("| Year | Share | Of |\n|---|---:|---|\n| 2023 | **97%** | |\n| | | trade |\n");
    const cells = blocks.map(({ kind, prose, row, column }) => [
      kind,
      prose.text,
      row === undefined ? null : blocks[row]!.prose.text,
      column === undefined ? null : blocks[column]!.prose.text,
    ]);
    assert.deepEqual(cells, [
      ["cell", "Year", null, null],
      ["cell", "Share", null, null],
      ["cell", "Of", null, null],
      ["cell", "2023", null, "Year"],
      ["cell", "97%", "2023", "Share"],
      ["cell", "trade", null, "Of"],
    ]);
  });

  test("footnotes are blocks of their own, over several paragraphs", () => {
    assert.deepEqual(blocksOf("Text[^1] goes on[^b].\n\n[^1]: Word\n    and 7.\n\n    More.\n[^b]: Other.\n\nEnd."), [
      "paragraph: Text goes on.",
      "footnote: Word and 7.",
      "footnote: More.",
      "footnote: Other.",
      "paragraph: End.",
    ]);
  });

  test("an image alone is its caption, and so is the line under a table", () => {
    assert.deepEqual(blocksOf("![Exports in *2023*](a.png)\n\n| a |\n|---|\n| b |\n\nTable: Trade.\n"), [
      "caption: Exports in 2023",
      "cell: a",
      "cell: b",
      "caption: Table: Trade.",
    ]);
  });

  test("HTML blocks are read between their tags", () => {
    assert.deepEqual(
      blocksOf(
        '<div class="a 5">\n<h2>Head</h2>\n<p>Five &amp; six</p>more<script>var a = 7;</script>\n<!-- 8 --></div>\n',
      ),
      ["heading: Head", "paragraph: Five & six", "paragraph: more"],
    );
  });
});

suite("parseMarkdown: beside the prose", () => {
  test("Pandoc's citations, with locators", () => {
    const markdown = "Up 5% [see @a_1, pp. 2-3; -@b.c]. As @{d e}, @d:e and @f [p. 4] say, mail me@x.org.";
    const { citations, blocks } = parseMarkdown(markdown);
    assert.deepEqual(
      citations.map(({ key, locator, start, end, group }) => [
        key,
        locator,
        markdown.slice(start, end),
        markdown.slice(group.start, group.end),
      ]),
      [
        ["a_1", "pp. 2-3", "@a_1", "[see @a_1, pp. 2-3; -@b.c]"],
        ["b.c", null, "@b.c", "[see @a_1, pp. 2-3; -@b.c]"],
        ["d:e", null, "@d:e", "@d:e"],
        ["f", "p. 4", "@f", "@f [p. 4]"],
      ],
    );
    assert.equal(blocks[0]!.prose.text, "Up 5%. As @{d e}, and say, mail.");
  });

  test("a key in code or in an address is no citation", () => {
    assert.deepEqual(
      parseMarkdown("`@a` and [@b](https://x.org/@c) and https://x.org/@d").citations.map(({ key }) => key),
      ["b"],
    );
  });

  test("comments of all places are found", () => {
    const markdown = "<!-- one -->\n\nText <!-- two --> text.\n\n<div><!-- three --></div>\n\n- <!--\n  four -->\n";
    const { comments } = parseMarkdown(markdown);
    assert.deepEqual(
      comments.map(({ text, start, end }) => [text.trim(), markdown.slice(start, end).startsWith("<!--")]),
      [
        ["one", true],
        ["two", true],
        ["three", true],
        ["four", true],
      ],
    );
  });

  test("front matter that is broken or unfinished does no harm", () => {
    const broken = parseMarkdown("---\ndate: 2025-09-03\ntitle: 'a\n---\n\nText.");
    assert.equal(broken.frontMatter?.fields.date, "2025-09-03");
    assert.deepEqual(
      parseMarkdown("---\n{: &\n---\n\nText.")
        .blocks.map(({ prose }) => prose.text)
        .at(-1),
      "Text.",
    );
    assert.equal(parseMarkdown("---\ntitle: a\n\nText.").frontMatter, undefined);
    assert.deepEqual(blocksOf("---\nProse between rules.\n\n---\n"), ["paragraph: Prose between rules."]);
  });

  test("a byte order mark and front matter shift nothing", () => {
    const markdown = "\uFEFF---\na: b\n---\nRose to *5*.";
    const [block] = parseMarkdown(markdown).blocks;
    const span = toOriginal(block!.prose, { start: 8, end: 9 });
    assert.equal(markdown.slice(span.start, span.end), "5");
  });

  test("an image in base64 is no prose, and what stands around it keeps its place", () => {
    const markdown = `Before 5.\n\n![](data:image/png;base64,${"iVBORw0KGgo".repeat(1000)})\n\nAfter *6*.`;
    const [before, after, ...rest] = parseMarkdown(markdown).blocks;
    assert.deepEqual([before?.prose.text, after?.prose.text, rest], ["Before 5.", "After 6.", []]);
    const six = toOriginal(after!.prose, { start: 6, end: 7 });
    assert.equal(markdown.slice(six.start, six.end), "6");
  });

  test("hostile input takes no time", () => {
    for (const piece of [
      "[",
      "[@a;",
      "^[",
      "![",
      "<",
      "*a ",
      "| a ",
      "> ",
      "`",
      "[^a]:",
      "<!--",
      "&",
      "@{",
      "[a](",
      "**a_ ",
    ]) {
      const started = performance.now();
      parseMarkdown(piece.repeat(5_000));
      parseMarkdown(`${piece} `.repeat(500));
      assert.ok(performance.now() - started < 500, `${piece} took ${performance.now() - started} ms`);
    }
  });
});
