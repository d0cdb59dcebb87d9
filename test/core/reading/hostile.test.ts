// Texts made to be slow: marks, hyphens and names again and again. Reading takes time linear in their length.

import assert from "node:assert/strict";
import { read } from "../../../server/core/reading/read.ts";
import { tokenise } from "../../../server/core/reading/tokens.ts";

const LENGTH = 100_000;

/** The same names never twice: "Zqa", "Zqb" … "Zqaa". */
function numbered(pattern: string): string {
  let text = "";
  for (let i = 0; text.length < LENGTH; i++) text += pattern.replaceAll("#", letters(i));
  return text;
}

function letters(number: number): string {
  const rest = Math.floor(number / 26);
  return (rest > 0 ? letters(rest - 1) : "") + String.fromCharCode(97 + (number % 26));
}

function cpuTime(job: () => unknown): number {
  const before = process.cpuUsage();
  job();
  return process.cpuUsage(before).user / 1000;
}

suite("hostile texts of 100 kB", function () {
  this.timeout(30_000);

  const pieces = [
    "Kim-",
    "http://",
    "a.",
    "-",
    "“a ",
    '"a" ',
    "‘a ",
    "“a”, said Kim ",
    "“three more words” and ",
    "Kim said “x”, he said. ",
    "> “Kim\n\n",
    "Kim, who ",
    "Bank of ",
    "Jordan ",
    "(ABC) ",
    "the man ",
    "Kim’s ",
  ];
  const texts = new Map(pieces.map((piece) => [piece, piece.repeat(LENGTH / piece.length)]));
  for (const pattern of ["John Zq# met John. ", "Zq# University and Zq# met. ", "A# met. ", "Kim Zq# (AB) said “no”. "])
    texts.set(pattern, numbered(pattern));

  for (const [name, text] of texts) {
    test(`reads ${JSON.stringify(name)} again and again`, () => {
      // wink-nlp's time does not count. Several tries, since a crowded machine shall not fail the test; a reader worse
      // than linear takes many seconds.
      let best = Number.POSITIVE_INFINITY;
      for (let round = 0; round < 4 && best > 600; round++) {
        const all = cpuTime(() => read(text, { format: "markdown", asOf: null }));
        best = Math.min(best, all - (all > 600 ? cpuTime(() => tokenise(text)) : 0));
      }
      assert.ok(best < 600, `${best.toFixed(0)} ms`);
    });
  }

  test("words behind an endless run keep their places", () => {
    const text = `Kim Hana met ${"x-".repeat(500)} Park Joon in Oslo.`;
    for (const sentence of tokenise(text))
      for (const token of sentence.tokens) assert.equal(text.slice(token.start, token.end), token.text);
    const { mentions } = read(text, { format: "text", asOf: null });
    assert.ok(mentions.some((mention) => mention.text === "Park Joon"));
    for (const mention of mentions) assert.equal(text.slice(mention.start, mention.end), mention.text);
  });
});
