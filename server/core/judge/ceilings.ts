// "Up to 95 million" beside "could reach 85 million": both say how far something may go, so that the one is held against the
// other as a value. "Below 100 million" is true of what could reach 85.

import type { Figure } from "../reading/model.ts";

const CEILING = /\b(?:up to|as (?:much|many|high|large) as|a (?:maximum|ceiling) of|at (?:the )?most)\b[^.,;:]{0,12}$/i;
const POSSIBLE = /\b(?:could|may|might|can)\b[^.,;:]{0,25}$/i;
/** Letters in front of a figure in which that stands. */
const SIGHT = 45;

/** True where the text gives the figure as the most that something may come to. */
export function isCeiling(text: string, { bound, start, kind }: Figure): boolean {
  return bound === "<" && kind !== "date" && CEILING.test(text.slice(Math.max(0, start - SIGHT), start));
}

/** True of a bare value that something could come to. */
export function isPossible(text: string, { bound, start, about }: Figure): boolean {
  return bound === "=" && !about.negated && POSSIBLE.test(text.slice(Math.max(0, start - SIGHT), start));
}
