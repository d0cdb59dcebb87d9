// Runs of capitalised words, cut into names, titles and countries: "Chinese President Xi Jinping" is all three.

import type { Span } from "../text/span.ts";
import { isGivenName } from "./givenNames.ts";
import type { Heard, Votes } from "./kinds.ts";
import {
  CAPITAL_ADJECTIVES,
  ORGANISATION_WORDS,
  SPLITTING_TITLES,
  TITLE_OF,
  TITLE_QUALIFIERS,
  TITLES,
  TITLES_OF_NAME,
} from "./lexicon.ts";
import { type PlaceName, placeNamed } from "./places.ts";
import { placeLength, runEnd, startsName } from "./runs.ts";
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
