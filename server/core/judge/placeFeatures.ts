// The measures that tell whether a figure of a source states what a figure of the draft states, by name.

import type { Segment } from "../index/segment.ts";
import type { SourceIndex } from "../index/sourceIndex.ts";
import type { Figure } from "../reading/model.ts";
import type { Anchor } from "./anchor.ts";
import { CUES } from "./cues.ts";
import { DATE_OWNERS } from "./dateOwners.ts";
import type { Derivation } from "./derive.ts";
import { TIMES } from "./times.ts";
import type { Comparison } from "./values.ts";

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
  "bareAge",
  "headBehind",
  "predicateBehind",
  "owner",
  "otherOwner",
  "entity",
  "otherEntity",
  "exchanged",
  "exchangedAway",
  "missing",
  "missingAnywhere",
  "missingName",
  "unsaid",
  "opposed",
  "opposedTight",
  "loneSentence",
  "figuresBeside",
  "besideContrary",
  "besideUnstated",
  "clause",
  "reverseClause",
  "bestClause",
  "clauseBehind",
  "orderBefore",
  "orderBehind",
  ...DATE_OWNERS,
  ...TIMES,
  ...CUES.map((cue) => `ours:${cue}` as const),
  ...CUES.map((cue) => `theirs:${cue}` as const),
  ...CUES.map((cue) => `both:${cue}` as const),
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
  "announced",
  "announcedSpecific",
  "ways",
  "own",
  "ownSpecific",
  "ownAnnounced",
  "margin",
  "names",
  "cover",
  "announcedOneSentence",
  "certain",
  "bestPlace",
  "heads",
] as const;

/** Arithmetic over figures of one source, or of the draft, that gives the draft's figure. */
export interface DerivedCandidate {
  /** Tells the arithmetic over figures of sources apart. */
  readonly id: string;
  readonly anchor: Anchor;
  readonly segment: Segment;
  readonly derivation: Derivation;
  /** It starts from figures of the draft itself: a reason to be silent, and no evidence. */
  readonly own: boolean;
  readonly numbers: Float64Array;
}

/**
 * A figure of a source that a figure of the draft may stand for. It is looked up when it is asked for: of most candidates
 * only the numbers count, and their sources need not stay open.
 */
export class Candidate {
  readonly anchor: Anchor;
  /** Position of the figure in its source. */
  readonly number: number;
  /** Sentence of the source. */
  readonly sentence: number;
  readonly comparison: Comparison;
  readonly place: Float32Array;
  readonly #index: SourceIndex;

  constructor(
    index: SourceIndex,
    anchor: Anchor,
    number: number,
    sentence: number,
    comparison: Comparison,
    place: Float32Array,
  ) {
    this.#index = index;
    this.anchor = anchor;
    this.number = number;
    this.sentence = sentence;
    this.comparison = comparison;
    this.place = place;
  }

  get segment(): Segment {
    const segment = this.#index.segments[this.anchor.segment];
    if (!segment) throw new Error("A candidate of another index.");
    return segment;
  }

  get figure(): Figure {
    const figure = this.segment.figures[this.number];
    if (!figure) throw new Error("A candidate of another version of its source.");
    return figure;
  }

  /** The same for all candidates that are one figure of one source. */
  get id(): number {
    return this.anchor.segment * MOST_FIGURES + this.number;
  }
}

/** More than there are figures in any source. */
const MOST_FIGURES = 1 << 21;

/** Place of each measure in a list of them. */
export const slot = Object.fromEntries(PLACE_FEATURES.map((name, i) => [name, i])) as Record<PlaceFeature, number>;

type Placed = Pick<Candidate, "place">;

/** True where the source states enough other figures of the section to be what it speaks of. */
export function isSectionStated({ place }: Placed): boolean {
  return (place[slot.sectionStated] ?? 0) >= 0.5;
}

/** Puts each candidate's measure in relation to the best candidate's. */
export function relate(candidates: readonly Placed[], measure: PlaceFeature, relation: PlaceFeature): void {
  let best = 1e-6;
  for (const { place } of candidates) best = Math.max(best, place[slot[measure]] ?? 0);
  for (const { place } of candidates) place[slot[relation]] = (place[slot[measure]] ?? 0) / best;
}

/** How far each candidate's measure lies behind the best candidate's. */
export function fallBehind(candidates: readonly Placed[], measure: PlaceFeature, relation: PlaceFeature): void {
  let best = 0;
  for (const { place } of candidates) best = Math.max(best, place[slot[measure]] ?? 0);
  for (const { place } of candidates) place[slot[relation]] = (place[slot[measure]] ?? 0) - best;
}
