// Where a source names a person: by which words, in which sentences, and what else these sentences tell.

import { type Segment, sentenceCount, sentenceText } from "../index/segment.ts";
import { isGivenName } from "../names/givenNames.ts";
import { plainName } from "../names/key.ts";
import type { Entity } from "../reading/model.ts";

/** True where a sentence of the source names the person and, by its plain words or its place, passes the test as well. */
export function isNamedWith(
  segment: Segment,
  person: Entity,
  test: (plain: string, sentence: number) => boolean,
): boolean {
  for (let s = 0; s < sentenceCount(segment); s++) {
    const plain = plainName(sentenceText(segment, s));
    if (isNamedIn(plain, person) && test(plain, s)) return true;
  }
  return false;
}

/** True where the plain text names the person, by the surname at least. */
export function isNamedIn(plain: string, person: Entity): boolean {
  return tellingWords(person).some((word) => hasWord(plain, word));
}

/** The words of a name that nobody else is likely to bear: the last one, and all that are no given names. */
export function tellingWords(person: Entity): readonly string[] {
  const words = plainName(person.name)
    .split(" ")
    .filter((word) => word.length > 1);
  return words.filter((word, i) => i === words.length - 1 || !isGivenName(word));
}

/** True where the text has the word as a whole one; never for an empty word. */
export function hasWord(plain: string, word: string): boolean {
  if (word === "") return false;
  for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
    if (!isLetter(plain[at - 1]) && !isLetter(plain[at + word.length])) return true;
  }
  return false;
}

function isLetter(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char);
}

/** The plain words of a stretch, without those between quotation marks. */
export function outsideMarks(segment: Segment, start: number, end: number): string {
  let text = "";
  let at = start;
  for (const { outer } of segment.quotations) {
    if (outer.end <= at) continue;
    if (outer.start >= end) break;
    text += `${segment.text.slice(at, Math.max(at, outer.start))} `;
    at = outer.end;
  }
  return plainName(at < end ? text + segment.text.slice(at, end) : text);
}
