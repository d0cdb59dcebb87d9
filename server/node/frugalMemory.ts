// A program that runs all day beside an editor should not hold memory it does not use, and threads that read for a minute
// should have as much as helps them.

import { PerformanceObserver } from "node:perf_hooks";
import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";

/**
 * On a machine with much memory V8 lets a heap grow to several times of what is in use before it collects, and never
 * gives back what it took for new objects: 440 MB were resident where 110 were in use, and 250 with these and a growth of
 * 30 percent. With that one key in sixty waited for a collection; 50 percent hold up to 20 MB more. Flags a later version
 * does not know are ignored. Gives what is to be called at the end of the start, once all sources are read.
 */
export function holdLittleMemory(): () => void {
  growBy(GROWTH_AT_START);
  // Room for what a key makes is made while nothing is asked for: at V8's own 80 % one key in seven waits for it.
  setFlagsFromString("--minor-gc-task-trigger=50");
  growYoungSpace();
  // V8 shrinks it where nothing happens. It may grow again when the writer is back, and then no further.
  let mayGrow = false;
  const watch = new PerformanceObserver(() => {
    const isSmall = youngSpace() < YOUNG_SPACE;
    if (isSmall !== mayGrow) letYoungSpaceGrow(isSmall ? 2 : 1);
    mayGrow = isSmall;
  });
  watch.observe({ entryTypes: ["gc"] });
  const latest = setTimeout(endStart, LONGEST_START).unref();
  let isOver = false;
  return () => {
    if (isOver) return;
    isOver = true;
    clearTimeout(latest);
    setTimeout(endStart, FIRST_ANSWERS).unref();
  };
}

/** Percent of what is in use that a heap may grow by before it is collected. */
const GROWTH = 50;
/** A start takes what will stay: to look through it each time it has grown by half costs a tenth of the start. */
const GROWTH_AT_START = 200;
/** Milliseconds behind which a start counts as over though sources are still being read. */
const LONGEST_START = 3000;
/** Milliseconds left for the first answers, which make what all later ones use. */
const FIRST_ANSWERS = 300;
/** Bytes that are not used, and take no memory, but make V8 think of a collection. */
const PRESSING = 100_000_000;

/** How far the heap may grow from here on is settled at a collection, which there would be no need of for long. */
function endStart(): void {
  growBy(GROWTH);
  try {
    new ArrayBuffer(PRESSING);
  } catch (error) {
    // Where there is not even room for this, V8 collects without being asked.
    if (!(error instanceof RangeError)) throw error;
  }
}

function growBy(percent: number): void {
  setFlagsFromString(`--heap-growing-percent=${percent}`);
}

/**
 * What V8 begins with, two halves of 1 MB for new objects, is full several times at each key, and much is taken for
 * lasting that is of no use behind the key: a fifth of all time. To load the program it is grown to this much already;
 * half as much costs some percent of a key, and twice as much gains little.
 */
const YOUNG_SPACE = 32 * 2 ** 20;
const FIRST = 2 * 2 ** 20;

/** Lets it grow once, by what V8 grows it for: new objects that outlive a collection. */
function growYoungSpace(): void {
  // V8 counts the second half only once it is in use.
  letYoungSpaceGrow(Math.max(1, Math.round(YOUNG_SPACE / Math.max(FIRST, youngSpace()))));
  const alive: object[] = [];
  while (youngSpace() < YOUNG_SPACE && alive.length < MOST_ALIVE)
    for (let i = 0; i < SOME; i++) alive.push({ number: i, list: [i] });
  letYoungSpaceGrow(1);
}

/** Some hundred kilobytes, and as many as are enough for any version of V8. */
const SOME = 5_000;
const MOST_ALIVE = 20 * SOME;

function letYoungSpaceGrow(factor: number): void {
  setFlagsFromString(`--semi-space-growth-factor=${factor}`);
}

function youngSpace(): number {
  return getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space")?.space_size ?? YOUNG_SPACE;
}

/**
 * Threads that are started from now on begin with 16 MB for new objects, not with one: reading a text makes many that are
 * of no use behind its end, and the less often they are looked through, the fewer are taken for lasting ones. It saves an
 * eighth of all time. This very thread has its heap already.
 */
export function giveThreadsRoom(): void {
  setFlagsFromString("--min-semi-space-size=16");
}
