// Names put in another's place: winners for losers, one person's deed for another's, one country for another.

import assert from "node:assert/strict";
import { JudgeMemory } from "../../../server/core/judge/judgeMemory.ts";
import { judgeNames } from "../../../server/core/judge/names.ts";
import { read } from "../../../server/core/reading/read.ts";
import { indexOf, warnings } from "../../support/judged.ts";

const SOURCES = {
  regatta:
    "Ilona Szabo of Hungary won the single sculls in Lucerne on Saturday, two seconds ahead of the Dane Mette Kjaer. Noor de Wit capsized near the second buoy and was pulled out by the umpire. Szabo beat Kjaer in Poznan in June, too. Crews from Chile and Japan shared the bronze medal in the quadruple sculls.",
  takeover:
    "Fjordline bought Hanse Ferries for €80m in March. Orla Byrne, who had advised Hanse, called the price fair. The ships will be repaired in Gdansk until May.",
};

const found = (draft: string) => warnings(judgeNames, SOURCES, draft);

suite("names in another's place", () => {
  for (const draft of [
    "Mette Kjaer capsized near the second buoy in Lucerne and was pulled out by the umpire.",
    "Kjaer beat Szabo in Poznan in June.",
    "Hanse Ferries bought Fjordline for €80m in March.",
    "Crews from Peru and Japan shared the bronze medal in the quadruple sculls.",
  ]) {
    test(`wrong: ${draft}`, () => assert.notDeepEqual(found(draft), []));
  }

  for (const draft of [
    "Noor de Wit capsized near the second buoy in Lucerne and was pulled out by the umpire.",
    "Szabo beat Kjaer in Poznan in June.",
    "Kjaer lost to Szabo in Poznan in June.",
    "Kjaer was beaten by Szabo in Poznan in June.",
    "Mette Kjaer did not capsize near the second buoy, nor was she pulled out by the umpire in Lucerne.",
    "Hanse Ferries went to Fjordline for €80m in March.",
    "Fjordline bought Hanse Ferries for €80m; Baltica bought Nordsee for €12m.",
    "Crews from Chile, Japan and Peru rowed in the quadruple sculls.",
    "A crew from Peru watched as the bronze medal was shared.",
    "Kjaer met Szabo in Poznan in June.",
    "In June 2019 Kjaer beat Noor de Wit in Poznan.",
  ]) {
    test(`silent: ${draft}`, () => assert.deepEqual(found(draft), []));
  }

  test("stands on the name, in whatever paragraph, and goes with its mending", () => {
    const wrong = "Some words first.\n\nKjaer beat Szabo in Poznan in June.\n\nSome words behind.";
    const right = wrong.replace("Kjaer beat Szabo", "Szabo beat Kjaer");
    const index = indexOf(SOURCES);
    const memory = new JudgeMemory(index);
    const judged = (draft: string) =>
      judgeNames(read(draft, { format: "markdown", asOf: null }), index, memory)
        .filter(({ verdict }) => verdict === "contradicted")
        .map(({ start, end, text }) => [text, draft.slice(start, end)]);
    const [[text, slice] = [], ...others] = judged(wrong);
    assert.equal(slice, text);
    assert.deepEqual(others, []);
    assert.deepEqual(judged(right), []);
    assert.equal(judged(wrong).length, 1);
  });
});
