// Which figure of its sentence a date belongs to: in "31,000 in the first year and 38,000 by 2030" the 38,000. A date of the
// draft and one of a source mean one time only if what they belong to is one quantity, and the other way round.

import type { Figure, FigureKind } from "../reading/model.ts";
import { clauseNearness, type JointedSentence } from "./clauses.ts";
import { comparable, compare } from "./values.ts";

export const DATE_OWNERS = ["dateOwned", "dateOfOther", "ownerSame", "ownerOther"] as const;

/** "The first six months of 2024": spans and times are no quantities that hold at a date. */
const IS_TIME: ReadonlySet<FigureKind> = new Set(["time", "duration", "ordinal"]);
/** Nearness from which on a figure and a date belong together. */
const BELONGS = 0.15;

/** Compares what stands beside a figure of the draft with what stands beside one of a source; true measures are put. */
export function compareDateOwners(
  figure: Figure,
  ours: JointedSentence,
  other: Figure,
  theirs: JointedSentence,
  put: (name: (typeof DATE_OWNERS)[number]) => void,
): void {
  if (figure.kind === "date") {
    const own = nearest(figure, ours, false);
    const their = nearest(other, theirs, false);
    if (own && their) put(comparable(own, their) && isSame(own, their) ? "ownerSame" : "ownerOther");
    return;
  }
  const date = nearest(figure, ours, true);
  // The date must belong to the figure as well: "38,000 by 2030" is no date of the 31,000 before it.
  if (!date || nearest(date, ours, false) !== figure) return;
  const same = theirs.figures.find((their) => their.kind === "date" && isSame(date, their));
  if (same) put(nearest(same, theirs, false) === other ? "dateOwned" : "dateOfOther");
}

function isSame(one: Figure, other: Figure): boolean {
  const { agreement } = compare(one, other);
  return agreement === "equal" || agreement === "close";
}

/** The nearest date of the sentence, or the nearest figure that is none, by the sentence's joints. */
function nearest(figure: Figure, { figures, joints }: JointedSentence, isDate: boolean): Figure | undefined {
  let found: Figure | undefined;
  let most = BELONGS;
  for (const other of figures) {
    if (other === figure || (other.kind === "date") !== isDate || IS_TIME.has(other.kind)) continue;
    const nearness = clauseNearness(joints, other.start, figure);
    if (nearness < most) continue;
    most = nearness;
    found = other;
  }
  return found;
}
