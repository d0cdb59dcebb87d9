// The corpus, made searchable: which sources speak of what a stretch of a draft speaks of.
//
// Each source is a segment that is made once per version of its text. The postings are put together from the
// segments' vocabularies, which is cheap, so an index over a changed corpus takes over all other segments.

import type { Reading } from "../reading/model.ts";
import type { Source } from "../sources/model.ts";
import { Dictionary } from "./dictionary.ts";
import { encodeSource } from "./record.ts";
import { StoredSegment, type UseClock } from "./storedSegment.ts";

/** Segments that hold a word of the dictionary are `postings[starts[word] .. starts[word + 1]]`, ascending. */
export interface Postings {
  readonly starts: Int32Array;
  readonly postings: Int32Array;
}

export interface SourceIndex extends Postings {
  readonly dictionary: Dictionary;
  readonly segments: readonly StoredSegment[];
  /** Position in `segments` of the source with this citation key. */
  readonly byKey: ReadonlyMap<string, number>;
  /** Weights of words that were asked for, by their numbers; NaN for the others. */
  readonly weights: Float64Array;
  /** Postings of marks, by which completion looks things up. */
  readonly marks: Postings;
}

export interface NamedReading {
  readonly source: Source;
  readonly reading: Reading;
}

/** An index of readings, for programs that look at some sources once. */
export function buildSourceIndex(sources: readonly NamedReading[]): SourceIndex {
  const dictionary = new Dictionary();
  const clock: UseClock = { now: 0 };
  const segments = sources.map(({ source, reading }) => {
    const record = encodeSource({ meta: source, wantedKey: null, reading, sketch: new Uint32Array() }, dictionary);
    return new StoredSegment(source, record, clock);
  });
  return indexSegments(segments, dictionary);
}

/** An index over segments that were made with this dictionary. */
export function indexSegments(segments: readonly StoredSegment[], dictionary: Dictionary): SourceIndex {
  return {
    dictionary,
    segments,
    byKey: new Map(segments.map((s, i) => [s.source.key, i] as const)),
    ...postingsOf(segments, "vocabulary", dictionary.size),
    weights: new Float64Array(dictionary.size).fill(Number.NaN),
    marks: postingsOf(segments, "marks", dictionary.size),
  };
}

function postingsOf(segments: readonly StoredSegment[], list: "vocabulary" | "marks", words: number): Postings {
  const starts = new Int32Array(words + 1);
  const lists = segments.map(({ record }) => record.list(list));
  for (const ids of lists)
    for (let i = 0; i < ids.length; i++) {
      const after = (ids[i] ?? 0) + 1;
      starts[after] = (starts[after] ?? 0) + 1;
    }
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  const next = starts.slice();
  const postings = new Int32Array(starts.at(-1) ?? 0);
  lists.forEach((ids, s) => {
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] ?? 0;
      const at = next[id] ?? 0;
      postings[at] = s;
      next[id] = at + 1;
    }
  });
  return { starts, postings };
}

/** Positions of the segments that hold a word. */
export function holders({ starts, postings }: Postings, word: number): Int32Array {
  return word < 0 || word + 1 >= starts.length ? NONE : postings.subarray(starts[word], starts[word + 1]);
}

const NONE = new Int32Array(0);

/** In how many sources the term occurs. */
export function frequency(index: SourceIndex, term: number): number {
  return term < 0 || term + 1 >= index.starts.length ? 0 : (index.starts[term + 1] ?? 0) - (index.starts[term] ?? 0);
}

/**
 * How much it tells that a source holds the term, about 0 to 1. In a corpus of five articles nearly every word is
 * rare, so what is common in news at large counts too.
 */
export function weightOf(index: SourceIndex, term: number): number {
  const known = index.weights[term];
  // A word that came after the index was made has no place in the list.
  if (known === undefined) return computeWeight(index, term);
  if (!Number.isNaN(known)) return known;
  const weight = computeWeight(index, term);
  index.weights[term] = weight;
  return weight;
}

function computeWeight(index: SourceIndex, term: number): number {
  const n = index.segments.length;
  const idf = Math.log2((n + 1) / (frequency(index, term) + 0.5)) / Math.log2(2 * n + 2);
  return (index.dictionary.rarity(term) / 10) * (0.3 + 0.7 * Math.max(0, idf));
}
