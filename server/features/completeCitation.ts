// Feature: completion of citations
//
// Typing `[@` offers the sources, best fit to the current paragraph first; any word of a title, publisher, date,
// author or of the text itself narrows the list.

import fuzzysort from "fuzzysort";
import { holders, type SourceIndex } from "../core/index/sourceIndex.ts";
import { isSmallWord, stem } from "../core/index/terms.ts";
import type { Sentence } from "../core/reading/model.ts";
import type { BibliographyEntry } from "../core/sources/bibliography.ts";
import type { Source } from "../core/sources/model.ts";
import { withoutPageMarks } from "../core/sources/pages.ts";
import { fold } from "../core/text/fold.ts";
import type { Span } from "../core/text/span.ts";
import type { Draft, LoadedSource, Snapshot } from "../workspace/snapshot.ts";
import { claimsOf } from "./claims.ts";
import { type Completion, lineBefore } from "./completion.ts";
import { renderDate } from "./dates.ts";
import { hasPages, locatorOf } from "./locators.ts";
import type { Block } from "./markup.ts";
import { beginningsOf } from "./nameIndex.ts";
import { nearestPassage, sentenceAt, wordsOf } from "./nearest.ts";
import { emphasised, sourceLine } from "./passages.ts";
import { fitsOf, highest } from "./relevance.ts";

/** Lists longer than this are not read; typing a word of the title shortens them. */
const OFFERED = 50;
/** Texts looked through for the words typed. */
const LOOKED_THROUGH = 20;
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
  return rank(snapshot, draft, offset, query)
    .slice(0, OFFERED)
    .map((source, place) =>
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

const filed = new WeakMap<BibliographyEntry, Source>();

/** Works of the bibliographies that no file is there of: they may be cited as well. */
function withoutSource(snapshot: Snapshot): readonly Source[] {
  return [...snapshot.entries.values()].flatMap((entry) => {
    const { key } = entry;
    if (snapshot.sourceOf(key)) return [];
    const known = filed.get(entry) ?? { key, path: "", origin: key, ...entry.meta };
    filed.set(entry, known);
    return [known];
  });
}

function rank(snapshot: Snapshot, draft: Draft, offset: number, query: string): readonly Source[] {
  const { index } = snapshot;
  const fits = fitsOf(index, wordsOf(index, paragraphAt(draft, offset)));
  const words = fold(query).trim();
  if (words === "") return highest(fits, OFFERED).flatMap((place) => index.segments[place]?.source ?? []);
  const byFit = highest(fits, fits.length);
  const sources = byFit.flatMap((place) => index.segments[place]?.source ?? []);
  const found = fuzzysort.go(words, sources, { key: described, threshold: 0.3, limit: OFFERED });
  // It would keep all that was ever typed.
  fuzzysort.cleanup();
  const named = found.map((result) => result.obj);
  if (named.length === OFFERED) return named;
  const seen = new Set(named);
  const inText = placesWith(index, byFit, words)
    .flatMap((place) => index.segments[place] ?? [])
    .filter((segment) => !seen.has(segment.source) && hasWords(segment, words));
  const unread = fuzzysort.go(words, withoutSource(snapshot), { key: described, threshold: 0.3, limit: OFFERED });
  return [...named, ...unread.map((result) => result.obj), ...inText.map(({ source }) => source)];
}

const prepared = new WeakMap<Source, ReturnType<typeof fuzzysort.prepare>>();

/** What a source is found by. Kept, since each letter typed looks through all of them. */
function described(source: Source): ReturnType<typeof fuzzysort.prepare> {
  let known = prepared.get(source);
  if (!known) {
    const words = [source.key, source.title, source.publisher, source.author, source.date].filter(Boolean).join(" ");
    known = fuzzysort.prepare(fold(words));
    prepared.set(source, known);
  }
  return known;
}

/** Those of the places whose texts may have the words; where there are many sources, the index tells which. */
function placesWith(index: SourceIndex, places: readonly number[], words: string): readonly number[] {
  // One or two letters occur in any text.
  if (words.length < 3) return [];
  if (places.length <= LOOKED_THROUGH) return places;
  const all = words.split(/\s+/).filter((word) => /\p{L}/u.test(word) && !isSmallWord(word));
  const last = all.at(-1);
  let left = places;
  for (const word of all) {
    const having = new Set(termsOf(index, word, word === last).flatMap((term) => [...holders(index, term)]));
    left = left.filter((place) => having.has(place));
  }
  return left.slice(0, LOOKED_THROUGH);
}

/** Terms of a word; of one that may not be whole yet, also those that begin so. */
function termsOf(index: SourceIndex, word: string, begun: boolean): readonly number[] {
  return [index.dictionary.find(stem(word)), ...(begun ? beginningsOf(index).terms(word) : [])];
}

function hasWords(segment: LoadedSource, words: string): boolean {
  const text = fold(segment.text);
  return words.split(/\s+/).every((word) => text.includes(word));
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
