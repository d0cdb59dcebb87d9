// The index's parts, one a source, kept over changes of the corpus: only what has changed is made anew.

import { Dictionary } from "../core/index/dictionary.ts";
import { type Segment, segmentOf } from "../core/index/segment.ts";
import { indexSegments, type SourceIndex } from "../core/index/sourceIndex.ts";
import type { Reading } from "../core/reading/model.ts";
import type { Source } from "../core/sources/model.ts";
import type { LoadedSource } from "./snapshot.ts";

export class SegmentStore {
  readonly #dictionary = new Dictionary();
  readonly #segments = new WeakMap<Reading, Segment>();
  #made = 0;

  /**
   * Words of texts that are gone stay in the dictionary. When far more segments have been made than there are
   * sources, it is time to begin again with an empty one.
   */
  isFull(sources: number): boolean {
    return this.#made > 4 * sources + 1000;
  }

  indexOf(sources: readonly LoadedSource[]): SourceIndex {
    return indexSegments(
      sources.map((one) => this.#segmentOf(one)),
      this.#dictionary,
    );
  }

  #segmentOf({ source, reading }: LoadedSource): Segment {
    const known = this.#segments.get(reading);
    if (known) return sameSource(known.source, source) ? known : { ...known, source };
    const segment = segmentOf(source, reading, this.#dictionary);
    this.#segments.set(reading, segment);
    this.#made++;
    return segment;
  }
}

/** Title, date and the rest come from the text, so only what the other sources decide can differ. */
function sameSource(a: Source, b: Source): boolean {
  return a.key === b.key && a.path === b.path && a.origin === b.origin;
}
