// Embedded data is no prose: images in base64, minified code, keyboard noise. Parsers and readers of language take
// far too long over it.

/** Longer than any word, address or citation. */
const LONGEST_RUN = 2000;

/** The text with endless runs of ASCII letters and marks without a space turned into spaces, offset by offset. */
export function withoutBlobs(text: string): string {
  let clean = "";
  let copied = 0;
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0x20;
    if (code > 0x20 && code < 0x7f) continue;
    if (i - start > LONGEST_RUN) {
      clean += text.slice(copied, start) + " ".repeat(i - start);
      copied = i;
    }
    start = i + 1;
  }
  return copied === 0 ? text : clean + text.slice(copied);
}
