// False alarms that somebody met: figures on another matter than the passage they were held against.

import assert from "node:assert/strict";
import { buildSourceIndex } from "../../../server/core/index/sourceIndex.ts";
import { judgeFigures } from "../../../server/core/judge/figures.ts";
import { read } from "../../../server/core/reading/read.ts";
import { warnings } from "../../support/judged.ts";

const SOURCES = {
  nordavia:
    "Nordavia carried 16.8 million passengers in 2024, up from 15.2 million in 2023. The loss of the airline widened to " +
    "310 million euros from 85 million.",
  telescope:
    "Construction of the Aldana telescope took eleven years and cost 780 million dollars, 130 million more than planned. " +
    "Its main mirror has a diameter of 6.5 metres.",
  cup:
    "Tarrow Rovers beat Arden Town 2-0 in the cup on Sunday. Ken Hale scored in the 18th minute, was booked after 40 minutes " +
    "and was sent off in the 56th minute.",
  opal: "The opal of Arden weighs 998 grams and is worth about £900,000. The museum showed it to 41,000 people in 70 days.",
  lifts:
    "The Brackwell group sold 9,300 lifts last year, up from 8,900, about 25 a day. Its margin narrowed to 7.4 per cent from " +
    "9.1 per cent.",
  walks:
    "In the Tarnholm trial walkers fell asleep in an average of 17 minutes, against 26 minutes in the control group, and woke " +
    "1.4 times a night instead of 2.1. Women made up 56 per cent of those taking part.",
  derby:
    "Ashby Rovers came from two goals down to beat Dunmoor Town 3-2 at Castle Lane. Rovers had 63 per cent of the ball.",
  fire: "The fire in the mill of Tarrow injured 17 people, five of them seriously.",
  plates:
    "At home, its largest market, the sales of the plate maker Ostwick dropped by 17 per cent; in Sweden they grew by 3 per cent. " +
    "Five years ago Ostwick still led the market. Its chief executive, Petra Holm, has been with the firm since 2012.",
  vote:
    "Of the members of the union in Ostwick, 68 per cent voted for the deal. Since 1 March the town has imposed 53 fines for " +
    "noise. The stock of pike in the lake of Ostwick has shrunk by 61 per cent since 2003.",
  schools:
    "The graduation rate in Fairmont was 78 per cent in 2023, down from 84 per cent the year before, the school board of " +
    "Fairmont said.",
  museum:
    "The city's grant to the museum of Fenwick is 5.1 million pounds and has not changed since 2019, the museum's director said.",
  ferry: "Tickets for the ferry of Ostvik went from 30 to 45 crowns in May, the line said.",
  hostage:
    "Ivar Lund, the engineer from Ostwick, came home on Sunday. Another man who was held in the north with him, Jon Dahl, was " +
    "freed by soldiers in April 2015 after he had been found by chance.",
  alden: "The old town of Alden has dropped to 8,900 inhabitants from 10,600 since the fire, the county said.",
  breaches:
    "Restaurants accounted for 29 per cent of all breaches in Estmark, cleaning firms for 22 and farms for 14, the inspectorate said.",
  seals:
    "Rangers counted 3,150 young seals on the island of Holm in July, almost twice as many as a year before, when it was " +
    "1,620. The ferry line to Holm took 940,000 euros in 2024.",
  mills:
    "The mill of Tarrow ground 412,000 tonnes last year, down from 655,000 in 2019. Its new roof will cost the owners about " +
    "£7 million over two years.",
};

const RUN = {
  stadium:
    "The Meridian Stadium in Dunmere opened in 2019. The average ticket costs 38 pounds, 6 pounds more than two years ago.",
  run: "Starting in the Dunmere Marathon costs 85 pounds. Some 6,400 people ran it.",
  grantley:
    "The oven maker Grantley expects an operating loss of 23 million pounds this year, after a profit of 10 million in May's forecast.",
};

const GALE =
  "After the gale of 14 June the Harbour Office of Stormont counted 79 broken masts and 31 sunken boats. Nobody was hurt.";

const judged = (draft: string): readonly string[] => warnings(judgeFigures, SOURCES, draft);

suite("figures on another matter", () => {
  for (const right of [
    "The start in Dunmere cost 85 pounds, more than twice an average ticket at the Meridian Stadium.",
    "In 2020 electricity cost Harnau 6.6 cents per kilowatt hour.",
    "Weir Town's turnover rose by £600,000 in the year to 30 June 2022 while the loss fell by £370,000.",
    "Grantley now expects a result 33 million pounds worse than in its forecast of May.",
  ])
    test(`right, and silent: ${right}`, () => assert.deepEqual(warnings(judgeFigures, RUN, right), []));

  for (const right of [
    "Nordavia carried 1.6 million more passengers than in 2023.",
    "The loss of Nordavia was 225 million euros higher in 2024 than in 2023.",
    "The loss of the airline Nordavia grew by 225 million euros.",
    "The Aldana telescope was supposed to cost 650 million dollars.",
    "The Aldana telescope was originally planned to cost 650 million dollars.",
    "The fire in the mill of Tarrow injured 17 people, twelve of them not seriously.",
    "Six years ago the mill of Tarrow still ground 655,000 tonnes.",
    "The mill of Tarrow ground 655,000 tonnes before the pandemic.",
    "The new roof of the mill of Tarrow will cost the owners £3.5 million a year.",
    "The builders of the Aldana telescope promised to spend 650 million dollars.",
    "Ken Hale of Tarrow Rovers was sent off eleven minutes into the second half.",
    "Ken Hale of Tarrow Rovers scored after 18 minutes and was booked 22 minutes on, before he was sent off.",
    "The opal of Arden is worth a fortune: each gram is worth about £900.",
    "The opal of Arden was shown to 41,000 people, a good 580 a day.",
    "In the previous year the Brackwell group sold 8,900 lifts.",
    "A year earlier Brackwell sold 8,900 lifts.",
    "In the year to March 2024 Brackwell sold 8,900 lifts, not 9,300.",
    "Previously Brackwell had a margin of 9.1 per cent.",
    "Those in the Tarnholm control group woke 2.1 times a night.",
    "The people in the Tarnholm trial who did not walk fell asleep in 26 minutes on average.",
    "Men made up 44 per cent of those taking part in the Tarnholm trial.",
    "Dunmoor Town led 2-0 against Ashby Rovers at half-time.",
    "Ashby Rovers trailed Dunmoor Town 2-0 after 34 minutes.",
    "It was 2-2 between Ashby Rovers and Dunmoor Town until stoppage time.",
    "Dunmoor Town had 37 per cent of the ball against Ashby Rovers at Castle Lane.",
    "In the year before, Nordavia had carried 15.2 million passengers.",
    "In Sweden Ostwick's sales rose by 3 per cent.",
    "Petra Holm has been chief executive of Ostwick for four years.",
    "In the union of Ostwick 32 per cent voted against the deal.",
    "From March to the end of August the town of Ostwick imposed 53 fines for noise.",
    "Less than half of the pike of the lake of Ostwick are left.",
    "The national graduation rate was 87 per cent in 2023.",
    "Had the grant to the museum of Fenwick followed prices since 2019, it would be 6 million pounds.",
    "If the grant to the museum of Fenwick had followed prices since 2019, it would be 6 million pounds.",
    "The old town of Alden had 10,600 inhabitants before the fire and has 8,900 now.",
    "Of the breaches in Estmark, about one in five was found in cleaning firms.",
    "Tickets for the ferry of Ostvik cost 30 crowns until May.",
    "Ivar Lund, the engineer from Ostwick, has been freed after he was kidnapped in the north in 2013.",
    "In July 2023 rangers counted 1,620 young seals on the island of Holm.",
    "In the first half of 2024 the ferry line to Holm took 410,000 euros.",
  ]) {
    test(`right, and silent: ${right}`, () => assert.deepEqual(judged(right), []));
  }

  test("what a source tells without a date may be told of the day it was written on", () => {
    const told = (asOf: string | null): number => {
      const source = {
        key: "gale",
        path: "gale.txt",
        title: null,
        publisher: null,
        author: null,
        date: asOf,
        origin: "gale",
      };
      const index = buildSourceIndex([{ source, reading: read(GALE, { format: "text", asOf }) }]);
      const draft = "The Harbour Office of Stormont counted 79 broken masts on 27 June, and 31 sunken boats.";
      return judgeFigures(read(draft, { format: "markdown", asOf: null }), index).filter(
        ({ verdict }) => verdict === "contradicted",
      ).length;
    };
    assert.equal(told(null), 1);
    assert.equal(told("2017-06-27"), 0);
  });

  test("the same quantities given wrongly are found", () => {
    assert.deepEqual(judged("Construction of the Aldana telescope took eleven years and cost 870 million dollars."), [
      "contradicted [870 million dollars] → 780 million dollars",
    ]);
    assert.equal(
      judged("The new roof of the mill of Tarrow will cost the owners about £9 million over two years.").length,
      1,
    );
    assert.equal(judged("Of the members of the union in Ostwick, 86 per cent voted for the deal.").length, 1);
    assert.equal(judged("Rangers counted 3,510 young seals on the island of Holm in July.").length, 1);
    assert.equal(judged("The ferry line to Holm took 490,000 euros in 2024.").length, 1);
    assert.equal(judged("Nordavia carried 18.6 million passengers in 2024, up from 15.2 million in 2023.").length, 1);
  });

  test("digits changed round are no chance, whatever else the words beside them say", () => {
    assert.equal(judged("Rangers had expected 3,510 young seals on the island of Holm in July.").length, 1);
    assert.deepEqual(judged("Rangers had expected 4,200 young seals on the island of Holm in July."), []);
  });

  test("counts of things that no two words beside them have in common", () => {
    const sources = {
      museum:
        "Council leader Hanne Birk, who chairs the finance committee, said 61 jobs were safe. The town museum will be rebuilt " +
        "by 2026.",
    };
    const draft =
      "Sven Tarp chairs the finance committee. The new wing opens in 2026 with 16 rooms, against 9 in the old building.";
    assert.deepEqual(warnings(judgeFigures, sources, draft), []);
    const wrong = "Hanne Birk, who chairs the finance committee, said 16 jobs were safe.";
    assert.equal(warnings(judgeFigures, sources, wrong).length, 1);
  });
});
