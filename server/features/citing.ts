// Feature: where a citation goes
//
// A quick fix cites at the end of a sentence, the button in the view of sources where the cursor is. Both write it behind a
// blank and in front of the full stop, and join a citation that stands there already: `[@one; @two].`

import { citationKeyAt } from "../core/sources/citationKey.ts";
import type { Span } from "../core/text/span.ts";
import type { Draft } from "../workspace/snapshot.ts";
import { sentenceAt } from "./nearest.ts";

export type Edit = Span & { readonly text: string };

/** Cites at the end of a sentence, inside brackets that already stand there. `citation` is what stands in the brackets. */
export function citeSentence({ text, reading }: Draft, sentence: Span, citation: string): Edit {
  const present = reading.citations.find(
    (one) => one.start >= sentence.start && one.start <= sentence.end + 3 && text[one.group.end - 1] === "]",
  );
  return present ? joined(present.group, citation) : inserted(text, endOf(text, sentence), citation);
}

/** Cites at the cursor; undefined where the brackets there cite the source already. */
export function citeAt({ text, reading }: Draft, offset: number, citation: string): Edit | undefined {
  const key = citationKeyAt(citation, 0)?.key;
  const around = reading.citations.filter(
    ({ group }) => group.start <= offset && offset <= group.end && text[group.end - 1] === "]",
  );
  if (around.some((one) => one.key === key)) return undefined;
  if (around[0]) return joined(around[0].group, citation);
  // A word is not taken apart.
  let at = offset;
  if (isOfWord(text[at - 1])) while (isOfWord(text[at]) || (JOINS.test(text[at] ?? "") && isOfWord(text[at + 1]))) at++;
  const sentence = sentenceAt(reading, at - 1);
  return inserted(text, sentence?.end === at ? endOf(text, sentence) : at, citation);
}

/** "Don't", "3.5", "well-known" */
const JOINS = /^['’.,-]$/;

function isOfWord(letter = ""): boolean {
  return /^[\p{L}\p{N}]$/u.test(letter);
}

function joined(group: Span, citation: string): Edit {
  const at = group.end - 1;
  return { start: at, end: at, text: `; ${citation}` };
}

function inserted(text: string, at: number, citation: string): Edit {
  const before = at === 0 || /[\s([]/.test(text[at - 1] ?? "") ? "" : " ";
  const behind = /[\p{L}\p{N}“"(]/u.test(text[at] ?? "") ? " " : "";
  return { start: at, end: at, text: `${before}[${citation}]${behind}` };
}

/** In front of the full stop; behind it where it belongs to a quotation or to "a.m.". */
function endOf(text: string, { start, end }: Span): number {
  const sentence = text.slice(start, end);
  const stop = /[.!?…]+["”’')\]]*\s*$/.exec(sentence);
  if (!stop || /^[.!?…]+["”]/.test(stop[0]) || /\.\p{L}\.$/u.test(sentence)) return end;
  return start + stop.index;
}
