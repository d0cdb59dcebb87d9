// Feature: completion of quotations
//
// Typing an opening quotation mark and some words offers the source's words to their end, closed and cited.

import { openingMark, typedWords } from "../core/index/marks.ts";
import { holders, type SourceIndex } from "../core/index/sourceIndex.ts";
import { isSmallWord, stem } from "../core/index/terms.ts";
import type { Quotation } from "../core/reading/model.ts";
import type { Span } from "../core/text/span.ts";
import type { Draft, Snapshot } from "../workspace/snapshot.ts";
import { type Completion, lineBefore, type Occasion } from "./completion.ts";
import { speakerOfQuotation } from "./hoverQuotation.ts";
import { citationOf } from "./locators.ts";
import { beginningsOf } from "./nameIndex.ts";
import { sentenceAt, wordsOf } from "./nearest.ts";
import { shortened } from "./passages.ts";
import { fitsOf, highest } from "./relevance.ts";

const OFFERED = 12;
/** Sources read for one list. Where there are more, the index tells which. */
const LOOKED_THROUGH = 50;
/** What a quotation that begins with the typed words is ahead of one that has them somewhere. */
const BEGUN = 1000;
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
  const typed = typedWords(open.typed);
  if (!occasion.asked && typed.length < TYPED) return [];
  const closing = open.mark === "“" ? "”" : '"';
  const closed = draft.text[offset] === closing;
  const replace = { start: offset - open.typed.length, end: closed ? offset + 1 : offset };
  const around = sentenceAt(draft.reading, offset);
  const { index } = snapshot;
  const fits = fitsOf(index, wordsOf(index, around ? [around] : []));

  const found: (Completion & { readonly fit: number })[] = [];
  for (const place of sourcesWith(index, typed, fits)) {
    const loaded = index.segments[place];
    if (!loaded) continue;
    const { source } = loaded;
    for (const quotation of loaded.quotations) {
      if (quotation.phrase) continue;
      const rest = restOf(quotation, typed);
      if (!rest) continue;
      const span = { start: quotation.start, end: quotation.end };
      const insert = `${rest.text.replace(/[,;\s]+$/, "")}${closing}${cites(draft, around, source.key) ? "" : ` [${citationOf(loaded, quotation.start)}]`}`;
      const speaker = speakerOfQuotation(loaded.entities, quotation);
      found.push({
        kind: "quotation",
        label: shortened(rest.text, 60),
        detail: [speaker, source.title ?? source.key].filter(Boolean).join(" · "),
        replace,
        insert,
        data: { about: "passage", key: source.key, ...span },
        fit: (rest.whole ? 100 : 0) + (fits[place] ?? 0),
      });
    }
  }
  return found
    .sort((a, b) => b.fit - a.fit)
    .slice(0, OFFERED)
    .map(({ fit: _, ...completion }) => completion);
}

/** Positions of the sources to be looked through: with a quotation that begins so, or with the words typed. */
function sourcesWith(index: SourceIndex, typed: string, fits: Float32Array): Iterable<number> {
  if (index.segments.length <= LOOKED_THROUGH) return index.segments.keys();
  const found = new Float32Array(index.segments.length);
  if (typed !== "") {
    for (const mark of beginningsOf(index).find(openingMark(typed))) {
      for (const place of holders(index.marks.all, mark)) found[place] = BEGUN + (fits[place] ?? 0);
    }
  }
  // The last word may not be whole yet.
  const whole = typed
    .split(" ")
    .slice(0, -1)
    .filter((word) => word !== "" && !isSmallWord(word));
  const lists = whole.map((word) => holders(index, index.dictionary.find(stem(word.replace(/[^\p{L}]/gu, "")))));
  const [rarest, ...others] = lists.sort((a, b) => a.length - b.length);
  for (const place of rarest ?? []) {
    const all = others.every((list) => holds(list, place));
    if (all && (found[place] ?? 0) === 0) found[place] = 1 + (fits[place] ?? 0);
  }
  if (typed === "") found.set(fits);
  return highest(found, LOOKED_THROUGH).filter((place) => (found[place] ?? 0) > 0 || typed === "");
}

/** Is the position among these, which ascend? */
function holds(places: Int32Array, place: number): boolean {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return places[low] === place;
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
    known = { text, folded: typedWords(text) };
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

/** True where the sentence already cites the source. */
export function cites(draft: Draft, sentence: Span | undefined, key: string): boolean {
  if (!sentence) return false;
  return draft.reading.citations.some(
    (one) => one.key === key && one.start >= sentence.start && one.start <= sentence.end + 3,
  );
}
