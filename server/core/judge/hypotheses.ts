// What may be the case with a figure of the draft: it restates this or that figure of a source, rightly or wrongly,
// or no source states it at all. Each hypothesis gets a list of numbers; weights trained on labelled drafts turn
// the lists into probabilities (bench/train/train.mjs).

import type { Figure, FigureKind, Reading } from "../reading/model.ts";
import { type Candidate, DERIVED_FEATURES, type DerivedCandidate, PLACE_FEATURES, specificity } from "./align.ts";
import type { Anchor } from "./anchor.ts";
import { ARITHMETIC } from "./derive.ts";
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
const SLIPS: readonly Slip[] = ["swapped", "digits", "scale", "neighbour", "tens", "sound", "unit", "far"];

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
  "first",
  "digits1",
  "digits2",
  "digits3",
  "names",
  "margin",
  "agrees",
  "stated",
] as const;

/** Names of all numbers of a hypothesis, in their order. */
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
];

const P = PLACE_FEATURES.length;
const AT_VALUE = 2 * P;
const AT_SLIP = AT_VALUE + VALUE_FEATURES.length;
const AT_KIND = AT_SLIP + SLIPS.length;
const AT_NONE = AT_KIND + KINDS.length;
const AT_NONE_KIND = AT_NONE + NONE_FEATURES.length;
const AT_DERIVED = AT_NONE_KIND + KINDS.length;
const AT_HOW = AT_DERIVED + DERIVED_FEATURES.length;

export function candidateNumbers(figure: Figure, candidate: Candidate): Float64Array {
  const out = new Float64Array(FEATURES.length);
  out.set(candidate.place, 0);
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
      out.set(candidate.place, P);
      out[AT_VALUE + 5] = 1;
      out[AT_VALUE + 6] = distance;
      out[AT_VALUE + 6 + Math.min(3, Math.max(1, digitCount(figure)))] = 1;
      if (slip !== "far" && slip !== "neighbour" && slip !== "tens" && slip !== "unit")
        out[AT_VALUE + 10] = Math.max(0, Math.min(4, digitCount(figure)) - 1) / 3;
      out[AT_SLIP + SLIPS.indexOf(slip)] = 1;
      out[AT_KIND + KINDS.indexOf(figure.kind)] = 1;
      break;
  }
  return out;
}

/** The hypothesis that no source states the quantity. */
export function noneNumbers(
  figure: Figure,
  reading: Reading,
  anchors: readonly Anchor[],
  candidates: readonly Candidate[],
): Float64Array {
  const out = new Float64Array(FEATURES.length);
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
  set("agrees", top ? (top.place[PLACE_FEATURES.indexOf("sectionAgrees")] ?? 0) : 0.5);
  set("stated", top ? (top.place[PLACE_FEATURES.indexOf("sectionStated")] ?? 0) : 0);
  set("first", figure.sentence < 2 ? 1 : 0);
  out[AT_NONE_KIND + KINDS.indexOf(figure.kind)] = 1;
  return out;
}

/** The hypothesis that the figure was worked out from others. */
export function derivedNumbers(candidate: DerivedCandidate): Float64Array {
  const out = new Float64Array(FEATURES.length);
  out.set(candidate.numbers, AT_DERIVED);
  out[AT_HOW + ARITHMETIC.indexOf(candidate.derivation.how)] = 1;
  return out;
}

/** Marks candidates that another figure of the draft already states rightly: they are not what this one means. */
export function markTaken(lists: ReadonlyMap<Figure, readonly Candidate[]>): void {
  const taken = PLACE_FEATURES.indexOf("taken");
  const near = PLACE_FEATURES.indexOf("softNear");
  const around = PLACE_FEATURES.indexOf("softAround");
  const owners = new Map<Figure, { draft: Figure; strength: number }[]>();
  for (const [draft, candidates] of lists) {
    for (const { figure, comparison, place } of candidates) {
      if (comparison.agreement !== "equal") continue;
      const strength = specificity(draft) * Math.min(1, 0.3 + (place[near] ?? 0) + 0.6 * (place[around] ?? 0));
      const list = owners.get(figure);
      if (list) list.push({ draft, strength });
      else owners.set(figure, [{ draft, strength }]);
    }
  }
  for (const [draft, candidates] of lists) {
    for (const { figure, place } of candidates) {
      let most = 0;
      for (const owner of owners.get(figure) ?? []) {
        const far = Math.abs(owner.draft.sentence - draft.sentence);
        if (owner.draft !== draft && far <= 4) most = Math.max(most, owner.strength * (far === 0 ? 1 : 0.7));
      }
      place[taken] = most;
    }
  }
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
