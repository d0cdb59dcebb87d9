// All records of a corpus and their dictionary in one file, so that the next start need not read the sources again.
//
// A head says how the file is laid out and carries a checksum for each part. A file that is torn, of another version of
// the program or in any way unlike what was written is never trusted: there is always the way of reading anew.

import type { OriginLink } from "../sources/origins.ts";
import { ByteReader, ByteWriter } from "./bytes.ts";
import { Dictionary } from "./dictionary.ts";
import { PackedWords } from "./packedWords.ts";
import { frontLength, isRecord, RECORD_FORMAT, SourceRecord } from "./record.ts";
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
}

/** "SRCLINDX", as two numbers. */
const MAGIC = [0x4c435253, 0x58444e49] as const;
const FILE_FORMAT = 3;
const PARTS = ["program", "words", "sources", "links", "records"] as const;
/** Magic, formats, checksum of the head; then length and checksum of each part. */
const HEAD = 5 + 2 * PARTS.length;

/**
 * The file as stretches of bytes to be written one after another: put together they would take much memory, and so
 * records are read as they are asked for. `program` names the program that reads sources so: another one must not take
 * them over.
 */
export function encodeIndexFile(content: IndexContent, program: string): Iterable<Uint8Array> {
  const { sources } = content;
  const records = {
    *[Symbol.iterator]() {
      for (const { record } of sources) yield record.bytes;
    },
  };
  const parts: readonly Iterable<Uint8Array>[] = [
    [written((to) => to.string(program))],
    [content.dictionary.packed().bytes],
    [written((to) => writeSources(sources, to))],
    [written((to) => writeLinks(content, to))],
    records,
  ];
  const head = new Int32Array(HEAD);
  head.set([...MAGIC, FILE_FORMAT, RECORD_FORMAT]);
  parts.forEach((part, i) => {
    let [length, sum] = [0, 0];
    for (const bytes of part) {
      length += bytes.length;
      sum = checksum(bytes, sum);
    }
    head[5 + 2 * i] = length / 4;
    head[6 + 2 * i] = sum;
  });
  head[4] = headChecksum(head);
  return {
    *[Symbol.iterator]() {
      yield new Uint8Array(head.buffer);
      for (const part of parts) yield* part;
    },
  };
}

/**
 * What the file holds, or why it cannot be used. All of it is checked, but of the records only what is looked up of all
 * sources stays in memory; the rest is read from the file when it is asked for.
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
  for (const [i, length] of lengths.slice(0, -1).entries()) {
    const part = readBytes(file, at, length);
    if (checksum(part, 0) !== head[6 + 2 * i]) return { reason: `its ${PARTS[i]} are damaged` };
    parts.push(part);
    at += length;
  }
  const [ofProgram = NONE, ofWords = NONE, ofSources = NONE, ofLinks = NONE] = parts;
  if (new ByteReader(ofProgram).string() !== program) return { reason: "another version of the program made it" };
  const listed = readSources(new ByteReader(ofSources));
  const sources = readRecords(file, at, listed, head[HEAD - 1] ?? 0);
  if (!sources) return { reason: "its records are damaged" };
  return {
    dictionary: new Dictionary(null, new PackedWords(ofWords)),
    sources,
    links: readLinks(new ByteReader(ofLinks), sources),
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

/** Bytes of records that are checked at once. */
const CHECKED = 4_000_000;

/** The sources with their records, which lie from `start` to the end; undefined where they are damaged. */
function readRecords(
  file: StoredBytes,
  start: number,
  listed: readonly ListedRecord[],
  expected: number,
): readonly IndexedSource[] | undefined {
  if (listed.reduce((sum, { size }) => sum + size, start) !== file.length) return undefined;
  if (listed.some(({ size }) => size % 4 !== 0)) return undefined;
  const largest = listed.reduce((most, { size }) => Math.max(most, size), 0);
  const buffer = new Uint8Array(Math.max(largest, Math.min(CHECKED, file.length - start)));
  const sources: IndexedSource[] = [];
  let at = start;
  let sum = 0;
  while (sources.length < listed.length) {
    const group: ListedRecord[] = [];
    let length = 0;
    for (let one = listed[sources.length]; one; one = listed[sources.length + group.length]) {
      if (length + one.size > buffer.length) break;
      group.push(one);
      length += one.size;
    }
    const bytes = buffer.subarray(0, length);
    file.read(at, bytes);
    const records = cut(bytes, group);
    for (const record of records) sum = checksum(record, sum);
    if (!takeFronts(records, group, file, at, sources)) return undefined;
    at += length;
  }
  return sum === expected ? sources : undefined;
}

/** The bytes of records that lie one after another. */
function cut(bytes: Uint8Array, group: readonly ListedRecord[]): readonly Uint8Array[] {
  let end = 0;
  return group.map(({ size }) => {
    end += size;
    return bytes.subarray(end - size, end);
  });
}

/** Keeps the fronts of records that lie one after another in the file, from `at` on. */
function takeFronts(
  records: readonly Uint8Array[],
  group: readonly ListedRecord[],
  from: StoredBytes,
  at: number,
  sources: IndexedSource[],
): boolean {
  if (!records.every(isRecord)) return false;
  const lengths = records.map(frontLength);
  const kept = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0));
  let [begin, to] = [at, 0];
  for (const [i, { path, version, size }] of group.entries()) {
    const [record = NONE, length = 0] = [records[i], lengths[i]];
    const front = kept.subarray(to, to + length);
    front.set(record.subarray(0, length));
    sources.push({ path, version, record: new SourceRecord(front, { from, at: begin }) });
    begin += size;
    to += length;
  }
  return true;
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

function headChecksum(head: Int32Array): number {
  const without = head.slice();
  without[4] = 0;
  return checksum(new Uint8Array(without.buffer), 0);
}

/**
 * Goes on from the checksum of the stretches before. Four sums side by side, each over every fourth number: most of an
 * index is only looked through at a start, and one sum would wait for itself at each number.
 */
function checksum(bytes: Uint8Array, before: number): number {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  let [first, second, third, fourth] = [before, 1, 2, 3];
  let i = 0;
  for (; i + 3 < words.length; i += 4) {
    first = mixed(first ^ (words[i] ?? 0));
    second = mixed(second ^ (words[i + 1] ?? 0));
    third = mixed(third ^ (words[i + 2] ?? 0));
    fourth = mixed(fourth ^ (words[i + 3] ?? 0));
  }
  for (; i < words.length; i++) first = mixed(first ^ (words[i] ?? 0));
  return mixed(mixed(mixed(mixed(first) ^ second) ^ third) ^ fourth);
}

function mixed(sum: number): number {
  const product = Math.imul(sum, 0x9e3779b1);
  return product ^ (product >>> 15);
}
