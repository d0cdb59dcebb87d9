import assert from "node:assert/strict";
import fc from "fast-check";
import { parseMarkdown } from "../../../server/core/markdown/parseMarkdown.ts";
import { SyntaxMemory } from "../../../server/core/markdown/syntaxMemory.ts";

const PARAGRAPH = `The port was closed for *eleven* days [@port, p. 3] and reopened on Tuesday; about [300 ships](https://x.org/1)
had waited off the coast, **most** of them with grain.[^g] A second storm is expected within the week.\n\n`;
const PIECES = [
  PARAGRAPH,
  PARAGRAPH,
  "## A heading {#h}\n\n",
  "- one item\n- another\n  going on\n\n",
  "> A quoted line\n> and more of it\n\n",
  "| a | b |\n|---|---|\n| 1 | 2 |\n\n",
  "[^g]: A note,\n    indented.\n\n    Its second paragraph.\n\n",
  "```\ncode 9\n```\n\n",
  "<div>\n<p>Some HTML</p>\n</div>\n\n",
  "::: note\ntext\n:::\n\n",
  "[300 ships]: https://x.org/2\n\n",
];
const INSERTS = [
  "x",
  " ",
  "\n",
  "\n\n",
  "*",
  "`",
  "```\n",
  "> ",
  "- ",
  "    ",
  "[^g]: ",
  "[",
  "](",
  "|",
  "# ",
  "<div>\n",
  "<!--",
  "---\n",
  ":::\n",
];

const text = fc.array(fc.constantFrom(...PIECES), { minLength: 8, maxLength: 25 }).map((pieces) => pieces.join(""));
const edit = fc.record({
  at: fc.nat(),
  cut: fc.oneof(fc.constant(0), fc.nat({ max: 60 })),
  insert: fc.constantFrom("", ...INSERTS, ...PIECES),
});

suite("SyntaxMemory", () => {
  test("parsing on after edits equals parsing afresh", () => {
    fc.assert(
      fc.property(text, fc.array(edit, { minLength: 1, maxLength: 10 }), (start, edits) => {
        const memory = new SyntaxMemory();
        let now = start;
        parseMarkdown(now, memory);
        for (const { at, cut, insert } of edits) {
          const from = at % (now.length + 1);
          now = now.slice(0, from) + insert + now.slice(from + cut);
          assert.deepEqual(parseMarkdown(now, memory), parseMarkdown(now));
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 60) },
    );
  });

  test("a keystroke in a long text costs a fraction of parsing it", () => {
    const memory = new SyntaxMemory();
    let now = PARAGRAPH.repeat(400);
    memory.parse(now);
    let afresh = 0;
    let onwards = 0;
    for (let i = 1; i <= 10; i++) {
      const at = Math.floor((now.length * i) / 11);
      now = `${now.slice(0, at)}x${now.slice(at)}`;
      const begun = performance.now();
      memory.parse(now);
      const between = performance.now();
      new SyntaxMemory().parse(now);
      onwards += between - begun;
      afresh += performance.now() - between;
    }
    assert.ok(onwards < afresh / 3, `${onwards} ms against ${afresh} ms`);
  });
});
