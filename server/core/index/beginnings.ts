// Words of a dictionary by how they begin: what completion looks up at each letter typed. Half a million of them are looked
// through in their packed letters, without a string for each, and kept as numbers.

import { letterAt, lettersOf, nextLetter } from "./bytes.ts";
import type { Dictionary } from "./dictionary.ts";
import { BETWEEN, NAME, OPENING } from "./marks.ts";

/** Words looked through in one step of preparing. */
const STEP = 500;
/** Letters at the begin of a word by which words are put together, each told from so many others. */
const GROUPED = 3;
const APART = 32;
/** Further in, a word of a name is not looked for. */
const FURTHEST = 0xffff;

/** Terms have no sign that tells them from marks. */
const KINDS = ["", NAME, OPENING] as const;
type Kind = (typeof KINDS)[number];

const NAME_SIGN = NAME.charCodeAt(0);
const OPENING_SIGN = OPENING.charCodeAt(0);
const BETWEEN_SIGN = BETWEEN.charCodeAt(0);
const BLANK = " ".charCodeAt(0);
const NOTHING = -1;

/** Finds the words of a dictionary by how they, or later words in them, begin. Grows with its dictionary. */
export class BeginningIndex {
  readonly #dictionary: Dictionary;
  /** The last place of each group; groups whose first letters are the same lie side by side. */
  readonly #groups = new Int32Array(KINDS.length * APART ** GROUPED).fill(NOTHING);
  /** Of each place where a word begins: in which mark or term, where in its letters, and the one before of its group. */
  #ids = new Int32Array(1 << 10);
  #offsets = new Uint16Array(1 << 10);
  #earlier = new Int32Array(1 << 10);
  #count = 0;
  #seen = 0;

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary;
  }

  /** Marks with a word that begins with `letters`, kind of mark included: "~kim" finds "~kim jong un", "~bo kim". */
  find(mark: string): readonly number[] {
    const letters = mark.slice(1);
    if (!mark.startsWith(NAME)) return this.#find(OPENING, letters, false);
    // Several words are looked for where a name begins.
    return this.#find(NAME, letters, letters.includes(" ") || letters.includes(BETWEEN));
  }

  /** Terms that begin with these letters; with fewer than are grouped by too many would. */
  terms(letters: string): readonly number[] {
    return letters.length < GROUPED ? [] : this.#find("", letters, false);
  }

  /** Looks through the dictionary in small steps, so that others get a turn in between. */
  *prepare(): Generator<void, void, void> {
    while (this.#seen < this.#dictionary.size) {
      this.#catchUp(this.#seen + STEP);
      yield;
    }
  }

  #find(kind: Kind, letters: string, asBegin: boolean): readonly number[] {
    this.#catchUp();
    const wanted = lettersOf(letters);
    const [grouped = ""] = letters.split(BETWEEN, 1);
    const known = Math.min(grouped.length, GROUPED);
    const width = APART ** (GROUPED - known);
    const first = groupOf(kind, ...([0, 1, 2].map((i) => (i < known ? grouped.charCodeAt(i) : 0)) as Three));
    const found: number[] = [];
    for (let group = first; group < first + width; group++) {
      for (let place = this.#groups[group] ?? NOTHING; place !== NOTHING; place = this.#earlier[place] ?? NOTHING) {
        if (!this.#begins(place, wanted, asBegin)) continue;
        const id = this.#ids[place] ?? 0;
        // Two words of one name may begin alike.
        if (found.at(-1) !== id) found.push(id);
      }
    }
    return width === 1 ? found.reverse() : [...new Set(found)].sort((a, b) => a - b);
  }

  #begins(place: number, wanted: Uint8Array, asBegin: boolean): boolean {
    const id = this.#ids[place] ?? 0;
    const bytes = this.#dictionary.bytesOf(id);
    const at = this.#dictionary.startOf(id) + (this.#offsets[place] ?? 0);
    if (at + wanted.length > this.#dictionary.endOf(id)) return false;
    for (let i = 0; i < wanted.length; i++) if (bytes[at + i] !== wanted[i]) return false;
    return !asBegin || bytes[at - 1] === NAME_SIGN;
  }

  #catchUp(until = this.#dictionary.size): void {
    for (const end = Math.min(until, this.#dictionary.size); this.#seen < end; this.#seen++) this.#takeIn(this.#seen);
  }

  #takeIn(id: number): void {
    const bytes = this.#dictionary.bytesOf(id);
    const start = this.#dictionary.startOf(id);
    const end = this.#dictionary.endOf(id);
    const sign = start < end ? letterAt(bytes, start) : BLANK;
    let at = nextLetter(bytes, start);
    if (sign === OPENING_SIGN) this.#put(OPENING, id, bytes, start, at, end);
    if (isSmall(sign)) this.#put("", id, bytes, start, start, end);
    if (sign !== NAME_SIGN) return;
    for (let letter = BLANK; at <= end && letter !== BETWEEN_SIGN; at = nextLetter(bytes, at)) {
      if (letter === BLANK) this.#put(NAME, id, bytes, start, at, end);
      letter = letterAt(bytes, at);
    }
  }

  #put(kind: Kind, id: number, bytes: Uint8Array, start: number, at: number, end: number): void {
    if (at - start > FURTHEST) return;
    if (this.#count === this.#ids.length) this.#grow();
    const letters: Three = [0, 0, 0];
    for (let i = 0, from = at; i < GROUPED && from < end; i++, from = nextLetter(bytes, from)) {
      const letter = letterAt(bytes, from);
      if (letter === BETWEEN_SIGN && kind === NAME) break;
      letters[i] = letter;
    }
    const group = groupOf(kind, ...letters);
    const place = this.#count++;
    this.#ids[place] = id;
    this.#offsets[place] = at - start;
    this.#earlier[place] = this.#groups[group] ?? NOTHING;
    this.#groups[group] = place;
  }

  #grow(): void {
    const length = Math.ceil(1.5 * this.#ids.length);
    const [ids, offsets, earlier] = [new Int32Array(length), new Uint16Array(length), new Int32Array(length)];
    ids.set(this.#ids);
    offsets.set(this.#offsets);
    earlier.set(this.#earlier);
    this.#ids = ids;
    this.#offsets = offsets;
    this.#earlier = earlier;
  }
}

type Three = [number, number, number];

function groupOf(kind: Kind, ...letters: Three): number {
  let group = KINDS.indexOf(kind);
  for (const letter of letters) group = APART * group + (letter % APART);
  return group;
}

function isSmall(letter: number): boolean {
  if (letter < 0x80) return letter >= 0x61 && letter <= 0x7a;
  return /^\p{Ll}/u.test(String.fromCharCode(letter));
}
