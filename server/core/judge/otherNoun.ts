// "Nine goals" is not borne out by "11 goals and nine assists": where the sentence of a source that has the number says how many
// there are of the very thing the draft counts, its number of something else is no support.

import type { Figure } from "../reading/model.ts";
import { headLikeness } from "./aboutLikeness.ts";
import type { Candidate } from "./placeFeatures.ts";

type Place = Pick<Candidate, "anchor" | "sentence" | "figure" | "comparison">;

/** True where the candidate counts something else than the figure, and one beside it counts the same, with another number. */
export function countsAnotherNoun(figure: Figure, candidate: Place, candidates: readonly Place[]): boolean {
  if (figure.kind !== "count") return false;
  // What these count is looked up in the source, which most need not be opened for.
  const beside = candidates.filter(
    ({ anchor, sentence, comparison: { agreement } }) =>
      agreement === "different" && anchor.segment === candidate.anchor.segment && sentence === candidate.sentence,
  );
  return beside.length > 0 && isOfNoun(figure, candidate) === false && beside.some((one) => isOfNoun(figure, one));
}

/** Undefined where either does not say what it counts. */
function isOfNoun(figure: Figure, { figure: other }: Place): boolean | undefined {
  const likeness = other.kind === "count" ? headLikeness(figure, other) : null;
  return likeness === null ? undefined : likeness === 1;
}
