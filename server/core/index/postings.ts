// Which sources hold which word: put together from all sources, or taken over from an index that differs in a few.

import type { SourceRecord } from "./record.ts";

/** Segments that hold a word of the dictionary are `postings[starts[word] .. starts[word + 1]]`, ascending. */
export interface Postings {
  readonly starts: Int32Array;
  readonly postings: Int32Array;
}

export type WordList = "vocabulary" | "marks";

/** A source that was replaced, by its position. */
export interface Replaced {
  readonly place: number;
  readonly before: SourceRecord;
  readonly after: SourceRecord;
}

/** Whatever tells its words. */
interface Listed {
  list(name: WordList): Int32Array;
}

/** Postings that are put together when they are asked for: at a start nobody completes anything yet. */
export class LatePostings {
  #make: (() => Postings) | undefined;
  #made: Postings | undefined;

  /** @param made they themselves, where they are at hand */
  constructor(make: () => Postings, made?: Postings) {
    this.#make = make;
    this.#made = made;
  }

  /** Undefined where nobody has asked for them yet. */
  get made(): Postings | undefined {
    return this.#made;
  }

  get all(): Postings {
    this.#made ??= this.#make?.() ?? NO_POSTINGS;
    // What they were made of may go.
    this.#make = undefined;
    return this.#made;
  }
}

const NO_POSTINGS: Postings = { starts: new Int32Array(1), postings: new Int32Array(0) };

export function postingsOf(records: readonly Listed[], list: WordList, words: number): Postings {
  const starts = new Int32Array(words + 1);
  const lists = records.map((record) => record.list(list));
  for (const ids of lists) {
    for (let i = 0; i < ids.length; i++) {
      const after = (ids[i] ?? 0) + 1;
      starts[after] = (starts[after] ?? 0) + 1;
    }
  }
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  const next = starts.slice();
  const postings = new Int32Array(starts.at(-1) ?? 0);
  lists.forEach((ids, s) => {
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] ?? 0;
      const at = next[id] ?? 0;
      postings[at] = s;
      next[id] = at + 1;
    }
  });
  return { starts, postings };
}

/** The postings after some sources were replaced, and the words whose postings are others now. */
export function patchedPostings(
  old: Postings,
  replaced: readonly Replaced[],
  list: WordList,
  words: number,
): Postings & { readonly touched: Iterable<number> } {
  if (replaced.length === 0 && old.starts.length === words + 1)
    return { starts: old.starts, postings: old.postings, touched: [] };
  const edits = editsOf(replaced, list);
  const touched = [...edits.keys()].sort((a, b) => a - b);
  const starts = new Int32Array(words + 1);
  starts.set(old.starts);
  starts.fill(old.postings.length, old.starts.length);
  let grown = 0;
  let upTo = 0;
  const pieces: Int32Array[] = [];
  let copied = 0;
  for (const id of touched) {
    for (; upTo <= id; upTo++) starts[upTo] = (starts[upTo] ?? 0) + grown;
    const [from, to] = [old.starts[id] ?? old.postings.length, old.starts[id + 1] ?? old.postings.length];
    const now = new Set(old.postings.subarray(from, to));
    for (const [place, holds] of edits.get(id) ?? []) {
      if (holds) now.add(place);
      else now.delete(place);
    }
    pieces.push(old.postings.subarray(copied, from), Int32Array.from(now).sort());
    copied = to;
    grown += now.size - (to - from);
  }
  for (; upTo <= words; upTo++) starts[upTo] = (starts[upTo] ?? 0) + grown;
  pieces.push(old.postings.subarray(copied));
  const postings = new Int32Array(old.postings.length + grown);
  let at = 0;
  for (const piece of pieces) {
    postings.set(piece, at);
    at += piece.length;
  }
  return { starts, postings, touched };
}

/** By word: the places that no longer hold it, and those that do now. */
function editsOf(replaced: readonly Replaced[], list: WordList): ReadonlyMap<number, ReadonlyMap<number, boolean>> {
  const edits = new Map<number, Map<number, boolean>>();
  const edit = (id: number, place: number, holds: boolean) => {
    const places = edits.get(id);
    if (places) places.set(place, holds);
    else edits.set(id, new Map([[place, holds]]));
  };
  for (const { place, before, after } of replaced) {
    const [was, is] = [new Set(before.list(list)), new Set(after.list(list))];
    for (const id of was) if (!is.has(id)) edit(id, place, false);
    for (const id of is) if (!was.has(id)) edit(id, place, true);
  }
  return edits;
}
