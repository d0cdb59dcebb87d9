// Feature: completion of citations
//
// Typing `[@` offers the sources, best fit to the current paragraph first; any word of a title, publisher, date,
// author or of the text itself narrows the list.

import fuzzysort from "fuzzysort";
import { holders, type SourceIndex } from "../core/index/sourceIndex.ts";
import { isSmallWord, stem } from "../core/index/terms.ts";
import type { Sentence } from "../core/reading/model.ts";
import type { Source } from "../core/sources/model.ts";
import { fold } from "../core/text/fold.ts";
import type { Span } from "../core/text/span.ts";
import type { Draft, LoadedSource, Snapshot } from "../workspace/snapshot.ts";
import { type Completion, lineBefore } from "./completion.ts";
import { renderDate } from "./dates.ts";
import type { Block } from "./markup.ts";
import { nearestPassage, wordsOf } from "./nearest.ts";
import { emphasised, sourceLine } from "./passages.ts";
import { fitsOf, highest } from "./relevance.ts";

/** Lists longer than this are not read; typing a word of the title shortens them. */
const OFFERED = 50;
/** Texts looked through for the words typed. */
const LOOKED_THROUGH = 100;
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
    .map((source, place) => completionOf(snapshot, draft, source, replace, close, place < DESCRIBED));
}

/** Sources whose key looks like this one, likest first: for an unknown key, mostly a slip of the pen. */
export function closeKeys(snapshot: Snapshot, key: string): readonly Source[] {
  const wanted = pairsOf(key);
  return snapshot.sources
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
  if (!loaded) return [];
  const { source, text } = loaded;
  const at = near ?? { start: 0, end: 0 };
  const head: Block = {
    kind: "line",
    line: sourceLine(source, key, { path: source.path, start: at.start, end: at.end }),
  };
  if (!near) return [head];
  const passage = emphasised(text.slice(near.start, near.end), undefined);
  return [head, { kind: "passage", line: passage, from: [{ quiet: "nearest to your sentence" }] }];
}

function completionOf(
  snapshot: Snapshot,
  draft: Draft,
  source: Source,
  replace: Span,
  close: string,
  described: boolean,
): Completion {
  const near = described && nearestPassage(snapshot, draft, replace.start, source.key);
  return {
    kind: "citation",
    label: `@${source.key}`,
    detail: [source.title, source.publisher, source.date && renderDate(source.date)].filter(Boolean).join(" · "),
    replace,
    insert: `${source.key}${close}`,
    data: { about: "source", key: source.key, ...(near && { near: near.span }) },
  };
}

function rank(snapshot: Snapshot, draft: Draft, offset: number, query: string): readonly Source[] {
  const { index } = snapshot;
  const fits = fitsOf(index, wordsOf(index, paragraphAt(draft, offset)));
  const words = fold(query).trim();
  if (words === "") return highest(fits, OFFERED).flatMap((place) => index.segments[place]?.source ?? []);
  const byFit = highest(fits, fits.length);
  const sources = byFit.flatMap((place) => index.segments[place]?.source ?? []);
  const found = fuzzysort.go(words, sources, { key: described, threshold: 0.3, limit: OFFERED });
  const named = found.map((result) => result.obj);
  if (named.length === OFFERED) return named;
  const seen = new Set(named);
  const inText = placesWith(index, byFit, words)
    .flatMap((place) => index.segments[place] ?? [])
    .filter((segment) => !seen.has(segment.source) && hasWords(segment, words));
  return [...named, ...inText.map(({ source }) => source)];
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
  const { dictionary } = index;
  const terms = [dictionary.find(stem(word))];
  for (let term = 0; begun && term < dictionary.size; term++) {
    if (dictionary.word(term).startsWith(word)) terms.push(term);
  }
  return terms;
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
