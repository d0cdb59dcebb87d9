// Numbers for words: every term of a corpus is kept as text once, and as a number everywhere else.

import { rarity, rowOf } from "../judge/wordVectors.ts";
import { ByteWriter, lettersOf } from "./bytes.ts";
import { PackedWords } from "./packedWords.ts";

/** In the list of rows: not looked up yet. */
const UNASKED = -2;

/** Words that came lately are packed once there are so many of them, or half as many as those packed before. */
const MANY = 20_000;

export class Dictionary {
  readonly #base: Dictionary | null;
  readonly #first: number;
  /** The words of its own that came first. */
  #packed: PackedWords;
  /** Those that came since then. */
  #ids = new Map<string, number>();
  #recent: string[] = [];
  /** Row of the word's vector, or -1; looked up when first asked, since most words are never compared. */
  #rows: Int32Array;

  /**
   * With a base, a word the base knows keeps its number, and new words do not change the base: for drafts. `words` are
   * numbered from the first on; `rows` are theirs, as `rows()` gave them.
   */
  constructor(base: Dictionary | null = null, words: PackedWords = NO_WORDS, rows: Int32Array = NO_ROWS) {
    this.#base = base;
    this.#first = base?.size ?? 0;
    this.#packed = words;
    this.#rows = rows;
  }

  get size(): number {
    return this.#first + this.#packed.count + this.#recent.length;
  }

  /** The number of a term, given out anew if need be. */
  idOf(term: string): number {
    const known = this.find(term);
    if (known >= 0) return known;
    const id = this.size;
    this.#ids.set(term, id);
    this.#recent.push(term);
    if (this.#recent.length > MANY && 2 * this.#recent.length > this.#packed.count) this.packed();
    return id;
  }

  /** The number of a term, or -1 where no source uses it. */
  find(term: string): number {
    const known = this.#base?.find(term) ?? -1;
    if (known >= 0) return known;
    const recent = this.#ids.get(term);
    if (recent !== undefined) return recent;
    const packed = this.#packed.find(term);
    return packed < 0 ? -1 : packed + this.#first;
  }

  word(id: number): string {
    if (this.#base && id < this.#first) return this.#base.word(id);
    const place = id - this.#first;
    if (place < this.#packed.count) return place < 0 ? "" : this.#packed.word(place);
    return this.#recent[place - this.#packed.count] ?? "";
  }

  /** The letters of a word as bytes, from `startOf` to `endOf`. They are good until those of another are asked for. */
  bytesOf(id: number): Uint8Array {
    if (this.#base && id < this.#first) return this.#base.bytesOf(id);
    const place = id - this.#first;
    return place < this.#packed.count
      ? this.#packed.letters
      : lettersOf(this.#recent[place - this.#packed.count] ?? "", asked);
  }

  startOf(id: number): number {
    if (this.#base && id < this.#first) return this.#base.startOf(id);
    const place = id - this.#first;
    return place < this.#packed.count ? this.#packed.startOf(place) : 0;
  }

  endOf(id: number): number {
    if (this.#base && id < this.#first) return this.#base.endOf(id);
    const place = id - this.#first;
    return place < this.#packed.count ? this.#packed.endOf(place) : this.bytesOf(id).length;
  }

  /** Its own words from number `from` on, in the order of their numbers. */
  *words(from = this.#first): Generator<string, void, void> {
    for (let id = Math.max(from, this.#first); id < this.size; id++) yield this.word(id);
  }

  /** All its own words, packed. */
  packed(): PackedWords {
    if (this.#recent.length > 0) {
      this.#packed = this.#packed.with(this.#recent);
      this.#ids = new Map();
      this.#recent = [];
    }
    return this.#packed;
  }

  /** Row of the vector of a word, or -1. */
  row(id: number): number {
    if (this.#base && id < this.#first) return this.#base.row(id);
    const at = id - this.#first;
    if (at < 0 || id >= this.size) return -1;
    if (at >= this.#rows.length) {
      const more = new Int32Array(Math.max(64, Math.ceil(1.2 * (this.size - this.#first)))).fill(UNASKED);
      more.set(this.#rows);
      this.#rows = more;
    }
    let row = this.#rows[at] ?? UNASKED;
    if (row === UNASKED) {
      row = rowOf(this.word(id));
      this.#rows[at] = row;
    }
    return row;
  }

  /** The rows of all its own words, in the order of their numbers. */
  rows(): Int32Array {
    for (let id = this.#first; id < this.size; id++) this.row(id);
    return this.#rows.slice(0, this.size - this.#first);
  }

  /** How telling the word is in any text, 0 to 10; values of figures and unknown words tell most. */
  rarity(id: number): number {
    return rarity(this.row(id));
  }
}

/** The letters of the word asked for last, where it is not packed. */
const asked = new ByteWriter();

const NO_WORDS = PackedWords.pack([]);
const NO_ROWS = new Int32Array(0);
