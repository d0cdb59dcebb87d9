import assert from "node:assert/strict";
import fc from "fast-check";
import { parseMarkdown } from "../../../server/core/markdown/parseMarkdown.ts";
import { escapeWords, MarkdownWriter } from "../../../server/core/sources/markdownWriter.ts";

function written(write: (writer: MarkdownWriter) => void): readonly (readonly [string, string])[] {
  const writer = new MarkdownWriter();
  write(writer);
  return parseMarkdown(writer.build()).blocks.map(({ kind, prose }) => [kind, prose.text]);
}

/** Whole sentences of marks, words and figures: more of a trap than random letters. */
const trap = fc
  .array(
    fc.constantFrom(
      ..."# ## - + * > | ` ``` ~ ~~~ _ __ ** [ ] ( ) [^1] [^1]: ![ <b> <!-- --> </p> & &amp; &#65; @ @key [@key] ^ ^[ = === --- ::: : \\ 1. 12) { } {#id} $ 50% 3,000 word Words end. Table: Figure: 'tis “so” 10^6^ [x] www".split(
        " ",
      ),
      "a@b",
      "a_b_c",
      "\\*",
      "x  y",
      "\n",
      "\t",
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((words) => words.join(" "));
const glued = fc
  .array(fc.constantFrom(..."#-*_>|`~[](){}<>&@^=:\\!$.1ab \n"), { maxLength: 12 })
  .map((l) => l.join(""));
const anything = fc.oneof(trap, glued, fc.string({ maxLength: 30 }));
const squeezed = (text: string) => text.replace(/[\s\u0085\u2028\u2029]+/g, " ").trim();
/** Addresses are no prose in Markdown: they are left out of what is compared. */
const noAddress = (text: string) => !/www\.|https?:|mailto:|xmpp:|\S@\S/i.test(text);

suite("MarkdownWriter", () => {
  test("writes each kind of block so that it is read as such", () => {
    const blocks = written((writer) => {
      writer.heading(2, "A harbour");
      writer.paragraph("Ships came in.");
      writer.quote(["We are open.", "At last."]);
      writer.list(["one ship", "two ferries"]);
      writer.caption("The quay in May");
      writer.table(["", "2023"], [["Ships", "412"]]);
      writer.footnote("1", "Port figures.");
    });
    assert.deepEqual(blocks, [
      ["heading", "A harbour"],
      ["paragraph", "Ships came in."],
      ["quote", "We are open."],
      ["quote", "At last."],
      ["item", "one ship"],
      ["item", "two ferries"],
      ["caption", "The quay in May"],
      ["cell", "2023"],
      ["cell", "Ships"],
      ["cell", "412"],
      ["footnote", "Port figures."],
    ]);
  });

  test("cells know their row and column", () => {
    const writer = new MarkdownWriter();
    writer.table(["Port", "Ships"], [["Harville", "412"]]);
    const { blocks } = parseMarkdown(writer.build());
    const cell = blocks.find(({ prose }) => prose.text === "412")!;
    assert.equal(blocks[cell.row!]!.prose.text, "Harville");
    assert.equal(blocks[cell.column!]!.prose.text, "Ships");
  });

  test("fields become front matter, whatever is in them", () => {
    const title = 'The “harbour”: a --- year\n#on "quoted" \\ ';
    const writer = new MarkdownWriter({ title, author: null, publisher: "", date: "2025-09-03" });
    writer.paragraph("Text.");
    const { frontMatter, blocks } = parseMarkdown(writer.build());
    assert.deepEqual(frontMatter?.fields, { title: squeezed(title), date: "2025-09-03" });
    assert.equal(blocks.length, 1);
  });

  const kinds: readonly (readonly [string, (writer: MarkdownWriter, words: string) => void])[] = [
    ["paragraph", (writer, words) => writer.paragraph(words)],
    ["heading", (writer, words) => writer.heading(2, words)],
    ["quote", (writer, words) => writer.quote([words])],
    ["item", (writer, words) => writer.list([words])],
    ["caption", (writer, words) => writer.caption(words)],
    ["footnote", (writer, words) => writer.footnote("a", words)],
    ["cell", (writer, words) => writer.table([], [[words]])],
  ];
  for (const [kind, write] of kinds) {
    test(`nothing in the words of a ${kind} is taken for a mark`, () => {
      fc.assert(
        fc.property(anything.filter(noAddress), (words) => {
          const wanted = squeezed(words);
          const blocks = written((writer) => write(writer, escapeWords(words)));
          assert.deepEqual(
            blocks.map(([found, text]) => [found, squeezed(text)]),
            wanted === "" ? [] : [[kind, wanted]],
          );
        }),
        // A row of parted dashes is a rule, and chance rarely makes one.
        { numRuns: 400, examples: [["--- ---"], ["--- -"], ["- - -"], ["-- --"], ["=== ==="]] },
      );
    });
  }
});
