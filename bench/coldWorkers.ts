// How much faster sources are indexed with two threads than with one: files on disk become a corpus, as at the first
// start in a folder.
//
// Other programs on the machine take more from two threads than from one. Where the system tells how long a thread was
// ready to run and had to wait for a core, that time is taken off; the time by the clock is told besides.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeFileSystem } from "../server/node/fileSystem.ts";
import { Corpus } from "../server/workspace/corpus.ts";
import { loadSources } from "../server/workspace/loadSources.ts";
import { writeCorpus } from "./corpus.ts";
import type { Measurement } from "./run.ts";

const ARTICLES = 800;
/** Read first by each crowd of threads, and not timed: they load the language model, and get compiled. */
const WARM_UP = 160;
const ROUNDS = 3;
const BAR = 1.6;

/** Seconds by the clock, and without those in which the threads that read waited for a core. */
interface Seconds {
  readonly clock: number;
  readonly own: number;
}

export async function benchColdWorkers(): Promise<readonly Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), "sourceline-"));
  try {
    writeCorpus(join(folder, "first"), WARM_UP, 1);
    writeCorpus(join(folder, "timed"), ARTICLES, 2);
    const one: Seconds[] = [];
    const two: Seconds[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      one.push(await indexing(folder, 1));
      two.push(await indexing(folder, 2));
    }
    const best = (all: readonly Seconds[], which: keyof Seconds) => Math.min(...all.map((seconds) => seconds[which]));
    const ratio = (which: keyof Seconds) => best(one, which) / best(two, which);
    return [
      {
        what: `cold indexing of ${ARTICLES} files with two threads, times as fast as with one`,
        result: `${ratio("own").toFixed(2)} (${best(one, "own").toFixed(1)} s, ${best(two, "own").toFixed(1)} s; by the clock ${ratio("clock").toFixed(2)})`,
        bar: `at least ${BAR}`,
        holds: ratio("own") >= BAR,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function indexing(folder: string, threads: number): Promise<Seconds> {
  const files = nodeFileSystem({ threads });
  const load = async (name: string) => {
    const corpus = new Corpus();
    for await (const { changes } of loadSources(files, [join(folder, name)], () => true, corpus)) {
      corpus.apply(...changes);
    }
    if (corpus.snapshot.sources.length === 0) throw new Error("Nothing was indexed.");
  };
  await load("first");
  const [began, before] = [performance.now(), threadTimes()];
  await load("timed");
  const clock = (performance.now() - began) / 1000;
  const spent = [...threadTimes()].flatMap(([id, { worked, waited }]) => {
    const earlier = before.get(id);
    return earlier ? [{ worked: worked - earlier.worked, waited: waited - earlier.waited }] : [];
  });
  // Those that worked most are those that read.
  const readers = spent.sort((a, b) => b.worked - a.worked).slice(0, threads);
  const waited = readers.reduce((sum, reader) => sum + reader.waited, 0) / threads;
  return { clock, own: clock - waited };
}

/** Seconds that each thread of this process has worked, and waited for a core; empty where the system does not tell. */
function threadTimes(): ReadonlyMap<string, { readonly worked: number; readonly waited: number }> {
  const times = new Map<string, { worked: number; waited: number }>();
  if (process.platform !== "linux") return times;
  for (const id of readdirSync("/proc/self/task")) {
    const [worked = 0, waited = 0] = readFileSync(`/proc/self/task/${id}/schedstat`, "utf8").split(" ").map(Number);
    times.set(id, { worked: worked / 1e9, waited: waited / 1e9 });
  }
  return times;
}

if (process.argv[1] === import.meta.filename) console.log(await benchColdWorkers());
