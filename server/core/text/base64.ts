// Bytes from base64, for tables that are kept in source files.

/** Bytes of a base64 text, signed. `atob` and `Buffer` are both absent from the language itself. */
export function fromBase64(text: string): Int8Array {
  const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const code = new Uint8Array(128);
  for (let i = 0; i < ALPHABET.length; i++) code[ALPHABET.charCodeAt(i)] = i;
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  const out = new Int8Array((text.length * 3) / 4 - padding);
  for (let i = 0, at = 0; i < text.length; i += 4) {
    const bits =
      ((code[text.charCodeAt(i)] ?? 0) << 18) |
      ((code[text.charCodeAt(i + 1)] ?? 0) << 12) |
      ((code[text.charCodeAt(i + 2)] ?? 0) << 6) |
      (code[text.charCodeAt(i + 3)] ?? 0);
    out[at++] = bits >> 16;
    if (at < out.length) out[at++] = (bits >> 8) & 255;
    if (at < out.length) out[at++] = bits & 255;
  }
  return out;
}
