// Feature: no warning on a figure that is being typed
//
// "£96" is wrong where the source says "£96 million", until " million" is written. A figure at the last key is unfinished,
// and so is one behind which the next word is being written.

import type { Finding } from "./findings.ts";

/** The rest of a figure, as far as it is written: " mill" of "£96 million", "-y" of "a 3-year", "%". */
const CONTINUED = /^[ \u00a0-]?[\p{L}%]*$/u;
/** Longer words are none that belong to a number. */
const LONGEST = 16;

/** True where one of the findings stands on a figure that the text's last change, ending at `typedAt`, wrote at. */
export function isOnUnfinished(text: string, findings: readonly Finding[], typedAt: number): boolean {
  return findings.some(
    ({ claim }) =>
      claim.kind === "figure" &&
      claim.start <= typedAt &&
      typedAt - claim.end <= LONGEST &&
      CONTINUED.test(text.slice(claim.end, typedAt)),
  );
}
