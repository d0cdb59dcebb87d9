// Putting an index together, beside MiniSearch over the same passages: both begin with what a reader gives them, ours
// with readings, MiniSearch with texts, and end where words can be looked up.

import MiniSearch from "minisearch";
import { Dictionary } from "../server/core/index/dictionary.ts";
import { postingsOf } from "../server/core/index/postings.ts";
import { numbersOf } from "../server/core/index/segment.ts";
import { read } from "../server/core/reading/read.ts";
import { heapInUse } from "../test/robustness/garbage.ts";
import { generateArticles } from "./corpus.ts";
import type { Measurement } from "./run.ts";

const PASSAGES = 50_000;
const LEAST_FASTER = 5;
const MOST_MEMORY = 1 / 3;

export function benchPassages(): readonly Measurement[] {
  const texts = passages();
  const theirs = weighed(() => {
    const index = new MiniSearch<{ readonly id: number; readonly text: string }>({ fields: ["text"] });
    index.addAll(texts.map((text, id) => ({ id, text })));
    return index;
  });
  const readings = texts.map((text) => read(text, { format: "text", asOf: null }));
  const ours = weighed(() => {
    const dictionary = new Dictionary();
    const lists = readings.map((reading) => {
      const { vocabulary } = numbersOf(reading, dictionary);
      return { list: () => vocabulary };
    });
    return { dictionary, ...postingsOf(lists, "vocabulary", dictionary.size) };
  });
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

function weighed(build: () => unknown): { readonly milliseconds: number; readonly bytes: number } {
  const before = inUse();
  const began = performance.now();
  const built = build();
  const milliseconds = performance.now() - began;
  const bytes = inUse() - before;
  if (!built) throw new Error("Nothing was built.");
  return { milliseconds, bytes };
}

/** Numbers in arrays of their own lie outside of the heap. */
function inUse(): number {
  return heapInUse() + process.memoryUsage().arrayBuffers;
}
