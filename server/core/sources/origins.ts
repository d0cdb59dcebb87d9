// Reprints: sources that are, wholly or in good part, one text. A thousand papers print one wire story, and it is
// still one witness.

import { leadingIn, OriginRuns } from "./originRuns.ts";
import { areReprints, type Sketch } from "./originSketch.ts";

/** Whatever has a sketch; it may be made anew each time it is asked for. */
export interface Sketched {
  readonly sketch: Sketch;
}

/** What is known of one version of a source. */
interface Holder {
  readonly path: string;
  readonly of: Sketched;
  /** Those it shares its text with. */
  links: Set<Holder> | undefined;
}

/** Two paths whose sources share their text. */
export type OriginLink = readonly [string, string];

/** Which sources share their text with which. Kept up to date source by source; the order they come in does not matter. */
export class OriginGroups {
  readonly #holders = new Map<string, Holder>();
  /** Made when links are first asked for: restored groups that never change need none. */
  #table: HolderTable | undefined;
  /** Those whose links have to be found anew. */
  readonly #unsettled = new Set<Holder>();
  #allUnsettled = false;

  set(path: string, of: Sketched): void {
    if (this.#holders.get(path)?.of === of) return;
    this.delete(path);
    const holder: Holder = { path, of, links: undefined };
    this.#holders.set(path, holder);
    this.#unsettled.add(holder);
    if (this.#table?.add(holder)) this.#allUnsettled = true;
  }

  delete(path: string): void {
    const holder = this.#holders.get(path);
    if (!holder) return;
    this.#holders.delete(path);
    unlink(holder);
    if (this.#table?.delete(holder)) this.#allUnsettled = true;
    this.#unsettled.delete(holder);
  }

  /** Takes over sources together with links that were found before. */
  restore(sources: ReadonlyMap<string, Sketched>, links: readonly OriginLink[]): void {
    for (const [path, of] of sources) this.#holders.set(path, { path, of, links: undefined });
    for (const [a, b] of links) {
      const [one, other] = [this.#holders.get(a), this.#holders.get(b)];
      if (one && other) link(one, other);
    }
  }

  /** Each pair of sources that share their text. */
  get links(): readonly OriginLink[] {
    this.#settle();
    return [...this.#holders.values()].flatMap(({ path, links }) =>
      [...(links ?? [])].filter((other) => path < other.path).map((other): OriginLink => [path, other.path]),
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
        open.push(...(at.links ?? []));
      }
    }
    return first;
  }

  /**
   * Makes what the next change will need, a source a step, so that others get a turn in between. Of no use any longer
   * once something has changed.
   */
  *prepare(): Generator<void, void, void> {
    if (this.#table) return;
    const holders = [...this.#holders.values()];
    const table = new HolderTable(holders.length);
    for (const holder of holders) {
      if (this.#holders.get(holder.path) !== holder) return;
      table.add(holder);
      yield;
    }
    if (!this.#table && this.#holders.size === holders.length) this.#table = table;
  }

  #settle(): void {
    if (this.#unsettled.size === 0 && !this.#allUnsettled) return;
    if (!this.#table) {
      this.#table = new HolderTable(this.#holders.size);
      for (const holder of this.#holders.values()) this.#table.add(holder);
    }
    // Which runs are furniture concerns everybody who has them; it hardly ever changes.
    const unsettled = [...(this.#allUnsettled ? this.#holders.values() : this.#unsettled)];
    for (const holder of unsettled) unlink(holder);
    for (const holder of unsettled) {
      for (const other of this.#table.reprintsOf(holder)) link(holder, other);
    }
    this.#unsettled.clear();
    this.#allUnsettled = false;
  }
}

function link(one: Holder, other: Holder): void {
  one.links ??= new Set();
  other.links ??= new Set();
  one.links.add(other);
  other.links.add(one);
}

function unlink(holder: Holder): void {
  for (const other of holder.links ?? []) other.links?.delete(holder);
  holder.links = undefined;
}

/** Finds holders by what they hold. */
class HolderTable {
  #capacity: number;
  #runs: OriginRuns;
  readonly #holders: (Holder | undefined)[] = [];
  readonly #leading: number[] = [];
  readonly #numbers = new Map<Holder, number>();
  readonly #free: number[] = [];

  /** With room for so many, and for more when they come. */
  constructor(holders: number) {
    this.#capacity = 2 ** Math.max(6, Math.ceil(Math.log2(holders + 1)));
    this.#runs = new OriginRuns(this.#capacity);
  }

  /** Tells whether a run has become furniture by this. */
  add(holder: Holder): boolean {
    const { sketch } = holder.of;
    const number = this.#free.pop() ?? this.#holders.length;
    this.#holders[number] = holder;
    this.#leading[number] = leadingIn(sketch);
    this.#numbers.set(holder, number);
    if (number < this.#capacity) return this.#runs.add(number, sketch);
    this.#capacity *= 2;
    this.#runs = new OriginRuns(this.#capacity);
    for (const [one, its] of this.#numbers) this.#runs.add(its, one.of.sketch);
    // Runs that shared a counter may be told apart now.
    return true;
  }

  /** Tells whether a run is no furniture any longer. */
  delete(holder: Holder): boolean {
    const number = this.#numbers.get(holder);
    if (number === undefined) return false;
    this.#numbers.delete(holder);
    this.#holders[number] = undefined;
    this.#free.push(number);
    return this.#runs.delete(number, holder.of.sketch);
  }

  reprintsOf(holder: Holder): readonly Holder[] {
    const { sketch } = holder.of;
    const number = this.#numbers.get(holder) ?? -1;
    const candidates = this.#runs.mayShare(number, sketch, (other) => this.#leading[other] ?? 0);
    return candidates.flatMap((other) => {
      const found = this.#holders[other];
      return found && areReprints(sketch, found.of.sketch, this.#runs.isFurniture) ? [found] : [];
    });
  }
}
