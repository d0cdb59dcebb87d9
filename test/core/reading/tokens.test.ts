import assert from "node:assert/strict";
import { forgetTyped, tokenise } from "../../../server/core/reading/tokens.ts";
import { wordCount } from "../../../server/core/reading/winkModel.ts";

const read = (text: string) =>
  tokenise(text).map(({ tokens }) => tokens.map(({ text, lemma, pos, start }) => [text, lemma, pos, start]));

/** Words that nobody has ever seen. */
const strange = (begin: number, count: number) =>
  Array.from({ length: count }, (_, i) => `Qu${"abcdefghij"[i % 10]}x${(begin + i).toString(26).replace(/\d/g, "z")}`);

suite("tokens", () => {
  test("a text is read alike whatever was read before it", () => {
    const text = "Velsund's ferry sailed, and O'Harbin's did not. The U.K.-built one lay in Velsund's harbour.";
    const first = read(text);
    for (const before of ["They stayed in Velsund's. 'It is old', he said.", "It was O'Harbin's.", "(U.K.-built) one."])
      read(before);
    assert.deepEqual(read(text), first);
  });

  test("letters with digits are read alike whatever was read before them", () => {
    const text = "The ferry has lain at qvay7... They’ve given up hope.";
    const first = read(text);
    read("They went to qvay7 at noon.");
    assert.deepEqual(read(text), first);
  });

  test("words are forgotten, and a text is read as it was", () => {
    const text = "The dockers of Velsund reported that 1,250 had left, and left the Quaxberg ferry without a crew.";
    const first = read(text);
    const least = wordCount();
    for (let i = 0; i < 70; i++) read(`${strange(1000 * i, 1000).join(" ")} sailed.`);
    assert.ok(wordCount() < least + 52_000, `${wordCount() - least} more words`);
    assert.deepEqual(read(text), first);
  });

  test("of half-typed words fewer are kept", () => {
    const least = wordCount();
    for (let i = 0; i < 40; i++) {
      read(`${strange(100_000 + 100 * i, 100).join(" ")} sailed.`);
      forgetTyped();
      assert.ok(wordCount() < least + 2200);
    }
  });
});
