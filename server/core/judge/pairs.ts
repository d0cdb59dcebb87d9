// Two figures that a source sets against each other: "26 minutes in the control group against 17", "9,300, up from 8,900". A
// draft that states the one is not held against the other where it speaks of the other side, or of the time before.

import { sentenceText } from "../index/segment.ts";
import type { Figure, Reading } from "../reading/model.ts";
import { textBetween } from "../text/span.ts";
import { type Candidate, slot } from "./placeFeatures.ts";
import { areEqual } from "./values.ts";

/** What stands between two of different matters, and between a value and that of the time before; not more than a clause. */
const AGAINST = /^[^.;:]{0,60}\b(?:against|instead of|rather than|compared (?:with|to)|versus|vs|not)\b[^.;:]{0,40}$/i;
const FROM = /^[^.;:]{0,60}\bfrom\b[^.;:]{0,40}$/i;
/** The time before that of which a text tells. */
const BEFORE =
  /\b(?:(?:previous|prior|preceding) (?:year|season|month|week|quarter|day)|(?:year|season|month|week|quarter|day|decade)s? (?:before|earlier)|previously|formerly|before that|until then)\b/i;

/** What stands between a value and that of a time before, whatever tells that time. */
const THEN =
  /\b(?:(?:years?|months?|seasons?|quarters?|weeks?|decades?) (?:before|earlier|ago)|last (?:year|season))\b/i;
const YEAR = /\b(?:1[5-9]|20)\d\d\b/g;

/** Those that something is compared with. */
const OTHERS = /\b(?:controls?|placebo|comparison group|not|didn['’]t|without|others|the rest|as usual|habits?)\b/i;

/**
 * Tells the figures of sources that stand beside the one which the draft states, and are the other half of its pair.
 *
 * @param mates all figures of the draft's sentence
 */
export function otherOfPair(
  draft: Reading,
  figure: Figure,
  mates: readonly Figure[],
  candidates: readonly Candidate[],
): (candidate: Candidate) => boolean {
  const agreeing = candidates.filter(({ comparison: { agreement } }) => agreement === "equal" || agreement === "close");
  const { start = 0, end = 0 } = draft.sentences[figure.sentence] ?? {};
  const sentence = draft.text.slice(start, end);
  const [isBefore, isOthers] = [BEFORE.test(sentence), OTHERS.test(sentence)];
  const years = sentence.match(YEAR) ?? [];
  return (candidate) => {
    // "8,900, not 9,300": the draft itself sets them against each other.
    if (
      mates.some(
        (mate) =>
          mate !== figure && areEqual(mate, candidate.figure) && AGAINST.test(textBetween(draft.text, mate, figure)),
      )
    )
      return true;
    return agreeing.some((other) => {
      if (other.anchor.segment !== candidate.anchor.segment || other.sentence !== candidate.sentence) return false;
      // "Rose by a fifth, to 1.45 million" beside "rose from 1.2 million to 1.45 million".
      if (!isBefore && other.figure.from !== null && other.figure.from === candidate.figure.value) return true;
      const words = textBetween(candidate.segment.text, other.figure, candidate.figure);
      // "In 2023 it was 0.80" beside "1.20 for 2024, compared with 0.80 the year before".
      if (years.some((year) => !sentenceText(candidate.segment, candidate.sentence).includes(year)) && THEN.test(words))
        return true;
      if (AGAINST.test(words) && (isOthers || standing(other) >= standing(candidate))) return true;
      return FROM.test(words) && (isBefore || standing(other) >= standing(candidate));
    });
  };
}

/** How much the draft's words stand about a figure of a source, as far as it tells it from others of its sentence. */
function standing({ place }: Candidate): number {
  return (place[slot.clause] ?? 0) + (place[slot.tight] ?? 0) + (place[slot.reverseClause] ?? 0);
}
