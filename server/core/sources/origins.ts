// Reprints: sources that are, wholly or in good part, one text. A thousand papers print one wire story, and it is
// still one witness.

/** Hashes that stand for a text; of two texts with shared passages they coincide in proportion to what is shared. */
export type Sketch = Uint32Array;

/** A run of this many words is hardly ever the same in two texts written apart, save in quotations. */
const SHINGLE = 8;
/**
 * One run in so many is kept, chosen by its hash and so the same ones in every text. MinHash of a fixed size would
 * miss the short cut of a long story: what matters is how much of the shorter text stands in the longer one.
 */
const SAMPLING = 4;
/** Reprints share this much of the shorter text; two reports that quote the same speech share far less. */
const SHARED = 0.5;
/** Fewer common runs than this say nothing. */
const LEAST_COMMON = 6;
/** Runs that more sources have ("Sign up to our newsletter …") are furniture. */
const FURNITURE = 64;

export function sketchOf(prose: string): Sketch {
  const words = prose.match(/[\p{L}\p{N}]+/gu) ?? [];
  const hashes = words.map(hashWord);
  const kept = new Set<number>();
  for (let i = 0; i + SHINGLE <= hashes.length; i++) {
    let hash = 0;
    for (let k = 0; k < SHINGLE; k++) hash = Math.imul(hash ^ (hashes[i + k] ?? 0), 0x01000193) + k;
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
    if (hash % SAMPLING === 0) kept.add(hash);
  }
  return Uint32Array.from(kept);
}

function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  const lower = word.toLowerCase();
  for (let i = 0; i < lower.length; i++) hash = Math.imul(hash ^ lower.charCodeAt(i), 0x01000193);
  return hash;
}

/** Which sources share their text with which. Kept up to date source by source. */
export class OriginGroups {
  readonly #sketches = new Map<string, Sketch>();
  readonly #holders = new Map<number, Set<string>>();
  readonly #links = new Map<string, Set<string>>();

  set(path: string, sketch: Sketch): void {
    if (this.#sketches.get(path) === sketch) return;
    this.delete(path);
    const common = new Map<string, number>();
    for (const hash of sketch) {
      let known = this.#holders.get(hash);
      if (!known) {
        known = new Set();
        this.#holders.set(hash, known);
      }
      if (known.size < FURNITURE) for (const other of known) common.set(other, (common.get(other) ?? 0) + 1);
      known.add(path);
    }
    this.#sketches.set(path, sketch);
    for (const [other, count] of common) {
      const shorter = Math.min(sketch.length, this.#sketches.get(other)?.length ?? 0);
      if (count < LEAST_COMMON || count < SHARED * shorter) continue;
      this.#link(path, other);
      this.#link(other, path);
    }
  }

  delete(path: string): void {
    for (const hash of this.#sketches.get(path) ?? []) {
      const known = this.#holders.get(hash);
      known?.delete(path);
      if (known?.size === 0) this.#holders.delete(hash);
    }
    this.#sketches.delete(path);
    for (const other of this.#links.get(path) ?? []) this.#links.get(other)?.delete(path);
    this.#links.delete(path);
  }

  /** The first of its origin for every path, the given order deciding who is first. */
  firsts(order: readonly string[]): ReadonlyMap<string, string> {
    const first = new Map<string, string>();
    for (const path of order) {
      if (first.has(path)) continue;
      const open = [path];
      for (let at = open.pop(); at !== undefined; at = open.pop()) {
        if (first.has(at)) continue;
        first.set(at, path);
        open.push(...(this.#links.get(at) ?? []));
      }
    }
    return first;
  }

  #link(from: string, to: string): void {
    const links = this.#links.get(from);
    if (links) links.add(to);
    else this.#links.set(from, new Set([to]));
  }
}
