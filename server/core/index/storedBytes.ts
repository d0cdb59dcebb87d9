// Bytes that need not all be in memory: those of a saved index, of which most are never asked for.

export interface StoredBytes {
  readonly length: number;
  /** Fills `into` with the bytes from `at` on. Throws where they can be read no longer: then none of them can. */
  read(at: number, into: Uint8Array): void;
  /** For whoever finds that they are not what was written: throws, as reading does. */
  damaged(): never;
}

export function throwDamaged(): never {
  throw new Error("The saved index is damaged.");
}

/** So many of them, in memory. */
export function readBytes(from: StoredBytes, at: number, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  from.read(at, bytes);
  return bytes;
}

/** The same of what is in memory anyway. */
export function inMemory(bytes: Uint8Array): StoredBytes {
  return {
    length: bytes.length,
    read: (at, into) => {
      if (at + into.length > bytes.length) throw new RangeError("There are fewer bytes.");
      into.set(bytes.subarray(at, at + into.length));
    },
    damaged: throwDamaged,
  };
}
