// How far a word stands from a figure by the joints of their sentence, not by letters: what its own clause says of a
// figure is nearer than what the next one says, however short the two are.

import { type Segment, sentenceEnd, sentenceStart } from "../index/segment.ts";
import type { Figure } from "../reading/model.ts";
import type { Span } from "../text/span.ts";

/** What it costs to step over a joint; nearness is e to the power of minus the costs between. */
const COSTS: ReadonlyMap<string, number> = new Map(
  (
    [
      [1.2, "; : ( ) – — | -"],
      [1, "while whereas but although though against than versus compared"],
      [0.5, ", which who whose that after before when because since if as until from"],
      [0.35, "and"],
    ] as const
  ).flatMap(([cost, joints]) => joints.split(" ").map((joint) => [joint, cost] as const)),
);
/** Whole words; a hyphen and a comma only where they join no word and no number. */
const JOINT =
  /[;:()–—|]|(?<=\s)-(?=\s)|,(?!\d)|\b(?:while|whereas|but|although|though|against|than|versus|compared|which|whose|who|that|after|before|when|because|since|if|as|until|from|and)\b/gi;
/** Another figure has words of its own. */
const FIGURE = 0.6;
/** Letters over which nearness falls to a third within one clause. */
const REACH = 160;

/** The joints of one sentence in their order, each with the sum of all costs up to and with it. */
export interface Joints {
  readonly at: Float64Array;
  readonly costs: Float64Array;
}

/** @param from @param to the sentence in `text`, UTF-16 offsets @param figures those of the sentence, in their order */
export function jointsOf(text: string, from: number, to: number, figures: readonly Span[]): Joints {
  const sentence = text.slice(from, to);
  const found: { at: number; cost: number }[] = [];
  let f = 0;
  for (const { 0: joint, index } of sentence.matchAll(JOINT)) {
    const at = from + index;
    // Both stand in the order of the text.
    while (f < figures.length && (figures[f]?.end ?? 0) <= at) f++;
    if ((figures[f]?.start ?? Number.POSITIVE_INFINITY) > at)
      found.push({ at, cost: COSTS.get(joint.toLowerCase()) ?? 0 });
  }
  for (const { start } of figures) found.push({ at: start, cost: FIGURE });
  found.sort((a, b) => a.at - b.at);
  let sum = 0;
  return {
    at: Float64Array.from(found, ({ at }) => at),
    costs: Float64Array.from(found, ({ cost }) => {
      sum += cost;
      return sum;
    }),
  };
}

/**
 * The words of a figure's own clause, from joint to joint, without the figure; with those of the clause before where the
 * figure is all of its own, as in "Falk, 31," and "Norway (40)". None where the clause has another figure.
 *
 * @param from @param to the sentence in `text`, UTF-16 offsets @param figures those of the sentence
 */
export function clauseAround(text: string, from: number, to: number, figure: Span, figures: readonly Span[]): string {
  if (figure.start - from > FARTHEST) return clauseAround(text, figure.start - FARTHEST, to, figure, figures);
  if (to - figure.end > FARTHEST) return clauseAround(text, from, figure.end + FARTHEST, figure, figures);
  const isInFigure = (at: number): boolean => figures.some(({ start, end }) => start <= at && at < end);
  const cuts = [...text.slice(from, to).matchAll(JOINT)]
    .map(({ index }) => from + index)
    .filter((at) => !isInFigure(at));
  // "Aune, 44, ringed 3,100 birds": an age between commas parts nothing, and has no words of its own to give.
  const aside = figures.filter((one) => one !== figure && isSetOff(text, one));
  const joints = cuts.filter((at) => !aside.some(({ start, end }) => at === start - 2 || at === end));
  const start = joints.findLast((at) => at < figure.start) ?? from;
  const end = joints.find((at) => at >= figure.end) ?? to;
  const isAlone = (left: number, right: number): boolean =>
    figures.every((one) => one === figure || aside.includes(one) || one.end <= left || one.start >= right);
  if (!isAlone(start, end)) return "";
  const own = `${text.slice(start, figure.start)} ${text.slice(figure.end, end)}`;
  if (/\p{L}/u.test(own) || start === from) return own;
  const before = joints.findLast((at) => at < start) ?? from;
  return isAlone(before, start) ? text.slice(before, start) : "";
}

/** "Falk, 31, said": between commas. */
export function isSetOff(text: string, { start, end }: Span): boolean {
  return text.slice(Math.max(0, start - 2), start) === ", " && text[end] === ",";
}

/** Letters on either side beyond which no clause goes on, however long the sentence is. */
const FARTHEST = 400;

/** A sentence as nearness is measured in it. */
export interface JointedSentence {
  readonly figures: readonly Figure[];
  readonly joints: Joints;
}

const known = new WeakMap<Segment, Map<number, JointedSentence>>();

/** A sentence of a source, by its position there. */
export function jointedSentence(segment: Segment, sentence: number): JointedSentence {
  let ofSegment = known.get(segment);
  if (!ofSegment) {
    ofSegment = new Map();
    known.set(segment, ofSegment);
  }
  let found = ofSegment.get(sentence);
  if (!found) {
    const figures = segment.figures.filter((figure) => figure.sentence === sentence);
    const [from, to] = [sentenceStart(segment, sentence), sentenceEnd(segment, sentence)];
    found = { figures, joints: jointsOf(segment.text, from, to, figures) };
    ofSegment.set(sentence, found);
  }
  return found;
}

/** Nearness of the word that starts at `start` to one of the sentence's figures: 1 beside it, towards 0 with the joints. */
export function clauseNearness(joints: Joints, start: number, figure: Span): number {
  if (start >= figure.start && start < figure.end) return 1;
  const behind = start >= figure.end;
  const [left, right] = behind ? [figure.start, start] : [start, figure.start];
  // The figure's own joint lies at its start: counted in neither direction.
  const cost = costUpTo(joints, behind ? right : right - 1) - costUpTo(joints, left);
  const gap = behind ? start - figure.end : figure.start - start;
  return Math.exp(-cost - gap / REACH);
}

/** The sum of all costs at or before a place. */
function costUpTo({ at, costs }: Joints, place: number): number {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : (costs[low - 1] ?? 0);
}
