// Runs of capitalised words: where one can begin, and how far it goes on.

import { isDictionaryWord } from "../reading/tokens.ts";
import { isGivenName } from "./givenNames.ts";
import { isEastAsianSurname, plainName } from "./key.ts";
import {
  CALENDAR,
  CALENDAR_NAMES,
  FUNCTION_WORD_NAMES,
  FUNCTION_WORDS,
  OF_HEADS,
  ORGANISATION_WORDS,
  OTHER_ACRONYMS,
  PARTICLES,
  PERSON_PARTICLES,
  PLACE_OPENERS,
  ROLE_NOUNS,
  TITLE_QUALIFIERS,
  TITLES,
} from "./lexicon.ts";
import { mostPlaceWords, placeNamed } from "./places.ts";
import type { Told } from "./sentenceNotes.ts";
import type { Word } from "./words.ts";

/** True where a name can begin at word `i`. */
export function startsName(words: readonly Word[], i: number, tell: (word: string) => Told): boolean {
  const word = words[i] as Word;
  if (!word.cap || word.punctuation || /^\d/.test(word.text)) return false;
  if (OTHER_ACRONYMS.has(word.lower) && (word.upper || word.text.length > 2)) return false;
  if (placeStartsAt(words, i)) return true;
  const next = words[i + 1];
  const followed = next?.cap === true && !next.punctuation && !word.possessive;
  if (CALENDAR.has(word.lower)) {
    return CALENDAR_NAMES.has(word.lower) && followed && next.pos === "PROPN" && !/^\d/.test(next.text);
  }
  const title = TITLES.has(word.lower) || TITLE_QUALIFIERS.has(word.lower);
  if (word.text === "WHO" && !next?.upper) return true;
  if (word.opens && opensWithParticle(words, i)) {
    const { small, capital } = tell(word.lower);
    return small + capital > 0;
  }
  if (word.opens && title && next?.lower === "of" && words[i + 2]?.cap === true) return true;
  if (FUNCTION_WORDS.has(word.lower) && !(title && followed)) {
    if (FUNCTION_WORD_NAMES.has(word.lower)) {
      return !word.opens && followed && !FUNCTION_WORDS.has(next.lower) && !CALENDAR.has(next.lower);
    }
    return word.lower === "the" && !word.opens && followed && !FUNCTION_WORDS.has(next.lower);
  }
  if (word.pos === "PRON" || (word.lower === "i" && word.text.length === 1)) return false;
  if (!word.opens) return true;
  // The capital may only open the sentence. What else speaks for a name?
  const { small, capital } = tell(word.lower);
  if (capital > 0) return capital >= small;
  if (small > 0 && !(followed && title)) return false;
  if (word.upper) return true;
  if (followed && title) return true;
  if (followed) {
    const thing = ROLE_NOUNS.has(word.lower) || ROLE_NOUNS.has(word.lemma);
    if (thing && !ORGANISATION_WORDS.has(next.lower)) return false;
    if (isGivenName(word.text) || isEastAsianSurname(plainName(word.text)) || PLACE_OPENERS.has(word.lower))
      return true;
    if (ORGANISATION_WORDS.has(word.lower) || /^\p{Lu}\.$/u.test(word.text)) return true;
    if (/^(?:ADV|VERB|AUX|ADP|DET|SCONJ|CCONJ|PART|INTJ|NUM)$/.test(word.pos)) return false;
    const third = words[i + 2];
    if (word.pos !== "PROPN" && isGivenName(next.text) && third?.cap && !third.punctuation) return false;
    if (isDictionaryWord(word.lower) && thing) return false;
    return word.pos === "PROPN" || word.pos === "NOUN" || word.pos === "X" || word.pos === "ADJ";
  }
  if (isDictionaryWord(word.lower) && !isGivenName(word.text)) return false;
  const verb = next !== undefined && (next.pos === "VERB" || next.pos === "AUX");
  if (isGivenName(word.text)) return word.pos === "PROPN" || verb || word.possessive;
  return word.pos === "PROPN" && !/ly$|ing$/.test(word.lower);
}

/** "Von der Leyen will speak": the particles belong to the name. */
function opensWithParticle(words: readonly Word[], i: number): boolean {
  if (!PERSON_PARTICLES.has((words[i] as Word).lower)) return false;
  let k = i + 1;
  while (k < i + 3 && PERSON_PARTICLES.has(words[k]?.lower ?? "") && !words[k]?.cap) k++;
  return words[k]?.cap === true;
}

function placeStartsAt(words: readonly Word[], i: number): boolean {
  return placeLength(words, i, words.length) > 0;
}

/** How many words from `i` on name a country; 0 where none do. */
export function placeLength(words: readonly Word[], i: number, end: number): number {
  const first = words[i] as Word;
  if (!first.cap || first.lower === "the") return 0;
  const most = mostPlaceWords(first.text);
  let best = 0;
  let text = "";
  for (let n = 1; n <= most && i + n <= end; n++) {
    const word = words[i + n - 1] as Word;
    if (word.punctuation) break;
    text = n === 1 ? word.text : `${text} ${word.text}`;
    if (placeNamed(text)) best = n;
    if (word.possessive) break;
  }
  return best;
}

/** Position behind the last word of the run that begins at `start`. */
export function runEnd(words: readonly Word[], start: number): number {
  let i = start;
  let held = false;
  while (true) {
    const word = words[i] as Word;
    if (OF_HEADS.has(word.lower)) held = true;
    const next = words[i + 1];
    if (!next) return i + 1;
    if (word.possessive && !bindsPossessive(words, start, i)) return i + 1;
    if (next.punctuation) {
      const second = words[i + 2];
      if (next.text === "&" && second?.cap) {
        i += 2;
        continue;
      }
      return i + 1;
    }
    if (next.cap) {
      if (isStop(next, words[i + 2]) && !isSurnameMay(words, start, i)) return i + 1;
      i++;
      continue;
    }
    // Lower-case words between: "Bank of England", "Ursula von der Leyen", "Institute for the Study of War".
    if (!PARTICLES.has(next.lower)) return i + 1;
    let k = i + 2;
    while (k < words.length && k < i + 4 && PARTICLES.has((words[k] as Word).lower) && !(words[k] as Word).cap) k++;
    const target = words[k];
    if (!target?.cap || target.punctuation || isStop(target, words[k + 1])) return i + 1;
    const link = next.lower;
    if (link === "of" || link === "for") {
      if (!held && !(OF_HEADS.has(word.lower) || ORGANISATION_WORDS.has(word.lower))) return i + 1;
      if (isGivenName(word.text) && !OF_HEADS.has(word.lower)) return i + 1;
    } else if (link === "and") {
      if (!joinsWithAnd(words, start, i, k)) return i + 1;
    } else if (link === "the") {
      return i + 1;
    } else if (link === "e" || link === "y" || link === "la" || link === "le" || link === "el" || link === "in") {
      if (target.opens) return i + 1;
    }
    i = k;
  }
}

/** "Brian May", "Mrs May": a surname behind a given name or a title, where no day or year follows. */
function isSurnameMay(words: readonly Word[], start: number, at: number): boolean {
  const word = words[at] as Word;
  const next = words[at + 1] as Word;
  if (!CALENDAR_NAMES.has(next.lower) || at !== start || word.possessive || /^\d/.test(words[at + 2]?.text ?? ""))
    return false;
  return (
    /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady)\.?$/.test(word.lower) ||
    (isGivenName(word.text) && !placeNamed(word.text))
  );
}

/** Capitalised words that never go on with a name. */
function isStop(word: Word, after: Word | undefined): boolean {
  if (CALENDAR.has(word.lower)) return !(CALENDAR_NAMES.has(word.lower) && after?.cap);
  if (
    /^(?:I|He|She|We|They|You|It|The|This|That|And|But|Or|If|When|Where|Who|What|How|Why|A|In|On|At|By|Is|Was|Has|Says|Said|To|As|With|From|After|Before|Not|His|Her|Their|Its|Our|My|Your)$/.test(
      word.text,
    )
  ) {
    return true;
  }
  return false;
}

/** "St Mary's Hospital", "King's College": the possessive is part of the name. */
function bindsPossessive(words: readonly Word[], start: number, at: number): boolean {
  const head = words[start] as Word;
  const next = words[at + 1];
  if (!next?.cap || at - start > 1) return false;
  if (
    !/^(?:st|saint|king|queen|women|children|men|people|trinity|lloyd|guy|lord|governor|peterhouse|veterans|patients|workers|farmers|teachers|players|writers|actors)$/.test(
      head.lower
        .replace(/\.$/, "")
        .replace(/[s'’]+$/, (m) => (m.length > 1 ? "" : m))
        .replace(/s$/, "s"),
    )
  ) {
    if (
      !/^(?:st|saint|king|queen|women|children|men|people|patients|workers|teachers)s?$/.test(
        head.lower.replace(/[.'’]/g, ""),
      )
    )
      return false;
  }
  return (
    ORGANISATION_WORDS.has(next.lower) ||
    /^(?:College|Hospital|Cathedral|Church|School|Park|Square|Cross|Association)$/.test(next.text)
  );
}

/** "Department for Environment and Rural Affairs": only behind a head with "of" or "for", before a word that opens nothing new. */
function joinsWithAnd(words: readonly Word[], start: number, at: number, target: number): boolean {
  const head = (words[start] as Word).lower;
  if (
    !/^(?:ministry|department|institute|office|committee|centre|center|council|board|school|agency|commission|association)$/.test(
      head,
    )
  )
    return false;
  let of = -1;
  for (let i = start + 1; i < at; i++) if (/^(?:of|for|on)$/.test((words[i] as Word).lower)) of = i;
  if (of < 0 || at - of > 3) return false;
  const next = words[target] as Word;
  return (
    !TITLES.has(next.lower) &&
    !isGivenName(next.text) &&
    !placeNamed(next.text) &&
    !(next.upper && next.text.length > 1)
  );
}
