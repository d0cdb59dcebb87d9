// "Of the 34 buses in the town 22 run on diesel" beside "34 buses, of which 12 are electric": the draft gives what remains.

import type { Figure, Reading } from "../reading/model.ts";
import type { DerivedCandidate } from "./placeFeatures.ts";
import { areEqual } from "./values.ts";

/** What makes the figure before it the whole of which the next one is a part. */
const OF_WHOLE = /\b(?:of|out of|among)\s+(?:(?:the|its|their|all|some|about|a total of)\s+)*$/i;
/** Letters in which that stands. */
const SIGHT = 30;

/** True where the figure is what one sentence of a source leaves over from a whole that the draft's sentence names. */
export function isRemainder(draft: Reading, figure: Figure, { own, derivation }: DerivedCandidate): boolean {
  const { how, operands } = derivation;
  if (own || how !== "difference" || operands.some(({ sentence }) => sentence !== operands[0]?.sentence)) return false;
  return draft.figures.some(
    (whole) =>
      whole.sentence === figure.sentence &&
      whole.start < figure.start &&
      operands.some((operand) => areEqual(whole, operand)) &&
      OF_WHOLE.test(draft.text.slice(Math.max(0, whole.start - SIGHT), whole.start)),
  );
}
