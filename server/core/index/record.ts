// One source as bytes: everything that was derived from its text. Thousands of them cost what they weigh, go to other
// threads as they are, and lie on disk as they lie in memory.
//
// A record is a head of numbers, then lists of 32-bit numbers, then three stretches of bytes: what is known about the
// source, details (details.ts), and the text. Terms are numbers of one dictionary.

import type { Reading } from "../reading/model.ts";
import type { SourceMeta } from "../sources/model.ts";
import type { Sketch } from "../sources/origins.ts";
import { ByteReader, ByteWriter } from "./bytes.ts";
import { encodeDetails } from "./details.ts";
import type { Dictionary } from "./dictionary.ts";
import { isWritten, marksOf } from "./marks.ts";
import { entityTerm, numbersOf } from "./segment.ts";

/** Grows when the layout of records or what stands in them changes. */
export const RECORD_FORMAT = 1;

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

/** "named" has two numbers an entity: its key, and how often it is named; pronouns do not count. */
const LISTS = ["sentences", "terms", "mentions", "named", "vocabulary", "marks", "sketch"] as const;
type ListName = (typeof LISTS)[number];
/** Whole length in bytes, then the length of each list in numbers, then of meta, details and text in bytes. */
const HEAD = 1 + LISTS.length + 3;

/** A view of a record's bytes; what it gives is read anew each time. */
export class SourceRecord {
  readonly bytes: Uint8Array;
  readonly #head: Int32Array;

  /** The bytes must begin where a 32-bit number may begin. */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#head = new Int32Array(bytes.buffer, bytes.byteOffset, HEAD);
  }

  list(name: ListName): Int32Array {
    let at = HEAD;
    let place = 1;
    for (const one of LISTS) {
      const length = this.#head[place++] ?? 0;
      if (one === name) return new Int32Array(this.bytes.buffer, this.bytes.byteOffset + 4 * at, length);
      at += length;
    }
    return new Int32Array(0);
  }

  get sketch(): Sketch {
    const list = this.list("sketch");
    return new Uint32Array(list.buffer, list.byteOffset, list.length);
  }

  get about(): { readonly meta: SourceMeta; readonly wantedKey: string | null; readonly asOf: string | null } {
    const reader = new ByteReader(this.#stretch(0));
    const [title, publisher, author, date] = [
      reader.optional(),
      reader.optional(),
      reader.optional(),
      reader.optional(),
    ];
    return { meta: { title, publisher, author, date }, wantedKey: reader.optional(), asOf: reader.optional() };
  }

  get details(): Uint8Array {
    return this.#stretch(1);
  }

  get text(): string {
    return new ByteReader(this.#stretch(2)).string();
  }

  #stretch(number: number): Uint8Array {
    let at = 4 * HEAD;
    for (let place = 1; place <= LISTS.length; place++) at += 4 * (this.#head[place] ?? 0);
    for (let before = 0; before < number; before++) at += this.#head[1 + LISTS.length + before] ?? 0;
    return this.bytes.subarray(at, at + (this.#head[1 + LISTS.length + number] ?? 0));
  }
}

/** True where the head agrees with the bytes there are: nothing outside of them will be read. */
export function isRecord(bytes: Uint8Array): boolean {
  if (bytes.byteOffset % 4 !== 0 || bytes.length % 4 !== 0 || bytes.length < 4 * HEAD) return false;
  const head = new Int32Array(bytes.buffer, bytes.byteOffset, HEAD);
  if (head[0] !== bytes.length || head.some((length) => length < 0)) return false;
  let sum = 4 * HEAD;
  for (let place = 1; place < HEAD; place++) sum += (place <= LISTS.length ? 4 : 1) * (head[place] ?? 0);
  return sum <= bytes.length && sum > bytes.length - 4;
}

const writers = { about: new ByteWriter(), details: new ByteWriter(), text: new ByteWriter() };

/** Puts a source into bytes. Words the dictionary does not know yet are added to it. */
export function encodeSource({ meta, wantedKey, reading, sketch }: ReadSource, dictionary: Dictionary): SourceRecord {
  const { about, details, text } = writers;
  for (const one of [meta.title, meta.publisher, meta.author, meta.date, wantedKey, reading.asOf]) about.optional(one);
  encodeDetails(reading, details);
  text.string(reading.text);
  const { sentences, terms, mentions, vocabulary } = numbersOf(reading, dictionary);
  const marks = marksOf(reading, dictionary);
  const lists = [sentences, terms, mentions, namedIn(reading, dictionary), vocabulary, marks, sketch];
  const stretches = [about.written(), details.written(), text.written()];
  const numbers = HEAD + lists.reduce((sum, list) => sum + list.length, 0);
  const length = 4 * Math.ceil((4 * numbers + stretches.reduce((sum, one) => sum + one.length, 0)) / 4);
  const bytes = new Uint8Array(length);
  const words = new Int32Array(bytes.buffer);
  words.set([length, ...lists.map((list) => list.length), ...stretches.map((one) => one.length)]);
  let at = HEAD;
  for (const list of lists) {
    words.set(list, at);
    at += list.length;
  }
  at *= 4;
  for (const stretch of stretches) {
    bytes.set(stretch, at);
    at += stretch.length;
  }
  for (const writer of Object.values(writers)) writer.clear();
  return new SourceRecord(bytes);
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

/** The same record with its words' numbers put through `numberOf`. */
export function translate(record: SourceRecord, numberOf: (id: number) => number): SourceRecord {
  const copy = new SourceRecord(record.bytes.slice());
  const terms = copy.list("terms");
  for (let i = 0; i < terms.length; i += 2) {
    const coded = terms[i] ?? 0;
    terms[i] = 2 * numberOf(coded >> 1) + (coded & 1);
  }
  const named = copy.list("named");
  for (let i = 0; i < named.length; i += 2) named[i] = numberOf(named[i] ?? 0);
  const mentions = copy.list("mentions");
  for (let i = 1; i < mentions.length; i += 3) mentions[i] = numberOf(mentions[i] ?? 0);
  for (const list of [copy.list("vocabulary"), copy.list("marks")]) {
    list.forEach((id, i) => {
      list[i] = numberOf(id);
    });
    list.sort();
  }
  return copy;
}

/** Takes in a record that was made with words of its own. */
export function adopt({ bytes, words }: PortableRecord, dictionary: Dictionary): SourceRecord {
  const ids = words.map((word) => dictionary.idOf(word));
  return translate(new SourceRecord(bytes), (id) => ids[id] ?? 0);
}
