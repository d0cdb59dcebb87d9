// The grammar of Pandoc's citation keys: what may stand behind `@`. The colouring of keys in the editor copies it.

/**
 * A key as Pandoc reads it without braces: a letter, digit or underscore, then letters, digits and underscores with
 * single marks between them. The dot that ends a sentence is therefore never part of a key.
 */
export const KEY_SOURCE = String.raw`[\p{L}\p{N}_]+(?:[:.#$%&\-+?<>~/][\p{L}\p{N}_]+)*`;

const WHOLE_KEY = new RegExp(`^${KEY_SOURCE}$`, "u");
const KEY_HERE = new RegExp(KEY_SOURCE, "uy");
/** Addresses serve as keys, and some are long. */
const LONGEST_BRACED_KEY = 500;
const WORD = /[\p{L}\p{N}_]/u;

/** The key written at an `@`, with the offsets of its name and the end of its braces. */
export interface WrittenKey {
  readonly key: string;
  readonly nameStart: number;
  readonly nameEnd: number;
  /** Behind the key, the closing brace included. */
  readonly end: number;
}

/** Reads the key behind the `@` at `at`: `@smith2020` or `@{https://example.org/a b}`. */
export function citationKeyAt(text: string, at: number): WrittenKey | undefined {
  if (text[at] !== "@" || (at > 0 && WORD.test(text[at - 1] ?? ""))) return undefined;
  if (text[at + 1] === "{") return bracedKeyAt(text, at + 2);
  KEY_HERE.lastIndex = at + 1;
  const found = KEY_HERE.exec(text);
  if (!found) return undefined;
  const end = at + 1 + found[0].length;
  return { key: found[0], nameStart: at + 1, nameEnd: end, end };
}

function bracedKeyAt(text: string, nameStart: number): WrittenKey | undefined {
  let depth = 1;
  const limit = Math.min(text.length, nameStart + LONGEST_BRACED_KEY);
  for (let i = nameStart; i < limit; i++) {
    const letter = text[i] ?? "";
    if (/\s/.test(letter)) return undefined;
    if (letter === "{") depth++;
    if (letter !== "}" || --depth > 0) continue;
    return i > nameStart ? { key: text.slice(nameStart, i), nameStart, nameEnd: i, end: i + 1 } : undefined;
  }
  return undefined;
}

/** How a key is written behind `@`: in braces where Pandoc would otherwise stop short. */
export function writeKey(key: string): string {
  return WHOLE_KEY.test(key) ? `@${key}` : `@{${key}}`;
}
