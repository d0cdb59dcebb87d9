// Feature: hover
//
// Resting on a figure, a quotation, a citation key or a name shows what the sources say of it. The narrowest thing
// under the cursor answers.

import type { Span } from "../core/text/span.ts";
import type { Draft, Snapshot } from "../workspace/snapshot.ts";
import { claimAt } from "./claims.ts";
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
  const quotation = claimAt(snapshot, draft, offset, "quotation");
  // A misquotation matters also where the cursor rests on a name in it; its passages stand above then.
  const misquoted = quotation?.code ? quotation : undefined;
  const shown = misquoted?.evidence ?? [];
  // Its figures are then nobody's statement: "supported" below "another speaker" would tell two stories.
  const narrow =
    hoverCitation(snapshot, draft, offset) ??
    (isPartOfName(snapshot, draft, offset) ? hoverName(snapshot, draft, offset, shown) : undefined) ??
    (misquoted ? undefined : hoverFigure(snapshot, draft, offset)) ??
    hoverName(snapshot, draft, offset, shown);
  const around = narrow && !misquoted ? undefined : hoverQuotation(snapshot, draft, offset);
  if (!narrow || !around) return narrow ?? around;
  return { span: narrow.span, blocks: [...around.blocks, { kind: "rule" }, ...narrow.blocks] };
}

/** "Six Nations": of a name that the sources know, they tell more than of the number in it. */
function isPartOfName(snapshot: Snapshot, draft: Draft, offset: number): boolean {
  const figure = claimAt(snapshot, draft, offset, "figure");
  return figure?.verdict === "unverified" && figure.why === "part-of-name";
}
