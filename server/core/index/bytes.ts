// Numbers and strings as bytes: small numbers take one byte, text takes one byte a letter where it is plain.

/** Appends to a buffer that grows as it needs to. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** A whole number of 0 to 2^53, seven bits a byte. */
  whole(value: number): void {
    this.#reserve(8);
    let rest = value;
    while (rest >= 0x80) {
      this.#bytes[this.#length++] = (rest % 0x80) + 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.#bytes[this.#length++] = rest;
  }

  /** A whole number of either sign, below 2^52. */
  signed(value: number): void {
    this.whole(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** Any number, or none. */
  number(value: number | null): void {
    if (value === null) this.whole(0);
    else if (Number.isSafeInteger(value) && Math.abs(value) < 2 ** 51 && !Object.is(value, -0)) {
      this.whole(1);
      this.signed(value);
    } else {
      this.whole(2);
      this.#reserve(8);
      this.#view.setFloat64(this.#length, value, true);
      this.#length += 8;
    }
  }

  /** UTF-16 units one by one, so that offsets hold and half a surrogate pair survives. */
  string(value: string): void {
    this.whole(value.length);
    this.#reserve(3 * value.length);
    const bytes = this.#bytes;
    let at = this.#length;
    for (let i = 0; i < value.length; i++) {
      const unit = value.charCodeAt(i);
      if (unit < 0x80) bytes[at++] = unit;
      else {
        bytes[at++] = (unit & 0x7f) | 0x80;
        if (unit < 0x4000) bytes[at++] = unit >> 7;
        else {
          bytes[at++] = ((unit >> 7) & 0x7f) | 0x80;
          bytes[at++] = unit >> 14;
        }
      }
    }
    this.#length = at;
  }

  optional(value: string | null): void {
    this.whole(value === null ? 0 : 1);
    if (value !== null) this.string(value);
  }

  append(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** The bytes so far. They are good until the next one is written. */
  written(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * this.#bytes.length, this.#length + more));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
    this.#view = new DataView(larger.buffer);
  }
}

/** The letters of a text as `ByteWriter.string` writes them behind its length; with a writer of the caller's, into that. */
export function lettersOf(text: string, writer = new ByteWriter()): Uint8Array {
  writer.clear();
  writer.string(text);
  const bytes = writer.written();
  let at = 0;
  while ((bytes[at++] ?? 0) >= 0x80);
  return bytes.subarray(at);
}

/** The UTF-16 unit whose bytes begin here. */
export function letterAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return first;
  const second = bytes[at + 1] ?? 0;
  return (first & 0x7f) | ((second & 0x7f) << 7) | (second < 0x80 ? 0 : (bytes[at + 2] ?? 0) << 14);
}

/** Where the next one begins. */
export function nextLetter(bytes: Uint8Array, at: number): number {
  if ((bytes[at] ?? 0) < 0x80) return at + 1;
  return (bytes[at + 1] ?? 0) < 0x80 ? at + 2 : at + 3;
}

/** Letters that are put together one by one. */
const SHORT = 12;
/** Letters made at once; longer texts would need too many arguments. */
const CHUNK = 8192;
const units = new Uint16Array(CHUNK);
/** Every host has it; the language's own library does not name it. */
declare const TextDecoder: new (
  encoding: string,
  options: { readonly ignoreBOM: boolean },
) => { decode(units: Uint16Array): string };
/** Letters from which on a decoder is faster. */
const LONG = 200;
const UTF16 = new TextDecoder("utf-16le", { ignoreBOM: true });

/** Reads what `ByteWriter` has written, in the same order. Bytes that end too early read as zeros. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  get at(): number {
    return this.#at;
  }

  whole(): number {
    let byte = this.#bytes[this.#at++] ?? 0;
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    let scale = 0x80;
    do {
      byte = this.#bytes[this.#at++] ?? 0;
      value += (byte & 0x7f) * scale;
      scale *= 0x80;
    } while (byte >= 0x80);
    return value;
  }

  signed(): number {
    const value = this.whole();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  number(): number | null {
    const kind = this.whole();
    if (kind === 0) return null;
    if (kind === 1) return this.signed();
    const view = new DataView(this.#bytes.buffer, this.#bytes.byteOffset + this.#at, 8);
    this.#at += 8;
    return view.getFloat64(0, true);
  }

  string(): string {
    let left = this.whole();
    // A torn length must not make a loop of years.
    left = Math.min(left, this.#bytes.length - this.#at);
    let text = "";
    const bytes = this.#bytes;
    let at = this.#at;
    if (left <= SHORT) {
      // Most strings are words: joining their letters takes less than a list of them.
      while (left > 0 && (bytes[at] ?? 0) < 0x80) {
        text += String.fromCharCode(bytes[at++] ?? 0);
        left--;
      }
    }
    while (left > 0) {
      const count = Math.min(left, CHUNK);
      let isPlain = true;
      for (let i = 0; i < count; i++) {
        let unit = bytes[at++] ?? 0;
        if (unit >= 0x80) {
          const second = bytes[at++] ?? 0;
          unit = (unit & 0x7f) | ((second & 0x7f) << 7);
          if (second >= 0x80) unit |= (bytes[at++] ?? 0) << 14;
          if (unit >= 0xd800 && unit < 0xe000) isPlain = false;
        }
        units[i] = unit;
      }
      const read = units.subarray(0, count);
      // For a text the decoder takes a fifth of the time; but it takes away surrogates that stand alone.
      text +=
        isPlain && count > LONG ? UTF16.decode(read) : String.fromCharCode.apply(null, read as unknown as number[]);
      left -= count;
    }
    this.#at = at;
    return text;
  }

  optional(): string | null {
    return this.whole() === 0 ? null : this.string();
  }

  skip(count: number): void {
    this.#at += count;
  }
}
