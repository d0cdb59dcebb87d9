// One state of the corpus. What is costly to derive is derived when it is first asked for.

import type { SourceIndex } from "../core/index/sourceIndex.ts";
import { judge } from "../core/judge/judge.ts";
import type { Claim } from "../core/judge/model.ts";
import type { SkippedFile, Source } from "../core/sources/model.ts";
import type { SegmentStore } from "./segmentStore.ts";
import type { Draft, LoadedSource, Snapshot } from "./snapshot.ts";

export class CorpusSnapshot implements Snapshot {
  readonly revision: number;
  readonly complete: boolean;
  readonly sources: readonly Source[];
  readonly skipped: readonly SkippedFile[];
  readonly #loaded: readonly LoadedSource[];
  readonly #byKey: ReadonlyMap<string, LoadedSource>;
  readonly #segments: SegmentStore;
  readonly #claims = new WeakMap<Draft, readonly Claim[]>();
  #index: SourceIndex | undefined;

  constructor(
    revision: number,
    complete: boolean,
    loaded: readonly LoadedSource[],
    skipped: readonly SkippedFile[],
    segments: SegmentStore,
  ) {
    this.revision = revision;
    this.complete = complete;
    this.sources = loaded.map(({ source }) => source);
    this.skipped = skipped;
    this.#loaded = loaded;
    this.#byKey = new Map(loaded.map((one) => [one.source.key, one]));
    this.#segments = segments;
  }

  sourceOf(key: string): Source | undefined {
    return this.#byKey.get(key)?.source;
  }

  load(key: string): LoadedSource | undefined {
    return this.#byKey.get(key);
  }

  claimsIn(draft: Draft): readonly Claim[] {
    // Half an index would call right what only a missing source contradicts, and the other way round.
    if (!this.complete) return [];
    let claims = this.#claims.get(draft);
    if (!claims) {
      this.#index ??= this.#segments.indexOf(this.#loaded);
      claims = judge(draft.reading, this.#index);
      this.#claims.set(draft, claims);
    }
    return claims;
  }
}
