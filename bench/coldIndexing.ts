// How fast sources are indexed for the first time, beside wink-nlp's bare full pipeline over the same texts: reading,
// the sketch that finds reprints, and the numbers the index keeps. Files, formats and saving are not in it.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { Dictionary } from "../server/core/index/dictionary.ts";
import { numbersOf } from "../server/core/index/segment.ts";
import { parseSource } from "../server/core/sources/parseSource.ts";
import type { Measurement } from "./run.ts";

/** Rounds over all texts; the best time of each text counts, since a crowd only ever adds to it. */
const ROUNDS = 6;
const BAR = 0.6;

export function benchColdIndexing(): readonly Measurement[] {
  const texts = articles();
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
  const nlp = winkNLP(model);
  const ours = texts.map(() => Number.POSITIVE_INFINITY);
  const theirs = texts.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round++) {
    const dictionary = new Dictionary();
    texts.forEach((text, i) => {
      theirs[i] = Math.min(
        theirs[i] ?? 0,
        milliseconds(() => nlp.readDoc(text)),
      );
      const index = () => numbersOf(parseSource(text, `${i}.txt`).reading, dictionary);
      ours[i] = Math.min(ours[i] ?? 0, milliseconds(index));
    });
  }
  const ratio = sum(theirs) / sum(ours);
  const speed = (times: readonly number[]) => `${Math.round(words / sum(times))},000`;
  return [
    {
      what: `cold indexing of ${texts.length} articles: words per second, ours / wink-nlp's full pipeline`,
      result: `${ratio.toFixed(2)} (${speed(ours)} / ${speed(theirs)})`,
      bar: `at least ${BAR}`,
      holds: ratio >= BAR,
    },
  ];
}

/** Real news where the shared folder is there, otherwise the retold articles. */
function articles(): readonly string[] {
  const shared = fileURLToPath(new URL("../../shared/bench/realclaims/corpus.jsonl", import.meta.url));
  if (existsSync(shared)) {
    const lines = readFileSync(shared, "utf8").trim().split("\n");
    return lines.map((line) => (JSON.parse(line) as { readonly text: string }).text);
  }
  const seeds = fileURLToPath(new URL("../seeds/", import.meta.url));
  return readdirSync(seeds).map((name) => readFileSync(`${seeds}${name}`, "utf8"));
}

function milliseconds(job: () => unknown): number {
  const begin = performance.now();
  job();
  return performance.now() - begin;
}

function sum(times: readonly number[]): number {
  return times.reduce((total, time) => total + time, 0);
}
