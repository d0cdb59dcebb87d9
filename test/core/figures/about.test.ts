// What a figure is about: what is counted, shared, changed, denied and planned.

import assert from "node:assert/strict";
import type { About } from "../../../server/core/reading/model.ts";
import { figuresIn } from "./notation.ts";

/** The fields of `about` that differ from a bare statement, for the figure written as `figure`. */
function about(text: string, figure: string, expected: Partial<About>): void {
  const found = figuresIn(text).find((one) => one.text === figure);
  assert.ok(found, `no figure “${figure}” in: ${text}`);
  const actual = Object.fromEntries(Object.keys(expected).map((key) => [key, found.about[key as keyof About]]));
  assert.deepEqual(actual, expected, text);
}

suite("about", () => {
  test("head and modifiers of what is counted", () => {
    about("It has sent about 15,000 North Korean troops abroad.", "15,000", {
      head: "troop",
      modifiers: ["north", "korean"],
      predicate: "send",
    });
    about("Nine newly built homes burned.", "Nine", { head: "home", predicate: "burn" });
    about("Two of Maria's sisters left.", "Two", { head: "sister" });
  });

  test("the noun a sum or a measure belongs to", () => {
    about("The firm made a profit of £3m.", "£3m", { head: "profit" });
    about("He signed a £150,000 contract.", "£150,000", { head: "contract", predicate: "sign" });
    about("They bought 3 tonnes of gold.", "3 tonnes", { head: "gold", predicate: "buy" });
    about("The country's population is 8 million.", "8 million", { head: "population" });
    about("A two-year deal was struck.", "two-year", { head: "deal" });
  });

  test("what a share is a share of", () => {
    about("Some 97 per cent of its external trade goes east.", "97 per cent", { shareOf: ["external", "trade"] });
    about("Half the voters stayed at home.", "Half", { shareOf: ["voter"] });
    about("One pupil in five failed.", "One pupil in five", { shareOf: ["pupil"] });
    const asked = "Of the women asked in Lunsby, 43 per cent agree, and among older men 57 per cent.";
    about(asked, "43 per cent", { shareOf: ["woman"] });
    about(asked, "57 per cent", { shareOf: ["old", "man"] });
    about("The price of a ticket rose 5 per cent.", "5 per cent", { shareOf: [] });
  });

  test("rising to is not rising by", () => {
    about("Unemployment rose to 5%.", "5%", { change: "to", head: "unemployment", predicate: "rise" });
    about("Unemployment rose by 5%.", "5%", { change: "by", predicate: "rise" });
    about("Unemployment was 5%.", "5%", { change: null, head: "unemployment" });
  });

  test("per, period, negation and modality", () => {
    about("It sold 300 cars a day in 2023.", "300", { per: "day", period: ["2023"], modality: "asserted" });
    about("The firm did not cut 300 jobs.", "300", { negated: true });
    about("The firm not only cut 300 jobs.", "300", { negated: false });
    about("The firm will cut 300 jobs.", "300", { modality: "planned" });
    about("It said 300 jobs were cut.", "300", { modality: "reported", predicate: "cut" });
    about("If 300 jobs go, nobody stays.", "300", { modality: "hypothetical" });
  });
});
