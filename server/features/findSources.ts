// Which sources the words typed behind `@` may mean: words of their keys, titles, publishers, authors and dates, or of their
// texts, those that fit the paragraph best first.

import { holders, type SourceIndex } from "../core/index/sourceIndex.ts";
import { isSmallWord, stem } from "../core/index/terms.ts";
import type { Sentence } from "../core/reading/model.ts";
import type { BibliographyEntry } from "../core/sources/bibliography.ts";
import type { Source } from "../core/sources/model.ts";
import { fold } from "../core/text/fold.ts";
import type { LoadedSource, Snapshot } from "../workspace/snapshot.ts";
import { beginningsOf } from "./nameIndex.ts";
import { wordsOf } from "./nearest.ts";
import { fitsOf, highest } from "./relevance.ts";

/** Texts looked through for the words typed. */
const LOOKED_THROUGH = 20;

/** How well words typed fit what is said of a source. */
const IN_ORDER = 1;
const INSIDE = 2;
const BEGINNING = 3;
const KEY = 4;
/** More than any source fits a paragraph. */
const DEGREE = 10_000;

/** Sources that the words may mean, the likest first: so many at most. */
export function findSources(
  snapshot: Snapshot,
  paragraph: readonly Sentence[],
  query: string,
  most: number,
): readonly Source[] {
  const { index } = snapshot;
  const fits = fitsOf(index, wordsOf(index, paragraph));
  const words = fold(query).trim();
  if (words === "") return highest(fits, most).flatMap((place) => index.segments[place]?.source ?? []);
  const parts = words.split(/\s+/);
  const all = describedIn(snapshot);
  const best = (degreeOf: (text: string) => number) => {
    const degrees = new Float32Array(all.length);
    all.forEach(({ text }, place) => {
      const degree = degreeOf(text);
      if (degree > 0) degrees[place] = degree * DEGREE + (fits[place] ?? 0);
    });
    return highest(degrees, most)
      .filter((place) => (degrees[place] ?? 0) > 0)
      .flatMap((place) => all[place]?.source ?? []);
  };
  const named = best((text) => degreeOf(text, words, parts));
  if (named.length === most) return named;
  const seen = new Set(named);
  const inText = placesWith(index, fits, words)
    .flatMap((place) => index.segments[place] ?? [])
    .filter((segment) => !seen.has(segment.source) && hasWords(segment, parts));
  const found = [...named, ...inText.map(({ source }) => source)].slice(0, most);
  // Somebody may write "hrbr" for the harbour.
  return found.length > 0 ? found : best((text) => (parts.every((part) => isShortFor(part, text)) ? IN_ORDER : 0));
}

/** Works of the bibliographies that no file is there of: they may be cited as well. */
export function withoutSource(snapshot: Snapshot): readonly Source[] {
  return [...snapshot.entries.values()].flatMap((entry) => {
    const { key } = entry;
    if (snapshot.sourceOf(key)) return [];
    const known = filed.get(entry) ?? { key, path: "", origin: key, ...entry.meta };
    filed.set(entry, known);
    return [known];
  });
}

const filed = new WeakMap<BibliographyEntry, Source>();

interface Described {
  readonly source: Source;
  /** The key, and what else is known of it, folded. */
  readonly text: string;
}

const described = new WeakMap<Snapshot, readonly Described[]>();

/** All sources, in the order of the index, and all works without one. Kept, since each letter typed looks through them. */
function describedIn(snapshot: Snapshot): readonly Described[] {
  let all = described.get(snapshot);
  if (!all) {
    all = [...snapshot.sources, ...withoutSource(snapshot)].map((source) => {
      const { key, title, publisher, author, date } = source;
      return { source, text: fold([key, title, publisher, author, date].filter(Boolean).join(" ")) };
    });
    described.set(snapshot, all);
  }
  return all;
}

function degreeOf(text: string, words: string, parts: readonly string[]): number {
  if (text.startsWith(words)) return KEY;
  let degree = BEGINNING;
  for (const part of parts) {
    let at = text.indexOf(part);
    if (at < 0) return 0;
    while (at > 0 && isInWord(text, at - 1)) at = text.indexOf(part, at + 1);
    if (at < 0) degree = INSIDE;
  }
  return degree;
}

/** True where the letters stand in one word in this order, the first one at its begin. */
function isShortFor(letters: string, text: string): boolean {
  for (let at = 0, matched = 0; at < text.length; at++) {
    const inside = isInWord(text, at);
    if (!inside || (at > 0 && !isInWord(text, at - 1))) matched = 0;
    const begins = matched > 0 || at === 0 || !isInWord(text, at - 1);
    if (inside && begins && text[at] === letters[matched]) matched++;
    if (matched === letters.length) return true;
  }
  return false;
}

/** Whatever is not plain counts as a letter. */
function isInWord(text: string, at: number): boolean {
  const letter = text.charCodeAt(at);
  return (letter >= 0x61 && letter <= 0x7a) || (letter >= 0x30 && letter <= 0x39) || letter >= 0x80;
}

/** Positions of the sources whose texts may have the words, those that fit best; where there are many, the index tells. */
function placesWith(index: SourceIndex, fits: Float32Array, words: string): readonly number[] {
  // One or two letters occur in any text.
  if (words.length < 3) return [];
  if (fits.length <= LOOKED_THROUGH) return highest(fits, LOOKED_THROUGH);
  const all = words.split(/\s+/).filter((word) => /\p{L}/u.test(word) && !isSmallWord(word));
  // How many of the words each has.
  const counts = new Uint8Array(fits.length);
  all.slice(0, 255).forEach((word, i) => {
    for (const term of termsOf(index, word, i === all.length - 1)) {
      for (const place of holders(index, term)) if (counts[place] === i) counts[place] = i + 1;
    }
  });
  const having = fits.map((fit, place) => (counts[place] === all.length ? 1 + fit : 0));
  return highest(having, LOOKED_THROUGH).filter((place) => (having[place] ?? 0) > 0);
}

/** Terms of a word; of one that may not be whole yet, also those that begin so. */
function termsOf(index: SourceIndex, word: string, begun: boolean): readonly number[] {
  return [index.dictionary.find(stem(word)), ...(begun ? beginningsOf(index).terms(word) : [])];
}

function hasWords(segment: LoadedSource, parts: readonly string[]): boolean {
  const text = fold(segment.text);
  return parts.every((part) => text.includes(part));
}
