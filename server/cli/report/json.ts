// The report for programs, `sourceline-report/1`: every claim of every draft, whatever its verdict.

import type { Claim, Evidence } from "../../core/judge/model.ts";
import type { Source } from "../../core/sources/model.ts";
import { pageOf } from "../../features/locators.ts";
import type { Snapshot } from "../../workspace/snapshot.ts";
import type { CheckedDraft, Report } from "./model.ts";

export function jsonReport({ snapshot, drafts }: Report): string {
  const report = {
    schema: "sourceline-report/1",
    sources: snapshot.sources.map(sourceFields),
    drafts: drafts.map((checked) => ({ path: checked.path, claims: claimsOf(checked, snapshot) })),
  };
  return `${JSON.stringify(report)}\n`;
}

export function sourceFields({ key, path, title, publisher, author, date, origin }: Source) {
  return { key, path, title, publisher, author, date, origin };
}

function claimsOf({ claims, silenced }: CheckedDraft, snapshot: Snapshot) {
  return claims.map((claim, i) => claimFields(claim, silenced[i] === true, snapshot));
}

/** A claim whose finding was answered or is not asked for keeps its verdict and loses its code: it is no finding. */
function claimFields(claim: Claim, silenced: boolean, snapshot: Snapshot) {
  const { kind, start, end, text, verdict, code, message, expected, speaker, confidence, evidence } = claim;
  return {
    kind,
    start,
    end,
    text,
    verdict,
    code: silenced ? null : code,
    message: silenced ? "" : message,
    expected,
    ...(speaker && { speaker }),
    confidence: Math.round(confidence * 1000) / 1000,
    evidence: eachOnce(evidence).map((one) => evidenceFields(one, snapshot)),
  };
}

/** A sentence with two figures that bear on a claim is one passage, unless they are for different sides. */
function eachOnce(evidence: readonly Evidence[]): readonly Evidence[] {
  const shown = new Set<string>();
  return evidence.filter(({ source, start, end, stance }) => {
    const passage = `${source} ${start} ${end} ${stance}`;
    const isNew = !shown.has(passage);
    shown.add(passage);
    return isNew;
  });
}

/** A passage, and in a source with pages its page: of a PDF no other program can tell it from offsets into our text. */
function evidenceFields({ source, path, start, end, text, stance, focus }: Evidence, snapshot: Snapshot) {
  const page = pageOf(snapshot.load(source), focus.start);
  return { source, path, start, end, text, stance, ...(page !== undefined && { page }) };
}
