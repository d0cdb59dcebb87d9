// "480 passengers and 60 cars" beside "420 passengers and 60 cars": what stands beside both numbers shows that they count
// the same, and that the one is not the sum of the other and the cars.

import { sentenceEnd, sentenceStart } from "../index/segment.ts";
import type { Figure, Reading } from "../reading/model.ts";
import { textBetween } from "../text/span.ts";
import { headLikeness } from "./aboutLikeness.ts";
import { isOfAnother } from "./frames.ts";
import type { Candidate } from "./placeFeatures.ts";
import { areEqual } from "./values.ts";

/** What stands between two numbers of one row: what the first one counts, and a word that joins them. */
const IN_ROW = /^ [a-z’' -]{2,30}(?:,| and| as well as| with|, and)(?: (?:for|about|some|over|under|up to|only))* $/i;
/** What makes one of two numbers a part of the other, or both a sum. */
const PART =
  /\b(?:includ[a-z]+|among|of (?:them|whom|which|these|those)|total[a-z]*|altogether|overall|together|combined|in all|both|plus|sum|each|every|apiece|per|respectively|either|jointly|between them)\b/i;

/**
 * The figures of a source's sentence that stand beside one of its figures as they do beside the draft's, with the same value:
 * both texts count the same two things. Empty where either says that one is a part of the other.
 */
export function companions(
  draft: Reading,
  figure: Figure,
  { segment, figure: other }: Pick<Candidate, "segment" | "figure">,
): readonly Figure[] {
  if (figure.kind !== "count" || headLikeness(figure, other) !== 1 || isOtherwiseMeant(figure, other)) return [];
  const { start = 0, end = 0 } = draft.sentences[figure.sentence] ?? {};
  const mates = draft.figures.filter((mate) => mate.sentence === figure.sentence && isBeside(draft.text, figure, mate));
  if (mates.length === 0) return [];
  const [from, to] = [sentenceStart(segment, other.sentence), sentenceEnd(segment, other.sentence)];
  if (isOfAnother(draft.text, figure, start, end) !== isOfAnother(segment.text, other, from, to)) return [];
  if (PART.test(draft.text.slice(start, end)) || PART.test(segment.text.slice(from, to))) return [];
  return segment.figures.filter(
    (beside) =>
      beside.sentence === other.sentence &&
      isBeside(segment.text, other, beside) &&
      mates.some((mate) => areEqual(mate, beside) && headLikeness(mate, beside) === 1),
  );
}

/** Denied in one of them, or only possible in the draft: what a ship could take is not what it takes. */
function isOtherwiseMeant({ about: ours }: Figure, { about: theirs }: Figure): boolean {
  return ours.negated !== theirs.negated || (ours.modality === "hypothetical" && theirs.modality !== "hypothetical");
}

/** Another number of the same row, of something else: "60 cars" in "480 passengers and 60 cars". */
function isBeside(text: string, figure: Figure, beside: Figure): boolean {
  return (
    beside !== figure &&
    beside.kind === "count" &&
    headLikeness(figure, beside) !== 1 &&
    IN_ROW.test(textBetween(text, figure, beside))
  );
}
