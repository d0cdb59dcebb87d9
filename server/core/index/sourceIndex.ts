// The corpus, made searchable: which sources speak of what a stretch of a draft speaks of.
//
// Each source is a segment that is made once per version of its text. The postings are put together from the
// segments' vocabularies, which is cheap, so an index over a changed corpus takes over all other segments.

import type { Reading } from "../reading/model.ts";
import type { Source } from "../sources/model.ts";
import { Dictionary } from "./dictionary.ts";
import { LatePostings, type Postings, patchedPostings, postingsOf, type Replaced } from "./postings.ts";
import { encodeSource, type SourceRecord } from "./record.ts";
import { StoredSegment, type UseClock } from "./storedSegment.ts";

export interface SourceIndex extends IndexBase {
  readonly segments: readonly StoredSegment[];
  /** Position in `segments` of the source with this citation key. */
  readonly byKey: ReadonlyMap<string, number>;
  /** Weights of words that were asked for, by their numbers; NaN for the others. */
  readonly weights: Float64Array;
}

/** What of an index the next one over much the same records can begin with. */
export interface IndexBase extends Postings {
  readonly dictionary: Dictionary;
  readonly records: readonly SourceRecord[];
  /** Postings of marks, by which completion looks things up. */
  readonly marks: LatePostings;
}

/** The same of records whose postings are known, as from a saved index. */
export function baseOf(records: readonly SourceRecord[], dictionary: Dictionary, postings: Postings): IndexBase {
  const marks = new LatePostings(() => postingsOf(records, "marks", dictionary.size));
  return { dictionary, records, ...postings, marks };
}

export interface NamedReading {
  readonly source: Source;
  readonly reading: Reading;
}

/** An index of readings, for programs that look at some sources once. */
export function buildSourceIndex(sources: readonly NamedReading[]): SourceIndex {
  const dictionary = new Dictionary();
  const clock: UseClock = { now: 0, opened: 0 };
  const segments = sources.map(({ source, reading }) => {
    const record = encodeSource({ meta: source, wantedKey: null, reading, sketch: new Uint32Array() }, dictionary);
    return new StoredSegment(source, record, clock);
  });
  return indexSegments(segments, dictionary);
}

/** More sources than these at once, and the index is put together anew. */
const FEW = 32;

/** An index over segments that were made with this dictionary. Most of it is taken over where `last` is much alike. */
export function indexSegments(
  segments: readonly StoredSegment[],
  dictionary: Dictionary,
  last?: IndexBase & { readonly weights?: Float64Array },
): SourceIndex {
  const byKey = new Map(segments.map((s, i) => [s.source.key, i] as const));
  const records = segments.map(({ record }) => record);
  const replaced = last && replacedSince(last, records, dictionary);
  const { size } = dictionary;
  const weights = new Float64Array(size).fill(Number.NaN);
  if (!last || !replaced) {
    const base = baseOf(records, dictionary, postingsOf(records, "vocabulary", size));
    return { ...base, segments, byKey, weights };
  }
  const { touched, ...postings } = patchedPostings(last, replaced, "vocabulary", size);
  // Weights hang on the number of sources, which is the same, and on how many of them have the word.
  if (last.weights) weights.set(last.weights);
  for (const word of touched) weights[word] = Number.NaN;
  const marksAfter = (before: Postings): Postings => {
    const { starts, postings } = patchedPostings(before, replaced, "marks", size);
    return { starts, postings };
  };
  const before = last.marks.made;
  const marks = new LatePostings(() => postingsOf(records, "marks", size), before && marksAfter(before));
  return { ...postings, dictionary, records, segments, byKey, weights, marks };
}

/** The few sources that are others than in the last index; undefined where it is of no use. */
function replacedSince(
  last: IndexBase,
  records: readonly SourceRecord[],
  dictionary: Dictionary,
): readonly Replaced[] | undefined {
  if (last.dictionary !== dictionary || last.records.length !== records.length) return undefined;
  const replaced: Replaced[] = [];
  for (let place = 0; place < records.length; place++) {
    const [before, after] = [last.records[place], records[place]];
    if (!before || !after || before === after) continue;
    if (replaced.length === FEW) return undefined;
    replaced.push({ place, before, after });
  }
  return replaced;
}

/** Positions of the segments that hold a word. */
export function holders({ starts, postings }: Postings, word: number): Int32Array {
  return word < 0 || word + 1 >= starts.length ? NONE : postings.subarray(starts[word], starts[word + 1]);
}

const NONE = new Int32Array(0);

/** True where the segment at this position holds the word. */
export function holds({ starts, postings }: Postings, word: number, segment: number): boolean {
  if (word < 0 || word + 1 >= starts.length) return false;
  return isBetween(postings, starts[word] ?? 0, (starts[word + 1] ?? 0) - 1, segment);
}

/** Looks for a number in an ascending list. */
export function includes(ascending: Int32Array, value: number): boolean {
  return isBetween(ascending, 0, ascending.length - 1, value);
}

function isBetween(ascending: Int32Array, first: number, last: number, value: number): boolean {
  let low = first;
  let high = last;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = ascending[middle] ?? 0;
    if (found === value) return true;
    if (found < value) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

/** In how many sources the term occurs. */
export function frequency({ starts }: Postings, term: number): number {
  return term < 0 || term + 1 >= starts.length ? 0 : (starts[term + 1] ?? 0) - (starts[term] ?? 0);
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
