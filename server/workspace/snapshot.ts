// One state of everything the features may ask about. A snapshot never changes; a newer one replaces it.

import type { SourceIndex } from "../core/index/sourceIndex.ts";
import type { StoredSegment } from "../core/index/storedSegment.ts";
import type { Claim } from "../core/judge/model.ts";
import type { Reading } from "../core/reading/model.ts";
import type { BibliographyEntry } from "../core/sources/bibliography.ts";
import type { SkippedFile, Source } from "../core/sources/model.ts";

/** A draft as it stands in the editor or on disk, read. */
export interface Draft {
  /** Path or URI, as the client names it. */
  readonly path: string;
  readonly version: number;
  readonly text: string;
  readonly reading: Reading;
}

/** A source with its text and what its text says, for hovers, completion and definitions. */
export type LoadedSource = StoredSegment;

export interface Snapshot {
  /** Grows with every change of the corpus. */
  readonly revision: number;
  /** False until the first index is whole: then checks say nothing. */
  readonly complete: boolean;
  readonly sources: readonly Source[];
  readonly skipped: readonly SkippedFile[];
  /** All sources, searchable. Made when first asked for. */
  readonly index: SourceIndex;
  /** The source with this citation key. */
  sourceOf(key: string): Source | undefined;
  /** What bibliographies say, by citation key, whether or not there is a source of it. */
  readonly entries: ReadonlyMap<string, BibliographyEntry>;
  /** Text and statements of the source with this citation key. */
  load(key: string): LoadedSource | undefined;
  /** Every claim of the draft, judged; cached per claim and revision. In the order of the text. */
  claimsIn(draft: Draft): readonly Claim[];
}
