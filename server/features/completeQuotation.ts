// Feature: completion of quotations
//
// Typing an opening quotation mark and some words offers the source's words to their end, closed and cited.

import type { Quotation } from "../core/reading/model.ts";
import type { Span } from "../core/text/span.ts";
import type { Draft, Snapshot } from "../workspace/snapshot.ts";
import { type Completion, lineBefore, type Occasion } from "./completion.ts";
import { speakerOfQuotation } from "./hoverQuotation.ts";
import { fold } from "./nameIndex.ts";
import { contentWords, sentenceAt } from "./nearest.ts";
import { shortened } from "./passages.ts";
import { fitOf, wordIndexOf } from "./relevance.ts";

const OFFERED = 12;
/** Fewer letters than these open too many quotations to be worth a list nobody asked for. */
const TYPED = 4;

/** Undefined where the cursor stands in no open quotation. */
export function completeQuotation(
  snapshot: Snapshot,
  draft: Draft,
  offset: number,
  occasion: Occasion,
): readonly Completion[] | undefined {
  const open = openQuotation(lineBefore(draft.text, offset));
  if (!open) return undefined;
  const typed = words(open.typed);
  if (!occasion.asked && typed.length < TYPED) return [];
  const closing = open.mark === "“" ? "”" : '"';
  const closed = draft.text[offset] === closing;
  const replace = { start: offset - open.typed.length, end: closed ? offset + 1 : offset };
  const around = sentenceAt(draft.reading, offset);
  const wanted = around ? contentWords(around) : new Set<string>();
  const index = wordIndexOf(snapshot);

  const found: (Completion & { readonly fit: number })[] = [];
  for (const source of snapshot.sources) {
    const loaded = snapshot.load(source.key);
    if (!loaded) continue;
    for (const quotation of loaded.reading.quotations) {
      if (quotation.phrase) continue;
      const rest = restOf(quotation, typed);
      if (!rest) continue;
      const span = { start: quotation.start, end: quotation.end };
      const insert = `${rest.text.replace(/[,;\s]+$/, "")}${closing}${cites(draft, around, source.key) ? "" : ` [@${source.key}]`}`;
      const speaker = speakerOfQuotation(loaded.reading, quotation);
      found.push({
        kind: "quotation",
        label: shortened(rest.text, 60),
        detail: [speaker, source.title ?? source.key].filter(Boolean).join(" · "),
        replace,
        insert,
        data: { about: "passage", key: source.key, ...span },
        fit: (rest.whole ? 100 : 0) + fitOf(index, source.key, wanted),
      });
    }
  }
  return found
    .sort((a, b) => b.fit - a.fit)
    .slice(0, OFFERED)
    .map(({ fit: _, ...completion }) => completion);
}

/** The quotation that is open at the end of the line: its mark and what stands in it so far. */
export function openQuotation(line: string): { readonly mark: string; readonly typed: string } | undefined {
  const curly = line.lastIndexOf("“");
  if (curly >= 0 && curly > line.lastIndexOf("”")) return { mark: "“", typed: line.slice(curly + 1) };
  const straight = line.split('"').length - 1;
  if (straight % 2 === 0) return undefined;
  const mark = line.lastIndexOf('"');
  // An inch mark stands behind a digit: 6'2".
  if (/\d/.test(line[mark - 1] ?? "")) return undefined;
  return { mark: '"', typed: line.slice(mark + 1) };
}

/** A quotation on one line, and folded for comparing. Kept, since each letter typed compares with all of them. */
const folded = new WeakMap<Quotation, { readonly text: string; readonly folded: string }>();

function foldedOf(quotation: Quotation): { readonly text: string; readonly folded: string } {
  let known = folded.get(quotation);
  if (!known) {
    const text = quotation.text.replace(/\s+/g, " ");
    known = { text, folded: words(text) };
    folded.set(quotation, known);
  }
  return known;
}

/** The quotation from the typed words on. `whole` where they are its first words. */
function restOf(quotation: Quotation, typed: string): { readonly text: string; readonly whole: boolean } | undefined {
  const { text, folded } = foldedOf(quotation);
  if (typed === "") return { text, whole: true };
  // Folding may change lengths; then the words are looked up from their begin only.
  if (folded.length !== text.length) return folded.startsWith(typed) ? { text, whole: true } : undefined;
  let at = folded.indexOf(typed);
  while (at > 0 && /[\p{L}\p{N}]/u.test(folded[at - 1] ?? "")) at = folded.indexOf(typed, at + 1);
  return at < 0 ? undefined : { text: text.slice(at), whole: at === 0 };
}

function words(text: string): string {
  return fold(text).replace(/\s+/g, " ").trimStart();
}

/** True where the sentence already cites the source. */
export function cites(draft: Draft, sentence: Span | undefined, key: string): boolean {
  if (!sentence) return false;
  return draft.reading.citations.some(
    (one) => one.key === key && one.start >= sentence.start && one.start <= sentence.end + 3,
  );
}
