// Finds the sources that have the words of a quotation, exactly or nearly. A source is opened only if what the index knows
// of its words lets it be the one that is quoted.

import { holds, type SourceIndex } from "../index/sourceIndex.ts";
import { isSmallWord, stem } from "../index/terms.ts";
import { type ComparableWords, comparableWords, hasSpellings, lettersOf } from "../quotations/normalise.ts";
import { contentWords } from "../quotations/phrase.ts";
import { type Match, matchIn, nearestSources } from "../quotations/quotationIndex.ts";
import { tokenise } from "../reading/tokens.ts";
import type { Answers, JudgeMemory } from "./judgeMemory.ts";

/** Content words that may be missing though the source has the quotation: it may cut "co-operate" in another way. */
const SLACK = 2;
/** Of a long quotation at least this much stands in a source that it may be a slip of. */
const LEAST_SHARE = 0.8;
/** The same of its content words for the sources that the paragraph speaks of: there it may be far from the words. */
const LEAST_AT_HOME = 0.4;

/** True for a quotation of few words: those may stand anywhere. */
export function isShort(text: string): boolean {
  return contentWords(text).length < 3 || comparableWords(text).words.length < 4;
}

export class WordFinder {
  readonly #index: SourceIndex;
  /** Positions of the sources nearest to some words. */
  readonly #nearest: Answers<readonly number[]>;
  /** What one source has of some words. */
  readonly #matches: Answers<Omit<Match, "segment"> | null>;
  /** Whether one source has all of some words near each other. */
  readonly #together: Answers<boolean>;
  /** How many of some words one source has nowhere. */
  readonly #lacks: Answers<number>;

  constructor(index: SourceIndex, memory: JudgeMemory) {
    this.#index = index;
    this.#nearest = memory.answers("nearest");
    this.#matches = memory.answers("matches");
    this.#together = memory.answers("together");
    this.#lacks = memory.answers("lacks");
  }

  /**
   * The words in the sources that may have them, closest first. `home` are the positions of the sources that the
   * paragraph speaks of. `isVerbatim` tells whether a match has the very words: then no others count, and of them
   * `most` are enough, with the first of `home`.
   */
  find(
    text: string,
    home: readonly number[],
    isVerbatim: (match: Match) => boolean,
    most = Number.POSITIVE_INFINITY,
  ): readonly Match[] {
    const own = comparableWords(text);
    if (own.words.length === 0) return [];
    const places = this.#nearest.recall(text, () =>
      nearestSources(
        this.#index,
        tokenise(text).flatMap(({ tokens }) => tokens),
      ),
    );
    const terms = this.#termsOf(own);
    const short = isShort(text);
    const found: Match[] = [];
    let verbatim: readonly number[] | undefined;
    let whole = 0;
    let fewest = Number.POSITIVE_INFINITY;
    for (const place of new Set([...places, ...home])) {
      if (whole >= most && place !== home[0]) continue;
      if (verbatim ? !this.#hasAll(verbatim, place) : !this.#mayHave(own, terms, place, short, home)) continue;
      // Of a short quotation only the very words count, but for the sources that the paragraph speaks of.
      const isHome = home.includes(place);
      if ((verbatim || (short && !isHome)) && !this.#hasTogether(place, text, own)) continue;
      // Of a long one no source that lacks as many words as the closest so far has edits is closer.
      if (!verbatim && !isHome && fewest < Number.POSITIVE_INFINITY && this.#lacking(place, text, own) >= fewest)
        continue;
      const match = this.#matchAt(place, text, own);
      if (!match) continue;
      found.push(match);
      if (isNearly(match)) fewest = Math.min(fewest, match.edits);
      if (!isVerbatim(match)) continue;
      // Whatever else has these very words has all the terms of this source, too.
      verbatim ??= terms.filter((term) => holds(this.#index, term, place));
      if (match.edits === 0) whole++;
    }
    return found.sort((a, b) => a.edits - b.edits || b.same - a.same);
  }

  #matchAt(place: number, text: string, own: ComparableWords): Match | undefined {
    const known = this.#matches.recall(`${place} ${text}`, () => {
      const segment = this.#index.segments[place];
      const match = segment && matchIn(segment, own, text);
      if (!match) return null;
      const { segment: _, ...rest } = match;
      return rest;
    });
    const segment = this.#index.segments[place];
    return known && segment ? { ...known, segment } : undefined;
  }

  #mayHave(
    { words }: ComparableWords,
    terms: readonly number[],
    place: number,
    short: boolean,
    home: readonly number[],
  ): boolean {
    const missing = terms.filter((term) => !holds(this.#index, term, place)).length - SLACK;
    if (home.includes(place) && (short || missing <= (1 - LEAST_AT_HOME) * terms.length)) return true;
    return missing <= 0 || (!short && words.length - missing >= LEAST_SHARE * words.length);
  }

  #hasAll(terms: readonly number[], place: number): boolean {
    return terms.every((term) => holds(this.#index, term, place));
  }

  /** True where all content words stand as near to each other as they do where the text has the very words. */
  #hasTogether(place: number, text: string, { words, gaps }: ComparableWords): boolean {
    return this.#together.recall(`${place} ${text}`, () => {
      const letters = lettersOf(this.#index.segments[place]?.record.text ?? "");
      const plain = words.filter(isSpeltOneWay);
      const longest = plain.reduce((one, other) => (other.length > one.length ? other : one), "");
      // Between the parts of a quotation that leaves words out any number may stand.
      const reach = gaps.length > 0 ? letters.length : (words.length + MOST_BETWEEN) * LETTERS;
      let at = letters.indexOf(longest);
      while (at >= 0) {
        const around = letters.slice(Math.max(0, at - reach), at + reach);
        const missing = plain.find((word) => !around.includes(word));
        if (missing === undefined) return true;
        // On to where that one is near, lest a text that repeats a word without end be looked through again and again.
        const next = letters.indexOf(missing, Math.max(0, at + reach - missing.length + 1));
        at = next < 0 ? -1 : letters.indexOf(longest, Math.max(at + 1, next - reach));
      }
      return false;
    });
  }

  /** How many of the content words stand nowhere in the text: it has at least so many words in another way. */
  #lacking(place: number, text: string, { words }: ComparableWords): number {
    return this.#lacks.recall(`${place} ${text}`, () => {
      const letters = lettersOf(this.#index.segments[place]?.record.text ?? "");
      return words.filter((word) => isSpeltOneWay(word) && !letters.includes(word)).length;
    });
  }

  /** Numbers of the plain content words between the first and the last word. Either of these may be the writer's. */
  #termsOf({ words }: ComparableWords): readonly number[] {
    const plain = words.slice(1, -1).filter(isPlain);
    return [...new Set(plain.map((word) => this.#index.dictionary.find(stem(word))))];
  }
}

/** Words that a source may put between the parts of an utterance, as in “…,” he said, “…”; and letters of a long word. */
const MOST_BETWEEN = 40;
const LETTERS = 14;

/** Words from which on a source that has most of them is the one that is quoted, whatever else has a word less. */
const LONG = 8;
const MOST_OF_THEM = 0.85;

function isNearly({ same, edits }: Match): boolean {
  return edits > 0 && same >= LONG && same / (same + edits) >= MOST_OF_THEM;
}

function isSpeltOneWay(word: string): boolean {
  return isPlain(word) && !hasSpellings(word);
}

/** A content word of plain letters. */
function isPlain(word: string): boolean {
  return /^[a-z]{3,}$/.test(word) && !isSmallWord(word);
}
