// Feature: quick fixes
//
// For each finding: the source's figure, words or key in place of the writer's; a citation of the source that says so;
// and two ways to say "this is right".

import type { Code } from "../core/judge/model.ts";
import { writeKey } from "../core/sources/citationKey.ts";
import { overlaps, type Span } from "../core/text/span.ts";
import type { Draft, Snapshot } from "../workspace/snapshot.ts";
import { claimAt } from "./claims.ts";
import { closeKeys } from "./completeCitation.ts";
import { cites } from "./completeQuotation.ts";
import { type Finding, findingsIn, type Hearing } from "./findings.ts";
import { sentenceAt } from "./nearest.ts";
import { shortened } from "./passages.ts";
import { silencingFixes } from "./silencingFixes.ts";

export interface Fix {
  readonly title: string;
  /** Spans of the draft and what to put there. */
  readonly edits: readonly (Span & { readonly text: string })[];
  /** New text of `.sourceline/ignore.json`; set on the fix that writes it. */
  readonly ignoreFile?: string;
  /** The finding this mends; absent where it only adds to what is right. */
  readonly finding?: Finding;
  /** The one to take without looking further. */
  readonly preferred: boolean;
}

/** Fixes for what the stretch of the draft touches. */
export function fixesFor(snapshot: Snapshot, draft: Draft, stretch: Span, hearing: Hearing): readonly Fix[] {
  const all = findingsIn(snapshot, draft, hearing);
  const fixes = all
    .filter((one) => touchesStretch(one, stretch))
    .flatMap((finding) => [
      ...repairs(snapshot, draft, finding, mendedAt(finding, all)),
      ...silencingFixes(draft, finding, hearing),
    ]);
  return [...fixes, ...citeSupported(snapshot, draft, stretch)];
}

function touchesStretch(span: Span, stretch: Span): boolean {
  return overlaps(span, stretch) || span.start === stretch.end || span.end === stretch.start;
}

function titleFor(code: Code, expected: string): string {
  const shown = shortened(expected, 60);
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

/** What is wrong at the finding's claim may be mended elsewhere: wrong words' speaker, where the name is written. */
function mendedAt(finding: Finding, all: readonly Finding[]): Finding {
  if (finding.claim.expected !== null) return finding;
  const same = (one: Finding) => one.code === finding.code && one.message === finding.message;
  return all.find((one) => same(one) && one.claim.expected !== null) ?? finding;
}

function repairs(snapshot: Snapshot, draft: Draft, finding: Finding, at: Finding): readonly Fix[] {
  const { claim, code } = at;
  const span = { start: at.start, end: at.end };
  const fixes: Fix[] = [];
  if (claim.expected !== null && claim.expected !== claim.text) {
    const title = titleFor(code, claim.expected);
    fixes.push({ title, edits: [{ ...span, text: claim.expected }], finding, preferred: code !== "figure.disputed" });
  } else if (code === "citation.unknown") {
    const [best, ...others] = closeKeys(snapshot, claim.text.replace(/^@\{?|\}$/g, "")).slice(0, 3);
    for (const source of best ? [best, ...others] : []) {
      const text = writeKey(source.key);
      fixes.push({ title: `Cite ${text}`, edits: [{ ...span, text }], finding, preferred: false });
    }
  }
  const cite = citeSource(draft, claim.end, claim.evidence[0]?.source);
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
    const cite = citeSource(draft, claim.end, claim.evidence[0].source);
    return cite ? [cite] : [];
  }
  return [];
}

/** A citation at the end of the claim's sentence, inside brackets that already stand there. */
function citeSource(draft: Draft, offset: number, key: string | undefined): Fix | undefined {
  if (key === undefined) return undefined;
  const sentence = sentenceAt(draft.reading, offset);
  if (!sentence || cites(draft, sentence, key)) return undefined;
  const title = `Cite this source: ${writeKey(key)}`;
  const present = draft.reading.citations.find(
    (one) => one.start >= sentence.start && one.start <= sentence.end + 3 && draft.text[one.group.end - 1] === "]",
  );
  if (present) {
    const at = present.group.end - 1;
    return { title, edits: [{ start: at, end: at, text: `; ${writeKey(key)}` }], preferred: false };
  }
  const stop = /[.!?…]+["”’')\]]*\s*$/.exec(draft.text.slice(sentence.start, sentence.end));
  const at = stop && !/^[.!?…]+["”]/.test(stop[0]) ? sentence.start + stop.index : sentence.end;
  return { title, edits: [{ start: at, end: at, text: ` [${writeKey(key)}]` }], preferred: false };
}
