// Do two sources speak of the same matter? Sources on one event share names and telling words, others hardly any.

import { type SourceIndex, weightOf } from "./sourceIndex.ts";

/** Shared weight above which two sources are on one matter; articles picked at random stay far below. */
const RELATED = 0.15;

/** Pairs that are remembered; about that many come up in a long draft. */
const MOST_PAIRS = 20_000;

interface Known {
  readonly pairs: Map<number, boolean>;
  /** Words of the sources that were compared last. */
  readonly words: Map<number, Int32Array>;
}

/** One source is compared with several, one after the other. */
const MOST_WORDS = 16;

const caches = new WeakMap<SourceIndex, Known>();

/** Takes positions in `SourceIndex.segments`. */
export function areRelated(index: SourceIndex, a: number, b: number): boolean {
  let known = caches.get(index);
  if (!known) {
    known = { pairs: new Map(), words: new Map() };
    caches.set(index, known);
  }
  const pair = Math.min(a, b) * index.segments.length + Math.max(a, b);
  let related = known.pairs.get(pair);
  if (related === undefined) {
    related = shareEnough(index, wordsOf(index, known, a), wordsOf(index, known, b));
    if (known.pairs.size >= MOST_PAIRS) known.pairs.clear();
    known.pairs.set(pair, related);
  }
  return related;
}

/** Whether what two lists of words share is a good part of either. */
function shareEnough(index: SourceIndex, x: Int32Array, y: Int32Array): boolean {
  let shared = 0;
  let j = 0;
  for (let i = 0; i < x.length; i++) {
    const term = x[i] ?? 0;
    while (j < y.length && (y[j] ?? 0) < term) j++;
    if (y[j] === term) shared += weightOf(index, term);
  }
  return isGoodPart(index, shared, x) || isGoodPart(index, shared, y);
}

/** Adds up the words until it is clear that it is not: mostly soon, and what rare words weigh costs time to find out. */
function isGoodPart(index: SourceIndex, shared: number, words: Int32Array): boolean {
  let whole = 0;
  for (let i = 0; i < words.length; i++) {
    if (shared / Math.max(1e-6, whole) <= RELATED) return false;
    whole += weightOf(index, words[i] ?? 0);
  }
  return shared / Math.max(1e-6, whole) > RELATED;
}

/** Read from the record: sources that are only compared with one another need not be opened. */
function wordsOf(index: SourceIndex, { words }: Known, segment: number): Int32Array {
  let own = words.get(segment);
  if (!own) {
    own = index.segments[segment]?.record.list("vocabulary") ?? new Int32Array();
    if (words.size >= MOST_WORDS) words.clear();
    words.set(segment, own);
  }
  return own;
}
