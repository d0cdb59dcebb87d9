// The report for programs, `sourceline-report/1`: every claim of every draft, whatever its verdict.

import type { Claim } from "../../core/judge/model.ts";
import type { Source } from "../../core/sources/model.ts";
import type { CheckedDraft, Report } from "./model.ts";

export function jsonReport({ snapshot, drafts }: Report): string {
  const report = {
    schema: "sourceline-report/1",
    sources: snapshot.sources.map(sourceFields),
    drafts: drafts.map((checked) => ({ path: checked.path, claims: claimsOf(checked) })),
  };
  return `${JSON.stringify(report)}\n`;
}

export function sourceFields({ key, path, title, publisher, author, date, origin }: Source) {
  return { key, path, title, publisher, author, date, origin };
}

function claimsOf({ claims, silenced }: CheckedDraft) {
  return claims.map((claim, i) => claimFields(claim, silenced[i] === true));
}

/** A claim whose finding was answered or is not asked for keeps its verdict and loses its code: it is no finding. */
function claimFields(claim: Claim, silenced: boolean) {
  const { kind, start, end, text, verdict, code, message, expected, confidence, evidence } = claim;
  return {
    kind,
    start,
    end,
    text,
    verdict,
    code: silenced ? null : code,
    message: silenced ? "" : message,
    expected,
    confidence: Math.round(confidence * 1000) / 1000,
    evidence: evidence.map(({ source, path, start, end, text, stance }) => ({
      source,
      path,
      start,
      end,
      text,
      stance,
    })),
  };
}
