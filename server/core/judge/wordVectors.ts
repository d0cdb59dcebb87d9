// How alike two words are, and how common a word is in news, from a small table of word vectors.

import { fromBase64 } from "../text/base64.ts";
import stored from "./wordVectors.json" with { type: "json" };

/** Stems, most common first, and a vector of signed bytes for each, base64. */
const { dimensions: DIMENSIONS, stems: STEMS, bytes: BYTES } = stored;

interface Table {
  readonly rowOf: ReadonlyMap<string, number>;
  /** Whole numbers of 8 bits, `DIMENSIONS` a row. */
  readonly vectors: Int8Array;
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
  const rows = bytes.length / DIMENSIONS;
  table = { rowOf, vectors: bytes, lengths: new Float64Array(rows), halves: new Float64Array(rows) };
  return table;
}

/** The row of a stem in the table, most common first, or -1. */
export function rowOf(stem: string): number {
  return vectors().rowOf.get(stem) ?? -1;
}

/** Cosine of the vectors in two rows. */
export function likeness(a: number, b: number): number {
  return likenessAbove(-1, a, b);
}

const HALF = DIMENSIONS / 2;

/**
 * Cosine of the vectors in two rows, or 0 where it is surely no more than `least`. Most pairs of words are so far from each
 * other that half of the numbers tell: the other halves add no more than the product of their lengths.
 */
export function likenessAbove(least: number, a: number, b: number): number {
  if (a < 0 || b < 0) return 0;
  const { vectors: v, lengths, halves } = vectors();
  const both = (lengths[a] || lengthOf(a)) * (lengths[b] || lengthOf(b));
  const half = product(v, a * DIMENSIONS, b * DIMENSIONS);
  if (half + (halves[a] ?? 0) * (halves[b] ?? 0) < least * both) return 0;
  return (half + product(v, a * DIMENSIONS + HALF, b * DIMENSIONS + HALF)) / both;
}

/** Of half a vector with half a vector. Four sums side by side take a third of the time of one. */
function product(v: Int8Array, from: number, other: number): number {
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  let q = other;
  for (let p = from, end = from + HALF; p < end; p += 4, q += 4) {
    first = (first + Math.imul(v[p] ?? 0, v[q] ?? 0)) | 0;
    second = (second + Math.imul(v[p + 1] ?? 0, v[q + 1] ?? 0)) | 0;
    third = (third + Math.imul(v[p + 2] ?? 0, v[q + 2] ?? 0)) | 0;
    fourth = (fourth + Math.imul(v[p + 3] ?? 0, v[q + 3] ?? 0)) | 0;
  }
  return first + second + third + fourth;
}

function lengthOf(row: number): number {
  const { vectors: v, lengths, halves } = vectors();
  const at = row * DIMENSIONS;
  const second = product(v, at + HALF, at + HALF);
  const length = Math.sqrt(product(v, at, at) + second) || 1;
  lengths[row] = length;
  halves[row] = Math.sqrt(second);
  return length;
}

/** How much a word tells in any news text: 0 for the most common, about 10 for words the table does not know. */
export function rarity(row: number): number {
  const UNKNOWN = 45_000;
  return Math.log2(1 + (row < 0 ? UNKNOWN : row) / 20) * 0.9;
}
