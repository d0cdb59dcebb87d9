// Words that make an office, a rank or a side in court in one sentence, and nothing of the kind in the next.

import assert from "node:assert/strict";
import { judgeNames } from "../../../server/core/judge/names.ts";
import { warnings } from "../../support/judged.ts";

interface Case {
  readonly source: string;
  /** True sentences that the words of the source do not bear out. */
  readonly right: readonly string[];
  /** The same words, where they do contradict it. */
  readonly wrong: readonly string[];
}

const CASES: Readonly<Record<string, Case>> = {
  "sides in court": {
    source:
      "The inquest into the Hadley mill fire heard from eleven people. Nurse Bea Tranter treated the burns. Prosecutor Ivo Sand brought no charge. Chaplain Ruth Amble sat with the relatives. Surveyor Len Crabbe drew the exits. Winger Cal Orde ran a raffle. Coroner's officer Di Penn took notes. Pathologist Omar Finch was heard for an hour. Barrister Tess Harding cross-examined him.",
    right: [
      "Bea Tranter, who defended the night shift, treated the burns after the Hadley mill fire.",
      "Ivo Sand, who defended the delay, brought no charge over the Hadley mill fire.",
      "Ruth Amble, who spoke for the family, sat with the relatives after the Hadley mill fire.",
      "Ruth Amble spoke for the victims of the Hadley mill fire.",
      "Len Crabbe, who acted for the owner, drew the exits of the Hadley mill.",
      "Len Crabbe, for the council, said that he drew the exits of the Hadley mill.",
      "Cal Orde, who defends the left side, ran a raffle after the Hadley mill fire.",
      "Omar Finch, who appeared for the defence, was heard for an hour about the Hadley mill fire.",
      "Tess Harding, who prosecuted the matter of the exits, questioned Omar Finch on the Hadley mill fire.",
    ],
    wrong: [
      "Ivo Sand, defending, brought no charge over the Hadley mill fire.",
      "Ivo Sand, who defended Crabbe in the Hadley court, brought no charge over the mill fire.",
      "Ivo Sand, who defended at Hadley Crown Court, brought no charge over the mill fire.",
    ],
  },
  ranks: {
    source:
      "The relay reached Cold Ness on Sunday. Navy Captain Ross Wyatt, who leads the mission, waved from the capsule. Sergeant Ella Crowe ran the last mile for the Army. Captain Ben Ruis held the traffic. Acting Superintendent Joy Marl closed the quay. Assistant Chief Constable Kit Moor took notes. Coastguard commander Nils Aune sent a launch. Brigadier Ida Stone fired the gun. Safety inspector Sol Hale closed the stand. Inspector Mark Thorn kept the gate.",
    right: [
      "Commander Ross Wyatt waved from the capsule at Cold Ness.",
      "Mission commander Ross Wyatt waved at Cold Ness.",
      "Team captain Ella Crowe ran the last mile to Cold Ness.",
      "Ella Crowe, the Army captain, ran the last mile to Cold Ness.",
      "Captain Ella Crowe ran the last mile of the relay to Cold Ness.",
      "Chief Inspector Joy Marl closed the quay at Cold Ness.",
      "Chief Superintendent Kit Moor took notes at Cold Ness.",
      "Nils Aune, a coastguard captain, sent a launch to Cold Ness.",
      "General Ida Stone fired the gun at Cold Ness.",
      "Brigadier General Ida Stone fired the gun at Cold Ness.",
      "Sol Hale, the stadium superintendent, closed the stand at Cold Ness.",
    ],
    wrong: [
      "Superintendent Mark Thorn kept the gate at Cold Ness.",
      "Colonel Ida Stone fired the gun at Cold Ness.",
      "Corporal Ella Crowe ran the last mile to Cold Ness.",
    ],
  },
  parties: {
    source:
      "The school vote split the county of Ossing. Republican Senator Lyle Whitcomb of Ohio had backed it. French Republican candidate Odile Marchand was for it. Kenta Mori, of Japan's Liberal Democratic Party, was not asked. Carys Lean, the Conservatives' coalition partner, abstained. Labour councillor Ned Frome voted twice. Lord Ashby, a Conservative peer, opened the school's gallery.",
    right: [
      "Conservative senator Lyle Whitcomb had backed the school vote in Ossing.",
      "Conservative candidate Odile Marchand was for the vote in Ossing.",
      "Odile Marchand, the French Conservative, was for the vote in Ossing.",
      "Kenta Mori, a Liberal Democrat, was not asked in Ossing.",
      "Lib Dem leader Carys Lean abstained in Ossing.",
      "Carys Lean, a Liberal Democrat, abstained in Ossing.",
      "Lord Ashby, chairman of the Scottish National Gallery, opened a gallery in Ossing.",
      "Ned Frome, the Conservatives' rival, voted twice in Ossing.",
    ],
    wrong: [
      "Conservative councillor Ned Frome voted twice in Ossing.",
      "Ned Frome, a Conservative councillor, voted twice in Ossing.",
      "Lyle Whitcomb, a Democratic senator, had backed the school vote in Ossing.",
    ],
  },
  ministries: {
    source:
      "Economy minister Rolf Hagedorn of Germany signed for the wind farm off Sandholm. Transport minister Eoin Riordan of Ireland came along. Sweden's culture minister, Lova Ekdal, left early. Defence minister Piet Maas of the Netherlands paid for lunch. Health minister Ana Brito of Portugal had a cold.",
    right: [
      "Rolf Hagedorn, Germany's climate minister, signed for the Sandholm wind farm.",
      "Rolf Hagedorn, the energy minister, signed for the Sandholm wind farm.",
      "Eoin Riordan, Ireland's environment minister, came to Sandholm.",
      "Lova Ekdal, minister for education and culture, left Sandholm early.",
      "Lova Ekdal, Sweden's education minister, left Sandholm early.",
      "Piet Maas, minister for home affairs, defence and ports, paid for lunch at Sandholm.",
    ],
    wrong: [
      "Piet Maas, the health minister, paid for lunch at Sandholm.",
      "Ana Brito, Portugal's transport minister, had a cold at Sandholm.",
    ],
  },
  clubs: {
    source:
      "The gala for the Brackwater flood fund made £4,000. Charity chief executive Nora Amery thanked all. Zoo manager Faye Crick brought a llama. Firefighter Joe Penn sang. Brackwater coach Ed Foss gave a shirt. Brackwater striker Lee Vane gave his boots. Deputy coach Ian Fells cooked.",
    right: [
      "Nora Amery, a defender of the homeless, thanked all for the Brackwater flood fund.",
      "Nora Amery, a human rights defender, thanked all for the Brackwater flood fund.",
      "Faye Crick, a keeper, brought a llama to the Brackwater gala.",
      "Ian Fells, the caretaker coach, cooked for the Brackwater flood fund.",
      "Ed Foss, who once coached Marley, gave a shirt to the Brackwater flood fund.",
    ],
    wrong: ["Lee Vane, the Brackwater coach, gave his boots to the flood fund."],
  },
  "other times": {
    source:
      "Runner Mila Kovic will start in Dunmore. Her agent, Felix Brandt, said she was fit. Her coach, Sanna Pohl, was less sure. Marketing chief Wilma Laker of Tarrow pays for the race; head of design Kofi Menah drew the vest.",
    right: [
      "Her previous coach was Felix Brandt, who says that Kovic can run in Dunmore.",
      "Her first coach was Felix Brandt, and Mila Kovic thanks him in Dunmore.",
      "Her coach in those days was Felix Brandt, who sees Mila Kovic run in Dunmore.",
      "Her coach then was Felix Brandt; now Mila Kovic starts in Dunmore.",
      "Wilma Laker, who ran Tarrow's design team for ten years, pays for the race in Dunmore.",
      "Wilma Laker, once head of design at Tarrow, pays for the race in Dunmore.",
    ],
    wrong: [
      "Her coach is Felix Brandt, who says that Mila Kovic can run in Dunmore.",
      "Wilma Laker, who runs Tarrow's design team, pays for the race in Dunmore.",
    ],
  },
  "titles abroad": {
    source:
      "Spain's prime minister, Pablo Soria, met Chad Bowen, the American finance minister, in Girona. British High Commissioner Jean Marlow flew in from Delhi. Governor Lech Wronski of the central bank sat beside Warsaw mayor Rafal Trzon. Berkley chancellor Carla Tieng gave the dinner. Chief financial officer Erik Sundby of Norvang paid. Assistant manager Cal Rede of the Castle Hotel served.",
    right: [
      "Pablo Soria, president of the Spanish government, met Chad Bowen in Girona.",
      "Jean Marlow, the British ambassador, flew to Girona from Delhi.",
      "Lech Wronski, president of the central bank, sat beside Rafal Trzon in Girona.",
      "Rafal Trzon, president of Warsaw, sat beside Lech Wronski in Girona.",
      "Carla Tieng, president of Berkley, gave the dinner in Girona.",
      "Erik Sundby, Norvang's treasurer, paid for the dinner in Girona.",
      "Cal Rede, a manager at the Castle Hotel, served the dinner in Girona.",
    ],
    wrong: ["Lech Wronski, the mayor of Warsaw, sat with Pablo Soria in Girona."],
  },
  "holders of something else": {
    source:
      "The Osprey Trust sold its last barge. Trust chair Olaf Fosse signed. The Quay Bank lent the money; bank president Elin Norr was glad. Farmer Jo Harte was stand-in coach of the crew. Hospital manager Eva Lund cheered. Museum keeper Hal Finn kept the bell. Defence minister Ulf Krantz was dismissed; Tina Holt leads the Free Democrats, and is finance minister.",
    right: [
      "Olaf Fosse, president of the Osprey Trust, signed for the last barge.",
      "Jo Harte, the coach, farms beside the Osprey Trust's barge.",
      "Hal Finn, the museum's manager, kept the bell of the Osprey Trust's barge.",
      "Tina Holt, the finance minister, saw the last barge of the Osprey Trust.",
      "Ruth Alders, the new defence minister, follows Ulf Krantz, who saw the Osprey Trust's last barge.",
    ],
    wrong: ["Elin Norr, chair of the Osprey Trust, signed for the last barge."],
  },
  lawyers: {
    source:
      "Three fishermen were cleared at Pendry Crown Court. Rachel Tunnard KC, for the prosecution, said that the boat had been followed. Crown prosecutor Ellen Crosse accepted the verdict. Advocate General Pascal Thom flew home. Justice Lena Iyer and district collector Maya Josef of Kollam were guests. Runner Mila Kova's agent, Felix Brandt, sat in the gallery.",
    right: [
      "Rachel Tunnard, barrister for the Crown, said that the boat had been followed.",
      "Pascal Thom, the state's lawyer, flew home from Pendry Crown Court.",
      "Pascal Thom, a senior advocate, flew home from Pendry Crown Court.",
      "Maya Josef, the district magistrate of Kollam, was a guest at Pendry Crown Court.",
      "Felix Brandt, her advocate, sat in the gallery of Pendry Crown Court with Mila Kova.",
    ],
    wrong: ["Rachel Tunnard, for the defence, said at Pendry Crown Court that the boat had been followed."],
  },
};

suite("words of another sense", () => {
  for (const [of, { source, right, wrong }] of Object.entries(CASES)) {
    for (const draft of right)
      test(`${of}, right: ${draft}`, () => assert.deepEqual(warnings(judgeNames, { source }, draft), []));
    for (const draft of wrong)
      test(`${of}, wrong: ${draft}`, () => assert.notDeepEqual(warnings(judgeNames, { source }, draft), []));
  }
});
