// The measures that tell whether a figure of a source states what a figure of the draft states, by name.

import type { Segment } from "../index/segment.ts";
import type { Figure } from "../reading/model.ts";
import type { Anchor } from "./anchor.ts";
import type { Derivation } from "./derive.ts";
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

/** Place of each measure in a list of them. */
export const slot = Object.fromEntries(PLACE_FEATURES.map((name, i) => [name, i])) as Record<PlaceFeature, number>;

/** Puts each candidate's measure in relation to the best candidate's. */
export function relate(candidates: readonly Candidate[], measure: PlaceFeature, relation: PlaceFeature): void {
  let best = 1e-6;
  for (const { place } of candidates) best = Math.max(best, place[slot[measure]] ?? 0);
  for (const { place } of candidates) place[slot[relation]] = (place[slot[measure]] ?? 0) / best;
}

/** How far each candidate's measure lies behind the best candidate's. */
export function fallBehind(candidates: readonly Candidate[], measure: PlaceFeature, relation: PlaceFeature): void {
  let best = 0;
  for (const { place } of candidates) best = Math.max(best, place[slot[measure]] ?? 0);
  for (const { place } of candidates) place[slot[relation]] = (place[slot[measure]] ?? 0) - best;
}
