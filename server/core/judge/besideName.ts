// "Three companies control 74 percent of it: Norvik with 35 percent, …": what the source gives right beside the name that the
// draft speaks of is what a draft with that number means, and neither the sum in front of it nor another's part.

import { sentenceStart } from "../index/segment.ts";
import type { Figure, Reading } from "../reading/model.ts";
import { words } from "../text/wordLists.ts";
import type { Candidate } from "./placeFeatures.ts";

/** Letters in front of a figure in which its name stands. */
const SIGHT = 40;
/** Letters on either side of the draft's figure in which it does. */
const FARTHEST = 200;
const NAME = /\p{Lu}[\p{L}\p{M}’-]+/gu;
/** "Norvik with 35 percent", "Norvik (35 percent)", "Norvik has 35 percent", "Norvik, 35 percent" */
const BESIDE =
  /(\p{Lu}[\p{L}\p{M}’-]+)(?:,| \(|:| –)?(?: (?:with|has|had|have|took|takes|got|gets|won|holds|held|on|at|by|for|paid|made|earned|some|about|around|nearly|almost)){0,2} ?[£$€]?$/u;
const NO_NAME = words(
  "the a an in on at he she they it and but with of from january february march april may june july august september october november december",
);

/**
 * Tells the candidates near a passage that gives the draft's own number to the name that stands nearest to it in the draft.
 *
 * @param candidates all of the figure
 */
export function besideName(
  draft: Reading,
  figure: Figure,
  candidates: readonly Candidate[],
): (candidate: Candidate) => boolean {
  // Most figures are asked about for no candidate at all.
  let known: Stated | undefined;
  return (candidate) => {
    known ??= statedBeside(draft, figure, candidates);
    const { name, places } = known;
    return (
      places.some(
        ({ anchor, sentence }) =>
          anchor.segment === candidate.anchor.segment && Math.abs(sentence - candidate.sentence) <= 1,
      ) && nameBeside(candidate) !== name
    );
  };
}

interface Stated {
  readonly name: string | undefined;
  /** Where the number stands right beside the name. */
  readonly places: readonly Candidate[];
}

function statedBeside(draft: Reading, figure: Figure, candidates: readonly Candidate[]): Stated {
  const { start = 0, end = 0 } = draft.sentences[figure.sentence] ?? {};
  const equal = candidates.filter(({ comparison }) => comparison.agreement === "equal");
  if (equal.length === 0) return { name: undefined, places: [] };
  const before = draft.text.slice(Math.max(start, figure.start - FARTHEST), figure.start);
  const behind = draft.text.slice(figure.end, Math.min(end, figure.end + FARTHEST));
  const name = namesIn(before).at(-1) ?? namesIn(behind)[0];
  const places =
    name === undefined ? [] : equal.filter((one) => one.figure.kind === figure.kind && nameBeside(one) === name);
  return { name, places };
}

/** The last word of the name that a figure of a source stands right behind. */
function nameBeside({ segment, figure, sentence }: Candidate): string | undefined {
  const from = Math.max(sentenceStart(segment, sentence), figure.start - SIGHT);
  return BESIDE.exec(segment.text.slice(from, figure.start))?.[1]?.toLowerCase();
}

function namesIn(text: string): readonly string[] {
  return [...text.matchAll(NAME)]
    .map(([name]) => name.toLowerCase().replace(/['’]s?$/, ""))
    .filter((name) => !NO_NAME.has(name));
}
