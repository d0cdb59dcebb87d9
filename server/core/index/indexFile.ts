// All records of a corpus and their dictionary in one file, so that the next start need not read the sources again.
//
// A head says how the file is laid out and carries a checksum for each part. A file that is torn, of another version of
// the program or in any way unlike what was written is never trusted: there is always the way of reading anew.

import type { OriginLink } from "../sources/origins.ts";
import { ByteReader, ByteWriter } from "./bytes.ts";
import { Dictionary } from "./dictionary.ts";
import { PackedWords } from "./packedWords.ts";
import { isRecord, RECORD_FORMAT, SourceRecord } from "./record.ts";

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
const FILE_FORMAT = 2;
const PARTS = ["program", "words", "sources", "links", "records"] as const;
/** Magic, formats, checksum of the head; then length and checksum of each part. */
const HEAD = 5 + 2 * PARTS.length;

/**
 * The file as stretches of bytes to be written one after another: put together they would take twice the memory.
 * `program` names the program that reads sources so: another one must not take them over.
 */
export function encodeIndexFile(content: IndexContent, program: string): readonly Uint8Array[] {
  const records = content.sources.map(({ record }) => record.bytes);
  const parts = [
    [written((to) => to.string(program))],
    [content.dictionary.packed().bytes],
    [written((to) => writeSources(content.sources, to))],
    [written((to) => writeLinks(content, to))],
    records,
  ];
  const head = new Int32Array(HEAD);
  head.set([...MAGIC, FILE_FORMAT, RECORD_FORMAT]);
  parts.forEach((part, i) => {
    head[5 + 2 * i] = part.reduce((sum, { length }) => sum + length, 0) / 4;
    head[6 + 2 * i] = part.reduce((sum, bytes) => checksum(bytes, sum), 0);
  });
  head[4] = headChecksum(head);
  return [new Uint8Array(head.buffer), ...parts.flat()];
}

/** What the file holds, or why it cannot be used. The records are views of these very bytes. */
export function decodeIndexFile(bytes: Uint8Array, program: string): IndexContent | { readonly reason: string } {
  if (bytes.byteOffset % 4 !== 0) return decodeIndexFile(bytes.slice(), program);
  if (bytes.length < 4 * HEAD || bytes.length % 4 !== 0) return { reason: "it is cut off" };
  const head = new Int32Array(bytes.buffer, bytes.byteOffset, HEAD);
  if (head[0] !== MAGIC[0] || head[1] !== MAGIC[1]) return { reason: "it is no index" };
  if (head[2] !== FILE_FORMAT || head[3] !== RECORD_FORMAT) return { reason: "it is of another format" };
  if (head[4] !== headChecksum(head)) return { reason: "its head is damaged" };
  const parts: Uint8Array[] = [];
  let at = 4 * HEAD;
  for (let i = 0; i < PARTS.length; i++) {
    const length = 4 * ((head[5 + 2 * i] ?? 0) >>> 0);
    parts.push(bytes.subarray(at, at + length));
    at += length;
  }
  if (at !== bytes.length) return { reason: "it is cut off" };
  const [ofProgram = NONE, ofWords = NONE, ofSources = NONE, ofLinks = NONE, ofRecords = NONE] = parts;
  for (const [i, part] of parts.entries()) {
    if (checksum(part, 0) !== head[6 + 2 * i]) return { reason: `its ${PARTS[i]} are damaged` };
  }
  if (new ByteReader(ofProgram).string() !== program) return { reason: "another version of the program made it" };
  const sources = readSources(new ByteReader(ofSources), ofRecords);
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
    to.whole(record.bytes.length);
  }
}

function readSources(from: ByteReader, records: Uint8Array): readonly IndexedSource[] | undefined {
  const sources: IndexedSource[] = [];
  let at = 0;
  for (let left = from.whole(); left > 0; left--) {
    const path = from.string();
    const version = { size: from.whole(), stamp: from.string() };
    const bytes = records.subarray(at, at + from.whole());
    at += bytes.length;
    if (!isRecord(bytes)) return undefined;
    sources.push({ path, version, record: new SourceRecord(bytes) });
  }
  return at === records.length ? sources : undefined;
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

/** Goes on from the checksum of the bytes before. */
function checksum(bytes: Uint8Array, before: number): number {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  let sum = before;
  for (let i = 0; i < words.length; i++) {
    sum = Math.imul(sum ^ (words[i] ?? 0), 0x9e3779b1);
    sum ^= sum >>> 15;
  }
  return sum;
}
