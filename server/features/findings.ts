// Feature: findings
//
// Claims that the sources do not bear out, as loud as the settings want them, without those the writer silenced.
// Each comes with the passages that prove it.

import type { Claim, Code, Evidence, Speaker } from "../core/judge/model.ts";
import { type IgnoreEntry, silencer } from "../core/judge/silence.ts";
import type { Span } from "../core/text/span.ts";
import type { Draft, Snapshot } from "../workspace/snapshot.ts";
import { claimsOf } from "./claims.ts";
import { renderDate } from "./dates.ts";
import { type Place, tidy } from "./markup.ts";
import { groupByOrigin, inMarks, placeOf, shortened } from "./passages.ts";
import type { Severities, Severity } from "./settings.ts";

export interface Finding extends Span {
  readonly code: Code;
  readonly severity: Exclude<Severity, "off">;
  readonly message: string;
  readonly related: readonly Related[];
  readonly claim: Claim;
}

/** A passage that bears on a finding, in one line. */
export interface Related {
  readonly place: Place;
  readonly message: string;
}

/** What the writer wants to hear of, and what not. */
export interface Hearing {
  readonly severity: Severities;
  readonly ignored: readonly IgnoreEntry[];
  /** The draft as `.sourceline/ignore.json` names it; null where it lies in no workspace folder. */
  readonly draftName: string | null;
}

/** More passages than these only hide the finding. */
const RELATED = 5;

/** Findings of the draft, in the order of the text. Nothing is found before the first index is whole. */
export function findingsIn(snapshot: Snapshot, draft: Draft, hearing: Hearing): readonly Finding[] {
  if (!snapshot.complete) return [];
  const silenced = silencedIn(draft, hearing);
  const findings: Finding[] = [];
  const claims = claimsOf(snapshot, draft);
  for (const claim of claims) {
    const { code } = claim;
    if (code === null) continue;
    const severity = hearing.severity[code];
    if (severity === "off" || silenced(claim)) continue;
    findings.push({
      start: claim.start,
      end: claim.end,
      code,
      severity,
      message: claim.message,
      claim,
      related: [...relatedTo(snapshot, claim), ...namedAt(draft, claim.speaker)],
    });
  }
  return findings;
}

/** Tells which claims of the draft the writer has silenced: by comments, by the ignore file, or by the settings. */
export function silencedIn(draft: Draft, hearing: Hearing): (claim: Claim) => boolean {
  const entries = hearing.ignored.filter((entry) => entry.draft === hearing.draftName);
  const answered = silencer(draft.reading, entries);
  return (claim) => (claim.code !== null && hearing.severity[claim.code] === "off") || answered(claim);
}

/** A claim that stands keeps its evidence from one key to the next. */
const described = new WeakMap<
  Claim["evidence"],
  { readonly snapshot: Snapshot; readonly related: readonly Related[] }
>();

function relatedTo(snapshot: Snapshot, { evidence }: Claim): readonly Related[] {
  const known = described.get(evidence);
  if (known?.snapshot === snapshot) return known.related;
  const related = groupByOrigin(snapshot, evidence)
    .slice(0, RELATED)
    .map(({ best, sources }) => ({ place: placeOf(best), message: describeEvidence(snapshot, best, sources) }));
  described.set(evidence, { snapshot, related });
  return related;
}

function namedAt({ path }: Draft, name: Speaker | undefined): readonly Related[] {
  if (!name) return [];
  return [{ place: { path, start: name.start, end: name.end }, message: `Here the draft names ${tidy(name.text)}.` }];
}

/** "Seven hundred workers …" — Title, 3 September 2025 [@key] */
function describeEvidence(snapshot: Snapshot, evidence: Evidence, sources: number): string {
  const source = snapshot.sourceOf(evidence.source);
  const from = [source?.title ?? evidence.source, source?.date && renderDate(source.date)].filter(Boolean).join(", ");
  const reprints = sources > 1 ? ` (${sources} files, 1 origin)` : "";
  return `${inMarks(shortened(tidy(evidence.text), 240))} — ${tidy(from)} [@${evidence.source}]${reprints}`;
}
