// Words that the sentence of a figure of the draft shares with the surroundings of a source's figures; paragraphOverlap.ts
// has those of its paragraph.

import { firstTerm, headOf, type Segment, sentenceCount } from "../index/segment.ts";
import { includes, type SourceIndex, weightOf } from "../index/sourceIndex.ts";
import type { Figure } from "../reading/model.ts";
import type { Span } from "../text/span.ts";
import { alternativesOf, areAlternatives } from "./alternatives.ts";
import { clauseNearness, jointedSentence } from "./clauses.ts";
import { type ContextWord, type FigureContext, figuresBeside, nearness, tightness } from "./draftView.ts";
import { slot } from "./placeFeatures.ts";
import type { WordMatch, WordMatcher } from "./wordMatches.ts";

/** Words of the draft with their places in the source. The same word has the same places each time: they are listed once. */
export interface Matched<Word> {
  readonly words: readonly Word[];
  /** For each word, which of the lists has its places. */
  readonly listOf: Int32Array;
  readonly lists: readonly (readonly WordMatch[])[];
}

/** What one list of places gives for one figure of the source; rows of these are filled anew for each figure. */
const SHARES = 6;
const [NEAR, CLOSE, EXACT, INSIDE, AROUND, CLAUSE] = [0, 1, 2, 3, 4, 5];
let shares = new Float64Array(0);
let nears = new Float64Array(0);
let clauses = new Float64Array(0);

/** Overlap of words between the surroundings of one figure of the draft and those of figures of one source. */
export class Overlap {
  readonly #segment: Segment;
  readonly #own: Matched<ContextWord>;
  /** For each place in the segment's terms: the closest word of the sentence. */
  readonly #sentence: Float32Array;

  constructor(context: FigureContext, segment: Segment, position: number, matcher: WordMatcher) {
    this.#segment = segment;
    this.#own = matched(context.words, position, matcher);
    this.#sentence = closestOf(this.#own, segment);
  }

  /** For each sentence of the source: how much of the draft's sentence it covers. */
  cover(): Float32Array {
    const segment = this.#segment;
    const out = new Float32Array(sentenceCount(segment));
    const best = new Float32Array(out.length);
    let total = 1e-6;
    const { words, listOf, lists } = this.#own;
    for (const [w, word] of words.entries()) {
      total += word.weight;
      best.fill(0);
      let s = 0;
      for (const { at, likeness: alike } of lists[listOf[w] ?? -1] ?? NONE) {
        while (s + 1 < out.length && firstTerm(segment, s + 1) <= at) s++;
        best[s] = Math.max(best[s] ?? 0, alike);
      }
      for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) + word.weight * (best[i] ?? 0);
    }
    for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) / total;
    return out;
  }

  /** Writes what it measures to its slots of `into`. */
  measure(other: Figure, index: SourceIndex, into: Float32Array): void {
    const segment = this.#segment;
    const s = other.sentence;
    const [from, to] = termsWithin(segment, s, s, other, FARTHEST);
    const last = Math.min(s + 1, sentenceCount(segment) - 1);
    const [block0, block1] = termsWithin(segment, Math.max(0, s - 1), last, other, 2 * FARTHEST);
    const head = headOf(segment, s);
    const headFrom = head >= 0 ? firstTerm(segment, head) : 0;
    const headTo = head >= 0 ? firstTerm(segment, head + 1) : 0;

    let total = 1e-6;
    let totalNear = 1e-6;
    let tight = 0;
    let tightTotal = 1e-6;
    let exactNear = 0;
    let softNear = 0;
    let softSentence = 0;
    let softAround = 0;
    let names = 0;
    let namesSentence = 0;
    let namesAround = 0;
    const weights = tightWeights(segment, other, from, to);
    let ownTop = 0;
    let ownClose = 0;
    let strongest = 1e-6;
    let missing = 0;
    let missingAnywhere = 0;
    let topName = 1e-6;
    let missingName = 0;
    let opposed = 0;
    let opposedTight = 0;
    if (nears.length < to - from) {
      nears = new Float64Array(2 * (to - from));
      clauses = new Float64Array(2 * (to - from));
    }
    const { joints } = jointedSentence(segment, s);
    for (let at = from; at < to; at++) {
      const start = segment.terms[at * 2 + 1] ?? 0;
      nears[at - from] = nearness(start, other);
      clauses[at - from] = clauseNearness(joints, start, other);
    }
    let clauseFound = 0;
    let clauseTotal = 1e-6;
    const { words, listOf, lists } = this.#own;
    if (shares.length < SHARES * lists.length) shares = new Float64Array(2 * SHARES * lists.length);
    for (let list = 0; list < lists.length; list++) {
      const places = lists[list] ?? NONE;
      let close = 0;
      let clause = 0;
      let near = 0;
      let exact = 0;
      let inside = 0;
      let around = 0;
      for (let i = firstAt(places, block0); i < places.length; i++) {
        const { at, likeness: alike } = places[i] ?? NOWHERE;
        if (at >= block1) break;
        if (at >= from && at < to) {
          const p = nears[at - from] ?? 0;
          near = Math.max(near, alike * p);
          close = Math.max(close, alike * (weights[at - from] ?? 0));
          clause = Math.max(clause, alike * (clauses[at - from] ?? 0));
          if (alike === 1) exact = Math.max(exact, p);
          inside = Math.max(inside, alike);
        } else around = Math.max(around, 0.6 * alike);
      }
      for (let i = headFrom < headTo ? firstAt(places, headFrom) : places.length; i < places.length; i++) {
        const { at, likeness: alike } = places[i] ?? NOWHERE;
        if (at >= headTo) break;
        around = Math.max(around, 0.6 * alike);
      }
      const row = SHARES * list;
      shares[row + NEAR] = near;
      shares[row + CLOSE] = close;
      shares[row + EXACT] = exact;
      shares[row + INSIDE] = inside;
      shares[row + AROUND] = around;
      shares[row + CLAUSE] = clause;
    }
    for (let w = 0; w < words.length; w++) {
      const word = words[w];
      if (!word) continue;
      const list = listOf[w] ?? 0;
      const row = SHARES * list;
      const near = shares[row + NEAR] ?? 0;
      const close = shares[row + CLOSE] ?? 0;
      const exact = shares[row + EXACT] ?? 0;
      const inside = shares[row + INSIDE] ?? 0;
      const around = shares[row + AROUND] ?? 0;
      const { weight } = word;
      total += weight;
      totalNear += weight * word.near;
      tightTotal += weight * word.tight;
      tight += weight * word.tight * close;
      clauseTotal += weight * word.clause;
      clauseFound += weight * word.clause * (shares[row + CLAUSE] ?? 0);
      exactNear += weight * word.near * exact;
      softNear += weight * word.near * near;
      softSentence += weight * inside;
      softAround += weight * Math.max(inside, around);
      const telling = weight * word.near;
      strongest = Math.max(strongest, telling);
      missing = Math.max(missing, telling * (1 - Math.max(inside, around)));
      // Another name of an entity that the source speaks of is not missing there: "Seoul" beside "South Korea".
      const isNowhere =
        (lists[list]?.length ?? 0) === 0 && !(word.entity >= 0 && includes(segment.vocabulary, word.entity));
      if (isNowhere) missingAnywhere = Math.max(missingAnywhere, telling);
      if (word.alternatives.length > 0 && inside < 1) {
        for (let at = from; at < to; at++) {
          if (!areAlternatives(word.alternatives, alternativesOf(index.dictionary, (segment.terms[at * 2] ?? 0) >> 1)))
            continue;
          opposed = Math.max(opposed, word.near * (nears[at - from] ?? 0));
          opposedTight = Math.max(opposedTight, word.tight * (weights[at - from] ?? 0));
        }
      }
      if (word.isName) {
        topName = Math.max(topName, telling);
        if (isNowhere) missingName = Math.max(missingName, telling);
        if (word.tight > ownTop) {
          ownTop = word.tight;
          ownClose = inside === 1 ? close : 0;
        }
        names += weight;
        namesSentence += weight * (inside === 1 ? 1 : 0);
        namesAround += weight * Math.max(inside === 1 ? 1 : 0, around >= 0.6 ? 0.7 : 0);
      }
    }
    let theirTop = 0;
    for (let at = from; at < to; at++)
      if (((segment.terms[at * 2] ?? 0) & 1) === 1) theirTop = Math.max(theirTop, weights[at - from] ?? 0);
    if (ownTop > 0 && theirTop > 0) {
      into[slot.owner] = Math.min(1, ownClose / theirTop);
      into[slot.otherOwner] = ownClose < 0.2 * theirTop ? 1 : 0;
    }
    into[slot.missing] = missing / strongest;
    into[slot.missingAnywhere] = missingAnywhere / strongest;
    into[slot.missingName] = missingName / topName;
    into[slot.opposed] = opposed;
    into[slot.opposedTight] = opposedTight;
    into[slot.tight] = tight / tightTotal;
    into[slot.clause] = clauseFound / clauseTotal;
    into[slot.exactNear] = exactNear / totalNear;
    into[slot.softNear] = softNear / totalNear;
    into[slot.softSentence] = softSentence / total;
    into[slot.softAround] = softAround / total;
    into[slot.namesSentence] = names > 0 ? namesSentence / names : 0;
    into[slot.namesAround] = names > 0 ? namesAround / names : 0;
    into[slot.nameless] = names > 0 ? 0 : 1;

    let reverse = 0;
    let reverseTotal = 1e-6;
    let reverseTight = 0;
    let reverseTightTotal = 1e-6;
    let reverseClause = 0;
    let reverseClauseTotal = 1e-6;
    for (let at = from; at < to; at++) {
      const coded = segment.terms[at * 2] ?? 0;
      const weight = weightOf(index, coded >> 1);
      const p = nears[at - from] ?? 0;
      reverse += weight * p * (this.#sentence[at] ?? 0);
      reverseTotal += weight * p;
      const t = weights[at - from] ?? 0;
      reverseTight += weight * t * (this.#sentence[at] ?? 0);
      reverseTightTotal += weight * t;
      const c = clauses[at - from] ?? 0;
      reverseClause += weight * c * (this.#sentence[at] ?? 0);
      reverseClauseTotal += weight * c;
    }
    into[slot.reverseTight] = reverseTight / reverseTightTotal;
    into[slot.reverseClause] = reverseClause / reverseClauseTotal;
    into[slot.reverseNear] = reverse / reverseTotal;
  }
}

/**
 * Letters on either side of a source's figure in which its sentence is looked at, and twice as many for the sentences
 * beside it: no sentence is that long but lists and what is made to be, and of such each figure would look at all words.
 */
const FARTHEST = 2300;

/** The words of some sentences that start at most so many letters before or behind a figure: first one, and end. */
function termsWithin(
  segment: Segment,
  firstSentence: number,
  lastSentence: number,
  { start, end }: Span,
  letters: number,
): readonly [number, number] {
  let from = firstTerm(segment, firstSentence);
  let to = firstTerm(segment, lastSentence + 1);
  const { terms } = segment;
  const startOf = (at: number) => terms[at * 2 + 1] ?? 0;
  if (from < to && startOf(from) < start - letters) from = firstWhere(from, to, (at) => startOf(at) >= start - letters);
  if (from < to && startOf(to - 1) > end + letters) to = firstWhere(from, to, (at) => startOf(at) > end + letters);
  return [from, to];
}

/** The first of the places that is no less than `least`; they ascend. */
export function firstAt(places: readonly WordMatch[], least: number): number {
  return firstWhere(0, places.length, (i) => (places[i]?.at ?? 0) >= least);
}

/** The first number of a range for which something holds that holds for all behind it. */
function firstWhere(from: number, to: number, holds: (at: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const NONE: readonly WordMatch[] = [];
const NOWHERE: WordMatch = { at: -1, likeness: 0 };

/** Words among which looking through a list is faster than a table. */
const FEW = 60;

export function matched<Word extends Pick<ContextWord, "term" | "row" | "isName">>(
  words: readonly Word[],
  position: number,
  matcher: WordMatcher,
): Matched<Word> {
  const lists: (readonly WordMatch[])[] = [];
  const listOf = new Int32Array(words.length);
  const known = words.length > FEW ? new Map<readonly WordMatch[], number>() : undefined;
  for (let w = 0; w < words.length; w++) {
    const word = words[w];
    if (!word) continue;
    const places = matcher.matches(word.term, word.row, word.isName, position);
    let list = known ? (known.get(places) ?? -1) : lists.indexOf(places);
    if (list < 0) {
      list = lists.push(places) - 1;
      known?.set(places, list);
    }
    listOf[w] = list;
  }
  return { words, listOf, lists };
}

/** For each place in the segment's terms, how close the closest of the words is to it. */
export function closestOf({ lists }: Pick<Matched<unknown>, "lists">, segment: Segment): Float32Array {
  const closest = new Float32Array(segment.terms.length / 2);
  for (const places of lists) {
    for (let i = 0; i < places.length; i++) {
      const { at, likeness: alike } = places[i] ?? NOWHERE;
      if (alike > (closest[at] ?? 0)) closest[at] = alike;
    }
  }
  return closest;
}

const tightCache = new WeakMap<Segment, Map<Figure, Float32Array>>();

/** Tight nearness of the words of a source figure's sentence, from one to another. */
function tightWeights(segment: Segment, figure: Figure, from: number, to: number): Float32Array {
  let known = tightCache.get(segment);
  if (!known) {
    known = new Map();
    tightCache.set(segment, known);
  }
  let weights = known.get(figure);
  if (!weights) {
    const others = figuresBeside(figure, jointedSentence(segment, figure.sentence).figures);
    weights = new Float32Array(to - from);
    for (let at = from; at < to; at++) weights[at - from] = tightness(segment.terms[at * 2 + 1] ?? 0, figure, others);
    known.set(figure, weights);
  }
  return weights;
}
