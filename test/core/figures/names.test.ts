// Numbers that name something and say no quantity.

import assert from "node:assert/strict";
import { readFigures } from "../../../server/core/figures/readFigures.ts";
import { tokenise } from "../../../server/core/reading/tokens.ts";
import { reads } from "./notation.ts";

suite("numbers in names", () => {
  test("how a team lines up", () =>
    reads(`
      Rangers (4-4-2) began in a 4-2-3-1 and ended in a 3-4-3.
      They won 4-2 with a 5-3-2 shape.
        4-2 = score 4:2
      Federer won 6-4 6-3.
        6-4 = score 6:4
        6-3 = score 6:3
    `));

  test("teams of the young", () =>
    reads(`
      His under-21 cap came late.
      Twelve clubs have under 21 players.
        Twelve = count 12 club
        21 = count 21 player <
    `));
});

suite("names that numbers stand in", () => {
  const named = (text: string): string[] =>
    readFigures(text, tokenise(text), null).numbersInNames.map((number) => {
      assert.equal(text.slice(number.start, number.end), number.text);
      return `[${number.text}] ${number.name}`;
    });
  for (const [text, ...names] of [
    ["Skarn are top of Ligue 1 with 64 points.", "[1] Ligue 1"],
    ["He missed the Six Nations.", "[Six] Six Nations"],
    ["The old pitch is for five-a-side football.", "[five] five-a-side"],
    ["She spoke on Radio  4 about Covid-19.", "[4] Radio 4", "[19] Covid-19"],
    ["The BBC1 news showed an F-16.", "[1] BBC1", "[16] F-16"],
    ["No-one saw the one-handed man, and one of them ran."],
    ["Twelve of 40 came."],
  ] as const)
    test(text, () => assert.deepEqual(named(text), names));
});
