// Names in headlines, where every word has a capital: only those the text knows already, countries, and people by given name.

import { MOST_NAMES, remembering } from "../text/remembering.ts";
import type { Evidence } from "./evidence.ts";
import { isGivenName } from "./givenNames.ts";
import { isEastAsianSurname, plainKey, plainName, surnameFirst } from "./key.ts";
import { FUNCTION_WORDS, ORGANISATION_WORDS, TITLES } from "./lexicon.ts";
import type { Piece } from "./pieces.ts";
import { mostPlaceWords, placeNamed } from "./places.ts";
import type { Word } from "./words.ts";

const LONGEST = 6;

export function headlineNames(
  words: readonly Word[],
  sentence: number,
  prose: string,
  evidence: Evidence,
  names: KnownNames,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let i = 0;
  while (i < words.length) {
    const length = nameLength(words, i, names, evidence);
    if (length === 0) {
      i++;
      continue;
    }
    const last = words[i + length - 1] as Word;
    const start = (words[i] as Word).start;
    const text = prose.slice(start, last.end);
    const country = placeNamed(text) ?? null;
    pieces.push({
      start,
      end: last.end,
      sentence,
      from: i,
      to: i + length,
      text,
      title: null,
      country,
      possessive: last.possessive,
      opens: false,
      heard: undefined,
      own: undefined,
      spelt: undefined,
    });
    i += length;
  }
  return pieces;
}

/** Names and surnames that the text uses outside its headlines, by their plain keys. */
export interface KnownNames {
  has(key: string): boolean;
  /** How many words the longest of them has that begins with this word; 0 where none does. */
  longest(first: string): number;
}

export function knownNames(pieces: readonly Piece[]): KnownNames {
  const names = new Set<string>();
  const longest = new Map<string, number>();
  for (const text of new Set(pieces.map((piece) => piece.text))) {
    for (const { name, first, words } of heldIn(text)) {
      names.add(name);
      if (words > (longest.get(first) ?? 0)) longest.set(first, words);
    }
  }
  return { has: (key) => names.has(key), longest: (first) => longest.get(first) ?? 0 };
}

interface HeldName {
  readonly name: string;
  readonly first: string;
  readonly words: number;
}

/** A name and the surname in it, spelt plainly. */
const heldIn: (text: string) => readonly HeldName[] = remembering((text) => {
  const held = [heldName(plainKey(text))];
  const words = plainName(text).split(" ");
  const surname = words.at(-1) ?? "";
  if (words.length <= 4 && surname.length > 3 && !ORGANISATION_WORDS.has(surname)) held.push(heldName(surname));
  return held;
}, MOST_NAMES);

function heldName(name: string): HeldName {
  const words = name.split(" ");
  return { name, first: words[0] ?? "", words: words.length };
}

function nameLength(words: readonly Word[], at: number, names: KnownNames, evidence: Evidence): number {
  const first = words[at] as Word;
  if (!first.cap || first.punctuation) return 0;
  const best = knownLength(words, at, names, evidence);
  if (best > 0 || FUNCTION_WORDS.has(first.lower) || evidence.small(first.lower) > 0) return best;
  // "Kim Jong Un to Attend": a full name that the text has not used yet.
  for (let n = 3; n >= 2; n--) {
    // What is quickly seen comes first: in a headline every word may begin a name.
    const family = n === 3 && isEastAsianSurname(firstPlainWord(first));
    if (!family && !(n === 2 && isGivenName(first.text))) continue;
    const slice = words.slice(at, at + n);
    if (slice.length < n || !slice.every((word) => word.cap && !word.punctuation && !FUNCTION_WORDS.has(word.lower)))
      continue;
    if (family && surnameFirst(plainName(slice.map((word) => word.text).join(" ")).split(" "), isGivenName)) return n;
    const surname = slice[1] as Word;
    if (n === 2 && surname.pos === "PROPN" && evidence.small(surname.lower) === 0) return n;
  }
  return 0;
}

/** How many words from `at` on are a country or a name that the text uses; 0 where none are. */
function knownLength(words: readonly Word[], at: number, names: KnownNames, evidence: Evidence): number {
  const first = words[at] as Word;
  const mostOfPlace = mostPlaceWords(first.text);
  // A name may be known with its article or without.
  const article = first.lower === "the";
  const mostOfName = article ? LONGEST : names.longest(firstPlainWord(first));
  const most = Math.min(Math.max(mostOfPlace, mostOfName), LONGEST);
  let best = 0;
  let text = "";
  for (let n = 1; n <= most && at + n <= words.length; n++) {
    const word = words[at + n - 1] as Word;
    if (word.punctuation) break;
    text = n === 1 ? word.text : `${text} ${word.text}`;
    if (placeNamed(text)) best = n;
    else if (
      names.has(plainKey(text)) &&
      !(
        n === 1 &&
        (FUNCTION_WORDS.has(word.lower) ||
          TITLES.has(word.lower) ||
          evidence.small(word.lower) > evidence.capital(word.lower))
      )
    )
      best = n;
    if (word.possessive) break;
  }
  return best;
}

function firstPlainWord({ text }: Word): string {
  const plain = plainName(text);
  const end = plain.indexOf(" ");
  return end < 0 ? plain : plain.slice(0, end);
}
