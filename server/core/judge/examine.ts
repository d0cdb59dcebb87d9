// Lays out, for every figure of a draft, what may be the case with it: the figures of the sources it may restate.

import type { SourceIndex } from "../index/sourceIndex.ts";
import type { Figure, Reading } from "../reading/model.ts";
import { Agreements } from "./agreements.ts";
import { Aligner } from "./align.ts";
import type { Anchor } from "./anchor.ts";
import { Arithmetics } from "./arithmetics.ts";
import { DraftView, NEAR } from "./draftView.ts";
import { isVague } from "./figureTraits.ts";
import { JudgeMemory } from "./judgeMemory.ts";
import type { Candidate, DerivedCandidate } from "./placeFeatures.ts";
import { markExchanged, markTaken } from "./taken.ts";
import { WordMatcher } from "./wordMatches.ts";

export interface Examined {
  readonly figure: Figure;
  readonly anchors: readonly Anchor[];
  readonly candidates: readonly Candidate[];
  readonly derived: readonly DerivedCandidate[];
}

/**
 * Figures of one sentence that are examined; nothing is said of those behind them. Each is compared with every figure of
 * a source by all words around both, so that hundreds in one sentence would take minutes.
 */
const MOST_FIGURES = 64;

const matchers = new WeakMap<SourceIndex, WordMatcher>();

/** Every figure of the draft. */
export function examine(draft: Reading, index: SourceIndex): readonly Examined[] {
  const memory = new JudgeMemory(index);
  const examiner = new Examiner(new DraftView(draft, index, memory), index, memory);
  const found = new Map(draft.sentences.flatMap((_, s) => examiner.of(s)).map((one) => [one.figure, one] as const));
  return draft.figures.flatMap((figure) => found.get(figure) ?? []);
}

/** The figure that begins at `start`, if its sentence may speak of the source with the key. */
export function examineAt(draft: Reading, index: SourceIndex, start: number, key: string): Examined | undefined {
  const figure = draft.figures.find((one) => one.start === start);
  if (!figure) return undefined;
  const memory = new JudgeMemory(index);
  const view = new DraftView(draft, index, memory);
  const source = index.byKey.get(key);
  if (!view.anchors.of(figure.sentence).some(({ segment }) => segment === source)) return undefined;
  return new Examiner(view, index, memory).of(figure.sentence).find((one) => one.figure === figure);
}

/** Examines the sentences that it is asked about, and of the others as much as these need. */
export class Examiner {
  readonly #view: DraftView;
  readonly #aligner: Aligner;
  readonly #arithmetics: Arithmetics;
  readonly #candidates = new Map<Figure, readonly Candidate[]>();

  constructor(view: DraftView, index: SourceIndex, memory: JudgeMemory) {
    let matcher = matchers.get(index);
    if (!matcher) {
      matcher = new WordMatcher(index);
      matchers.set(index, matcher);
    }
    const agreements = new Agreements(index, view, memory);
    this.#view = view;
    this.#aligner = new Aligner(index, view, matcher, agreements, memory);
    this.#arithmetics = new Arithmetics(index, view, matcher, agreements, memory);
  }

  /** The figures of a sentence. */
  of(sentence: number): readonly Examined[] {
    const figures = this.#view.prints.figuresIn(sentence);
    if (figures.length === 0) return [];
    const lists = new Map<Figure, readonly Candidate[]>();
    for (let s = sentence - NEAR; s <= sentence + NEAR; s++) {
      for (const figure of this.#view.prints.figuresIn(s)) lists.set(figure, this.#candidatesOf(figure));
    }
    markTaken(figures, lists);
    markExchanged(figures, lists);
    return figures.map((figure) => ({
      figure,
      anchors: this.#view.anchors.of(sentence),
      candidates: lists.get(figure) ?? [],
      derived: this.#isCounted(figure) ? this.#arithmetics.derived(figure) : [],
    }));
  }

  /** "One of them" is no claim, so nothing can contradict it. */
  #isExamined(figure: Figure): boolean {
    return this.#isCounted(figure) && !isVague(this.#view.reading.text, figure);
  }

  /** False for what comes late in a list that is no sentence any more. */
  #isCounted(figure: Figure): boolean {
    const figures = this.#view.prints.figuresIn(figure.sentence);
    return figures.length <= MOST_FIGURES || figures.indexOf(figure) < MOST_FIGURES;
  }

  /** What the figure may stand for, not marked yet. */
  #candidatesOf(figure: Figure): readonly Candidate[] {
    let candidates = this.#candidates.get(figure);
    if (!candidates) {
      candidates = this.#isExamined(figure) ? this.#aligner.candidates(figure) : [];
      this.#candidates.set(figure, candidates);
    }
    return candidates;
  }
}
