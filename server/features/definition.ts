// Feature: go to definition
//
// From a figure or a quotation to the passages that bear on it, from a citation key to the source, from a name to
// where the sources first say who it is.

import type { Draft, Snapshot } from "../workspace/snapshot.ts";
import { claimAt } from "./claims.ts";
import { citationAt } from "./hoverCitation.ts";
import { entityAt } from "./hoverName.ts";
import type { Place } from "./markup.ts";
import { knownNameOf } from "./nameIndex.ts";
import { nearestPassage } from "./nearest.ts";
import { placeOf } from "./passages.ts";

export function definition(snapshot: Snapshot, draft: Draft, offset: number): readonly Place[] {
  return (
    sourceCited(snapshot, draft, offset) ??
    passages(snapshot, draft, offset, "figure") ??
    firstNamed(snapshot, draft, offset) ??
    passages(snapshot, draft, offset, "quotation") ??
    []
  );
}

function sourceCited(snapshot: Snapshot, draft: Draft, offset: number): readonly Place[] | undefined {
  const citation = citationAt(draft, offset);
  if (!citation) return undefined;
  const source = snapshot.sourceOf(citation.key);
  if (!source) return [];
  const proof = claimAt(snapshot, draft, offset, "citation")?.evidence.find((one) => one.source === source.key);
  if (proof) return [placeOf(proof)];
  const near = nearestPassage(snapshot, draft, citation.start, source.key)?.span ?? { start: 0, end: 0 };
  return [{ path: source.path, ...near }];
}

function passages(
  snapshot: Snapshot,
  draft: Draft,
  offset: number,
  kind: "figure" | "quotation",
): readonly Place[] | undefined {
  const claim = claimAt(snapshot, draft, offset, kind);
  return claim && claim.evidence.length > 0 ? claim.evidence.map(placeOf) : undefined;
}

/** The first mention of the name in each source, or in as many as people look through. */
function firstNamed(snapshot: Snapshot, draft: Draft, offset: number): readonly Place[] | undefined {
  const entity = entityAt(draft, offset);
  const known = entity && knownNameOf(snapshot, entity);
  return known?.tellingPlaces.map(({ path, start, end }) => ({ path, start, end }));
}
