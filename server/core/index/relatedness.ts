// Do two sources speak of the same matter? Sources on one event share names and telling words, others hardly any.

import { type SourceIndex, weightOf } from "./sourceIndex.ts";

/** Shared weight above which two sources are on one matter; articles picked at random stay far below. */
const RELATED = 0.15;

/** Pairs that are remembered; about that many come up in a long draft. */
const MOST_PAIRS = 20_000;

interface Known {
  readonly pairs: Map<number, boolean>;
  /** Weight of all words of a source; NaN where it was not asked for yet. */
  readonly weights: Float64Array;
  /** Words of the sources that were compared last. */
  readonly words: Map<number, Int32Array>;
}

/** One source is compared with several, one after the other. */
const MOST_WORDS = 16;

const caches = new WeakMap<SourceIndex, Known>();

/** Takes positions in `SourceIndex.segments`. */
export function areRelated(index: SourceIndex, a: number, b: number): boolean {
  const n = index.segments.length;
  let known = caches.get(index);
  if (!known) {
    known = { pairs: new Map(), weights: new Float64Array(n).fill(Number.NaN), words: new Map() };
    caches.set(index, known);
  }
  const pair = Math.min(a, b) * n + Math.max(a, b);
  let related = known.pairs.get(pair);
  if (related === undefined) {
    related = sharedWeight(index, known, a, b) > RELATED;
    if (known.pairs.size >= MOST_PAIRS) known.pairs.clear();
    known.pairs.set(pair, related);
  }
  return related;
}

function sharedWeight(index: SourceIndex, known: Known, a: number, b: number): number {
  const x = wordsOf(index, known, a);
  const y = wordsOf(index, known, b);
  let shared = 0;
  let j = 0;
  for (let i = 0; i < x.length; i++) {
    const term = x[i] ?? 0;
    while (j < y.length && (y[j] ?? 0) < term) j++;
    if (y[j] === term) shared += weightOf(index, term);
  }
  const ofX = wholeWeight(index, known, a, x);
  const ofY = wholeWeight(index, known, b, y);
  return shared / Math.max(1e-6, Math.min(ofX, ofY));
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

function wholeWeight(index: SourceIndex, { weights }: Known, segment: number, vocabulary: Int32Array): number {
  let weight = weights[segment] ?? Number.NaN;
  if (Number.isNaN(weight)) {
    weight = 0;
    for (let i = 0; i < vocabulary.length; i++) weight += weightOf(index, vocabulary[i] ?? 0);
    weights[segment] = weight;
  }
  return weight;
}
