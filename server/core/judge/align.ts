// Does a figure of a source state the quantity that a figure of the draft states? Measures of it, one number each.
//
// What the values are plays no part in these measures: they say where in the sources the draft's statement comes
// from. The values are compared apart from them (values.ts), and both come together in hypotheses.ts.

import { type Segment, sentenceCount, sentenceEnd, sentenceStart } from "../index/segment.ts";
import type { SourceIndex } from "../index/sourceIndex.ts";
import type { Figure } from "../reading/model.ts";
import { headLikeness, listLikeness, otherMood, otherTime, sharedEntities, wordLikeness } from "./aboutLikeness.ts";
import type { Anchor } from "./anchor.ts";
import { announces, type Derivation, derivations, ownDerivations } from "./derive.ts";
import { type DraftView, type FigureContext, nearestEntity } from "./draftView.ts";
import { isInterim, isVague, specificity } from "./figureTraits.ts";
import { Overlap } from "./overlap.ts";
import {
  type Candidate,
  DERIVED_FEATURES,
  type DerivedCandidate,
  fallBehind,
  PLACE_FEATURES,
  type PlaceFeature,
  relate,
  slot,
} from "./placeFeatures.ts";
import { type Comparison, comparable, compare, isBare } from "./values.ts";
import { repeated, type Wording, wordingOf } from "./wording.ts";
import type { WordMatcher } from "./wordMatches.ts";

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
        const comparison = this.#compare(figure, segment, other);
        // A weekday says nothing of a year.
        if (figure.kind === "date" && comparison.agreement === "unclear") continue;
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
    fallBehind(out, "head", "headBehind");
    fallBehind(out, "predicate", "predicateBehind");
    return out;
  }

  /** A score on the way to the final one is true as well: it contradicts nothing, and bears out no final score. */
  #compare(figure: Figure, segment: Segment, other: Figure): Comparison {
    const comparison = compare(figure, other);
    if (figure.kind !== "score" || comparison.agreement === "unclear") return comparison;
    if (!isInterim(segment, other) || isInterim(this.#draft.segment, figure)) return comparison;
    return { ...comparison, agreement: "unclear" };
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
    const anchor = this.#draft.anchors.of(figure.sentence)[0];
    const own = anchor ? ownDerivations(figure, this.#draft.segment) : [];
    if (anchor)
      for (const derivation of own)
        out.push({
          anchor,
          segment: this.#draft.segment,
          derivation,
          numbers: this.#weighOwn(figure, derivation, cue),
        });
    const best = out.sort((a, b) => merit(b.numbers) - merit(a.numbers)).slice(0, 3);
    const beside = this.#beside(figure);
    const ways = Math.log1p(out.length) / 3;
    for (const { derivation, numbers } of best) {
      const fits = announces(derivation.how, beside) ? 1 : 0;
      numbers[9] = fits;
      numbers[10] = fits * (numbers[1] ?? 0);
      numbers[11] = ways;
      numbers[14] = (numbers[12] ?? 0) * fits;
      numbers[15] = anchor?.block.margin ?? 0;
      numbers[16] = anchor?.block.names ?? 0;
      numbers[17] = anchor?.block.share ?? 0;
      numbers[18] = fits * (numbers[3] ?? 0);
      numbers[19] = fits * (numbers[3] ?? 0) * (numbers[1] ?? 0);
    }
    return best;
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

  #weighOwn(figure: Figure, { operands }: Derivation, cue: number): Float64Array {
    const n = new Float64Array(DERIVED_FEATURES.length);
    n[0] = 1;
    n[1] = specificity(figure);
    n[3] = operands.every((o) => o.sentence === figure.sentence) ? 1 : 0;
    n[5] = cue;
    n[12] = 1;
    n[13] = n[1] ?? 0;
    return n;
  }

  /** Words within a few of the figure, in lower case. */
  #beside(figure: Figure): readonly string[] {
    const tokens = this.#draft.reading.sentences[figure.sentence]?.tokens ?? [];
    return tokens.filter((t) => t.end > figure.start - 40 && t.start < figure.end + 30).map((t) => t.lower);
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
    const theirs = nearestEntity(segment, other);
    if (context.nearestEntity >= 0 && theirs >= 0) {
      put("entity", context.nearestEntity === theirs ? 1 : 0);
      put("otherEntity", context.nearestEntity !== theirs ? 1 : 0);
    }
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
    const seen: Figure[] = [];
    let same = 0;
    let around = 0;
    // The figure's own sentence first, so that a neighbour found there counts as such.
    for (const offset of NEAR_SENTENCES) {
      for (const g of bySentence[other.sentence + offset] ?? []) {
        if (g === other) continue;
        for (const neighbour of stated.get(g) ?? []) {
          if (neighbour === figure || neighbour.sentence !== figure.sentence || seen.includes(neighbour)) continue;
          seen.push(neighbour);
          const weight = specificity(neighbour);
          if (offset === 0) same += weight;
          around += weight;
        }
      }
    }
    return [Math.min(same, 2), Math.min(around, 2)];
  }

  /** How many of the section's other figures the source states, and which share of them. */
  #sectionStated(figure: Figure, segment: Segment): readonly [number, number] {
    let known = this.#sections.get(segment);
    if (!known) {
      known = new Map();
      this.#sections.set(segment, known);
    }
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

const NEAR_SENTENCES = [0, -1, 1, -2, 2] as const;

const CUES = new Set(
  (
    "total altogether all together combined between overall sum difference gap lead leads ahead behind fewer less more than " +
    "higher lower remaining rest other others remainder thus therefore hence so meaning later earlier before after since " +
    "average apiece each per half twice thrice times fold doubled tripled quarter third rose fell drop fall rise increase"
  ).split(" "),
);

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
