// Prints the speed tables and writes them to bench/results.json, docs/performance.md and docs/images/lookup.svg:
// `npm run bench`, or `npm run bench -- lookup typing` for some of the lines.
//
// Times are noisy and machines differ, so most lines are a ratio against a library measured in the same run.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { arch, cpus, platform, totalmem } from "node:os";
import { benchColdIndexing } from "./coldIndexing.ts";
import { benchColdWorkers } from "./coldWorkers.ts";
import { benchLookup } from "./lookup.ts";
import { benchPassages } from "./passages.ts";
import { benchReading } from "./reading.ts";
import { writeReport } from "./report.ts";
import { benchTyping } from "./typing.ts";
import { benchWarmStart } from "./warmStart.ts";

/** One line of a table: what was measured, what came out, and the bar it is held against. */
export interface Measurement {
  readonly what: string;
  readonly result: string;
  readonly bar: string;
  readonly holds: boolean;
  /** Where the line stands in the plot of lookups, in milliseconds. */
  readonly point?: { readonly articles: number; readonly median: number; readonly p95: number };
}

export interface Results {
  readonly command: string;
  readonly machine: Readonly<Record<string, string | number>>;
  /** By the name of the benchmark. */
  readonly tables: Readonly<Record<string, readonly Measurement[]>>;
}

const BENCHMARKS: Readonly<Record<string, () => readonly Measurement[] | Promise<readonly Measurement[]>>> = {
  reading: benchReading,
  indexing: benchColdIndexing,
  workers: benchColdWorkers,
  start: () => benchWarmStart(10_000, false),
  passages: benchPassages,
  typing: benchTyping,
  lookup: benchLookup,
};

const FILE = new URL("results.json", import.meta.url);

async function run(names: readonly string[]): Promise<void> {
  const unknown = names.find((name) => !(name in BENCHMARKS));
  if (unknown !== undefined) {
    throw new Error(`There is no benchmark "${unknown}": ${Object.keys(BENCHMARKS).join(", ")}`);
  }
  const chosen = names.length > 0 ? names : Object.keys(BENCHMARKS);
  const measured: Record<string, readonly Measurement[]> = {};
  for (const name of chosen) {
    const began = performance.now();
    const lines = (await BENCHMARKS[name]?.()) ?? [];
    measured[name] = lines;
    console.log(`\n${name} (${((performance.now() - began) / 1000).toFixed(0)} s)`);
    const width = Math.max(...lines.map((line) => line.what.length));
    for (const { what, result, bar, holds } of lines) {
      console.log(`  ${what.padEnd(width)}  ${result}  (bar: ${bar}) ${holds ? "holds" : "MISSED"}`);
    }
    if (lines.some((line) => !line.holds)) process.exitCode = 1;
  }
  // What was not run now keeps the figures of its last run.
  const tables = { ...earlier(), ...measured };
  const inOrder = Object.keys(BENCHMARKS).filter((name) => name in tables);
  const results: Results = {
    command: "npm run bench",
    machine: {
      cpu: cpus()[0]?.model ?? "unknown",
      cores: cpus().length,
      memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
      system: `${platform()} ${arch()}`,
      node: process.version,
    },
    tables: Object.fromEntries(inOrder.map((name) => [name, tables[name] ?? []])),
  };
  writeFileSync(FILE, `${JSON.stringify(results, null, 2)}\n`);
  writeReport(results);
}

function earlier(): Results["tables"] {
  if (!existsSync(FILE)) return {};
  return (JSON.parse(readFileSync(FILE, "utf8")) as Partial<Results>).tables ?? {};
}

// Other benchmarks take the type of a line from here, and must not start them all.
if (import.meta.main) {
  await run(process.argv.slice(2));
  // Harper's thread would keep the process alive.
  process.exit();
}
