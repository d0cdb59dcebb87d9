// Claims as the features ask for them: the one under the cursor, and how many there are of each verdict.

import type { Claim, ClaimKind } from "../core/judge/model.ts";
import { type Span, touches } from "../core/text/span.ts";
import type { Draft, Snapshot } from "../workspace/snapshot.ts";

/** Claims of a draft. A source is not judged by itself and its like, also while it is open in the editor. */
export function claimsOf(snapshot: Snapshot, draft: Draft): readonly Claim[] {
  return isSource(snapshot, draft.path) ? [] : snapshot.claimsIn(draft);
}

const paths = new WeakMap<Snapshot, ReadonlySet<string>>();

export function isSource(snapshot: Snapshot, path: string): boolean {
  let known = paths.get(snapshot);
  if (!known) {
    known = new Set(snapshot.sources.map((source) => source.path));
    paths.set(snapshot, known);
  }
  return known.has(path);
}

/** The shortest claim of the given kind under the cursor. */
export function claimAt(snapshot: Snapshot, draft: Draft, offset: number, kind: ClaimKind): Claim | undefined {
  let best: Claim | undefined;
  for (const claim of claimsOf(snapshot, draft)) {
    if (claim.kind !== kind || !touches(claim, offset)) continue;
    if (!best || claim.end - claim.start < best.end - best.start) best = claim;
  }
  return best;
}

/** True of what states nothing that could be checked: a speaker's figures, phrases in marks, numbers in names. */
export function claimsNothing(claim: Claim): boolean {
  return claim.verdict === "unverified" && (claim.why === "not-a-claim" || claim.why === "part-of-name");
}

export interface Counts {
  readonly figures: number;
  readonly supported: number;
  readonly contradicted: number;
  readonly disputed: number;
  readonly quotations: number;
  /** Quotations that are not the source's words, or another speaker's. */
  readonly misquoted: number;
  /** Citations of keys that no source has, or of a source that does not say it. */
  readonly miscited: number;
  /** Names that the sources spell otherwise, or with another post. */
  readonly misnamed: number;
}

/**
 * Counts the claims that lie in `within`. Figures that claim nothing ("the three sections below") do not count, and
 * what the writer has silenced is not counted against the draft.
 */
export function countClaims(claims: readonly Claim[], silenced: (claim: Claim) => boolean, within?: Span): Counts {
  const counts: { -readonly [What in keyof Counts]: number } = {
    figures: 0,
    supported: 0,
    contradicted: 0,
    disputed: 0,
    quotations: 0,
    misquoted: 0,
    miscited: 0,
    misnamed: 0,
  };
  for (const claim of claims) {
    if (within && (claim.start < within.start || claim.end > within.end)) continue;
    if (claim.kind === "figure") {
      if (claimsNothing(claim)) continue;
      counts.figures++;
      if (claim.verdict === "supported") counts.supported++;
      if (silenced(claim)) continue;
      if (claim.verdict === "contradicted") counts.contradicted++;
      if (claim.verdict === "disputed") counts.disputed++;
    } else if (claim.kind === "quotation") {
      counts.quotations++;
      if (silenced(claim)) continue;
      if (claim.verdict === "altered" || claim.verdict === "misattributed") counts.misquoted++;
    } else if (claim.code !== null && !silenced(claim)) {
      // Right names and citations are no news.
      counts[claim.kind === "citation" ? "miscited" : "misnamed"]++;
    }
  }
  return counts;
}

/** "5 figures, 4 supported, 1 contradicted"; empty where nothing is claimed. */
export function renderCounts(counts: Counts): string {
  const parts: string[] = [];
  if (counts.figures > 0) {
    parts.push(plural(counts.figures, "figure"));
    if (counts.supported > 0) parts.push(`${counts.supported} supported`);
    if (counts.contradicted > 0) parts.push(`${counts.contradicted} contradicted`);
    if (counts.disputed > 0) parts.push(`${counts.disputed} disputed`);
  }
  if (counts.quotations > 0) {
    parts.push(plural(counts.quotations, "quotation"));
    if (counts.misquoted > 0) parts.push(`${counts.misquoted} misquoted`);
  }
  if (counts.miscited > 0) parts.push(plural(counts.miscited, "wrong citation"));
  if (counts.misnamed > 0) parts.push(`${plural(counts.misnamed, "name")} to check`);
  return parts.join(", ");
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
