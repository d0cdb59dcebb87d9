// How alike two words are, and how common a word is in news, from a small table of word vectors.

import { fromBase64 } from "../text/base64.ts";
import { BYTES, DIMENSIONS, STEMS } from "./wordVectors.data.ts";

interface Table {
  readonly rowOf: ReadonlyMap<string, number>;
  readonly vectors: Float32Array;
}

let table: Table | undefined;

/** Read on first use, so that programs that never judge do not pay for it. */
function vectors(): Table {
  if (table) return table;
  const rowOf = new Map(STEMS.split(" ").map((stem, row) => [stem, row] as const));
  const bytes = fromBase64(BYTES);
  const unit = new Float32Array(bytes.length);
  for (let row = 0; row * DIMENSIONS < bytes.length; row++) {
    const from = row * DIMENSIONS;
    let norm = 0;
    for (let i = from; i < from + DIMENSIONS; i++) norm += (bytes[i] ?? 0) ** 2;
    norm = Math.sqrt(norm) || 1;
    for (let i = from; i < from + DIMENSIONS; i++) unit[i] = (bytes[i] ?? 0) / norm;
  }
  table = { rowOf, vectors: unit };
  return table;
}

/** The row of a stem in the table, most common first, or -1. */
export function rowOf(stem: string): number {
  return vectors().rowOf.get(stem) ?? -1;
}

/** Cosine of the vectors in two rows. */
export function likeness(a: number, b: number): number {
  if (a < 0 || b < 0) return 0;
  const { vectors: v } = vectors();
  let dot = 0;
  const p = a * DIMENSIONS;
  const q = b * DIMENSIONS;
  for (let i = 0; i < DIMENSIONS; i++) dot += (v[p + i] ?? 0) * (v[q + i] ?? 0);
  return dot;
}

/**
 * Whether that may be more than `least`: most words have nothing to do with each other, and four sums side by side tell so
 * in a third of the time. They are rounded otherwise than the one sum, by far less than `ROUNDING`.
 */
export function mayBeAlike(a: number, b: number, least: number): boolean {
  if (a < 0 || b < 0) return least < 0;
  const { vectors: v } = vectors();
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  let p = a * DIMENSIONS;
  let q = b * DIMENSIONS;
  for (const end = p + DIMENSIONS; p < end; p += 4, q += 4) {
    first += (v[p] ?? 0) * (v[q] ?? 0);
    second += (v[p + 1] ?? 0) * (v[q + 1] ?? 0);
    third += (v[p + 2] ?? 0) * (v[q + 2] ?? 0);
    fourth += (v[p + 3] ?? 0) * (v[q + 3] ?? 0);
  }
  return first + second + (third + fourth) > least - ROUNDING;
}

const ROUNDING = 1e-9;

/** How much a word tells in any news text: 0 for the most common, about 10 for words the table does not know. */
export function rarity(row: number): number {
  const UNKNOWN = 45_000;
  return Math.log2(1 + (row < 0 ? UNKNOWN : row) / 20) * 0.9;
}
