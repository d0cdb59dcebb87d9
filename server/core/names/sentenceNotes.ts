// What the reader of names makes of one sentence, whatever else the text says: a draft read at each key keeps it.

import type { Sentence } from "../reading/model.ts";
import type { NamesMemory } from "./namesMemory.ts";
import type { Piece } from "./pieces.ts";
import { referringWords } from "./references.ts";
import { type Word, wordsOf } from "./words.ts";

export interface SentenceNotes {
  readonly words: readonly Word[];
  /** In headline style, where capitals prove nothing. */
  readonly titleCase: boolean;
  /** The words with a capital, in small letters. */
  readonly capitals: readonly string[];
  /** Positions of the words that may refer back. */
  readonly referring: readonly number[];
  /** Its names, and what the text told of its words when they were cut: they stand as long as it tells the same. */
  names: { readonly pieces: readonly Piece[]; readonly told: readonly Told[] } | undefined;
}

/** How often the text writes a word small, and with a capital where only a name has one. */
export interface Told {
  readonly word: string;
  readonly small: number;
  readonly capital: number;
}

export function notesOn(sentence: Sentence, memory: NamesMemory | undefined): SentenceNotes {
  let notes = memory?.sentences.get(sentence);
  if (!notes) {
    const words = wordsOf(sentence);
    notes = {
      words,
      titleCase: isTitleCase(words),
      capitals: capitalsOf(words),
      referring: referringWords(words),
      names: undefined,
    };
    memory?.sentences.set(sentence, notes);
  }
  return notes;
}

function capitalsOf(words: readonly Word[]): readonly string[] {
  const capitals: string[] = [];
  for (const { cap, lower } of words) if (cap) capitals.push(lower);
  return capitals;
}

/** Of nearly all words in sentences it is asked: letter by letter is a third of a pattern's time. */
function hasDigit(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) return true;
  }
  return false;
}

/** True where nearly every longer word begins with a capital. */
function isTitleCase(words: readonly Word[]): boolean {
  let longer = 0;
  let capitals = 0;
  let verbsSmall = 0;
  for (const word of words) {
    if (word.punctuation || word.text.length < 4 || hasDigit(word.text)) continue;
    longer++;
    if (word.cap) capitals++;
    else if (word.pos === "VERB" || word.pos === "NOUN") {
      verbsSmall++;
      if (verbsSmall > 1) return false;
    }
  }
  // A sentence that ends as sentences do is no headline because it happens to hold many names.
  const ended = /^[.!?]$/.test(words.at(-1)?.text ?? "");
  return longer >= (ended ? 7 : 4) && verbsSmall <= (ended ? 0 : 1) && capitals / longer >= (ended ? 0.9 : 0.75);
}
