// What was made of the names of one text as it was last read: a keystroke changes a sentence or two.

import type { Sentence } from "../reading/model.ts";
import { type Counts, tells } from "./evidence.ts";
import { type KnownNames, knownNames } from "./headlines.ts";
import type { Piece } from "./pieces.ts";
import type { SentenceNotes } from "./sentenceNotes.ts";

export class NamesMemory {
  /** Notes on the sentences that were met before. */
  readonly sentences = new WeakMap<Sentence, SentenceNotes>();
  readonly #counted = new CountedWords();
  #texts: readonly string[] = [];
  #known: KnownNames | undefined;

  count(notes: readonly SentenceNotes[]): Counts {
    this.#counted.update(notes);
    return this.#counted;
  }

  /** The same as `knownNames`: mostly the text has the names that it had before. */
  knownNames(pieces: readonly Piece[]): KnownNames {
    const texts = this.#texts;
    if (!this.#known || pieces.length !== texts.length || pieces.some(({ text }, i) => text !== texts[i])) {
      this.#texts = pieces.map(({ text }) => text);
      this.#known = knownNames(pieces);
    }
    return this.#known;
  }
}

/** How often one word is written each way. */
interface Count {
  small: number;
  capital: number;
  /** With a capital, wherever that is. */
  anywhere: number;
}

/** The words of a text, counted anew only where it changed. */
class CountedWords implements Counts {
  readonly #counts = new Map<string, Count>();
  #notes: readonly SentenceNotes[] = [];

  /** Only words with a capital somewhere are told of. */
  small(word: string): number {
    const count = this.#counts.get(word);
    return count && count.anywhere > 0 ? count.small : 0;
  }

  capital(word: string): number {
    return this.#counts.get(word)?.capital ?? 0;
  }

  update(notes: readonly SentenceNotes[]): void {
    const before = this.#notes;
    let first = 0;
    const shorter = Math.min(before.length, notes.length);
    while (first < shorter && before[first] === notes[first]) first++;
    let same = 0;
    while (same < shorter - first && before[before.length - 1 - same] === notes[notes.length - 1 - same]) same++;
    for (let i = first; i < before.length - same; i++) this.#add(before[i], -1);
    for (let i = first; i < notes.length - same; i++) this.#add(notes[i], 1);
    this.#notes = notes;
  }

  #add(notes: SentenceNotes | undefined, times: number): void {
    if (!notes) return;
    for (const lower of notes.capitals) this.#change(lower, "anywhere", times);
    if (notes.titleCase) return;
    for (const word of notes.words) if (tells(word)) this.#change(word.lower, word.cap ? "capital" : "small", times);
  }

  #change(lower: string, way: keyof Count, times: number): void {
    let count = this.#counts.get(lower);
    if (!count) {
      count = { small: 0, capital: 0, anywhere: 0 };
      this.#counts.set(lower, count);
    }
    count[way] += times;
    if (count.small === 0 && count.capital === 0 && count.anywhere === 0) this.#counts.delete(lower);
  }
}
