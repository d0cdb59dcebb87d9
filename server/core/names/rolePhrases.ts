// The words that say what somebody is, from a given place of a sentence on: "a professor of North Korea studies at Ewha".

import type { Role } from "../reading/model.ts";
import type { JoinedMention } from "./join.ts";
import { ORGANISATION_NOUNS, ROLE_NOUNS, TITLE_QUALIFIERS } from "./lexicon.ts";
import type { Records } from "./records.ts";
import type { Word } from "./words.ts";

export const DETERMINERS = new Set([
  "a",
  "an",
  "the",
  "its",
  "his",
  "her",
  "their",
  "our",
  "my",
  "another",
  "one",
  "fellow",
]);
export const COPULAS = new Set(["is", "was", "became", "becomes", "remains", "remained", "are", "were"]);
const LINKS = new Set(["of", "at", "for", "from", "with", "in", "to"]);
export const LONGEST_ROLE = 16;

/** One sentence with the names in it. */
export interface Place {
  readonly words: readonly Word[];
  readonly prose: string;
  readonly records: Records;
  /** Mentions of the sentence by the position of their first word, and by the position behind their last. */
  readonly starts: MentionsAt;
  readonly ends: MentionsAt;
}

export interface MentionsAt {
  get(word: number): JoinedMention | undefined;
  has(word: number): boolean;
}

/** The role that begins at word `at`: "a professor of North Korea studies at Ewha", "China's assistant minister". */
export function roleAt(at: number, place: Place, strict: boolean): Role | undefined {
  const { words } = place;
  let from = at;
  while (
    /^(?:who|formerly|currently|then|now|also|still|once|himself|herself|not|as|being)$/.test(
      words[from]?.lower ?? "",
    ) ||
    COPULAS.has(words[from]?.lower ?? "")
  ) {
    if (words[from]?.lower === "not") return undefined;
    from++;
  }
  const opened = words[from];
  if (!opened) return undefined;
  const determined = DETERMINERS.has(opened.lower);
  if (determined) from++;
  let of: number | null = null;
  let head = -1;
  let linked = false;
  let end = from;
  for (let i = from; i < words.length && i - from < LONGEST_ROLE; i++) {
    const word = words[i] as Word;
    const owner = place.starts.get(i);
    if (owner && owner.piece.to > i) {
      const record = place.records.all[owner.entity];
      // "…, U.S. President Donald Trump": the next of a list, not what the one before is.
      if (record?.kind === "person" && !owner.piece.possessive && (head < 0 || head === i - 1)) return undefined;
      // "Changing Places Development Officer at Mencap"
      if (
        head < 0 &&
        owner.piece.to - i > 1 &&
        !owner.piece.possessive &&
        ROLE_NOUNS.has((words[owner.piece.to - 1] as Word).lower)
      ) {
        head = owner.piece.to - 1;
        end = owner.piece.to;
        i = owner.piece.to - 1;
        continue;
      }
      // "a Dutchman", "an American from Ohio"
      if (head < 0 && determined && i === from && isNational(owner, words[owner.piece.to])) {
        of = owner.entity;
        end = owner.piece.to;
        head = i;
        break;
      }
      // "China's assistant minister", not "professor of North Korea studies".
      if (head < 0) of ??= bodyOf(owner, place);
      end = owner.piece.to;
      i = owner.piece.to - 1;
      continue;
    }
    if (word.punctuation && !(word.text === "-" && !word.spaced)) break;
    if (
      (word.pos === "VERB" || word.pos === "AUX" || word.pos === "PRON") &&
      !isRole(word) &&
      !isQualifier(word, words[i + 1])
    )
      break;
    if (/^(?:and|but|while|who|that|which|when|said|says|told|as|or|whose|where)$/.test(word.lower)) break;
    if (head >= 0 && /^(?:since|on|until|till|by|after|before|during)$/.test(word.lower)) break;
    if (LINKS.has(word.lower)) {
      if (head < 0) return undefined;
      // "at Seoul’s Ewha Womans University": the body is told apart from what one is.
      const body = bodyBehind(i + 1, place);
      if (body) {
        const home = word.lower === "from" && place.records.all[body.entity]?.kind !== "organisation";
        if (!home) of ??= body.entity;
        break;
      }
      if (word.lower !== "of" && word.lower !== "for") break;
      linked = true;
    } else if (linked) {
      // "chairman of the boat owners" is no owner.
    } else if (isRole(word) || (word.cap && ROLE_NOUNS.has(word.lower))) head = i;
    end = i + 1;
  }
  if (head < 0) return undefined;
  if (strict && !determined && !plausibleBare(words, from, head, place)) return undefined;
  return roleSpan(from, end, of, place);
}

/** "managing director", "the acting head": verbs by their form only. */
export function isQualifier(word: Word, next: Word | undefined): boolean {
  return TITLE_QUALIFIERS.has(word.lower) && next !== undefined && (isRole(next) || TITLE_QUALIFIERS.has(next.lower));
}

function isNational(owner: JoinedMention, next: Word | undefined): boolean {
  if (owner.piece.country?.form !== "demonym") return false;
  return !next || next.punctuation || /^(?:of|from|in|by|who|living|born|aged)$/.test(next.lower);
}

/** Without an article only a role that begins at once is one: "chairman of", "former captain", "Vardags lawyer". */
function plausibleBare(words: readonly Word[], from: number, head: number, place: Place): boolean {
  if (place.starts.has(from)) return true;
  for (let i = from; i < head; i++) {
    if (!/^(?:ADJ|NOUN|PROPN|PUNCT|X|ADV)$/.test(words[i]?.pos ?? "")) return false;
  }
  return head - from <= 4;
}

export function bodyBehind(at: number, place: Place): { entity: number } | undefined {
  for (let i = at; i < at + 4 && i < place.words.length; i++) {
    const mention = place.starts.get(i);
    if (mention) {
      if (mention.piece.possessive) {
        const inner = bodyBehind(mention.piece.to, place);
        if (inner) return inner;
      }
      const record = place.records.all[mention.entity];
      // "professor of North Korea studies": a country that only qualifies a noun is no employer.
      const next = place.words[mention.piece.to];
      const qualifies =
        record?.kind !== "organisation" &&
        next !== undefined &&
        !next.punctuation &&
        (next.pos === "NOUN" || next.pos === "ADJ") &&
        !mention.piece.possessive;
      return record && record.kind !== "person" && !qualifies ? { entity: record.index } : undefined;
    }
    // "of the charity Scope", "of the law firm Vardags"
    if (
      !/^(?:the|a|an|its|his|her|law|think|tank|pressure|aid)$/.test(place.words[i]?.lower ?? "") &&
      // "of the nurses' union INMO"
      !(place.words[i]?.possessive && ORGANISATION_NOUNS.has(place.words[i + 1]?.lower ?? "")) &&
      !ORGANISATION_NOUNS.has(place.words[i]?.lower ?? "")
    )
      return undefined;
  }
  return undefined;
}

export function bodyOf(mention: JoinedMention, place: Place): number | null {
  return place.records.all[mention.entity]?.kind === "person" ? null : mention.entity;
}

export function isRole(word: Word): boolean {
  if (word.punctuation || word.pos === "ADV") return false;
  return (
    ROLE_NOUNS.has(word.lower) ||
    // "He coached", "she hosted" are no roles.
    (word.pos !== "VERB" && ROLE_NOUNS.has(word.lemma)) ||
    /\p{Ll}(?:ologist|ographer|ometrist|ician)s?$/u.test(word.text)
  );
}

export function roleSpan(start: number, to: number, of: number | null, place: Place): Role | undefined {
  // "Spain's prime minister" is a prime minister; whose, `of` tells.
  const owner = place.starts.get(start);
  const from = owner?.piece.possessive && owner.piece.to < to ? owner.piece.to : start;
  const first = place.words[from];
  let behind = to;
  while (
    behind - 1 > from &&
    /^(?:ADV|ADP)$/.test(place.words[behind - 1]?.pos ?? "") &&
    !isRole(place.words[behind - 1] as Word)
  )
    behind--;
  const last = place.words[behind - 1];
  if (!first || !last || to <= from) return undefined;
  const text = place.prose.slice(first.start, last.end);
  return { start: first.start, end: last.end, text, of };
}
