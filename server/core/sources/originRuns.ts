// Who holds which run of words. Ten thousand articles hold one and a half million sampled runs: a quarter of them, the
// same quarter in every text, leads to those who may share a text, and of the others only their number is kept.

import { hashOf, isMostlyFurniture, type Sketch } from "./originSketch.ts";

/** Runs that more sources have ("Sign up to our newsletter …") are furniture. */
const FURNITURE = 64;
/** Of one run in so many, the others who have it are looked up. */
const LEADING = 4;
/** Of a long sketch, half of these lead to it; of a short one all are needed. */
const LONG = 128;
/** Who shares fewer of the leading runs of the shorter sketch has another text. */
const LEAST_SHARED = 0.09;

/** Counters for each holder. Two runs that meet in one only matter where they are furniture together. */
const COUNTERS = 64;
/** Before the first holder of a run, and behind the last one. */
const NOBODY = -1;
/** A place in the table that nothing ever stood in. */
const EMPTY = -2;

/** How many runs lead to a sketch. */
export function leadingIn(sketch: Sketch): number {
  const step = stepOf(sketch);
  let count = 0;
  for (const run of sketch) if (isLeading(hashOf(run), step)) count++;
  return count;
}

function stepOf(sketch: Sketch): number {
  return sketch.length > LONG ? 2 * LEADING : LEADING;
}

function isLeading(hash: number, step: number): boolean {
  // The lowest bits are the same in all of a sketch.
  return (hash >>> 4) % step === 0;
}

/** Holders are known by numbers, which are used again. */
export class OriginRuns {
  readonly #counters: Uint16Array;
  /** A hash table of chains in plain arrays. */
  #hashes = new Int32Array(1 << 10);
  #firsts = new Int32Array(1 << 10).fill(EMPTY);
  #used = 0;
  /** For each link of a chain: number of the holder, and the next link. */
  #owners = new Int32Array(1 << 10);
  #nexts = new Int32Array(1 << 10);
  #links = 0;
  #freed = NOBODY;

  get #mask(): number {
    return this.#counters.length - 1;
  }

  /** For about so many holders, a power of two. */
  constructor(holders: number) {
    this.#counters = new Uint16Array(COUNTERS * holders);
  }

  /** Tells whether a run has become furniture by this. */
  add(holder: number, sketch: Sketch): boolean {
    let furniture = false;
    const step = stepOf(sketch);
    for (const run of sketch) {
      const hash = hashOf(run);
      const count = Math.min(0xffff, (this.#counters[hash & this.#mask] ?? 0) + 1);
      this.#counters[hash & this.#mask] = count;
      if (count === FURNITURE + 1) furniture = true;
      if (!isLeading(hash, step)) continue;
      if (10 * this.#used >= 8 * this.#firsts.length) this.#grow();
      const place = this.#placeOf(hash);
      if (this.#firsts[place] === EMPTY) {
        this.#hashes[place] = hash;
        this.#firsts[place] = NOBODY;
        this.#used++;
      }
      this.#firsts[place] = this.#newLink(holder, this.#firsts[place] ?? NOBODY);
    }
    return furniture;
  }

  /** Tells whether a run is no furniture any longer. */
  delete(holder: number, sketch: Sketch): boolean {
    let furniture = false;
    const step = stepOf(sketch);
    for (const run of sketch) {
      const hash = hashOf(run);
      const count = this.#counters[hash & this.#mask] ?? 0;
      // What could not be counted any further stays what it is.
      if (count < 0xffff) this.#counters[hash & this.#mask] = count - 1;
      if (count === FURNITURE + 1) furniture = true;
      if (isLeading(hash, step)) this.#unlink(this.#placeOf(hash), holder);
    }
    return furniture;
  }

  readonly isFurniture = (hash: number): boolean => (this.#counters[hash & this.#mask] ?? 0) > FURNITURE;

  /** Those that share so many leading runs with a sketch that they may have the same text. */
  mayShare(holder: number, sketch: Sketch, leadingOf: (holder: number) => number): readonly number[] {
    const shared = new Map<number, number>();
    let [own, telling] = [0, 0];
    for (const run of sketch) if (!this.isFurniture(hashOf(run))) telling++;
    // Nothing but furniture is a story that a hundred papers have: some of them are enough to know.
    const printedByMany = isMostlyFurniture(telling, sketch.length);
    for (const run of sketch) {
      const hash = hashOf(run);
      if (!isLeading(hash, LEADING)) continue;
      own++;
      if (!printedByMany && this.isFurniture(hash)) continue;
      let link = this.#firsts[this.#placeOf(hash)] ?? NOBODY;
      for (let walked = 0; link >= 0 && walked <= FURNITURE; walked++, link = this.#next(link)) {
        const other = this.#owners[link] ?? NOBODY;
        if (other !== holder) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    }
    const found: number[] = [];
    for (const [other, count] of shared) if (count >= LEAST_SHARED * Math.min(own, leadingOf(other))) found.push(other);
    return found;
  }

  /** Where the run stands, or the empty place where it would. */
  #placeOf(hash: number): number {
    const mask = this.#firsts.length - 1;
    let place = (Math.imul(hash, 0x9e3779b1) >>> 7) & mask;
    while (this.#firsts[place] !== EMPTY && this.#hashes[place] !== hash) place = (place + 1) & mask;
    return place;
  }

  #next(link: number): number {
    return this.#nexts[link] ?? NOBODY;
  }

  #newLink(owner: number, next: number): number {
    let link = this.#freed;
    if (link >= 0) this.#freed = this.#next(link);
    else {
      link = this.#links++;
      if (link >= this.#owners.length) {
        this.#owners = enlarged(this.#owners);
        this.#nexts = enlarged(this.#nexts);
      }
    }
    this.#owners[link] = owner;
    this.#nexts[link] = next;
    return link;
  }

  #unlink(place: number, owner: number): void {
    let before = NOBODY;
    for (let link = this.#firsts[place] ?? NOBODY; link >= 0; link = this.#next(link)) {
      if (this.#owners[link] !== owner) {
        before = link;
        continue;
      }
      if (before < 0) this.#firsts[place] = this.#next(link);
      else this.#nexts[before] = this.#next(link);
      this.#nexts[link] = this.#freed;
      this.#freed = link;
      return;
    }
  }

  #grow(): void {
    const [hashes, firsts] = [this.#hashes, this.#firsts];
    this.#hashes = new Int32Array(2 * hashes.length);
    this.#firsts = new Int32Array(2 * firsts.length).fill(EMPTY);
    this.#used = 0;
    firsts.forEach((first, i) => {
      // Runs that nobody holds any longer are left behind.
      if (first < 0) return;
      const hash = hashes[i] ?? 0;
      const place = this.#placeOf(hash);
      this.#hashes[place] = hash;
      this.#firsts[place] = first;
      this.#used++;
    });
  }
}

function enlarged(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.ceil(1.25 * list.length));
  larger.set(list);
  return larger;
}
