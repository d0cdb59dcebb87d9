import assert from "node:assert/strict";
import { forgetUnasked, remembering } from "../../../server/core/text/remembering.ts";

suite("remembering", () => {
  /** A function that notes what it was asked. */
  function noting(most: number, longest?: number) {
    const asked: string[] = [];
    const answer = remembering(
      (word) => {
        asked.push(word);
        return word === "nothing" ? undefined : word.length;
      },
      most,
      longest,
    );
    return { asked, answer };
  }

  test("an answer is worked out once, also where it is none", () => {
    const { asked, answer } = noting(10);
    for (let i = 0; i < 3; i++) assert.deepEqual([answer("ferry"), answer("nothing")], [5, undefined]);
    assert.deepEqual(asked, ["ferry", "nothing"]);
  });

  test("what is asked again and again stays, what is not is forgotten", () => {
    const { asked, answer } = noting(10);
    answer("once");
    for (let i = 0; i < 100; i++) {
      answer(`word ${i}`);
      answer("often");
    }
    answer("once");
    assert.equal(asked.filter((word) => word === "often").length, 1);
    assert.equal(asked.filter((word) => word === "once").length, 2);
  });

  test("who is told to forget keeps what was asked for since the last time", () => {
    const { asked, answer } = noting(1000);
    const ask = (...words: readonly string[]) => words.forEach(answer);
    ask("ferry", "dock");
    forgetUnasked();
    ask("quay", "ferry");
    forgetUnasked();
    ask("crane", "ferry", "quay");
    assert.deepEqual(asked, ["ferry", "dock", "quay", "crane"]);
    forgetUnasked();
    ask("mast", "dock");
    assert.deepEqual(asked.slice(4), ["mast", "dock"]);
  });

  test("whole texts are not kept", () => {
    const { asked, answer } = noting(10, 20);
    for (let i = 0; i < 2; i++) assert.equal(answer("x".repeat(21)), 21);
    assert.equal(asked.length, 2);
  });
});
