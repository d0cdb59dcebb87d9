// Pairs of quotation marks in running prose, told from apostrophes, primes for feet and inches, and decades.

import type { Span } from "../text/span.ts";

/** What stands between two marks. `outer` holds the marks; without a closing mark `outer.end` equals `end`. */
export interface MarkedSpan extends Span {
  readonly outer: Span;
  readonly closed: boolean;
  /** "single" marks are often titles or words held at a distance. */
  readonly style: "double" | "single" | "angle";
  /** Whether it is a phrase, as soon as somebody has asked: a draft asks at each key. */
  isPhrase?: boolean;
}

const ANY_MARK = /["'“„«»‘]/g;
const SPACE = /\s/;
const WORD = /[\p{L}\p{N}]/u;
const DIGIT = /\d/;
const BEFORE_OPENING = /[\s([{—–\-/|:;>“"‘'«„…*_]/;
/** Elisions that begin with an apostrophe: 'tis, 'em, 'n', '90s. */
const ELISION = /^['‘’](?:\d0s?\b|\d\d\b|tis\b|twas\b|em\b|n['’]?(?:\s|$)|cause\b|til\b|bout\b|round\b|cos\b)/i;

/** Every outermost pair of marks in `text` (one block of prose), in order. Takes time linear in its length. */
export function findMarks(text: string): readonly MarkedSpan[] {
  const found: MarkedSpan[] = [];
  // Marks for which the rest of the text holds no partner: looked for once, not once per mark.
  const lonely = new Set<string>();
  const marks = new RegExp(ANY_MARK);
  for (let next = marks.exec(text); next; next = marks.exec(text)) {
    const span = openingAt(text, next.index, lonely);
    if (span) found.push(span);
    marks.lastIndex = Math.max(span?.outer.end ?? 0, next.index + 1);
  }
  return found;
}

function openingAt(text: string, at: number, lonely: Set<string>): MarkedSpan | undefined {
  const mark = text[at] ?? "";
  const before = text[at - 1] ?? " ";
  const after = text[at + 1] ?? " ";
  switch (mark) {
    case "“":
    case "„":
      return closeDouble(text, at, mark);
    case "«":
    case "»":
      if (mark === "»" && !(BEFORE_OPENING.test(before) && !SPACE.test(after))) return undefined;
      return closeAngle(text, at, mark, lonely);
    case '"':
      // After a digit with nothing open it counts inches; after a letter it closes something begun elsewhere.
      if (!BEFORE_OPENING.test(before) || SPACE.test(after)) return undefined;
      return closeStraight(text, at);
    case "‘":
    case "'":
      if (!BEFORE_OPENING.test(before) || !(WORD.test(after) || /[[(“".…]/.test(after))) return undefined;
      if (lonely.has(mark) || ELISION.test(text.slice(at, at + 8))) return undefined;
      return closeSingle(text, at, mark, lonely);
    default:
      return undefined;
  }
}

function marked(at: number, close: number, style: MarkedSpan["style"]): MarkedSpan {
  return { start: at + 1, end: close, outer: { start: at, end: close + 1 }, closed: true, style };
}

function unclosed(text: string, at: number, stop: number, style: MarkedSpan["style"]): MarkedSpan {
  let end = stop;
  while (end > at + 1 && SPACE.test(text[end - 1] ?? "")) end--;
  return { start: at + 1, end, outer: { start: at, end }, closed: false, style };
}

function closeDouble(text: string, at: number, mark: string): MarkedSpan {
  const closers = mark === "„" ? "“”" : "”";
  let straight = -1;
  let stop = at + 1;
  for (; stop < text.length; stop++) {
    const char = text[stop] ?? "";
    if (closers.includes(char)) return marked(at, stop, "double");
    // The same opening mark again: the first was never closed, or by a mark of another kind.
    if (char === mark || char === "“") break;
    if (straight < 0 && char === '"' && closesAt(text, stop) && !DIGIT.test(text[stop - 1] ?? "")) straight = stop;
  }
  return straight >= 0 ? marked(at, straight, "double") : unclosed(text, at, stop, "double");
}

function closeAngle(text: string, at: number, mark: string, lonely: Set<string>): MarkedSpan | undefined {
  if (lonely.has(mark)) return undefined;
  const close = text.indexOf(mark === "«" ? "»" : "«", at + 1);
  if (close >= 0) return marked(at, close, "angle");
  lonely.add(mark);
  return mark === "«" ? unclosed(text, at, text.length, "angle") : undefined;
}

function closeStraight(text: string, at: number): MarkedSpan {
  for (let i = nextMark(text, at + 1); i >= 0; i = nextMark(text, i + 1)) {
    const before = text[i - 1] ?? " ";
    const after = text[i + 1] ?? " ";
    if (SPACE.test(before) && WORD.test(after)) {
      // Looks like an opening mark: words in marks inside the quotation, if two closing marks are to come.
      const inner = nextMark(text, i + 1);
      const outer = inner < 0 ? -1 : nextMark(text, inner + 1);
      if (outer < 0 || !closesAt(text, inner) || !closesAt(text, outer)) return unclosed(text, at, i, "double");
      i = inner;
      continue;
    }
    if (WORD.test(after)) continue;
    if (DIGIT.test(before) && !/[.,!?]/.test(after)) {
      // Inches, if the mark that really closes comes next.
      const next = nextMark(text, i + 1);
      if (next >= 0 && closesAt(text, next)) continue;
    }
    return marked(at, i, "double");
  }
  return unclosed(text, at, text.length, "double");
}

function nextMark(text: string, from: number): number {
  return text.indexOf('"', from);
}

function closesAt(text: string, at: number): boolean {
  return !SPACE.test(text[at - 1] ?? " ") && !WORD.test(text[at + 1] ?? " ");
}

/** `‘` or `'`: the first fitting mark that is no apostrophe closes; without one there was no quotation. */
function closeSingle(text: string, at: number, mark: string, lonely: Set<string>): MarkedSpan | undefined {
  let plural = -1;
  for (let i = at + 1; i < text.length; i++) {
    const char = text[i] ?? "";
    if (opensSingle(text, i, char) && (mark === "‘" || plural >= 0)) {
      return plural >= 0 ? marked(at, plural, "single") : undefined;
    }
    if (char !== "’" && !(mark === "'" && char === "'")) continue;
    const before = text[i - 1] ?? " ";
    const after = text[i + 1] ?? " ";
    if (WORD.test(after) || SPACE.test(before) || ELISION.test(text.slice(i, i + 8))) continue;
    // "the boys’ club": perhaps a plural's apostrophe; it closes only if nothing better follows.
    if (/s/i.test(before) && SPACE.test(after)) {
      if (plural < 0) plural = i;
      continue;
    }
    // "'Twoobs' in America … they'": without punctuation before it the later mark is the worse one.
    return marked(at, plural >= 0 && WORD.test(before) ? plural : i, "single");
  }
  if (plural >= 0) return marked(at, plural, "single");
  lonely.add(mark);
  return undefined;
}

function opensSingle(text: string, at: number, char: string): boolean {
  if (char !== "‘" && char !== "'") return false;
  return BEFORE_OPENING.test(text[at - 1] ?? "") && WORD.test(text[at + 1] ?? "");
}
