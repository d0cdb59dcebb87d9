// What is in use on the heap once all that is not has been thrown away: the only figure by which growth can be told.

import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

// The same as starting Node with --expose-gc, which the test runner cannot be told to.
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/**
 * From now on nothing is compiled to fast code. What is called seldom becomes hot late, so that the engine adds code for as long
 * as a test runs, a point of the heap with each doubling: without it, what grows is what the program holds.
 */
export function stopOptimizing(): void {
  setFlagsFromString("--no-maglev");
  setFlagsFromString("--no-turbofan");
}

export function heapInUse(): number {
  // What the first round sets free by finalisers, only the second one takes.
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

/** How much of it is what the engine compiled: byte code and machine code. */
export function compiledCode(): number {
  let bytes = 0;
  for (const { space_name, space_used_size } of getHeapSpaceStatistics())
    if (/code|trusted/.test(space_name)) bytes += space_used_size;
  return bytes;
}
