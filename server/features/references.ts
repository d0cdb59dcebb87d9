// Feature: find references
//
// All uses of a name, a citation key or a figure's evidence, in the drafts that are open and in the sources.

import type { Claim } from "../core/judge/model.ts";
import { isWritten } from "../core/names/mentionForms.ts";
import type { Draft, Snapshot } from "../workspace/snapshot.ts";
import { claimAt, claimsOf } from "./claims.ts";
import { citationAt } from "./hoverCitation.ts";
import { entityAt } from "./hoverName.ts";
import type { Place } from "./markup.ts";
import { knownNameOf, placesOf } from "./nameIndex.ts";
import { placeOf } from "./passages.ts";

export function references(
  snapshot: Snapshot,
  drafts: readonly Draft[],
  draft: Draft,
  offset: number,
): readonly Place[] {
  const citation = citationAt(draft, offset);
  if (citation) return citationsOf(drafts, citation.key);
  const figure = claimAt(snapshot, draft, offset, "figure");
  if (figure) return usesOfEvidence(snapshot, drafts, figure);
  const entity = entityAt(draft, offset);
  if (entity) {
    const known = knownNameOf(snapshot, entity);
    const inSources = known ? placesOf(snapshot, known.key).map(({ path, start, end }) => ({ path, start, end })) : [];
    return [...mentionsOf(snapshot, drafts, known?.key ?? entity.key), ...inSources];
  }
  const quotation = claimAt(snapshot, draft, offset, "quotation");
  return quotation ? usesOfEvidence(snapshot, drafts, quotation) : [];
}

function citationsOf(drafts: readonly Draft[], key: string): readonly Place[] {
  return drafts.flatMap((draft) =>
    draft.reading.citations
      .filter((one) => one.key === key)
      .map(({ start, end }) => ({ path: draft.path, start, end })),
  );
}

function mentionsOf(snapshot: Snapshot, drafts: readonly Draft[], key: string): readonly Place[] {
  return drafts.flatMap((draft) => {
    const { entities, mentions } = draft.reading;
    const same = entities.map((entity) => (knownNameOf(snapshot, entity)?.key ?? entity.key) === key);
    return mentions
      .filter((mention) => same[mention.entity] && isWritten(mention.form))
      .map(({ start, end }) => ({ path: draft.path, start, end }));
  });
}

/** Claims of the drafts that rest on one of the passages this claim rests on, and the passages themselves. */
function usesOfEvidence(snapshot: Snapshot, drafts: readonly Draft[], claim: Claim): readonly Place[] {
  const rests = new Set(claim.evidence.map(nameOf));
  const uses = drafts.flatMap((draft) =>
    claimsOf(snapshot, draft)
      .filter((one) => one.kind === claim.kind && one.evidence.some((evidence) => rests.has(nameOf(evidence))))
      .map(({ start, end }) => ({ path: draft.path, start, end })),
  );
  return [...uses, ...claim.evidence.map(placeOf)];
}

function nameOf(evidence: Claim["evidence"][number]): string {
  return `${evidence.source} ${evidence.focus.start} ${evidence.focus.end}`;
}
