// Prints the speed tables and writes them to bench/results.json: `npm run bench`.
//
// Times are noisy and machines differ, so every line is a ratio against a library measured in the same run.

import { writeFileSync } from "node:fs";
import { arch, cpus, platform } from "node:os";
import { benchColdIndexing } from "./coldIndexing.ts";
import { benchReading } from "./reading.ts";

/** One line of a table: what was measured, what came out, and the bar it is held against. */
export interface Measurement {
  readonly what: string;
  readonly result: string;
  readonly bar: string;
  readonly holds: boolean;
}

const measurements: readonly Measurement[] = [...benchReading(), ...benchColdIndexing()];

const width = Math.max(...measurements.map((line) => line.what.length));
for (const { what, result, bar, holds } of measurements) {
  console.log(`${what.padEnd(width)}  ${result}  (bar: ${bar}) ${holds ? "holds" : "MISSED"}`);
}
const machine = {
  cpu: cpus()[0]?.model ?? "unknown",
  cores: cpus().length,
  system: `${platform()} ${arch()}`,
  node: process.version,
};
const results = { command: "npm run bench", machine, measurements };
writeFileSync(new URL("results.json", import.meta.url), `${JSON.stringify(results, null, 2)}\n`);
if (measurements.some((line) => !line.holds)) process.exitCode = 1;
