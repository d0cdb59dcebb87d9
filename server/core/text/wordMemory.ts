// Answers for words as they stand in a text, found without cutting them out: a text has thousands, most of them met before.

import { generationNow } from "./remembering.ts";

/** A power of two. Words that fall into one place displace each other, so that no more are ever kept. */
const PLACES = 1 << 14;
/** Longer words are worked out each time. */
const LONGEST = 40;

export class WordMemory<Answer> {
  readonly #answerTo: (word: string) => Answer;
  readonly #words: string[] = new Array<string>(PLACES).fill("");
  readonly #answers: (Answer | undefined)[] = new Array<Answer | undefined>(PLACES).fill(undefined);

  #generation = generationNow();

  constructor(answerTo: (word: string) => Answer) {
    this.#answerTo = answerTo;
  }

  /** The answer for the word of `text` from `start` to `end`, which is not empty. */
  at(text: string, start: number, end: number): Answer {
    if (end - start > LONGEST) return this.#answerTo(text.slice(start, end));
    let hash = end - start;
    for (let i = start; i < end; i++) hash = Math.imul(hash, 31) + text.charCodeAt(i);
    const place = (hash ^ (hash >>> 14)) & (PLACES - 1);
    const known = this.#words[place] ?? "";
    if (standsAt(known, text, start, end)) return this.#answers[place] as Answer;
    if (this.#generation !== generationNow()) this.#forget();
    // A copy: a piece of a text would keep all of it in memory.
    const word = ` ${text.slice(start, end)}`.slice(1);
    const answer = this.#answerTo(word);
    this.#words[place] = word;
    this.#answers[place] = answer;
    return answer;
  }

  #forget(): void {
    this.#words.fill("");
    this.#answers.fill(undefined);
    this.#generation = generationNow();
  }
}

function standsAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
