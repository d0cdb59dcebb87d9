// What is in use on the heap once all that is not has been thrown away: the only figure by which growth can be told.

import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

// The same as starting Node with --expose-gc, which the test runner cannot be told to.
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

export function heapInUse(): number {
  // What the first round sets free by finalisers, only the second one takes.
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

/** How much of it is what the engine compiled: byte code, machine code and what it needs to go back from one to the other. */
export function compiledCode(): number {
  let bytes = 0;
  for (const { space_name, space_used_size } of getHeapSpaceStatistics())
    if (/code|trusted/.test(space_name)) bytes += space_used_size;
  return bytes;
}
