// Feature: completion of figures
//
// Typing a digit offers the figures the sources give for what the sentence speaks of, with the citation. Asked for
// behind a noun, it offers what the sources count by that noun.

import type { Figure, Reading } from "../core/reading/model.ts";
import type { Span } from "../core/text/span.ts";
import type { Draft, Snapshot } from "../workspace/snapshot.ts";
import { cites } from "./completeQuotation.ts";
import { type Completion, lineBefore, type Occasion } from "./completion.ts";
import { fold } from "./nameIndex.ts";
import { contentWords, sentenceAt } from "./nearest.ts";
import { wordIndexOf } from "./relevance.ts";

const OFFERED = 8;
/** What a passage must share of the sentence's words, by their weight, before a list opens that nobody asked for. */
const SHARED_UNASKED = 0.5;

const NUMBER = /(?:^|[^\p{L}\p{N}.,@#/_-])([$£€¥]?\d[\d.,]*)$/u;
const NOUN = /(?:^|\s)(\p{Ll}[\p{L}-]{2,})$/u;

interface Candidate {
  readonly key: string;
  readonly figure: Figure;
  readonly reading: Reading;
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
  const noun = number === undefined && occasion.asked ? NOUN.exec(before)?.[1] : undefined;
  const typed = number ?? noun;
  if (typed === undefined) return undefined;
  const around = sentenceAt(draft.reading, offset);
  // What is being typed says nothing of what the sentence is about.
  const wanted = new Set([...(around ? contentWords(around) : [])].filter((word) => !/^[$£€¥]?\d/.test(word)));
  const fits = number !== undefined ? startsWith(number, occasion.asked) : counts(noun ?? "");

  const candidates = candidatesFor(snapshot, wanted, fits)
    .filter((one) => occasion.asked || (one.words >= 2 && one.fit >= SHARED_UNASKED))
    .sort((a, b) => b.fit - a.fit);
  if (candidates.length === 0) return noun === undefined ? [] : undefined;
  const replace = { start: offset - typed.length, end: offset };
  return distinct(candidates)
    .slice(0, OFFERED)
    .map((one) => completionOf(snapshot, draft, one, replace, before.slice(0, -typed.length), around));
}

function candidatesFor(
  snapshot: Snapshot,
  wanted: ReadonlySet<string>,
  fits: (figure: Figure) => boolean,
): readonly Candidate[] {
  const index = wordIndexOf(snapshot);
  const weightOf = (words: Iterable<string>) => [...words].reduce((sum, word) => sum + index.weight(word), 0);
  const whole = weightOf(wanted);
  const found: Candidate[] = [];
  for (const source of snapshot.sources) {
    const reading = snapshot.load(source.key)?.reading;
    if (!reading) continue;
    for (const figure of reading.figures) {
      const sentence = reading.sentences[figure.sentence];
      if (!sentence || !fits(figure)) continue;
      const shared = [...contentWords(sentence)].filter((word) => wanted.has(word));
      const fit = whole === 0 ? 0 : weightOf(shared) / whole;
      found.push({ key: source.key, figure, reading, words: shared.length, fit });
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
    return wanted.startsWith(head) || figure.of.some((word) => fold(word).split(/\s+/).includes(wanted));
  };
}

/** The same words from several sources are offered once. */
function distinct(candidates: readonly Candidate[]): readonly Candidate[] {
  const seen = new Set<string>();
  return candidates.filter((one) => !seen.has(one.figure.text) && seen.add(one.figure.text));
}

function completionOf(
  snapshot: Snapshot,
  draft: Draft,
  { key, figure, reading }: Candidate,
  replace: Span,
  before: string,
  around: Span | undefined,
): Completion {
  const source = snapshot.sourceOf(key);
  const text = figure.text.replace(/\s+/g, " ");
  return {
    kind: "figure",
    label: text,
    detail: [figure.of.join(" "), source?.title ?? key].filter(Boolean).join(" · "),
    replace,
    insert: `${withoutRepetition(text, before)}${cites(draft, around, key) ? "" : ` [@${key}]`}`,
    data: { about: "passage", key, ...trimmed(reading.text, figure) },
  };
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
