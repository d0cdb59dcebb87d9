// What may be the case with a figure of the draft: it restates this or that figure of a source, rightly or wrongly,
// or no source states it at all. Each hypothesis gets a list of numbers; weights trained on labelled drafts turn
// the lists into probabilities (bench/train/train.mjs).

import type { Figure, FigureKind, Reading } from "../reading/model.ts";
import type { Anchor } from "./anchor.ts";
import { ARITHMETIC } from "./derive.ts";
import type { Examined } from "./examine.ts";
import { specificity } from "./figureTraits.ts";
import {
  type Candidate,
  DERIVED_FEATURES,
  type DerivedCandidate,
  isSectionStated,
  PLACE_FEATURES,
  slot,
} from "./placeFeatures.ts";
import type { Slip } from "./values.ts";

const KINDS: readonly FigureKind[] = [
  "count",
  "percent",
  "money",
  "measure",
  "duration",
  "age",
  "date",
  "time",
  "ordinal",
  "score",
  "fraction",
  "multiple",
];
const SLIPS: readonly Slip[] = ["swapped", "digits", "scale", "neighbour", "tens", "sound", "unit", "direction", "far"];

const VALUE_FEATURES = [
  "equal",
  "equalSpecific",
  "close",
  "closeSpecific",
  "unclear",
  "different",
  "distance",
  "different1",
  "different2",
  "different3",
  "slipLong",
] as const;
const NONE_FEATURES = [
  "bias",
  "small",
  "hedged",
  "bare",
  "heading",
  "anchored",
  "relative",
  "nothing",
  "ownCount",
  "agreeing",
  "year",
  "digits1",
  "digits2",
  "digits3",
  "names",
  "margin",
  "agrees",
  "stated",
  "loneSentence",
  "figuresBeside",
] as const;

/** How a candidate compares with the others by its place alone, whatever the values are. */
const STANDING_FEATURES = [
  "agreeingBehind",
  "agreeingShare",
  "agreeingFirst",
  "differentBehind",
  "differentShare",
  "differentFirst",
  "none:bestPlace",
  "none:agreeingBehind",
] as const;

/** Figures that belong to one event or owner: other words near them weigh more than they do elsewhere. */
const PICKY_KINDS: readonly FigureKind[] = ["date", "age", "score", "ordinal", "count", "duration"];

/**
 * Names of all numbers of a hypothesis, in their order. Those of the place of a candidate with another value stand in
 * "different:…", where they have weights of their own, and nowhere else.
 */
export const FEATURES: readonly string[] = [
  ...PLACE_FEATURES,
  ...PLACE_FEATURES.map((name) => `different:${name}`),
  ...VALUE_FEATURES,
  ...SLIPS.map((slip) => `slip:${slip}`),
  ...KINDS.map((kind) => `different:${kind}`),
  ...NONE_FEATURES.map((name) => `none:${name}`),
  ...KINDS.map((kind) => `none:${kind}`),
  ...DERIVED_FEATURES.map((name) => `derived:${name}`),
  ...ARITHMETIC.map((how) => `derived:${how}`),
  ...STANDING_FEATURES,
  ...PICKY_KINDS.flatMap((kind) => [`different:${kind}:near`, `different:${kind}:names`]),
];

const P = PLACE_FEATURES.length;
const AT_VALUE = 2 * P;
const AT_SLIP = AT_VALUE + VALUE_FEATURES.length;
const AT_KIND = AT_SLIP + SLIPS.length;
const AT_NONE = AT_KIND + KINDS.length;
const AT_NONE_KIND = AT_NONE + NONE_FEATURES.length;
const AT_DERIVED = AT_NONE_KIND + KINDS.length;
const AT_HOW = AT_DERIVED + DERIVED_FEATURES.length;
const AT_STANDING = AT_HOW + ARITHMETIC.length;
const AT_PICKY = AT_STANDING + STANDING_FEATURES.length;
const SOFT_NEAR = slot.softNear;
const NAMES_AROUND = slot.namesAround;

function candidateNumbers(figure: Figure, candidate: Candidate): Float32Array {
  const out = new Float32Array(FEATURES.length);
  out.set(candidate.place, candidate.comparison.agreement === "different" ? P : 0);
  const { agreement, slip, distance } = candidate.comparison;
  const specific = specificity(figure);
  switch (agreement) {
    case "equal":
      out[AT_VALUE] = 1;
      out[AT_VALUE + 1] = specific;
      break;
    case "close":
      out[AT_VALUE + 2] = 1;
      out[AT_VALUE + 3] = specific;
      break;
    case "unclear":
      out[AT_VALUE + 4] = 1;
      break;
    case "different":
      out[AT_VALUE + 5] = 1;
      out[AT_VALUE + 6] = slip === "far" || slip === "neighbour" || slip === "tens" ? distance : 0;
      out[AT_VALUE + 6 + Math.min(3, Math.max(1, digitCount(figure)))] = 1;
      if (slip !== "far" && slip !== "neighbour" && slip !== "tens")
        out[AT_VALUE + 10] = Math.max(0, Math.min(4, digitCount(figure)) - 1) / 3;
      // Too few slips of a span are known to learn from.
      out[AT_SLIP + SLIPS.indexOf(slip === "span" ? "unit" : slip)] = 1;
      out[AT_KIND + KINDS.indexOf(figure.kind)] = 1;
      if (PICKY_KINDS.includes(figure.kind)) {
        const at = AT_PICKY + 2 * PICKY_KINDS.indexOf(figure.kind);
        out[at] = candidate.place[SOFT_NEAR] ?? 0;
        out[at + 1] = candidate.place[NAMES_AROUND] ?? 0;
      }
      break;
  }
  return out;
}

/** The hypothesis that no source states the quantity. */
function noneNumbers(
  figure: Figure,
  reading: Reading,
  anchors: readonly Anchor[],
  candidates: readonly Candidate[],
): Float32Array {
  const out = new Float32Array(FEATURES.length);
  const block = reading.blocks[reading.sentences[figure.sentence]?.block ?? -1];
  const best = anchors[0];
  const set = (name: (typeof NONE_FEATURES)[number], value: number): void => {
    out[AT_NONE + NONE_FEATURES.indexOf(name)] = value;
  };
  set("bias", 1);
  set("small", 1 - specificity(figure));
  set("hedged", figure.bound === "~" ? 1 : 0);
  set("bare", figure.about.head === null && figure.unit === null ? 1 : 0);
  set("heading", block?.kind === "heading" ? 1 : 0);
  set("anchored", best ? best.section.share : 0);
  set("relative", best ? best.block.share : 0);
  set("nothing", candidates.length === 0 ? 1 : 0);
  set("agreeing", candidates.some((c) => c.comparison.agreement === "equal") ? 1 : 0);
  set("year", figure.kind === "date" && (figure.date?.length ?? 0) === 4 ? 1 : 0);
  const digits = Math.min(3, Math.max(1, digitCount(figure)));
  set(digits === 1 ? "digits1" : digits === 2 ? "digits2" : "digits3", 1);
  set("names", best ? best.block.names : 0);
  set("margin", best ? best.block.margin : 0);
  const [top] = candidates;
  set("agrees", top ? (top.place[slot.sectionAgrees] ?? 0) : 0.5);
  set("stated", top ? (top.place[slot.sectionStated] ?? 0) : 0);
  set("loneSentence", top ? (top.place[slot.loneSentence] ?? 0) : 0);
  set("figuresBeside", top ? (top.place[slot.figuresBeside] ?? 0) : 0);
  out[AT_NONE_KIND + KINDS.indexOf(figure.kind)] = 1;
  return out;
}

/** The hypothesis that the figure was worked out from others. */
function derivedNumbers(candidate: DerivedCandidate): Float32Array {
  const out = new Float32Array(FEATURES.length);
  out.set(candidate.numbers, AT_DERIVED);
  out[AT_HOW + ARITHMETIC.indexOf(candidate.derivation.how)] = 1;
  return out;
}

/** Lists of numbers for everything that may be the case with one figure. */
export interface Hypotheses {
  readonly none: Float32Array;
  /** One list for each candidate. */
  readonly candidates: readonly Float32Array[];
  readonly derived: readonly Float32Array[];
}

export function hypothesesOf(reading: Reading, examined: Examined, placeWeights: ArrayLike<number>): Hypotheses {
  const { figure, anchors, candidates, derived } = examined;
  const out = {
    none: noneNumbers(figure, reading, anchors, candidates),
    candidates: candidates.map((candidate) => candidateNumbers(figure, candidate)),
    derived: derived.map(derivedNumbers),
  };
  compareStandings(out, candidates, placeWeights);
  return out;
}

/** What is this far behind the best place is out of the question. */
const FARTHEST = 6;

/**
 * First question, kept apart from the values: which figure of the sources would this be? Fills in how far each
 * candidate lies behind the one that stands in the likeliest place.
 */
export function compareStandings(
  hypotheses: Hypotheses,
  candidates: readonly Candidate[],
  placeWeights: ArrayLike<number>,
): void {
  const scores = candidates.map(({ place }) => {
    let score = 0;
    for (let i = 0; i < place.length; i++) score += (place[i] ?? 0) * (placeWeights[i] ?? 0);
    return score;
  });
  const best = scores.length > 0 ? Math.max(...scores) : 0;
  const total = scores.reduce((sum, score) => sum + Math.exp(score - best), 0);
  let bestAgreeing = -FARTHEST;
  candidates.forEach(({ comparison: { agreement } }, i) => {
    const numbers = hypotheses.candidates[i];
    if (!numbers) return;
    const behind = Math.max(-FARTHEST, (scores[i] ?? 0) - best);
    const agreeing = agreement === "equal" || agreement === "close";
    if (agreeing) bestAgreeing = Math.max(bestAgreeing, behind);
    else if (agreement !== "different") return;
    const at = AT_STANDING + (agreeing ? 0 : 3);
    numbers[at] = behind / 3;
    numbers[at + 1] = Math.exp((scores[i] ?? 0) - best) / total;
    numbers[at + 2] = behind === 0 ? 1 : 0;
  });
  for (const numbers of hypotheses.derived) numbers[AT_DERIVED + DERIVED_FEATURES.indexOf("bestPlace")] = best / 8;
  hypotheses.none[AT_STANDING + 6] = best / 8;
  hypotheses.none[AT_STANDING + 7] = bestAgreeing / FARTHEST;
}

/**
 * How sure it is that the source speaks of the same matter. `stated`: it states enough other figures of the section.
 * `covered`: it holds nearly all that the paragraph says, and no source on another matter comes near. `lone`: neither.
 * With "Single" where the paragraph is one sentence, which has little beside it that could tell its matter.
 * `nameless`: "a 24-year-old man", who may be anybody; `namelessCovered`: in a paragraph of which the source holds as good as
 * all, so that he is hardly anybody else.
 */
export type Ground =
  | "stated"
  | "covered"
  | "lone"
  | "statedSingle"
  | "coveredSingle"
  | "loneSingle"
  | "nameless"
  | "namelessCovered";

export function groundOf(candidate: Pick<Candidate, "anchor" | "place">): Ground {
  const { place, anchor } = candidate;
  const { names, margin, share } = anchor.block;
  const isSingle = place[slot.loneSentence] === 1;
  if (isSectionStated(candidate)) return isSingle ? "statedSingle" : "stated";
  if (place[slot.namelessAge] === 1)
    return names >= 0.8 && margin >= 0.5 && share >= 0.8 ? "namelessCovered" : "nameless";
  if (names >= 0.8 && margin >= 0.6 && share >= 0.7) return isSingle ? "coveredSingle" : "covered";
  return isSingle ? "loneSingle" : "lone";
}

/** Digits that carry meaning: 1 for "7" and "70,000", 4 for "1,372". */
function digitCount(figure: Figure): number {
  const value = figure.value ?? figure.max;
  if (figure.kind === "date") return 3;
  if (value === null) return 2;
  return String(Math.abs(value))
    .replace(".", "")
    .replace(/^0+|0+$/g, "").length;
}
