// Half a million words in a few megabytes: letters in one stretch of bytes, and a hash table of numbers. It lies in a
// file as it lies in memory, so that a saved dictionary is there at once.

import { ByteReader, ByteWriter } from "./bytes.ts";

/** Count of words, places of the table, bytes of letters. */
const HEAD = 3;

export class PackedWords {
  readonly bytes: Uint8Array;
  readonly count: number;
  /** Where each word's letters begin; one more for the end of the last. */
  readonly #starts: Int32Array;
  /** Words by their hashes: the number and one, or nothing. */
  readonly #table: Int32Array;
  /** Of all words, one behind the other. */
  readonly letters: Uint8Array;

  /** Bytes that `pack` has made. They must begin where a 32-bit number may begin. */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    const [count = 0, places = 0, letters = 0] = new Int32Array(bytes.buffer, bytes.byteOffset, HEAD);
    this.count = count;
    const numbers = (at: number, length: number) => new Int32Array(bytes.buffer, bytes.byteOffset + 4 * at, length);
    this.#starts = numbers(HEAD, count + 1);
    this.#table = numbers(HEAD + count + 1, places);
    const at = 4 * (HEAD + count + 1 + places);
    this.letters = bytes.subarray(at, at + letters);
  }

  /** Words that all differ, numbered in their order. */
  static pack(words: Iterable<string>): PackedWords {
    return layOut({ starts: new Int32Array(1), letters: new Uint8Array(), table: new Int32Array() }, words);
  }

  /** The same words with others behind them, which costs little for each that is there already. */
  with(words: Iterable<string>): PackedWords {
    return layOut({ starts: this.#starts, letters: this.letters, table: this.#table }, words);
  }

  /** The number of a word, or -1. */
  find(word: string): number {
    if (this.count === 0) return -1;
    asked.clear();
    asked.string(word);
    const letters = asked.written();
    const mask = this.#table.length - 1;
    for (let place = hash(letters, 0, letters.length) & mask; ; place = (place + 1) & mask) {
      const id = (this.#table[place] ?? 0) - 1;
      if (id < 0 || this.#isAt(id, letters)) return id;
    }
  }

  word(id: number): string {
    return new ByteReader(this.letters, this.#starts[id] ?? this.letters.length).string();
  }

  /** Where the letters of a word begin among all. */
  startOf(id: number): number {
    let at = this.#starts[id] ?? this.letters.length;
    // Its length stands before it.
    while ((this.letters[at++] ?? 0) >= 0x80);
    return at;
  }

  endOf(id: number): number {
    return this.#starts[id + 1] ?? this.letters.length;
  }

  #isAt(id: number, letters: Uint8Array): boolean {
    const start = this.#starts[id] ?? 0;
    if ((this.#starts[id + 1] ?? 0) - start !== letters.length) return false;
    for (let i = 0; i < letters.length; i++) if (this.letters[start + i] !== letters[i]) return false;
    return true;
  }
}

interface Laid {
  readonly starts: Int32Array;
  readonly letters: Uint8Array;
  readonly table: Int32Array;
}

/** Puts words behind those that are laid out already. */
function layOut({ starts, letters: before, table: tableBefore }: Laid, words: Iterable<string>): PackedWords {
  const letters = new ByteWriter();
  letters.append(before);
  const ends: number[] = [];
  for (const word of words) {
    letters.string(word);
    ends.push(letters.length);
  }
  const count = starts.length - 1 + ends.length;
  const places = 2 ** Math.ceil(Math.log2(Math.max(2, 1.5 * count)));
  const numbers = HEAD + count + 1 + places;
  const bytes = new Uint8Array(4 * Math.ceil((4 * numbers + letters.length) / 4));
  const head = new Int32Array(bytes.buffer, 0, numbers);
  head.set([count, places, letters.length]);
  const all = head.subarray(HEAD, HEAD + count + 1);
  all.set(starts);
  all.set(ends, starts.length);
  const table = head.subarray(HEAD + count + 1);
  const written = letters.written();
  // In a table that is as large as it was, all stand where they stood.
  const isSame = tableBefore.length === places;
  if (isSame) table.set(tableBefore);
  for (let id = isSame ? starts.length - 1 : 0; id < count; id++) {
    let place = hash(written, all[id] ?? 0, all[id + 1] ?? 0) & (places - 1);
    while (table[place] !== 0) place = (place + 1) & (places - 1);
    table[place] = id + 1;
  }
  bytes.set(written, 4 * numbers);
  return new PackedWords(bytes);
}

const asked = new ByteWriter();

function hash(bytes: Uint8Array, start: number, end: number): number {
  let sum = 0x811c9dc5;
  for (let i = start; i < end; i++) sum = Math.imul(sum ^ (bytes[i] ?? 0), 0x01000193);
  return (sum ^ (sum >>> 15)) >>> 0;
}
