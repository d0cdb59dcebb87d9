// Lays out, for every figure of a draft, what may be the case with it: the figures of the sources it may restate.

import type { SourceIndex } from "../index/sourceIndex.ts";
import type { Figure, Reading } from "../reading/model.ts";
import { Agreements } from "./agreements.ts";
import { Aligner } from "./align.ts";
import type { Anchor } from "./anchor.ts";
import { Arithmetics } from "./arithmetics.ts";
import { DraftView } from "./draftView.ts";
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

const matchers = new WeakMap<SourceIndex, WordMatcher>();

export function examine(draft: Reading, index: SourceIndex, memory = new JudgeMemory(index)): readonly Examined[] {
  let matcher = matchers.get(index);
  if (!matcher) {
    matcher = new WordMatcher(index);
    matchers.set(index, matcher);
  }
  const view = new DraftView(draft, index, memory);
  const agreements = new Agreements(index, view, memory);
  const aligner = new Aligner(index, view, matcher, agreements, memory);
  const arithmetics = new Arithmetics(index, view, matcher, agreements, memory);
  const lists = new Map<Figure, readonly Candidate[]>();
  // "One of them" is no claim, so nothing can contradict it.
  for (const figure of draft.figures) lists.set(figure, isVague(draft.text, figure) ? [] : aligner.candidates(figure));
  markTaken(lists);
  markExchanged(lists);
  return draft.figures.map((figure) => ({
    figure,
    anchors: view.anchors.of(figure.sentence),
    candidates: lists.get(figure) ?? [],
    derived: arithmetics.derived(figure),
  }));
}
