// Reads the parts of a zip file one by one, and never unpacks more than it says there is, or than is allowed.

import { inflateRawSync } from "node:zlib";
import { LARGEST_PART, LARGEST_UNPACKED, MOST_PARTS, sizeInWords, Unreadable } from "./limits.ts";

interface Part {
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const LONGEST_COMMENT = 65_535;

export class ZipFile {
  readonly #bytes: Buffer;
  readonly #parts: ReadonlyMap<string, Part>;
  #unpacked = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      this.#parts = directoryOf(this.#bytes);
    } catch (error) {
      throw error instanceof Unreadable ? error : damaged();
    }
  }

  has(name: string): boolean {
    return this.#parts.has(name);
  }

  /** The bytes of a part. Throws `Unreadable` where there are none, or too many. */
  read(name: string): Buffer {
    const part = this.#parts.get(name);
    if (!part) throw damaged();
    if (part.size > LARGEST_PART) throw tooLarge();
    this.#unpacked += part.size;
    if (this.#unpacked > LARGEST_UNPACKED) throw tooLarge();
    const bytes = this.#bytes;
    if (part.at + 30 > bytes.length || bytes.readUInt32LE(part.at) !== LOCAL) throw damaged();
    const start = part.at + 30 + bytes.readUInt16LE(part.at + 26) + bytes.readUInt16LE(part.at + 28);
    const packed = bytes.subarray(start, start + part.packed);
    if (part.method === 0) return packed;
    if (part.method !== 8) throw damaged();
    try {
      // The directory may lie about the size: unpacking stops there.
      return inflateRawSync(packed, { maxOutputLength: Math.max(part.size, 1) });
    } catch {
      throw damaged();
    }
  }
}

function damaged(): Unreadable {
  return new Unreadable("it is damaged, or no Word file");
}

function tooLarge(): Unreadable {
  return new Unreadable(`it unpacks to more than ${sizeInWords(LARGEST_PART)}`);
}

function directoryOf(bytes: Buffer): ReadonlyMap<string, Part> {
  const end = endOfDirectory(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_PARTS) throw new Unreadable("it has too many parts");
  const parts = new Map<string, Part>();
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw damaged();
    const name = bytes.readUInt16LE(at + 28);
    const encrypted = (bytes.readUInt16LE(at + 8) & 1) === 1;
    if (encrypted) throw new Unreadable("it is protected by a password");
    parts.set(bytes.toString("utf8", at + 46, at + 46 + name), {
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + name + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

function endOfDirectory(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - 22 - LONGEST_COMMENT);
  for (let at = bytes.length - 22; at >= first; at--) if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  throw damaged();
}
