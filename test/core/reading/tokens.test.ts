import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import bareModel from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { forgetTyped, tokenise } from "../../../server/core/reading/tokens.ts";
import { wordCount } from "../../../server/core/reading/winkModel.ts";

const read = (text: string) =>
  tokenise(text).map(({ tokens }) => tokens.map(({ text, lemma, pos, start }) => [text, lemma, pos, start]));

/** Words that nobody has ever seen. */
const strange = (begin: number, count: number) =>
  Array.from({ length: count }, (_, i) => `Qu${"abcdefghij"[i % 10]}x${(begin + i).toString(26).replace(/\d/g, "z")}`);

/** Sentences as wink-nlp's own pipeline reads them, each word with its part of speech and lemma. */
function winkReader(): (text: string) => string[][] {
  const nlp = winkNLP(bareModel, ["sbd", "pos"]);
  const { its } = nlp;
  return (text) => {
    const doc = nlp.readDoc(text);
    const words = doc.tokens().out() as string[];
    const tags = doc.tokens().out(its.pos) as string[];
    const lemmas = words.map((_, i) =>
      doc
        .tokens()
        .itemAt(i)
        .out(its.lemma as unknown as typeof its.value),
    );
    return (doc.sentences().out(its.span) as unknown as [number, number][])
      .map(([first, last]) =>
        words.flatMap((word, i) => (i < first || i > last || !word.trim() ? [] : [`${word} ${tags[i]} ${lemmas[i]}`])),
      )
      .filter((sentence) => sentence.length > 0);
  };
}

const asWinkDoes = (text: string) =>
  tokenise(text).map(({ tokens }) => tokens.map(({ text, pos, lemma }) => `${text} ${pos} ${lemma}`));

suite("tokens", () => {
  const seeds = new URL("../../../seeds/", import.meta.url);
  const paragraphs = readdirSync(seeds).flatMap((name) => readFileSync(new URL(name, seeds), "utf8").split(/\n{2,}/));

  test("sentences, parts of speech and lemmas are those of wink-nlp's own pipeline", () => {
    const wink = winkReader();
    const others = [
      "He can't, won't and cannot; they've said so. I'll see 'em at 10:30 p.m.",
      'Mr. J. Smith Jr. left (at last) for the U.S. "Why?" asked Dr. Wu. "Because…" he began.\nNobody stayed :)',
      "An  analysis\u00a0of 3rd-party colours — see www.example.org or a@example.org — cost $5.50 #budget.",
      "Don’t go! He’d said: ‘We read, he reads, they have read the report.’ They report weekly, e.g. on Mondays, etc.",
    ];
    for (const text of [...paragraphs, ...others]) assert.deepEqual(asWinkDoes(text), wink(text), text);
  });

  test("so they are of words in any order", () => {
    const wink = winkReader();
    // Joined words are left out: wink-nlp itself parts them in one way or another by what it has read before.
    const words = paragraphs.join(" ").match(/(?<!\S)["“(]?[A-Za-z]+[,.;:?!”)]*(?!\S)/g) ?? [];
    assert.ok(words.length > 1000);
    let state = 1;
    const any = (count: number) => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return Math.floor((state / 2 ** 32) * count);
    };
    for (let i = 0; i < 500; i++) {
      const text = Array.from({ length: 1 + any(40) }, () => words[any(words.length)]).join(" ");
      assert.deepEqual(asWinkDoes(text), wink(text), text);
    }
  });

  test("how a word is parted does not hang on the words before it", () => {
    // Before a full stop wink-nlp takes it for one word.
    const words = read("They came to Qorvin's. Then Qorvin's harbour burned.").flat();
    assert.deepEqual(
      words.map(([text]) => text).filter((text) => String(text).startsWith("Qorvin")),
      ["Qorvin's", "Qorvin"],
    );
  });

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
