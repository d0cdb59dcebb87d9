// Feature: hover
//
// Resting on a figure, a quotation, a citation key or a name shows what the sources say of it. The narrowest thing
// under the cursor answers.

import type { Span } from "../core/text/span.ts";
import type { Draft, Snapshot } from "../workspace/snapshot.ts";
import { hoverCitation } from "./hoverCitation.ts";
import { hoverFigure } from "./hoverFigure.ts";
import { hoverName } from "./hoverName.ts";
import { hoverQuotation } from "./hoverQuotation.ts";
import type { Block } from "./markup.ts";

/** What to show, and the stretch of the draft it is shown for. */
export interface Hover {
  readonly span: Span;
  readonly blocks: readonly Block[];
}

export function hover(snapshot: Snapshot, draft: Draft, offset: number): Hover | undefined {
  return (
    hoverCitation(snapshot, draft, offset) ??
    hoverFigure(snapshot, draft, offset) ??
    hoverName(snapshot, draft, offset) ??
    hoverQuotation(snapshot, draft, offset)
  );
}
