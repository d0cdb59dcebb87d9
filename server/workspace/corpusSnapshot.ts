// One state of the corpus. What is costly to derive is derived when it is first asked for.

import type { SourceIndex } from "../core/index/sourceIndex.ts";
import type { StoredSegment } from "../core/index/storedSegment.ts";
import { judge } from "../core/judge/judge.ts";
import { JudgeMemory } from "../core/judge/judgeMemory.ts";
import type { Claim } from "../core/judge/model.ts";
import type { BibliographyEntry } from "../core/sources/bibliography.ts";
import type { SkippedFile, Source } from "../core/sources/model.ts";
import type { SegmentStore } from "./segmentStore.ts";
import type { Draft, LoadedSource, Snapshot } from "./snapshot.ts";

/** Drafts that are judged anew at each key: more are hardly written at once. */
const MEMORIES = 3;

export class CorpusSnapshot implements Snapshot {
  readonly revision: number;
  readonly complete: boolean;
  readonly sources: readonly Source[];
  readonly skipped: readonly SkippedFile[];
  readonly entries: ReadonlyMap<string, BibliographyEntry>;
  /** Changes only in what is open of them: see `SegmentStore.use`. */
  readonly #segments: StoredSegment[];
  readonly #store: SegmentStore;
  /** By path; the draft that was judged last comes last. */
  readonly #memories = new Map<string, JudgeMemory>();
  readonly #claims = new WeakMap<Draft, readonly Claim[]>();
  #places: ReadonlyMap<string, number> | undefined;
  #index: SourceIndex | undefined;

  constructor(
    revision: number,
    complete: boolean,
    segments: readonly StoredSegment[],
    skipped: readonly SkippedFile[],
    store: SegmentStore,
    entries: ReadonlyMap<string, BibliographyEntry>,
  ) {
    this.revision = revision;
    this.complete = complete;
    this.sources = segments.map(({ source }) => source);
    this.skipped = skipped;
    this.#segments = [...segments];
    this.#store = store;
    this.entries = entries;
  }

  get index(): SourceIndex {
    this.#store.use(this.#segments);
    this.#index ??= this.#store.indexOf(this.#segments);
    return this.#index;
  }

  sourceOf(key: string): Source | undefined {
    return this.load(key)?.source;
  }

  load(key: string): LoadedSource | undefined {
    this.#places ??= new Map(this.sources.map((source, place) => [source.key, place]));
    const place = this.#places.get(key);
    return place === undefined ? undefined : this.#segments[place];
  }

  claimsIn(draft: Draft): readonly Claim[] {
    // Half an index would call right what only a missing source contradicts, and the other way round.
    if (!this.complete) return [];
    let claims = this.#claims.get(draft);
    if (!claims) {
      const { index } = this;
      claims = judge(draft.reading, index, (key) => this.entries.has(key), this.#memoryOf(draft.path, index));
      this.#claims.set(draft, claims);
      this.#store.closeMany(this.#segments);
    }
    return claims;
  }
  /** What was worked out for the last version of the draft. */
  #memoryOf(path: string, index: SourceIndex): JudgeMemory {
    const known = this.#memories.get(path);
    const memory = known?.suits(index) ? known : new JudgeMemory(index);
    this.#memories.delete(path);
    this.#memories.set(path, memory);
    for (const oldest of this.#memories.keys()) {
      if (this.#memories.size <= MEMORIES) break;
      this.#memories.delete(oldest);
    }
    return memory;
  }
}
