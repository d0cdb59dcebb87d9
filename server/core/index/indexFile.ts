// All records of a corpus and their dictionary in one file, so that the next start need not read the sources again.
//
// A head says how the file is laid out and carries a checksum for each part but the last, the rests of the records: most of
// an index is never asked for, and each piece of them is checked when it is. Until then it goes from file to file as it is.
// A file that is torn, of another version of the program or in any way unlike what was written is never trusted: there is
// always the way of reading anew.

import type { OriginLink } from "../sources/origins.ts";
import { ByteReader, ByteWriter } from "./bytes.ts";
import { checksum } from "./checksum.ts";
import { Dictionary } from "./dictionary.ts";
import { PackedWords } from "./packedWords.ts";
import type { Postings } from "./postings.ts";
import { frontOf, RECORD_FORMAT, SourceRecord } from "./record.ts";
import { readBytes, type StoredBytes } from "./storedBytes.ts";

/** By which an unchanged file is known again. */
export interface FileVersion {
  readonly size: number;
  /** Changes whenever the content may have changed. */
  readonly stamp: string;
}

export interface IndexedSource {
  readonly path: string;
  /** The version of the file that the record was made from. */
  readonly version: FileVersion;
  readonly record: SourceRecord;
}

export interface IndexContent {
  /** The words that the records' numbers stand for. */
  readonly dictionary: Dictionary;
  readonly sources: readonly IndexedSource[];
  /** Which of the sources share their text; null where that has to be found anew. */
  readonly links: readonly OriginLink[] | null;
  /** Which of the sources hold which word; null where that has to be put together anew. */
  readonly postings: Postings | null;
}

/** "SRCLINDX", as two numbers. */
const MAGIC = [0x4c435253, 0x58444e49] as const;
const FILE_FORMAT = 6;
const PARTS = ["program", "words", "rows", "sources", "links", "postings", "fronts", "rests"] as const;
/** The last part, of which the head has no checksum. */
const RESTS = PARTS.length - 1;
/** Magic, formats, checksum of the head; then length and checksum of each part. */
const HEAD = 5 + 2 * PARTS.length;

/**
 * The file as stretches of bytes to be written one after another: put together they would take much memory, and so
 * records are read as they are asked for. `program` names the program that reads sources so: another one must not take
 * them over.
 */
export function encodeIndexFile(content: IndexContent, program: string): Iterable<Uint8Array> {
  const { sources } = content;
  const rests = {
    *[Symbol.iterator]() {
      for (const { record } of sources) yield record.rest;
    },
  };
  const checked = [
    written((to) => to.string(program)),
    content.dictionary.packed().bytes,
    bytesOf(content.dictionary.rows()),
    written((to) => writeSources(sources, to)),
    written((to) => writeLinks(content, to)),
    postingsAsBytes(content.postings),
    frontsOf(sources),
  ];
  const head = new Int32Array(HEAD);
  head.set([...MAGIC, FILE_FORMAT, RECORD_FORMAT]);
  for (const [i, part] of checked.entries()) head.set([part.length / 4, checksum(part)], 5 + 2 * i);
  const length = sources.reduce((sum, { record }) => sum + record.size - record.front.length, 0);
  head.set([length / 4, 0], 5 + 2 * RESTS);
  head[4] = headChecksum(head);
  return {
    *[Symbol.iterator]() {
      yield new Uint8Array(head.buffer);
      yield* checked;
      yield* rests;
    },
  };
}

/**
 * What the file holds, or why it cannot be used. Of the records only the fronts are checked and stay in memory; their rests
 * are read from the file when they are asked for, and reading one that is damaged throws.
 */
export function decodeIndexFile(file: StoredBytes, program: string): IndexContent | { readonly reason: string } {
  if (file.length < 4 * HEAD || file.length % 4 !== 0) return { reason: "it is cut off" };
  const head = new Int32Array(readBytes(file, 0, 4 * HEAD).buffer);
  if (head[0] !== MAGIC[0] || head[1] !== MAGIC[1]) return { reason: "it is no index" };
  if (head[2] !== FILE_FORMAT || head[3] !== RECORD_FORMAT) return { reason: "it is of another format" };
  if (head[4] !== headChecksum(head)) return { reason: "its head is damaged" };
  const lengths = PARTS.map((_, i) => 4 * ((head[5 + 2 * i] ?? 0) >>> 0));
  if (lengths.reduce((sum, length) => sum + length, 4 * HEAD) !== file.length) return { reason: "it is cut off" };
  const parts: Uint8Array[] = [];
  let at = 4 * HEAD;
  for (const [i, length] of lengths.slice(0, RESTS).entries()) {
    const part = readBytes(file, at, length);
    if (checksum(part) !== head[6 + 2 * i]) return { reason: `its ${PARTS[i]} are damaged` };
    parts.push(part);
    at += length;
  }
  const [
    ofProgram = NONE,
    ofWords = NONE,
    rows = NONE,
    ofSources = NONE,
    ofLinks = NONE,
    ofPostings = NONE,
    fronts = NONE,
  ] = parts;
  if (new ByteReader(ofProgram).string() !== program) return { reason: "another version of the program made it" };
  const sources = takeFronts(fronts, readSources(new ByteReader(ofSources)), file, at);
  if (!sources) return { reason: "its records are damaged" };
  return {
    dictionary: new Dictionary(null, new PackedWords(ofWords), numbersIn(rows)),
    sources,
    links: readLinks(new ByteReader(ofLinks), sources),
    postings: postingsIn(ofPostings),
  };
}

const NONE = new Uint8Array(0);

/** Bytes in a length that whole 32-bit numbers fill. */
function written(write: (to: ByteWriter) => void): Uint8Array {
  const writer = new ByteWriter();
  write(writer);
  const bytes = new Uint8Array(4 * Math.ceil(writer.length / 4));
  bytes.set(writer.written());
  return bytes;
}

function writeSources(sources: readonly IndexedSource[], to: ByteWriter): void {
  to.whole(sources.length);
  for (const { path, version, record } of sources) {
    to.string(path);
    to.whole(version.size);
    to.string(version.stamp);
    to.whole(record.size);
  }
}

interface ListedRecord extends Omit<IndexedSource, "record"> {
  readonly size: number;
}

function readSources(from: ByteReader): readonly ListedRecord[] {
  const sources: ListedRecord[] = [];
  for (let left = from.whole(); left > 0; left--) {
    const path = from.string();
    const version = { size: from.whole(), stamp: from.string() };
    sources.push({ path, version, size: from.whole() });
  }
  return sources;
}

function frontsOf(sources: readonly IndexedSource[]): Uint8Array {
  const bytes = new Uint8Array(sources.reduce((sum, { record }) => sum + record.front.length, 0));
  let at = 0;
  for (const { record } of sources) {
    bytes.set(record.front, at);
    at += record.front.length;
  }
  return bytes;
}

/** The sources with their records, whose rests lie from `start` to the end; undefined where they do not fit together. */
function takeFronts(
  fronts: Uint8Array,
  listed: readonly ListedRecord[],
  from: StoredBytes,
  start: number,
): readonly IndexedSource[] | undefined {
  const sources: IndexedSource[] = [];
  let at = 0;
  let rest = start;
  for (const { path, version, size } of listed) {
    const length = frontOf(fronts.subarray(at), size);
    if (length === undefined) return undefined;
    sources.push({ path, version, record: new SourceRecord(fronts.subarray(at, at + length), { from, at: rest }) });
    at += length;
    rest += size - length;
  }
  return at === fronts.length && rest === from.length ? sources : undefined;
}

function writeLinks({ sources, links }: IndexContent, to: ByteWriter): void {
  to.whole(links ? 1 : 0);
  if (!links) return;
  const places = new Map(sources.map(({ path }, place) => [path, place]));
  to.whole(links.length);
  for (const [one, other] of links) {
    to.whole(places.get(one) ?? 0);
    to.whole(places.get(other) ?? 0);
  }
}

function readLinks(from: ByteReader, sources: readonly IndexedSource[]): readonly OriginLink[] | null {
  if (from.whole() === 0) return null;
  const links: OriginLink[] = [];
  for (let left = from.whole(); left > 0; left--) {
    const [one, other] = [sources[from.whole()], sources[from.whole()]];
    if (one && other) links.push([one.path, other.path]);
  }
  return links;
}

/** As they lie in memory, since a start waits for them: the number of starts, these, and the postings. */
function postingsAsBytes(known: Postings | null): Uint8Array {
  if (!known) return NONE;
  const { starts, postings } = known;
  const numbers = new Int32Array(1 + starts.length + postings.length);
  numbers[0] = starts.length;
  numbers.set(starts, 1);
  numbers.set(postings, 1 + starts.length);
  return bytesOf(numbers);
}

function postingsIn(bytes: Uint8Array): Postings | null {
  if (bytes.length === 0) return null;
  const numbers = numbersIn(bytes);
  const end = 1 + (numbers[0] ?? 0);
  return { starts: numbers.subarray(1, end), postings: numbers.subarray(end) };
}

function bytesOf(numbers: Int32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

function numbersIn(bytes: Uint8Array): Int32Array<ArrayBuffer> {
  return new Int32Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.length / 4);
}

function headChecksum(head: Int32Array): number {
  const without = head.slice();
  without[4] = 0;
  return checksum(new Uint8Array(without.buffer));
}
