// Do two sources speak of the same matter? Sources on one event share names and telling words, others hardly any.

import { type SourceIndex, weightOf } from "./sourceIndex.ts";

/** Shared weight above which two sources are on one matter; articles picked at random stay far below. */
const RELATED = 0.15;

const caches = new WeakMap<SourceIndex, Map<number, boolean>>();

/** Takes positions in `SourceIndex.segments`. */
export function areRelated(index: SourceIndex, a: number, b: number): boolean {
  const n = index.segments.length;
  let cache = caches.get(index);
  if (!cache) {
    cache = new Map();
    caches.set(index, cache);
  }
  const pair = Math.min(a, b) * n + Math.max(a, b);
  let related = cache.get(pair);
  if (related === undefined) {
    related = sharedWeight(index, a, b) > RELATED;
    cache.set(pair, related);
  }
  return related;
}

function sharedWeight(index: SourceIndex, a: number, b: number): number {
  const x = index.segments[a]?.vocabulary ?? new Int32Array();
  const y = index.segments[b]?.vocabulary ?? new Int32Array();
  let shared = 0;
  let ofX = 0;
  let ofY = 0;
  for (const term of y) ofY += weightOf(index, term);
  let j = 0;
  for (const term of x) {
    const weight = weightOf(index, term);
    ofX += weight;
    while (j < y.length && (y[j] ?? 0) < term) j++;
    if (y[j] === term) shared += weight;
  }
  return shared / Math.max(1e-6, Math.min(ofX, ofY));
}
