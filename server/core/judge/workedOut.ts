// A figure that the very sentence it is held against gives by arithmetic: "costs £38, £6 more than two years ago" also says
// that it cost £32. The networks weigh derivations among all else; here one sentence leaves little doubt of what belongs
// together, and a sum that comes out by chance only costs a warning.

import { sentenceText } from "../index/segment.ts";
import type { Figure, Reading } from "../reading/model.ts";
import { companions } from "./companions.ts";
import { specificity } from "./figureTraits.ts";
import type { Candidate } from "./placeFeatures.ts";
import { comparable } from "./values.ts";

/** Below it a number is easily the sum or the difference of two others. */
const TELLING = 0.5;

/**
 * True where the figure is the sum or the difference of the candidate and another figure of its sentence, a share of the
 * candidate that stands there ("three quarters of it"), what it was before a change by a percentage that stands there, so many
 * times what each of some has, what each has of the whole, or what all percentages of the sentence leave of a hundred.
 */
export function isWorkedOut(draft: Reading, figure: Figure, candidate: Candidate): boolean {
  const { segment, figure: other } = candidate;
  const { value } = figure;
  if (value === null || other.value === null || specificity(figure) < TELLING || !comparable(figure, other))
    return false;
  const whole = other.value;
  const { start = 0, end = 0 } = draft.sentences[figure.sentence] ?? {};
  const said = (): string => draft.text.slice(Math.max(start, figure.start - SIGHT), Math.min(end, figure.end + SIGHT));
  const mates = segment.figures.filter(({ sentence, start }) => sentence === other.sentence && start !== other.start);
  const alike: number[] = [];
  let beside: readonly Figure[] | undefined;
  for (const mate of mates) {
    if (mate.value === null) continue;
    beside ??= companions(draft, figure, candidate);
    if (beside.includes(mate)) continue;
    if (comparable(figure, mate)) alike.push(mate.value);
    const share = mate.kind === "fraction" ? mate.value : mate.kind === "percent" ? mate.value / 100 : null;
    if (share !== null && other.kind !== "percent" && other.kind !== "fraction" && isNear(whole * share, value))
      return true;
    if (
      mate.kind === "percent" &&
      other.kind !== "percent" &&
      isBefore(figure, whole, mate.value) &&
      EARLIER.test(said())
    )
      return true;
    if (mate.kind === "count" && isPart(figure, whole / mate.value)) return true;
    const isProduct = mate.kind === "count" && isNear(whole * mate.value, value);
    if (isProduct && EACH.test(sentenceText(segment, other.sentence)) && !EACH.test(said())) return true;
  }
  if (alike.some((mate) => isNear(whole + mate, value) || isNear(Math.abs(whole - mate), value))) return true;
  if (figure.kind !== "percent" || alike.length === 0) return false;
  return isNear(
    alike.reduce((rest, mate) => rest - mate, 100 - whole),
    value,
  );
}

/** "Some 2.5 million the year before" beside "3.6 million, 41 per cent more", or less. */
function isBefore({ value, precision, bound }: Figure, now: number, percent: number): boolean {
  if (value === null || percent >= 100) return false;
  const room = Math.max(precision, (bound === "~" ? 0.02 : 0.005) * Math.abs(value));
  return [1 + percent / 100, 1 - percent / 100].some((factor) => Math.abs(now / factor - value) <= room);
}

/** Letters on either side of a figure in which that is said. */
const SIGHT = 200;
const EARLIER = /\b(?:before|earlier|previous(?:ly)?|prior|preceding|ago|had (?:been|\p{L}+ed)|in (?:19|20)\d\d)\b/iu;

/** "£125,000 for each" beside "1,200 homes for £150m": an exact number of which little is rounded. */
function isPart({ value, kind }: Figure, part: number): boolean {
  return value !== null && (kind === "money" || kind === "measure") && isNear(part, value);
}

/** "Each of the three moves 90,000 gallons", "£40 apiece" */
const EACH = /\b(?:each|apiece|every)\b/i;

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-6 * Math.max(Math.abs(one), Math.abs(other));
}
