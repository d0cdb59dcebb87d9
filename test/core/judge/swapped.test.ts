// Two numbers of a sentence that have changed places are found by what they count, or by the words of their clauses.

import assert from "node:assert/strict";
import { judgeFigures } from "../../../server/core/judge/figures.ts";
import { warnings } from "../../support/judged.ts";

const SOURCES = {
  striker:
    "Odd Berg left Skarn in June. The striker scored 87 goals in 198 matches for the club, and was booked 12 times.",
  prize:
    "The Lunsby book prize drew entries from 41 publishers and 312 authors this year. The jury read for nine weeks.",
  clinic: "The clinic in Nessby has 48 beds and 130 nurses. In 2023 it treated 5,600 patients.",
  farm: "In 2020 the Alder farm kept 64 cows and 210 goats, and two years later 210 cows and 64 goats.",
  mill: "The mill at Skarn was built in 1874 and burnt down in 1931. The dam followed in 1952 and the museum in 1988.",
  poll: "Of the women asked in Wexbridge, 43 per cent want the tram, and of the men 57 per cent. The poll took nine days.",
  ferry: "Bicycles travel on the Trell ferry for 3 euros, cars for 38 euros.",
  school:
    "A girl from Orsk was refused a place at a school 150 yards from her door, and sent to one two miles away instead.",
};

const BESIDE = {
  train: "The night train to Orsk carries 320 passengers in 14 coaches. It stops at nine stations.",
  clinic: "The clinic in Nessby has 48 beds and 130 nurses.",
  council: "The council of Lunsby has 40 members, 18 Greens among them.",
  labels: "The clerk from Trell showed 5,000 labels from a collection of 25,000 at the fair.",
  forward: "Odd Berg scored 23 goals in his first season at Skarn, but has found the net five times since.",
};

const judged = (draft: string): readonly string[] => warnings(judgeFigures, SOURCES, draft);

suite("numbers that have changed places", () => {
  for (const [draft, one, other] of [
    ["Odd Berg made 198 goals in just 87 games for Skarn.", "198 → 87", "87 → 198"],
    ["This year 312 publishers and 41 authors sent books to Lunsby.", "312 → 41", "41 → 312"],
    ["Nessby's clinic employs 48 nurses for its 130 beds.", "48 → 130", "130 → 48"],
    ["The mill at Skarn was built in 1931 and burnt down in 1874.", "1931 → 1874", "1874 → 1931"],
    [
      "In Wexbridge 57 per cent of women want the tram, and 43 per cent of men.",
      "57 per cent → 43 per cent",
      "43 per cent → 57 per cent",
    ],
    ["On the Trell ferry bicycles cost 38 euros and cars 3 euros.", "38 euros → 3 euros", "3 euros → 38 euros"],
  ] as const)
    test(draft, () =>
      assert.deepEqual(
        judged(draft),
        [one, other].map((pair) => pair.replace(/^(.*) → (.*)$/, "contradicted [$1] → $2")),
      ),
    );

  for (const right of [
    "Berg's 87 goals for Skarn came in 198 games.",
    "In 198 games for Skarn, Berg scored 87 goals.",
    "The clinic in Nessby has 130 nurses and 48 beds.",
    "The mill at Skarn, which burnt down in 1931, was built in 1874.",
    "Of the men in Wexbridge 57 per cent want the tram, of the women 43 per cent.",
    "Cars cost 38 euros on the Trell ferry and bicycles 3 euros.",
    "The Alder farm had 210 cows and 64 goats.",
    "The Alder farm had 64 cows and 210 goats.",
    "Orsk sent the girl to a school two miles off rather than the one 150 yards away.",
  ])
    test(`right, and silent: ${right}`, () => assert.deepEqual(judged(right), []));
});

suite("the number of another thing", () => {
  for (const [draft, finding] of [
    ["The night train to Orsk has 320 coaches.", "contradicted [320] → 14"],
    ["The clinic in Nessby has 130 beds.", "contradicted [130] → 48"],
  ] as const)
    test(draft, () => assert.deepEqual(warnings(judgeFigures, BESIDE, draft), [finding]));

  for (const right of [
    "Of the members of Lunsby's council 18 are Greens.",
    "The clerk from Trell has a collection of 25,000.",
    "In his first season at Skarn, Berg scored 23 times.",
    "The train to Orsk takes 320 people.",
  ])
    test(`right, and silent: ${right}`, () => assert.deepEqual(warnings(judgeFigures, BESIDE, right), []));
});
