// Numbers that belong to names: "Ligue 1", "Six Nations". They state nothing that could be right or wrong; whoever rests on
// one is shown where the sources have the name.

import type { SourceIndex } from "../index/sourceIndex.ts";
import type { NumberInName, Reading } from "../reading/model.ts";
import type { Span } from "../text/span.ts";
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
  const pattern = new RegExp(name.replace(SYNTAX, "\\$&").replaceAll(" ", "\\s+"), "gi");
  return sources.flatMap(({ segment: position }) => {
    const segment = index.segments[position];
    const place = segment && firstWhole(segment.text, pattern);
    return place ? [passageEvidence(segment, place, "supports")] : [];
  });
}

/** The first match with no letter or digit right beside it. */
function firstWhole(text: string, pattern: RegExp): Span | undefined {
  for (const { index: start, 0: found } of text.matchAll(pattern)) {
    const end = start + found.length;
    if (!PART_OF_WORD.test(text.charAt(start - 1)) && !PART_OF_WORD.test(text.charAt(end))) return { start, end };
  }
  return undefined;
}

const PART_OF_WORD = /[\p{L}\p{N}]/u;
/** What means something else in a pattern. */
const SYNTAX = /[\\^$.*+?()[\]{}|/]/g;
