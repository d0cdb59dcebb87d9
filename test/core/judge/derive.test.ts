// Arithmetic over a source's figures that gives a figure of the draft, and what only looks like it.

import assert from "node:assert/strict";
import { derivations } from "../../../server/core/judge/derive.ts";
import { read } from "../../../server/core/reading/read.ts";
import { indexOf } from "../../support/judged.ts";

/** Ways to the draft's first figure, as `sum 67 147`. */
function ways(draft: string, source: string): readonly string[] {
  const [figure] = read(draft, { format: "text", asOf: null }).figures;
  const [segment] = indexOf({ source }).segments;
  assert.ok(figure && segment, `no figure in "${draft}"`);
  return derivations(figure, segment).map(({ how, operands }) =>
    [how, ...operands.map((operand) => operand.text)].join(" "),
  );
}

suite("derivations", () => {
  for (const [draft, source, expected] of [
    ["They sent 214 letters.", "They sent 67 letters in May and 147 in June.", ["sum 67 147"]],
    ["It has 90 employees.", "It has 60 men and 30 women.", ["sum 60 30"]],
    ["It lost 300 members.", "It had 1,200 members, and has 900 now.", ["difference 1,200 900"]],
    ["A quarter of them left.", "Of 80 clerks 20 left.", ["share 80 20"]],
    ["The price has tripled.", "It cost £40, and costs £120 now.", ["ratio £40 £120"]],
    ["It was four times as many.", "There were 20 in May and 80 in June.", ["ratio 20 80"]],
    ["It took 11 years.", "It was begun in 1990 and done in 2001.", ["years 1990 2001"]],
    ["He left in 2018.", "He came in 2012, and left six years later.", ["years 2012 six years"]],
    ["It was the 11th anniversary.", "It was begun in 1990 and done in 2001.", ["years 1990 2001"]],
    ["She scored in the 10th minute of the second half.", "She scored in the 55th minute.", ["clock 55th"]],
    ["She scored with 12 minutes to go.", "She scored in the 78th minute.", ["clock 78th"]],
  ] as const)
    test(`${draft} ← ${source}`, () => assert.deepEqual(ways(draft, source), expected));

  for (const [why, draft, source] of [
    ["a crossing is no match", "The crossing takes 30 minutes.", "The crossing takes 60 minutes."],
    [
      "two minutes of one match are not counted from its end",
      "He scored in the 83rd minute.",
      "He scored in the seventh minute.",
    ],
    ["an age is no minute of a match", "The 17-year-old left.", "A 17-year-old came."],
    ["a figure that says the same needs no arithmetic", "At least 400 homes were lost.", "It hit 40 and 400 homes."],
    ["people are not counted by the price of things", "Three people came.", "It cost £900, then £2,700."],
    ["places in a list are no quotients", "It was the eleventh day.", "It cost 40p, then 40p."],
    ["counts are no years between", "There are five counts of fraud.", "It ran from 2009 to 2014."],
    ["the ends of a range are said", "It grows by 6,600 seats.", "It has 1,400 places and 5,200 to 6,600 seats."],
    ["243 is not 240", "It blasts 240 holes.", "It has 212 workers and 31 women."],
    ["leaders and countries have no ratio", "They met five times.", "The two leaders of 10 countries met."],
    ["of thousands nobody knows", "They met five times.", "Of thousands of soldiers 2,000 died."],
    ["months tell no year", "It opens in 2026.", "It opens in 2028, 18 months late."],
    ["years tell no month", "It opened in June 2018.", "It was begun in 2012. Six years later it opened."],
    ["the ends of a vague amount are nobody's", "They mend five nets a day.", "It is a few hundred metres long."],
  ] as const)
    test(`none: ${why}`, () => assert.deepEqual(ways(draft, source), []));
});
