// Ages of two people contradict nothing, however much else their sentences have in common.

import assert from "node:assert/strict";
import { judgeFigures } from "../../../server/core/judge/figures.ts";
import { otherPersonThan } from "../../../server/core/judge/otherPerson.ts";
import { warnings } from "../../support/judged.ts";
import { markedDraft, markedSource } from "../../support/marked.ts";

function isOther(marked: string, source: string): boolean {
  const { draft, figure } = markedDraft(marked);
  return otherPersonThan(draft, figure)(markedSource(source));
}

suite("whose age it is", () => {
  for (const [draft, source] of [
    ["A [24-year-old] man was charged with the killing of Ivar Lund.", "Mr Lund, [31], was stabbed in a lane."],
    ["Ivar Lund left the teacher for a [16-year-old] classmate.", "She threatened [15-year-old] Ivar Lund."],
    ["Hanna Boyd, [16], wrote the letter with Jan Moe.", "Jan Moe, [15], had been ill for a year."],
    ["A [19-year-old] waiter saw the fire.", "Police arrested a [33-year-old] man, a guest of the hotel."],
    ["She and her [six-year-old] grandson were hurt.", "The driver, [62], was not hurt."],
    ["A [26-year-old] woman was hurt as well.", "A [33-year-old] man was arrested."],
    ["A [24-year-old] was shot dead in Tarnby.", "A [25-year-old] was badly injured in Tarnby on Monday."],
    ["Aron Dahl, [19], was out to the first ball.", "Aron Dahl's quick [36] off 30 balls was not enough."],
    ["Aron Dahl, [37], opened the scoring for Tarnby.", "Skagby lead on 28 points, with Tarnby on [27]."],
  ] as const) {
    test(`two people: ${draft} | ${source}`, () => assert.equal(isOther(draft, source), true));
  }

  for (const [draft, source] of [
    ["Ivar Lund, [34], was stabbed in a lane.", "Mr Lund, [31], was stabbed in a lane."],
    ["A [34-year-old] clerk, Ivar Lund, was found dead.", "Ivar Lund, a [31-year-old] clerk, was found dead."],
    ["Ivar Moe, aged [23], joined Lund Rovers.", "Moe joined Lund Rovers, aged [21]."],
    ["Ivar Lund, a [34-year-old] clerk, was stabbed.", "Ivar Lund, [31], was stabbed in a lane."],
    ["The striker Ivar Lund, [34], scored.", "The [31-year-old] striker scored twice."],
    ["A [34-year-old] man from Tarnby was found dead.", "A [31-year-old] man from Tarnby was found dead."],
    ["A [34-year-old] Norwegian took bronze.", "Ivar Lund, [31], took bronze."],
    ["A girl of [four] was carried out by Lund; he had woken in time.", "He carried out a [three-year-old] girl."],
    ["Ivar Lund, [34], is suing his brother.", "Suing his brother: Ivar Lund, [31] (left), in court."],
    ["Lund is [34].", "Lund, now [31], lives in Bergen."],
  ] as const) {
    test(`perhaps one: ${draft} | ${source}`, () => assert.equal(isOther(draft, source), false));
  }

  const SOURCES = {
    court:
      "Ivar Lund, 31, was stabbed in a lane behind the Tarnby fish market in the early hours of Sunday, and died in hospital. " +
      "Two men are held over his death and will appear before the court of Tarnby on Monday.",
  };

  test("the age of the one who is charged is no wrong age of the one who died", () => {
    assert.deepEqual(
      warnings(
        judgeFigures,
        SOURCES,
        "A 24-year-old man is held over the death of Ivar Lund behind the Tarnby fish market.",
      ),
      [],
    );
    assert.deepEqual(
      warnings(judgeFigures, SOURCES, "Ivar Lund, 24, was stabbed behind the Tarnby fish market on Sunday and died."),
      ["contradicted [24] → 31"],
    );
  });

  test("somebody without a name is judged where one source holds as good as all that the paragraph says", () => {
    const sources = {
      boy:
        "Police in Ostvik have found a 13-year-old boy who ran away from home on Christmas Eve, after his family shared his " +
        "picture in a campaign on social media that was seen by thousands. He had slept in a boat.",
    };
    const judged = (draft: string) => warnings(judgeFigures, sources, draft);
    assert.deepEqual(
      judged("The family of a 16-year-old who ran away on Christmas Eve asked for help on social media in Ostvik."),
      ["contradicted [16-year-old] → 13-year-old"],
    );
    assert.deepEqual(judged("A 16-year-old won the chess cup of the county, and gave the prize away."), []);
  });

  test("the child who was hurt is not as old as the driver", () => {
    const sources = {
      crash:
        "A woman aged 62 and her grandson were killed when a lorry hit their car near Norsund on Sunday. The driver of the lorry, " +
        "a 41-year-old man from Tarnby, was not hurt, police said. The road was closed for nine hours.",
    };
    const judged = (draft: string) => warnings(judgeFigures, sources, draft);
    assert.deepEqual(
      judged(
        "A woman and her six-year-old grandson were killed when a lorry hit their car near Norsund on Sunday, police said.",
      ),
      [],
    );
    assert.equal(
      judged("The driver of the lorry that killed two near Norsund, a 47-year-old man from Tarnby, was not hurt.")
        .length,
      1,
    );
  });
});
