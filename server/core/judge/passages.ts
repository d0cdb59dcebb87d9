// Stretches of sources as evidence: the sentence or two around some words.

import { type Segment, sentenceCount, sentenceEnd, sentenceStart } from "../index/segment.ts";
import { withoutPageMarks } from "../sources/pages.ts";
import type { Span } from "../text/span.ts";
import type { Evidence, Stance } from "./model.ts";

/** Position of the sentence that holds `offset`, or of the last before it. */
export function sentenceAt(segment: Segment, offset: number): number {
  let low = 0;
  let high = sentenceCount(segment) - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentenceStart(segment, middle) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Evidence made of the sentences that `focus` lies in. */
export function passageEvidence(segment: Segment, focus: Span, stance: Stance): Evidence {
  const start = Math.min(focus.start, sentenceStart(segment, sentenceAt(segment, focus.start)));
  const end = Math.max(focus.end, sentenceEnd(segment, sentenceAt(segment, Math.max(focus.start, focus.end - 1))));
  return {
    source: segment.source.key,
    path: segment.source.path,
    start,
    end,
    text: oneLine(segment.text.slice(start, end)),
    stance,
    focus: { start: focus.start, end: focus.end },
    value: oneLine(segment.text.slice(focus.start, focus.end)),
  };
}

export function oneLine(text: string): string {
  return withoutPageMarks(text).replace(/\s+/g, " ").trim();
}

/** The words as a sentence: "not 4.30 a.m." has its full stop already. */
export function withFullStop(words: string): string {
  return words.endsWith(".") ? words : `${words}.`;
}

/** A title as it is set in a text: marks within it give way to single ones. */
export function titleInMarks(title: string): string {
  return `“${title.replaceAll("“", "‘").replaceAll("”", "’")}”`;
}

/** Whose text it is, for a message: "BBC News", or else its title in marks, or its key: "@bbc-2". */
export function publisherOf({ source }: Segment): string {
  const { publisher, title, key } = source;
  return publisher ?? (title === null ? `@${key}` : titleInMarks(title));
}
