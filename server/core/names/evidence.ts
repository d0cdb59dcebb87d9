// What the document itself tells about its capitals: which words it also writes small, which it capitalises mid-sentence.

import type { ProseDocument } from "../reading/proseDocument.ts";
import type { NamesMemory } from "./namesMemory.ts";
import { notesOn, type SentenceNotes } from "./sentenceNotes.ts";
import type { Word } from "./words.ts";

export interface Counts {
  /** How often a word that has a capital somewhere is written small. */
  small(word: string): number;
  /** How often a word has its capital where only a name has one. */
  capital(word: string): number;
}

export interface Evidence extends Counts {
  /** The words of each sentence of the document. */
  readonly sentences: readonly (readonly Word[])[];
  readonly notes: readonly SentenceNotes[];
}

interface Count {
  small: number;
  capital: number;
}

/** `memory` has what was made of sentences that were met before. */
export function gatherEvidence(document: ProseDocument, memory?: NamesMemory): Evidence {
  const notes = document.sentences.map((sentence) => notesOn(sentence, memory));
  const sentences = notes.map(({ words }) => words);
  const counts = memory?.count(notes) ?? count(notes);
  return { sentences, notes, small: (word) => counts.small(word), capital: (word) => counts.capital(word) };
}

function count(notes: readonly SentenceNotes[]): Counts {
  const counts = new Map<string, Count>();
  // Only words with a capital somewhere are ever asked about, and they are few.
  for (const { capitals } of notes)
    for (const lower of capitals) if (!counts.has(lower)) counts.set(lower, { small: 0, capital: 0 });
  for (const { words, titleCase } of notes) {
    if (titleCase) continue;
    for (let i = 0; i < words.length; i++) {
      const word = words[i];
      if (!word || !tells(word)) continue;
      const count = counts.get(word.lower);
      if (!count) continue;
      if (word.cap) count.capital++;
      else count.small++;
    }
  }
  return {
    small: (word) => counts.get(word)?.small ?? 0,
    capital: (word) => counts.get(word)?.capital ?? 0,
  };
}

/** True where the word's first letter tells whether it is a name. */
export function tells(word: Word): boolean {
  return !word.punctuation && !(word.cap && word.opens);
}
