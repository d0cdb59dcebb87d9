// How an input that nobody would write is tried: it must be answered, soon, and leave nothing behind.

import assert from "node:assert/strict";
import fc from "fast-check";
import { heapInUse } from "./garbage.ts";

/** The same inputs each time, so that a failure stays until it is mended; CI tries others each time. */
const SEED = Number(process.env.SOURCELINE_FUZZ_SEED ?? 20_250_905);
const MOST_MILLISECONDS = 1000;
/** More than a run may leave behind: caches within their bounds. */
const MOST_LEFT = 60_000_000;
/** More than a small input may need at any time. */
const MOST_NEEDED = 700_000_000;

let count = 0;

/** How many inputs have been tried. */
export const tried = () => count;

/** Tries so many inputs. What fails is made smaller, and printed with the seed that leads to it. */
export async function fuzz<Input>(
  runs: number,
  inputs: fc.Arbitrary<Input>,
  job: (input: Input) => unknown,
  /** How many inputs there are in one, which may take so much longer. */
  within: (input: Input) => number = () => 1,
): Promise<void> {
  const before = heapInUse();
  const resident = process.memoryUsage.rss();
  await fc.assert(
    fc.asyncProperty(inputs, async (input) => {
      count += within(input);
      const most = MOST_MILLISECONDS * within(input);
      // A crowded machine may hold an input up once, but not twice.
      const slow = (await spent(() => job(input))) > most && (await spent(() => job(input)));
      assert.ok(slow === false || slow < most, `It took ${slow} ms`);
      assert.ok(process.memoryUsage.rss() - resident < MOST_NEEDED, "It took too much memory");
    }),
    { numRuns: runs, seed: SEED, endOnFailure: false, interruptAfterTimeLimit: 120_000, markInterruptAsFailure: true },
  );
  const left = heapInUse() - before;
  assert.ok(left < MOST_LEFT, `${runs} inputs have left ${(left / 1e6).toFixed(0)} MB behind`);
}

async function spent(job: () => unknown): Promise<number> {
  const began = performance.now();
  await job();
  return performance.now() - began;
}

/** What is in texts that breaks readers: marks that open and never close, half characters, endless runs. */
const PIECES = [
  ..."“”‘’\"'«»„()[]{}<>*_`~#|\\/&@^$%+-–—.,:;!?0123456789",
  ..."\n\r\t\0\u00a0\u200b\u202e\ufeff\u0301é😀Ａ中½²",
  "\ud800",
  "\udc00",
  "\r\n",
  "\n\n",
  "---\n",
  "```\n",
  "<!--",
  "-->",
  "<div>",
  "&amp;",
  "&#x110000;",
  "![](",
  "[@",
  "[^1]",
  "](http://",
  "| --- |",
  "> ",
  "- ",
  "1. ",
  "$$",
  " percent",
  " million",
  " to ",
  "£3bn",
  "1,000",
  "12:30",
  "3-1",
  "31 February 2025",
  "Kim Jong Un",
  " said: “",
  "sourceline-disable",
  "__proto__",
  "constructor",
  " toString ",
];

interface Edit {
  readonly at: number;
  readonly cut: number;
  readonly put: string;
}

const place = fc.double({ min: 0, max: 1, noNaN: true });
const put = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 2, arbitrary: fc.constant("") },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...PIECES), fc.integer({ min: 2, max: 400 })).map(([one, n]) => one.repeat(n)),
  },
);
const edit: fc.Arbitrary<Edit> = fc.record({ at: place, cut: fc.oneof(fc.nat(3), fc.nat(120)), put });

/** A piece of a real text with some of it cut out, put in, repeated, and its end as if somebody were still typing. */
export function mutated(texts: readonly string[], longest: number): fc.Arbitrary<string> {
  return fc
    .record({ text: fc.constantFrom(...texts), from: place, length: place, edits: fc.array(edit, { maxLength: 8 }) })
    .map(({ text, from, length, edits }) => {
      const begin = Math.floor(from * text.length);
      let out = text.slice(begin, begin + 20 + Math.floor(length * longest));
      for (const { at, cut, put: piece } of edits) {
        const where = Math.floor(at * out.length);
        out = out.slice(0, where) + piece + out.slice(where + cut);
      }
      return out;
    });
}

/** Marks and words in any order. */
export const pieces: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.constantFrom("the ", "ships ", "Oslo ", "said ", "rose ")), {
    maxLength: 60,
  })
  .map((list) => list.join(""));

/** A file with some of its bytes changed, cut out or doubled. */
export function damaged(file: Uint8Array): fc.Arbitrary<Uint8Array> {
  const change = fc.record({
    at: place,
    byte: fc.nat(255),
    cut: fc.oneof(fc.constant(0), fc.nat(20)),
    twice: fc.boolean(),
  });
  return fc.array(change, { minLength: 1, maxLength: 8 }).map((changes) => {
    let bytes = Uint8Array.from(file);
    for (const { at, byte, cut, twice } of changes) {
      const where = Math.floor(at * bytes.length);
      bytes[where] = byte;
      if (cut === 0) continue;
      const rest = bytes.subarray(twice ? Math.max(0, where - cut) : where + cut);
      bytes = new Uint8Array(Buffer.concat([bytes.subarray(0, where), rest]));
    }
    return bytes;
  });
}
