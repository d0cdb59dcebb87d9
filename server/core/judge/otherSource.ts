// What is cited from one source and said by another: the cited one surely lacks it, and the other has it.

import { figureKey } from "../index/figureKey.ts";
import { firstTerm, type Segment } from "../index/segment.ts";
import { includes, type SourceIndex } from "../index/sourceIndex.ts";
import { comparableWords } from "../quotations/normalise.ts";
import { matchIn } from "../quotations/quotationIndex.ts";
import type { Figure, Reading } from "../reading/model.ts";
import { hasSome, overlaps, type Some } from "../text/span.ts";
import { derivations } from "./derive.ts";
import type { DraftView } from "./draftView.ts";
import { specificity } from "./figureTraits.ts";
import type { Claim, Evidence } from "./model.ts";

/** Up to here a count says little about where it is from. */
const MOST_COMMON = 12;
/** Two figures this near, by share, may be one that somebody rounded. */
const NEAR = 0.05;

/** So telling a figure, and so surely supported, needs no second one beside it. */
const TELLING = 0.75;
const SURE = 0.7;
/** Of a sentence's words, by weight: the cited source has no more than these, and the right one no less. */
const LITTLE = 0.5;
const MUCH = 0.5;
/** For each word that only the right source has, so much may be the cited one's alone: more, and it is cited for that. */
const LEAST_OWN = 0.15;

/**
 * Evidence that the claims are another source's, if the cited one surely lacks them: a quotation, or two figures at
 * least that point to one source. A single number is found in many texts.
 */
export function saidElsewhere(draft: Reading, supported: readonly Claim[], cited: Segment): Some<Evidence> | undefined {
  const evidence: Evidence[] = [];
  let quotations = 0;
  let figures = 0;
  const spoken = supported.filter(({ kind }) => kind === "quotation");
  for (const claim of supported) {
    // A figure within a quotation goes with it.
    if (claim.kind === "figure" && spoken.some((other) => overlaps(other, claim))) continue;
    if (claim.kind === "quotation") {
      const words = comparableWords(claim.text);
      if (words.words.length < 4) continue;
      const match = matchIn(cited, words);
      if (match && match.edits <= Math.ceil(words.words.length * 0.4)) return undefined;
      quotations++;
    } else {
      const figure = figureOf(draft, claim);
      // Years and small numbers stand in any text.
      if (figure && !isTelling(figure)) continue;
      if (!figure || claim.confidence < 0.7 || holdsLike(figure, cited)) return undefined;
      figures++;
    }
    evidence.push(...claim.evidence);
  }
  if (quotations === 0 && (figures < 2 || new Set(evidence.map((e) => e.source)).size > 1)) return undefined;
  return hasSome(evidence) ? evidence : undefined;
}

/**
 * Evidence that a sentence with a single telling figure is another source's, where its words are too: the cited source has
 * not the figure, cannot give it by arithmetic, and speaks of another matter. Who cites it for what somebody says of the
 * figure, or for the other half of the sentence, is left alone.
 */
export function loneFigureElsewhere(
  draft: Reading,
  index: SourceIndex,
  inScope: readonly Claim[],
  cited: Segment,
  words: () => DraftView,
): Some<Evidence> | undefined {
  const figures = inScope.map((claim) => ({ claim, figure: figureOf(draft, claim) }));
  const lone = figures.filter(({ figure }) => figure && isTelling(figure));
  const [{ claim, figure } = {}, ...more] = lone;
  if (!claim || !figure || more.length > 0 || specificity(figure) < TELLING || claim.confidence < SURE)
    return undefined;
  // Of each figure beside it the same must be true, as far as it tells anything.
  const isAlien = (one: Figure): boolean => figureKey(one) === null || !holdsLike(one, cited);
  if (!figures.every((one) => one.claim.code === null && one.figure && isAlien(one.figure))) return undefined;
  const right = segmentOfKey(index, claim.evidence[0]?.source ?? "");
  if (!right || claim.evidence.some(({ source }) => !sameOrigin(index, source, right))) return undefined;
  const key = figureKey(figure);
  if (key === null || !right.figures.some((other) => figureKey(other) === key)) return undefined;
  if (derivations(figure, cited).length > 0) return undefined;
  const { segment } = words();
  let [all, inCited, inRight, onlyCited, onlyRight] = [0, 0, 0, 0, 0];
  const end = firstTerm(segment, figure.sentence + 1);
  for (let t = firstTerm(segment, figure.sentence); t < end; t++) {
    const coded = segment.terms[t * 2] ?? 0;
    const start = segment.terms[t * 2 + 1] ?? 0;
    if (start >= figure.start && start < figure.end) continue;
    const weight = words().weightOf(coded >> 1);
    const [here, there] = [includes(cited.vocabulary, coded >> 1), includes(right.vocabulary, coded >> 1)];
    // A name that only the cited source has: it is cited for that.
    if ((coded & 1) === 1 && here && !there) return undefined;
    all += weight;
    if (here) inCited += weight;
    if (there) inRight += weight;
    if (here && !there) onlyCited += weight;
    if (there && !here) onlyRight += weight;
  }
  const isOther = inCited <= LITTLE * all && inRight >= MUCH * all && onlyCited <= LEAST_OWN * onlyRight;
  return isOther && hasSome(claim.evidence) ? claim.evidence : undefined;
}

function figureOf(draft: Reading, { kind, start, end }: Claim): Figure | undefined {
  return kind === "figure" ? draft.figures.find((own) => own.start === start && own.end === end) : undefined;
}

function isTelling({ kind, value }: Figure): boolean {
  return !/^(?:date|time|ordinal)$/.test(kind) && (kind !== "count" || value === null || value > MOST_COMMON);
}

/** True where the source has the figure, or one so near that it may be the same, rounded. */
function holdsLike(figure: Figure, cited: Segment): boolean {
  const key = figureKey(figure);
  if (!key) return true;
  const { kind, value } = figure;
  return cited.figures.some(
    (other) =>
      figureKey(other) === key ||
      value === null ||
      (other.kind === kind && other.value !== null && Math.abs(other.value - value) <= Math.abs(value) * NEAR),
  );
}

export function segmentOfKey(index: SourceIndex, key: string): Segment | undefined {
  const at = index.byKey.get(key);
  return at === undefined ? undefined : index.segments[at];
}

export function sameOrigin(index: SourceIndex, key: string, cited: Segment): boolean {
  return key === cited.source.key || segmentOfKey(index, key)?.source.origin === cited.source.origin;
}
