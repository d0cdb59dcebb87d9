// "Nine goals" is not borne out by "11 goals and nine assists": where the sentence of a source that has the number says how many
// there are of the very thing the draft counts, its number of something else is no support.

import type { Figure } from "../reading/model.ts";
import { headLikeness } from "./aboutLikeness.ts";
import type { Candidate } from "./placeFeatures.ts";

type Place = Pick<Candidate, "anchor" | "sentence" | "figure" | "comparison">;

/** True where the candidate counts something else than the figure, and one beside it counts the same, with another number. */
export function countsAnotherNoun(figure: Figure, candidate: Place, candidates: readonly Place[]): boolean {
  return (
    isOfNoun(figure, candidate) === false &&
    candidates.some(
      (other) =>
        other.anchor.segment === candidate.anchor.segment &&
        other.sentence === candidate.sentence &&
        other.comparison.agreement === "different" &&
        isOfNoun(figure, other) === true,
    )
  );
}

/** Undefined where either does not say what it counts. */
function isOfNoun(figure: Figure, { figure: other }: Place): boolean | undefined {
  if (figure.kind !== "count" || other.kind !== "count") return undefined;
  const likeness = headLikeness(figure, other);
  return likeness === null ? undefined : likeness === 1;
}
