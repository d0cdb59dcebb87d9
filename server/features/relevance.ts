// How well each source, and each sentence of one, fits words of a draft: rare words shared count most.

import type { Snapshot } from "../workspace/snapshot.ts";
import { contentWords } from "./nearest.ts";

export interface WordIndex {
  /** Content words of each source, by citation key. */
  readonly words: ReadonlyMap<string, ReadonlySet<string>>;
  /** What sharing this word is worth: the fewer sentences have it, the more. */
  weight(word: string): number;
}

const built = new WeakMap<Snapshot, WordIndex>();

/** Built once for each snapshot, when first asked. */
export function wordIndexOf(snapshot: Snapshot): WordIndex {
  const known = built.get(snapshot);
  if (known) return known;
  const words = new Map<string, ReadonlySet<string>>();
  const counts = new Map<string, number>();
  let total = 0;
  for (const source of snapshot.sources) {
    const own = new Set<string>();
    for (const sentence of snapshot.load(source.key)?.reading.sentences ?? []) {
      total++;
      for (const word of contentWords(sentence)) {
        own.add(word);
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
    words.set(source.key, own);
  }
  const index: WordIndex = {
    words,
    weight: (word) => {
      const count = counts.get(word) ?? 0;
      return count === 0 ? 0 : Math.log(1 + total / count);
    },
  };
  built.set(snapshot, index);
  return index;
}

/** How much of `wanted` occurs in the source. */
export function fitOf(index: WordIndex, key: string, wanted: ReadonlySet<string>): number {
  const own = index.words.get(key);
  let sum = 0;
  for (const word of wanted) if (own?.has(word)) sum += index.weight(word);
  return sum;
}
