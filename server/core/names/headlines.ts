// Names in headlines, where every word has a capital: only those the text knows already, countries, and people by given name.

import type { Evidence } from "./evidence.ts";
import { isGivenName } from "./givenNames.ts";
import { plainKey, plainName, surnameFirst } from "./key.ts";
import { FUNCTION_WORDS, ORGANISATION_WORDS, TITLES } from "./lexicon.ts";
import type { Piece } from "./pieces.ts";
import { placeNamed } from "./places.ts";
import type { Word } from "./words.ts";

const LONGEST = 6;

export function headlineNames(
  words: readonly Word[],
  sentence: number,
  prose: string,
  evidence: Evidence,
  names: ReadonlySet<string>,
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
    });
    i += length;
  }
  return pieces;
}

/** Names and surnames that the text uses outside its headlines. */
export function knownNames(pieces: readonly Piece[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const text of new Set(pieces.map((piece) => piece.text))) {
    names.add(plainKey(text));
    const words = plainName(text).split(" ");
    const surname = words.at(-1) ?? "";
    if (words.length <= 4 && surname.length > 3 && !ORGANISATION_WORDS.has(surname)) names.add(surname);
  }
  return names;
}

function nameLength(words: readonly Word[], at: number, names: ReadonlySet<string>, evidence: Evidence): number {
  const first = words[at] as Word;
  if (!first.cap || first.punctuation) return 0;
  let best = 0;
  let text = "";
  for (let n = 1; n <= LONGEST && at + n <= words.length; n++) {
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
  if (best > 0 || FUNCTION_WORDS.has(first.lower) || evidence.small(first.lower) > 0) return best;
  // "Kim Jong Un to Attend": a full name that the text has not used yet.
  for (let n = 3; n >= 2; n--) {
    const slice = words.slice(at, at + n);
    if (slice.length < n || !slice.every((word) => word.cap && !word.punctuation && !FUNCTION_WORDS.has(word.lower)))
      continue;
    const tokens = plainName(slice.map((word) => word.text).join(" ")).split(" ");
    if (n === 3 && surnameFirst(tokens, isGivenName)) return n;
    const surname = slice[1] as Word;
    if (n === 2 && isGivenName(first.text) && surname.pos === "PROPN" && evidence.small(surname.lower) === 0) return n;
  }
  return 0;
}
