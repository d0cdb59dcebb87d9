// The words that govern two figures: where they are the same, both are likelier to be of one thing.

import assert from "node:assert/strict";
import { sameFrame } from "../../../server/core/judge/frames.ts";
import { markedDraft, markedSource } from "../../support/marked.ts";

function isSame(marked: string, source: string): boolean {
  const { draft, figure } = markedDraft(marked);
  return sameFrame(draft, figure)(markedSource(source));
}

suite("the words that govern a figure", () => {
  for (const [draft, source] of [
    ["A clerk was jailed for [six years] over the theft.", "Marit Dahl, 43, was jailed for [four years] in Bergen."],
    ["The keeper signed a [three-year] deal on Friday.", "Falk has agreed to a [two-year] deal with the club."],
    ["It would be a second title in [five years] for the club.", "A second title in [seven years] would please him."],
    ["The bridge was opened in [1931].", "The bridge, which was opened in [1913], needs paint."],
    ["The congress took place on [3 May] in Lund.", "Taking place on [13 May], the congress drew 900 people."],
    ["The thief was held for at least [six days].", "He was held for as long as [ten days]."],
  ] as const) {
    test(`the same: ${draft} | ${source}`, () => assert.equal(isSame(draft, source), true));
  }

  for (const [draft, source] of [
    ["He could be jailed for up to [five years].", "Marit Dahl, 43, was jailed for [four years] in Bergen."],
    ["The bridge will be opened in [2031].", "The bridge was opened in [1931]."],
    ["She was held in Mali in [2013].", "Another man was set free in Mali in [2015]."],
    ["Norway hope for the Euro [2017] finals.", "Norway missed the Euro [2013] finals."],
    ["They won titles in 2008 and [2012].", "They won a title in [2008] under Falk."],
    ["Marit Dahl, aged [43], was in court.", "A girl aged [15] was in court."],
    ["Dahl took office in [2012].", "Dahl took part in [2009]."],
    ["Rents in the town rose [5%].", "Wages rose [9%]."],
    ["Her son was born when in [1990] she became director.", "She became a member in [1979]."],
    ["The rival factory was founded in [1934].", "The factory was founded in [1921]."],
    ["An earlier strike lasted [five days].", "The strike lasted [three days]."],
    ["She earned [£640,000].", "Her rivals earned [£6.2m]."],
    ["The club has [19] players.", "The club has [31] coaches."],
    ["Berg's [third] goal won it.", "Berg's [second] goal was the best."],
  ] as const) {
    test(`not the same: ${draft} | ${source}`, () => assert.equal(isSame(draft, source), false));
  }
});
