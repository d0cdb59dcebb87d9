// Answers for words as they stand in a text.

import assert from "node:assert/strict";
import { forgetUnasked } from "../../../server/core/text/remembering.ts";
import { WordMemory } from "../../../server/core/text/wordMemory.ts";

suite("words remembered as they stand in a text", () => {
  test("each word has its own answer, however many displace each other", () => {
    let asked = 0;
    const memory = new WordMemory((word) => {
      asked++;
      return word.toUpperCase();
    });
    const words = Array.from({ length: 60_000 }, (_, i) => `w${i.toString(36)}`);
    const text = words.join(" ");
    for (const round of [1, 2]) {
      let at = 0;
      for (const word of words) {
        assert.equal(memory.at(text, at, at + word.length), word.toUpperCase(), `round ${round}`);
        at += word.length + 1;
      }
    }
    assert.ok(asked >= words.length);
  });

  test("a word that was met is not asked about again, wherever it stands", () => {
    let asked = 0;
    const memory = new WordMemory((word) => {
      asked++;
      return word.length;
    });
    const text = "tide after tide";
    assert.deepEqual([memory.at(text, 0, 4), memory.at(text, 11, 15), memory.at("low tide", 4, 8)], [4, 4, 4]);
    assert.equal(asked, 1);
  });

  test("who is told to forget asks again, and answers the same", () => {
    const asked: string[] = [];
    const memory = new WordMemory((word) => {
      asked.push(word);
      return word.length;
    });
    const text = "tide and ferry";
    assert.deepEqual([memory.at(text, 0, 4), memory.at(text, 9, 14)], [4, 5]);
    forgetUnasked();
    assert.deepEqual([memory.at(text, 5, 8), memory.at(text, 9, 14), memory.at(text, 9, 14)], [3, 5, 5]);
    assert.deepEqual(asked, ["tide", "ferry", "and", "ferry"]);
  });

  test("endless words are worked out each time", () => {
    const memory = new WordMemory((word) => word.length);
    const text = "x".repeat(5000);
    assert.equal(memory.at(text, 0, 5000), 5000);
    assert.equal(memory.at(text, 10, 5000), 4990);
  });
});
