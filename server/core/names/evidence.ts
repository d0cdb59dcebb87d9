// What the document itself tells about its capitals: which words it also writes small, which it capitalises mid-sentence.

import type { Sentence } from "../reading/model.ts";
import type { ProseDocument } from "../reading/proseDocument.ts";
import { type Word, wordsOf } from "./words.ts";

export interface Evidence {
  /** The words of each sentence of the document. */
  readonly sentences: readonly (readonly Word[])[];
  /** Sentences in headline style, where capitals prove nothing. */
  readonly titleCase: readonly boolean[];
  /** How often a word that has a capital somewhere is written small. */
  small(word: string): number;
  /** How often a word has its capital where only a name has one. */
  capital(word: string): number;
}

interface Count {
  small: number;
  capital: number;
}

/** `known` has the words of sentences that were met before. */
export function gatherEvidence(document: ProseDocument, known?: WeakMap<Sentence, readonly Word[]>): Evidence {
  const sentences = document.sentences.map((sentence) => {
    const words = known?.get(sentence) ?? wordsOf(sentence);
    known?.set(sentence, words);
    return words;
  });
  const titleCase = sentences.map(isTitleCase);
  const counts = new Map<string, Count>();
  // Only words with a capital somewhere are ever asked about, and they are few.
  for (const words of sentences)
    for (const word of words) if (word.cap) counts.set(word.lower, { small: 0, capital: 0 });
  sentences.forEach((words, index) => {
    if (titleCase[index]) return;
    for (const word of words) {
      if (word.punctuation || (word.cap && word.opens)) continue;
      const count = counts.get(word.lower);
      if (!count) continue;
      if (word.cap) count.capital++;
      else count.small++;
    }
  });
  return {
    sentences,
    titleCase,
    small: (word) => counts.get(word)?.small ?? 0,
    capital: (word) => counts.get(word)?.capital ?? 0,
  };
}

const DIGIT = /\d/;

/** True where nearly every longer word begins with a capital. */
function isTitleCase(words: readonly Word[]): boolean {
  let longer = 0;
  let capitals = 0;
  let verbsSmall = 0;
  for (const word of words) {
    if (word.punctuation || word.text.length < 4 || DIGIT.test(word.text)) continue;
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
