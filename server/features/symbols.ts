// Feature: outline and workspace symbols
//
// The outline lists the claims of a draft below its headings, with their verdicts. Workspace symbols find sources by
// title and names by any spelling.

import fuzzysort from "fuzzysort";
import type { Claim } from "../core/judge/model.ts";
import type { Source } from "../core/sources/model.ts";
import { fold } from "../core/text/fold.ts";
import { contains, type Span } from "../core/text/span.ts";
import type { Draft, Snapshot } from "../workspace/snapshot.ts";
import { claimsNothing, claimsOf, countClaims, renderCounts } from "./claims.ts";
import { type Hearing, silencedIn } from "./findings.ts";
import type { Place } from "./markup.ts";
import { tidy } from "./markup.ts";
import { nameByKey, spellingsBeginning } from "./nameIndex.ts";
import { shortened } from "./passages.ts";
import { sectionsOf } from "./sections.ts";

export interface DraftSymbol {
  readonly kind: "section" | "figure" | "quotation" | "citation";
  readonly name: string;
  readonly detail: string;
  /** The whole of it: a section reaches to the next heading of its rank. */
  readonly span: Span;
  /** What is selected when it is chosen. */
  readonly selection: Span;
  readonly children: readonly DraftSymbol[];
}

export function draftSymbols(snapshot: Snapshot, draft: Draft, hearing: Hearing): readonly DraftSymbol[] {
  const silenced = silencedIn(draft, hearing);
  const claims = claimsOf(snapshot, draft).filter(isListed);
  const roots: DraftSymbol[] = claims
    .filter((claim) => !sectionsOf(draft).some((one) => contains(one.own, claim)))
    .map(symbolOf);
  return [...roots, ...sectionTree(draft, claims, silenced, 0)];
}

/** Sections of `depth`, each with its claims and the sections below it. */
function sectionTree(
  draft: Draft,
  claims: readonly Claim[],
  silenced: (claim: Claim) => boolean,
  depth: number,
  within?: Span,
): readonly DraftSymbol[] {
  return sectionsOf(draft)
    .filter((section) => section.depth === depth && (!within || contains(within, section.heading)))
    .map((section) => ({
      kind: "section",
      name: section.title || "(untitled)",
      detail: renderCounts(countClaims(claims, silenced, section.span)),
      span: section.span,
      selection: section.heading,
      children: [
        ...claims.filter((claim) => contains(section.own, claim)).map(symbolOf),
        ...sectionTree(draft, claims, silenced, depth + 1, section.span),
      ],
    }));
}

function isListed(claim: Claim): boolean {
  return claim.kind !== "name" && !claimsNothing(claim);
}

function symbolOf(claim: Claim): DraftSymbol {
  const span = { start: claim.start, end: claim.end };
  return {
    kind: claim.kind === "name" ? "citation" : claim.kind,
    name: shortened(tidy(claim.text), 60) || "…",
    detail: claim.verdict,
    span,
    selection: span,
    children: [],
  };
}

export interface CorpusSymbol {
  readonly kind: "source" | "person" | "organisation" | "place" | "other";
  readonly name: string;
  /** Where it belongs: publisher of a source, role of a person. */
  readonly container: string;
  readonly place: Place;
}

const LISTED = 128;
/** Letters a word of a name must begin with; behind them there may be slips. */
const BEGINNING = 2;

/** Sources and names that fit the query; all sources where it is empty. */
export function corpusSymbols(snapshot: Snapshot, query: string): readonly CorpusSymbol[] {
  if (query.trim() === "") return snapshot.sources.slice(0, LISTED).map(sourceSymbol);
  const sources = snapshot.sources.map((source) => ({ source, name: titleOf(source) }));
  const names = spellingsBeginning(snapshot, fold(query.trim()).slice(0, BEGINNING)).map(({ spelling, key }) => ({
    name: fuzzysort.prepare(spelling),
    key,
  }));
  const found = fuzzysort.go(query, [...sources, ...names], { key: "name", threshold: 0.3, limit: 2 * LISTED });
  // It would keep all that was ever typed.
  fuzzysort.cleanup();
  const symbols = new Map<string, CorpusSymbol>();
  for (const { obj } of found) {
    if ("source" in obj) symbols.set(`@${obj.source.key}`, sourceSymbol(obj.source));
    else if (!symbols.has(obj.key)) {
      const symbol = nameSymbol(snapshot, obj.key);
      if (symbol) symbols.set(obj.key, symbol);
    }
    if (symbols.size === LISTED) break;
  }
  return [...symbols.values()];
}

const titles = new WeakMap<Source, ReturnType<typeof fuzzysort.prepare>>();

/** What a source is found by. Kept, since each letter typed looks through all of them. */
function titleOf(source: Source): ReturnType<typeof fuzzysort.prepare> {
  let title = titles.get(source);
  if (!title) {
    title = fuzzysort.prepare(tidy(source.title ?? source.key));
    titles.set(source, title);
  }
  return title;
}

function sourceSymbol(source: Source): CorpusSymbol {
  const place = { path: source.path, start: 0, end: 0 };
  const name = tidy(source.title ?? source.key);
  return { kind: "source", name, container: source.publisher ?? source.key, place };
}

function nameSymbol(snapshot: Snapshot, key: string): CorpusSymbol | undefined {
  const name = nameByKey(snapshot, key);
  const first = name?.tellingPlaces[0];
  if (!name || !first) return undefined;
  const place = { path: first.path, start: first.start, end: first.end };
  return { kind: name.kind, name: tidy(name.name), container: tidy(name.roles[0]?.text ?? ""), place };
}
