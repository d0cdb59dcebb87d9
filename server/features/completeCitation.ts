// Feature: completion of citations
//
// Typing `[@` offers the sources, best fit to the current paragraph first; any word of a title, publisher, date,
// author or of the text itself narrows the list.

import type { Sentence } from "../core/reading/model.ts";
import type { BibliographyEntry } from "../core/sources/bibliography.ts";
import type { Source } from "../core/sources/model.ts";
import { withoutPageMarks } from "../core/sources/pages.ts";
import { fold } from "../core/text/fold.ts";
import type { Span } from "../core/text/span.ts";
import type { Draft, Snapshot } from "../workspace/snapshot.ts";
import { claimsOf } from "./claims.ts";
import { type Completion, lineBefore } from "./completion.ts";
import { renderDate } from "./dates.ts";
import { findSources, withoutSource } from "./findSources.ts";
import { hasPages, locatorOf } from "./locators.ts";
import type { Block } from "./markup.ts";
import { nearestPassage, sentenceAt } from "./nearest.ts";
import { emphasised, sourceLine } from "./passages.ts";

/** Lists longer than this are not read; typing a word of the title shortens them. */
const OFFERED = 50;
/** The sources whose nearest passage is looked up beforehand: hardly anybody goes further down the list. */
const DESCRIBED = 10;

/** Inside brackets a query may have several words: `[see @trade with chi`. */
const IN_GROUP = /\[(?:[^\]\n]*[\s;-])?@(\{?)([^\]@;\n]*)$/;
const BARE = /(?:^|[\s(–—-])@(\{?)([\p{L}\p{N}_:.#$%&+?<>~/-]*)$/u;

/** Undefined where no citation is being typed. */
export function completeCitation(snapshot: Snapshot, draft: Draft, offset: number): readonly Completion[] | undefined {
  const before = lineBefore(draft.text, offset);
  const grouped = IN_GROUP.exec(before);
  const typed = grouped ?? BARE.exec(before);
  if (!typed) return undefined;
  const query = typed[2] ?? "";
  const braced = typed[1] === "{";
  const replace = { start: offset - query.length, end: offset };
  const close = `${braced && draft.text[offset] !== "}" ? "}" : ""}${grouped && !closesLater(draft.text, offset) ? "]" : ""}`;
  return findSources(snapshot, paragraphAt(draft, offset), query, OFFERED).map((source, place) =>
    completionOf(snapshot, draft, source, replace, { close, grouped: grouped !== null }, place),
  );
}

/** Sources whose key looks like this one, likest first: for an unknown key, mostly a slip of the pen. */
export function closeKeys(snapshot: Snapshot, key: string): readonly Source[] {
  const wanted = pairsOf(key);
  return [...snapshot.sources, ...withoutSource(snapshot)]
    .map((source) => ({ source, likeness: likeness(wanted, pairsOf(source.key)) }))
    .filter(({ likeness }) => likeness >= 0.4)
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ source }) => source);
}

/** Dice's coefficient: letters that are swapped, missing or doubled cost a few pairs of many. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

/** Neighbouring letters of a key, its begin and end marked. */
function pairsOf(key: string): ReadonlySet<string> {
  const letters = ` ${fold(key).replace(/[^\p{L}\p{N}]+/gu, " ")} `;
  return new Set(Array.from({ length: letters.length - 1 }, (_, i) => letters.slice(i, i + 2)));
}

/** A source as completion shows it beside the list. */
export function citationBlocks(snapshot: Snapshot, key: string, near: Span | undefined): readonly Block[] {
  const loaded = snapshot.load(key);
  const entry = snapshot.entries.get(key);
  if (!loaded) return entry ? entryBlocks(entry) : [];
  const { source, text } = loaded;
  const at = near ?? { start: 0, end: 0 };
  const head: Block = {
    kind: "line",
    line: sourceLine(source, key, { path: source.path, start: at.start, end: at.end }),
  };
  if (!near) return [head];
  const passage = emphasised(withoutPageMarks(text.slice(near.start, near.end)), undefined);
  return [head, { kind: "passage", line: passage, from: [{ quiet: "nearest to your sentence" }] }];
}

/** A work the writer has filed without its text: nothing can be checked against it. */
export function entryBlocks({ key, meta, url }: BibliographyEntry): readonly Block[] {
  const blocks: Block[] = [{ kind: "line", line: sourceLine(meta, key, null) }];
  if (meta.author) blocks.push({ kind: "line", line: [{ quiet: meta.author }] });
  if (url) blocks.push({ kind: "line", line: [{ quiet: url }] });
  blocks.push({ kind: "line", line: [{ quiet: "In your bibliography, without a file that could be read" }] });
  return blocks;
}

function completionOf(
  snapshot: Snapshot,
  draft: Draft,
  source: Source,
  replace: Span,
  { close, grouped }: { readonly close: string; readonly grouped: boolean },
  place: number,
): Completion {
  const described = place < DESCRIBED;
  const page = described && grouped ? pageProving(snapshot, draft, replace.start, source.key) : "";
  const near = described && nearestPassage(snapshot, draft, replace.start, source.key);
  return {
    kind: "citation",
    label: `@${source.key}`,
    detail: [source.title, source.publisher, source.date && renderDate(source.date)].filter(Boolean).join(" · "),
    replace,
    insert: `${source.key}${close.replace(/\]?$/, (bracket) => page + bracket)}`,
    data: { about: "source", key: source.key, ...(near && { near: near.span }) },
  };
}

/** ", p. 12" where a claim of the sentence is proved by this page of the source: a page guessed would be a mistake. */
function pageProving(snapshot: Snapshot, draft: Draft, offset: number, key: string): string {
  const loaded = snapshot.load(key);
  const sentence = sentenceAt(draft.reading, offset);
  // Most sources have no pages, and judging the draft anew takes longer than all the rest.
  if (!loaded || !hasPages(loaded) || !sentence || /^\}?[,\s]/.test(draft.text.slice(offset))) return "";
  for (const claim of claimsOf(snapshot, draft)) {
    if (claim.verdict !== "supported" || claim.start < sentence.start || claim.end > sentence.end) continue;
    const proof = claim.evidence.find((one) => one.source === key);
    const locator = proof && locatorOf(loaded, proof.focus.start);
    if (locator) return `, ${locator}`;
  }
  return "";
}

/** The sentences of the paragraph the cursor stands in. */
function paragraphAt(draft: Draft, offset: number): readonly Sentence[] {
  const { blocks, sentences } = draft.reading;
  const block = blocks.findLastIndex((one) => one.start <= offset);
  return sentences.filter((sentence) => sentence.block === block);
}

function closesLater(text: string, offset: number): boolean {
  return /^[^[\]\n]*\]/.test(text.slice(offset, offset + 200));
}
