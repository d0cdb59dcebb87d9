// Numbers that belong to another figure of one sentence: two have changed places ("198 goals in 87 matches" where the source
// has 87 goals in 198 matches, "built in 1931 and burnt down in 1874"), or one is given to the wrong thing. They stand in the
// source, so the networks easily take them for stated; what both count, or what their clauses say, leaves no doubt.

import { sentenceEnd, sentenceStart } from "../index/segment.ts";
import { termsIn } from "../index/terms.ts";
import type { Figure, Reading } from "../reading/model.ts";
import { headLikeness, wordLikeness } from "./aboutLikeness.ts";
import { clauseAround, jointedSentence } from "./clauses.ts";
import { specificity } from "./figureTraits.ts";
import type { Candidate } from "./placeFeatures.ts";
import { areEqual, comparable } from "./values.ts";

/** From here on a number is no everyday one: two small ones change places by chance. */
const TELLING = 0.5;
/**
 * By so much more must the nouns fit crosswise than straight: 2 where both are the same words, and those of one side not
 * alike. "Cows" and "sheep" are; the very words on both sides tell them apart all the same.
 */
const GAIN = { sameWords: 0.2, oneWord: 0.8 } as const;
/** Words that stand beside any number and say nothing of what it is of. */
const MUTE: ReadonlySet<string> = new Set(
  termsIn("away off apart instead later earlier ago long far high wide tall deep total respectively"),
);
/** Nouns less alike do not count one thing. */
const ALIKE = 0.3;

/** How two numbers of the draft fit two of a source, the same ones: each where the source has it, or in the other's place. */
type Fit = "straight" | "crosswise" | "unclear";

/**
 * Tells how the draft's figure and another one of its sentence fit a candidate, which has that other one's number, and the
 * figure beside the candidate that has this one's.
 *
 * @param mates all figures of the draft's sentence
 */
export function pairFit(
  draft: Reading,
  figure: Figure,
  mates: readonly Figure[],
  candidates: readonly Candidate[],
): (candidate: Candidate) => Fit {
  const equal = candidates.filter(({ comparison: { agreement } }) => agreement === "equal" || agreement === "close");
  if (mates.length < 2 || equal.length === 0) return () => "unclear";
  const wordsOf = (one: Figure): readonly string[] => draftWords(draft, one, mates);
  return (crossed) => {
    if (crossed.comparison.agreement !== "different") return "unclear";
    const mate = mates.find(
      (one) => one !== figure && areEqual(one, crossed.figure) && comparable(one, crossed.figure),
    );
    if (!mate || Math.max(specificity(figure), specificity(mate)) < TELLING) return "unclear";
    const straight = equal.find(
      (one) => one.anchor.segment === crossed.anchor.segment && one.sentence === crossed.sentence,
    );
    if (!straight || straight.figure.start === crossed.figure.start) return "unclear";
    const byNouns = nounFit(figure, mate, crossed.figure, straight.figure);
    if (byNouns === "crosswise" && equal.some((one) => nounLikeness(figure, one.figure) === 1)) return "unclear";
    if (byNouns !== "unclear") return byNouns;
    const [own, others] = [wordsOf(figure), wordsOf(mate)];
    const byWords = wordFit(own, others, sourceWords(crossed), sourceWords(straight));
    return byWords === "crosswise" && equal.some((one) => share(own, sourceWords(one))) ? "unclear" : byWords;
  };
}

/**
 * The figure of a source that counts what the draft's figure counts, where the draft's number is that of another thing beside
 * it: "320 coaches" where the train has 14 coaches for 320 passengers. Only a number that is too high: of 320 people 14 may be
 * anything.
 */
export function countOfOther(draft: Reading, figure: Figure, candidates: readonly Candidate[]): Candidate | undefined {
  const { kind, value, bound, unit } = figure;
  if (kind !== "count" || value === null || bound !== "=" || specificity(figure) < TELLING) return undefined;
  // "Scored 23 times" is 23 goals.
  if (unit === null || unit === "time") return undefined;
  const equal = candidates.filter(({ comparison: { agreement } }) => agreement === "equal" || agreement === "close");
  // Another passage may state it.
  if (equal.some(({ figure: other }) => (headLikeness(figure, other) ?? 1) >= ALIKE)) return undefined;
  const { start = 0, end = 0 } = draft.sentences[figure.sentence] ?? {};
  const said = termsIn(draft.text.slice(start, end));
  return candidates.find(
    ({ figure: other, comparison: { agreement }, anchor, sentence }) =>
      agreement === "different" &&
      other.bound === "=" &&
      other.unit !== null &&
      value > (other.value ?? Number.POSITIVE_INFINITY) &&
      headLikeness(figure, other) === 1 &&
      equal.some(
        (one) =>
          one.anchor.segment === anchor.segment &&
          one.sentence === sentence &&
          // "A collection of 25,000": the noun in front is not what is counted.
          one.figure.unit !== null &&
          !termsIn(one.figure.about.head ?? "").some((word) => said.includes(word)),
      ),
  );
}

function nounFit(figure: Figure, mate: Figure, crossed: Figure, straight: Figure): Fit {
  const one = nounLikeness(figure, crossed);
  const two = nounLikeness(mate, straight);
  const three = nounLikeness(figure, straight);
  const four = nounLikeness(mate, crossed);
  if (one === null || two === null || three === null || four === null) return "unclear";
  if (areOneAndOne(one, two, three + four)) return "crosswise";
  return areOneAndOne(three, four, one + two) ? "straight" : "unclear";
}

/** True where both are of one thing, by the same word for one of them at least, and plainly more so than the other way. */
function areOneAndOne(one: number, two: number, otherWay: number): boolean {
  if (Math.max(one, two) < 1 || Math.min(one, two) < ALIKE) return false;
  return one + two - otherWay >= (one + two === 2 ? GAIN.sameWords : GAIN.oneWord);
}

/** How alike the nouns are that two numbers count, or are a share of; null where one of them is not known. */
function nounLikeness(one: Figure, other: Figure): number | null {
  if (one.kind === "count" && other.kind === "count") return headLikeness(one, other);
  const [ours, theirs] = [one.about.shareOf.at(-1), other.about.shareOf.at(-1)];
  return ours === undefined || theirs === undefined ? null : wordLikeness(ours, theirs);
}

type Words = readonly string[];

function wordFit(own: Words, others: Words, ofCrossed: Words, ofStraight: Words): Fit {
  const crosswise = share(own, ofCrossed) && share(others, ofStraight);
  const straight = share(own, ofStraight) && share(others, ofCrossed);
  if (crosswise) return share(own, ofStraight) || share(others, ofCrossed) ? "unclear" : "crosswise";
  return straight && !share(own, ofCrossed) && !share(others, ofStraight) ? "straight" : "unclear";
}

function draftWords({ text, sentences }: Reading, figure: Figure, figures: readonly Figure[]): Words {
  const { start = 0, end = 0 } = sentences[figure.sentence] ?? {};
  return termsIn(clauseAround(text, start, end, figure, figures));
}

function sourceWords({ segment, figure, sentence }: Candidate): Words {
  const { figures } = jointedSentence(segment, sentence);
  const [start, end] = [sentenceStart(segment, sentence), sentenceEnd(segment, sentence)];
  return termsIn(clauseAround(segment.text, start, end, figure, figures));
}

function share(one: Words, other: Words): boolean {
  return one.some((word) => !MUTE.has(word) && other.includes(word));
}
