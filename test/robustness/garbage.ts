// What is in use on the heap once all that is not has been thrown away: the only figure by which growth can be told.

import { setFlagsFromString } from "node:v8";
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
