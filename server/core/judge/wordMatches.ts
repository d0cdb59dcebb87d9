// Which words of a source say the same as a word of the draft, and how surely.

import type { Dictionary } from "../index/dictionary.ts";
import type { Segment } from "../index/segment.ts";
import type { SourceIndex } from "../index/sourceIndex.ts";
import { eachAbove } from "./wordVectors.ts";

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
/** Words whose matches are remembered, those asked for lately and as many before; what was typed must not stay for ever. */
const MOST_REMEMBERED = 6_000;
const NONE: readonly WordMatch[] = [];

/** The words of a segment, each term once. */
interface SegmentWords {
  /** Which of them a term is. */
  readonly words: ReadonlyMap<number, number>;
  /** Places of word `w`, names and other words alike: `places[starts[w] .. starts[w + 1]]`. */
  readonly starts: Int32Array;
  readonly places: Int32Array;
  /** Words that are not always names and have a vector, with its row. */
  readonly plain: Int32Array;
  readonly rows: Int32Array;
}

const wordsOfSegment = new WeakMap<Segment, SegmentWords>();

function wordsOf(segment: Segment, dictionary: Dictionary): SegmentWords {
  let words = wordsOfSegment.get(segment);
  if (!words) {
    words = listWords(segment.terms, dictionary);
    wordsOfSegment.set(segment, words);
  }
  return words;
}

function listWords(coded: Int32Array, dictionary: Dictionary): SegmentWords {
  const count = coded.length / 2;
  const words = new Map<number, number>();
  const wordAt = new Int32Array(count);
  const starts = new Int32Array(count + 1);
  /** Words in the order in which they are first met without being names. */
  const plain: number[] = [];
  const rows: number[] = [];
  const isPlain = new Uint8Array(count);
  for (let at = 0; at < count; at++) {
    const code = coded[at * 2] ?? 0;
    const term = code >> 1;
    let word = words.get(term);
    if (word === undefined) {
      word = words.size;
      words.set(term, word);
    }
    wordAt[at] = word;
    starts[word + 1] = (starts[word + 1] ?? 0) + 1;
    if ((code & 1) === 1 || isPlain[word] === 1) continue;
    isPlain[word] = 1;
    const row = dictionary.row(term);
    if (row < 0) continue;
    plain.push(word);
    rows.push(row);
  }
  for (let word = 0; word < count; word++) starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
  const next = starts.slice();
  const places = new Int32Array(count);
  for (let at = 0; at < count; at++) {
    const word = wordAt[at] ?? 0;
    const place = next[word] ?? 0;
    places[place] = at;
    next[word] = place + 1;
  }
  return { words, starts, places, plain: Int32Array.from(plain), rows: Int32Array.from(rows) };
}

type Matches = Map<number, Map<number, readonly WordMatch[]>>;

/** Finds matches and remembers them for one index: the same words come up in sentence after sentence. */
export class WordMatcher {
  readonly #index: SourceIndex;
  /** For each segment: matches by term, row and whether it is a name, in one number. */
  #newer: Matches = new Map();
  #older: Matches = new Map();
  #remembered = 0;

  constructor(index: SourceIndex) {
    this.#index = index;
  }

  /** Places in the segment whose word is the draft's `term` or close to it, in order; names match only themselves. */
  matches(term: number, row: number, isName: boolean, segment: number): readonly WordMatch[] {
    let known = this.#newer.get(segment);
    if (!known) {
      known = new Map();
      this.#newer.set(segment, known);
    }
    // Words that no source uses have numbers of their draft's own giving; the row tells those of two drafts apart.
    const key = (term * ROWS + row + 1) * 2 + (isName ? 1 : 0);
    let found = known.get(key);
    if (!found) {
      found = this.#older.get(segment)?.get(key) ?? this.#find(term, row, isName, segment);
      known.set(key, found);
      if (++this.#remembered === MOST_REMEMBERED) {
        this.#older = this.#newer;
        this.#newer = new Map();
        this.#remembered = 0;
      }
    }
    return found;
  }

  #find(term: number, row: number, isName: boolean, position: number): readonly WordMatch[] {
    const segment = this.#index.segments[position];
    if (!segment) return [];
    const { words, starts, places, plain, rows } = wordsOf(segment, this.#index.dictionary);
    const out: WordMatch[] = [];
    const put = (word: number, likeness: number): void => {
      const end = starts[word + 1] ?? 0;
      for (let i = starts[word] ?? 0; i < end; i++) out.push({ at: places[i] ?? 0, likeness });
    };
    const same = words.get(term) ?? -1;
    if (same >= 0) put(same, 1);
    if (isName || row < 0) return out.length > 0 ? out : NONE;
    eachAbove(UNRELATED, row, rows, (i, cosine) => {
      const other = plain[i] ?? 0;
      if (other !== same) put(other, (SYNONYM * (cosine - UNRELATED)) / (1 - UNRELATED));
    });
    return out.length > 0 ? out.sort((a, b) => a.at - b.at) : NONE;
  }
}
