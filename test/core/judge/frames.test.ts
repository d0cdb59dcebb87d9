// The words that govern two figures: where they are the same, both are likelier to be of one thing.

import assert from "node:assert/strict";
import { sameFrame } from "../../../server/core/judge/frames.ts";
import { PLACE_FEATURES, slot } from "../../../server/core/judge/placeFeatures.ts";
import { STATED_OF_OTHER, thresholdOf } from "../../../server/core/judge/threshold.ts";
import { THRESHOLDS } from "../../../server/core/judge/weights.ts";
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
    ["A clerk was jailed for [six years].", "Marit Dahl served [four years] in prison."],
    ["The minister's [six-year] term is over.", "The clerk was given a [four-year] jail term."],
    ["Falk signed a [three-year] deal.", "The sprinter got a [two-year] ban."],
    ["The bridge will be opened in [2031].", "The bridge was opened in [1931]."],
    ["She was taken in Lund in [2003].", "He was set free in Lund in [2005]."],
    ["Norway hope for the Cup [2031] finals.", "Norway missed the Cup [2027] finals."],
    ["They were jailed in 2008 and [2012].", "They were jailed in [2009] for theft."],
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

suite("how sure a warning must be", () => {
  const { draft, figure } = markedDraft("A clerk was jailed for [six years] over the theft.");
  const source = markedSource("Marit Dahl, 43, was jailed for [four years] in Bergen.");
  const share = { share: 0, relative: 0, names: 0, margin: 0 };
  const anchor = { segment: 0, sentence: share, block: share, section: share };
  const place = new Float32Array(PLACE_FEATURES.length);
  const lone = { ...source, anchor, place };
  const stated = { ...lone, place: place.with(slot.sectionStated, 1) };

  test("less where the same words govern both", () => {
    assert.equal(thresholdOf(draft, figure)(lone, 0.6, 0.1), THRESHOLDS.framed);
    assert.ok(THRESHOLDS.framed < THRESHOLDS.lone);
  });

  test("more where the source itself has the span, of something else", () => {
    const other = markedSource("She is out on bail after [six years] in office.");
    const comparison = { agreement: "equal", slip: "far", distance: 0 } as const;
    const stated = [{ ...other, segment: source.segment, comparison }];
    assert.equal(thresholdOf(draft, figure, stated)(lone, 0.6, 0.1), STATED_OF_OTHER);
    const elsewhere = { ...other.segment, source: { ...other.segment.source, key: "another" } };
    const statedElsewhere = [{ ...other, segment: elsewhere, comparison }];
    assert.equal(thresholdOf(draft, figure, statedElsewhere)(lone, 0.6, 0.1), THRESHOLDS.framed);
  });

  test("more where the source gives somebody else the very age of a person without a name", () => {
    const { draft, figure } = markedDraft("A [16-year-old] boy was treated for shock at the weir.");
    const boy = markedSource("A [15-year-old] boy was swept over the weir.");
    const friends = markedSource("Two other boys, aged 13 and [16], were treated.");
    const nameless = { ...boy, anchor, place: place.with(slot.namelessAge, 1) };
    const comparison = { agreement: "equal", slip: "far", distance: 0 } as const;
    const given = [{ ...friends, segment: boy.segment, comparison }];
    assert.equal(thresholdOf(draft, figure, given)(nameless, 0.9, 0.1), STATED_OF_OTHER);
    assert.equal(thresholdOf(draft, figure)(nameless, 0.9, 0.1), THRESHOLDS.nameless);
    const named = { ...nameless, place };
    assert.equal(thresholdOf(draft, figure, given)(named, 0.9, 0.1), THRESHOLDS.lone);
  });

  test("not where another passage agrees half as well, nor where the section is known", () => {
    assert.equal(thresholdOf(draft, figure)(lone, 0.6, 0.3), THRESHOLDS.lone);
    assert.equal(thresholdOf(draft, figure)(stated, 0.6, 0.1), THRESHOLDS.stated);
  });
});
