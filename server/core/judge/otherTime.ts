// Another time is no contradiction: what held in 2019 says nothing about 2024, and "twenty years ago" nothing about now.
//
// These are rules and no measures of the model: a wrong warning of this kind is the plainest there is.

import { sentenceEnd, sentenceStart } from "../index/segment.ts";
import type { Figure, Reading, Sentence } from "../reading/model.ts";
import type { Candidate } from "./placeFeatures.ts";

/** "Twenty years ago, …", "A decade earlier …": the whole sentence looks back. */
const LOOKS_BACK = /^(?:\S+ ){1,4}(?:years|decades?|century|centuries) (?:ago|earlier|before|previously)\b/i;

/** True where the draft's figure holds for another time than the source's, as far as both say when they hold. */
export function isOfOtherTime(draft: Reading, figure: Figure, { figure: other, segment }: Candidate): boolean {
  if (figure.kind === "date" || figure.kind === "time") return false;
  const theirText = segment.text.slice(sentenceStart(segment, other.sentence), sentenceEnd(segment, other.sentence));
  const ourText = sentenceText(draft, figure);
  if (LOOKS_BACK.test(ourText) !== LOOKS_BACK.test(theirText)) return true;
  const ours = yearsOf(figure, ourText);
  if (ours.length === 0) return false;
  const theirs = yearsOf(other, theirText);
  if (theirs.length > 0) return !ours.some((year) => theirs.includes(year));
  // A source that gives no year speaks of its own day; the year before is still its news.
  const written = Number(segment.asOf?.slice(0, 4));
  return Number.isInteger(written) && ours.every((year) => Math.abs(year - written) > 1);
}

/**
 * Years that the sentence writes out as the time of the figure. Those that the reader worked out ("in January") may be
 * a year off, and those that it compares with ("less than in 2019", "since 1997") are not the figure's own.
 */
function yearsOf(figure: Figure, sentence: string): readonly number[] {
  return figure.about.period
    .map((date) => date.slice(0, 4))
    .filter((year) => sentence.includes(year) && !new RegExp(`(?:than in|than|since|from) ${year}`).test(sentence))
    .map(Number)
    .filter((year) => year > 999);
}

/**
 * True where the draft's year is the time of one amount and the source's year that of another of its kind: "in 2024 it
 * lost 7.4 million" is not about "in 2023 the loss had been 3.1 million".
 */
export function isTimeOfAnother(
  figure: Figure,
  { figure: other, segment }: Candidate,
  found: readonly { readonly figure: Figure; readonly at: readonly Candidate[] }[],
): boolean {
  if (figure.date?.length !== 4) return false;
  const companions = found.filter((one) => one.figure.sentence === figure.sentence && holdsAt(one.figure, figure));
  const beside = segment.figures.filter((one) => one.sentence === other.sentence && holdsAt(one, other));
  return companions.some(({ figure: { kind }, at }) => {
    const together = at.some((one) => one.segment === segment && one.figure.sentence === other.sentence);
    return !together && beside.some((another) => another.kind === kind);
  });
}

function holdsAt(figure: Figure, { date }: Figure): boolean {
  return date !== null && figure.about.period.includes(date);
}

/** "Tarnow, 25 March 2025." at the head of a text: when it was written, which nothing else can contradict. */
export function isDateLine(draft: Reading, figure: Figure): boolean {
  if (figure.kind !== "date") return false;
  const sentence = draft.sentences[figure.sentence];
  return sentence !== undefined && sentence.tokens.length <= 9 && !hasVerb(sentence) && isFirstOfBlock(draft, figure);
}

function hasVerb(sentence: Sentence): boolean {
  return sentence.tokens.some(({ pos }) => pos === "VERB" || pos === "AUX");
}

function isFirstOfBlock(draft: Reading, { sentence }: Figure): boolean {
  const own = draft.sentences[sentence];
  const before = draft.sentences[sentence - 1];
  const block = own && draft.blocks[own.block];
  return block?.kind === "paragraph" && before?.block !== own?.block;
}

function sentenceText(draft: Reading, { sentence }: Figure): string {
  const { start = 0, end = 0 } = draft.sentences[sentence] ?? {};
  return draft.text.slice(start, end);
}
