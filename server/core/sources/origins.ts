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
  const hashes = wordHashes(prose);
  const kept = new Set<number>();
  for (let i = 0; i + SHINGLE <= hashes.length; i++) {
    let hash = 0;
    for (let k = 0; k < SHINGLE; k++) hash = Math.imul(hash ^ (hashes[i + k] ?? 0), 0x01000193) + k;
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
    if (hash % SAMPLING === 0) kept.add(hash);
  }
  return Uint32Array.from(kept);
}

const NO_WORD = 0x811c9dc5;

/** A hash for every run of letters and digits, capitals or not. */
function wordHashes(prose: string): readonly number[] {
  const hashes: number[] = [];
  const lower = prose.toLowerCase();
  let hash = NO_WORD;
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    if (isWordCode(code, lower, i)) hash = Math.imul(hash ^ code, 0x01000193);
    else if (hash !== NO_WORD) {
      hashes.push(hash);
      hash = NO_WORD;
    }
  }
  if (hash !== NO_WORD) hashes.push(hash);
  return hashes;
}

const WORD = /[\p{L}\p{N}]/u;

function isWordCode(code: number, text: string, at: number): boolean {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  // Both halves of a letter beyond the basic plane belong to it.
  const low = code >= 0xdc00 && code < 0xe000 && at > 0;
  return WORD.test(String.fromCodePoint(text.codePointAt(low ? at - 1 : at) ?? 0));
}

/** What is known of one version of a source. */
interface Holder {
  readonly path: string;
  readonly sketch: Sketch;
  /** Those it shares its text with. */
  readonly links: Set<Holder>;
}

/** Two paths whose sources share their text. */
export type OriginLink = readonly [string, string];

/** Which sources share their text with which. Kept up to date source by source; the order they come in does not matter. */
export class OriginGroups {
  readonly #holders = new Map<string, Holder>();
  /** Made when links are first asked for: restored groups that never change need none. */
  #runs: HoldersOfRuns | undefined;
  /** Those whose links have to be found anew. */
  readonly #unsettled = new Set<Holder>();

  set(path: string, sketch: Sketch): void {
    if (this.#holders.get(path)?.sketch === sketch) return;
    this.delete(path);
    const holder: Holder = { path, sketch, links: new Set() };
    this.#holders.set(path, holder);
    this.#unsettled.add(holder);
    for (const other of this.#runs?.add(holder) ?? []) this.#unsettled.add(other);
  }

  delete(path: string): void {
    const holder = this.#holders.get(path);
    if (!holder) return;
    this.#holders.delete(path);
    for (const other of holder.links) other.links.delete(holder);
    for (const other of this.#runs?.delete(holder) ?? []) this.#unsettled.add(other);
    this.#unsettled.delete(holder);
  }

  /** Takes over sources together with links that were found before. */
  restore(sketches: ReadonlyMap<string, Sketch>, links: readonly OriginLink[]): void {
    for (const [path, sketch] of sketches) this.#holders.set(path, { path, sketch, links: new Set() });
    for (const [a, b] of links) {
      const [one, other] = [this.#holders.get(a), this.#holders.get(b)];
      if (!one || !other) continue;
      one.links.add(other);
      other.links.add(one);
    }
  }

  /** Each pair of sources that share their text. */
  get links(): readonly OriginLink[] {
    this.#settle();
    return [...this.#holders.values()].flatMap(({ path, links }) =>
      [...links].filter((other) => path < other.path).map((other): OriginLink => [path, other.path]),
    );
  }

  /** The first of its origin for every path, the given order deciding who is first. */
  firsts(order: readonly string[]): ReadonlyMap<string, string> {
    this.#settle();
    const first = new Map<string, string>();
    for (const path of order) {
      if (first.has(path)) continue;
      first.set(path, path);
      const open = [...(this.#holders.get(path)?.links ?? [])];
      for (let at = open.pop(); at !== undefined; at = open.pop()) {
        if (first.has(at.path)) continue;
        first.set(at.path, path);
        open.push(...at.links);
      }
    }
    return first;
  }

  /**
   * Makes what the next change will need, a source a step, so that others get a turn in between. Of no use any longer
   * once something has changed.
   */
  *prepare(): Generator<void, void, void> {
    if (this.#runs) return;
    const runs = new HoldersOfRuns();
    const holders = [...this.#holders.values()];
    for (const holder of holders) {
      if (this.#holders.get(holder.path) !== holder) return;
      runs.add(holder);
      yield;
    }
    if (!this.#runs && this.#holders.size === holders.length) this.#runs = runs;
  }

  #settle(): void {
    if (this.#unsettled.size === 0) return;
    if (!this.#runs) {
      this.#runs = new HoldersOfRuns();
      for (const holder of this.#holders.values()) this.#runs.add(holder);
    }
    for (const holder of this.#unsettled) this.#link(holder, this.#runs);
    this.#unsettled.clear();
  }

  #link(holder: Holder, runs: HoldersOfRuns): void {
    for (const other of holder.links) other.links.delete(holder);
    holder.links.clear();
    for (const [other, count] of runs.sharedWith(holder)) {
      const shorter = Math.min(holder.sketch.length, other.sketch.length);
      if (count < LEAST_COMMON || count < SHARED * shorter) continue;
      holder.links.add(other);
      other.links.add(holder);
    }
  }
}

/** Before the first holder of a run, and behind the last one. */
const NOBODY = -1;
/** A place in the table that nothing ever stood in. */
const EMPTY = -2;

/**
 * Who holds which run of words: a hash table of chains in plain arrays, since ten thousand articles hold a million runs.
 */
class HoldersOfRuns {
  #runs = new Uint32Array(1 << 10);
  #firsts = new Int32Array(1 << 10).fill(EMPTY);
  #used = 0;
  /** For each link of a chain: number of the holder, and the next link. */
  #owners = new Int32Array(1 << 10);
  #nexts = new Int32Array(1 << 10);
  #links = 0;
  #freed = NOBODY;
  readonly #holders: (Holder | undefined)[] = [];
  readonly #numbers = new Map<Holder, number>();

  /** Gives those for whom a run has become furniture by this. */
  add(holder: Holder): readonly Holder[] {
    const number = this.#holders.push(holder) - 1;
    this.#numbers.set(holder, number);
    const affected: Holder[] = [];
    for (const run of holder.sketch) {
      if (2 * this.#used >= this.#firsts.length) this.#grow();
      const place = this.#placeOf(run);
      if (this.#firsts[place] === EMPTY) {
        this.#runs[place] = run;
        this.#firsts[place] = NOBODY;
        this.#used++;
      }
      this.#firsts[place] = this.#newLink(number, this.#firsts[place] ?? NOBODY);
      if (this.#count(place) === FURNITURE + 1) affected.push(...this.#at(place));
    }
    return affected;
  }

  /** Gives those for whom a run is no furniture any longer. */
  delete(holder: Holder): readonly Holder[] {
    const number = this.#numbers.get(holder);
    if (number === undefined) return [];
    const affected: Holder[] = [];
    for (const run of holder.sketch) {
      const place = this.#placeOf(run);
      const wasFurniture = this.#count(place) > FURNITURE;
      this.#unlink(place, number);
      if (wasFurniture && this.#count(place) <= FURNITURE) affected.push(...this.#at(place));
    }
    this.#holders[number] = undefined;
    this.#numbers.delete(holder);
    return affected.filter((one) => one !== holder);
  }

  /** How many runs every other holder shares with this one, furniture left aside. */
  sharedWith(holder: Holder): ReadonlyMap<Holder, number> {
    const shared = new Map<Holder, number>();
    for (const run of holder.sketch) {
      const place = this.#placeOf(run);
      // Most runs are in one text only.
      if ((this.#nexts[this.#firsts[place] ?? 0] ?? NOBODY) < 0 || this.#count(place) > FURNITURE) continue;
      for (const other of this.#at(place)) if (other !== holder) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    return shared;
  }

  /** Where the run stands, or the empty place where it would. */
  #placeOf(run: number): number {
    const mask = this.#firsts.length - 1;
    let place = Math.imul(run, 0x9e3779b1) & mask;
    while (this.#firsts[place] !== EMPTY && this.#runs[place] !== run) place = (place + 1) & mask;
    return place;
  }

  /** Holders at a place; counted no further than needed to tell furniture. */
  #count(place: number): number {
    let count = 0;
    for (let link = this.#firsts[place] ?? NOBODY; link >= 0 && count <= FURNITURE + 1; link = this.#next(link))
      count++;
    return count;
  }

  #at(place: number): readonly Holder[] {
    const found: Holder[] = [];
    for (let link = this.#firsts[place] ?? NOBODY; link >= 0; link = this.#next(link)) {
      const holder = this.#holders[this.#owners[link] ?? NOBODY];
      if (holder) found.push(holder);
    }
    return found;
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
    const [runs, firsts] = [this.#runs, this.#firsts];
    this.#runs = new Uint32Array(2 * runs.length);
    this.#firsts = new Int32Array(2 * firsts.length).fill(EMPTY);
    this.#used = 0;
    firsts.forEach((first, i) => {
      // Runs that nobody holds any longer are left behind.
      if (first < 0) return;
      const run = runs[i] ?? 0;
      const place = this.#placeOf(run);
      this.#runs[place] = run;
      this.#firsts[place] = first;
      this.#used++;
    });
  }
}

function enlarged(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * list.length);
  larger.set(list);
  return larger;
}
