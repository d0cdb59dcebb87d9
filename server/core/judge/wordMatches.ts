// Which words of a source say the same as a word of the draft, and how surely.

import type { Dictionary } from "../index/dictionary.ts";
import type { Segment } from "../index/segment.ts";
import type { SourceIndex } from "../index/sourceIndex.ts";
import { likeness, mayBeAlike } from "./wordVectors.ts";

/** Place of a term in `Segment.terms`, and how alike it is: 1 for the same word. */
export interface WordMatch {
  readonly at: number;
  readonly likeness: number;
}

/** Vectors this far apart say nothing; below it the likeness counts as none. */
const UNRELATED = 0.42;
const SYNONYM = 0.85;
/** More than there are word vectors. */
const ROWS = 1 << 17;
/** Words whose matches are remembered; what was typed once and for all must not stay for ever. */
const MOST_REMEMBERED = 20_000;
const NONE: readonly WordMatch[] = [];

interface SegmentWords {
  /** Places of each term, names and other words alike. */
  readonly places: ReadonlyMap<number, readonly number[]>;
  /** Terms that are not always names and have a vector, with their rows. */
  readonly plain: readonly (readonly [term: number, row: number])[];
}

const wordsOfSegment = new WeakMap<Segment, SegmentWords>();

function wordsOf(segment: Segment, dictionary: Dictionary): SegmentWords {
  let words = wordsOfSegment.get(segment);
  if (!words) {
    const places = new Map<number, number[]>();
    const plain = new Set<number>();
    for (let at = 0; at * 2 < segment.terms.length; at++) {
      const coded = segment.terms[at * 2] ?? 0;
      const list = places.get(coded >> 1);
      if (list) list.push(at);
      else places.set(coded >> 1, [at]);
      if ((coded & 1) === 0) plain.add(coded >> 1);
    }
    const rows = [...plain].map((term) => [term, dictionary.row(term)] as const).filter(([, row]) => row >= 0);
    words = { places, plain: rows };
    wordsOfSegment.set(segment, words);
  }
  return words;
}

/** Finds matches and remembers them for one index: the same words come up in sentence after sentence. */
export class WordMatcher {
  readonly #index: SourceIndex;
  /** For each segment: matches by term, row and whether it is a name, in one number. */
  readonly #cache = new Map<number, Map<number, readonly WordMatch[]>>();
  #remembered = 0;

  constructor(index: SourceIndex) {
    this.#index = index;
  }

  /** Places in the segment whose word is the draft's `term` or close to it; names match only themselves. */
  matches(term: number, row: number, isName: boolean, segment: number): readonly WordMatch[] {
    if (this.#remembered >= MOST_REMEMBERED) {
      this.#cache.clear();
      this.#remembered = 0;
    }
    let known = this.#cache.get(segment);
    if (!known) {
      known = new Map();
      this.#cache.set(segment, known);
    }
    // Words that no source uses have numbers of their draft's own giving; the row tells those of two drafts apart.
    const key = (term * ROWS + row + 1) * 2 + (isName ? 1 : 0);
    let found = known.get(key);
    if (!found) {
      found = this.#find(term, row, isName, segment);
      known.set(key, found);
      this.#remembered++;
    }
    return found;
  }

  #find(term: number, row: number, isName: boolean, position: number): readonly WordMatch[] {
    const segment = this.#index.segments[position];
    if (!segment) return [];
    const words = wordsOf(segment, this.#index.dictionary);
    const out: WordMatch[] = (words.places.get(term) ?? []).map((at) => ({ at, likeness: 1 }));
    if (isName || row < 0) return out;
    for (const [other, otherRow] of words.plain) {
      if (other === term || !mayBeAlike(row, otherRow, UNRELATED)) continue;
      const cosine = likeness(row, otherRow);
      if (cosine <= UNRELATED) continue;
      const alike = (SYNONYM * (cosine - UNRELATED)) / (1 - UNRELATED);
      for (const at of words.places.get(other) ?? []) out.push({ at, likeness: alike });
    }
    return out.length > 0 ? out : NONE;
  }
}
