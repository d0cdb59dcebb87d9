// One source as bytes: everything that was derived from its text. Thousands of them cost what they weigh, go to other
// threads as they are, and lie on disk as they lie in memory.
//
// A record is a head of numbers, then its parts: first what is looked up of all sources, and then what only those are asked
// for that a draft speaks of. Of a saved record only the first is held in memory. Terms are numbers of one dictionary.

import { isWritten } from "../names/mentionForms.ts";
import type { Reading } from "../reading/model.ts";
import type { SourceMeta } from "../sources/model.ts";
import type { Sketch } from "../sources/originSketch.ts";
import { ByteReader, ByteWriter } from "./bytes.ts";
import { encodeDetails } from "./details.ts";
import type { Dictionary } from "./dictionary.ts";
import { marksOf } from "./marks.ts";
import { entityTerm, numbersOf } from "./segment.ts";
import { readBytes, type StoredBytes } from "./storedBytes.ts";

/** Grows when the layout of records or what stands in them changes. */
export const RECORD_FORMAT = 4;

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
const PARTS = [...FRONT, "sketch", "sentences", "terms", "mentions", "details", "text"] as const;
type Part = (typeof PARTS)[number];
/** Whole length in bytes, then that of each part. */
const HEAD = 1 + PARTS.length;

/** Where a saved record lies. */
export interface RecordPlace {
  readonly from: StoredBytes;
  readonly at: number;
}

/** A view of a record's bytes; what it gives is read anew each time. */
export class SourceRecord {
  readonly #bytes: Uint8Array;
  readonly #place: RecordPlace | undefined;

  /** All bytes, or those of the front and the place of all. They must begin where a 32-bit number may begin. */
  constructor(bytes: Uint8Array, place?: RecordPlace) {
    this.#bytes = bytes;
    this.#place = place;
  }

  get size(): number {
    return headOf(this.#bytes)[0] ?? 0;
  }

  get bytes(): Uint8Array {
    return this.#place ? readBytes(this.#place.from, this.#place.at, this.size) : this.#bytes;
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
    const head = headOf(this.#bytes);
    let at = 4 * HEAD;
    for (let place = 0; place < PARTS.length; place++) {
      const length = head[1 + place] ?? 0;
      if (PARTS[place] === part) {
        if (!this.#place || at + length <= this.#bytes.length) return this.#bytes.subarray(at, at + length);
        const bytes = length <= asked.length ? asked.subarray(0, length) : new Uint8Array(length);
        this.#place.from.read(this.#place.at + at, bytes);
        return bytes;
      }
      at += length;
    }
    return this.#bytes.subarray(at, at);
  }
}

/** What was read last: a buffer for each part of each record would be much to collect. */
const asked = new Uint8Array(1 << 16);

function headOf(bytes: Uint8Array): Int32Array {
  return new Int32Array(bytes.buffer, bytes.byteOffset, HEAD);
}

/** How many of a record's bytes are looked up of all sources, in whole 32-bit numbers. */
export function frontLength(bytes: Uint8Array): number {
  const lengths = headOf(bytes).subarray(1, 1 + FRONT.length);
  return 4 * Math.ceil(lengths.reduce((sum, length) => sum + length, 4 * HEAD) / 4);
}

/** True where the head agrees with the bytes there are: nothing outside of them will be read. */
export function isRecord(bytes: Uint8Array): boolean {
  if (bytes.byteOffset % 4 !== 0 || bytes.length % 4 !== 0 || bytes.length < 4 * HEAD) return false;
  const head = headOf(bytes);
  if (head[0] !== bytes.length || head.some((length) => length < 0)) return false;
  const sum = head.reduce((all, length, place) => (place === 0 ? all : all + length), 4 * HEAD);
  return sum <= bytes.length && sum > bytes.length - 4;
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
  const length = parts.reduce((sum, part) => sum + part.length, 4 * HEAD);
  const bytes = new Uint8Array(4 * Math.ceil(length / 4));
  headOf(bytes).set([bytes.length, ...parts.map((part) => part.length)]);
  let at = 4 * HEAD;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
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
