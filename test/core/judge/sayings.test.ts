// Words of three short articles as a writer would quote them: altered, given to others, trimmed and split.

import assert from "node:assert/strict";
import { judgeQuotations } from "../../../server/core/judge/quotations.ts";
import { warnings } from "../../support/judged.ts";

const SOURCES = {
  union:
    'The walkout at Northmere hospital enters its third week. Union chief Rosa Aldous said the offer was "an insult to everybody who works nights". The hospital\'s finance director, Peter Quill, called it "generous by any measure".\n\n"We have not been told where the money would come from," Ms Aldous said. "Until we are, nobody is going back to the wards."\n\nHealth Secretary Joan Ferris is to meet both sides. "I am hopeful, and I am not going to take sides in public," she told reporters. She called on the union to "think of the patients first".\n\nA spokesman for the hospital said: "Emergency care will never be at risk."',
  derby:
    'Eastborough beat Wexley Town 3-1 on Saturday. Manager Ken Dorrit was delighted. "We did not play well for an hour, but the lads never stopped believing," he said. "Luis was outstanding, and he will only get better."\n\nWexley boss Harry Poole blamed the referee. "The penalty was never a penalty in a million years," said Poole. "I have told the players to hold their heads high."\n\nStriker Luis Amado, who scored twice, said he was "living the dream".',
  water:
    'Brightwater admitted on Tuesday that sewage had been pumped into the River Ashe for 11 days. "We are deeply sorry for the harm that has been done to the river and to those who swim in it," said chief executive Nadia Rahman.\n\nCampaigner Will Tranter was not impressed. "They knew about the leak in March and they did nothing until the cameras came," he said. "An apology does not bring back a single trout."\n\nThe regulator said it was considering "all enforcement options".',
};

const WRONG = [
  "Rosa Aldous called the offer “an insult to everybody who works days”.",
  "Peter Quill called the offer at Northmere “stingy by any measure”.",
  "“We have been told where the money would come from,” Ms Aldous said of Northmere.",
  "“Until we are, everybody is going back to the wards,” Ms Aldous said.",
  "“I am hopeful, and I am going to take sides in public,” the health secretary, Joan Ferris, said.",
  "“I am hopeful … and going to take sides in public,” Joan Ferris said.",
  "“Emergency care will always be at risk,” said a spokesman for Northmere hospital.",
  "“We have not been told where the money would come from,” said Peter Quill.",
  "“I am hopeful,” said Rosa Aldous, “and I am not going to take sides in public.”",
  "“We did play well for an hour, but the lads never stopped believing,” said Ken Dorrit.",
  "“We did not play well for an hour, but the lads stopped believing,” Dorrit said.",
  "“The penalty was never a penalty in a million years,” said Ken Dorrit.",
  "“Luis was outstanding, and he will only get better,” said Harry Poole.",
  "“The penalty was … a penalty in a million years,” said Poole.",
  "“I have told the players to hang their heads in shame,” said Poole.",
  "Amado says he is “living the nightmare”.",
  "“They knew about the leak in May and they did nothing until the cameras came,” Will Tranter said.",
  "“They knew about the leak in March and they did nothing until the cameras came,” said Nadia Rahman.",
  "“An apology does not bring back a single swan,” said Tranter of Brightwater.",
  "“We are deeply sorry for the harm that has been done to the shareholders,” said Rahman of Brightwater.",
  "Brightwater is “not sorry for the harm that has been done to the river”, said Nadia Rahman.",
  "“We are deeply sorry for the harm that has been done … until the cameras came,” said Rahman.",
  "Harry Poole went to the microphone. “We did not play well for an hour, but the lads never stopped believing,” he said.",
  "“We have not been told where the money would come from,” the finance director said of Northmere.",
];

/** To the letter, but without the "not" in front. */
const DENIED = [
  "Joan Ferris, the health secretary, is “going to take sides in public” at Northmere.",
  "The health secretary, Joan Ferris, told both sides at Northmere that she was to “take sides in public”.",
];

/** Wrong, too, but not surely enough for a warning: a missed error costs less than a false one. */
const SILENT = [
  "“The penalty was never a penalty in a million years,” said the Eastborough manager.",
  "The regulator is considering “no enforcement options”, it said of Brightwater.",
];

const RIGHT = [
  "Joan Ferris would never be “going to take sides in public”, she said at Northmere.",
  "The health secretary, Joan Ferris, refused to “take sides in public” at Northmere.",
  "Asked if she was “going to take sides in public”, Joan Ferris smiled.",
  "Joan Ferris is “hopeful, and I am not going to take sides in public”.",
  "Rosa Aldous called the offer “an insult”.",
  "Peter Quill found it “generous”.",
  "“We have not been told where the money would come from,” said the union's Rosa Aldous. “Until we are, nobody is going back.”",
  "“[N]obody is going back to the wards,” Aldous said.",
  "“I am hopeful,” Joan Ferris said, “and I am not going to take sides”.",
  "“I am hopeful … not going to take sides in public,” said the health secretary.",
  "The union should “think of the patients first”, said Ferris.",
  "“Emergency care will never be at risk,” Northmere hospital said.",
  "“We did not play well,” Dorrit admitted.",
  "“We did not play well for an hour,” the Eastborough manager said, “but the lads never stopped believing.”",
  "“[Amado] was outstanding,” said Ken Dorrit.",
  "“The penalty was never a penalty,” Poole said of the game.",
  "“... never a penalty in a million years”: thus Harry Poole.",
  "Poole told his players to “hold their heads high”.",
  "Amado is “living the dream”.",
  "“They knew about the leak in March,” Will Tranter said of Brightwater.",
  "“They knew about the leak … and they did nothing,” said Tranter.",
  "“We're deeply sorry for the harm,” said Rahman.",
  "For Tranter, “an apology does not bring back a single trout”.",
  "“We are deeply sorry,” said the company's chief executive of the river.",
  "“All enforcement options” are on the table, the regulator said.",
  "Nobody, says Aldous, “is going back to the wards”.",
  "“Nothing will come of it,” said my neighbour in Northmere, who is seventy and works nights.",
  "Ken Dorrit went to the microphone. “We did not play well for an hour,” he said.",
  "“We have not been told where the money would come from,” the union chief said.",
  "“We are deeply sorry for the harm that has been done to the river”, the boss of Brightwater said.",
];

suite("words quoted rightly and wrongly", () => {
  for (const draft of [...WRONG, ...DENIED]) {
    test(`wrong: ${draft}`, () => assert.ok(warnings(judgeQuotations, SOURCES, draft).length > 0));
  }
  for (const draft of [...RIGHT, ...SILENT]) {
    test(`silent: ${draft}`, () => assert.deepEqual(warnings(judgeQuotations, SOURCES, draft), []));
  }
});
