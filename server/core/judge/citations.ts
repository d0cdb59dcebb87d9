// Judging citations: keys nobody knows, and sources that do not say what another source does.

import type { SourceIndex } from "../index/sourceIndex.ts";
import type { Citation, Reading } from "../reading/model.ts";
import { editDistance } from "../text/editDistance.ts";
import { remembering } from "../text/remembering.ts";
import { hasSome } from "../text/span.ts";
import { type DraftView, viewOf } from "./draftView.ts";
import { JudgeMemory } from "./judgeMemory.ts";
import type { Claim } from "./model.ts";
import { loneFigureElsewhere, saidElsewhere, sameOrigin, segmentOfKey } from "./otherSource.ts";
import { publisherOf } from "./passages.ts";

/**
 * A claim for each citation. `claims` are the judged figures and quotations of the draft; `isKnown` tells keys that
 * have no text to search but exist all the same, as an entry of a bibliography does.
 */
export function judgeCitations(
  draft: Reading,
  index: SourceIndex,
  claims: readonly Claim[],
  isKnown: (key: string) => boolean = () => false,
  memory = new JudgeMemory(index),
): readonly Claim[] {
  if (index.segments.length === 0) return [];
  const words = (): DraftView => viewOf(draft, index, memory);
  return draft.citations.flatMap((citation) => judgeCitation(draft, index, claims, citation, isKnown, words) ?? []);
}

/** Keys of figures, sections, tables and equations of the draft itself, as pandoc-crossref writes them. */
const CROSS_REFERENCE = /^(?:fig|sec|tbl|eq|lst|fn|ex|thm):/i;

function judgeCitation(
  draft: Reading,
  index: SourceIndex,
  claims: readonly Claim[],
  citation: Citation,
  isKnown: (key: string) => boolean,
  words: () => DraftView,
): Claim | undefined {
  const { key, start, end } = citation;
  if (CROSS_REFERENCE.test(key)) return undefined;
  const base = { kind: "citation" as const, start, end, text: draft.text.slice(start, end) };
  const inScope = claimsCited(draft, claims, citation);
  const cited = segmentOfKey(index, key);
  if (!cited) {
    if (isKnown(key)) return undefined;
    const near = closestKey(index, key) ?? onlySource(inScope);
    const hint = near === undefined ? "" : ` Did you mean @${near}?`;
    return {
      ...base,
      verdict: "unknown",
      code: "citation.unknown",
      message: `No source has the key @${key}.${hint}`,
      expected: near === undefined ? null : keyInPlace(base.text, near),
      confidence: 1,
      evidence: [],
    };
  }
  const supported = inScope.filter((claim) => claim.verdict === "supported");
  const own = supported.flatMap((claim) =>
    claim.evidence.filter((evidence) => sameOrigin(index, evidence.source, cited)),
  );
  if (hasSome(own))
    return { ...base, verdict: "supported", code: null, message: "", expected: null, confidence: 0.9, evidence: own };
  const elsewhere =
    groupKeys(draft, citation) === 1
      ? (saidElsewhere(draft, supported, cited) ?? loneFigureElsewhere(draft, index, inScope, cited, words))
      : undefined;
  if (elsewhere) {
    const [first] = elsewhere;
    const right = segmentOfKey(index, first.source);
    const key = `@${first.source}`;
    const name = right ? publisherOf(right) : key;
    return {
      ...base,
      verdict: "contradicted",
      code: "citation.unsupported",
      message: `${publisherOf(cited)} does not say this; ${name === key ? key : `${name} (${key})`} does.`,
      expected: keyInPlace(base.text, first.source),
      confidence: 0.85,
      evidence: elsewhere,
    };
  }
  return {
    ...base,
    verdict: "unverified",
    code: null,
    message: "",
    expected: null,
    confidence: 0.5,
    evidence: [],
    why: "unsure",
  };
}

/** "@{key}" stays in braces, "-@key" keeps its sign. */
function keyInPlace(text: string, key: string): string {
  const form = /^(-?@)(\{?)/.exec(text);
  if (!form) return key;
  return `${form[1]}${form[2]}${key}${form[2] ? "}" : ""}`;
}

function groupKeys(draft: Reading, citation: Citation): number {
  return draft.citations.filter((other) => other.group.start === citation.group.start).length;
}

/** Figures and quotations of the sentence that the citation stands in or behind, after any earlier citation in it. */
function claimsCited(draft: Reading, claims: readonly Claim[], citation: Citation): readonly Claim[] {
  const sentence = draft.sentences.findLast((own) => own.start < citation.start);
  if (!sentence) return [];
  const earlier = draft.citations.findLast(
    (other) => other.group.end <= citation.group.start && other.group.start >= sentence.start,
  );
  const from = earlier ? earlier.group.end : sentence.start;
  // A group at the end of the sentence covers all of it; one in the middle only what stands before.
  const before = claims.filter((claim) => claim.start < citation.start && claim.end > from && isStated(claim));
  const isBare = citation.group.start === citation.start;
  if (before.length > 0 || !isBare) return before;
  // "As @ecb2024 reports, …": it covers what follows, up to the next.
  const next = draft.citations.find((other) => other.start > citation.end);
  const to = Math.min(sentence.end, next?.group.start ?? sentence.end);
  return claims.filter((claim) => claim.start >= citation.end && claim.end <= to && isStated(claim));
}

function isStated({ kind }: Claim): boolean {
  return kind === "figure" || kind === "quotation";
}

/** The one source that speaks of everything around. What is merely near to an unverified claim is another matter. */
function onlySource(claims: readonly Claim[]): string | undefined {
  const judged = claims.filter(({ verdict }) => verdict !== "unverified");
  const keys = new Set(judged.flatMap((claim) => claim.evidence.slice(0, 1).map((evidence) => evidence.source)));
  return keys.size === 1 ? [...keys][0] : undefined;
}

const nearKeys = new WeakMap<SourceIndex, (key: string) => string | undefined>();
/** Unknown keys whose nearest one is remembered. */
const MOST_KEYS = 500;

/** A key that differs by a slip of the pen. */
function closestKey(index: SourceIndex, key: string): string | undefined {
  let nearest = nearKeys.get(index);
  if (!nearest) {
    const keys = index.segments.map(({ source }) => ({ written: source.key, lower: source.key.toLowerCase() }));
    nearest = remembering((wanted: string) => {
      const lower = wanted.toLowerCase();
      let best: string | undefined;
      let least = Math.max(1, Math.floor(wanted.length / 6)) + 1;
      for (const other of keys) {
        if (Math.abs(other.lower.length - lower.length) >= least) continue;
        const distance = editDistance(lower, other.lower, least);
        if (distance < least) {
          least = distance;
          best = other.written;
        }
      }
      return best;
    }, MOST_KEYS);
    nearKeys.set(index, nearest);
  }
  return nearest(key);
}
