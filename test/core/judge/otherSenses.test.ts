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
};

suite("words of another sense", () => {
  for (const [of, { source, right, wrong }] of Object.entries(CASES)) {
    for (const draft of right)
      test(`${of}, right: ${draft}`, () => assert.deepEqual(warnings(judgeNames, { source }, draft), []));
    for (const draft of wrong)
      test(`${of}, wrong: ${draft}`, () => assert.notDeepEqual(warnings(judgeNames, { source }, draft), []));
  }
});
