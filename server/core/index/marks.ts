// Marks: what completion looks up by its first letters. They stand in the dictionary beside the terms, with postings of
// their own, and begin with a sign that no term has.

import { isWritten } from "../names/mentionForms.ts";
import type { Reading } from "../reading/model.ts";
import { fold } from "../text/fold.ts";
import type { Dictionary } from "./dictionary.ts";

/** Before the words of a quotation, before a name, and between its spelling and the key of who is meant. */
export const OPENING = "“";
export const NAME = "~";
export const BETWEEN = "\t";
/** Words of a quotation that stand in its mark. */
const OPENING_WORDS = 3;

/** Words as they are compared while they are typed: folded, with single blanks. */
export function typedWords(text: string): string {
  return fold(text).replace(/\s+/g, " ").trimStart();
}

/** The mark of quotations that begin with these words; with fewer words than a mark holds, how their marks begin. */
export function openingMark(words: string): string {
  return OPENING + words.split(" ").slice(0, OPENING_WORDS).join(" ");
}

/** How the marks of names begin whose spelling begins so. */
export function nameMark(folded: string): string {
  return NAME + folded;
}

/** The mark of exactly this spelling, as far as the key of who is meant. */
export function spellingMark(folded: string): string {
  return NAME + folded + BETWEEN;
}

/** Spelling and key of an entity, or undefined for another kind of mark. */
export function nameOfMark(mark: string): { readonly spelling: string; readonly key: string } | undefined {
  const between = mark.indexOf(BETWEEN);
  if (!mark.startsWith(NAME) || between < 0) return undefined;
  return { spelling: mark.slice(NAME.length, between), key: mark.slice(between + BETWEEN.length) };
}

/** The marks of a text, ascending. */
export function marksOf(reading: Reading, dictionary: Dictionary): Int32Array {
  const marks = new Set<number>();
  for (const quotation of reading.quotations) {
    if (!quotation.phrase) marks.add(dictionary.idOf(openingMark(typedWords(quotation.text))));
  }
  for (const { entity, form, text } of reading.mentions) {
    const key = reading.entities[entity]?.key;
    if (key === undefined || !isWritten(form)) continue;
    marks.add(dictionary.idOf(spellingMark(fold(text)) + key));
  }
  return Int32Array.from(marks).sort();
}
