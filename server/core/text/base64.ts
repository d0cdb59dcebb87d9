// Bytes from base64, for tables that are kept in source files.

/** Bytes of a base64 text, signed. `atob` and `Buffer` are both absent from the language itself. */
export function fromBase64(text: string): Int8Array {
  const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const code = new Uint8Array(128);
  for (let i = 0; i < ALPHABET.length; i++) code[ALPHABET.charCodeAt(i)] = i;
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  const out = new Int8Array((text.length * 3) / 4 - padding);
  const whole = text.length - (padding > 0 ? 4 : 0);
  let at = 0;
  for (let i = 0; i < whole; i += 4) {
    const bits = bitsAt(text, i, code);
    out[at++] = bits >> 16;
    out[at++] = bits >> 8;
    out[at++] = bits;
  }
  if (padding > 0) {
    const bits = bitsAt(text, whole, code);
    out[at++] = bits >> 16;
    if (padding === 1) out[at] = bits >> 8;
  }
  return out;
}

/** Four signs are three bytes. */
function bitsAt(text: string, at: number, code: Uint8Array): number {
  return (
    ((code[text.charCodeAt(at)] ?? 0) << 18) |
    ((code[text.charCodeAt(at + 1)] ?? 0) << 12) |
    ((code[text.charCodeAt(at + 2)] ?? 0) << 6) |
    (code[text.charCodeAt(at + 3)] ?? 0)
  );
}
