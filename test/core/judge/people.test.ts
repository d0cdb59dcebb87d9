// People of five short articles as a writer would name them: their posts, bodies and spellings, right and wrong.

import assert from "node:assert/strict";
import { judgeNames } from "../../../server/core/judge/names.ts";
import { warnings } from "../../support/judged.ts";

const SOURCES = {
  union:
    "The walkout at Northmere hospital enters its third week. Union chief Rosa Aldous said the offer was an insult. The hospital's finance director, Peter Quill, called it generous. Dr Imran Shafi, a consultant at the hospital, treats forty patients a day. Health Secretary Joan Ferris is to meet both sides on Monday.\nMs Ferris told reporters she was hopeful. Labour's health spokesman, Tim Oakes, wants her to resign. Shadow minister Carla Benn agreed.",
  derby:
    "Eastborough beat Wexley Town 3-1 on Saturday. Eastborough manager Ken Dorrit praised striker Luis Amado, who scored twice. Wexley's captain, Joe Strand, was sent off. Wexley boss Harry Poole blamed the referee, Alan Muir. Midfielder Paul Innes joined Eastborough from Wexley in June.",
  firm: "Shares in Brightwater fell after its chief executive, Nadia Rahman, stepped down. Chairman Colin Fay will run the water company until a successor is found. Analyst Mia Schultz of Kestrel Bank called it a surprise; Owen Pugh at Delta Securities did not. Rahman, a former engineer, had led the firm since 2011. Regulator Ofwat declined to comment. Sir Ian Clegg, who founded the company in 1989, still owns a tenth.",
  court:
    "Judge Helen Marlow jailed Darren Sykes for six years. Prosecutor Beth Cole told Leeds Crown Court he had shown no remorse. James Orr, defending, said his client was sorry. Detective Inspector Sam Tully of West Yorkshire Police thanked the witnesses. The victim's brother, Mark Lacey, wept; her mother, Ann Lacey, did not attend.",
  lunch:
    'Four in five pupils tried something new at lunch, a poll of 1,000 parents for the School Meals Trust found. The charity wants every school to serve fish. Trust chairman, Peter Holm, said: "Children eat what their friends eat." Cook Ada Brill of Marsh Lane School agreed with the charity.',
  summit:
    "German Chancellor Otto Brandt met French President Marie Duval in Vienna. Austria's foreign minister, Karl Huber, hosted the talks. Poland's ambassador to Austria, Ewa Nowak, left early. Brandt's spokeswoman, Lena Vogt, denied a rift. Professor Anders Holm, of Uppsala University, said the two had little in common; Kate Moran from the University of Cork disagreed.",
};

const WRONG = [
  "Rosa Aldous, the hospital's finance director, called the offer an insult in the third week of the walkout at Northmere.",
  "Peter Quill, the union chief at Northmere, called the offer generous.",
  "Health Secretary Tim Oakes is to meet both sides in the Northmere walkout on Monday.",
  "Joan Ferris, Labour's health spokeswoman, is hopeful about Northmere.",
  "Carla Benn, the health secretary, agreed that Northmere needs a deal.",
  "Ken Dorrit, the Wexley manager, praised Luis Amado after the 3-1.",
  "Harry Poole of Eastborough blamed the referee, Alan Muir.",
  "Joe Strand, the Eastborough captain, was sent off against Wexley.",
  "Eastborough boss Harry Poole blamed Alan Muir, the referee.",
  "Colin Fay, chief executive of Brightwater, will run the water company for now.",
  "Mia Schultz of Delta Securities called the Brightwater news a surprise.",
  "Owen Pugh at Kestrel Bank was not surprised by Brightwater.",
  "Nadia Rahman, the chairman of Brightwater, stepped down.",
  "Nadia Raman led Brightwater from 2011 until she stepped down.",
  "Judge Beth Cole jailed Darren Sykes for six years in Leeds.",
  "Mark Lacey, the victim's father, wept in Leeds as Sykes was jailed.",
  "Sam Tully of Greater Manchester Police thanked the witnesses against Darren Sykes.",
  "Detective Inspector Sam Tulley thanked the witnesses after Darren Sykes was jailed.",
  "Karl Huber, the German foreign minister, hosted the talks of Brandt and Duval in Vienna.",
  "Ewa Nowak, Poland's ambassador to Germany, left the Vienna talks early.",
  "Lena Vogt, a spokeswoman for Duval, denied a rift in Vienna.",
  "Anders Holm of the University of Cork saw little in common between Brandt and Duval.",
  "Kate Moran of Uppsala University disagreed about Brandt and Duval.",
];

/** Wrong, too, but not surely enough for a warning: a missed error costs less than a false one. */
const SILENT = [
  "Wexley striker Luis Amado scored twice on Saturday against Eastborough.",
  "Nadia Rahman, who founded Brightwater in 1989, stepped down.",
  "Brightwater's Colin Faye will run the water company until a successor is found.",
  "Helen Marlow, prosecuting, told Leeds Crown Court that Sykes had shown no remorse.",
  "French President Otto Brandt met Marie Duval in Vienna.",
  "Otto Brant and Marie Duval met in Vienna; Karl Huber was their host.",
];

const RIGHT = [
  "Of 1,000 parents polled four in five said that their children had tried something new at lunch. Peter Holm, chairman of the School Meals Trust, was thanked for his paper.",
  "Rosa Aldous, who leads the union, called the offer an insult in the third week of the walkout at Northmere.",
  "Peter Quill, finance director of Northmere hospital, called the offer generous.",
  "Joan Ferris, the health secretary, is hopeful about Northmere.",
  "Tim Oakes, Labour's spokesman on health, wants Joan Ferris gone over Northmere.",
  "Dr Shafi, a consultant at Northmere, treats forty a day.",
  "Carla Benn, a Labour frontbencher, agreed with Oakes over Northmere.",
  "Ken Dorrit of Eastborough praised Luis Amado after the 3-1.",
  "Luis Amado, the Eastborough forward, scored twice against Wexley.",
  "Joe Strand, the Wexley skipper, was sent off.",
  "Paul Innes, once of Wexley, plays for Eastborough now.",
  "Harry Poole, manager of Wexley Town, blamed the referee.",
  "Colin Fay, Brightwater's chairman, will run the company.",
  "Nadia Rahman, until now the chief executive of Brightwater, trained as an engineer.",
  "Mia Schultz, who follows Brightwater for Kestrel, called it a surprise.",
  "Nadia Rahman, Brightwater's boss, stepped down.",
  "Interim head Colin Fay runs Brightwater.",
  "Ian Clegg, the founder of Brightwater, still owns a tenth.",
  "Helen Marlow, the judge, jailed Darren Sykes.",
  "Beth Cole, for the prosecution, told Leeds Crown Court that Sykes had shown no remorse.",
  "James Orr, for Darren Sykes, said that his client was sorry.",
  "Ann Lacey, the victim's mother, was not in court as Sykes was jailed.",
  "Mark Lacey, her brother, wept as Sykes was jailed.",
  "DI Tully, a detective, thanked the witnesses against Sykes.",
  "Chancellor Otto Brandt of Germany met France's president, Marie Duval.",
  "Karl Huber, Vienna's top diplomat, hosted Brandt and Duval.",
  "Ewa Nowak, the Polish ambassador, left the talks of Brandt and Duval early.",
  "Lena Vogt, who speaks for the chancellor, denied a rift with Duval.",
  "Anders Holm, who teaches at Uppsala, saw little in common between Brandt and Duval.",
  "Marie Duval, the French leader, met Brandt in Vienna.",
  "Kate Moran, a scholar in Cork, disagreed with Holm about Brandt and Duval.",
  "Anders Holt, a baker, liked neither Brandt nor Duval.",
  "Joan Harris is no relation of Joan Ferris, the health secretary.",
];

suite("people named rightly and wrongly", () => {
  for (const draft of WRONG) {
    test(`wrong: ${draft}`, () => assert.ok(warnings(judgeNames, SOURCES, draft).length > 0));
  }
  for (const draft of [...RIGHT, ...SILENT]) {
    test(`silent: ${draft}`, () => assert.deepEqual(warnings(judgeNames, SOURCES, draft), []));
  }
});
