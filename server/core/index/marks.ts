// Marks: what completion looks up by its first letters. They stand in the dictionary beside the terms, with postings of
// their own, and begin with a sign that no term has.

import type { Mention, Reading } from "../reading/model.ts";
import { fold } from "../text/fold.ts";
import type { Dictionary } from "./dictionary.ts";

const OPENING = "“";
const NAME = "~";
const BETWEEN = "\t";
/** Words of a quotation that stand in its mark. */
const OPENING_WORDS = 3;

/** Words as they are compared while they are typed: folded, with single blanks. */
export function typedWords(text: string): string {
  return fold(text).replace(/\s+/g, " ").trimStart();
}

/** The mark of quotations that begin with these words; with fewer words than a mark holds, how their marks begin. */
export function openingMark(words: string): string {
  return OPENING + words.split(" ").slice(0, OPENING_WORDS).join(" ");
}

/** How the marks of names begin whose spelling begins so. */
export function nameMark(folded: string): string {
  return NAME + folded;
}

/** The mark of exactly this spelling, as far as the key of who is meant. */
export function spellingMark(folded: string): string {
  return NAME + folded + BETWEEN;
}

/** Spelling and key of an entity, or undefined for another kind of mark. */
export function nameOfMark(mark: string): { readonly spelling: string; readonly key: string } | undefined {
  const between = mark.indexOf(BETWEEN);
  if (!mark.startsWith(NAME) || between < 0) return undefined;
  return { spelling: mark.slice(NAME.length, between), key: mark.slice(between + BETWEEN.length) };
}

export function isMark(word: string): boolean {
  return word.startsWith(OPENING) || word.startsWith(NAME);
}

/** The marks of a text, ascending. */
export function marksOf(reading: Reading, dictionary: Dictionary): Int32Array {
  const marks = new Set<number>();
  for (const quotation of reading.quotations) {
    if (!quotation.phrase) marks.add(dictionary.idOf(openingMark(typedWords(quotation.text))));
  }
  for (const { entity, form, text } of reading.mentions) {
    const key = reading.entities[entity]?.key;
    if (key === undefined || !isWritten(form)) continue;
    marks.add(dictionary.idOf(spellingMark(fold(text)) + key));
  }
  return Int32Array.from(marks).sort();
}

/** True where the text names somebody, and does not only refer back. */
export function isWritten(form: Mention["form"]): boolean {
  return form !== "pronoun" && form !== "noun";
}

/** Words looked through in one step of preparing. */
const STEP = 50;
/** Letters at the begin of a word by which words are put together. */
const GROUPED = 3;
/** Those of larger groups once more, by so many letters, when first looked for. */
const GROUPED_FINELY = 6;
const LARGE = 256;

/** The words of one group by more letters, as far as they were looked through. */
interface FineGroups {
  readonly ids: Map<string, number[]>;
  seen: number;
}

/** Finds the words of a dictionary by how they, or later words in them, begin. Grows with its dictionary. */
export class BeginningIndex {
  readonly #dictionary: Dictionary;
  readonly #groups = new Map<string, number[]>();
  readonly #fine = new Map<string, FineGroups>();
  #seen = 0;

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary;
  }

  /** Marks with a word that begins with `letters`, kind of mark included: "~kim" finds "~kim jong un", "~bo kim". */
  find(mark: string): readonly number[] {
    this.#catchUp();
    const kind = mark.slice(0, 1);
    const letters = mark.slice(1);
    const candidates = this.#candidates(kind, letters);
    // Whatever stands in the group begins so.
    if (letters.length === GROUPED && !/[\s]/.test(letters)) return [...new Set(candidates)];
    const within = (id: number) => {
      const word = this.#dictionary.word(id);
      return word.startsWith(mark) || (kind === NAME && !letters.includes(" ") && word.includes(` ${letters}`));
    };
    return [...new Set(candidates.filter(within))];
  }

  /** Terms that begin with these letters; with fewer than are grouped by too many would. */
  terms(letters: string): readonly number[] {
    this.#catchUp();
    const group = letters.length < GROUPED ? [] : (this.#groups.get(letters.slice(0, GROUPED)) ?? []);
    return group.filter((id) => this.#dictionary.word(id).startsWith(letters));
  }

  #candidates(kind: string, letters: string): readonly number[] {
    const group = kind + letters.slice(0, GROUPED);
    if (letters.length < GROUPED)
      return [...this.#groups].flatMap(([name, ids]) => (name.startsWith(group) ? ids : []));
    const ids = this.#groups.get(group) ?? [];
    return letters.length > GROUPED && ids.length > LARGE ? this.#finely(group, ids, letters) : ids;
  }

  #finely(group: string, ids: readonly number[], letters: string): readonly number[] {
    let fine = this.#fine.get(group);
    if (!fine) {
      fine = { ids: new Map(), seen: 0 };
      this.#fine.set(group, fine);
    }
    for (; fine.seen < ids.length; fine.seen++) {
      const id = ids[fine.seen] ?? 0;
      const spelled = spelledIn(this.#dictionary.word(id));
      for (const at of wordsIn(spelled)) {
        if (spelled.startsWith(group.slice(1), at)) put(fine.ids, spelled.slice(at, at + GROUPED_FINELY), id);
      }
    }
    const between = letters.indexOf(BETWEEN);
    const begin = (between < 0 ? letters : letters.slice(0, between)).slice(0, GROUPED_FINELY);
    if (between >= 0 || begin.length === GROUPED_FINELY) return fine.ids.get(begin) ?? [];
    const found = [...fine.ids].flatMap(([name, own]) => (name.startsWith(begin) ? own : []));
    return found.sort((a, b) => a - b);
  }

  /** Looks through the dictionary in small steps, so that others get a turn in between. */
  *prepare(): Generator<void, void, void> {
    while (this.#seen < this.#dictionary.size) {
      this.#catchUp(this.#seen + STEP);
      yield;
    }
  }

  #catchUp(end = this.#dictionary.size): void {
    while (this.#seen < Math.min(end, this.#dictionary.size)) {
      const word = this.#dictionary.word(this.#seen);
      const id = this.#seen++;
      if (/^\p{Ll}/u.test(word)) this.#add(word.slice(0, GROUPED), id);
      if (!isMark(word)) continue;
      const spelled = spelledIn(word);
      for (const at of wordsIn(spelled)) this.#add(spelled.slice(0, 1) + spelled.slice(at, at + GROUPED), id);
    }
  }

  #add(group: string, id: number): void {
    put(this.#groups, group, id);
  }
}

/** A mark without the key of who is meant. */
function spelledIn(mark: string): string {
  return mark.startsWith(NAME) ? mark.slice(0, mark.indexOf(BETWEEN)) : mark;
}

/** Where those of its words begin by which a mark is found: of a name all, of a quotation the first. */
function wordsIn(spelled: string): readonly number[] {
  const places = [1];
  if (!spelled.startsWith(NAME)) return places;
  for (let at = spelled.indexOf(" "); at > 0; at = spelled.indexOf(" ", at + 1)) places.push(at + 1);
  return places;
}

function put(groups: Map<string, number[]>, name: string, id: number): void {
  const ids = groups.get(name);
  if (ids) ids.push(id);
  else groups.set(name, [id]);
}
