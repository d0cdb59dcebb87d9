import assert from "node:assert/strict";
import fc from "fast-check";
import { Dictionary } from "../../../server/core/index/dictionary.ts";
import { PackedWords } from "../../../server/core/index/packedWords.ts";
import { stem } from "../../../server/core/index/terms.ts";
import { rowOf } from "../../../server/core/judge/wordVectors.ts";

const word = fc.oneof(
  fc.string({ unit: "binary", maxLength: 6 }),
  fc.constantFrom("ferry", "“we are", "~bo li\tbo li", "#=12"),
);

suite("Dictionary", () => {
  test("gives every word one number, packed or not, with a base or without", () => {
    fc.assert(
      fc.property(fc.array(word), fc.array(word), fc.array(word), (first, second, drafts) => {
        const dictionary = new Dictionary();
        const numbers = new Map(first.map((one) => [one, dictionary.idOf(one)]));
        dictionary.packed();
        for (const one of second) numbers.set(one, dictionary.idOf(one));
        const saved = new Dictionary(null, new PackedWords(dictionary.packed().bytes.slice()));
        assert.deepEqual(
          [...numbers.values()].toSorted((a, b) => a - b),
          [...numbers.keys()].map((_, i) => i),
        );
        const draft = new Dictionary(saved);
        for (const one of drafts) {
          const known = numbers.get(one);
          assert.equal(saved.find(one), known ?? -1);
          const number = draft.idOf(one);
          if (known === undefined) assert.ok(number >= saved.size);
          else assert.equal(number, known);
          assert.equal(draft.word(number), one);
        }
        for (const [one, number] of numbers) assert.equal(saved.word(number), one);
        assert.deepEqual([...saved.words()], [...dictionary.words()]);
      }),
    );
  });

  test("the rows that were looked up once are those that any other dictionary finds, with words behind them too", () => {
    const lists = fc.array(fc.oneof(word, fc.constantFrom(...["ferry", "price", "council"].map(stem))));
    fc.assert(
      fc.property(lists, lists, (first, later) => {
        const dictionary = new Dictionary();
        for (const one of first) dictionary.idOf(one);
        const saved = new Dictionary(null, dictionary.packed(), dictionary.rows());
        for (const one of later) saved.idOf(one);
        const expected = [...saved.words()].map(rowOf);
        assert.deepEqual([...saved.rows()], expected);
        assert.deepEqual(
          expected.map((_, id) => saved.row(id)),
          expected,
        );
        assert.deepEqual([saved.row(saved.size), saved.row(-1)], [-1, -1]);
      }),
    );
    assert.ok(rowOf(stem("price")) >= 0);
  });

  test("words packed behind others lie as if all were packed at once", () => {
    const words = Array.from({ length: 3000 }, (_, i) => `wörd ${i}`);
    for (const first of [0, 1, 700, 2999]) {
      const both = PackedWords.pack(words.slice(0, first))
        .with(words.slice(first, first + 1))
        .with(words.slice(first + 1));
      assert.deepEqual(both.bytes, PackedWords.pack(words).bytes);
    }
  });

  test("holds many words", () => {
    const dictionary = new Dictionary();
    for (let i = 0; i < 70_000; i++) assert.equal(dictionary.idOf(`w${i}`), i);
    for (let i = 0; i < 70_000; i += 501) assert.equal(dictionary.find(`w${i}`), i);
    assert.equal(dictionary.find("w70000"), -1);
    assert.equal(dictionary.word(69_999), "w69999");
  });
});
