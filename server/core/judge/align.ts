// Does a figure of a source state the quantity that a figure of the draft states? Measures of it, one number each.
//
// What the values are plays no part in these measures: they say where in the sources the draft's statement comes
// from. The values are compared apart from them (values.ts), and both come together in hypotheses.ts.

import { type Segment, sentenceEnd, sentenceStart } from "../index/segment.ts";
import type { SourceIndex } from "../index/sourceIndex.ts";
import type { Figure } from "../reading/model.ts";
import { headLikeness, listLikeness, otherMood, otherTime, sharedEntities, wordLikeness } from "./aboutLikeness.ts";
import type { Agreements } from "./agreements.ts";
import type { Anchor } from "./anchor.ts";
import { jointedSentence } from "./clauses.ts";
import { CUES, type CueSet, cuesOf } from "./cues.ts";
import { compareDateOwners } from "./dateOwners.ts";
import { type DraftView, type FigureContext, nearestEntity } from "./draftView.ts";
import { isAggregate, isInterim, isVague } from "./figureTraits.ts";
import type { Answers, JudgeMemory } from "./judgeMemory.ts";
import { isAgainstAnother, isReverse, type Sides, sidesOf } from "./matches.ts";
import { Overlap } from "./overlap.ts";
import { PARAGRAPH_FEATURES, ParagraphOverlap } from "./paragraphOverlap.ts";
import { Candidate, fallBehind, PLACE_FEATURES, type PlaceFeature, relate, slot } from "./placeFeatures.ts";
import { compareTimes, type Times, timesOf } from "./times.ts";
import { type Agreement, type Comparison, comparable, compare, isBare } from "./values.ts";
import { repeated, type Wording, wordingOf } from "./wording.ts";
import type { WordMatcher } from "./wordMatches.ts";

/** A comparable figure of a source, with all measures that hang on the context of the draft's figure alone. */
interface Comparable {
  /** Which of the sentence's anchors its source is. */
  readonly at: number;
  /** Position of the figure in its source, and its sentence there. */
  readonly number: number;
  readonly sentence: number;
  readonly comparison: Comparison;
  readonly place: Float32Array;
}

/** The comparable figures of one figure as they are remembered: their measures in one list, one behind the other. */
interface Compared {
  readonly all: readonly Omit<Comparable, "place">[];
  readonly measures: Float32Array;
}

const WIDTH = PLACE_FEATURES.length;
const OURS = CUES.map((cue) => slot[`ours:${cue}`]);
const THEIRS = CUES.map((cue) => slot[`theirs:${cue}`]);
const BOTH = CUES.map((cue) => slot[`both:${cue}`]);
const PARAGRAPH = PARAGRAPH_FEATURES.map((name) => slot[name]);

interface DraftSides {
  readonly sides: Sides;
  readonly paragraph: string;
}

export class Aligner {
  readonly #index: SourceIndex;
  readonly #draft: DraftView;
  readonly #matcher: WordMatcher;
  readonly #agreements: Agreements;
  readonly #known: Answers<Compared>;
  /** For each comparable figure its PARAGRAPH_FEATURES. */
  readonly #paragraphs: Answers<Float32Array>;
  /** By block of the draft and source. */
  readonly #paragraphOverlaps = new Map<string, ParagraphOverlap>();

  constructor(index: SourceIndex, draft: DraftView, matcher: WordMatcher, agreements: Agreements, memory: JudgeMemory) {
    this.#index = index;
    this.#draft = draft;
    this.#matcher = matcher;
    this.#agreements = agreements;
    this.#known = memory.answers("comparables");
    this.#paragraphs = memory.answers("paragraphs of comparables");
  }

  /** Every comparable figure of the sources that the figure's sentence may speak of. */
  candidates(figure: Figure): Candidate[] {
    const anchors = this.#draft.anchors.of(figure.sentence);
    const places = anchors.map(({ segment }) => segment).join(" ");
    const paragraphKey = `${this.#draft.keyOf(figure)} ${places}`;
    // Whose the score is may be told by the paragraph.
    const key = figure.kind === "score" ? paragraphKey : `${this.#draft.contextKeyOf(figure)} ${places}`;
    const found = this.#known.recall(key, () => this.#find(figure, anchors));
    const paragraph = this.#paragraphs.recall(paragraphKey, () => this.#measureParagraph(figure, anchors, found.all));
    const stated = anchors.map(({ segment }) => this.#agreements.inSection(figure, segment));
    const orders = anchors.map(({ segment }) => this.#agreements.inOrder(figure, segment));
    // A copy: the same words may stand in the draft twice, with other neighbours.
    const measures = found.measures.slice();
    return found.all.flatMap(({ at, number, sentence, comparison }, i) => {
      const anchor = anchors[at];
      if (!anchor) return [];
      const place = measures.subarray(i * WIDTH, (i + 1) * WIDTH);
      for (let p = 0; p < PARAGRAPH.length; p++) place[PARAGRAPH[p] ?? 0] = paragraph[i * PARAGRAPH.length + p] ?? 0;
      measureAnchor(anchor, place);
      [place[slot.sectionStated] = 0, place[slot.sectionAgrees] = 0] = stated[at] ?? [0, 0];
      place[slot.orderBefore] = orders[at]?.[0].get(number) ?? 0;
      place[slot.orderBehind] = orders[at]?.[1].get(number) ?? 0;
      return new Candidate(this.#index, anchor, number, sentence, comparison, place);
    });
  }

  #find(figure: Figure, anchors: readonly Anchor[]): Compared {
    const context = this.#draft.contextOf(figure);
    const out: Comparable[] = [];
    let known: DraftSides | undefined;
    const ours = (): DraftSides => {
      known ??= this.#sidesOf(figure);
      return known;
    };
    anchors.forEach(({ segment: position }, at) => {
      const segment = this.#index.segments[position];
      if (!segment) return;
      let overlap: Overlap | undefined;
      segment.figures.forEach((other, number) => {
        if (isVague(segment.text, other) || !comparable(figure, other)) return;
        const comparison = this.#compare(figure, segment, other, ours);
        // A weekday says nothing of a year.
        if (figure.kind === "date" && comparison.agreement === "unclear") return;
        overlap ??= new Overlap(context, segment, position, this.#matcher);
        const place = this.#measure(context, position, segment, other, overlap);
        out.push({ at, number, sentence: other.sentence, comparison, place });
      });
    });
    prune(out);
    this.#compareWording(figure, anchors, out);
    this.#compareCues(figure, anchors, out);
    relate(out, "wording", "bestWording");
    relate(out, "softNear", "bestNear");
    relate(out, "softAround", "bestAround");
    relate(out, "tight", "bestTight");
    relate(out, "clause", "bestClause");
    fallBehind(out, "clause", "clauseBehind");
    fallBehind(out, "head", "headBehind");
    fallBehind(out, "predicate", "predicateBehind");
    const measures = new Float32Array(out.length * WIDTH);
    out.forEach(({ place }, i) => {
      measures.set(place, i * WIDTH);
    });
    return { all: out.map(({ at, number, sentence, comparison }) => ({ at, number, sentence, comparison })), measures };
  }

  #measureParagraph(figure: Figure, anchors: readonly Anchor[], all: Compared["all"]): Float32Array {
    const out = new Float32Array(all.length * PARAGRAPH.length);
    all.forEach(({ at, number }, i) => {
      const position = anchors[at]?.segment ?? -1;
      const segment = this.#index.segments[position];
      const other = segment?.figures[number];
      if (!segment || !other) return;
      const overlap = this.#paragraphOverlap(figure.sentence, segment, position);
      out.set(overlap.measure(figure.sentence, other, this.#index), i * PARAGRAPH.length);
    });
    return out;
  }

  #paragraphOverlap(sentence: number, segment: Segment, position: number): ParagraphOverlap {
    const key = `${this.#draft.reading.sentences[sentence]?.block} ${position}`;
    let overlap = this.#paragraphOverlaps.get(key);
    if (!overlap) {
      overlap = new ParagraphOverlap(this.#draft.paragraphOf(sentence), segment, position, this.#matcher);
      this.#paragraphOverlaps.set(key, overlap);
    }
    return overlap;
  }

  /**
   * A score on the way to the final one is true as well: it contradicts nothing, and bears out no final score. Nor does one
   * of another match, or of two together.
   */
  #compare(figure: Figure, segment: Segment, other: Figure, ours: () => DraftSides): Comparison {
    const comparison = compare(figure, other);
    if (figure.kind !== "score" || comparison.agreement === "unclear") return comparison;
    const { segment: draft } = this.#draft;
    const [isOurs, isTheirs] = [isInterim(draft, figure), isInterim(segment, other)];
    // Of a match there are many on the way, and all of them are true.
    const isOnTheWay = isOurs !== isTheirs || (isOurs && comparison.agreement === "different");
    const isOfTwo = isAggregate(segment, other) !== isAggregate(draft, figure);
    return isOnTheWay || isOfTwo || this.#isOfOtherMatch(segment, other, comparison.agreement, ours)
      ? { ...comparison, agreement: "unclear" }
      : comparison;
  }

  #isOfOtherMatch(segment: Segment, other: Figure, agreement: Agreement, ours: () => DraftSides): boolean {
    if (other.kind !== "score") return false;
    const [start, end] = [sentenceStart(segment, other.sentence), sentenceEnd(segment, other.sentence)];
    const theirs = sidesOf(segment.text, other, start, end);
    if (theirs.named.length === 0) return false;
    const source = { text: segment.text.slice(start, end), entities: segment.entities };
    const { sides, paragraph } = ours();
    if (isAgainstAnother(sides, { text: paragraph }, theirs, source)) return true;
    // Who won may be misread: that takes no support away.
    return agreement === "different" && isReverse(sides, theirs);
  }

  /** Whose score the draft's is, and its paragraph. */
  #sidesOf(figure: Figure): DraftSides {
    const { text, sentences } = this.#draft.reading;
    const { start = 0, end = 0 } = sentences[figure.sentence] ?? {};
    const paragraph = this.#draft.anchors
      .blockSentences(figure.sentence)
      .map((s) => text.slice(sentences[s]?.start, sentences[s]?.end))
      .join(" ");
    return { sides: sidesOf(text, figure, start, end), paragraph };
  }

  #compareWording(figure: Figure, anchors: readonly Anchor[], candidates: readonly Comparable[]): void {
    const { text, sentences } = this.#draft.reading;
    const sentence = sentences[figure.sentence];
    if (!sentence) return;
    const own = wordingOf(text, figure, sentence.start, sentence.end);
    for (const { at, number, place } of candidates) {
      const segment = this.#index.segments[anchors[at]?.segment ?? -1];
      const other = segment?.figures[number];
      if (!segment || !other) continue;
      const theirs = sourceWording(segment, other);
      const left = repeated(own.left, theirs.left);
      const right = repeated(own.right, theirs.right);
      place[slot.wordingLeft] = left;
      place[slot.wordingRight] = right;
      place[slot.wording] = (left + right) / 2 + Math.sqrt(left * right) / 2;
    }
  }

  /** What the words beside make of both figures, and when both hold. */
  #compareCues(figure: Figure, anchors: readonly Anchor[], candidates: readonly Comparable[]): void {
    const { text, sentences } = this.#draft.reading;
    const sentence = sentences[figure.sentence];
    if (!sentence || candidates.length === 0) return;
    const ours = cuesOf(text, figure, sentence.start, sentence.end);
    const figures = this.#draft.prints.figuresIn(figure.sentence);
    const ourTimes = timesOf(figure, figures, text.slice(sentence.start, sentence.end));
    const own = this.#draft.jointed(figure.sentence);
    for (const { at, number, place } of candidates) {
      const segment = this.#index.segments[anchors[at]?.segment ?? -1];
      const other = segment?.figures[number];
      if (!segment || !other) continue;
      const { cues: theirs, times } = sourceCues(segment, other);
      for (let i = 0; i < CUES.length; i++) {
        const we = (ours >> i) & 1;
        const they = (theirs >> i) & 1;
        const slots = we && they ? BOTH : we ? OURS : they ? THEIRS : undefined;
        if (slots) place[slots[i] ?? 0] = 1;
      }
      const [contrary, unstated] = this.#agreements.against(figure, anchors[at]?.segment ?? -1, other);
      place[slot.besideContrary] = contrary;
      place[slot.besideUnstated] = unstated;
      const written = Number(segment.asOf?.slice(0, 4) ?? Number.NaN);
      const put = (name: PlaceFeature): void => {
        place[slot[name]] = 1;
      };
      compareTimes(ourTimes, times, written, put);
      compareDateOwners(figure, own, other, jointedSentence(segment, other.sentence), put);
    }
  }

  #measure(context: FigureContext, position: number, segment: Segment, other: Figure, overlap: Overlap): Float32Array {
    const { figure } = context;
    const f = new Float32Array(WIDTH);
    overlap.measure(other, this.#index, f);

    const heads = headLikeness(figure, other);
    f[slot.head] = heads ?? 0;
    f[slot.headless] = heads === null ? 1 : 0;
    f[slot.modifiers] = listLikeness(figure.about.modifiers, other.about.modifiers);
    f[slot.predicate] = wordLikeness(figure.about.predicate, other.about.predicate);
    f[slot.sharedEntity] = sharedEntities(context.entities, segment, other.sentence);
    const theirs = nearestEntity(segment, other);
    if (context.nearestEntity >= 0 && theirs >= 0) {
      f[slot.entity] = context.nearestEntity === theirs ? 1 : 0;
      f[slot.otherEntity] = context.nearestEntity !== theirs ? 1 : 0;
    }
    const [same, around] = this.#agreements.beside(figure, position, other);
    f[slot.neighbours] = same;
    f[slot.neighboursAround] = around;
    f[slot.toBy] =
      figure.about.change !== null && other.about.change !== null && figure.about.change !== other.about.change ? 1 : 0;
    f[slot.per] = figure.about.per !== other.about.per ? 1 : 0;
    f[slot.otherTime] = otherTime(figure, other) ? 1 : 0;
    f[slot.otherMood] = otherMood(figure, other) ? 1 : 0;
    f[slot.sameKind] = figure.kind === other.kind ? 1 : 0;
    f[slot.loneSentence] = context.isLone ? 1 : 0;
    f[slot.figuresBeside] = Math.min(1, context.figuresBeside / 4);
    f[slot.bareEither] = isBare(figure) || isBare(other) ? 1 : 0;
    f[slot.namelessAge] = this.#isNamelessAge(figure, context) ? 1 : 0;
    f[slot.bareAge] = (figure.kind === "age" && isBare(other)) || (other.kind === "age" && isBare(figure)) ? 1 : 0;
    f[slot.early] = 1 / (1 + other.sentence / 2);
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
}

/** What hangs on the section, too: it may change while the paragraph stays. */
function measureAnchor({ sentence, block, section }: Anchor, place: Float32Array): void {
  place[slot.coverSentence] = sentence.share;
  place[slot.coverBlock] = block.share;
  place[slot.coverSection] = section.share;
  place[slot.relativeSentence] = sentence.relative;
  place[slot.relativeBlock] = block.relative;
  place[slot.relativeSection] = section.relative;
  place[slot.nameCover] = block.names;
  place[slot.margin] = block.margin;
}

/** Candidates kept for one figure: what is furthest from the draft's words never wins. */
const KEPT = 24;

function prune(candidates: Comparable[]): void {
  if (candidates.length <= KEPT) return;
  const merit = ({ place, comparison }: Comparable): number =>
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

interface SourceCues {
  readonly cues: CueSet;
  readonly times: Times;
}

const cuesCache = new WeakMap<Segment, Map<number, SourceCues>>();

function sourceCues(segment: Segment, figure: Figure): SourceCues {
  let known = cuesCache.get(segment);
  if (!known) {
    known = new Map();
    cuesCache.set(segment, known);
  }
  let found = known.get(figure.start);
  if (!found) {
    const start = sentenceStart(segment, figure.sentence);
    const end = sentenceEnd(segment, figure.sentence);
    found = {
      cues: cuesOf(segment.text, figure, start, end),
      times: timesOf(
        figure,
        segment.figures.filter((other) => other.sentence === figure.sentence),
        segment.text.slice(start, end),
      ),
    };
    known.set(figure.start, found);
  }
  return found;
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
