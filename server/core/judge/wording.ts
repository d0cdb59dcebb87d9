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

const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'-]*/uy;

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
  for (let at = 0; at < text.length; ) {
    const start = at;
    at = plainEnd(text, start);
    // Letters of other kinds begin a word, or go on with one.
    if (text.charCodeAt(at) >= 0x80) {
      WORD.lastIndex = start;
      if (WORD.test(text)) at = WORD.lastIndex;
    }
    if (at > start) out.push(forms.at(text, start, at));
    else at++;
  }
  return out;
}

/** Where a word of plain letters and digits ends that begins at `start`; `start` if none does. */
function plainEnd(text: string, start: number): number {
  let end = start;
  if (!isPlain(text.charCodeAt(end))) return start;
  for (let code = text.charCodeAt(end); isPlain(code) || code === 39 || code === 45; code = text.charCodeAt(end)) end++;
  return end;
}

function isPlain(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
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
