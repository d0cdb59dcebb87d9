// How literally a source repeats the words around a figure of the draft, in their order, small words included.

import { fold, isSmallWord, stem } from "../index/terms.ts";
import type { Span } from "../text/span.ts";
import { WordMemory } from "../text/wordMemory.ts";

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
  for (const { 0: word, index } of text.matchAll(WORD)) out.push(forms.at(text, index, index + word.length));
  return out;
}

/** Small words as they are, of others the stems. */
const forms = new WordMemory((word) => {
  const lower = fold(word.toLowerCase());
  return isSmallWord(lower) ? lower : stem(lower);
});

/** Rows of the table below; reused, since it is filled for every pair of figures. */
const rows = [new Float64Array(REACH + 1), new Float64Array(REACH + 1)] as const;

/** Share of the draft's words beside the figure that come in the same order beside the source's, near ones first. */
export function repeated(draft: readonly string[], source: readonly string[]): number {
  if (draft.length === 0 || source.length === 0) return 0;
  let [previous, row] = rows;
  previous.fill(0);
  let total = 0;
  for (let i = 0; i < draft.length; i++) {
    const word = draft[i] ?? "";
    const weight = (isSmallWord(word) ? 0.35 : 1) / (1 + 0.2 * i);
    total += weight;
    for (let j = 1; j <= source.length; j++) {
      let best = Math.max(previous[j] ?? 0, row[j - 1] ?? 0);
      if (word === source[j - 1])
        best = Math.max(best, (previous[j - 1] ?? 0) + weight / (1 + 0.1 * Math.abs(i - j + 1)));
      row[j] = best;
    }
    [previous, row] = [row, previous];
  }
  return (previous[source.length] ?? 0) / total;
}
