// The corpus, made searchable: which sources speak of what a stretch of a draft speaks of.
//
// Each source is a segment that is made once per version of its text. The postings are put together from the
// segments' vocabularies, which is cheap, so an index over a changed corpus takes over all other segments.

import type { Reading } from "../reading/model.ts";
import type { Source } from "../sources/model.ts";
import { Dictionary } from "./dictionary.ts";
import { type Segment, segmentOf } from "./segment.ts";

export interface SourceIndex {
  readonly dictionary: Dictionary;
  readonly segments: readonly Segment[];
  /** Position in `segments` of the source with this citation key. */
  readonly byKey: ReadonlyMap<string, number>;
  /** Segments that hold a term are `postings[starts[term] .. starts[term + 1]]`. */
  readonly starts: Int32Array;
  readonly postings: Int32Array;
}

export interface ReadSource {
  readonly source: Source;
  readonly reading: Reading;
}

export function buildSourceIndex(sources: readonly ReadSource[]): SourceIndex {
  const dictionary = new Dictionary();
  return indexSegments(
    sources.map(({ source, reading }) => segmentOf(source, reading, dictionary)),
    dictionary,
  );
}

/** An index over segments that were made with this dictionary. */
export function indexSegments(segments: readonly Segment[], dictionary: Dictionary): SourceIndex {
  const starts = new Int32Array(dictionary.size + 1);
  for (const { vocabulary } of segments) for (const term of vocabulary) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  const next = starts.slice();
  const postings = new Int32Array(starts.at(-1) ?? 0);
  segments.forEach(({ vocabulary }, s) => {
    for (const term of vocabulary) {
      const at = next[term] ?? 0;
      postings[at] = s;
      next[term] = at + 1;
    }
  });
  return { dictionary, segments, byKey: new Map(segments.map((s, i) => [s.source.key, i] as const)), starts, postings };
}

/** In how many sources the term occurs. */
export function frequency(index: SourceIndex, term: number): number {
  return term < 0 || term + 1 >= index.starts.length ? 0 : (index.starts[term + 1] ?? 0) - (index.starts[term] ?? 0);
}

/**
 * How much it tells that a source holds the term, about 0 to 1. In a corpus of five articles nearly every word is
 * rare, so what is common in news at large counts too.
 */
export function weightOf(index: SourceIndex, term: number): number {
  const n = index.segments.length;
  const idf = Math.log2((n + 1) / (frequency(index, term) + 0.5)) / Math.log2(2 * n + 2);
  return (index.dictionary.rarity(term) / 10) * (0.3 + 0.7 * Math.max(0, idf));
}
