// How alike two words are, and how common a word is in news, from a small table of word vectors.

import { fromBase64 } from "../text/base64.ts";
import stored from "./wordVectors.json" with { type: "json" };

/** Stems, most common first, and a vector of signed bytes for each, base64. */
const { dimensions: DIMENSIONS, stems: STEMS, bytes: BYTES } = stored;

/** Numbers of a vector that are multiplied at once. */
const PAIRS = DIMENSIONS / 2;
const HALF = PAIRS / 2;

interface Table {
  readonly rowOf: ReadonlyMap<string, number>;
  /** `PAIRS` a row: of two numbers that follow each other the first, and the second 2^16 times. */
  readonly vectors: Int32Array;
  /** Lengths of the vectors; 0 where it was not asked for yet. */
  readonly lengths: Float64Array;
  /** Lengths of their second halves, as far as the whole ones are known. */
  readonly halves: Float64Array;
}

let table: Table | undefined;

/** Read on first use, so that programs that never judge do not pay for it. */
function vectors(): Table {
  if (table) return table;
  const rowOf = new Map<string, number>();
  for (const stem of STEMS.split(" ")) rowOf.set(stem, rowOf.size);
  const bytes = fromBase64(BYTES);
  const packed = new Int32Array(bytes.length / 2);
  for (let i = 0; i < packed.length; i++) packed[i] = (bytes[2 * i] ?? 0) + ((bytes[2 * i + 1] ?? 0) << 16);
  const rows = bytes.length / DIMENSIONS;
  table = { rowOf, vectors: packed, lengths: new Float64Array(rows), halves: new Float64Array(rows) };
  return table;
}

/** The row of a stem in the table, most common first, or -1. */
export function rowOf(stem: string): number {
  return vectors().rowOf.get(stem) ?? -1;
}

/** Cosine of the vectors in two rows; 0 where there is no such row. */
export function likeness(a: number, b: number): number {
  if (a < 0 || b < 0) return 0;
  const { vectors: v, lengths } = vectors();
  const own = swappedPairs(a, scratch);
  const both = (lengths[a] || lengthOf(a)) * (lengths[b] || lengthOf(b));
  return (product(v, b * PAIRS, own, 0) + product(v, b * PAIRS + HALF, own, HALF)) / both;
}

/**
 * Calls `found` with the place in `rows` and the cosine of each vector whose cosine with that of `row` is above `least`.
 * Most pairs of words are so far from each other that half of the numbers tell: the other halves add no more than the
 * product of their lengths.
 */
export function eachAbove(
  least: number,
  row: number,
  rows: Int32Array,
  found: (place: number, cosine: number) => void,
): void {
  const { vectors: v, lengths, halves } = vectors();
  // Not the scratch: what is called may ask for likenesses itself.
  const own = swappedPairs(row, new Int32Array(PAIRS));
  const length = lengths[row] || lengthOf(row);
  const half = halves[row] ?? 0;
  for (let place = 0; place < rows.length; place++) {
    const other = rows[place] ?? 0;
    const both = length * (lengths[other] || lengthOf(other));
    const first = product(v, other * PAIRS, own, 0);
    if (first + half * (halves[other] ?? 0) < least * both) continue;
    const cosine = (first + product(v, other * PAIRS + HALF, own, HALF)) / both;
    if (cosine > least) found(place, cosine);
  }
}

const scratch = new Int32Array(PAIRS);

/** A vector as others are multiplied with it: of two numbers the second, and the first 2^16 times. */
function swappedPairs(row: number, into: Int32Array): Int32Array {
  const { vectors: v } = vectors();
  for (let i = 0; i < PAIRS; i++) {
    const [first, second] = numbersOf(v[row * PAIRS + i] ?? 0);
    into[i] = (first << 16) + second;
  }
  return into;
}

function numbersOf(pair: number): readonly [number, number] {
  const first = (pair << 16) >> 16;
  return [first, (pair - first) >> 16];
}

/**
 * Of half a vector with half of a swapped one. (a + 2^16 b)(d + 2^16 c) is ad + 2^16 (ac + bd) in its last 32 bits, and
 * neither part has more than 16 of them: one multiplication for two. Two sums side by side take less time than one.
 */
function product(v: Int32Array, from: number, swapped: Int32Array, half: number): number {
  let one = 0;
  let other = 0;
  for (let i = 0; i < HALF; i += 2) {
    one = (one + ((Math.imul(v[from + i] ?? 0, swapped[half + i] ?? 0) + 0x8000) >> 16)) | 0;
    other = (other + ((Math.imul(v[from + i + 1] ?? 0, swapped[half + i + 1] ?? 0) + 0x8000) >> 16)) | 0;
  }
  return one + other;
}

function lengthOf(row: number): number {
  const { vectors: v, lengths, halves } = vectors();
  let first = 0;
  let second = 0;
  for (let i = 0; i < PAIRS; i++) {
    const [a, b] = numbersOf(v[row * PAIRS + i] ?? 0);
    if (i < HALF) first += a * a + b * b;
    else second += a * a + b * b;
  }
  const length = Math.sqrt(first + second) || 1;
  lengths[row] = length;
  halves[row] = Math.sqrt(second);
  return length;
}

/** How much a word tells in any news text: 0 for the most common, about 10 for words the table does not know. */
export function rarity(row: number): number {
  const UNKNOWN = 45_000;
  return Math.log2(1 + (row < 0 ? UNKNOWN : row) / 20) * 0.9;
}
