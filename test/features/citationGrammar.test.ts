// The colours of citation keys in the editor follow the parser's grammar: one token, one pattern, in two places.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import manifest from "../../package.json" with { type: "json" };
import { citationKeyAt, KEY_SOURCE } from "../../server/core/sources/citationKey.ts";

interface Rule {
  readonly match: string;
}

const [contributed] = manifest.contributes.grammars;
const file = path.join(import.meta.dirname, "../..", contributed!.path);
const grammar = JSON.parse(readFileSync(file, "utf8"));
const [braced, plain] = grammar.repository.citation.patterns as [Rule, Rule];

/** The key that the editor colours at an `@`; its rules are tried in their order. */
function colouredKeyAt(text: string, at: number): string | undefined {
  for (const [rule, group] of [
    [braced, 3],
    [plain, 2],
  ] as const) {
    const pattern = new RegExp(rule.match, "uy");
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) return found[group];
  }
  return undefined;
}

suite("the grammar of citations in the editor", () => {
  test("is contributed under its own name, into Markdown", () => {
    assert.equal(contributed!.scopeName, grammar.scopeName);
    assert.deepEqual(contributed!.injectTo, ["text.html.markdown"]);
  });

  test("has the parser's pattern, letter by letter", () => {
    assert.ok(plain.match.endsWith(`(${KEY_SOURCE})`), plain.match);
  });

  const texts = [
    "@ecb2024",
    "@smith-jones_1999:p.",
    "@a.b..c",
    "@{https://example.org/a}",
    "@{a b}",
    "@{}",
    "me@mail.org",
    "@",
    "@é9",
    "@-x",
    "@x-",
    "x @y/z?q",
  ];
  test("colours the keys that the parser reads", () => {
    for (const text of texts) {
      const at = text.indexOf("@");
      assert.equal(colouredKeyAt(text, at), citationKeyAt(text, at)?.key, text);
    }
  });

  test("colours what the parser reads in any text without nested braces", () => {
    const letter = fc.constantFrom("@", "{", "}", "a", "Z", "9", "_", "-", ".", ":", "/", "é", " ", ";", "]", "%");
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 14 }), (letters) => {
        const text = letters.join("");
        // Patterns of the editor cannot count braces; Pandoc's keys hardly ever need them nested.
        fc.pre(!/\{[^}]*\{/.test(text));
        for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
          assert.equal(colouredKeyAt(text, at), citationKeyAt(text, at)?.key, text);
        }
      }),
    );
  });
});
