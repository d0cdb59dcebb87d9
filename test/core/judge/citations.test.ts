// Citations judged: unknown keys, and sources that do not say what another one does.

import assert from "node:assert/strict";
import { judgeCitations } from "../../../server/core/judge/citations.ts";
import { judge as whole } from "../../../server/core/judge/judge.ts";
import { judgeQuotations } from "../../../server/core/judge/quotations.ts";
import { type Judge, judgedAll, warnings } from "../../support/judged.ts";

const SOURCES = {
  harbour2025: "“The harbour froze in a single night and we lost nine boats,” said Ilse Brandt.",
  railway2024: "“The signals on the coast line were never tested,” said Piet Joubert.",
};

const judge: Judge = (draft, index) => judgeCitations(draft, index, judgeQuotations(draft, index));
const found = (draft: string) => warnings(judge, SOURCES, draft);

suite("judgeCitations", () => {
  test("the right source is silent", () => {
    assert.deepEqual(found("“The signals on the coast line were never tested,” Joubert said [@railway2024]."), []);
    assert.deepEqual(found("It was a cold winter [@harbour2025, p. 3]."), []);
  });

  test("an unknown key is found, with the key that was meant", () => {
    assert.deepEqual(found("It was a cold winter [@harbor2025]."), ["unknown [@harbor2025] → @harbour2025"]);
    assert.deepEqual(found("Nobody knows [@{some.paper}]."), ["unknown [@{some.paper}]"]);
  });

  test("the key that was meant is a slip away: a letter more, less or other, anywhere", () => {
    for (const slip of ["xharbour2025", "harbour205", "hurbour2025", "harbour202", "harbour20255", "HARBOUR2024"])
      assert.deepEqual(found(`It was cold [@${slip}].`), [`unknown [@${slip}] → @harbour2025`]);
    for (const other of ["harbour", "hrb2025", "harbour2052", "r"])
      assert.deepEqual(found(`It was cold [@${other}].`), [`unknown [@${other}]`]);
  });

  test("of an unknown key the source that speaks of the sentence is offered, and no other", () => {
    const sources = { mill: "March 3, 2025\n\nThe paper mill in Tarnby will cut 140 of its 900 jobs, its owner said." };
    const offered = (draft: string) =>
      warnings(whole, sources, draft).filter((warning) => warning.startsWith("unknown"));
    assert.deepEqual(offered("The paper mill in Tarnby will cut 140 of its 900 jobs [@factory2025]."), [
      "unknown [@factory2025] → @mill",
    ]);
    assert.deepEqual(offered("The harbour of Tarnby handled 3.9 million tonnes of freight in 2024 [@harbour2024]."), [
      "unknown [@harbour2024]",
    ]);
  });

  test("a source that lacks the words another one has is found", () => {
    assert.deepEqual(found("“The signals on the coast line were never tested,” Joubert said [@harbour2025]."), [
      "contradicted [@harbour2025] → @railway2024",
    ]);
  });

  test("sources without title and publisher are told by their keys, once", () => {
    const [claim] = judgedAll(
      judge,
      SOURCES,
      "“The signals on the coast line were never tested,” Joubert said [@harbour2025].",
    );
    assert.equal(claim?.message, "@harbour2025 does not say this; @railway2024 does.");
  });

  test("several keys in one bracket share the sentence, and cross references are no sources", () => {
    assert.deepEqual(
      found("“The signals on the coast line were never tested,” Joubert said [@harbour2025; @railway2024]."),
      [],
    );
    assert.deepEqual(found("As @fig:map shows, the coast is long."), []);
  });
});

const ARCHIVE = {
  ferries: `Norra Kusten, 4 March 2024

The ferry line between Utholm and the islands carried 48,200 passengers last summer, the operator Norrfart said. That was
more than in any summer since the bridge opened. Captain Signe Aalto called the growth a relief after lean years. Tickets
cost 85 crowns, and dogs travel free.`,
  orchards: `Växtbladet, 2 October 2024

Growers in the Vissel valley picked 13,650 tonnes of pears this autumn, the fruit growers' union reported. Frost in May
had spared the blossoms. Its chairman, Lukas Brandl, expects prices to stay low until Christmas, since the cold stores in
Arling are full.`,
  clinics: `Regional Health Watch, 11 June 2024

The hospital in Gammelby has 412 beds, 60 of them in the new wing. Waiting for a hip operation takes 143 days on average, the
regional health board said. Nurses there have asked for more staff at night, and the head physician, Ida Frisk, agrees.`,
  schools: `Skolnytt, 20 August 2024

The town of Gammelby will spend 37.5 million crowns on its new secondary school. Building begins in spring. The mayor,
Ola Renberg, said that the old school by the ferry quay would become a library. The islands keep their own small schools.`,
  quay: `Norra Kusten, 9 September 2024

Utholm's harbour office wants to rebuild the ferry quay, where the islands' passengers wait in the rain. The operator Norrfart
would pay half. Captain Signe Aalto said the quay had been a disgrace for years, and that the growing number of passengers
makes it worse.`,
} as const;

suite("a sentence with a single figure", () => {
  const cited = (draft: string) => warnings(whole, ARCHIVE, draft).filter((warning) => warning.includes("@"));

  for (const [draft, right] of [
    ["The ferry line to the islands carried 48,200 passengers last summer [@orchards].", "ferries"],
    ["Norrfart's ferries took 48,200 passengers to the islands [@clinics].", "ferries"],
    ["Passengers of the Utholm ferries numbered 48,200 [@schools].", "ferries"],
    ["Growers in the Vissel valley picked 13,650 tonnes of pears [@ferries].", "orchards"],
    ["The pear harvest of the Vissel valley came to 13,650 tonnes [@quay].", "orchards"],
    ["This autumn 13,650 tonnes of pears were picked in the Vissel valley [@clinics, p. 2].", "orchards"],
    ["The hospital in Gammelby has 412 beds [@orchards].", "clinics"],
    ["Patients in Gammelby wait 143 days on average for a hip operation [@ferries].", "clinics"],
    ["Gammelby will spend 37.5 million crowns on its new secondary school [@orchards].", "schools"],
  ] as const)
    test(`cited wrongly: ${draft}`, () => {
      const [found, ...more] = cited(draft);
      assert.deepEqual(more, []);
      assert.match(found ?? "", new RegExp(`^contradicted .* → @${right}$`));
    });

  for (const draft of [
    "The ferry line to the islands carried 48,200 passengers last summer [@ferries].",
    "Growers in the Vissel valley picked 13,650 tonnes of pears [@orchards].",
    "The hospital in Gammelby has 412 beds [@clinics].",
    "The new secondary school in Gammelby costs the town 37.5 million crowns [@schools].",
    // Cited for what is said of the figure, for its other half, or for one of its people.
    "For the 48,200 passengers the ferry quay has been a disgrace for years, says Aalto [@quay].",
    "After 48,200 passengers in one summer, the harbour office wants to rebuild the ferry quay [@quay].",
    "The 48,200 passengers of last summer wait in the rain [@quay].",
    "Norrfart, which carried 48,200 passengers last summer, would pay half of the new quay [@quay].",
    "The town of Gammelby, whose hospital has 412 beds, is to get a new secondary school [@schools].",
    "The hospital of 412 beds lies beside the old school, which is to be a library, as Ola Renberg says [@schools].",
    "Lukas Brandl has no fear for the 13,650 tonnes of pears: the cold stores in Arling are full [@orchards].",
    "Nurses in Gammelby, a town with 412 hospital beds, have asked for more staff at night [@clinics].",
    "With 48,200 passengers on the ferries, the islands keep their own small schools [@schools].",
    // Worked out, or rounded.
    "Apart from the new wing the hospital in Gammelby has 352 beds [@clinics].",
    "Almost 50,000 passengers took the ferries to the islands last summer [@ferries].",
    "The ferries of Norrfart carried more than 48,000 passengers [@ferries; @quay].",
    // Figures that stand anywhere, that no source has, or that nobody is sure of.
    "Norrfart has run the ferries for 8 years [@quay].",
    "The cold stores in Arling hold 21,300 crates [@orchards].",
    "The quay is 212 metres long [@quay].",
    "A hip operation costs 96,000 crowns [@clinics].",
    "In 2024 the school was planned [@schools].",
    "As @quay reports, the 48,200 passengers have no roof over their heads.",
  ])
    test(`cited rightly: ${draft}`, () => assert.deepEqual(cited(draft), []));
});
