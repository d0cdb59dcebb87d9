// A whole text as the readers of names and quotations see it: prose without markup, cut into blocks and sentences.

import type { MarkedSpan } from "../quotations/marks.ts";
import type { Span } from "../text/span.ts";
import type { BlockKind, Sentence } from "./model.ts";

/** A block of prose. `headings` are positions in `ProseDocument.blocks`, outermost first. */
export interface ProseBlock extends Span {
  readonly kind: BlockKind;
  readonly headings: readonly number[];
  /** Offsets count from the begin of the block. */
  readonly marks: readonly MarkedSpan[];
}

/** A whole text's prose, markup taken out, blocks parted by blank lines; all offsets point into `prose`. */
export interface ProseDocument {
  readonly prose: string;
  readonly blocks: readonly ProseBlock[];
  /** In the order of the text; `block` is a position in `blocks`. Sentences never cross blocks. */
  readonly sentences: readonly Sentence[];
}
