// How the details of a source are put into bytes: each string once for all of a record, offsets as distances from the
// last one, a choice by its place among all that there are. What is written in which order is the matter of details.ts.

import type { Span } from "../text/span.ts";
import { ByteReader, ByteWriter } from "./bytes.ts";

/** Writes one section: strings once each, offsets as distances. */
export class DetailWriter extends ByteWriter {
  readonly #strings: Map<string, number>;
  readonly #text: string;
  #last = 0;

  constructor(strings: Map<string, number>, text: string) {
    super();
    this.#strings = strings;
    this.#text = text;
  }

  word(value: string | null): void {
    if (value === null) {
      this.whole(0);
      return;
    }
    let place = this.#strings.get(value);
    if (place === undefined) {
      place = this.#strings.size + 1;
      this.#strings.set(value, place);
    }
    this.whole(place);
  }

  words(values: readonly string[]): void {
    this.whole(values.length);
    for (const value of values) this.word(value);
  }

  choice<T>(all: readonly T[], value: T): void {
    this.whole(all.indexOf(value));
  }

  span({ start, end }: Span): void {
    this.signed(start - this.#last);
    this.signed(end - start);
    this.#last = start;
  }

  /** Words that mostly are what the text has at the span, and then need not be written again. */
  spelled(value: string, { start, end }: Span): void {
    this.word(value === this.#text.slice(start, end) ? null : value);
  }
}

export class DetailReader extends ByteReader {
  readonly #strings: StringTable;
  readonly #text: string;
  #last = 0;

  constructor(bytes: Uint8Array, at: number, strings: StringTable, text: string) {
    super(bytes, at);
    this.#strings = strings;
    this.#text = text;
  }

  /** As many as the next number says. */
  list<T>(read: () => T): T[] {
    const list: T[] = [];
    for (let left = Math.min(this.whole(), LONGEST_LIST); left > 0; left--) list.push(read());
    return list;
  }

  word(): string | null {
    const place = this.whole();
    return place === 0 ? null : this.#strings.at(place - 1);
  }

  words(): readonly string[] {
    let left = Math.min(this.whole(), LONGEST_LIST);
    if (left === 0) return NO_WORDS;
    const words: string[] = [];
    for (; left > 0; left--) words.push(this.word() ?? "");
    return words;
  }

  choice<T>(all: readonly T[]): T {
    return (all[this.whole()] ?? all[0]) as T;
  }

  position(): number | null {
    const place = this.whole();
    return place === 0 ? null : place - 1;
  }

  span(): Span {
    const start = this.#last + this.signed();
    const end = start + this.signed();
    this.#last = start;
    return { start, end };
  }

  spelled({ start, end }: Span): string {
    return this.word() ?? this.#text.slice(start, end);
  }
}

/** Most figures have no words of most kinds. */
const NO_WORDS: readonly string[] = Object.freeze([]);

/** No text has more of anything; a wrong number must not fill the memory. */
const LONGEST_LIST = 4_000_000;

/** Writes strings such that each can be found without those before it being read: all lengths, then all letters. */
export function writeStrings(strings: readonly string[], into: ByteWriter): void {
  const table = new ByteWriter();
  const ends = strings.map((string) => {
    table.string(string);
    return table.length;
  });
  into.whole(ends.length);
  for (const [place, end] of ends.entries()) into.whole(end - (ends[place - 1] ?? 0));
  into.append(table.written());
}

/** What `writeStrings` has written, each string read when it is first wanted. */
export class StringTable {
  readonly #bytes: Uint8Array;
  readonly #starts: readonly number[];
  readonly #known: string[] = [];
  /** Where the bytes behind the table begin. */
  readonly end: number;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    const reader = new ByteReader(bytes);
    const starts: number[] = [];
    let length = 0;
    for (let left = Math.min(reader.whole(), bytes.length); left > 0; left--) {
      starts.push(length);
      length += reader.whole();
    }
    this.#starts = starts.map((start) => start + reader.at);
    this.end = reader.at + length;
  }

  at(place: number): string {
    let string = this.#known[place];
    if (string === undefined) {
      string = new ByteReader(this.#bytes, this.#starts[place] ?? this.#bytes.length).string();
      this.#known[place] = string;
    }
    return string;
  }
}
