// Finds where the corpus has some words, exactly or nearly: candidates by their rare terms, then word by word.

import { highest, ScoreBoard } from "../index/scoreBoard.ts";
import type { Segment } from "../index/segment.ts";
import { holders, type SourceIndex, weightOf } from "../index/sourceIndex.ts";
import { termOf } from "../index/terms.ts";
import type { Token } from "../reading/model.ts";
import { type Alignment, fit, type Step } from "./align.ts";
import { type ComparableWords, comparableWords, hasSpellings, lettersOf } from "./normalise.ts";

/** The words of a quotation as one source has them. */
export interface Match {
  readonly segment: Segment;
  /** Where the source's words stand in its text. */
  readonly start: number;
  readonly end: number;
  /** None where the source has the words letter by letter. */
  readonly steps: readonly Step[];
  /** Words alike, and words changed, added or left out. */
  readonly same: number;
  readonly edits: number;
  /** The words of the quotation before a gap stand behind those after it. */
  readonly outOfOrder: boolean;
  /** Source words that an ellipsis or a bracket stands for. */
  readonly skipped: readonly string[];
}

export interface SourceWords extends ComparableWords {
  /** Where each of the words stands among them. */
  readonly places: WordPlaces;
}

/** Where words stand in a list of them. */
class WordPlaces {
  readonly #firsts = new Map<string, number>();
  /** For each place the next one of the same word, or -1. */
  readonly #nexts: Int32Array;
  /** How often the word stands there, at its first place. */
  readonly #counts: Int32Array;

  constructor(words: readonly string[]) {
    this.#nexts = new Int32Array(words.length).fill(-1);
    const lasts = new Int32Array(words.length);
    const counts = new Int32Array(words.length);
    words.forEach((word, i) => {
      const first = this.#firsts.get(word);
      if (first === undefined) this.#firsts.set(word, i);
      else this.#nexts[lasts[first] ?? 0] = i;
      lasts[first ?? i] = i;
      counts[first ?? i] = (counts[first ?? i] ?? 0) + 1;
    });
    this.#counts = counts;
  }

  /** All places of the word in their order; none where there are more than `most`. */
  of(word: string, most = Number.POSITIVE_INFINITY): readonly number[] {
    const places: number[] = [];
    const first = this.#firsts.get(word) ?? -1;
    if ((this.#counts[first] ?? 0) > most) return places;
    for (let at = first; at >= 0; at = this.#nexts[at] ?? -1) places.push(at);
    return places;
  }
}

/** The words between a source's quotation marks, as if nobody had put "…," he said, "…" between them. */
interface SpokenWords extends SourceWords {
  /** Position in the source's words of each spoken word. */
  readonly origin: readonly number[];
}

const MOST_CANDIDATES = 8;
const LEAST_SHARE = 0.4;
const TOO_COMMON = 80;

const prepared = new WeakMap<Segment, SourceWords>();

/** The comparable words of a source; made when first asked for. */
export function wordsOfSource(segment: Segment): SourceWords {
  let words = prepared.get(segment);
  if (!words) {
    const own = comparableWords(segment.text);
    words = { ...own, places: new WordPlaces(own.words) };
    prepared.set(segment, words);
  }
  return words;
}

const spoken = new WeakMap<Segment, SpokenWords>();

function spokenWordsOf(segment: Segment): SpokenWords {
  let words = spoken.get(segment);
  if (!words) {
    const all = wordsOfSource(segment);
    const origin: number[] = [];
    let i = 0;
    for (const { start, end } of segment.quotations) {
      while (i < all.words.length && (all.starts[i] ?? 0) < start) i++;
      for (; i < all.words.length && (all.starts[i] ?? 0) < end; i++) origin.push(i);
    }
    const own = origin.map((position) => all.words[position] ?? "");
    words = { words: own, starts: [], ends: [], gaps: [], places: new WordPlaces(own), origin };
    spoken.set(segment, words);
  }
  return words;
}

/** Positions of sources that share most of the rare words of a text, those that share most first. */
export function nearestSources(index: SourceIndex, tokens: Iterable<Token>): readonly number[] {
  const terms = new Set<number>();
  for (const token of tokens) {
    const term = termOf(token);
    if (term !== null) terms.add(index.dictionary.find(term));
  }
  const board = boardOf(index);
  let whole = 0;
  for (const term of terms) {
    if (term < 0 || term + 1 >= index.starts.length) continue;
    const weight = weightOf(index, term) + 0.05;
    whole += weight;
    board.add(holders(index, term), weight);
  }
  const enough = whole * LEAST_SHARE;
  const found = highest(board, MOST_CANDIDATES).filter((s) => (board.scores[s] ?? 0) >= enough);
  board.clear();
  return found;
}

const boards = new WeakMap<SourceIndex, ScoreBoard>();

function boardOf(index: SourceIndex): ScoreBoard {
  let board = boards.get(index);
  if (!board) {
    board = new ScoreBoard(index.segments.length);
    boards.set(index, board);
  }
  return board;
}

/** The best fit of the words in one source. `text` is what they were taken from. */
export function matchIn(segment: Segment, own: ComparableWords, text = ""): Match | undefined {
  const letterByLetter = literalMatch(segment, own, text);
  if (letterByLetter) return letterByLetter;
  const source = wordsOfSource(segment);
  const parts = fragments(own);
  const fits: Alignment[] = [];
  let after = 0;
  let outOfOrder = false;
  for (const [from, to] of parts) {
    const words = own.words.slice(from, to);
    let best = bestFit(words, source, after);
    if ((!best || best.same < words.length * 0.6) && after > 0) {
      const anywhere = bestFit(words, source, 0);
      if (anywhere && anywhere.edits === 0 && words.length >= 3) {
        best = anywhere;
        outOfOrder = true;
      }
    }
    if (!best || best.edits > 0) best = spokenFit(words, segment, after, best);
    if (!best) return undefined;
    fits.push({ ...best, steps: best.steps.map((step) => (step.own < 0 ? step : { ...step, own: step.own + from })) });
    after = best.to;
  }
  if (fits.length > 1 && drawTogether(fits, parts, own.words, source)) outOfOrder = false;
  const first = Math.min(...fits.map((part) => part.from));
  const last = Math.max(...fits.map((part) => part.to));
  const skipped: string[] = [];
  for (let i = 1; i < fits.length && !outOfOrder; i++) {
    skipped.push(...source.words.slice(fits[i - 1]?.to ?? 0, fits[i]?.from ?? 0));
  }
  return {
    segment,
    start: source.starts[first] ?? 0,
    end: source.ends[last - 1] ?? 0,
    steps: fits.flatMap((part) => part.steps),
    same: fits.reduce((sum, part) => sum + part.same, 0),
    edits: fits.reduce((sum, part) => sum + part.edits, 0),
    outOfOrder,
    skipped,
  };
}

/** Fewer words may stand in a second place, too, with other capitals. */
const LITERAL = 4;

/** Where a source has the words letter by letter, and only there: its own words need not be made comparable for that. */
function literalMatch(
  segment: Segment,
  { words, starts, ends, gaps }: ComparableWords,
  text: string,
): Match | undefined {
  if (gaps.length > 0 || words[0] === "cent" || words.at(-1) === "per") return undefined;
  const letters = text.slice(starts[0], ends.at(-1));
  const start = letters === "" || letters.includes("[") ? -1 : segment.text.indexOf(letters);
  if (start < 0) return undefined;
  const end = start + letters.length;
  // There it may be a part of other words or figures.
  const begins = !/[\p{L}\p{M}\p{N}\p{S}'’ʼ*.,[\]]$/u.test(segment.text.slice(Math.max(0, start - 2), start));
  const ending = segment.text.slice(end, end + 3);
  const isWhole = begins && /^(?:\s|[^\p{L}\p{M}\p{N}\p{S}'’ʼ*%[\]](?:[^\p{L}\p{M}\p{N}.]|$)|$)/u.test(ending);
  if (!isWhole || segment.text.includes(letters, start + 1)) return undefined;
  if (words.length < LITERAL && !hasOnce(segment.text, words)) return undefined;
  return { segment, start, end, steps: [], same: words.length, edits: 0, outOfOrder: false, skipped: [] };
}

/** True where the longest of the words stands once in a text, so that all of them together stand in one place at most. */
function hasOnce(text: string, words: readonly string[]): boolean {
  const longest = words.reduce((one, other) => (other.length > one.length ? other : one), "");
  if (!/^[a-z]{3,}$/.test(longest) || hasSpellings(longest)) return false;
  const letters = lettersOf(text);
  return letters.indexOf(longest) === letters.lastIndexOf(longest);
}

/** So few words stand in many places: the one beside the other words is meant. */
const SHORT = 3;
const NEAR = 60;

/**
 * Moves short parts, "I am" in "I am … happy to come away with a medal", to where they stand nearest to the longest part.
 * True where all parts are in order now.
 */
function drawTogether(
  fits: Alignment[],
  parts: readonly (readonly [number, number])[],
  words: readonly string[],
  source: SourceWords,
): boolean {
  const lengths = parts.map(([from, to]) => to - from);
  const anchor = lengths.indexOf(Math.max(...lengths));
  const move = (i: number, at: number | undefined) => {
    const [from = 0] = parts[i] ?? [];
    const length = lengths[i] ?? 0;
    if (at === undefined || length > SHORT) return;
    const steps = Array.from({ length }, (_, k) => ({ kind: "same" as const, own: from + k, source: at + k }));
    fits[i] = { from: at, to: at + length, steps, same: length, edits: 0 };
  };
  for (let i = anchor - 1; i >= 0; i--) {
    const limit = fits[i + 1]?.from ?? 0;
    const ends = (at: number) => at + (lengths[i] ?? 0) <= limit && at >= limit - NEAR;
    move(i, placesOf(words, parts[i], source).findLast(ends));
  }
  for (let i = anchor + 1; i < fits.length; i++) {
    const limit = fits[i - 1]?.to ?? 0;
    move(
      i,
      placesOf(words, parts[i], source).find((at) => at >= limit && at <= limit + NEAR),
    );
  }
  return fits.every((part, i) => i === 0 || part.from >= (fits[i - 1]?.to ?? 0));
}

/** Where the source has exactly the words of a short part, in the order of the text. */
function placesOf(
  words: readonly string[],
  part: readonly [number, number] | undefined,
  source: SourceWords,
): readonly number[] {
  if (!part || part[1] - part[0] > SHORT) return [];
  const own = words.slice(...part);
  return source.places.of(own[0] ?? "").filter((at) => own.every((word, k) => source.words[at + k] === word));
}

/** A fit over one utterance that the source interrupts, if it is much closer than the one over running text. */
function spokenFit(
  words: readonly string[],
  segment: Segment,
  after: number,
  known: Alignment | undefined,
): Alignment | undefined {
  const source = spokenWordsOf(segment);
  const found = bestFit(words, source, 0);
  if (!found || found.edits >= (known?.edits ?? words.length) - 1) return known;
  const place = (position: number) => source.origin[position] ?? 0;
  const from = place(found.from);
  const to = place(found.to - 1) + 1;
  if (from < after || to - from > words.length + 40) return known;
  return {
    ...found,
    from,
    to,
    steps: found.steps.map((step) => (step.source < 0 ? step : { ...step, source: place(step.source) })),
  };
}

function fragments(own: ComparableWords): readonly (readonly [number, number])[] {
  const cuts = [0, ...own.gaps.filter((gap) => gap > 0), own.words.length];
  const parts: [number, number][] = [];
  for (let i = 1; i < cuts.length; i++) {
    const from = cuts[i - 1] ?? 0;
    const to = cuts[i] ?? 0;
    if (to > from) parts.push([from, to]);
  }
  return parts;
}

/** Best fit at or behind position `after`: the diagonals that most words vote for are tried. */
function bestFit(words: readonly string[], source: SourceWords, after: number): Alignment | undefined {
  const votes = new Map<number, number>();
  words.forEach((word, i) => {
    const positions = source.places.of(word, TOO_COMMON);
    const weight = 1 / Math.sqrt(positions.length);
    for (const position of positions) {
      if (position < after) continue;
      const diagonal = position - i;
      votes.set(diagonal, (votes.get(diagonal) ?? 0) + weight);
    }
  });
  if (votes.size === 0) return undefined;
  const ranked = [...votes]
    .map(([diagonal, weight]) => {
      let sum = weight;
      for (const near of [-3, -2, -1, 1, 2, 3]) sum += (votes.get(diagonal + near) ?? 0) * 0.8;
      return [diagonal, sum] as const;
    })
    .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  let best: Alignment | undefined;
  const tried: number[] = [];
  for (const [diagonal] of ranked) {
    if (tried.some((other) => Math.abs(other - diagonal) <= 3)) continue;
    tried.push(diagonal);
    const alignment = fit(words, source.words, Math.max(after, diagonal), diagonal + words.length);
    if (alignment && alignment.same > 0 && alignment.from >= after && (!best || alignment.edits < best.edits))
      best = alignment;
    if (best?.edits === 0 || tried.length >= 4) break;
  }
  return best;
}
