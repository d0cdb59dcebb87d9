// Feature: quick fixes
//
// For each finding: the source's figure, words or key in place of the writer's; a citation of the source that says so;
// and two ways to say "this is right".

import type { Claim, Code, Evidence } from "../core/judge/model.ts";
import { writeKey } from "../core/sources/citationKey.ts";
import { overlaps, type Span } from "../core/text/span.ts";
import type { Draft, Snapshot } from "../workspace/snapshot.ts";
import { citeSentence, type Edit } from "./citing.ts";
import { claimAt } from "./claims.ts";
import { closeKeys } from "./completeCitation.ts";
import { cites } from "./completeQuotation.ts";
import { type Finding, findingsIn, type Hearing } from "./findings.ts";
import { citationOf } from "./locators.ts";
import { sentenceAt } from "./nearest.ts";
import { shortened } from "./passages.ts";
import { silencingFixes } from "./silencingFixes.ts";
import { spanFix } from "./spanFix.ts";

export interface Fix {
  readonly title: string;
  /** Spans of the draft and what to put there. */
  readonly edits: readonly Edit[];
  /** New text of `.sourceline/ignore.json`; set on the fix that writes it. */
  readonly ignoreFile?: string;
  /** The finding this mends; absent where it only adds to what is right. */
  readonly finding?: Finding;
  /** The one to take without looking further. */
  readonly preferred: boolean;
}

/** Fixes for what the stretch of the draft touches. */
export function fixesFor(snapshot: Snapshot, draft: Draft, stretch: Span, hearing: Hearing): readonly Fix[] {
  const fixes = findingsIn(snapshot, draft, hearing).flatMap((finding) => {
    // What is wrong with the words may be mended where their speaker is named.
    const name = finding.claim.speaker;
    if (!touchesStretch(finding, stretch) && !(name && touchesStretch(name, stretch))) return [];
    const repaired = repairs(snapshot, draft, finding, { ...finding.claim, ...name });
    return [...repaired, ...silencingFixes(draft, finding, hearing)];
  });
  return [...fixes, ...citeSupported(snapshot, draft, stretch)];
}

function touchesStretch(span: Span, stretch: Span): boolean {
  return overlaps(span, stretch) || span.start === stretch.end || span.end === stretch.start;
}

function titleFor(code: Code, expected: string): string {
  const shown = shortened(expected, 60).replace(/[,;]$/, "");
  switch (code) {
    case "quotation.altered":
      return `Use the source’s words: ${shown}`;
    case "quotation.misattributed":
      return `Name the source’s speaker: ${shown}`;
    case "citation.unknown":
    case "citation.unsupported":
      return `Cite ${shown}`;
    case "name.variant":
      return `Use the sources’ form: ${shown}`;
    default:
      return `Use the source’s figure: ${shown}`;
  }
}

function repairs(snapshot: Snapshot, draft: Draft, finding: Finding, claim: Claim): readonly Fix[] {
  const { code } = finding;
  const span = { start: claim.start, end: claim.end };
  const fixes: Fix[] = [];
  const inTime = spanFix(snapshot, draft, claim);
  if (inTime) {
    fixes.push({ title: `Use the source’s words: ${inTime.text.trim()}`, edits: [inTime], finding, preferred: true });
  } else if (claim.expected !== null && claim.expected !== claim.text) {
    const title = titleFor(code, claim.expected);
    fixes.push({ title, edits: [{ ...span, text: claim.expected }], finding, preferred: code !== "figure.disputed" });
  } else if (code === "citation.unknown") {
    const [best, ...others] = closeKeys(snapshot, claim.text.replace(/^@\{?|\}$/g, "")).slice(0, 3);
    for (const source of best ? [best, ...others] : []) {
      const text = writeKey(source.key);
      fixes.push({ title: `Cite ${text}`, edits: [{ ...span, text }], finding, preferred: false });
    }
  }
  const cite = citeSource(snapshot, draft, claim.end, claim.evidence[0]);
  if (cite && claim.kind !== "citation" && code !== "name.variant") {
    const use = fixes[0];
    if (use) {
      fixes.push({
        ...use,
        title: `${use.title}, and cite it`,
        edits: [...use.edits, ...cite.edits],
        preferred: false,
      });
    }
  }
  return fixes;
}

/** "Cite this source" for a supported claim whose sentence does not cite its source yet. */
function citeSupported(snapshot: Snapshot, draft: Draft, stretch: Span): readonly Fix[] {
  for (const kind of ["figure", "quotation"] as const) {
    const claim = claimAt(snapshot, draft, stretch.start, kind);
    if (claim?.verdict !== "supported") continue;
    const cite = citeSource(snapshot, draft, claim.end, claim.evidence[0]);
    return cite ? [cite] : [];
  }
  return [];
}

/** A citation at the end of the claim's sentence. */
function citeSource(snapshot: Snapshot, draft: Draft, offset: number, evidence: Evidence | undefined): Fix | undefined {
  if (evidence === undefined) return undefined;
  const sentence = sentenceAt(draft.reading, offset);
  if (!sentence || cites(draft, sentence, evidence.source)) return undefined;
  const loaded = snapshot.load(evidence.source);
  const citation = loaded ? citationOf(loaded, evidence.focus.start) : writeKey(evidence.source);
  const title = `Cite this source: ${citation}`;
  return { title, edits: [citeSentence(draft, sentence, citation)], preferred: false };
}
