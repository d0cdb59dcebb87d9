// What may be put in place of a changed quotation: the source's own words, whole and without a break. Whoever takes
// them may not get another false quotation, so where that is not sure there are none.

import { type Segment, sentenceEnd, sentenceStart } from "../index/segment.ts";
import { comparableWords } from "../quotations/normalise.ts";
import { type Match, matchIn, wordsOfSource } from "../quotations/quotationIndex.ts";
import type { Span } from "../text/span.ts";
import { FUNCTION_EDGES } from "./alterations.ts";
import type { Asked } from "./asked.ts";
import { oneLine, sentenceAt } from "./passages.ts";

/** More than this around the words or in a gap between them says other things than the writer quoted. */
const MOST_ADDED = 12;
const MOST_SKIPPED = 12;
/** Marks of quotations, paragraphs and markup: words on both sides of one are not one stretch of speech. */
const BREAK = /[“”„"«»]|\n\s*\n|\]\(|\[\^|[<>|]/;
const CLAUSE_END = /[,;:!?…—–)\]](?!\d)|\.{3}|\s-\s/g;
const LINKS = "of|de|da|di|del|van|von|der|al|bin";
const ABBREVIATION = /(?<!\p{L})(?:\p{L}\.)+$/u;
const NAME_GOES_ON = new RegExp(String.raw`^(?:\s(?:${LINKS}))?\s(?!I\b)\p{Lu}[\p{L}\p{M}'’.-]*`, "u");
const ENDS_WITH_NAME = /(?:^|\s)(?!I$)\p{Lu}[\p{L}\p{M}'’.-]*$/u;
const NAME_BEFORE = new RegExp(
  String.raw`(?<![\p{L}\p{M}'’.-])(?!I\s)\p{Lu}[\p{L}\p{M}'’-]*\s(?:(?:${LINKS})\s)?$`,
  "u",
);

/** The source's words for the whole of the quotation, or null where they cannot be had in one piece. */
export function wordsInstead(asked: Asked, match: Match): string | null {
  const { segment } = match;
  if (match.outOfOrder || match.skipped.length > MOST_SKIPPED) return null;
  const bounds = boundsOf(match);
  if (!bounds) return null;
  const start = wholeStart(segment.text, startsAlike(asked, match) ? match.start : clauseStart(match, bounds), bounds);
  const end = wholeEnd(segment.text, endsAlike(match) ? match.end : clauseEnd(match, bounds), bounds);
  const words = segment.text.slice(start, end);
  const added = comparableWords(segment.text.slice(start, match.start) + segment.text.slice(match.end, end));
  if (BREAK.test(words) || added.words.length > MOST_ADDED) return null;
  const instead = inDraftsCase(asked, segment, oneLine(words));
  const again = matchIn(segment, comparableWords(instead));
  return again?.edits === 0 && !again.outOfOrder ? instead : null;
}

/** The utterance that holds the words, or the sentences where the source says them itself. */
function boundsOf({ segment, start, end }: Match): Span | undefined {
  const around = segment.quotations.filter((quotation) => quotation.start < end && start < quotation.end);
  const [only, ...others] = around;
  if (only) return others.length === 0 && only.start <= start && end <= only.end ? only : undefined;
  return {
    start: sentenceStart(segment, sentenceAt(segment, start)),
    end: sentenceEnd(segment, sentenceAt(segment, end - 1)),
  };
}

/** True where the quotation begins with the source's word, or with a mere "and" before it. */
function startsAlike(asked: Asked, { steps }: Match): boolean {
  const [first, second] = steps.filter((step) => step.own >= 0);
  if (!first || first.kind === "same") return first !== undefined;
  const word = comparableWords(asked.quotation.text).words[first.own] ?? "";
  return first.kind === "added" && FUNCTION_EDGES.has(word) && second?.kind === "same";
}

function endsAlike({ steps }: Match): boolean {
  return steps.filter((step) => step.own >= 0).at(-1)?.kind === "same";
}

function clauseStart({ segment, start }: Match, bounds: Span): number {
  const from = Math.max(bounds.start, sentenceStart(segment, sentenceAt(segment, start)));
  const last = [...segment.text.slice(from, start).matchAll(CLAUSE_END)].at(-1);
  return skipBlank(segment.text, last ? from + last.index + last[0].length : from, start);
}

function clauseEnd({ segment, start, end }: Match, bounds: Span): number {
  const sentence = sentenceEnd(segment, sentenceAt(segment, Math.max(start, end - 1)));
  const after = segment.text.slice(end, Math.max(end, Math.min(bounds.end, sentence)));
  const mark = after.search(CLAUSE_END);
  const clause = (mark < 0 ? after : after.slice(0, mark)).replace(/[\s”’"']+$/u, "");
  return end + (ABBREVIATION.test(clause) ? clause.length : clause.replace(/\.$/, "").length);
}

function skipBlank(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && !/[\p{L}\p{N}$€£¥]/u.test(text[at] ?? "")) at++;
  return at;
}

/** Neither within a word or an amount nor within a name. */
function wholeStart(text: string, from: number, bounds: Span): number {
  let start = from;
  while (start > bounds.start && /[\p{L}\p{M}\p{N}$€£¥&/‑-]/u.test(text[start - 1] ?? "")) start--;
  while (start > bounds.start && /^\p{Lu}/u.test(text.slice(start))) {
    const before = NAME_BEFORE.exec(text.slice(Math.max(bounds.start, start - 60), start));
    if (!before) break;
    start -= before[0].length;
  }
  return start;
}

function wholeEnd(text: string, from: number, bounds: Span): number {
  let end = from;
  while (end < bounds.end && /^(?:[\p{L}\p{M}\p{N}%]|['’&/‑.,-](?=[\p{L}\p{N}]))/u.test(text.slice(end, end + 2)))
    end++;
  while (ENDS_WITH_NAME.test(text.slice(Math.max(bounds.start, end - 60), end))) {
    const more = NAME_GOES_ON.exec(text.slice(end, Math.min(bounds.end, end + 80)));
    if (!more) break;
    end += more[0].replace(/\.$/, "").length;
  }
  return end;
}

/** Begun with a capital and ended with a stop where the draft does so. */
function inDraftsCase({ quotation }: Asked, segment: Segment, words: string): string {
  const text = quotation.text.trim();
  const first = /^\p{L}+/u.exec(words)?.[0] ?? "";
  let cased = words;
  if (/^\p{Lu}/u.test(text)) cased = capitalised(words);
  else if (/^\p{Ll}/u.test(text) && !isName(segment, first)) cased = (words[0] ?? "").toLowerCase() + words.slice(1);
  const stop = /[.,!?…]$/.exec(text)?.[0] ?? "";
  // The stop of "U.S." takes a comma, no second stop.
  const has = stop === "," ? /[,!?…]$/ : /[.,!?…]$/;
  return has.test(cased) ? cased : cased + stop;
}

function capitalised(words: string): string {
  return (words[0] ?? "").toUpperCase() + words.slice(1);
}

/** A word with a capital keeps it, unless the source writes it without one too. */
function isName(segment: Segment, word: string): boolean {
  if (!/^\p{Lu}/u.test(word) || FUNCTION_EDGES.has(word.toLowerCase())) return false;
  const { places, starts } = wordsOfSource(segment);
  return !places
    .of(word.toLowerCase())
    .some((at) => /^\p{Ll}/u.test(segment.text.slice(starts[at] ?? 0, (starts[at] ?? 0) + 2)));
}
