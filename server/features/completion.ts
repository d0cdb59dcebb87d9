// Feature: completion
//
// What the sources have to offer where the writer types: a citation after `@`, a quotation after an opening mark, a
// figure at a digit, a name at a capital letter. Nothing is offered that the sources do not hold.

import { sentenceHolding, sentenceSpan } from "../core/index/storedSegment.ts";
import { withoutPageMarks } from "../core/sources/pages.ts";
import type { Span } from "../core/text/span.ts";
import type { Draft, Snapshot } from "../workspace/snapshot.ts";
import { citationBlocks, completeCitation } from "./completeCitation.ts";
import { completeFigure } from "./completeFigure.ts";
import { completeName } from "./completeName.ts";
import { completeQuotation } from "./completeQuotation.ts";
import { nameBlocks } from "./hoverName.ts";
import type { Block } from "./markup.ts";
import { nameByKey } from "./nameIndex.ts";
import { emphasised, sourceLine } from "./passages.ts";

/** What is needed to say more about a completion later, when the writer looks at it. */
export type CompletionData =
  | { readonly about: "source"; readonly key: string; readonly near?: Span }
  | { readonly about: "passage"; readonly key: string; readonly start: number; readonly end: number }
  | { readonly about: "name"; readonly name: string };

export interface Completion {
  readonly kind: "citation" | "quotation" | "figure" | "name";
  readonly label: string;
  /** Behind the label, in quiet letters: who says it, or whose it is. */
  readonly detail: string;
  /** The stretch of the draft, on one line and around the cursor, that `insert` takes the place of. */
  readonly replace: Span;
  readonly insert: string;
  readonly data: CompletionData;
}

export interface Occasion {
  /** True where the writer asked; false where a letter just typed is the occasion. */
  readonly asked: boolean;
  readonly whileTyping: boolean;
}

/**
 * Letters at which the editor asks by itself. Quotations and names come as continuations while they are typed, and as
 * a list when asked for.
 */
export const TRIGGERS: readonly string[] = [..."@0123456789"];

/** Completions at the cursor, best first. */
export function complete(snapshot: Snapshot, draft: Draft, offset: number, occasion: Occasion): readonly Completion[] {
  const citations = completeCitation(snapshot, draft, offset);
  if (citations) return citations;
  if (!occasion.asked && !occasion.whileTyping) return [];
  const found =
    completeQuotation(snapshot, draft, offset, occasion) ??
    completeFigure(snapshot, draft, offset, occasion) ??
    completeName(snapshot, draft, offset, occasion) ??
    [];
  return found.length > 0 && isInProse(draft, offset) ? found : [];
}

/** What is shown beside the list for the completion looked at. */
export function describeCompletion(snapshot: Snapshot, data: CompletionData): readonly Block[] {
  if (data.about === "name") {
    const known = nameByKey(snapshot, data.name);
    return known ? nameBlocks(snapshot, known) : [];
  }
  if (data.about === "source") return citationBlocks(snapshot, data.key, data.near);
  const loaded = snapshot.load(data.key);
  if (!loaded) return [];
  const holding = sentenceHolding(loaded, data.start);
  const sentence = holding === undefined ? undefined : sentenceSpan(loaded, holding);
  const around = {
    start: Math.min(sentence?.start ?? data.start, data.start),
    end: Math.max(sentence?.end ?? data.end, data.end),
  };
  const words = (from: number, to: number) => withoutPageMarks(loaded.text.slice(from, to));
  const before = words(around.start, data.start);
  const told = words(data.start, data.end);
  return [
    {
      kind: "passage",
      line: emphasised(`${before}${told}${words(data.end, around.end)}`, {
        start: before.length,
        end: before.length + told.length,
      }),
      from: sourceLine(loaded.source, data.key, { path: loaded.source.path, start: data.start, end: data.end }),
    },
  ];
}

/** The text between the begin of the line and `offset`. */
export function lineBefore(text: string, offset: number): string {
  const begin = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  return text.slice(begin, offset);
}

/** False in code, front matter and comments, where the words of sources only disturb. */
export function isInProse(draft: Draft, offset: number): boolean {
  const { text, reading } = draft;
  // A blank just typed behind the last word is not yet part of its paragraph.
  return reading.blocks.some(
    ({ start, end }) =>
      start <= offset && (offset <= end || (offset - end < 3 && /^[ \t]*$/.test(text.slice(end, offset)))),
  );
}
