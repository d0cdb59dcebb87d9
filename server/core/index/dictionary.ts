// Numbers for words: every term of a corpus is kept as text once, and as a number everywhere else.

import { rarity, rowOf } from "../judge/wordVectors.ts";

/** In the list of rows: not looked up yet. */
const UNASKED = -2;

export class Dictionary {
  readonly #base: Dictionary | null;
  readonly #first: number;
  readonly #ids = new Map<string, number>();
  readonly #words: string[] = [];
  /** Row of the word's vector, or -1; looked up when first asked, since most words are never compared. */
  #rows = new Int32Array(0);

  /**
   * With a base, a word the base knows keeps its number, and new words do not change the base: for drafts. `words` are
   * numbered from the first on.
   */
  constructor(base: Dictionary | null = null, words: readonly string[] = []) {
    this.#base = base;
    this.#first = base?.size ?? 0;
    for (const word of words) {
      this.#ids.set(word, this.size);
      this.#words.push(word);
    }
  }

  get size(): number {
    return this.#first + this.#words.length;
  }

  /** The number of a term, given out anew if need be. */
  idOf(term: string): number {
    const known = this.#base?.find(term) ?? -1;
    if (known >= 0) return known;
    let id = this.#ids.get(term);
    if (id === undefined) {
      id = this.size;
      this.#ids.set(term, id);
      this.#words.push(term);
    }
    return id;
  }

  /** The number of a term, or -1 where no source uses it. */
  find(term: string): number {
    const known = this.#base?.find(term) ?? -1;
    return known >= 0 ? known : (this.#ids.get(term) ?? -1);
  }

  word(id: number): string {
    if (this.#base && id < this.#first) return this.#base.word(id);
    return this.#words[id - this.#first] ?? "";
  }

  row(id: number): number {
    if (this.#base && id < this.#first) return this.#base.row(id);
    const at = id - this.#first;
    const term = this.#words[at];
    if (term === undefined) return -1;
    if (at >= this.#rows.length) {
      const more = new Int32Array(Math.max(64, 2 * this.#words.length)).fill(UNASKED);
      more.set(this.#rows);
      this.#rows = more;
    }
    let row = this.#rows[at] ?? UNASKED;
    if (row === UNASKED) {
      row = rowOf(term);
      this.#rows[at] = row;
    }
    return row;
  }

  /** Words from number `from` on, in the order of their numbers. */
  words(from = 0): readonly string[] {
    return this.#words.slice(Math.max(0, from - this.#first));
  }

  /** How telling the word is in any text, 0 to 10; values of figures and unknown words tell most. */
  rarity(id: number): number {
    return rarity(this.row(id));
  }
}
