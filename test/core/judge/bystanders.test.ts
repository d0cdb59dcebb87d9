// People who stand beside somebody else's words: who looks on, is reached, praised or thanked by them says nothing.

import assert from "node:assert/strict";
import { judgeQuotations } from "../../../server/core/judge/quotations.ts";
import { judgedAll, warnings } from "../../support/judged.ts";

const SOURCES = {
  ferry:
    "“Nobody will buy a ticket for a boat that never leaves,” said Colin Harrow, the ferry's captain. Freya Lund, the island's mayor, had come to listen. " +
    "“Hers was by a long way the boldest of all the plans,” said Piers Holt, who chairs the jury, of Freya Lund. “The tide keeps no timetable,” said Nell Carver, a deckhand.",
  // Here the source's own reader may stumble.
  hall: "Captain Owen Strand talked until ten. The lamps went out. One shout, “Leave the boats where they are tonight,” reached Edna Pike on the stairs.",
  medal:
    "Roy Beck unrolled the jury's paper. It was a long one. The first prize went to Edna Pike: “Easily the finest lighthouse of the past thirty years.”",
  banner:
    "Hugh Marlow was cross. He had brought paint. The words “no island lives on tourists alone” welcomed Edna Pike at the pier.",
  letter:
    "Chief Dan Rusk had been up all night. Nobody thanked him. As Edna Pike crossed the bridge, the chief said: “We were saved by the rain and by nothing else.”",
};

const SAID = "“Nobody will buy a ticket for a boat that never leaves";
const RIGHT = [
  `As Freya Lund walked out, Colin Harrow said: ${SAID}.”`,
  `As Freya Lund crossed the pier, the captain said: ${SAID}.”`,
  `As the mayor, Freya Lund, shook hands, Colin Harrow said: ${SAID}.”`,
  `While Freya Lund took notes, the captain warned: ${SAID}.”`,
  `Once Freya Lund had left, the captain added: ${SAID}.”`,
  `The captain's outburst, ${SAID},” startled Freya Lund.`,
  `The sentence ${SAID},” haunted Freya Lund for weeks.`,
  `${SAID},” met Freya Lund on a banner.`,
  `${SAID},” Freya Lund heard on the pier.`,
  `The captain shouted but Freya Lund slipped out before “The tide keeps no timetable” was heard.`,
  `What Freya Lund learned from the captain: ${SAID}.”`,
  `Freya Lund received a note: ${SAID}.”`,
  "The first prize goes to Freya Lund: “Hers was by a long way the boldest of all the plans.”",
  "The medal belongs to Freya Lund: “by a long way the boldest of all the plans”.",
  "“The tide keeps no timetable” is how Freya Lund recalls the deckhand's warning to Nell Carver's friends.",
  "“The tide keeps no timetable,” as Freya Lund was told by the deckhand.",
  "“The tide keeps no timetable” Freya Lund called it a night before anybody said so.",
  "“The tide keeps no timetable”: Freya Lund, the mayor, was gone before it was said.",
  "Owen Strand shouted: “Leave the boats where they are tonight.”",
  "“Easily the finest lighthouse of the past thirty years,” said Roy Beck.",
  "“No island lives on tourists alone,” wrote Hugh Marlow.",
  "“We were saved by the rain and by nothing else,” said Dan Rusk.",
];
const WRONG = [
  `As Freya Lund put it, ${SAID}”.`,
  `${SAID},” as Freya Lund likes to say.`,
  `${SAID},” growled Freya Lund.`,
  `As the crowd left, Freya Lund said: ${SAID}.”`,
  "The last word belongs to Freya Lund: “The tide keeps no timetable.”",
];

suite("bystanders of a quotation", () => {
  for (const draft of RIGHT) {
    test(`silent: ${draft}`, () => assert.deepEqual(warnings(judgeQuotations, SOURCES, draft), []));
  }
  for (const draft of WRONG) {
    test(`wrong: ${draft}`, () =>
      assert.equal(judgedAll(judgeQuotations, SOURCES, draft)[0]?.verdict, "misattributed"));
  }
});
