// Runs of capitalised words, cut into names, titles and countries: "Chinese President Xi Jinping" is all three.

import { isDictionaryWord } from "../reading/tokens.ts";
import type { Span } from "../text/span.ts";
import { isGivenName } from "./givenNames.ts";
import { isEastAsianSurname, plainName } from "./key.ts";
import type { Heard, Votes } from "./kinds.ts";
import {
  CALENDAR,
  CALENDAR_NAMES,
  CAPITAL_ADJECTIVES,
  FUNCTION_WORD_NAMES,
  FUNCTION_WORDS,
  OF_HEADS,
  ORGANISATION_WORDS,
  OTHER_ACRONYMS,
  PARTICLES,
  PERSON_PARTICLES,
  PLACE_OPENERS,
  ROLE_NOUNS,
  SPLITTING_TITLES,
  TITLE_OF,
  TITLE_QUALIFIERS,
  TITLES,
  TITLES_OF_NAME,
} from "./lexicon.ts";
import { mostPlaceWords, type PlaceName, placeNamed } from "./places.ts";
import type { Told } from "./sentenceNotes.ts";
import type { Word } from "./words.ts";

/** One name as it stands in the text, not yet joined with others. */
export interface Piece extends Span {
  readonly sentence: number;
  /** Positions of its first word and of the one behind its last in the sentence's words. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Capitalised title in front: "Vice Minister". */
  readonly title: Title | null;
  readonly country: PlaceName | null;
  readonly possessive: boolean;
  /** A capital here may be nothing but the begin of a sentence. */
  readonly opens: boolean;
  /** What the words around it say about its kind; looked at when first asked. */
  heard: readonly Heard[] | undefined;
  /** What its letters say about its kind, and how they are spelt plainly; the same. */
  own: Readonly<Votes> | undefined;
  spelt: Spelt | undefined;
}

/** A name spelt plainly. */
export interface Spelt {
  readonly plain: string;
  readonly key: string;
  readonly tokens: readonly string[];
}

export interface Title extends Span {
  readonly text: string;
  readonly words: readonly string[];
  /** Positions in the sentence's words. */
  readonly from: number;
}

/** All names of one sentence, left to right. `tell` says how the text writes a word. */
export function piecesOf(
  words: readonly Word[],
  sentence: number,
  prose: string,
  tell: (word: string) => Told,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let i = 0;
  while (i < words.length) {
    if (!startsName(words, i, tell)) {
      i++;
      continue;
    }
    const end = runEnd(words, i);
    cutRun(words, i, end, sentence, prose, pieces);
    i = Math.max(end, i + 1);
  }
  return pieces;
}

/** True where a name can begin at word `i`. */
function startsName(words: readonly Word[], i: number, tell: (word: string) => Told): boolean {
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
function placeLength(words: readonly Word[], i: number, end: number): number {
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
function runEnd(words: readonly Word[], start: number): number {
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

/** Cuts words[from, to) into countries, titles and names and appends them to `pieces`. */
function cutRun(
  words: readonly Word[],
  from: number,
  to: number,
  sentence: number,
  prose: string,
  pieces: Piece[],
): void {
  let start = from;
  // A bare "The" belongs to names of papers and bands only when it stands mid-sentence.
  if ((words[start] as Word).lower === "the" && to - start === 1) return;
  const add = (a: number, b: number, title: Title | null, country: PlaceName | null) => {
    if (!country && words.slice(a, b).every((word) => CAPITAL_ADJECTIVES.has(word.lower))) return;
    const first = words[a] as Word;
    const last = words[b - 1] as Word;
    const span = { start: first.start, end: last.end };
    const text = prose.slice(span.start, span.end);
    pieces.push({
      ...span,
      sentence,
      from: a,
      to: b,
      text,
      title,
      country,
      possessive: last.possessive,
      opens: first.opens,
      heard: undefined,
      own: undefined,
      spelt: undefined,
    });
  };
  // An organisation's name keeps its country: "Chinese Foreign Ministry".
  while (start < to) {
    const length = placeLength(words, start, to);
    if (length > 0) {
      const place = placeNamed(phrase(words, start, start + length)) as PlaceName;
      const rest = start + length;
      if (rest === to) {
        add(start, to, null, place);
        return;
      }
      const split = titleEnd(words, rest, to);
      const keep =
        split === rest && endsAsOrganisation(words, rest, to)
          ? true
          : split === rest && place.form !== "demonym" && !startsPerson(words, rest, to);
      if (keep && !(place.form === "demonym" && startsPerson(words, rest, to))) {
        // "China Daily", "Chinese Foreign Ministry", "Jordan Pickford"
        const inner = innerTitle(words, start, to);
        if (inner === undefined) {
          add(start, to, null, null);
          return;
        }
      } else if (keep === false || place.form === "demonym") {
        if (place.form !== "demonym" && split === rest && isGivenName((words[start] as Word).text)) {
          add(start, to, null, null);
          return;
        }
        add(start, rest, null, place);
        start = rest;
        continue;
      }
    }
    const title = titleEnd(words, start, to);
    if (title > start) {
      const bare = title === to;
      if (bare) {
        // "the President", "Prime Minister": a title alone names nobody, a surname like King may.
        if (
          to - start === 1 &&
          pieces.at(-1)?.to !== start &&
          /^(?:king|judge|major|bishop|pope|prince|dean|baron|marshal|chief|count|earl)$/i.test(
            (words[start] as Word).text,
          ) === false
        )
          return;
        return;
      }
      const keeps = TITLES_OF_NAME.has((words[title - 1] as Word).lower) && to - title <= 3;
      const nameStart = keeps && (words[title] as Word).lower !== "of" ? title : title;
      if ((words[title] as Word).lower === "of") {
        // "Duke of York" is the name itself.
        add(start, to, null, null);
        return;
      }
      const first = words[start] as Word;
      const last = words[title - 1] as Word;
      const span = { start: first.start, end: last.end };
      const value: Title = {
        ...span,
        from: start,
        text: prose.slice(span.start, span.end),
        words: words.slice(start, title).map((word) => word.lower.replace(/\.$/, "")),
      };
      add(nameStart, to, value, null);
      return;
    }
    const inner = innerTitle(words, start, to) ?? innerCountry(words, start, to);
    if (inner !== undefined) {
      // "Apple CEO Tim Cook", "Manhattan U.S. Attorney Preet Bharara"
      add(start, inner, null, null);
      start = inner;
      continue;
    }
    add(start, to, null, null);
    return;
  }
}

function phrase(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map((word) => word.text)
    .join(" ");
}

const PARTY_MEMBERS: ReadonlySet<string> = new Set(["democrat", "republican", "tory", "conservative"]);

/** Position behind the titles that begin at `from`; `from` itself where none do. */
function titleEnd(words: readonly Word[], from: number, to: number): number {
  let end = from;
  for (let i = from; i < to; i++) {
    const lower = (words[i] as Word).lower.replace(/\.$/, "");
    if (TITLES.has(lower)) {
      end = i + 1;
      const three = phrase(words, i, Math.min(to, i + 3)).toLowerCase();
      if (TITLE_OF.has(three)) {
        i += 2;
        end = i + 1;
      }
    } else if (PARTY_MEMBERS.has(lower) && to - i >= 3 && to - i <= 4 && isGivenName((words[i + 1] as Word).text)) {
      // "Liberal Democrat Anna Reed"
      end = i + 1;
    } else if (!(TITLE_QUALIFIERS.has(lower) && i + 1 < to)) break;
  }
  // "General Motors", "Security Council": qualifiers before anything but a title are no title.
  return end;
}

/** Where a title splits the run: position of the title's first word. */
function innerTitle(words: readonly Word[], from: number, to: number): number | undefined {
  for (let i = from + 1; i < to - 1; i++) {
    const lower = (words[i] as Word).lower;
    if (!SPLITTING_TITLES.has(lower)) continue;
    if ((words[i + 1] as Word).lower === "of" || (words[i - 1] as Word).lower === "of") return undefined;
    let start = i;
    while (start - 1 > from && TITLE_QUALIFIERS.has((words[start - 1] as Word).lower)) start--;
    if (start === from) return undefined;
    return start;
  }
  return undefined;
}

/** Where a country with a title behind it splits the run. */
function innerCountry(words: readonly Word[], from: number, to: number): number | undefined {
  for (let i = from + 1; i < to - 1; i++) {
    const length = placeLength(words, i, to);
    if (length > 0 && i + length < to && titleEnd(words, i + length, to) > i + length) return i;
  }
  return undefined;
}

function endsAsOrganisation(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (ORGANISATION_WORDS.has((words[i] as Word).lower)) return true;
  return false;
}

function startsPerson(words: readonly Word[], from: number, to: number): boolean {
  return (
    to - from >= 2 && to - from <= 4 && isGivenName((words[from] as Word).text) && !endsAsOrganisation(words, from, to)
  );
}
