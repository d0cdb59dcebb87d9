// Two numbers of one sentence that have changed places: "198 goals in 87 matches" where the source has 87 goals in 198
// matches, "built in 1931 and burnt down in 1874". Each number stands in the source, so the networks easily take them for
// stated; what both count, or what their clauses say, leaves no doubt.

import { type Segment, sentenceCount, sentenceEnd, sentenceStart } from "../index/segment.ts";
import { termsIn } from "../index/terms.ts";
import type { Figure, Reading } from "../reading/model.ts";
import { type Span, textBetween } from "../text/span.ts";
import { headLikeness, wordLikeness } from "./aboutLikeness.ts";
import { clauseAround, jointedSentence } from "./clauses.ts";
import { specificity } from "./figureTraits.ts";
import type { Candidate } from "./placeFeatures.ts";
import { areEqual } from "./values.ts";

/** From here on a number is no everyday one: two small ones change places by chance. */
const TELLING = 0.5;
/**
 * By so much more must the nouns fit crosswise than straight: 2 where both are the same words, and those of one side not
 * alike. "Cows" and "sheep" are; the very words on both sides tell them apart all the same.
 */
const GAIN = { sameWords: 0.2, oneWord: 0.8 } as const;
/** Words that stand beside any number and say nothing of what it is of. */
const MUTE: ReadonlySet<string> = new Set(termsIn("away off apart instead later earlier ago total respectively"));
/** What the one side of a deal or a match does, the other side does the other way round. */
const CONVERSE: ReadonlySet<string> = new Set(
  termsIn(
    "score concede win lose lend borrow buy sell pay receive import export give take get earn send allow against",
  ),
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
  const { text, sentences } = draft;
  const { start = 0, end = 0 } = sentences[figure.sentence] ?? {};
  const wordsOf = (one: Figure): Words => termsIn(clauseAround(text, start, end, one, mates));
  return (crossed) => {
    if (crossed.comparison.agreement !== "different") return "unclear";
    const mate = mates.find((one) => one !== figure && haveOneNumber(one, crossed.figure));
    if (!mate) return "unclear";
    const { segment, sentence } = crossed;
    const areTelling =
      Math.max(specificity(figure), specificity(mate)) >= TELLING ||
      haveThird(
        mates.filter((one) => one !== figure && one !== mate),
        jointedSentence(segment, sentence).figures,
      );
    if (!areTelling) return "unclear";
    const beside = equal.filter(
      (one) => one.anchor.segment === crossed.anchor.segment && one.sentence === crossed.sentence,
    );
    const [straight] = beside;
    if (!straight || straight.figure.start === crossed.figure.start) return "unclear";
    const theirs = segment.text.slice(sentenceStart(segment, sentence), sentenceEnd(segment, sentence));
    const fits: readonly Fit[] = [
      nounFit(figure, mate, crossed.figure, straight.figure),
      changeFit(isOrigin, [text, figure, mate], [segment.text, crossed.figure, straight.figure]),
      // "The year before" is another one in each text: it tells what is right, and not what is wrong.
      straightOnly(changeFit(isEarlier, [text, figure, mate], [segment.text, crossed.figure, straight.figure])),
      wordFit(wordsOf(figure), wordsOf(mate), sourceWords(crossed), sourceWords(straight)),
    ];
    const fit = fits.find((one) => one !== "unclear") ?? "unclear";
    if (fit !== "crosswise") return fit;
    const ofCrossed = sourceWords(crossed);
    const tellingWords = wordsOf(figure).filter((word) => ofCrossed.includes(word));
    const isOpen =
      // "12 men and 9 women, the year before 9 men and 12 women"
      (beside.length > 1 && timesIn(segment, sentence, crossed.figure) > 1) ||
      areInRow(text, figure, mate) ||
      areInRow(segment.text, crossed.figure, straight.figure) ||
      areComplements(figure, mate, `${text.slice(start, end)} ${theirs}`) ||
      isTurnedRound(crossed) ||
      equal.some((one) => !beside.includes(one) && mayBeOf(figure, tellingWords, one));
    return isOpen ? "unclear" : "crosswise";
  };
}

/** Asked of each figure of a sentence for each of its candidates: most differ at a glance. */
function haveOneNumber(one: Figure, other: Figure): boolean {
  if (one.value !== null && other.value !== null && one.value !== other.value) return false;
  return areEqual(one, other);
}

/** "Nine goals and eleven assists in 38 matches": the 38 shows that both sentences are of one thing. */
function haveThird(mates: readonly Figure[], theirs: readonly Figure[]): boolean {
  return mates.some((mate) => specificity(mate) >= TELLING && theirs.some((one) => haveOneNumber(mate, one)));
}

/** How often a sentence of a source has the number. */
function timesIn(segment: Segment, sentence: number, figure: Figure): number {
  return jointedSentence(segment, sentence).figures.filter((one) => haveOneNumber(one, figure)).length;
}

/** "Kvale and Dahlin polled 8,412 and 7,965 votes": which is whose, the order tells. */
function areInRow(text: string, one: Span, other: Span): boolean {
  return !/\p{L}/u.test(textBetween(text, one, other).replace(/\b(?:and|or)\b/g, ""));
}

/** "Rejected by 57 per cent" and "for it 43": each says what the other one does, if one of them says no. */
function areComplements({ kind, value }: Figure, mate: Figure, said: string): boolean {
  return kind === "percent" && Math.abs((value ?? 0) + (mate.value ?? 0) - 100) < 1.5 && NEGATION.test(said);
}

const NEGATION =
  /\b(?:not|no|never|without|against|oppos\p{L}+|reject\p{L}*|refus\p{L}+|disapprov\p{L}+|disagree\p{L}*|den(?:y|ied|ies))\b|n['’]t\b/iu;

/** "In 2022 it was the other way round", there or in the next sentence: then the passage also says the contrary. */
export function isTurnedRound({ segment, sentence }: Candidate): boolean {
  const last = Math.min(sentence + 1, sentenceCount(segment) - 1);
  return TURNED.test(segment.text.slice(sentenceStart(segment, sentence), sentenceEnd(segment, last)));
}

const TURNED = /\b(?:other way (?:a?round|about)|vice versa|(?:chang|swapp|trad)\p{L}+ places)\b/iu;

/** Another passage may state what the draft's figure is of, with its number: by its noun, or by the words that tell it. */
function mayBeOf(figure: Figure, telling: Words, other: Candidate): boolean {
  return (nounLikeness(figure, other.figure) ?? 0) >= ALIKE || share(telling, sourceWords(other));
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

function wordFit(ours: Words, mates: Words, crosseds: Words, straights: Words): Fit {
  // "At high tide … at low tide": what both clauses say tells them apart no longer.
  const [own, others] = [without(ours, mates), without(mates, ours)];
  const [ofCrossed, ofStraight] = [without(crosseds, straights), without(straights, crosseds)];
  const crosswise = share(own, ofCrossed) && share(others, ofStraight);
  const straight = share(own, ofStraight) && share(others, ofCrossed);
  if (!crosswise) return straight ? "straight" : "unclear";
  if (share(own, ofStraight) || share(others, ofCrossed)) return "unclear";
  return isTold(own, ofCrossed) && isTold(others, ofStraight) ? "crosswise" : "unclear";
}

/** True where a word tells what both are of, and not only which side of a deal: what one has lent, the other has borrowed. */
function isTold(one: Words, other: Words): boolean {
  return one.some((word) => !MUTE.has(word) && !CONVERSE.has(word) && other.includes(word));
}

type Pair = readonly [text: string, one: Figure, other: Figure];

/** "4.6 million, down from 3.8 million": which of two values is the earlier one, by what tells it. */
function changeFit(
  isFirst: (text: string, figure: Span) => boolean,
  [ours, figure, mate]: Pair,
  [theirs, crossed, straight]: Pair,
): Fit {
  if (figure.kind === "date") return "unclear";
  const [one, two] = [isFirst(ours, figure), isFirst(ours, mate)];
  const [three, four] = [isFirst(theirs, crossed), isFirst(theirs, straight)];
  if (one === two || three === four) return "unclear";
  return one === three ? "crosswise" : "straight";
}

function straightOnly(fit: Fit): Fit {
  return fit === "straight" ? fit : "unclear";
}

/** "From 3.8 million" */
function isOrigin(text: string, { start }: Span): boolean {
  return FROM.test(text.slice(Math.max(0, start - SIGHT), start));
}

/** The same, or "9,870 the season before". */
function isEarlier(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - SIGHT), start);
  return FROM.test(before) || THEN_BEFORE.test(before) || THEN_BEHIND.test(text.slice(end, end + SIGHT));
}

const SIGHT = 60;
const FROM = /\bfrom(?: (?:about|around|some|nearly|almost|just|under|over))? $/i;
const THEN =
  "(?:(?:year|season|month|week|quarter|day|decade|election)s? (?:before|earlier|ago)|(?:previous|prior|preceding|last) " +
  "(?:year|season|month|week|quarter|election)|previously|formerly|originally|until then|at first)\\b";
/** Up to the next figure, mark or clause. */
const NEAR = "(?:(?!\\b(?:and|but|now|while)\\b)[^,;:.\\d]){0,40}";
const THEN_BEFORE = new RegExp(`\\b${THEN},?${NEAR}$`, "i");
const THEN_BEHIND = new RegExp(`^${NEAR}\\b${THEN}`, "i");

function sourceWords({ segment, figure, sentence }: Candidate): Words {
  const { figures } = jointedSentence(segment, sentence);
  const [start, end] = [sentenceStart(segment, sentence), sentenceEnd(segment, sentence)];
  return termsIn(clauseAround(segment.text, start, end, figure, figures));
}

function without(words: Words, others: Words): Words {
  return words.filter((word) => !others.includes(word));
}

function share(one: Words, other: Words): boolean {
  return one.some((word) => !MUTE.has(word) && other.includes(word));
}
