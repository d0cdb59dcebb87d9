// The quotation that is being judged, with all that judging it needs.

import type { Segment } from "../index/segment.ts";
import type { SourceIndex } from "../index/sourceIndex.ts";
import type { Entity, Quotation, Reading } from "../reading/model.ts";

export interface Asked {
  readonly draft: Reading;
  readonly index: SourceIndex;
  readonly quotation: Quotation;
  /** The person to whom the draft gives the words. */
  readonly speaker: Entity | undefined;
  /** Sources that the paragraph around speaks of, best first. */
  readonly home: readonly Segment[];
}
