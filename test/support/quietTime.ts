// Time limits that hold on a crowded or slow machine as well.

import assert from "node:assert/strict";

/** What `measuringWork` takes on the machine the limits were set for, with nothing else running. */
const QUIET_MILLISECONDS = 4.6;
const MOST_ROUNDS = 10;
/** Until then the measuring work itself is being compiled. */
const WARM_UP = 4;

/**
 * Fails where `job` takes longer than `limit` milliseconds of a quiet machine. The best of several rounds counts: the
 * first ones are still being compiled. Each round is held against a fixed piece of work done right before and behind it, so a
 * machine that is busy or slow stretches the limit by as much as it stretches that; work that is worse than linear
 * takes many times the limit, and no crowd hides it.
 */
export function assertWithin(limit: number, job: () => unknown): void {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < MOST_ROUNDS && best >= limit; round++) {
    const before = milliseconds(measuringWork);
    const spent = milliseconds(job);
    // The faster of two counts: one that was held up by chance would hide what the job really takes.
    const slowness = Math.max(1, Math.min(before, milliseconds(measuringWork)) / QUIET_MILLISECONDS);
    best = Math.min(best, spent / slowness);
  }
  assert.ok(best < limit, `${best.toFixed(0)} ms`);
}

/**
 * Milliseconds since the call: processor time where others hold the processor, the clock where helper threads of our own
 * run beside us.
 */
export function stopwatch(): () => number {
  const used = process.cpuUsage();
  const begun = performance.now();
  return () => Math.min(performance.now() - begun, process.cpuUsage(used).user / 1000);
}

function milliseconds(job: () => unknown): number {
  const spent = stopwatch();
  job();
  return spent();
}

/** Strings, tables and regular expressions, as readers use them. */
function measuringWork(): number {
  const counts = new Map<string, number>();
  let found = 0;
  for (let i = 0; i < 60_000; i++) {
    const word = `w${(i * 7919) % 5003}`;
    counts.set(word, (counts.get(word) ?? 0) + 1);
    if (/^w\d*7$/.test(word)) found += word.length;
  }
  return found + counts.size;
}

for (let round = 0; round < WARM_UP; round++) measuringWork();
