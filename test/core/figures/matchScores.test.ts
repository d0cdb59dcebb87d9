// Scores written side by side: "Barrow 2, Taunton Town 1".

import assert from "node:assert/strict";
import { figuresIn } from "./notation.ts";

function scoresIn(text: string): readonly string[] {
  return figuresIn(text).flatMap(({ kind, parts, text }) =>
    kind === "score" ? [`${parts?.join("-")} “${text}”`] : [],
  );
}

suite("scores side by side", () => {
  const scores: readonly (readonly [text: string, score: string])[] = [
    ["Match ends, Norwich City 2, Leyton Orient 1.", "2-1 “2, Leyton Orient 1”"],
    ["Barrow 0, Taunton Town 0", "0-0 “0, Taunton Town 0”"],
    ["Full time: Exeter 3, Hull City 4.", "3-4 “3, Hull City 4”"],
    ["Goal! Kilmarnock 1, Brighton and Hove Albion 2. Berg heads in.", "1-2 “1, Brighton and Hove Albion 2”"],
    ["It finished Bath 27, Sale 24.", "27-24 “27, Sale 24”"],
    ["The derby (Genoa 1, Sampdoria 1) ended in rain.", "1-1 “1, Sampdoria 1”"],
    ["Second half ends, Derry 5, Cork 0, after two late goals.", "5-0 “5, Cork 0”"],
  ];
  for (const [text, score] of scores) {
    test(text, () => assert.deepEqual(scoresIn(text), [score]));
  }

  const none = [
    "Anna, 24, and Ben, 22, were rescued.",
    "Anna 24, Ben 22.",
    "Gold 2, Silver 1, Bronze 3.",
    "The medals: Norway 4, Sweden 2, Finland 1.",
    "Scorers: Berg 3, Lund 12.",
    "Goals by Berg 2, Lund 1.",
    "It is told in Act 3, Scene 2.",
    "See Chapter 4, Section 2.",
    "Norway won gold 2, Sweden 1 silver.",
    "On May 1, June 2 seemed far away.",
    "The trains stop at Leeds 2, York 3 and Hull 4.",
    "Berg 2, lund 1.",
    "Boeing 7, Airbus 6.",
    "Leeds 2, York 3 people.",
  ];
  for (const text of none) {
    test(`none: ${text}`, () => assert.deepEqual(scoresIn(text), []));
  }
});
