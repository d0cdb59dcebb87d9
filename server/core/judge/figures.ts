// Judging figures: does a source state this quantity, and does it state the same value?
//
// A figure is contradicted when the hypotheses "it restates that figure of a source, wrongly" outweigh all others:
// that it restates one rightly, and that no source speaks of it. Silence is always allowed.

import { type Segment, sentenceEnd, sentenceStart } from "../index/segment.ts";
import type { SourceIndex } from "../index/sourceIndex.ts";
import type { Figure, Reading } from "../reading/model.ts";
import { read } from "../reading/read.ts";
import type { Some } from "../text/span.ts";
import { hasSome } from "../text/span.ts";
import { ageAt, ageOfOtherYear } from "./ageAt.ts";
import { besideName } from "./besideName.ts";
import { moved } from "./contexts.ts";
import { isDateLine } from "./dateLine.ts";
import { disputeMessage } from "./dispute.ts";
import { viewOf } from "./draftView.ts";
import { evidenceOf } from "./evidence.ts";
import { type Examined, Examiner, examineAt } from "./examine.ts";
import { specificity } from "./figureTraits.ts";
import { hypothesesOf } from "./hypotheses.ts";
import { JudgeMemory } from "./judgeMemory.ts";
import { mendedText } from "./mend.ts";
import type { Claim, Evidence } from "./model.ts";
import { scoresOf } from "./network.ts";
import { otherMatterThan } from "./otherMatter.ts";
import { countsAnotherNoun } from "./otherNoun.ts";
import { otherPersonThan } from "./otherPerson.ts";
import { otherPlaceThan } from "./otherPlace.ts";
import { type Ways, waysOf } from "./otherWay.ts";
import { otherOfPair } from "./pairs.ts";
import { type Candidate, DERIVED_FEATURES, type DerivedCandidate, slot } from "./placeFeatures.ts";
import { isRemainder } from "./remainder.ts";
import { isTurnedRound, pairFit } from "./swapped.ts";
import { type Threshold, thresholdOf } from "./threshold.ts";
import { PLACE_WEIGHTS } from "./weights.ts";
import { isWorkedOut } from "./workedOut.ts";
import { contradiction, isOfOtherSense, reversal, swappedNumber, wrongAge, wrongYears } from "./wrongFigures.ts";
import { toldOfYearBefore } from "./yearBefore.ts";
import { yearsFrom, yearsSince } from "./yearsFrom.ts";

/** Passages shown for one claim. */
const SHOWN = 6;
/** Candidates below this probability are no evidence. */
const FAINT = 0.03;
/** Below it a candidate does not count in any sum, and its source need not be opened to ask what it speaks of. */
const NEGLIGIBLE = 0.001;

/** From here on the sources' agreement, or their disagreement, counts. */
const LIKELY = 0.5;
/** So much of the draft's sentence those cover that arithmetic starts from, or it may have come out by chance. */
const COVERED = 0.25;
const COVER = DERIVED_FEATURES.indexOf("words");

/** Both sides of a dispute must be this likely to be what the draft means. */
const DISPUTED = 0.25;

/** From here on two passages state one quantity; within one source it takes more. */
const SAME = 0.5;
const SAME_WITHIN = 0.9;
/** Specificity from which on an author's two figures may be one figure stated twice. */
const TELLING = 0.7;

interface Weighed {
  readonly candidate: Candidate;
  readonly probability: number;
}

interface Weighing {
  /** Best first. */
  readonly candidates: readonly Weighed[];
  readonly derived: readonly { readonly candidate: DerivedCandidate; readonly probability: number }[];
}

export function judgeFigures(draft: Reading, index: SourceIndex, memory = new JudgeMemory(index)): readonly Claim[] {
  const view = viewOf(draft, index, memory);
  const examiner = new Examiner(view, index, memory);
  const known = memory.answers<readonly Claim[]>("figures");
  const alike = memory.answers<readonly Claim[]>("figures with these marks");
  return draft.sentences.flatMap(({ start }, sentence) => {
    if (view.prints.figuresIn(sentence).length === 0) return [];
    const judged = known.recall(view.keyAround(sentence), () => {
      const examined = examiner.of(sentence);
      // Mostly another section near by has changed, and not what it means for this one.
      return alike.recall(`${view.anchors.placeOf(sentence)} ${marksFromAround(examined)}`, () =>
        judgeSentence(draft, index, memory, examined).map((claim) => moved(claim, -start)),
      );
    });
    return judged.map((claim) => moved(claim, start));
  });
}

/** All that sentences of other sections have to do with these figures. */
function marksFromAround(figures: readonly Examined[]): string {
  let marks = "";
  for (const { candidates, derived } of figures) {
    for (const [number, { place }] of candidates.entries()) {
      // Most have none of them.
      for (const mark of MARKS) if (place[mark]) marks += `${number} ${mark} ${place[mark]},`;
    }
    for (const { id, derivation, numbers } of derived) marks += `;${id} ${derivation.how} ${numbers.join()}`;
    marks += "|";
  }
  return marks;
}

const MARKS = [slot.taken, slot.exchanged, slot.exchangedAway];

function judgeSentence(
  draft: Reading,
  index: SourceIndex,
  memory: JudgeMemory,
  figures: readonly Examined[],
): readonly Claim[] {
  const all = figures.map((examined) => ({ examined, weighing: weigh(draft, examined) }));
  const disputes = memory.answers<boolean>("disputes");
  const differ = (one: Candidate, other: Candidate): boolean =>
    disputes.recall(`${placeOf(one)} ${placeOf(other)}`, () => stateTheSame(index, one, other));
  const mates = figures.map(({ figure }) => figure);
  return all.map((one) => {
    const { figure, candidates, anchors } = one.examined;
    const { weighing } = one;
    const sources = (): readonly Segment[] => anchors.flatMap(({ segment }) => index.segments[segment] ?? []);
    const age = ageAt(draft, figure, sources);
    if (age && !age.isRight) return wrongAge(figure, age);
    const years = yearsFrom(draft, figure, sources);
    if (years && !years.isRight) return wrongYears(figure, years);
    const fits = candidates.map(pairFit(draft, figure, mates, candidates));
    // A sentence that states both as the draft does has no third value for either.
    const stated = candidates.filter((_, i) => fits[i] === "straight");
    const isStated = ({ anchor, sentence }: Candidate): boolean =>
      stated.some((one) => one.anchor.segment === anchor.segment && one.sentence === sentence);
    const swapped = candidates.find((_, i) => fits[i] === "crosswise");
    if (swapped) return swappedNumber(figure, swapped);
    const isOfDateLine = isDateLine(draft, figure);
    const isOnOtherMatter = otherMatterThan(draft, figure);
    const isOfOtherPlace = otherPlaceThan(draft, figure);
    const isOfOtherPerson = otherPersonThan(draft, figure);
    const isOfOtherYear = ageOfOtherYear(draft, figure);
    const isCountedSince = yearsSince(draft, figure);
    const isOtherOfPair = otherOfPair(draft, figure, mates, candidates);
    const isOfAnother = besideName(draft, figure, candidates);
    const isToldOfYearBefore = toldOfYearBefore(draft, figure, mates);
    const isRest = weighing.derived.some(({ candidate }) => isRemainder(draft, figure, candidate));
    const isOfMate = statedByMates(all.filter((other) => other !== one));
    const speaksOfIt = (candidate: Candidate): boolean =>
      !isOfDateLine &&
      !isRest &&
      !age &&
      !years &&
      !isOnOtherMatter(candidate) &&
      !isOfOtherPlace(candidate) &&
      !isOfOtherPerson(candidate) &&
      !isOfOtherYear(candidate) &&
      !isCountedSince(candidate) &&
      !isOtherOfPair(candidate) &&
      !isOfAnother(candidate) &&
      !isStated(candidate) &&
      !isToldOfYearBefore(candidate) &&
      !(figure.kind === "date" && isTurnedRound(candidate)) &&
      !isWorkedOut(draft, figure, candidate);
    const threshold = thresholdOf(draft, figure, candidates);
    return judgeFigure(figure, weighing, { speaksOfIt, isOfMate, differ, threshold, ways: waysOf(draft, figure) });
  });
}

/**
 * "8,900 now, and 10,600 before": the figure of a source that another one of the sentence restates, rightly as far as anybody
 * can tell, is not what this one means.
 */
function statedByMates(mates: readonly { readonly weighing: Weighing }[]): (candidate: Candidate) => boolean {
  const stated = new Set<number>();
  for (const { weighing } of mates) {
    for (const { candidate, probability } of weighing.candidates)
      if (candidate.comparison.agreement === "equal" && probability > LIKELY) stated.add(candidate.id);
  }
  return ({ id }) => stated.has(id);
}

function isDifferent({ candidate }: Weighed): boolean {
  return candidate.comparison.agreement === "different";
}

function placeOf({ segment, figure }: Candidate): string {
  return `${segment.source.key}:${figure.start}`;
}

/**
 * Do two passages of sources state one quantity, so that where their values differ the sources do? The one is judged as a
 * draft would be, without itself. That a draft may mean either is no dispute yet.
 */
function stateTheSame(index: SourceIndex, { segment, figure }: Candidate, other: Candidate): boolean {
  // Scores of two matches between the same sides look like one.
  if (figure.kind === "score") return false;
  const { origin } = segment.source;
  const sameOrigin = origin === other.segment.source.origin;
  // Nobody contradicts himself within a sentence.
  if (sameOrigin && figure.sentence === other.figure.sentence && segment.source.key === other.segment.source.key)
    return false;
  // An author who gives two figures mostly means two things, above all where they are small, or days.
  if (sameOrigin && (figure.kind === "date" || specificity(figure) < TELLING)) return false;
  const from = sentenceStart(segment, Math.max(0, figure.sentence - 1));
  const text = segment.text.slice(from, sentenceEnd(segment, figure.sentence));
  const passage = read(text, { format: "text", asOf: segment.asOf });
  const examined = examineAt(passage, index, figure.start - from, other.segment.source.key);
  if (!examined) return false;
  const candidates = examined.candidates.filter(
    (one) => one.segment.source.origin !== origin || one.comparison.agreement === "different",
  );
  const found = weigh(passage, { ...examined, candidates }).candidates.find(
    ({ candidate }) =>
      candidate.figure.start === other.figure.start && candidate.segment.source.key === other.segment.source.key,
  );
  return found !== undefined && found.probability > (sameOrigin ? SAME_WITHIN : SAME);
}

interface Doubts {
  /** Tells the candidates that may contradict the figure. */
  readonly speaksOfIt: (candidate: Candidate) => boolean;
  /** Tells those that another figure of the sentence restates. */
  readonly isOfMate: (candidate: Candidate) => boolean;
  /** Do two candidates with different values state one quantity? */
  readonly differ: (one: Candidate, other: Candidate) => boolean;
  readonly threshold: Threshold;
  /** Which way the change went that the figure is of. */
  readonly ways: Ways | undefined;
}

function judgeFigure(
  figure: Figure,
  weighing: Weighing,
  { speaksOfIt, isOfMate, differ, threshold, ways }: Doubts,
): Claim {
  const { candidates: weighed, derived } = weighing;
  const told = weighed.map((w) => (ways && mayTellWay(w) ? ways.of(w.candidate) : "other"));
  const isStated = told.includes("same");
  const reversed = isStated ? [] : weighed.filter((_, i) => told[i] === "opposite");
  const all = weighed.map(({ candidate }) => candidate);
  const agreeing = weighed.filter(
    ({ candidate, probability }) =>
      (candidate.comparison.agreement === "equal" || candidate.comparison.agreement === "close") &&
      (probability <= NEGLIGIBLE || !countsAnotherNoun(figure, candidate, all)),
  );
  const right = sum(agreeing);
  // Of most figures of a good draft nobody needs to know what speaks against them: sources are opened to ask.
  const isSure = right > LIKELY && sum(weighed.filter(isDifferent)) <= DISPUTED;
  const different = isSure
    ? []
    : weighed.filter(
        ({ candidate, probability }, i) =>
          candidate.comparison.agreement === "different" &&
          told[i] !== "unlike" &&
          !(candidate.comparison.slip === "direction" && isReversed(figure, candidate.figure)) &&
          (probability <= NEGLIGIBLE || speaksOfIt(candidate)),
      );
  const wrong = sum(different);
  const base = { kind: "figure", start: figure.start, end: figure.end, text: figure.text } as const;

  if (ways && hasSome(reversed)) {
    const [{ candidate, probability }] = reversed;
    return {
      ...base,
      code: "figure.contradicted",
      message: reversal(figure, candidate, ways),
      expected: null,
      confidence: probability,
      verdict: "contradicted",
      evidence: [evidenceOf(candidate, "contradicts"), ...rest(reversed, "contradicts")],
    };
  }
  const worst = different[0];
  const isOpen = !isStated && !told.includes("unsure");
  if (worst && isOpen && !isOfMate(worst.candidate) && wrong > threshold(worst.candidate, wrong, right)) {
    const evidence: Some<Evidence> = [evidenceOf(worst.candidate, "contradicts"), ...rest(different, "contradicts")];
    return {
      ...base,
      code: "figure.contradicted",
      message: contradiction(figure, worst.candidate),
      expected: isOfOtherSense(worst.candidate.comparison.slip) ? null : mendedText(figure, worst.candidate.figure),
      confidence: wrong,
      verdict: "contradicted",
      evidence,
    };
  }
  const supporting = agreeing
    .filter((w) => w.probability > FAINT)
    .slice(0, SHOWN)
    .map((w) => evidenceOf(w.candidate, "supports"));
  const [best] = agreeing;
  const evenly = best && worst && best.probability > DISPUTED && worst.probability > DISPUTED;
  if (evenly && hasSome(supporting) && differ(best.candidate, worst.candidate)) {
    return {
      ...base,
      code: "figure.disputed",
      message: disputeMessage(best.candidate, worst.candidate),
      expected: mendedText(figure, worst.candidate.figure),
      confidence: Math.min(right, wrong),
      verdict: "disputed",
      evidence: [supporting[0], ...supporting.slice(1), evidenceOf(worst.candidate, "contradicts")],
    };
  }
  if (right > LIKELY && hasSome(supporting)) {
    return {
      ...base,
      code: null,
      message: "",
      expected: null,
      confidence: right,
      verdict: "supported",
      evidence: supporting,
    };
  }
  const worked = derived.find(({ candidate }) => !candidate.own && (candidate.numbers[COVER] ?? 0) >= COVERED);
  if (worked && right + worked.probability > LIKELY) {
    const operands = operandEvidence(worked.candidate);
    // A passage that states it is better evidence than one that it can be worked out from, if it is as likely.
    const isStatedToo = best !== undefined && best.probability >= worked.probability;
    const evidence = isStatedToo ? [...supporting, ...operands] : operands;
    if (hasSome(evidence)) {
      const confidence = right + worked.probability;
      return { ...base, code: null, message: "", expected: null, confidence, verdict: "supported", evidence };
    }
  }
  const nearest = [...agreeing.slice(0, 2), ...different.slice(0, 2)].sort((a, b) => b.probability - a.probability);
  const evidence = nearest
    .filter((w, i) => i === 0 || w.probability > FAINT / 3)
    .map((w) => evidenceOf(w.candidate, w.candidate.comparison.agreement === "different" ? "contradicts" : "supports"));
  return {
    ...base,
    code: "figure.unverified",
    message: `No source states this figure.`,
    expected: null,
    confidence: Math.max(0, 1 - wrong - right),
    verdict: "unverified",
    evidence,
    why: weighed.length === 0 ? "nothing-comparable" : "unsure",
  };
}

/** Probabilities of the candidates, best first. What is missing to 1 belongs to "no source states it". */
function weigh(draft: Reading, examined: Examined): Weighing {
  const { none, candidates, derived } = hypothesesOf(draft, examined, PLACE_WEIGHTS);
  const scores = scoresOf([none, ...candidates, ...derived]);
  const top = Math.max(...scores);
  const total = scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
  const shareOf = (hypothesis: number): number => Math.exp((scores[hypothesis] ?? -Infinity) - top) / total;
  const byProbability = (a: { probability: number }, b: { probability: number }): number =>
    b.probability - a.probability;
  return {
    candidates: examined.candidates
      .map((candidate, i) => ({ candidate, probability: shareOf(1 + i) }))
      .sort(byProbability),
    derived: examined.derived
      .map((candidate, i) => ({ candidate, probability: shareOf(1 + candidates.length + i) }))
      .sort(byProbability),
  };
}

function sum(list: readonly Weighed[]): number {
  return list.reduce((total, { probability }) => total + probability, 0);
}

/** Further passages that say what the best one says; another value would only confuse. */
function rest(list: readonly Weighed[], stance: "contradicts" | "supports"): Evidence[] {
  const [best] = list;
  if (!best) return [];
  return list
    .slice(1)
    .filter(
      (w) =>
        w.probability > FAINT &&
        w.candidate.figure.value === best.candidate.figure.value &&
        w.candidate.figure.date === best.candidate.figure.date,
    )
    .slice(0, SHOWN - 1)
    .map((w) => evidenceOf(w.candidate, stance));
}

/** The figures that arithmetic starts from, each with its passage. */
function operandEvidence({ segment, derivation }: DerivedCandidate): Evidence[] {
  return derivation.operands.map((figure) => evidenceOf({ segment, figure }, "supports"));
}

/** Sources of other values are opened only where these count. */
function mayTellWay({ candidate: { comparison }, probability }: Weighed): boolean {
  return comparison.agreement !== "different" || comparison.slip === "direction" || probability > NEGLIGIBLE;
}

/** A rise for a fall, by the words right beside both; what they are of is read elsewhere. */
function isReversed({ bound: ours }: Figure, { bound: theirs }: Figure): boolean {
  return (ours === "up" && theirs === "down") || (ours === "down" && theirs === "up");
}
