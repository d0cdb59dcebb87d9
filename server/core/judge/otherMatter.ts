// A figure on another matter contradicts nothing: a difference is no level, a plan no outcome, a rate no total.
//
// Most of this the model weighs (cues.ts, times.ts). These rules stand beside it because each silences right figures that
// somebody met, and costs few wrong ones or none; those of lone sentences only there, where little else tells the matter.

import { type Segment, sentenceEnd, sentenceStart } from "../index/segment.ts";
import { termsIn } from "../index/terms.ts";
import type { Figure, Reading } from "../reading/model.ts";
import { numbers, words } from "../text/wordLists.ts";
import { headLikeness } from "./aboutLikeness.ts";
import { areOfOtherTimes } from "./ageThen.ts";
import { specificity } from "./figureTraits.ts";
import { type Candidate, isSectionStated, slot } from "./placeFeatures.ts";
import { dateParts, type Slip } from "./values.ts";

/**
 * Tells the figures of sources that are not on what the draft's figure is on, as far as the words beside both tell. Asked of
 * many candidates for one figure, so what the draft says is looked at once.
 */
export function otherMatterThan(draft: Reading, figure: Figure): (candidate: Candidate) => boolean {
  if (isSpan(figure)) return () => true;
  const ours = wordsAround(draft.text, figure, draft.sentences[figure.sentence] ?? { start: 0, end: 0 });
  const difference = isDifference(figure, ours);
  const plan = PLAN.test(ours.before);
  const earlier = EARLIER.test(ours.before + ours.behind);
  const ago = AGO.test(ours.sentence);
  const denied = DENIED.test(ours.behind);
  const restarted = figure.kind === "duration" && RESTARTED.test(ours.behind);
  const each = figure.kind === "money" && EACH_IS.test(ours.before);
  const spread = SPREAD.test(ours.sentence);
  const namesYear = yearsIn(ours).length > 0;
  const counts = figure.kind === "ordinal" && ANNIVERSARY.test(ours.behind);
  const side = figure.kind === "date" ? sideOf(ours) : undefined;
  const part = PART_OF_YEAR.test(ours.sentence);
  const isSupposed = isCounterfactual(ours);
  const isNational = isOfNation(ours);
  // Of one by name: "and" would join others to it.
  const isOfOne =
    SHARED.has(figure.kind) &&
    /\p{Lu}/u.test(ours.before) &&
    !/\b(?:and|both|all|total)\b/i.test(ours.sentence) &&
    !TOGETHER.test(ours.sentence);
  const isOfRest = REST.test(ours.before);
  const isSince = figure.kind === "duration" && !PAST.test(ours.behind);
  const times = timesIn(ours);
  const isTelling = specificity(figure) >= TELLING && !(figure.kind === "count" && (figure.value ?? 0) < 100);
  const isCell = draft.blocks[draft.sentences[figure.sentence]?.block ?? -1]?.kind === "cell";
  return ({ figure: other, segment, place, comparison: { slip } }) => {
    const isLone = place[slot.loneSentence] === 1;
    if (isDayOf(figure, segment.asOf)) return true;
    if (figure.kind === "score" && isOfOtherSeason(place)) return true;
    if (isYearOfOther(figure, place)) return true;
    if (figure.kind === "age" && other.kind === "age" && areOfOtherTimes(ours, wordsIn(segment, other))) return true;
    // "From 30 to 45": the source gives the level of before as well.
    if (figure.about.change !== "to" && other.from !== null && other.from === figure.value) return true;
    // The head of a row or a column says which year its cells are of.
    if (isCell && place[slot.otherTime] === 1) return true;
    if (slip !== "span" && isPerOther(figure, other)) return true;
    if (isShareOfOthers(figure, other, place)) return true;
    if (isCountOfOthers(figure, other, place) && !haveTermInCommon(ours, wordsIn(segment, other))) return true;
    if (each && !EACH.test(wordsIn(segment, other).sentence)) return true;
    const isMistyped = isTelling && MISTYPED.has(slip);
    if (!isMistyped && isLone && (namesYear || figure.kind === "date") && isOfOtherTime(figure, place)) return true;
    if (isSince && other.kind === "duration" && PAST.test(wordsIn(segment, other).behind)) return true;
    if (side !== undefined && isOtherSide(side, sideOf(wordsIn(segment, other)))) return true;
    if (figure.kind === "date" && isOtherSide(phaseOf(figure), phaseOf(other))) return true;
    if (part && figure.kind !== "date" && !PART_OF_YEAR.test(wordsIn(segment, other).sentence)) return true;
    if (isSupposed && !isCounterfactual(wordsIn(segment, other))) return true;
    if (isNational && !/\bnation/.test(segment.text)) return true;
    if (isOfOne && TOGETHER.test(wordsIn(segment, other).before)) return true;
    if (isOfRest && (figure.value ?? 0) < (other.value ?? 0) && !REST.test(wordsIn(segment, other).before)) return true;
    if (isRestOfWhole(figure, ours, other, () => wordsIn(segment, other))) return true;
    if (times !== undefined && isTimes(figure, times, other, ABOUT_TIMES)) return true;
    if (mayBeTimes(figure, other) && isTimesOf(figure, other, timesIn(wordsIn(segment, other)))) return true;
    // "£43m" beside "£34m": an earlier year, or a plan, hardly ever has the same digits.
    if (isMistyped) return false;
    if (!difference && !plan && !earlier && !counts && !ago && !denied && !spread && !restarted) return false;
    const theirs = wordsIn(segment, other);
    if (counts && isOfOneBeginning(figure, ours, other, { ...theirs, asOf: segment.asOf })) return true;
    if (difference && slip !== "direction" && !isDifference(other, theirs)) return true;
    if (plan && !PLAN.test(theirs.before)) return true;
    if (ago && !AGO.test(theirs.sentence)) return true;
    if (denied && !DENIED.test(theirs.behind)) return true;
    if (restarted && !RESTARTED.test(theirs.behind)) return true;
    if (spread && ALTOGETHER.test(theirs.sentence) && !SPREAD.test(theirs.sentence)) return true;
    return isLone && earlier && !EARLIER.test(theirs.sentence);
  };
}

/** Slips of the hand that hardly ever make one figure of another. */
const MISTYPED: ReadonlySet<Slip> = new Set<Slip>(["swapped", "scale"]);
/** A number of two digits that is not round; of counts below a hundred too many are about. */
const TELLING = 0.75;

interface Words {
  readonly sentence: string;
  /** What stands before the figure, and behind it. */
  readonly before: string;
  readonly behind: string;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Letters on either side that are looked at of a sentence without end. */
const FARTHEST = 600;

function wordsAround(text: string, figure: Figure, { start, end }: Stretch): Words {
  return {
    sentence: text.slice(Math.max(start, figure.start - FARTHEST), Math.min(end, figure.end + FARTHEST)),
    before: text.slice(Math.max(start, figure.start - 60), figure.start),
    behind: text.slice(figure.end, Math.min(end, figure.end + 60)),
  };
}

/** The same of a source's figure. */
function wordsIn(segment: Segment, figure: Figure): Words {
  const [start, end] = [sentenceStart(segment, figure.sentence), sentenceEnd(segment, figure.sentence)];
  return wordsAround(segment.text, figure, { start, end });
}

/** What a source tells without a date, it tells of the day it was written on, or of that month. */
function isDayOf({ kind, date, text }: Figure, written: string | null): boolean {
  const [year, month, day] = kind === "date" ? (dateParts(date) ?? []) : [];
  const [writtenYear, writtenMonth, writtenDay] = dateParts(written) ?? [];
  if (typeof month !== "number" || month !== writtenMonth) return false;
  return typeof day === "number" ? day === writtenDay : !/\d{4}/.test(text) || year === writtenYear;
}

/** "In a year", "within an hour", "one night": how long something is looked at, or when, no quantity that anybody states. */
function isSpan({ kind, text }: Figure): boolean {
  return kind === "duration" && /^(?:an?\s+\p{L}+|one\s+(?:night|day|morning|evening|afternoon|weekend))$/iu.test(text);
}

const ANNIVERSARY = /^\s+(?:[\p{L}-]+\s+)?(?:anniversary|birthday|jubilee)\b/iu;

/** The 70th anniversary in 2015 and the 80th in 2025, or of this year, are of one beginning, and both right. */
function isOfOneBeginning(
  figure: Figure,
  ours: Words,
  other: Figure,
  theirs: Words & { asOf: string | null },
): boolean {
  if (other.kind !== "ordinal" || !ANNIVERSARY.test(theirs.behind)) return false;
  const written = dateParts(theirs.asOf)?.[0];
  const told = yearsIn(theirs);
  const years = told.length > 0 || typeof written !== "number" ? told : [written];
  const beginnings = years.map((year) => year - (other.value ?? 0));
  return yearsIn(ours).some((year) => beginnings.includes(year - (figure.value ?? 0)));
}

function yearsIn({ sentence }: Words): readonly number[] {
  return [...sentence.matchAll(/\b(?:1\d{3}|20\d\d)\b/g)].map(([year]) => Number(year));
}

/** "$185 a year" beside "$15 a month", or "110 a day" beside "70 days". */
function isPerOther({ about: ours, kind }: Figure, { about: theirs, kind: other }: Figure): boolean {
  if (ours.per === null) return false;
  if (other === "duration" && kind !== "duration") return true;
  return theirs.per !== null && ours.per !== theirs.per;
}

/** "Men made up 44 per cent" where a source has 56 of women: what is left of the whole, said of those it is left to. */
function isShareOfOthers({ kind, value }: Figure, other: Figure, place: Candidate["place"]): boolean {
  if (kind !== "percent" || other.kind !== "percent" || value === null || other.value === null) return false;
  if (Math.abs(value + other.value - 100) > 0.01) return false;
  return (place[slot.opposed] ?? 0) > 0 || place[slot.otherOwner] === 1 || place[slot.otherEntity] === 1;
}

/** "For four years" beside "five years ago". */
const PAST = /^\s+ago\b/i;

const BEGIN = /\b(?:since|from|after|starting|beginning)\s+(?:(?:in|on|the|early|late|mid|end|of)[ -])*$/i;
const END = /\b(?:until|till|to|by|before|through)\s+(?:(?:in|on|the|early|late|mid|end|of)[ -])*$/i;

type Side = "begin" | "end";

/** Whether a date tells when something began or when it was over; undefined where it is neither. */
function sideOf({ before }: Words): Side | undefined {
  return BEGIN.test(before) ? "begin" : END.test(before) ? "end" : undefined;
}

/** "To the end of August" beside "since 1 May". */
function isOtherSide(one: Side | undefined, other: Side | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

/** Verbs of which one thing begins by the first ones and is over by the second ones: "kidnapped in 2013", "freed in 2015". */
const BEGINNING =
  words(`kidnap abduct seize capture hold arrest detain jail imprison open found establish launch start begin bear
  marry wed appoint elect build`);
const ENDING =
  words(`free release rescue escape liberate close shut end finish die divorce separate resign retire sack dismiss
  demolish abolish expire`);

/** The same by the verb that a date belongs to. */
function phaseOf({ about: { predicate } }: Figure): Side | undefined {
  if (predicate === null) return undefined;
  return BEGINNING.has(predicate) ? "begin" : ENDING.has(predicate) ? "end" : undefined;
}

/** "In the first half of 2024" beside what a source gives for the year. */
const PART_OF_YEAR =
  /\b(?:(?:first|second|third|fourth|last|final) (?:half|quarter|three months|six months|nine months)|half[ -]year|quarterly|Q[1-4]|H[12])\b/i;

const AGAINST = /\b(?:against|no|not|oppos\p{L}+|reject\p{L}*|refus\p{L}+|disapprov\p{L}+|disagree\p{L}*)\b/iu;
const LEFT = /\b(?:left|remain(?:s|ed|ing)?|still|kept|surviv\p{L}+)\b/iu;

/** "29 per cent voted against" beside "71 per cent voted for", "less than half are left" beside "shrunk by 58 per cent". */
function isRestOfWhole(figure: Figure, ours: Words, other: Figure, theirs: () => Words): boolean {
  if (other.kind !== "percent" || other.value === null || (figure.kind !== "percent" && figure.kind !== "fraction"))
    return false;
  const scale = figure.kind === "fraction" ? 100 : 1;
  const rest = 100 - other.value;
  const [least, most] = [figure.value ?? figure.min, figure.value ?? figure.max].map((x) => (x ?? Number.NaN) * scale);
  const value = least === undefined || most === undefined ? Number.NaN : (least + most) / 2;
  const holds =
    figure.bound === "<" ? rest < value : figure.bound === ">" ? rest > value : Math.abs(rest - value) <= 0.01 * value;
  if (!holds) return false;
  const [near, far] = [ours.sentence, theirs().sentence];
  return AGAINST.test(near) !== AGAINST.test(far) || LEFT.test(near) !== LEFT.test(far);
}

const TIMES =
  /\b(?:(twice|double|half)|(two|three|four|five|six|seven|eight|nine|ten|\d+(?:\.\d+)?) times) (?!a (?:day|week|month|year)\b)/i;
const FACTORS = numbers("half 0.5 twice 2 double 2 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10");
/** "More than twice" may be two and a half times. */
const ABOUT_TIMES = 0.3;

/** By what the sentence multiplies: "85 pounds, more than twice an average ticket". */
function timesIn({ sentence }: Words): number | undefined {
  const [, word, number] = TIMES.exec(sentence) ?? [];
  const said = (word ?? number)?.toLowerCase();
  return said === undefined ? undefined : (FACTORS.get(said) ?? Number(said));
}

/** The sentence itself tells how the figure stands to the source's: that is what it is compared with. */
function isTimes({ value }: Figure, times: number, { value: other }: Figure, tolerance: number): boolean {
  return value !== null && other !== null && Math.abs(value - times * other) <= tolerance * Math.abs(value);
}

/** "6.6 cents in 2020" beside "13.2 cents, double that paid in 2020": the source tells how both stand to each other. */
function isTimesOf(figure: Figure, other: Figure, times: number | undefined): boolean {
  return times !== undefined && (isTimes(figure, times, other, EXACT) || isTimes(other, times, figure, EXACT));
}

const EXACT = 0.02;

/** A look at the values, before anybody looks at the words. */
function mayBeTimes({ value }: Figure, { value: other }: Figure): boolean {
  if (!value || !other) return false;
  const ratio = Math.max(value / other, other / value);
  return ratio > 1.5 && Math.abs(2 * ratio - Math.round(2 * ratio)) <= 4 * EXACT * ratio;
}

/** "16 rooms" beside "61 jobs": of another thing by its noun, and by no other figure that the source states as well. */
function isCountOfOthers(figure: Figure, other: Figure, place: Candidate["place"]): boolean {
  if (figure.kind !== "count" || other.kind !== "count" || isSectionStated({ place })) return false;
  const likeness = headLikeness(figure, other);
  return likeness !== null && likeness < LIKE;
}

/** From here on two nouns may name one thing. */
const LIKE = 0.6;

function haveTermInCommon(ours: Words, theirs: Words): boolean {
  const told = new Set(termsIn(theirs.sentence));
  return termsIn(ours.sentence).some((term) => told.has(term));
}

/** A year says when something else was so: "in 2019 they beat them 5-0". */
function isYearOfOther({ kind, text }: Figure, place: Candidate["place"]): boolean {
  return kind === "date" && place[slot.ownerOther] === 1 && /^\d{4}$/.test(text);
}

/** Two clubs meet every year. */
function isOfOtherSeason(place: Candidate["place"]): boolean {
  return place[slot.yearOther] === 1 || place[slot.ownYearOther] === 1 || place[slot.yearFarFromSource] === 1;
}

/**
 * The sentence is about another year: its own year stands beside another quantity than the source's, or lies far from the
 * day of a source that names none.
 */
function isOfOtherTime({ kind }: Figure, place: Candidate["place"]): boolean {
  if (kind !== "date") return place[slot.yearFarFromSource] === 1 || place[slot.dateOfOther] === 1;
  return (place[slot.besideContrary] ?? 0) > 0 && place[slot.neighbours] === 0;
}

/** Fewer words than a measure may take for a difference (cues.ts): a rule must be sure. */
const MORE =
  /^(?:\s+(?!(?:or|in|at|on|for|from|during)\b)[\p{L}-]+){0,3}?\s+(?:more|fewer|less|higher|lower|larger|smaller|longer|shorter|older|younger|heavier|cheaper|dearer|better|worse|earlier|later|ahead|behind|above|below|short|clear|adrift|apart|off the (?:pace|lead|top))\b(?! than (?:half|\d))/iu;
const GAP =
  /\b(?:difference|gap|margin|lead|advantage|shortfall|deficit|surplus)\b(?:(?!\b(?:after|before|in|on|until|since|when)\b)[^.;,]){0,25}$|\b(?:grew|grown|rose|risen|fell|fallen|shrank|shrunk|dropped|increased|decreased|widened|narrowed|up|down|cut|raised|lowered)\s+(?:[\p{L}-]+\s+)?by\s+(?:[\p{L}-]+\s+)?$/iu;

/** By how much two things differ, or one has changed; shares are mostly given so, and are told apart by their bounds. */
function isDifference(figure: Figure, { before, behind }: Words): boolean {
  if (figure.kind === "percent" || figure.kind === "fraction" || figure.kind === "multiple") return false;
  return (figure.about.change === "by" && !isLoss(figure)) || MORE.test(behind) || GAP.test(before);
}

/** "The club lost £310,000": how much it has lost, and nothing has become less by it that the sentence names. */
function isLoss({ kind, about }: Figure): boolean {
  return kind === "money" && about.predicate === "lose";
}

/** What somebody plans, expects, wants or might have had. */
const PLAN =
  /\b(?:planned|planning|plans to|supposed to|promised|pledged|vowed to|aim(?:s|ed) (?:to|for|at)|had expected|forecasts?|hoped?|hopes|wants? to|would have|was to|were to|originally|budget(?:ed)? of|budgeted|projected|asked for|first draft|first plans)\b|\bwants? (?:(?:about|some|around) )?$/i;
/** "Had the grant followed prices, it would be £6m": what never was. */
const COUNTERFACTUAL =
  /(?:^|[,;:—–] )had\b[^.;?]{4,90}?\bwould\b|(?<!\b(?:ask(?:ed|s)?|wonder(?:ed|s)?|kn[eo]ws?|said) )\bif\b[^.;?]{2,90}?\bhad\b[^.;?]{2,90}?\bwould\b|\bwould\b[^.;?]{2,90}?\bif\b[^.;?]{2,60}?\bhad\b/i;
function isCounterfactual({ sentence }: Words): boolean {
  return sentence.includes("would") && COUNTERFACTUAL.test(sentence);
}

/** Of a whole country, where a source speaks of a part of it; a name begins with a capital. */
function isOfNation({ before, behind }: Words): boolean {
  return (
    /\bnational(?:ly)? (?!newspaper|paper|team|park|holiday|anthem)/.test(before) ||
    /^[^,;.]{0,30}\bnation(?:wide|ally)\b/.test(behind)
  );
}
/** What several can have together. */
const SHARED: ReadonlySet<string> = new Set(["percent", "money", "count", "measure", "fraction"]);
/** "Norvik and Halden together control 74 per cent", which says nothing of the one. */
const TOGETHER = /\b(?:together|between them|jointly|combined)\b/i;
/** "The other 22": what is left of more. */
const REST = /\b(?:the|its|their|all) (?:other|remaining) $/i;
/** Another time, told by no date. */
const EARLIER =
  /\b(?:(?:previous|prior|preceding|last) (?:year|season|summer|winter|spring|autumn|month|week|election|vote)s?(?:['’]s)?|the (?:year|month|season|week|day) before|(?:year|month|season|decade)s? earlier|a normal year|at first|in the first plans?)\b/i;
/** "Six years ago": by the calendar of the draft, which a source does not follow. */
const AGO = /\b(?:\p{L}+|\d+) (?:years?|decades?|seasons?) ago\b|\bbefore the (?:pandemic|war|crisis|crash)\b/iu;
/** "Twelve of them not seriously": the rest of the whole. */
const DENIED =
  /^\s+(?:of (?:them|these|those|whom) )?not (?!out\b)|^\s+of [^.;:,]{0,45}?\b(?:are|were|is|was|do|does|did|has|have|had)(?: not\b|n['’]t\b)/i;
/** "Each gram is worth": a part of what the source gives for the whole. */
const EACH_IS =
  /\b(?:each|every|a single) \p{L}+ (?:\p{L}+ )?(?:is|was|are|costs?|earns?|earned|pays?|paid|gets?|got|brings?|brought|worth)\b/iu;
const EACH = /\b(?:each|every|per|apiece|single)\b/i;
/** "Eleven minutes into the second half": counted from another moment than a match's minutes are. */
const RESTARTED =
  /^\s+(?:into the (?:second|other) (?:half|period)|after (?:the )?(?:break|restart|interval|half[ -]time)|on,)/i;
/** So much at a time, of what the source gives for all the time together. */
const SPREAD = /\b(?:each|every|per|an?) (?:year|month|week|day)\b|\b(?:annually|yearly|monthly|weekly|in each of)\b/i;
const ALTOGETHER =
  /\bover (?:the )?(?:(?:next|past|last|first|following|coming) )?(?:\p{L}+|\d+)[ -](?:years|months|weeks|days)\b/iu;
