// How much faster sources are indexed with two threads than with one, by the clock: files on disk become a corpus, as at
// the first start in a folder.
//
// Threads that begin to read are compiled for, each for itself, on the same cores: of the first thousand files that takes a
// third of the time of two threads, of ten thousand little. Timed is what comes behind.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeFileSystem } from "../server/node/fileSystem.ts";
import { Corpus } from "../server/workspace/corpus.ts";
import { loadSources } from "../server/workspace/loadSources.ts";
import { writeCorpus } from "./corpus.ts";
import type { Measurement } from "./run.ts";

const FILES = 1000;
/** Times that all files are read before, and are read and timed. */
const WARM_UP = 3;
const ROUNDS = 3;
const BAR = 1.6;

export async function benchColdWorkers(): Promise<readonly Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), "sourceline-"));
  try {
    writeCorpus(folder, FILES, 1);
    // One thread comes second: this one, which hands out the files, has been compiled for by then.
    const two = await indexing(folder, 2);
    const one = await indexing(folder, 1);
    const ratio = one / two;
    return [
      {
        what: `cold indexing of ${FILES.toLocaleString("en")} files with two threads, times as fast as with one`,
        result: `${ratio.toFixed(2)} (${one.toFixed(1)} s, ${two.toFixed(1)} s)`,
        bar: `at least ${BAR}`,
        holds: ratio >= BAR,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Seconds of a round. */
async function indexing(folder: string, threads: number): Promise<number> {
  const files = nodeFileSystem({ threads });
  const times: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const corpus = new Corpus();
    const began = performance.now();
    for await (const { changes } of loadSources(files, [folder], () => true, corpus)) corpus.apply(...changes);
    times.push((performance.now() - began) / 1000);
    if (corpus.snapshot.sources.length === 0) throw new Error("Nothing was indexed.");
  }
  return times.slice(WARM_UP).reduce((sum, time) => sum + time, 0) / ROUNDS;
}

if (process.argv[1] === import.meta.filename) console.log(await benchColdWorkers());
