// Feature: document links
//
// A citation key leads to its source.

import type { Span } from "../core/text/span.ts";
import type { Draft, Snapshot } from "../workspace/snapshot.ts";
import { type Place, tidy } from "./markup.ts";

export interface DraftLink {
  readonly span: Span;
  readonly to: Place;
  readonly tooltip: string;
}

export function linksIn(snapshot: Snapshot, draft: Draft): readonly DraftLink[] {
  return draft.reading.citations.flatMap((citation) => {
    const source = snapshot.sourceOf(citation.key);
    if (!source) return [];
    const to = { path: source.path, start: 0, end: 0 };
    return [{ span: { start: citation.start, end: citation.end }, to, tooltip: tidy(source.title ?? source.key) }];
  });
}
