// Feature: completion of figures
//
// Typing a digit offers the figures the sources give for what the sentence speaks of, with the citation. Asked for
// behind a noun, it offers what the sources count by that noun: "boats" becomes "14 boats".

import { weightOf } from "../core/index/sourceIndex.ts";
import { stem } from "../core/index/terms.ts";
import type { Figure } from "../core/reading/model.ts";
import { fold } from "../core/text/fold.ts";
import type { Span } from "../core/text/span.ts";
import type { Draft, LoadedSource, Snapshot } from "../workspace/snapshot.ts";
import { cites } from "./completeQuotation.ts";
import { type Completion, lineBefore, type Occasion } from "./completion.ts";
import { citationOf } from "./locators.ts";
import { sentenceAt, wordsIn, wordsOf } from "./nearest.ts";
import { fitsOf, highest } from "./relevance.ts";

const OFFERED = 8;
/** Sources read for one list: those that share most with the sentence. */
const LOOKED_THROUGH = 50;
/** What a passage must share of the sentence's words, by their weight, before a list opens that nobody asked for. */
const SHARED_UNASKED = 0.5;

const NUMBER = /(?:^|[^\p{L}\p{N}.,@#/_-])([$£€¥]?\d[\d.,]*)$/u;
/** A blank behind the noun is typed without thinking, and goes. */
const NOUN = /(?:^|\s)((\p{Ll}[\p{L}-]{2,}) ?)$/u;

interface Candidate {
  readonly source: LoadedSource;
  readonly figure: Figure;
  /** How many words of the draft's sentence the passage has, and which part of their weight. */
  readonly words: number;
  readonly fit: number;
}

/** Undefined where neither a number nor, when asked, a counted noun is being typed. */
export function completeFigure(
  snapshot: Snapshot,
  draft: Draft,
  offset: number,
  occasion: Occasion,
): readonly Completion[] | undefined {
  const before = lineBefore(draft.text, offset);
  const number = NUMBER.exec(before)?.[1];
  const isBetweenWords = / \S/.test(draft.text.slice(offset - 1, offset + 1));
  const [, behind, noun] = (number === undefined && occasion.asked && !isBetweenWords && NOUN.exec(before)) || [];
  const typed = number ?? behind;
  if (typed === undefined) return undefined;
  const around = sentenceAt(draft.reading, offset);
  const wanted = wordsOf(snapshot.index, around ? [around] : []);
  const fits = number !== undefined ? startsWith(number, occasion.asked) : counts(noun ?? "");

  const candidates = candidatesFor(snapshot, wanted, fits)
    .filter((one) => occasion.asked || (one.words >= 2 && one.fit >= SHARED_UNASKED))
    .sort((a, b) => b.fit - a.fit);
  if (candidates.length === 0) return noun === undefined ? [] : undefined;
  const replace = { start: offset - typed.length, end: offset };
  return distinct(candidates)
    .slice(0, OFFERED)
    .map((one) => completionOf(draft, one, replace, before.slice(0, -typed.length), around, noun));
}

function candidatesFor(
  snapshot: Snapshot,
  wanted: ReadonlySet<number>,
  fits: (figure: Figure) => boolean,
): readonly Candidate[] {
  const { index } = snapshot;
  const weigh = (words: Iterable<number>) => [...words].reduce((sum, word) => sum + weightOf(index, word), 0);
  const whole = weigh(wanted);
  const found: Candidate[] = [];
  for (const place of highest(fitsOf(index, wanted), LOOKED_THROUGH)) {
    const source = index.segments[place];
    for (const figure of source?.figures ?? []) {
      if (!source || !fits(figure)) continue;
      const shared = [...wordsIn(source, figure.sentence)].filter((word) => wanted.has(word));
      const fit = whole === 0 ? 0 : weigh(shared) / whole;
      found.push({ source, figure, words: shared.length, fit });
    }
  }
  return found;
}

/** "15" and "15," begin "about 15,000 troops". A number written out is only wanted by who asks: for its citation. */
function startsWith(number: string, whole: boolean): (figure: Figure) => boolean {
  const digits = number.replace(/[^\d]/g, "");
  return (figure) => {
    // "3" does not begin "September 3", though it stands in it.
    if (figure.kind === "date" && !/^\d/.test(figure.text)) return false;
    const written = /\d[\d.,]*/.exec(figure.text)?.[0].replace(/[^\d]/g, "") ?? "";
    return written.startsWith(digits) && written.length >= digits.length + (whole ? 0 : 1);
  };
}

/** What the sources count by a noun, whether in the singular or the plural. */
function counts(noun: string): (figure: Figure) => boolean {
  const wanted = fold(noun);
  return (figure) => {
    const head = figure.about.head ?? figure.unit;
    if (!head || head.length < 3) return false;
    return isSameNoun(head, noun) || figure.of.some((word) => fold(word).split(/\s+/).includes(wanted));
  };
}

/** The same words from several sources are offered once. */
function distinct(candidates: readonly Candidate[]): readonly Candidate[] {
  const seen = new Set<string>();
  return candidates.filter((one) => !seen.has(one.figure.text) && seen.add(one.figure.text));
}

function completionOf(
  draft: Draft,
  { source: loaded, figure }: Candidate,
  replace: Span,
  before: string,
  around: Span | undefined,
  noun: string | undefined,
): Completion {
  const { source, text: whole } = loaded;
  const { key } = source;
  const written = figure.text.replace(/\s+/g, " ");
  const text = noun === undefined ? written : withNoun(written, noun, figure);
  return {
    kind: "figure",
    label: text,
    detail: [figure.of.join(" "), source.title ?? key].filter(Boolean).join(" · "),
    replace,
    insert: `${withoutRepetition(text, before)}${cites(draft, around, key) ? "" : ` [${citationOf(loaded, figure.start)}]`}`,
    data: { about: "passage", key, ...trimmed(whole, figure) },
  };
}

/** "14 boats", as the draft has the noun; "12 ferry crews" behind "ferry". "45 minutes" names the minutes itself. */
function withNoun(text: string, noun: string, { about, of }: Figure): string {
  if (text.split(/[^\p{L}-]+/u).some((word) => isSameNoun(word, noun))) return text;
  const isPartOfName = about.head !== null && !isSameNoun(about.head, noun) && of.length > 1;
  return `${text} ${isPartOfName ? of.join(" ") : noun}`;
}

/** "ferry" and "ferries". */
function isSameNoun(one: string, other: string): boolean {
  return stem(fold(one)) === stem(fold(other));
}

/** The hedge before the number stays away where the draft has it already: "about" before "about 15,000". */
function withoutRepetition(text: string, before: string): string {
  const digit = text.search(/[$£€¥]?\d/);
  const hedge = digit > 0 ? text.slice(0, digit) : "";
  return hedge !== "" && before.toLowerCase().endsWith(hedge.toLowerCase()) ? text.slice(digit) : text;
}

function trimmed(text: string, span: Span): Span {
  return { start: span.start, end: Math.min(span.end, text.length) };
}
