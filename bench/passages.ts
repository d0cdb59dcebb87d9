// Putting an index together, beside MiniSearch over the same passages: both begin with the words of the passages as a
// reader has cut them, and end where the passages that hold a word can be looked up.

import MiniSearch from "minisearch";
import { Dictionary } from "../server/core/index/dictionary.ts";
import { NumberList } from "../server/core/index/numberList.ts";
import { postingsOf } from "../server/core/index/postings.ts";
import { numbersOf } from "../server/core/index/segment.ts";
import type { Reading } from "../server/core/reading/model.ts";
import { read } from "../server/core/reading/read.ts";
import { heapInUse } from "../test/robustness/garbage.ts";
import { generateArticles } from "./corpus.ts";
import type { Measurement } from "./run.ts";

const PASSAGES = 50_000;
/** Each is put together so often, in turn; the best time counts, since a crowd only ever adds to it. */
const ROUNDS = 3;
const LEAST_FASTER = 5;
const MOST_MEMORY = 1 / 3;

export function benchPassages(): readonly Measurement[] {
  const readings = passages().map(wordsAlone);
  const words = readings.map(({ sentences }) => sentences.flatMap(({ tokens }) => tokens.map(({ lower }) => lower)));
  const theirs = new Best(() => {
    const index = new MiniSearch<{ readonly id: number; readonly words: readonly string[] }>({
      fields: ["words"],
      // The words are cut already, and in lower case.
      extractField: (passage, field) => passage[field as "id" | "words"] as unknown as string,
      stringifyField: (cut) => cut as string,
      tokenize: (cut) => cut as unknown as string[],
      processTerm: (word) => word,
    });
    index.addAll(words.map((own, id) => ({ id, words: own })));
    return index;
  });
  const ours = new Best(() => {
    const dictionary = new Dictionary();
    const all = new NumberList();
    const ends = readings.map((reading) => {
      for (const word of numbersOf(reading, dictionary).vocabulary) all.push(word);
      return all.length;
    });
    const { numbers } = all;
    const lists = ends.map((end, i) => ({ list: () => numbers.subarray(ends[i - 1] ?? 0, end) }));
    return { dictionary, ...postingsOf(lists, "vocabulary", dictionary.size) };
  });
  for (let round = 0; round < ROUNDS; round++) for (const one of [theirs, ours]) one.run();
  const faster = theirs.milliseconds / ours.milliseconds;
  const memory = ours.bytes / theirs.bytes;
  const size = PASSAGES.toLocaleString("en");
  return [
    {
      what: `index of ${size} passages, times as fast as MiniSearch`,
      result: `${faster.toFixed(1)} (${(ours.milliseconds / 1000).toFixed(2)} s, ${(theirs.milliseconds / 1000).toFixed(2)} s)`,
      bar: `at least ${LEAST_FASTER}`,
      holds: faster >= LEAST_FASTER,
    },
    {
      what: `memory of that index, against MiniSearch's`,
      result: `${memory.toFixed(2)} (${(ours.bytes / 1e6).toFixed(0)} MB, ${(theirs.bytes / 1e6).toFixed(0)} MB)`,
      bar: "at most 1/3",
      holds: memory <= MOST_MEMORY,
    },
  ];
}

/** What MiniSearch is not asked for either is left out: figures, names and quotations are found by other words. */
function wordsAlone(text: string): Reading {
  const reading = read(text, { format: "text", asOf: null });
  return { ...reading, figures: [], entities: [], mentions: [], quotations: [] };
}

function passages(): readonly string[] {
  const out: string[] = [];
  for (const { text } of generateArticles(PASSAGES)) {
    const body = text.split("---\n").at(-1) ?? "";
    out.push(
      ...body
        .split("\n\n")
        .map((one) => one.trim())
        .filter(Boolean),
    );
    if (out.length >= PASSAGES) break;
  }
  return out.slice(0, PASSAGES);
}

/** What it takes to build something, at best. */
class Best {
  readonly #build: () => unknown;
  milliseconds = Number.POSITIVE_INFINITY;
  bytes = Number.POSITIVE_INFINITY;

  constructor(build: () => unknown) {
    this.#build = build;
  }

  run(): void {
    const before = inUse();
    const began = performance.now();
    const built = this.#build();
    this.milliseconds = Math.min(this.milliseconds, performance.now() - began);
    this.bytes = Math.min(this.bytes, inUse() - before);
    if (!built) throw new Error("Nothing was built.");
  }
}

/** Numbers in arrays of their own lie outside of the heap. */
function inUse(): number {
  return heapInUse() + process.memoryUsage().arrayBuffers;
}
