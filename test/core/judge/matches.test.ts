// Whose score it is: the sides that the words around it name, and when two scores are of two matches.

import assert from "node:assert/strict";
import { isAgainstAnother, isReverse, sidesOf } from "../../../server/core/judge/matches.ts";

function sides(text: string, score: string) {
  const start = text.indexOf(score);
  assert.ok(start >= 0, `${score} is not in ${text}`);
  const { winner, loser, named } = sidesOf(text, { start, end: start + score.length }, 0, text.length);
  return winner || loser ? `${winner ?? "-"} > ${loser ?? "-"}` : named.join(" = ");
}

const DRAFT = "Lindau beat Oberwald 3-1 on Friday.";

function at(text: string, score: string) {
  const start = text.indexOf(score);
  return sidesOf(text, { start, end: start + score.length }, 0, text.length);
}

function isAgainst(draft: string, source: string, score: string, people: readonly string[] = []): boolean {
  const entities = people.map((name) => ({ kind: "person" as const, name }));
  return isAgainstAnother(at(draft, "3-1"), { text: draft }, at(source, score), { text: source, entities });
}

suite("the sides of a score", () => {
  for (const [text, score, expected] of [
    ["Lindau beat Oberwald 3-1 on Friday.", "3-1", "Lindau > Oberwald"],
    ["Lindau were beaten 3-1 by rivals Oberwald.", "3-1", "Oberwald > Lindau"],
    ["Lindau lost 3-1 to Oberwald Rovers.", "3-1", "Oberwald Rovers > Lindau"],
    ["Lindau win 3-1 at home to Oberwald.", "3-1", "Lindau > Oberwald"],
    ["Lindau's comfortable 3-1 win over Oberwald", "3-1", "Lindau > Oberwald"],
    ["They recovered from a 3-1 defeat in the cup final against Oberwald.", "3-1", "Oberwald > -"],
    ["Lindau drew 1-1 with Oberwald.", "1-1", "Lindau = Oberwald"],
    ["10 May: Lindau 3-1 Oberwald", "3-1", "Lindau > Oberwald"],
    ["10 May: Lindau 1-3 Oberwald", "1-3", "Oberwald > Lindau"],
    ["In the 3-1 win at the Valley", "3-1", ""],
    ["Last Sunday's 3-1 win was the fourth.", "3-1", ""],
    ["It was 3-1 at the break.", "3-1", ""],
  ] as const)
    test(`${text} → ${expected}`, () => assert.equal(sides(text, score), expected));
});

suite("scores of two matches", () => {
  test("against a side that the draft does not know", () => {
    assert.equal(isAgainst(DRAFT, "Oberwald reeled from a 4-0 defeat against Kirchfeld.", "4-0"), true);
  });

  test("the same sides with the other winner", () => {
    assert.equal(isReverse(at(DRAFT, "3-1"), at("In November Oberwald beat Lindau 1-0.", "1-0")), true);
    assert.equal(isReverse(at(DRAFT, "3-1"), at("Oberwald were soundly defeated 3-1 by Lindau.", "3-1")), false);
  });

  test("the same match, whatever the score", () => {
    assert.equal(isAgainst(DRAFT, "SC Oberwald lost 2-1 to Lindau.", "2-1"), false);
    assert.equal(isReverse(at(DRAFT, "3-1"), at("SC Oberwald lost 2-1 to Lindau.", "2-1")), false);
  });

  test("a nickname, an abbreviation or a manager is no other side", () => {
    assert.equal(isAgainst(DRAFT, "Lindau's 2-1 victory over the Foxes", "2-1"), false);
    assert.equal(isAgainst(DRAFT, "Gerd Baumann's 2-1 victory over Oberwald", "2-1", ["Gerd Baumann"]), false);
    assert.equal(isAgainst("FC Velsund beat Oberwald 3-1.", "FCV beat Oberwald 3-1.", "3-1"), false);
  });

  test("where the draft names one side only, nothing is known", () => {
    assert.equal(isAgainst("Lindau won 3-1.", "Lindau beat Kirchfeld 4-0.", "4-0"), false);
  });
});
