// Feature: completion of citations
//
// Typing `[@` offers the sources, best fit to the current paragraph first; any word of a title, publisher, date,
// author or of the text itself narrows the list.

import fuzzysort from "fuzzysort";
import type { Source } from "../core/sources/model.ts";
import type { Span } from "../core/text/span.ts";
import type { Draft, Snapshot } from "../workspace/snapshot.ts";
import { type Completion, lineBefore } from "./completion.ts";
import { renderDate } from "./dates.ts";
import type { Block } from "./markup.ts";
import { fold } from "./nameIndex.ts";
import { contentWords, nearestPassage } from "./nearest.ts";
import { emphasised, sourceLine } from "./passages.ts";
import { fitOf, wordIndexOf } from "./relevance.ts";

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
  const index = wordIndexOf(snapshot);
  const wanted = paragraphWords(draft, offset);
  const byFit = [...snapshot.sources].sort((a, b) => fitOf(index, b.key, wanted) - fitOf(index, a.key, wanted));
  const words = fold(query).trim();
  if (words === "") return byFit;
  const found = fuzzysort.go(words, byFit, { key: describedSource, threshold: 0.3, limit: OFFERED });
  const named = found.map((result) => result.obj);
  const inText = byFit.filter((source) => !named.includes(source) && hasWords(snapshot, source, words));
  return [...named, ...inText];
}

function describedSource(source: Source): string {
  return fold([source.key, source.title, source.publisher, source.author, source.date].filter(Boolean).join(" "));
}

function hasWords(snapshot: Snapshot, source: Source, words: string): boolean {
  // One or two letters occur in any text.
  if (words.length < 3) return false;
  const text = fold(snapshot.load(source.key)?.text ?? "");
  return words.split(/\s+/).every((word) => text.includes(word));
}

/** Content words of the paragraph the cursor stands in. */
function paragraphWords(draft: Draft, offset: number): ReadonlySet<string> {
  const { blocks, sentences } = draft.reading;
  const block = blocks.findLastIndex((one) => one.start <= offset);
  const words = new Set<string>();
  for (const sentence of sentences) {
    if (sentence.block === block) for (const word of contentWords(sentence)) words.add(word);
  }
  return words;
}

function closesLater(text: string, offset: number): boolean {
  return /^[^[\]\n]*\]/.test(text.slice(offset, offset + 200));
}
