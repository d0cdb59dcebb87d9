// Where words that were taken out of a web page stand in the page as it is written, among tags and entities.

import { decodeEntity } from "../markdown/entities.ts";
import type { Span } from "../text/span.ts";

/** A text without its white space, each letter with the offset it comes from. */
interface Squeezed {
  readonly letters: string;
  readonly at: readonly number[];
}

/** So many letters of the same paragraph on either side tell which "12" of a page is meant. */
const AROUND = [60, 20];
/** Words that long stand for themselves. */
const TELLING = 20;

/** Finds stretches of the text that was taken out of the page. Undefined where the page has no such words in a row. */
export function finderIn(html: string): (taken: string, span: Span) => Span | undefined {
  const page = squeezedPage(html);
  let line: Line | undefined;
  return (taken, span) => {
    // Many finds may lie in one line, and a page without paragraphs is one line.
    if (!line || !liesIn(span, taken, line)) line = lineAround(taken, span);
    const { letters, at } = line.squeezed;
    const from = firstNotBefore(at, span.start - line.start);
    const to = firstNotBefore(at, span.end - line.start);
    if (from === to) return undefined;
    for (const reach of to - from < TELLING ? AROUND : [...AROUND, 0]) {
      const lead = Math.min(from, reach);
      const found = page.letters.indexOf(letters.slice(from - lead, to + reach));
      if (found < 0) continue;
      const first = page.at[found + lead] ?? 0;
      const last = page.at[found + lead + to - from - 1] ?? first;
      return { start: first, end: last + (entityAt(html, last)?.length ?? 1) };
    }
    return undefined;
  };
}

/** The line of a text that a span lies in; several where the span does. */
interface Line extends Span {
  readonly text: string;
  readonly squeezed: Squeezed;
  readonly isOne: boolean;
}

function liesIn(span: Span, text: string, line: Line): boolean {
  return line.isOne && line.text === text && line.start <= span.start && span.end <= line.end;
}

function lineAround(text: string, span: Span): Line {
  const start = text.lastIndexOf("\n", span.start - 1) + 1;
  const close = text.indexOf("\n", span.end);
  const end = close < 0 ? text.length : close;
  const line = text.slice(start, end);
  return { start, end, text, squeezed: squeezed(line), isOne: !line.includes("\n") };
}

/** Where the first number stands that is no less; they ascend. */
function firstNotBefore(ascending: readonly number[], least: number): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ascending[middle] ?? 0) < least) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** White space differs, and so do marks that Markdown or the browser puts in. */
const LEFT_OUT = /[\s\u00ad\\*_`[\]|#>~“”"]/;
const ENTITY = /&#?\w{1,31};/y;

/** Of Markdown, which has entities as well. */
function squeezed(markdown: string): Squeezed {
  return squeeze(markdown, () => undefined);
}

/** What is no prose of a page: not shown, or the title once more. */
const NOT_SHOWN = new Set("head script style template noscript svg".split(" "));
const TAG = /<(?:(\/?)([a-zA-Z][^\s/>]*)|[!?])(?:"[^"<>]*"|'[^'<>]*'|[^>"'])*>?/y;

function squeezedPage(html: string): Squeezed {
  /** Elements that end nowhere from here on; looking again for each would take long. */
  const unclosed = new Set<string>();
  return squeeze(html, (at) => {
    if (html.startsWith("<!--", at)) {
      const close = html.indexOf("-->", at);
      return close < 0 ? html.length : close + 3;
    }
    TAG.lastIndex = at;
    const tag = TAG.exec(html);
    if (!tag) return undefined;
    const name = tag[2]?.toLowerCase() ?? "";
    const end = at + tag[0].length;
    if (tag[1] === "/" || tag[0].endsWith("/>") || !NOT_SHOWN.has(name) || unclosed.has(name)) return end;
    const closing = new RegExp(`</${name}\\b`, "gi");
    closing.lastIndex = end;
    const close = closing.exec(html)?.index;
    if (close === undefined) unclosed.add(name);
    return close ?? end;
  });
}

/** `endOfTag` gives the end of the tag that begins at a "<", if one does. */
function squeeze(text: string, endOfTag: (at: number) => number | undefined): Squeezed {
  let letters = "";
  const at: number[] = [];
  for (let i = 0; i < text.length; ) {
    const end = text[i] === "<" ? endOfTag(i) : undefined;
    if (end !== undefined) {
      i = end;
      continue;
    }
    const entity = entityAt(text, i);
    for (const letter of entity === undefined ? (text[i] ?? "") : decodeEntity(entity).split("")) {
      if (LEFT_OUT.test(letter)) continue;
      letters += letter;
      at.push(i);
    }
    i += entity?.length ?? 1;
  }
  return { letters, at };
}

function entityAt(text: string, at: number): string | undefined {
  if (text[at] !== "&") return undefined;
  ENTITY.lastIndex = at;
  return ENTITY.exec(text)?.[0];
}
