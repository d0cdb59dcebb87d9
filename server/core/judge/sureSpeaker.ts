// Whether a source leaves no doubt that the person it gives some words to is not the one the draft names.

import { type Segment, sentenceEnd, sentenceStart } from "../index/segment.ts";
import { genderOfName } from "../names/givenNames.ts";
import { plainName } from "../names/key.ts";
import type { Attribution, Entity, Quotation } from "../reading/model.ts";
import { isNamedIn, outsideMarks, tellingWords } from "./namings.ts";
import { sentenceAt } from "./passages.ts";

/** How far behind its speaker's name a quotation without one of its own may stand. */
const REACH = 1600;
/** How far behind a name "he said" surely means who bears it, as far as the reader of names can tell. */
const SHORT_REACH = 700;

/** Whose words they are if they cannot be `own`'s: `speaker`'s, or somebody's; "unsure" wherever `own` may speak. */
export type OtherThan = "speaker" | "somebody" | "unsure";

export function otherThan(own: Entity, speaker: Entity, segment: Segment, quotation: Quotation): OtherThan {
  const { attribution } = quotation;
  if (!attribution) return "unsure";
  const { start, end } = stretchOfSaying(segment, quotation);
  if (isNamedIn(outsideMarks(segment, start, end), own)) return "unsure";
  if (attribution.span && isNamedIn(plainName(attribution.text), speaker)) return "speaker";
  if (isLastNamed(own, speaker, segment, quotation, attribution)) return "speaker";
  if (!isOfOtherSex(own, attribution)) return "unsure";
  const named = lastNaming(segment, speaker, quotation.outer.start);
  return named !== undefined && quotation.outer.start - named < SHORT_REACH ? "speaker" : "somebody";
}

/** "he said", or a quotation behind another: whoever was named last speaks, if nobody else was named since. */
function isLastNamed(
  own: Entity,
  speaker: Entity,
  segment: Segment,
  quotation: Quotation,
  attribution: Attribution,
): boolean {
  // Further quotations behind "he said" are his as surely as the first.
  const here = firstOf(segment, quotation).outer.start;
  const named = lastNaming(segment, speaker, here);
  if (named === undefined || here - named > (isReference(attribution) ? SHORT_REACH : REACH)) return false;
  const since = sentenceAt(segment, named) - (isReference(attribution) ? 1 : 0);
  if (isNamedIn(outsideMarks(segment, sentenceStart(segment, Math.max(0, since)), here), own)) return false;
  const isNear = sentenceAt(segment, here) - sentenceAt(segment, named) <= 1;
  return isNear || !isReference(attribution) || !isNamedMore(segment, own, speaker, here);
}

/** The quotation whose own words say who speaks, where this one goes on right behind it. */
function firstOf(segment: Segment, quotation: Quotation): Quotation {
  let at = segment.quotations.findIndex(({ start }) => start === quotation.start);
  let first = quotation;
  while (at > 0 && first.attribution?.span === null) {
    const before = segment.quotations[at - 1];
    if (!before || before.attribution?.speaker !== quotation.attribution?.speaker) break;
    first = before;
    at--;
  }
  return first;
}

/** True where the sentence that says whose words they are also names `own`. */
export function isNamedBeside(own: Entity, segment: Segment, quotation: Quotation): boolean {
  const { start, end } = stretchOfSaying(segment, quotation);
  return isNamedIn(outsideMarks(segment, start, end), own);
}

/** The sentences from where the quotation or the words that attribute it begin to where both end. */
function stretchOfSaying(segment: Segment, quotation: Quotation): { start: number; end: number } {
  const span = quotation.attribution?.span ?? quotation.outer;
  const from = Math.min(span.start, quotation.outer.start);
  const to = Math.max(span.end, quotation.outer.end);
  return {
    start: Math.min(from, sentenceStart(segment, sentenceAt(segment, from))),
    end: Math.max(to, sentenceEnd(segment, sentenceAt(segment, Math.max(from, to - 1)))),
  };
}

/** Where the text before `offset` last names the person, as an offset into the segment's text. */
function lastNaming(segment: Segment, person: Entity, offset: number): number | undefined {
  const from = Math.max(0, offset - 2 * REACH);
  const text = segment.text.slice(from, offset);
  let best: number | undefined;
  for (const spelling of person.spellings) {
    for (const word of [spelling, spelling.split(/\s+/).at(-1) ?? spelling]) {
      const at = word.length < 2 ? -1 : text.lastIndexOf(word);
      if (at >= 0 && (best === undefined || from + at > best)) best = from + at;
    }
  }
  return best;
}

/** True where the text so far names `own` more often than `speaker`: then "he" may well mean `own`. */
function isNamedMore(segment: Segment, own: Entity, speaker: Entity, offset: number): boolean {
  const before = plainName(segment.text.slice(0, offset));
  const times = (person: Entity) => Math.max(0, ...tellingWords(person).map((word) => before.split(word).length - 1));
  return times(own) > times(speaker);
}

function isReference({ text }: Attribution): boolean {
  return /^(?:he|she|they|it|who)$|^the /i.test(text);
}

function genderTold({ text }: Attribution): "male" | "female" | undefined {
  return /^he$/i.test(text) ? "male" : /^she$/i.test(text) ? "female" : undefined;
}

/** True for "she said" of somebody with a man's name, and the other way round. */
export function isOfOtherSex(own: Entity, attribution: Attribution): boolean {
  const told = genderTold(attribution);
  const known = genderOf(own);
  return told !== undefined && known !== undefined && told !== known;
}

/** Given names of men in one country or generation and of women in another. */
const EITHER_SEX = new Set(
  (
    "jan nicola lindsay lindsey lesley evelyn beverley beverly hilary shirley stacey tracy courtney karen dale luca " +
    "marion vivien carroll kit vanya meredith whitney carol"
  ).split(" "),
);

/** The sex that the given name of a full name tells. */
function genderOf(person: Entity): "male" | "female" | undefined {
  const words = plainName(person.name).split(" ");
  const given = words[0] ?? "";
  return words.length > 1 && !EITHER_SEX.has(given) ? genderOfName(given) : undefined;
}
