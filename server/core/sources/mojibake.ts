// Text that was decoded in the wrong encoding and saved so: "â€œ" where “ was meant. Repaired where there is no doubt,
// with a map back, since offsets count in the file as it is.

import type { ParsedProse } from "../markdown/prose.ts";
import { type MappedText, MappedTextBuilder, mapsThrough, toOriginal } from "../text/mappedText.ts";
import type { Span } from "../text/span.ts";

/** Windows-1252 above Latin-1: the letters that stand for the bytes 0x80 to 0x9F. */
const HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
const BYTES = new Map([...HIGH].map((letter, i) => [letter, 0x80 + i]));
const REST = `[\\u0080-\\u00BF${HIGH}]`;
/** Two, three or four bytes of UTF-8, each shown as the letter it is in Windows-1252. */
const SEQUENCE = new RegExp(`[\\u00C2-\\u00DF]${REST}|[\\u00E0-\\u00EF]${REST}{2}|[\\u00F0-\\u00F4]${REST}{3}`, "g");
/** Marks of punctuation come out as "â€" and one more. Nobody writes that. */
const PUNCTUATION = /â€/;
const NOT_ASCII = /[^\0-\x7F\uFEFF]/g;

/** The text as it was meant; undefined where nothing is wrong with it, or where that is not sure. */
export function repairMojibake(text: string): MappedText | undefined {
  const found = [...text.matchAll(SEQUENCE)].flatMap(({ 0: letters, index }) => {
    const meant = decode(letters);
    return meant === undefined ? [] : [{ letters, index, meant }];
  });
  if (found.length === 0) return undefined;
  const covered = found.reduce((sum, { letters }) => sum + letters.length, 0);
  // Where everything beyond ASCII reads as broken UTF-8, it is; beside proper letters only what cannot be meant so is.
  const whole = covered === (text.match(NOT_ASCII)?.length ?? 0);
  const sure = whole ? found : found.filter(({ letters }) => PUNCTUATION.test(letters));
  if (sure.length === 0) return undefined;
  const builder = new MappedTextBuilder();
  let done = 0;
  for (const { letters, index, meant } of sure) {
    builder.append(text.slice(done, index), done);
    done = index + letters.length;
    builder.replace(meant, { start: index, end: done });
  }
  builder.append(text.slice(done), done);
  return builder.build();
}

function decode(letters: string): string | undefined {
  const [first = 0, ...rest] = [...letters].map((letter) => BYTES.get(letter) ?? letter.charCodeAt(0));
  const lead = rest.length === 1 ? 0x1f : rest.length === 2 ? 0x0f : 0x07;
  const code = rest.reduce((sum, byte) => (sum << 6) | (byte & 0x3f), first & lead);
  const least = [0, 0x80, 0x800, 0x10000][rest.length] ?? 0;
  const exists = code >= least && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  // Control codes are no letters that somebody meant.
  return exists && (code > 0x9f || code < 0x80) ? String.fromCodePoint(code) : undefined;
}

/** What was parsed of a repaired text, with offsets into the text before its repair. */
export function withOffsetsBefore(repaired: MappedText, parsed: ParsedProse): ParsedProse {
  const place = <T extends Span>(item: T): T => ({ ...item, ...toOriginal(repaired, item) });
  const through = mapsThrough(repaired);
  return {
    blocks: parsed.blocks.map((block) => ({ ...place(block), prose: through(block.prose) })),
    citations: parsed.citations.map((citation) => ({
      ...place(citation),
      group: toOriginal(repaired, citation.group),
    })),
    comments: parsed.comments.map(place),
    frontMatter: parsed.frontMatter && place(parsed.frontMatter),
  };
}
