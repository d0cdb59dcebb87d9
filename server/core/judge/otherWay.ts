// The right number of a change that went the other way: "profits fell 12 per cent" where a source has them rise by as much.
//
// The networks weigh where a figure stands and what its value is; which way it went is read here, and only where the words
// of both sides leave no doubt of what has changed, and when.

import { type Segment, sentenceEnd, sentenceStart, sentenceText } from "../index/segment.ts";
import { stem, termsIn } from "../index/terms.ts";
import { isWritten } from "../names/mentionForms.ts";
import type { Figure, FigureKind, Reading } from "../reading/model.ts";
import { wordLikeness } from "./aboutLikeness.ts";
import { type Change, changeOf, GENERIC } from "./changes.ts";
import { specificity } from "./figureTraits.ts";
import { type Candidate, isSectionStated } from "./placeFeatures.ts";

/**
 * `opposite`: the source has just this change, the other way. `same`: it has it so. `unsure`: it has that number of the same
 * kind of thing, and the draft may well speak of another's, or of another time, or deny it. `unlike`: something else changed
 * there, or it went the other way, by another number. `other`: all else.
 */
export type Way = "opposite" | "same" | "unsure" | "unlike" | "other";

export interface Ways {
  /** What the draft says, and what a source that has it `opposite`. */
  readonly ours: Change["way"];
  readonly theirs: Change["way"];
  /** It went to the figure, and not by it. */
  readonly isLevel: boolean;
  readonly of: (candidate: Candidate) => Way;
}

/** Tells which way a source has the change that the draft's figure is of; undefined where it is of none. */
export function waysOf(draft: Reading, figure: Figure): Ways | undefined {
  const { start = 0, end = 0 } = draft.sentences[figure.sentence] ?? {};
  const ours = changeOf(draft.text, figure, start, end);
  if (!ours) return undefined;
  const sentence = draft.text.slice(Math.max(start, figure.start - SIGHT), Math.min(end, figure.end + SIGHT));
  const doubts = doubtsIn(sentence, ours.before);
  const times = timesIn(sentence);
  const names = namesIn(draft, figure.sentence);
  const scopes = scopesIn(sentence);
  const occasion = occasionIn(draft.text.slice(figure.end, end));
  const of = ({ segment, figure: other, anchor, place, comparison }: Candidate): Way => {
    const theirs = sourceChange(segment, other);
    if (!theirs || ours.isLevel !== theirs.isLevel) return "other";
    const isOne = isOneNumber(figure, other);
    const isRounded = comparison.agreement === "close" && theirs.way === ours.way;
    // What has gone to another level may have gone there from another one.
    if (ours.isLevel && !isOne) return "other";
    if (!isOne && !isRounded) return theirs.way === OPPOSITE[ours.way] || areUnlike(ours, theirs) ? "unlike" : "other";
    const known = segment.text.toLowerCase();
    if (!names.every((name) => known.includes(name)) || !areOfOneThing(ours, theirs, ownersIn(segment, other, names)))
      return isOne && haveOneHead(ours, theirs) ? "unsure" : "other";
    if (!times.every((time) => isToldIn(segment, other.sentence, time))) return "unsure";
    if (theirs.way === ours.way) return "same";
    if (OPPOSITE[ours.way] !== theirs.way || !doubts) return "unsure";
    const passage = sentenceText(segment, other.sentence);
    const lower = passage.toLowerCase();
    const theirDoubts = doubtsIn(theirs.before.split(CLAUSE).at(-1) ?? "", "");
    // "Deaths rose by 9" where those after surgery fell by 9: a small number is easily found again.
    if (figure.kind === "count" && specificity(figure) < TELLING && !isAllOf(theirs, ours, names)) return "unsure";
    if (!theirDoubts || !shareDoubts(doubts, passage) || !shareDoubts(theirDoubts, sentence)) return "unsure";
    if (!occasion.every((word) => lower.includes(word))) return "unsure";
    if (ours.isLevel && !basesIn(sentence).every((base) => lower.includes(base))) return "unsure";
    const told = new Set(termsIn(passage));
    if (!scopes.every((word) => told.has(word) || ours.subject.has(word))) return "unsure";
    if (names.length > 0) return "opposite";
    const earlier = namesBefore(draft, figure.sentence);
    if (!earlier.every((name) => known.includes(name))) return "unsure";
    if (isSectionStated({ place })) return "opposite";
    const isOnIt = earlier.length > 0 || (anchor.block.share >= COVERED && termsIn(sentence).length >= ENOUGH);
    return isOnIt ? "opposite" : "unsure";
  };
  return { ours: ours.way, theirs: OPPOSITE[ours.way], isLevel: ours.isLevel, of };
}

/** A sentence without a name in its paragraph speaks of a source that has nearly all of its words, if these are some. */
const COVERED = 0.75;
const ENOUGH = 4;

/** Letters looked at before and behind the figure for what may make it unsure. */
const SIGHT = 400;

const OPPOSITE: Readonly<Record<Change["way"], Change["way"]>> = {
  up: "down",
  down: "up",
  better: "worse",
  worse: "better",
};

const changes = new WeakMap<Segment, Map<Figure, Change | null>>();

/** What changed by a figure of a source: asked of many candidates, and for each key again. */
function sourceChange(segment: Segment, figure: Figure): Change | null {
  let known = changes.get(segment);
  if (!known) {
    known = new Map();
    changes.set(segment, known);
  }
  let change = known.get(figure);
  if (change === undefined) {
    const [start, end] = [sentenceStart(segment, figure.sentence), sentenceEnd(segment, figure.sentence)];
    change = changeOf(segment.text, figure, start, end);
    known.set(figure, change);
  }
  return change;
}

/** "In the industry", "across the country", "at the competition": where it was so. */
const SCOPE =
  /\b(?:in|at|across|among|throughout|outside|within)\s+(?:(?:the|its|their|all|other|most)\s+)*(?!(?:the|its|their|other|most|a|an|total|all|turn|row|first|second|third|fourth|last|next|past|previous|same|year|half|quarter|month|week|early|late|mid|spring|summer|autumn|winter|part|fact|nominal|real)\b)(\p{Ll}[\p{L}-]+)(?:\s+(\p{Ll}[\p{L}-]+))?/gu;
const EVERYWHERE = /\b(?:nation-?wide|nationally|world-?wide|globally|abroad)\b/giu;

/** Words that tell where it was so. */
function scopesIn(text: string): readonly string[] {
  const near = text.replace(/^\s*\p{Lu}/u, (letter) => letter.toLowerCase());
  const found = [...near.matchAll(SCOPE)].map(([, one = "", other = ""]) =>
    /(?:ed|ing)$/.test(other) ? one : `${one} ${other}`,
  );
  return termsIn([...found, ...(near.match(EVERYWHERE) ?? [])].join(" "));
}

/** Behind a comma "while" and "as" set something else against it. */
const OCCASION =
  /^(?:[^.;]*?\b(?:when|after|once|during|amid|thanks to|owing to)|[^.;,]*?\b(?:while|as|because))\b([^.;,]*)/iu;

/** "After Osei signed", "when the plant closed": words of the occasion, which the source has to tell, too. */
function occasionIn(behind: string): readonly string[] {
  const [clause = ""] = OCCASION.exec(behind)?.slice(1) ?? [];
  return (clause.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 5));
}

/** Headlines and the first sentence. */
function openingOf(segment: Segment): string {
  let last = 0;
  while (last < HEADLINES && !/[.!?]["”’)]?\s*$/.test(segment.text.slice(0, sentenceEnd(segment, last)))) last++;
  return segment.text.slice(0, sentenceEnd(segment, last));
}

const HEADLINES = 4;

/** A name that stands so often in a source is what the source is about. */
const OFTEN = 4;

/** Names whose change it may be: those of the sentence, of the opening, and those that the source is about. */
function ownersIn(segment: Segment, figure: Figure, names: readonly string[]): readonly string[] {
  const lower = segment.text.toLowerCase();
  const around = `${sentenceText(segment, figure.sentence)} ${segment.source.title ?? ""} ${openingOf(segment)}`;
  const near = around.toLowerCase();
  return names.filter((name) => near.includes(name) || lower.split(name).length > OFTEN);
}

const MEASURED: ReadonlySet<FigureKind> = new Set(["money", "measure"]);

function isOneNumber(one: Figure, other: Figure): boolean {
  const [ours, theirs] = [one.about.per, other.about.per];
  if (one.kind !== other.kind || (ours !== null && theirs !== null && ours !== theirs)) return false;
  // "412 metres" is not "412 feet"; of a count it is the noun, which may be left out or another word.
  if (MEASURED.has(one.kind) && bareUnit(one) !== bareUnit(other)) return false;
  if (one.value === null) return one.min !== null && one.min === other.min && one.max === other.max;
  return one.value === other.value;
}

/** "GBP" of "GBP per month". */
function bareUnit({ unit }: Figure): string | undefined {
  return unit?.split(" per ", 1)[0];
}

/** One kind of thing changed by both, whoever's it is: enough to say nothing against the draft. */
function haveOneHead(ours: Change, theirs: Change): boolean {
  if (theirs.head === null) return false;
  return ours.head === null ? ours.subject.has(theirs.head) : ours.head === theirs.head;
}

/** All that has changed by the draft has changed by the source; names may stand elsewhere in it. */
function areOfOneThing(ours: Change, theirs: Change, names: readonly string[]): boolean {
  const named = new Set(names.map((name) => stem(name)));
  const told = new Set([...theirs.subject, ...theirs.around]);
  if (ours.head !== null && !told.has(ours.head)) return false;
  if (
    theirs.head !== null &&
    !PRICED.has(theirs.head) &&
    !ours.subject.has(theirs.head) &&
    !ours.around.has(theirs.head)
  )
    return false;
  if (theirs.isPointed && ![...theirs.subject].every((one) => ours.subject.has(one))) return false;
  if (![...ours.subject].every((one) => told.has(one) || named.has(one) || GENERIC.has(one))) return false;
  if (!ours.relations.every((word) => theirs.relations.includes(word))) return false;
  if (theirs.agent === null) return true;
  return ours.agent !== null && [...ours.agent].some((one) => theirs.agent?.has(one));
}

const CLAUSE = /[;:.] |\b(?:while|whereas)\b|, (?:and|but)\b/iu;

/** From here on no two changes of one source are likely to be by the same number. */
const TELLING = 0.5;

/** True where the source says of nothing narrower what the draft says. */
function isAllOf(theirs: Change, ours: Change, names: readonly string[]): boolean {
  if (theirs.head === null && theirs.agent === null) return ours.head === null;
  const named = new Set(names.map((name) => stem(name)));
  return [...theirs.subject].every((one) => ours.subject.has(one) || named.has(one) || GENERIC.has(one));
}

/** From here on two words may name one thing. */
const LIKE = 0.6;

/** "Births" beside "deaths", "rents" beside "turnout": what changed by one number and what by another. */
function areUnlike(ours: Change, theirs: Change): boolean {
  if (ours.head === null || theirs.head === null) return false;
  if (theirs.subject.has(ours.head) || theirs.around.has(ours.head) || ours.subject.has(theirs.head)) return false;
  return wordLikeness(ours.head, theirs.head) < LIKE;
}

/** "Wheat rose" is said of its price. */
const PRICED = new Set(["price", "cost"].map((word) => stem(word)));

/** Words that make a no of it, or an if. */
const DENIAL =
  /\b(?:not|never|nor?|neither|none|nobody|without|hardly|scarcely|barely|cannot|if|unless|whether|instead|rather|unlike|others?|rivals?|elsewhere|far from|yet to|wrong(?:ly)?|false(?:ly)?|untrue|denie[sd]|deny|doubt(?:s|ed|ful)?|disput(?:e|es|ed)|myth|dismiss\p{L}*|rumou?rs?|contrary|opposite)\b|n[’']t\b|\?/iu;
/** Words by which something is wished, feared, supposed, or told of another time. */
const DOUBT =
  /\b(?:would|could|should|may|might|must|needs?|needed|will|shall|set to|due to|hop(?:e|es|ed|ing)|fear(?:s|ed|ing)?|expect(?:s|ed|ing|ations?)?|forecasts?|predict(?:s|ed|ions?)?|project(?:s|ed|ions?)|plan(?:s|ned|ning)?|want(?:s|ed)?|wish(?:es|ed)?|warn(?:s|ed|ing)?|aim(?:s|ed)?|targets?|likely|unlikely|risks?|possibl[ey]|perhaps|having|used to|earlier|before|ago|previous(?:ly)?|prior|former(?:ly)?|once|until|recover(?:s|ed|y|ing)?|regain(?:s|ed)?|ma(?:d|k)e up|offset|revers(?:e|es|ed|ing)|erased?|wip(?:es?|ed)|despite|excluding|except|apart from|adjusted|real terms|supposed|slow\p{L}*|faster|talks?|at first|first of all|initially|then|back to|question(?:s|ed)?|alleg\p{L}+|claim(?:s|ed)?|refut\p{L}+|reject\p{L}*|too|more often|contradict\p{L}*)\b/giu;
/** "Follows a rise of", "after a fall of": of the time before, which a draft may well speak of. */
const AFTER =
  /\b(?:(?:after|follow(?:s|ed|ing)?|despite)\s+(?:[\p{L}’'-]+\s+){0,3}?|(?:from|compared (?:to|with)|against|than)\s+(?:an?|the|its|their)\s+(?:\p{L}+\s+)?)#/iu;
/** What a change is told against: "than a year earlier", "on the year before", "since 2019". */
const AGAINST =
  /\b(?:(?:than|from|against|compared (?:with|to)|versus|since|above|below)\s+(?:in\s+|on\s+)?(?:(?:early|late|mid|the)[ -])?(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:\s+(?:of\s+)?(?:1\d{3}|20\d\d))?\b|(?:than|on|from|over|against|compared (?:with|to)|versus|since|above|below)\s+(?:(?:in|at|that of|those of|during|its level)\s+)*(?:the\s+|an?\s+)?(?:same\s+)?(?:\p{L}+\s+)?(?:(?:year|month|quarter|season|week|decade|day)(?:\s+(?:before|earlier|ago|previously))?|1\d{3}|20\d\d|last (?:year|month|season|week))\b)/giu;

/** "Had risen": before something else, unless somebody says it. */
const PAST_PERFECT =
  /(?<!\b(?:said|says|added|reported|announced|noted)\b[^.;]*)\bhad (?:\p{L}+ly |also |already |only |even )?(?:\p{L}+(?:ed|en|wn)|been|lost|cut|shrunk|sunk|slid|shed|gone|won|made|come|put|set|hit)\b/iu;

/**
 * What makes a sentence unsure, word by word, or null where it may deny the change or tell it of another time.
 *
 * @param before what stands in front of the change in its clause
 */
function doubtsIn(text: string, before: string): readonly string[] | null {
  const rest = withoutTerms(text);
  if (DENIAL.test(rest) || PAST_PERFECT.test(rest) || AFTER.test(`${before} #`)) return null;
  return [...rest.matchAll(DOUBT)].map(([word]) => word.toLowerCase());
}

/** A text without what its changes are told against, and without the month that looks like a verb. */
function withoutTerms(text: string): string {
  return text.replace(AGAINST, " ").replace(/\bMay\b/g, " ");
}

/** True where both say it will be, would be, or was before. */
function shareDoubts(doubts: readonly string[], text: string): boolean {
  const lower = withoutTerms(text).toLowerCase();
  return doubts.every((word) => lower.includes(word));
}

const TIME =
  /\b(?:1[89]\d\d|20\d\d|(?:1[89]|20)?\d0s|january|february|march|april|may(?! have)|june|july|august|september|october|november|december|spring|summer|autumn|winter|christmas|easter|(?:first|second|third|fourth|last|next|this|past|previous|final|opening) (?:quarter|half|year|month|week|season|decade|summer|winter|spring|autumn)|(?<![\p{L}\d])(?:\p{L}+|\d+) (?:years|months|weeks|decades)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|overnight|a year|yearly|annually)\b/giu;

/** What a level is told against: the same one may be a rise on last month and a fall on last year. */
function basesIn(text: string): readonly string[] {
  const numbers = [...text.matchAll(BASE)].map(([, base = ""]) => base);
  return [...numbers, ...(text.match(AGAINST) ?? [])].map((base) => base.toLowerCase());
}

const BASE =
  /\b(?:from|against|than|compared (?:with|to)) (?:(?:an?|about|around|some|nearly|almost|just|over|the|its|their) )*(\S*\d[\d.,]*)/giu;

/** The times that a text tells, without those that something is compared with. */
function timesIn(text: string): readonly string[] {
  return [...text.replace(AGAINST, " ").matchAll(TIME)].map(([time]) => time.toLowerCase());
}

/** How far in front of a sentence its time may stand. */
const BACK = 3;

function isToldIn(segment: Segment, sentence: number, time: string): boolean {
  const own = timesIn(sentenceText(segment, sentence));
  if (own.length > 0) return own.includes(time);
  const from = sentenceStart(segment, Math.max(0, sentence - BACK));
  return timesIn(segment.text.slice(from, sentenceStart(segment, sentence))).includes(time);
}

const NO_NAME =
  /^(?:mr|mrs|ms|dr|i|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

/** Names of the sentences before, in one paragraph. */
function namesBefore(draft: Reading, sentence: number): readonly string[] {
  const block = draft.sentences[sentence]?.block;
  const names: string[] = [];
  for (let s = sentence - 1; s >= 0 && draft.sentences[s]?.block === block; s--) names.push(...namesIn(draft, s));
  return names;
}

/** Words of the names in a sentence, in lower case. */
function namesIn(draft: Reading, sentence: number): readonly string[] {
  const { start = 0, end = 0 } = draft.sentences[sentence] ?? {};
  const mentions = draft.mentions.filter((one) => one.sentence === sentence && isWritten(one.form));
  const text = draft.text.slice(start, end);
  const names = [...text.matchAll(/\p{Lu}[\p{L}\p{M}-]+/gu)].flatMap(({ 0: word, index }) => {
    const at = start + index;
    const opens = text.slice(0, index).trim() === "";
    if (opens && !mentions.some((one) => one.start <= at && at < one.end)) return [];
    const lower = word.toLowerCase();
    return NO_NAME.test(lower) ? [] : [lower];
  });
  return [...new Set(names)];
}
