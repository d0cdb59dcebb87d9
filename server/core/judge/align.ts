// Does a figure of a source state the quantity that a figure of the draft states? Measures of it, one number each.
//
// What the values are plays no part in the first group of measures: they say where in the sources the draft's
// statement comes from. The second group compares the values.

import { firstTerm, headOf, type Segment, sentenceCount, sentenceEnd, sentenceStart } from "../index/segment.ts";
import { type SourceIndex, weightOf } from "../index/sourceIndex.ts";
import { stem } from "../index/terms.ts";
import type { Figure } from "../reading/model.ts";
import type { Anchor } from "./anchor.ts";
import { type Derivation, derivations } from "./derive.ts";
import { type ContextWord, type DraftView, type FigureContext, nearness, tightness } from "./draftView.ts";
import { type Comparison, comparable, compare, dateParts, isBare } from "./values.ts";
import { repeated, type Wording, wordingOf } from "./wording.ts";
import type { WordMatcher } from "./wordMatches.ts";
import { likeness, rowOf } from "./wordVectors.ts";

export const PLACE_FEATURES = [
  "exactNear",
  "softNear",
  "softSentence",
  "softAround",
  "wider",
  "reverseNear",
  "reverseSentence",
  "namesSentence",
  "namesAround",
  "nameless",
  "sharedEntity",
  "head",
  "headless",
  "modifiers",
  "predicate",
  "neighbours",
  "neighboursAround",
  "taken",
  "coverSentence",
  "coverBlock",
  "coverSection",
  "relativeSentence",
  "relativeBlock",
  "relativeSection",
  "toBy",
  "per",
  "otherTime",
  "otherMood",
  "sameKind",
  "bareEither",
  "early",
  "bestNear",
  "bestAround",
  "tight",
  "reverseTight",
  "bestTight",
  "nameCover",
  "margin",
  "sectionAgrees",
  "sectionStated",
  "wordingLeft",
  "wordingRight",
  "wording",
  "bestWording",
  "namelessAge",
  "interim",
  "bareAge",
] as const;
export type PlaceFeature = (typeof PLACE_FEATURES)[number];

export const DERIVED_FEATURES = [
  "derived",
  "specific",
  "inDraft",
  "oneSentence",
  "words",
  "cue",
  "anchored",
  "strong",
  "strongInDraft",
] as const;

/** Arithmetic over figures of one source that gives the draft's figure. */
export interface DerivedCandidate {
  readonly anchor: Anchor;
  readonly segment: Segment;
  readonly derivation: Derivation;
  readonly numbers: Float64Array;
}

/** A figure of a source that a figure of the draft may stand for. */
export interface Candidate {
  readonly anchor: Anchor;
  readonly segment: Segment;
  readonly figure: Figure;
  readonly comparison: Comparison;
  readonly place: Float64Array;
}

const slot = Object.fromEntries(PLACE_FEATURES.map((name, i) => [name, i])) as Record<PlaceFeature, number>;

export class Aligner {
  readonly #index: SourceIndex;
  readonly #draft: DraftView;
  readonly #matcher: WordMatcher;
  readonly #stated = new Map<Segment, ReadonlyMap<Figure, readonly Figure[]>>();
  readonly #sections = new Map<Segment, Map<Figure, readonly [number, number]>>();
  readonly #bySentence = new WeakMap<Segment, readonly (readonly Figure[])[]>();

  constructor(index: SourceIndex, draft: DraftView, matcher: WordMatcher) {
    this.#index = index;
    this.#draft = draft;
    this.#matcher = matcher;
  }

  /** Every comparable figure of the sources that the figure's sentence may speak of. */
  candidates(figure: Figure): Candidate[] {
    const context = this.#draft.contextOf(figure);
    const out: Candidate[] = [];
    for (const anchor of this.#draft.anchors.of(figure.sentence)) {
      const segment = this.#index.segments[anchor.segment];
      if (!segment) continue;
      const overlap = new Overlap(context, segment, anchor.segment, this.#matcher);
      for (const other of segment.figures) {
        if (isVague(segment.text, other) || !comparable(figure, other)) continue;
        const comparison = compare(figure, other);
        out.push({
          anchor,
          segment,
          figure: other,
          comparison,
          place: this.#measure(context, anchor, segment, other, overlap),
        });
      }
    }
    prune(out);
    this.#compareWording(figure, out);
    relate(out, "wording", "bestWording");
    relate(out, "softNear", "bestNear");
    relate(out, "softAround", "bestAround");
    relate(out, "tight", "bestTight");
    return out;
  }

  #compareWording(figure: Figure, candidates: readonly Candidate[]): void {
    const { text, sentences } = this.#draft.reading;
    const sentence = sentences[figure.sentence];
    if (!sentence) return;
    const own = wordingOf(text, figure, sentence.start, sentence.end);
    for (const { segment, figure: other, place } of candidates) {
      const theirs = sourceWording(segment, other);
      const left = repeated(own.left, theirs.left);
      const right = repeated(own.right, theirs.right);
      place[slot.wordingLeft] = left;
      place[slot.wordingRight] = right;
      place[slot.wording] = (left + right) / 2 + Math.sqrt(left * right) / 2;
    }
  }

  /** Arithmetic that gives the figure, the best ways first. */
  derived(figure: Figure): DerivedCandidate[] {
    const context = this.#draft.contextOf(figure);
    const cue = this.#cue(figure);
    const out: DerivedCandidate[] = [];
    for (const anchor of this.#draft.anchors.of(figure.sentence).slice(0, 2)) {
      const segment = this.#index.segments[anchor.segment];
      if (!segment) continue;
      const found = derivations(figure, segment);
      if (found.length === 0) continue;
      const cover = new Overlap(context, segment, anchor.segment, this.#matcher).cover();
      for (const derivation of found)
        out.push({
          anchor,
          segment,
          derivation,
          numbers: this.#weighDerivation(figure, anchor, segment, derivation, cover, cue),
        });
    }
    const merit = (n: Float64Array): number => (n[2] ?? 0) + (n[3] ?? 0) * 0.5 + (n[4] ?? 0);
    return out.sort((a, b) => merit(b.numbers) - merit(a.numbers)).slice(0, 3);
  }

  #weighDerivation(
    figure: Figure,
    anchor: Anchor,
    segment: Segment,
    { operands }: Derivation,
    cover: Float32Array,
    cue: number,
  ): Float64Array {
    const n = new Float64Array(DERIVED_FEATURES.length);
    const stated = operands.filter((operand) => this.#statedNear(figure, segment, operand)).length;
    n[0] = 1;
    n[1] = specificity(figure);
    n[2] = stated / operands.length;
    n[3] = new Set(operands.map((o) => o.sentence)).size === 1 ? 1 : 0;
    n[4] = operands.reduce((sum, o) => sum + (cover[o.sentence] ?? 0), 0) / operands.length;
    n[5] = cue;
    n[6] = anchor.block.relative * Math.min(1, anchor.section.share + 0.2);
    n[7] = (n[1] ?? 0) * (n[3] ?? 0) * (n[4] ?? 0);
    n[8] = (n[1] ?? 0) * (n[2] ?? 0);
    return n;
  }

  /** Does the draft itself state the operand near by? */
  #statedNear(figure: Figure, segment: Segment, operand: Figure): boolean {
    for (const other of this.#statedIn(segment).get(operand) ?? []) {
      if (other !== figure && Math.abs(other.sentence - figure.sentence) <= 4) return true;
    }
    return false;
  }

  /** For each figure of a source: the figures of the draft with which it agrees. */
  #statedIn(segment: Segment): ReadonlyMap<Figure, readonly Figure[]> {
    let stated = this.#stated.get(segment);
    if (!stated) {
      const made = new Map<Figure, Figure[]>();
      for (const own of this.#draft.reading.figures) {
        for (const other of segment.figures) {
          if (!comparable(own, other)) continue;
          const { agreement } = compare(own, other);
          if (agreement !== "equal" && agreement !== "close") continue;
          const list = made.get(other);
          if (list) list.push(own);
          else made.set(other, [own]);
        }
      }
      stated = made;
      this.#stated.set(segment, stated);
    }
    return stated;
  }

  /** Words that announce arithmetic: "in all", "more than", "the remaining". */
  #cue(figure: Figure): number {
    const sentence = this.#draft.reading.sentences[figure.sentence];
    return sentence?.tokens.some((t) => CUES.has(t.lower)) ? 1 : 0;
  }

  #measure(context: FigureContext, anchor: Anchor, segment: Segment, other: Figure, overlap: Overlap): Float64Array {
    const { figure } = context;
    const f = new Float64Array(PLACE_FEATURES.length);
    const put = (name: PlaceFeature, value: number): void => {
      f[slot[name]] = value;
    };
    overlap.measure(other, this.#index, put);

    const heads = headLikeness(figure, other);
    put("head", heads ?? 0);
    put("headless", heads === null ? 1 : 0);
    put("modifiers", listLikeness(figure.about.modifiers, other.about.modifiers));
    put("predicate", wordLikeness(figure.about.predicate, other.about.predicate));
    put("sharedEntity", sharedEntities(context.entities, segment, other.sentence));
    const [same, around] = this.#neighbours(figure, segment, other);
    put("neighbours", same);
    put("neighboursAround", around);
    put("coverSentence", anchor.sentence.share);
    put("coverBlock", anchor.block.share);
    put("coverSection", anchor.section.share);
    put("relativeSentence", anchor.sentence.relative);
    put("relativeBlock", anchor.block.relative);
    put("relativeSection", anchor.section.relative);
    put("nameCover", anchor.block.names);
    put("margin", anchor.block.margin);
    const [stated, share] = this.#sectionStated(figure, segment);
    put("sectionStated", stated);
    put("sectionAgrees", share);
    put(
      "toBy",
      figure.about.change !== null && other.about.change !== null && figure.about.change !== other.about.change ? 1 : 0,
    );
    put("per", figure.about.per !== other.about.per ? 1 : 0);
    put("otherTime", otherTime(figure, other) ? 1 : 0);
    put("otherMood", otherMood(figure, other) ? 1 : 0);
    put("sameKind", figure.kind === other.kind ? 1 : 0);
    put("bareEither", isBare(figure) || isBare(other) ? 1 : 0);
    put("namelessAge", this.#isNamelessAge(figure, context) ? 1 : 0);
    put(
      "interim",
      figure.kind === "score" && isInterim(segment, other) && !CUE_INTERIM.test(nearText(this.#draft.segment, figure))
        ? 1
        : 0,
    );
    put("bareAge", (figure.kind === "age" && isBare(other)) || (other.kind === "age" && isBare(figure)) ? 1 : 0);
    put("early", 1 / (1 + other.sentence / 2));
    return f;
  }

  /** "A 24-year-old man": he may be anybody, whatever age the sources give to somebody. */
  #isNamelessAge(figure: Figure, context: FigureContext): boolean {
    if (figure.kind !== "age") return false;
    return (
      context.entities.size === 0 ||
      /\ban?\s+$/i.test(this.#draft.reading.text.slice(Math.max(0, figure.start - 4), figure.start))
    );
  }

  /** How many other figures of the draft's sentence the source states in the same sentence, or near it. */
  #neighbours(figure: Figure, segment: Segment, other: Figure): [number, number] {
    const bySentence = this.#figuresBySentence(segment);
    const stated = this.#statedIn(segment);
    const found = new Map<Figure, number>();
    for (let s = other.sentence - 2; s <= other.sentence + 2; s++) {
      for (const g of bySentence[s] ?? []) {
        if (g === other) continue;
        for (const neighbour of stated.get(g) ?? []) {
          if (neighbour === figure || neighbour.sentence !== figure.sentence) continue;
          found.set(neighbour, Math.max(found.get(neighbour) ?? 0, s === other.sentence ? 1 : 0.5));
        }
      }
    }
    let same = 0;
    let around = 0;
    for (const [neighbour, best] of found) {
      const weight = specificity(neighbour);
      if (best === 1) same += weight;
      around += weight;
    }
    return [Math.min(same, 2), Math.min(around, 2)];
  }

  /** How many of the section's other figures the source states, and which share of them. */
  #sectionStated(figure: Figure, segment: Segment): readonly [number, number] {
    let known = this.#sections.get(segment);
    if (!known) this.#sections.set(segment, (known = new Map()));
    let result = known.get(figure);
    if (!result) {
      const sentences = new Set(this.#draft.anchors.sectionSentences(figure.sentence));
      const stated = this.#statedIn(segment);
      const found = new Set<Figure>();
      for (const list of stated.values()) for (const own of list) found.add(own);
      let agreeing = 0;
      let all = 0;
      for (const other of this.#draft.reading.figures) {
        if (other === figure || !sentences.has(other.sentence)) continue;
        const weight = specificity(other);
        all += weight;
        if (found.has(other)) agreeing += weight;
      }
      result = [agreeing / (agreeing + 1), (agreeing + 0.25) / (all + 0.5)];
      known.set(figure, result);
    }
    return result;
  }

  #figuresBySentence(segment: Segment): readonly (readonly Figure[])[] {
    let lists = this.#bySentence.get(segment);
    if (!lists) {
      const made: Figure[][] = Array.from({ length: sentenceCount(segment) }, () => []);
      for (const figure of segment.figures) made[figure.sentence]?.push(figure);
      lists = made;
      this.#bySentence.set(segment, lists);
    }
    return lists;
  }
}

const CUES = new Set(
  (
    "total altogether all together combined between overall sum difference gap lead leads ahead behind fewer less more than " +
    "higher lower remaining rest other others remainder thus therefore hence so meaning later earlier before after since " +
    "average apiece each per half twice thrice times fold doubled tripled quarter third rose fell drop fall rise increase"
  ).split(" "),
);

/** How little likely the value is to come up by chance: near 0 for "two", 1 for "1,372". */
export function specificity(figure: Figure): number {
  if (figure.kind === "score") return 0.8;
  if (figure.kind === "date") return (figure.date?.length ?? 0) > 4 ? 0.9 : 0.6;
  const value = figure.value ?? figure.max;
  if (value === null) return 0.5;
  const digits = String(Math.abs(value))
    .replace(".", "")
    .replace(/^0+|0+$/g, "").length;
  const small = value <= 12 && Number.isInteger(value);
  return small ? 0.25 : Math.min(1, 0.35 + 0.22 * digits);
}

/** Overlap of words between the surroundings of one figure of the draft and those of figures of one source. */
class Overlap {
  readonly #segment: Segment;
  /** For each place in the segment's terms: the closest word of the sentence, and of the whole paragraph. */
  readonly #matched: readonly {
    readonly word: ContextWord;
    readonly places: readonly { readonly at: number; readonly likeness: number }[];
  }[];
  readonly #sentence: Float32Array;
  readonly #block: Float32Array;

  constructor(context: FigureContext, segment: Segment, position: number, matcher: WordMatcher) {
    this.#segment = segment;
    this.#sentence = new Float32Array(segment.terms.length / 2);
    this.#block = new Float32Array(segment.terms.length / 2);
    this.#matched = context.words.map((word) => ({
      word,
      places: matcher.matches(word.term, word.row, word.isName, position),
    }));
    for (const { places } of this.#matched)
      for (const { at, likeness: alike } of places) if (alike > (this.#sentence[at] ?? 0)) this.#sentence[at] = alike;
    this.#block.set(this.#sentence);
    this.#wider = context.wider.map((word) => ({
      word,
      places: matcher.matches(word.term, word.row, word.isName, position),
    }));
    for (const { places } of this.#wider)
      for (const { at, likeness: alike } of places) if (alike > (this.#block[at] ?? 0)) this.#block[at] = alike;
  }

  readonly #wider: readonly {
    readonly word: ContextWord;
    readonly places: readonly { readonly at: number; readonly likeness: number }[];
  }[];

  /** For each sentence of the source: how much of the draft's sentence it covers. */
  cover(): Float32Array {
    const segment = this.#segment;
    const out = new Float32Array(sentenceCount(segment));
    const best = new Float32Array(out.length);
    let total = 1e-6;
    for (const { word, places } of this.#matched) {
      total += word.weight;
      best.fill(0);
      let s = 0;
      for (const { at, likeness: alike } of [...places].sort((a, b) => a.at - b.at)) {
        while (s + 1 < out.length && firstTerm(segment, s + 1) <= at) s++;
        best[s] = Math.max(best[s] ?? 0, alike);
      }
      for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) + word.weight * (best[i] ?? 0);
    }
    for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) / total;
    return out;
  }

  measure(other: Figure, index: SourceIndex, put: (name: PlaceFeature, value: number) => void): void {
    const segment = this.#segment;
    const s = other.sentence;
    const from = firstTerm(segment, s);
    const to = firstTerm(segment, s + 1);
    const block0 = s > 0 ? firstTerm(segment, s - 1) : from;
    const block1 = s + 1 < sentenceCount(segment) ? firstTerm(segment, s + 2) : to;
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
    const weights = tightWeights(segment, other);
    for (const { word, places } of this.#matched) {
      let close = 0;
      let near = 0;
      let exact = 0;
      let inside = 0;
      let around = 0;
      for (const { at, likeness: alike } of places) {
        if (at >= from && at < to) {
          const p = nearness(segment.terms[at * 2 + 1] ?? 0, other);
          near = Math.max(near, alike * p);
          close = Math.max(close, alike * (weights[at - from] ?? 0));
          if (alike === 1) exact = Math.max(exact, p);
          inside = Math.max(inside, alike);
        } else if ((at >= block0 && at < block1) || (at >= headFrom && at < headTo))
          around = Math.max(around, 0.6 * alike);
      }
      const { weight } = word;
      total += weight;
      totalNear += weight * word.near;
      tightTotal += weight * word.tight;
      tight += weight * word.tight * close;
      exactNear += weight * word.near * exact;
      softNear += weight * word.near * near;
      softSentence += weight * inside;
      softAround += weight * Math.max(inside, around);
      if (word.isName) {
        names += weight;
        namesSentence += weight * (inside === 1 ? 1 : 0);
        namesAround += weight * Math.max(inside === 1 ? 1 : 0, around >= 0.6 ? 0.7 : 0);
      }
    }
    put("tight", tight / tightTotal);
    put("exactNear", exactNear / totalNear);
    put("softNear", softNear / totalNear);
    put("softSentence", softSentence / total);
    put("softAround", softAround / total);
    put("namesSentence", names > 0 ? namesSentence / names : 0);
    put("namesAround", names > 0 ? namesAround / names : 0);
    put("nameless", names > 0 ? 0 : 1);

    let widerFound = 0;
    let widerTotal = 0.3;
    for (const { word, places } of this.#wider) {
      let best = 0;
      for (const { at, likeness: alike } of places) if (at >= block0 && at < block1) best = Math.max(best, alike);
      widerTotal += word.weight;
      widerFound += word.weight * best;
    }
    put("wider", widerFound / widerTotal);

    let reverse = 0;
    let reverseTotal = 1e-6;
    let reverseTight = 0;
    let reverseTightTotal = 1e-6;
    let whole = 0;
    let wholeTotal = 1e-6;
    for (let at = from; at < to; at++) {
      const coded = segment.terms[at * 2] ?? 0;
      const weight = weightOf(index, coded >> 1);
      const p = nearness(segment.terms[at * 2 + 1] ?? 0, other);
      reverse += weight * p * (this.#sentence[at] ?? 0);
      reverseTotal += weight * p;
      const t = weights[at - from] ?? 0;
      reverseTight += weight * t * (this.#sentence[at] ?? 0);
      reverseTightTotal += weight * t;
      whole += weight * (this.#block[at] ?? 0);
      wholeTotal += weight;
    }
    put("reverseTight", reverseTight / reverseTightTotal);
    put("reverseNear", reverse / reverseTotal);
    put("reverseSentence", whole / wholeTotal);
  }
}

/** "One of the five", "the first ten": words for "a" and "these", not figures that anybody would restate. */
export function isVague(text: string, figure: Figure): boolean {
  if (figure.kind === "count") return figure.value === 1 && /^one$/i.test(figure.text);
  if (figure.kind !== "ordinal" || figure.value !== 1) return false;
  return FOLLOWED_BY_NUMBER.test(text.slice(figure.end, figure.end + 10));
}

const FOLLOWED_BY_NUMBER = /^\s+(?:\d|two|three|four|five|six|seven|eight|nine|ten)/i;

/** A score on the way to another one: "put Rangers 1-0 up". */
const CUE_INTERIM =
  /\b(?:up|ahead|lead|led|leading|level|levelled|behind|down|trail\w*|made it|half-time|equali[sz]\w*|put|after \d+ minutes)\b/i;

function isInterim(segment: Segment, figure: Figure): boolean {
  return CUE_INTERIM.test(nearText(segment, figure));
}

function nearText({ text }: Segment, { start, end }: Figure): string {
  return `${text.slice(Math.max(0, start - 30), start)} ${text.slice(end, end + 22)}`;
}

/** Candidates kept for one figure: what is furthest from the draft's words never wins. */
const KEPT = 24;

function prune(candidates: Candidate[]): void {
  if (candidates.length <= KEPT) return;
  const merit = ({ place, comparison }: Candidate): number =>
    (place[slot.softAround] ?? 0) +
    (place[slot.softNear] ?? 0) +
    (place[slot.head] ?? 0) * 0.4 +
    (place[slot.neighboursAround] ?? 0) * 0.3 +
    (comparison.agreement === "equal"
      ? 0.5
      : comparison.agreement === "different" && comparison.slip !== "far"
        ? 0.15
        : 0);
  candidates.sort((a, b) => merit(b) - merit(a));
  candidates.length = KEPT;
}

const wordingCache = new WeakMap<Segment, Map<Figure, Wording>>();

function sourceWording(segment: Segment, figure: Figure): Wording {
  let known = wordingCache.get(segment);
  if (!known) {
    known = new Map();
    wordingCache.set(segment, known);
  }
  let wording = known.get(figure);
  if (!wording) {
    wording = wordingOf(
      segment.text,
      figure,
      sentenceStart(segment, figure.sentence),
      sentenceEnd(segment, figure.sentence),
    );
    known.set(figure, wording);
  }
  return wording;
}

const tightCache = new WeakMap<Segment, Map<Figure, Float32Array>>();

/** Tight nearness of the words of a source figure's sentence. */
function tightWeights(segment: Segment, figure: Figure): Float32Array {
  let known = tightCache.get(segment);
  if (!known) tightCache.set(segment, (known = new Map()));
  let weights = known.get(figure);
  if (!weights) {
    const others = segment.figures.filter((f) => f.sentence === figure.sentence && f !== figure);
    const from = firstTerm(segment, figure.sentence);
    const to = firstTerm(segment, figure.sentence + 1);
    weights = new Float32Array(to - from);
    for (let at = from; at < to; at++) weights[at - from] = tightness(segment.terms[at * 2 + 1] ?? 0, figure, others);
    known.set(figure, weights);
  }
  return weights;
}

/** Puts each candidate's measure in relation to the best candidate's. */
function relate(candidates: readonly Candidate[], measure: PlaceFeature, relation: PlaceFeature): void {
  let best = 1e-6;
  for (const { place } of candidates) best = Math.max(best, place[slot[measure]] ?? 0);
  for (const { place } of candidates) place[slot[relation]] = (place[slot[measure]] ?? 0) / best;
}

function headLikeness(a: Figure, b: Figure): number | null {
  const x = a.about.head ?? (a.kind === "count" || a.kind === "ordinal" ? a.unit : null);
  const y = b.about.head ?? (b.kind === "count" || b.kind === "ordinal" ? b.unit : null);
  if (x === null || y === null) return null;
  return wordLikeness(x, y);
}

const rows = new Map<string, number>();

function wordLikeness(a: string | null, b: string | null): number {
  if (a === null || b === null) return 0;
  if (a === b) return 1;
  const x = stem(a);
  const y = stem(b);
  if (x === y) return 1;
  return Math.max(0, (likeness(cachedRow(x), cachedRow(y)) - 0.3) / 0.7) * 0.9;
}

function cachedRow(word: string): number {
  let row = rows.get(word);
  if (row === undefined) {
    row = rowOf(word);
    if (rows.size > 50_000) rows.clear();
    rows.set(word, row);
  }
  return row;
}

function listLikeness(a: readonly string[], b: readonly string[]): number {
  let best = 0;
  for (const x of a) for (const y of b) best = Math.max(best, wordLikeness(x, y));
  return best;
}

function sharedEntities(entities: ReadonlySet<number>, segment: Segment, sentence: number): number {
  if (entities.size === 0) return 0;
  const { mentions } = segment;
  const shared = new Set<number>();
  for (let m = 0; m < mentions.length; m += 3) {
    if (mentions[m] === sentence && entities.has(mentions[m + 1] ?? -1)) shared.add(mentions[m + 1] ?? -1);
  }
  return shared.size / entities.size;
}

function otherTime(a: Figure, b: Figure): boolean {
  if (a.about.period.length === 0 || b.about.period.length === 0) return false;
  return !a.about.period.some((x) => b.about.period.some((y) => sameYear(x, y)));
}

function sameYear(a: string, b: string): boolean {
  const x = dateParts(a)?.[0] ?? null;
  const y = dateParts(b)?.[0] ?? null;
  return x === null || y === null || x === y;
}

function otherMood(a: Figure, b: Figure): boolean {
  if (a.about.negated !== b.about.negated) return true;
  const open = (f: Figure): boolean => f.about.modality === "planned" || f.about.modality === "hypothetical";
  return open(a) !== open(b);
}
