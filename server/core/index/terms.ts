// The words that texts are compared by: content words, cut to their stems so that "resigned", "resigns" and
// "resignation" meet, with accents and possessives taken off.

import type { Token } from "../reading/model.ts";
import { remembering } from "../text/remembering.ts";

const STOP = new Set(
  (
    "a an the this that these those and or but nor so yet if then than as at by for from in into of off on onto out over to " +
    "up with without within about above after against along among around before behind below beneath beside between beyond " +
    "despite down during except inside near outside per since through throughout toward towards under until upon via while " +
    "is are was were be been being am do does did done doing has have had having will would shall should can could may might must " +
    "not no n't it its itself he him his himself she her hers herself they them their theirs themselves we us our ours you " +
    "your yours i me my mine who whom whose which what where when why how there here also too very just only even still " +
    "more most much many some any all each every both few other another such own same again ever never now once " +
    "ca wo s t re ve ll d m say says said told tell according mr mrs ms dr sir yes however because although though whether " +
    "one two three four five six seven eight nine ten eleven twelve hundred thousand million billion"
  ).split(" "),
);

/** Words that carry no meaning of their own. */
export function isSmallWord(lower: string): boolean {
  return STOP.has(lower);
}

/** The stem of a lower-case word. */
export const stem: (word: string) => string = remembering(computeStem);

/** The comparing form of a token, or null for function words, digits and punctuation. */
export function termOf(token: Token): string | null {
  return isMute(token) ? null : termOfWord(token.lower);
}

/** True for figures and marks of one or two characters, a good part of all tokens: they have no term. */
export function isMute({ lower, pos }: Token): boolean {
  return (lower.length === 1 && lower.charCodeAt(0) < 97) || (lower.length < 3 && pos === "NUM");
}

/** The comparing form of a lower-case word, or null where it has none. */
export const termOfWord: (lower: string) => string | null = remembering(computeTerm);

/** The same, worked out anew: for whoever remembers what comes of it. */
export function computeTerm(lower: string): string | null {
  if (STOP.has(lower)) return null;
  if (isPlain(lower)) return computeStem(lower);
  if (!/\p{L}/u.test(lower) || /\d/.test(lower)) return null;
  const word = fold(lower);
  return word.length === 0 || STOP.has(word) ? null : computeStem(word);
}

/** True for words of the letters a to z alone: nothing of them needs folding. */
function isPlain(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code < 97 || code > 122) return false;
  }
  return word.length > 0;
}

/** Terms of the words of a text, one by one, small words left out. */
export function termsIn(text: string): readonly string[] {
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).flatMap((word) => termOfWord(word) ?? []);
}

/** True for a token that names something: capitalised inside a sentence, or tagged as a proper noun. */
export function isNameToken(token: Token, first: boolean): boolean {
  // Most words are small.
  if (token.text === token.lower || !/^\p{Lu}/u.test(token.text)) return false;
  return !first || token.pos === "PROPN";
}

/** Lower-case letters without accents, possessive endings and apostrophes. */
export function fold(lower: string): string {
  return lower
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/['’]s?$/u, "")
    .replace(/['’.]/gu, "");
}

const VOWEL = /[aeiouy]/;

/** Porter's algorithm, shortened to the endings that tell inflections and common derivations apart. */
function computeStem(word: string): string {
  if (word.length < 4 || !isPlain(word)) return word;
  let w = word;
  if (w.endsWith("sses")) w = w.slice(0, -2);
  else if (w.endsWith("ies")) w = `${w.slice(0, -3)}y`;
  else if (w.endsWith("s") && !w.endsWith("ss") && !w.endsWith("us") && !w.endsWith("is")) w = w.slice(0, -1);

  const inflected = w.endsWith("ing") ? 3 : w.endsWith("ed") ? 2 : 0;
  const root = w.slice(0, w.length - inflected);
  if (inflected > 0 && root.length >= 3 && VOWEL.test(root)) {
    if (/(?:at|bl|iz)$/.test(root)) w = `${root}e`;
    else if (/([bdfgmnprt])\1$/.test(root)) w = root.slice(0, -1);
    else w = root;
  }
  for (const [end, put] of DERIVED[w.at(-1) ?? ""] ?? []) {
    if (!w.endsWith(end)) continue;
    const base = w.slice(0, -end.length);
    if (base.length >= 3 && VOWEL.test(base)) w = base + put;
    break;
  }
  if (w.length > 4 && w.endsWith("e")) w = w.slice(0, -1);
  if (w.length > 3 && w.endsWith("y")) w = `${w.slice(0, -1)}i`;
  return w;
}

/** Endings by their last letters, since most words end in none of these: what takes their place. */
const DERIVED: Readonly<Record<string, readonly (readonly [ending: string, put: string])[]>> = {
  n: [
    ["ization", "iz"],
    ["isation", "iz"],
    ["ation", "at"],
    ["ition", "it"],
    ["ion", ""],
  ],
  l: [["ational", "at"]],
  s: [
    ["fulness", "ful"],
    ["ousness", "ous"],
    ["iveness", "iv"],
    ["ments", ""],
    ["ness", ""],
    ["ers", ""],
    ["ors", ""],
  ],
  t: [
    ["ement", ""],
    ["ment", ""],
  ],
  y: [
    ["ally", "al"],
    ["ably", "abl"],
    ["ly", ""],
  ],
  e: [
    ["ance", ""],
    ["ence", ""],
    ["ise", "iz"],
    ["ize", "iz"],
  ],
  r: [
    ["ator", "at"],
    ["er", ""],
    ["or", ""],
  ],
};
