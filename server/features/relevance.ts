// How well each source, and each sentence of one, fits words of a draft: rare words shared count most.

import type { Reading } from "../core/reading/model.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { contentWords } from "./nearest.ts";

export interface WordIndex {
  /** True where the source has the word. */
  has(key: string, word: string): boolean;
  /** What sharing this word is worth: the fewer sentences have it, the more. */
  weight(word: string): number;
}

/** In how many of its sentences a text has each content word. Kept as long as the reading, which never changes. */
const counted = new WeakMap<Reading, ReadonlyMap<string, number>>();

export function wordCountsOf(reading: Reading): ReadonlyMap<string, number> {
  const known = counted.get(reading);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const sentence of reading.sentences) {
    for (const word of contentWords(sentence)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  counted.set(reading, counts);
  return counts;
}

const built = new WeakMap<Snapshot, WordIndex>();

/** Built once for each snapshot, when first asked. */
export function wordIndexOf(snapshot: Snapshot): WordIndex {
  const known = built.get(snapshot);
  if (known) return known;
  const own = new Map<string, ReadonlyMap<string, number>>();
  const counts = new Map<string, number>();
  let total = 0;
  for (const { key } of snapshot.sources) {
    const reading = snapshot.load(key)?.reading;
    if (!reading) continue;
    total += reading.sentences.length;
    const words = wordCountsOf(reading);
    for (const [word, count] of words) counts.set(word, (counts.get(word) ?? 0) + count);
    own.set(key, words);
  }
  const index: WordIndex = {
    has: (key, word) => own.get(key)?.has(word) ?? false,
    weight: (word) => Math.log(1 + total / (counts.get(word) ?? 1)),
  };
  built.set(snapshot, index);
  return index;
}

/** How much of `wanted` occurs in the source. */
export function fitOf(index: WordIndex, key: string, wanted: ReadonlySet<string>): number {
  let sum = 0;
  for (const word of wanted) if (index.has(key, word)) sum += index.weight(word);
  return sum;
}
