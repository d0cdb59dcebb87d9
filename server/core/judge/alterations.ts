// What a quotation changes of a source's words, and which source's words it must be made of.

import type { Segment } from "../index/segment.ts";
import { weightOf } from "../index/sourceIndex.ts";
import { termOf } from "../index/terms.ts";
import { fit } from "../quotations/align.ts";
import { comparableWords } from "../quotations/normalise.ts";
import { contentWords } from "../quotations/phrase.ts";
import { type Match, wordsOfSource } from "../quotations/quotationIndex.ts";
import { overlaps } from "../text/span.ts";
import type { Asked } from "./asked.ts";
import { oneLine, publisherOf } from "./passages.ts";
import { quotationsAround, samePerson, speakerOf } from "./speakers.ts";

/** Words that may be drawn into the marks at either end. */
export const FUNCTION_EDGES = new Set(["a", "an", "the", "and", "but", "that", "so", "of", "to"]);
const NEGATIONS = new Set([
  "not",
  "no",
  "never",
  "n't",
  "nor",
  "neither",
  "without",
  "hardly",
  "don't",
  "doesn't",
  "didn't",
  "isn't",
  "aren't",
  "wasn't",
  "weren't",
  "won't",
  "wouldn't",
  "can't",
  "couldn't",
  "shouldn't",
  "hasn't",
  "haven't",
  "hadn't",
]);

/** Steps that really change the words: not an article drawn into the marks, not an "and" in front. */
export function changes(asked: Asked, match: Match): Match["steps"] {
  const own = comparableWords(asked.quotation.text).words;
  return match.steps.filter((step, i) => {
    if (step.kind === "same") return false;
    // In Markdown the handle of "thank you @example" may be a citation.
    if (step.kind === "left-out" && isHandle(match, step.source)) return false;
    if (step.kind === "added" && (i === 0 || i === match.steps.length - 1) && FUNCTION_EDGES.has(own[step.own] ?? ""))
      return false;
    return true;
  });
}

function isHandle({ segment }: Match, position: number): boolean {
  const start = wordsOfSource(segment).starts[position] ?? 0;
  return start > 0 && segment.text[start - 1] === "@";
}

export function nearMatch(asked: Asked, matches: readonly Match[]): Match | undefined {
  const { home } = asked;
  const own = comparableWords(asked.quotation.text).words;
  let best: Match | undefined;
  for (const match of matches) {
    const edits = changes(asked, match);
    // Words that only changed places are the source's words, too.
    const theirs = new Set(comparableWords(match.segment.text.slice(match.start, match.end)).words);
    const content = contentWords(own.join(" "));
    const sameContent = content.filter((word) => theirs.has(word)).length;
    const share = match.same / (match.same + edits.length);
    const telling =
      sameContent >= 4 ||
      isQuoted(asked, match) ||
      (share >= 0.85 && own.length >= 8) ||
      (sameContent === 3 && edits.length === 1 && home[0] === match.segment);
    // Loosely alike is enough only in a source that the paragraph speaks of anyway.
    const least = home.includes(match.segment) ? 0.6 : 0.8;
    const enough = share >= least && sameContent >= 2 && sameContent / content.length >= 0.55 && telling;
    if (
      (enough || (home[0] === match.segment && isWholeUtterance(match, edits))) &&
      (!best || edits.length < changes(asked, best).length)
    )
      best = match;
  }
  return best;
}

/** True where a whole quotation of the source is quoted, but for a word or two that stand together. */
function isWholeUtterance(match: Match, edits: Match["steps"]): boolean {
  const { steps, segment, start, end } = match;
  const from = steps.findIndex((step) => edits.includes(step));
  const together = edits.every((step, i) => steps[from + i] === step);
  if (!together || edits.length > 2 || match.same < 5 || from < 3) return false;
  return segment.quotations.some(
    (quotation) => Math.abs(quotation.start - start) <= 1 && Math.abs(quotation.end - end) <= 2,
  );
}

/** A changed word in a quotation of two or three: only where speaker or sentence make sure that it is the one meant. */
export function nearPhrase(asked: Asked, matches: readonly Match[]): Match | undefined {
  const { home } = asked;
  const own = comparableWords(asked.quotation.text).words;
  if (own.length < 2) return undefined;
  const fitting: Match[] = [];
  const near = home.slice(0, 2).flatMap((segment) => shortQuotationsNear(segment, asked.quotation.text));
  for (const match of [...near, ...matches]) {
    if (
      !home.includes(match.segment) ||
      fitting.some((other) => other.segment === match.segment && other.start === match.start)
    )
      continue;
    const edits = changes(asked, match);
    const sames = match.steps.filter((s) => s.kind === "same").map((s) => own[s.own] ?? "");
    const content = contentWords(sames.join(" ")).length;
    if (edits.length > 2 || content === 0 || sames.length < edits.filter((e) => e.kind !== "left-out").length) continue;
    // Only a word put for another: "remedial action" is no source of "urgent remedial action".
    const source = wordsOfSource(match.segment).words;
    const changed = edits.filter((edit) => edit.kind === "other");
    if (changed.length === 0 || !changed.every((edit) => areOfAKind(own[edit.own], source[edit.source]))) continue;
    const around = quotationsAround(match.segment.quotations, match.start, match.end);
    if (!around.some((q) => q.outer.start <= match.start && match.end <= q.outer.end)) continue;
    const speaker = around.map((q) => speakerOf(q.attribution, match.segment.entities)).find((e) => e !== undefined);
    const same = speaker && asked.speaker && samePerson(speaker, asked.speaker) === "same";
    if (same || sharedContext(asked, match) >= (near.includes(match) ? 0.8 : 2)) fitting.push(match);
  }
  const [best, second] = fitting.sort((a, b) => a.edits - b.edits);
  const clear =
    !second || (best && (second.edits > best.edits || (second.segment === best.segment && overlaps(second, best))));
  return clear ? best : undefined;
}

/** How much of the draft's sentence around the marks stands near the source's words. */
function sharedContext(asked: Asked, match: Match): number {
  const sentence = asked.draft.sentences[asked.quotation.sentence];
  if (!sentence) return 0;
  const near = match.segment.text.slice(Math.max(0, match.start - 260), match.end + 260).toLowerCase();
  let weight = 0;
  const seen = new Set<number>();
  for (const token of sentence.tokens) {
    if (token.start >= asked.quotation.outer.start && token.end <= asked.quotation.outer.end) continue;
    const term = termOf(token);
    if (term === null || term.length < 4) continue;
    const id = asked.index.dictionary.find(term);
    if (id < 0 || seen.has(id)) continue;
    seen.add(id);
    if (near.includes(term)) weight += weightOf(asked.index, id);
  }
  return weight;
}

function isQuoted(_asked: Asked, match: Match): boolean {
  return quotationsAround(match.segment.quotations, match.start, match.end).length > 0;
}

export function explain(asked: Asked, match: Match): string {
  const who = publisherOf(match.segment);
  const draft = comparableWords(asked.quotation.text);
  const source = wordsOfSource(match.segment);
  const swallowed = swallowsNegation(match);
  const joined = changes(asked, match).length === 0 ? joinsSpeakers(match) : undefined;
  if (joined) return `${who} has the first of these words from ${joined[0]} and the last from ${joined[1]}.`;
  if (match.outOfOrder) return `${who} has these words in another order.`;
  const edits = changes(asked, match);
  if (edits.length === 0 && swallowed)
    return `The ellipsis leaves out “${match.skipped.join(" ")}”, which turns the sentence of ${who} round.`;
  const own = edits.filter((e) => e.own >= 0);
  const theirs = edits.filter((e) => e.source >= 0 && isSpoken(match, e.source));
  const ownWords = stretch(
    own.map((e) => e.own),
    draft.starts,
    draft.ends,
    asked.quotation.text,
  );
  const theirWords = stretch(
    theirs.map((e) => e.source),
    source.starts,
    source.ends,
    match.segment.text,
  );
  if (ownWords && theirWords && edits.length <= 6)
    return `${who} has “${theirWords}” where the draft has “${ownWords}”.`;
  if (ownWords && edits.length <= 4) return `${who} does not have “${ownWords}” in this sentence.`;
  if (theirWords && edits.length <= 4)
    return `The draft leaves out “${theirWords}”, which ${who} has in this sentence.`;
  return `${who} has other words: “${oneLine(match.segment.text.slice(match.start, match.end))}”.`;
}

/** False of words behind the closing mark of a quotation of the source: "said" is none of the speaker's words. */
function isSpoken({ segment, start, end }: Match, position: number): boolean {
  const around = quotationsAround(segment.quotations, start, end);
  const { starts, ends } = wordsOfSource(segment);
  const [from = 0, to = 0] = [starts[position], ends[position]];
  return around.length === 0 || around.some((quotation) => quotation.start <= from && to <= quotation.end);
}

/** Short quotations of a source that share at least half of their words with `text`. */
function shortQuotationsNear(segment: Segment, text: string): readonly Match[] {
  const own = comparableWords(text).words;
  const source = wordsOfSource(segment);
  const matches: Match[] = [];
  for (const quotation of segment.quotations) {
    if (quotation.end - quotation.start > text.length * 2 + 12) continue;
    const from = source.starts.findIndex((start) => start >= quotation.start);
    let to = from;
    while (to < source.words.length && (source.starts[to] ?? 0) < quotation.end) to++;
    if (from < 0 || to - from > own.length + 2 || to - from < own.length - 1) continue;
    const alignment = fit(own, source.words.slice(from, to), 0, to - from);
    if (!alignment || alignment.same * 2 < Math.max(own.length, to - from)) continue;
    const steps = alignment.steps.map((step) => (step.source < 0 ? step : { ...step, source: step.source + from }));
    matches.push({
      segment,
      start: source.starts[from] ?? 0,
      end: source.ends[to - 1] ?? 0,
      steps,
      same: alignment.same,
      edits: alignment.edits,
      outOfOrder: false,
      skipped: [],
    });
  }
  return matches;
}

/** Two words one of which may be put for the other; what denies stands for anything. */
function areOfAKind(own = "", source = ""): boolean {
  return isContent(own) === isContent(source) || NEGATIONS.has(own) || NEGATIONS.has(source);
}

function isContent(word: string | undefined): boolean {
  return word !== undefined && contentWords(word).length > 0;
}

/** From the first to the last of the words, as the text writes them. */
function stretch(
  positions: readonly number[],
  starts: readonly number[],
  ends: readonly number[],
  text: string,
): string {
  if (positions.length === 0) return "";
  const first = Math.min(...positions);
  const last = Math.max(...positions);
  if (last - first > 8) return "";
  return oneLine(text.slice(starts[first], ends[last]));
}

/** The speakers of the first and of the last word, where an ellipsis makes one utterance of two people's. */
export function joinsSpeakers({ segment, start, end, skipped }: Match): readonly [string, string] | undefined {
  if (skipped.length === 0) return undefined;
  const [first, last] = [start, end - 1].map((at) =>
    segment.quotations.find((quotation) => quotation.start <= at && at < quotation.end),
  );
  const one = speakerOf(first?.attribution ?? null, segment.entities);
  const other = speakerOf(last?.attribution ?? null, segment.entities);
  if (!one || !other || one === other || samePerson(one, other) !== "different") return undefined;
  return [one.name, other.name];
}

/** An ellipsis over "not": the words are all there, the sense is not. */
export function swallowsNegation(match: Match): boolean {
  const { skipped } = match;
  const isTurned = skipped.length > 0 && skipped.length <= 6 && skipped.some((word) => NEGATIONS.has(word));
  return isTurned && !isWholeClause(match);
}

/** "…, it has hardly any side effects, …": a clause between commas keeps its negation to itself. */
function isWholeClause({ segment, start, end, skipped }: Match): boolean {
  if (skipped.slice(0, 2).some((word) => NEGATIONS.has(word))) return false;
  const words = skipped.map((word) => word.replace(/[^\p{L}\p{N}]/gu, "\\W")).join("\\W+");
  return new RegExp(`[,;:–—]\\s*${words}\\s*[,;:–—]`, "iu").test(segment.text.slice(start, end));
}
