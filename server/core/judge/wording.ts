// How literally a source repeats the words around a figure of the draft, in their order, small words included.

import { fold, isSmallWord, stem } from "../index/terms.ts";
import type { Span } from "../text/span.ts";

/** Words looked at on either side. */
const REACH = 8;
const CHARACTERS = 75;

/** The words beside a figure, the nearest first. */
export interface Wording {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu;

export function wordingOf(text: string, figure: Span, from: number, to: number): Wording {
  const start = Math.max(from, figure.start - CHARACTERS);
  const end = Math.min(to, figure.end + CHARACTERS);
  return {
    left: words(text.slice(start, figure.start)).reverse().slice(0, REACH),
    right: words(text.slice(figure.end, end)).slice(0, REACH),
  };
}

function words(text: string): string[] {
  const out: string[] = [];
  for (const [word] of text.matchAll(WORD)) {
    const lower = fold(word.toLowerCase());
    out.push(isSmallWord(lower) ? lower : stem(lower));
  }
  return out;
}

/** Share of the draft's words beside the figure that come in the same order beside the source's, near ones first. */
export function repeated(draft: readonly string[], source: readonly string[]): number {
  if (draft.length === 0 || source.length === 0) return 0;
  let previous = new Float64Array(source.length + 1);
  let total = 0;
  for (const [i, word] of draft.entries()) {
    const weight = (isSmallWord(word) ? 0.35 : 1) / (1 + 0.2 * i);
    total += weight;
    const row = new Float64Array(source.length + 1);
    for (let j = 1; j <= source.length; j++) {
      const together = word === source[j - 1] ? (previous[j - 1] ?? 0) + weight / (1 + 0.1 * Math.abs(i - j + 1)) : 0;
      row[j] = Math.max(together, previous[j] ?? 0, row[j - 1] ?? 0);
    }
    previous = row;
  }
  return (previous[source.length] ?? 0) / total;
}
