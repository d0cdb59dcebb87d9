// Which encoding the bytes of a file are in, as far as bytes can tell.

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** How much of a file is looked at to tell text from binary data. */
const SAMPLE = 8192;

/** The encoding to decode with; null for binary data. */
export function detectEncoding(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const wide = wideLetters(bytes);
  if (wide) return wide;
  if (looksBinary(bytes)) return null;
  return isMostlyUtf8(bytes) ? "utf-8" : "windows-1252";
}

/** UTF-16 without a mark: in the languages of the West, every other byte is zero, and always the same one of two. */
function wideLetters(bytes: Uint8Array): Encoding | undefined {
  const end = Math.min(bytes.length, SAMPLE) & ~1;
  if (end < 8 || bytes.length % 2 === 1) return undefined;
  let first = 0;
  let second = 0;
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) first++;
    if (bytes[i + 1] === 0) second++;
  }
  const units = end / 2;
  const few = units * 0.02;
  if (second > units * 0.7 && first <= few && !hasControls(bytes, end, 0)) return "utf-16le";
  return first > units * 0.7 && second <= few && !hasControls(bytes, end, 1) ? "utf-16be" : undefined;
}

/** True where the lower bytes of 16-bit units are control codes: tables of small numbers are no text. */
function hasControls(bytes: Uint8Array, end: number, lower: 0 | 1): boolean {
  let controls = 0;
  for (let i = 0; i < end; i += 2) if (bytes[i + 1 - lower] === 0 && isControl(bytes[i + lower] ?? 0)) controls++;
  return controls > end / 100;
}

function isControl(byte: number): boolean {
  return byte < 32 && (byte < 8 || byte > 13) && byte !== 27;
}

/** Text has no zero bytes and hardly any control codes. */
function looksBinary(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, SAMPLE);
  let controls = 0;
  for (let i = 0; i < end; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === 0) return true;
    if (isControl(byte)) controls++;
  }
  return controls > end / 50;
}

/** A text that was cut in the middle of a letter, or has one foreign byte in it, is still UTF-8. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let right = 0;
  let wrong = 0;
  for (let i = 0; i < bytes.length; ) {
    if ((bytes[i] ?? 0) < 0x80) {
      i++;
      continue;
    }
    const length = letterLength(bytes, i);
    if (length > 0) right++;
    else wrong++;
    i += length || 1;
  }
  return wrong === 0 || right > 10 * wrong;
}

/** How many bytes the letter at `i` has; 0 where there is none. */
function letterLength(bytes: Uint8Array, i: number): number {
  const byte = bytes[i] ?? 0;
  const length =
    byte >= 0xc2 && byte < 0xe0 ? 2 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xf0 && byte < 0xf5 ? 4 : 0;
  if (i + length > bytes.length) return 0;
  for (let k = 1; k < length; k++) if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}
