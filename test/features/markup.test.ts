// Words of sources are shown as the letters they are made of, whatever they try to be.

import assert from "node:assert/strict";
import { Autolink, Emoji, parser, Strikethrough, Table, TaskList } from "@lezer/markdown";
import fc from "fast-check";
import { type Block, renderMarkdown, renderPlain, renderUntrusted, tidy } from "../../server/features/markup.ts";

const markdown = parser.configure([Autolink, Emoji, Strikethrough, Table, TaskList]);

/** Everything a Markdown viewer would see in it besides words. */
function nodesIn(text: string): readonly string[] {
  const names = new Set<string>();
  markdown.parse(text).iterate({ enter: (node) => void names.add(node.name) });
  return [...names].filter((name) => !["Document", "Paragraph", "Escape", "Entity"].includes(name));
}

/** The words as a reader sees them, escapes and entities undone. */
function seen(text: string): string {
  return text
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&");
}

const HOSTILE = [
  "[click](https://evil.example)",
  "![pixel](https://evil.example/p.png)",
  "[run](command:workbench.action.terminal.new)",
  "<https://evil.example>",
  "https://evil.example and www.evil.example",
  "write to me@evil.example",
  "`code` and ```fence```",
  "```\ncode\n```",
  "~~~\ncode",
  "<img src=x onerror=alert(1)>",
  "<script>alert(1)</script>",
  "&lt;b&gt; &#60;img&#62;",
  "# heading\n\n- list\n1. list\n> quote",
  "    indented code",
  "line one  \nline two\\\nline three",
  "| a | b |\n| - | - |\n| 1 | 2 |",
  "---\n***\n===",
  "**bold** _italic_ ~~struck~~ :smile:",
  "[ref]: https://evil.example\n[ref]",
  "$(alert) $(sync~spin)",
  "- [ ] task",
  "+ plus",
  "1) first",
  "2025-",
  "=====",
  "<!-- comment -->",
  "\\[not escaped twice\\](x)",
];

suite("untrusted words", () => {
  for (const text of HOSTILE) {
    test(`${JSON.stringify(text)} stays words`, () => {
      const rendered = renderUntrusted(text);
      assert.deepEqual(nodesIn(rendered), []);
      assert.equal(seen(rendered), tidy(text));
      assert.doesNotMatch(rendered, /[\n\r]/);
    });
  }

  test("any words at all stay words", () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(...HOSTILE, "\n", "\u0000", "\u202e", " ", "`", "](", "<", "\\"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        assert.deepEqual(nodesIn(renderUntrusted(text)), []);
        assert.equal(seen(renderUntrusted(text)), tidy(text));
      }),
    );
  });

  test("letters that hide or turn the direction of writing are dropped", () => {
    assert.equal(renderUntrusted("15\u202e000\u200b troops\u0007"), "15000 troops");
  });
});

suite("markup", () => {
  const place = { path: "/desk/a.md", start: 3, end: 5 };
  const blocks: readonly Block[] = [
    { kind: "line", line: [{ strong: "✗ Contradicted" }, ": you write ", { strong: "2.9" }] },
    {
      kind: "passage",
      line: ["fell to ", { strong: "2.4 percent" }, " in [November](x)"],
      from: [{ link: "Prices *cool*", to: place }, " · ", { code: "@ecb" }],
    },
    { kind: "list", items: [["one"], [{ quiet: "two" }]] },
  ];

  test("Markdown holds our emphasis and links, and nobody else's", () => {
    assert.equal(
      renderMarkdown(blocks, () => "file:///desk/a.md#L1,4"),
      [
        "**✗ Contradicted**: you write **2.9**",
        "",
        "> fell to **2.4 percent** in \\[November\\](x)",
        ">",
        "> [Prices \\*cool\\*](<file:///desk/a.md#L1,4>) · `@ecb`",
        "",
        "- one",
        "- *two*",
      ].join("\n"),
    );
  });

  test("a place that cannot be opened is no link, and an address cannot break out of one", () => {
    const link: readonly Block[] = [{ kind: "line", line: [{ link: "Title", to: place }] }];
    assert.equal(
      renderMarkdown(link, () => null),
      "Title",
    );
    assert.equal(
      renderMarkdown(link, () => "file:///a>b](command:x)"),
      "Title",
    );
  });

  test("a key cannot end its own code", () => {
    assert.equal(
      renderMarkdown([{ kind: "line", line: [{ code: "a`[x](y)`b" }] }], () => null),
      "`a'[x](y)'b`",
    );
  });

  test("plain text has the same words without marks", () => {
    assert.equal(
      renderPlain(blocks),
      [
        "✗ Contradicted: you write 2.9",
        "  fell to 2.4 percent in [November](x)",
        "  — Prices *cool* · @ecb",
        "- one",
        "- two",
      ].join("\n"),
    );
  });
});
