// A figure on another matter contradicts nothing: a difference is no level, a plan no outcome, a rate no total, and what a
// rival earned says nothing about the company.
//
// Like those on other times these are rules and no measures of the model: such warnings are plainly wrong, and nobody who
// meets a few of them goes on reading the others.

import { type Segment, sentenceEnd, sentenceStart } from "../index/segment.ts";
import type { Figure, Reading } from "../reading/model.ts";
import { specificity } from "./figureTraits.ts";
import type { Candidate } from "./placeFeatures.ts";
import { isBare } from "./values.ts";

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
  return ({ figure: other, segment }) => {
    if (isPerOther(figure, other) || statesInTable(segment, figure)) return true;
    if (!difference && !plan && !earlier) return false;
    const start = sentenceStart(segment, other.sentence);
    const theirs = wordsAround(segment.text, other, { start, end: sentenceEnd(segment, other.sentence) });
    if (difference && !isDifference(other, theirs)) return true;
    if (plan && !PLAN.test(theirs.before)) return true;
    return earlier && !EARLIER.test(theirs.sentence);
  };
}

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

function wordsAround(text: string, figure: Figure, { start, end }: Stretch): Words {
  return {
    sentence: text.slice(start, end),
    before: text.slice(Math.max(start, figure.start - 60), figure.start),
    behind: text.slice(figure.end, Math.min(end, figure.end + 60)),
  };
}

/** "In a year", "within an hour": how long something is looked at, no quantity that anybody states. */
function isSpan({ kind, text }: Figure): boolean {
  return kind === "duration" && /^an?\b/i.test(text);
}

/** "$185 a year" beside "$15 a month". */
function isPerOther({ about: ours }: Figure, { about: theirs }: Figure): boolean {
  return ours.per !== null && theirs.per !== null && ours.per !== theirs.per;
}

const MORE =
  /^(?:\s+[\p{L}-]+){0,3}?\s+(?:more|fewer|less|higher|lower|larger|smaller|longer|shorter|older|younger|heavier|cheaper|dearer|earlier|later|ahead|behind|above|below|short)\b(?! than (?:half|\d))/iu;
const GAP =
  /\b(?:difference|gap|margin|lead|advantage|shortfall|deficit|surplus)\b[^.;,]{0,25}$|\b(?:grew|grown|rose|risen|fell|fallen|shrank|shrunk|dropped|increased|decreased|widened|narrowed|up|down|cut|raised|lowered)\s+(?:[\p{L}-]+\s+)?by\s+(?:[\p{L}-]+\s+)?$/iu;

/** By how much two things differ, or one has changed; shares are mostly given so, and are told apart by their bounds. */
function isDifference(figure: Figure, { before, behind }: Words): boolean {
  if (figure.kind === "percent" || figure.kind === "fraction" || figure.kind === "multiple") return false;
  return figure.about.change === "by" || MORE.test(behind) || GAP.test(before);
}

/** What somebody plans, expects, wants or might have had. */
const PLAN =
  /\b(?:planned|planning|plans to|supposed to|had expected|forecasts?|hoped?|hopes|would have|was to|were to|originally|budget(?:ed)? of|budgeted|projected|asked for|first draft|first plans)\b/i;
/** Another time, told by no date. */
const EARLIER =
  /\b(?:(?:previous|prior|preceding|last) (?:year|season|summer|winter|spring|autumn|month|week|election|vote)s?(?:['’]s)?|the (?:year|month|season|week|day) before|(?:year|month|season|decade)s? earlier|a normal year|at first|in the first plans?)\b/i;

/** Bare numbers of a source, as its tables give them with the unit in the head, may be the draft's. */
function statesInTable({ figures }: Segment, figure: Figure): boolean {
  if (isBare(figure) || figure.kind === "date" || specificity(figure) < 0.5) return false;
  return figures.some((one) => isBare(one) && one.value !== null && one.value === figure.value);
}
