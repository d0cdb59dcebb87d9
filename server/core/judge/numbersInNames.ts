// Numbers that belong to names: "Ligue 1", "Six Nations". They state nothing that could be right or wrong; whoever rests on
// one is shown where the sources have the name.

import type { SourceIndex } from "../index/sourceIndex.ts";
import type { NumberInName, Reading } from "../reading/model.ts";
import type { Anchor } from "./anchor.ts";
import { viewOf } from "./draftView.ts";
import type { JudgeMemory } from "./judgeMemory.ts";
import type { Claim, Evidence } from "./model.ts";
import { passageEvidence } from "./passages.ts";

/** A claim for each number in a name, never an accusation: with it the passages of the sources its sentence speaks of. */
export function judgeNumbersInNames(draft: Reading, index: SourceIndex, memory: JudgeMemory): readonly Claim[] {
  if (draft.numbersInNames.length === 0) return [];
  const { anchors } = viewOf(draft, index, memory);
  const known = memory.answers<readonly Evidence[]>("numbers in names");
  return draft.numbersInNames.map((number) => {
    const sources = anchors.of(number.sentence);
    const key = `${sources.map(({ segment }) => segment).join()} ${number.name}`;
    const evidence = known.recall(key, () => passagesWith(number, sources, index));
    return claimOf(number, evidence);
  });
}

function claimOf({ start, end, text }: NumberInName, evidence: readonly Evidence[]): Claim {
  return {
    kind: "figure",
    start,
    end,
    text,
    code: null,
    message: "",
    expected: null,
    confidence: 1,
    verdict: "unverified",
    why: "part-of-name",
    evidence,
  };
}

/** The first passage with the name in each of the sources. */
function passagesWith({ name }: NumberInName, sources: readonly Anchor[], index: SourceIndex): readonly Evidence[] {
  const letters = name.replace(SYNTAX, "\\$&").replaceAll(" ", "\\s+");
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${letters}(?![\\p{L}\\p{N}])`, "iu");
  return sources.flatMap(({ segment: position }) => {
    const segment = index.segments[position];
    const found = segment && pattern.exec(segment.text);
    if (!found) return [];
    return [passageEvidence(segment, { start: found.index, end: found.index + found[0].length }, "supports")];
  });
}

/** What means something else in a pattern. */
const SYNTAX = /[\\^$.*+?()[\]{}|/]/g;
