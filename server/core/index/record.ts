// One source as bytes: everything that was derived from its text. Thousands of them cost what they weigh, go to other
// threads as they are, and lie on disk as they lie in memory.
//
// A record is a front and a rest. The front is a head of numbers and what is looked up of all sources; the rest is what only
// those are asked for that a draft speaks of. Of a saved record only the front is held in memory, and each part of the rest
// is checked when it is read. Terms are numbers of one dictionary.

import { isWritten } from "../names/mentionForms.ts";
import type { Reading } from "../reading/model.ts";
import type { SourceMeta } from "../sources/model.ts";
import type { Sketch } from "../sources/originSketch.ts";
import { ByteReader, ByteWriter } from "./bytes.ts";
import { checksum } from "./checksum.ts";
import { encodeDetails } from "./details.ts";
import type { Dictionary } from "./dictionary.ts";
import { marksOf } from "./marks.ts";
import { entityTerm, numbersOf } from "./segment.ts";
import type { StoredBytes } from "./storedBytes.ts";

/** Grows when the layout of records or what stands in them changes. */
export const RECORD_FORMAT = 5;

/** What is known of a source before it has a key, and what its text says. */
export interface ReadSource {
  readonly meta: SourceMeta;
  /** The key its front matter asks for. */
  readonly wantedKey: string | null;
  readonly reading: Reading;
  readonly sketch: Sketch;
}

/** A record with its own words, as another thread makes it. */
export interface PortableRecord {
  readonly bytes: Uint8Array;
  /** The words that the record's numbers stand for. */
  readonly words: readonly string[];
}

/**
 * Lists of numbers, in rows of so many columns. In a column that hardly ever falls the distances are written, which are
 * small; in the others the numbers themselves. "named" has two numbers an entity: its key, and how often it is named;
 * pronouns do not count.
 */
const LISTS = {
  sentences: [true, true, true, true],
  terms: [false, true],
  mentions: [true, false, true],
  named: [false, false],
  vocabulary: [true],
  marks: [true],
} as const satisfies Readonly<Record<string, readonly boolean[]>>;
type ListName = keyof typeof LISTS;
const LIST_NAMES = Object.keys(LISTS) as readonly ListName[];
const FRONT = ["vocabulary", "marks", "named", "about"] as const;
const REST = ["sketch", "sentences", "terms", "mentions", "details", "text"] as const;
const PARTS = [...FRONT, ...REST] as const;
type Part = (typeof PARTS)[number];
/** Place in the head of the first part's length; the whole length in bytes stands before it. */
const LENGTHS = 1;
/** Place in the head of the checksum of the rest's first part. */
const SUMS = LENGTHS + PARTS.length;
const HEAD = SUMS + REST.length;

/** Where the rest of a saved record lies. */
export interface RecordPlace {
  readonly from: StoredBytes;
  readonly at: number;
}

/** A view of a record's bytes; what it gives is read anew each time. */
export class SourceRecord {
  readonly #bytes: Uint8Array;
  readonly #rest: RecordPlace | undefined;

  /** All bytes, or those of the front and the place of the rest. They must begin where a 32-bit number may begin. */
  constructor(bytes: Uint8Array, rest?: RecordPlace) {
    this.#bytes = bytes;
    this.#rest = rest;
  }

  get size(): number {
    return headOf(this.#bytes)[0] ?? 0;
  }

  get bytes(): Uint8Array {
    if (!this.#rest) return this.#bytes;
    const bytes = new Uint8Array(this.size);
    bytes.set(this.front);
    bytes.set(this.rest, frontLength(this.#bytes));
    return bytes;
  }

  get front(): Uint8Array {
    return this.#bytes.subarray(0, frontLength(this.#bytes));
  }

  /** As it lies in the file: it is checked when a part of it is asked for. */
  get rest(): Uint8Array {
    const length = frontLength(this.#bytes);
    return this.#rest ? this.#read(length, new Uint8Array(this.size - length)) : this.#bytes.subarray(length);
  }

  list(name: ListName): Int32Array<ArrayBuffer> {
    return unpack(this.#part(name), LISTS[name]);
  }

  get sketch(): Sketch {
    const bytes = this.#part("sketch").slice();
    return new Uint32Array(bytes.buffer, 0, bytes.length / 4);
  }

  get about(): { readonly meta: SourceMeta; readonly wantedKey: string | null; readonly asOf: string | null } {
    const reader = new ByteReader(this.#part("about"));
    const [title, publisher] = [reader.optional(), reader.optional()];
    const [author, date] = [reader.optional(), reader.optional()];
    return { meta: { title, publisher, author, date }, wantedKey: reader.optional(), asOf: reader.optional() };
  }

  get details(): Uint8Array {
    return this.#part("details").slice();
  }

  get text(): string {
    return new ByteReader(this.#part("text")).string();
  }

  /** Throws where a part of the rest is damaged, which otherwise shows when it is asked for. */
  check(): void {
    if (!this.#rest) return;
    const [head, rest] = [headOf(this.#bytes), this.rest];
    let at = 0;
    for (let place = 0; place < REST.length; place++) {
      const end = at + whole(head[LENGTHS + FRONT.length + place] ?? 0);
      if (checksum(rest.subarray(at, end)) !== head[SUMS + place]) this.#rest.from.damaged();
      at = end;
    }
  }

  /** The same record with its words' numbers put through `numberOf`. */
  translated(numberOf: (id: number) => number): SourceRecord {
    const lists = listsOf((name) => this.list(name));
    const { terms, mentions, named, vocabulary, marks } = lists;
    for (let i = 0; i < terms.length; i += 2) {
      const coded = terms[i] ?? 0;
      terms[i] = 2 * numberOf(coded >> 1) + (coded & 1);
    }
    for (let i = 1; i < mentions.length; i += 3) mentions[i] = numberOf(mentions[i] ?? 0);
    for (let i = 0; i < named.length; i += 2) named[i] = numberOf(named[i] ?? 0);
    for (const list of [vocabulary, marks]) {
      list.forEach((id, i) => {
        list[i] = numberOf(id);
      });
      list.sort();
    }
    return assemble(lists, (part) => this.#part(part).slice());
  }

  /** Bytes that are good until the next are asked for. */
  #part(part: Part): Uint8Array {
    const place = PARTS.indexOf(part);
    const head = headOf(this.#bytes);
    const length = head[LENGTHS + place] ?? 0;
    let at = 4 * HEAD;
    for (let before = 0; before < place; before++) at += whole(head[LENGTHS + before] ?? 0);
    if (!this.#rest || place < FRONT.length) return this.#bytes.subarray(at, at + length);
    const size = whole(length);
    const bytes = this.#read(at, size <= asked.length ? asked.subarray(0, size) : new Uint8Array(size));
    if (checksum(bytes) !== head[SUMS + place - FRONT.length]) return this.#rest.from.damaged();
    return bytes.subarray(0, length);
  }

  /** Fills `into` with what stands in the rest from `at` on, counted from the begin of the record. */
  #read(at: number, into: Uint8Array): Uint8Array {
    this.#rest?.from.read(this.#rest.at + at - frontLength(this.#bytes), into);
    return into;
  }
}

/** What was read last: a buffer for each part of each record would be much to collect. */
const asked = new Uint8Array(1 << 16);

function headOf(bytes: Uint8Array): Int32Array {
  return new Int32Array(bytes.buffer, bytes.byteOffset, HEAD);
}

/** Each part is filled up to whole 32-bit numbers. */
function whole(length: number): number {
  return 4 * Math.ceil(length / 4);
}

/** How many bytes of a record are its front. */
export function frontLength(bytes: Uint8Array): number {
  const head = headOf(bytes);
  let length = 4 * HEAD;
  for (let place = 0; place < FRONT.length; place++) length += whole(head[LENGTHS + place] ?? 0);
  return length;
}

/**
 * The length of the front of a record of so many bytes that begins here; undefined where its head does not agree with
 * that, or with the bytes there are: nothing outside of them will be read.
 */
export function frontOf(bytes: Uint8Array, size: number): number | undefined {
  if (bytes.byteOffset % 4 !== 0 || bytes.length < 4 * HEAD) return undefined;
  const lengths = headOf(bytes).subarray(0, SUMS);
  if (lengths[0] !== size || lengths.some((length) => length < 0)) return undefined;
  const sum = lengths.reduce((all, length, place) => (place < LENGTHS ? all : all + whole(length)), 4 * HEAD);
  const front = frontLength(bytes);
  return sum === size && front <= bytes.length ? front : undefined;
}

type Lists = Readonly<Record<ListName, Int32Array>>;

function listsOf(listOf: (name: ListName) => Int32Array): Lists {
  return Object.fromEntries(LIST_NAMES.map((name) => [name, listOf(name)])) as Lists;
}

/** Puts lists, and the parts that are bytes already, into one record. */
function assemble(lists: Lists, partOf: (part: Exclude<Part, ListName>) => Uint8Array): SourceRecord {
  const packed = new ByteWriter();
  const ends = new Map<Part, readonly [number, number]>();
  for (const name of LIST_NAMES) {
    const from = packed.length;
    pack(lists[name], LISTS[name], packed);
    ends.set(name, [from, packed.length]);
  }
  const all = packed.written();
  const parts = PARTS.map((part) => (isList(part) ? all.subarray(...(ends.get(part) ?? [])) : partOf(part)));
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + whole(part.length), 4 * HEAD));
  const head = headOf(bytes);
  head.set([bytes.length, ...parts.map((part) => part.length)]);
  let at = 4 * HEAD;
  for (const [place, part] of parts.entries()) {
    bytes.set(part, at);
    const end = at + whole(part.length);
    if (place >= FRONT.length) head[SUMS + place - FRONT.length] = checksum(bytes.subarray(at, end));
    at = end;
  }
  return new SourceRecord(bytes);
}

function isList(part: Part): part is ListName {
  return part in LISTS;
}

function pack(list: Int32Array, ascending: readonly boolean[], to: ByteWriter): void {
  to.whole(list.length);
  for (let i = 0; i < list.length; i++) {
    const value = list[i] ?? 0;
    if (ascending[i % ascending.length]) to.signed(value - (list[i - ascending.length] ?? 0));
    else to.whole(value);
  }
}

/** Written out, since an index is put together from all of them. */
function unpack(bytes: Uint8Array, ascending: readonly boolean[]): Int32Array<ArrayBuffer> {
  const reader = new ByteReader(bytes);
  const list = new Int32Array(Math.min(reader.whole(), bytes.length));
  const columns = ascending.length;
  let at = reader.at;
  for (let i = 0, column = 0; i < list.length; i++) {
    let byte = bytes[at++] ?? 0;
    let value = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = bytes[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
    }
    // Half of it, with the sign in the last bit.
    if (ascending[column]) value = ((value >>> 1) ^ -(value & 1)) + (list[i - columns] ?? 0);
    list[i] = value;
    if (++column === columns) column = 0;
  }
  return list;
}

const writers = { about: new ByteWriter(), details: new ByteWriter(), text: new ByteWriter() };

/** Puts a source into bytes. Words the dictionary does not know yet are added to it. */
export function encodeSource({ meta, wantedKey, reading, sketch }: ReadSource, dictionary: Dictionary): SourceRecord {
  const { about, details, text } = writers;
  for (const one of [meta.title, meta.publisher, meta.author, meta.date, wantedKey, reading.asOf]) about.optional(one);
  encodeDetails(reading, details);
  text.string(reading.text);
  const lists: Lists = {
    ...numbersOf(reading, dictionary),
    marks: marksOf(reading, dictionary),
    named: namedIn(reading, dictionary),
  };
  const parts = {
    sketch: new Uint8Array(sketch.buffer, sketch.byteOffset, sketch.byteLength),
    about: about.written(),
    details: details.written(),
    text: text.written(),
  };
  const record = assemble(lists, (part) => parts[part]);
  for (const writer of Object.values(writers)) writer.clear();
  return record;
}

function namedIn({ entities, mentions }: Reading, dictionary: Dictionary): Int32Array {
  const named = new Int32Array(2 * entities.length);
  entities.forEach(({ key }, i) => {
    named[2 * i] = dictionary.idOf(entityTerm(key));
  });
  for (const { entity, form } of mentions) {
    if (isWritten(form) && entity < entities.length) named[2 * entity + 1] = (named[2 * entity + 1] ?? 0) + 1;
  }
  return named;
}

/** Takes in a record that was made with words of its own. */
export function adopt({ bytes, words }: PortableRecord, dictionary: Dictionary): SourceRecord {
  const ids = words.map((word) => dictionary.idOf(word));
  return new SourceRecord(bytes).translated((id) => ids[id] ?? 0);
}
