// What somebody meant who mistyped a word of the command line.

import { editDistance } from "../core/text/editDistance.ts";

/** Letters that may be wrong at most. */
const MOST = 3;

/** “sources” for “soruces”: a slip of a few letters, which leaves at least half of them right. */
export function nearest(given: string, known: readonly string[]): string | undefined {
  let found: string | undefined;
  let least = MOST + 1;
  for (const word of known) {
    const limit = Math.min(least, Math.floor(Math.max(given.length, word.length) / 2) + 1);
    const distance = editDistance(given.toLowerCase(), word.toLowerCase(), limit);
    if (distance >= limit) continue;
    found = word;
    least = distance;
  }
  return found;
}
