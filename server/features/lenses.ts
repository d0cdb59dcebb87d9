// Feature: code lens and inlay hints
//
// Over each section: "5 figures, 4 supported, 1 contradicted, 1 wrong citation". Behind each supported figure, if wanted: the key of
// the source that supports it.

import { writeKey } from "../core/sources/citationKey.ts";
import type { Span } from "../core/text/span.ts";
import type { Draft, Snapshot } from "../workspace/snapshot.ts";
import { claimsOf, countClaims, renderCounts } from "./claims.ts";
import { cites } from "./completeQuotation.ts";
import { type Hearing, silencedIn } from "./findings.ts";
import { sentenceAt } from "./nearest.ts";
import { sectionsOf } from "./sections.ts";

export interface Lens {
  readonly span: Span;
  readonly title: string;
}

export function lensesIn(snapshot: Snapshot, draft: Draft, hearing: Hearing): readonly Lens[] {
  if (!snapshot.complete || snapshot.sources.length === 0) return [];
  const claims = claimsOf(snapshot, draft);
  const silenced = silencedIn(draft, hearing);
  const sections = sectionsOf(draft);
  const first = draft.reading.blocks[0];
  const before = first && { start: 0, end: sections[0]?.heading.start ?? draft.text.length };
  const lenses = sections.map((section) => ({
    span: section.heading,
    title: renderCounts(countClaims(claims, silenced, section.own)),
  }));
  if (before && before.end > first.start) {
    lenses.unshift({
      span: { start: first.start, end: first.end },
      title: renderCounts(countClaims(claims, silenced, before)),
    });
  }
  return lenses.filter((lens) => lens.title !== "");
}

export interface Inlay {
  readonly offset: number;
  readonly label: string;
}

/** The supporting key behind each supported figure in `stretch` whose sentence does not cite it already. */
export function inlaysIn(snapshot: Snapshot, draft: Draft, stretch: Span): readonly Inlay[] {
  if (!snapshot.complete) return [];
  const inlays: Inlay[] = [];
  for (const claim of claimsOf(snapshot, draft)) {
    if (claim.kind !== "figure" || claim.verdict !== "supported") continue;
    if (claim.end < stretch.start || claim.end > stretch.end) continue;
    const key = claim.evidence[0].source;
    if (cites(draft, sentenceAt(draft.reading, claim.start), key)) continue;
    inlays.push({ offset: claim.end, label: writeKey(key) });
  }
  return inlays;
}
