import assert from "node:assert/strict";
import fc from "fast-check";
import { BeginningIndex } from "../../../server/core/index/beginnings.ts";
import { Dictionary } from "../../../server/core/index/dictionary.ts";

const letters = fc.string({ unit: fc.constantFrom(..."abkmAé李 "), minLength: 1, maxLength: 6 });
const word = fc.oneof(
  letters,
  letters.map((name) => `~${name}\t${name}`),
  letters.map((opening) => `“${opening}`),
  fc.constantFrom(
    "~bo kim\tbo kim",
    "~kim\tbo kim",
    "~kim kimba\tk",
    "“kim said",
    "kimono",
    "~li\tanna li",
    "@kim",
    "#=3",
  ),
);

function dictionaryOf(...words: readonly string[]): Dictionary {
  const dictionary = new Dictionary();
  for (const one of words) dictionary.idOf(one);
  return dictionary;
}

suite("BeginningIndex", () => {
  test("finds names by each of their words, quotations by their first", () => {
    const dictionary = dictionaryOf(
      "~kim jong un\tk",
      "~bo kim\tb",
      "“kim jong said",
      "~kimba\tc",
      "kimono",
      "“so kim",
    );
    const index = new BeginningIndex(dictionary);
    const found = (mark: string) => index.find(mark).map((id) => dictionary.word(id));
    assert.deepEqual(found("~kim"), ["~kim jong un\tk", "~bo kim\tb", "~kimba\tc"]);
    assert.deepEqual(found("~k"), ["~kim jong un\tk", "~bo kim\tb", "~kimba\tc"]);
    assert.deepEqual(found("~kim jong"), ["~kim jong un\tk"]);
    assert.deepEqual(found("~bo kim\t"), ["~bo kim\tb"]);
    assert.deepEqual(found("~bo\t"), []);
    assert.deepEqual(found("“kim"), ["“kim jong said"]);
    assert.deepEqual(found("“kim jong"), ["“kim jong said"]);
    assert.deepEqual(
      index.terms("kim").map((id) => dictionary.word(id)),
      ["kimono"],
    );
  });

  test("finds what looking through all words would, also words that came later or were packed", () => {
    fc.assert(
      fc.property(fc.array(word), fc.array(word), letters, fc.boolean(), (before, after, asked, packed) => {
        const dictionary = dictionaryOf(...before);
        if (packed) dictionary.packed();
        const index = new BeginningIndex(dictionary);
        index.find("~a");
        for (const one of after) dictionary.idOf(one);
        const all = [...dictionary.words()];
        const numbersOf = (fits: (one: string) => boolean) => all.flatMap((one, id) => (fits(one) ? id : []));
        const named = numbersOf((one) => {
          const [spelling = ""] = one.slice(1).split("\t");
          const begins = spelling.startsWith(asked) || (!asked.includes(" ") && spelling.includes(` ${asked}`));
          return one.startsWith("~") && begins;
        });
        assert.deepEqual(index.find(`~${asked}`), named);
        assert.deepEqual(
          index.find(`“${asked}`),
          numbersOf((one) => one.startsWith(`“${asked}`)),
        );
        const term = (one: string) => /^\p{Ll}/u.test(one) && one.startsWith(asked);
        assert.deepEqual(index.terms(asked), asked.length < 3 ? [] : numbersOf(term));
      }),
    );
  });
});
