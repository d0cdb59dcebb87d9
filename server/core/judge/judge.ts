// Judging a draft: every figure, quotation, name and citation with what the sources say of it.

import type { SourceIndex } from "../index/sourceIndex.ts";
import type { Reading } from "../reading/model.ts";
import { judgeFigures } from "./figures.ts";
import type { Claim } from "./model.ts";

/** All claims of the draft, in the order of the text. Every figure of the prose is among them. */
export function judge(draft: Reading, index: SourceIndex): readonly Claim[] {
  return [...judgeFigures(draft, index)].sort((a, b) => a.start - b.start || a.end - b.end);
}
