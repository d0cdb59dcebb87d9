// Two numbers of a sentence that have changed places are found by what they count, or by the words of their clauses.

import assert from "node:assert/strict";
import { judgeFigures } from "../../../server/core/judge/figures.ts";
import { warnings } from "../../support/judged.ts";

const SOURCES = {
  striker:
    "Odd Berg left Skarn in June. The striker scored 87 goals in 198 matches for the club, and was booked 12 times.",
  prize:
    "The Lunsby book prize drew entries from 41 publishers and 312 authors this year. The jury read for nine weeks.",
  winger: "Last season the winger Nils Aker had 11 goals and 9 assists in 38 matches for Tarrow.",
  clinic: "The clinic in Nessby has 48 beds and 130 nurses. In 2023 it treated 5,600 patients.",
  farm: "In 2020 the Alder farm kept 64 cows and 210 goats, and two years later 210 cows and 64 goats.",
  mill: "The mill at Skarn was built in 1874 and burnt down in 1931. The dam followed in 1952 and the museum in 1988.",
  poll: "Of the women asked in Wexbridge, 43 per cent want the tram, and of the men 57 per cent. The poll took nine days.",
  ferry: "Bicycles travel on the Trell ferry for 3 euros, cars for 38 euros.",
  school:
    "A girl from Orsk was refused a place at a school 150 yards from her door, and sent to one two miles away instead.",
};

/** Where both numbers stand, and each text says it in its own way. */
const EITHER = {
  bridge:
    "Of the women in Tarn 43 per cent are for the bridge and 57 per cent against it; of the men 57 per cent are for it and 43 " +
    "per cent against.",
  votes: "Kvale of the harbour list won 8,412 votes in Tarn, and Dahlin, the butcher, 7,965.",
  cup: "Brennside finished third. In the season it scored 67 goals and conceded 52.",
  choir: "The Holm choir had 51 men and 34 women in 2020. A year later it was the other way round.",
  flats:
    "Last year 1,860 flats were finished in Orsk and 2,430 permits issued; the year before, 2,430 were finished and 1,860 permits " +
    "issued.",
  pay: "Guy Pell of Radio Wave earns 41,000 pounds a year, his deputy Ames 58,000.",
  gate: "The Weir Lane ground drew 11,340 people a match, against 9,870 the season before.",
  birds: "Aune, 44, ringed 3,100 birds on Skerry Island and Reik, 52, 2,700.",
  boxes: "Traffic in the port of Estuary rose from 1.2 million boxes in 2023 to 1.45 million in 2024.",
  homes: "The city of Firth built 312 council homes last year and plans 450 this year.",
  harbour: "The quay of Lysaker is 1,450 metres long. At low tide the water is 19 metres deep, at high tide 24.",
};

const judged = (draft: string): readonly string[] => warnings(judgeFigures, SOURCES, draft);

suite("numbers that have changed places", () => {
  for (const [draft, one, other] of [
    ["Odd Berg made 198 goals in just 87 games for Skarn.", "198 → 87", "87 → 198"],
    // Small numbers, but the third one stands beside both.
    ["Aker had 9 goals and 11 assists in 38 matches for Tarrow.", "9 → 11", "11 → 9"],
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

suite("numbers that both stand in a source, and are right", () => {
  for (const right of [
    "The bridge is rejected by 57 per cent of the women in Tarn and 43 per cent of the men.",
    "Of the men in Tarn 43 per cent oppose the bridge, of the women 57 per cent.",
    "Kvale and Dahlin polled 8,412 and 7,965 votes respectively in Tarn.",
    "Opponents scored 52 goals against Brennside and conceded 67.",
    "In 2021 the Holm choir had 34 men and 51 women.",
    "The year before last 1,860 permits were issued in Orsk and 2,430 flats finished.",
    "At Radio Wave, Ames earns 58,000 pounds and Pell 41,000.",
    "The gate at Weir Lane was 9,870 in the season before and is now 11,340.",
    "Reik ringed 2,700 birds on Skerry Island, Aune 3,100.",
    "Traffic in the port of Estuary rose by a fifth, to 1.45 million boxes.",
    "The city of Firth wants 450 council homes this year; last year it built 312.",
    "At high tide the water in Lysaker is 24 metres deep, at low tide 19.",
  ])
    test(right, () => assert.deepEqual(warnings(judgeFigures, EITHER, right), []));

  test("a change told the wrong way round", () =>
    assert.deepEqual(
      warnings(judgeFigures, EITHER, "Traffic in the port of Estuary fell from 1.45 to 1.2 million boxes."),
      ["contradicted [1.45] → 1.2", "contradicted [1.2 million] → 1.45 million"],
    ));

  test("what fell did not rise", () =>
    assert.deepEqual(
      warnings(judgeFigures, EITHER, "The port of Estuary handled 1.2 million boxes, up from 1.45 million."),
      ["contradicted [1.2 million] → 1.45 million", "contradicted [1.45 million] → 1.2 million"],
    ));
});
