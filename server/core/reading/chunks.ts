// The words of a text, chunk by chunk: what stands between two spaces is parted by wink-nlp where it is new, and taken from
// memory where it was met before. Nine of ten were, and that takes a tenth of the time.

import { type Word, wordOf } from "./knownWords.ts";
import { isGap } from "./spaces.ts";
import { partText } from "./winkModel.ts";

/** Words in a row. */
export interface WordRow {
  /** The text that they stand in. */
  readonly prose: string;
  readonly words: readonly Word[];
  /** For each word whether a space stands in front. */
  readonly spaced: readonly boolean[];
}

/** As many chunks as some thousand articles have; with more, the memory begins anew. */
const MOST_CHUNKS = 1 << 16;

/** Longer than any word or address that people read. */
export const LONGEST_CHUNK = 200;
const ENDLESS = new RegExp(`\\S{${LONGEST_CHUNK + 1},}`, "g");

/** The words of a text. Endless runs without a space are taken for spaces. */
export function wordsOf(prose: string): WordRow {
  if (memory.size > MOST_CHUNKS) forgetChunks();
  const row = rowOf(prose, true);
  if (row) return row;
  // wink-nlp's patterns for addresses take time in the square or the cube of a run's length.
  const readable = prose.replace(ENDLESS, (run) => " ".repeat(run.length));
  return rowOf(readable, false) ?? { prose: readable, words: [], spaced: [] };
}

/** The words of a text; undefined if all chunks are to be `short` and one is not. */
function rowOf(prose: string, short: boolean): WordRow | undefined {
  const words: Word[] = [];
  const spaced: boolean[] = [];
  const unknown = new Set<string>();
  for (let at = 0; at < prose.length; ) {
    let begin = at;
    while (isGap(prose.charCodeAt(begin))) begin++;
    if (begin === prose.length) break;
    const breaks = isBreak(prose.charCodeAt(begin));
    let end = begin;
    let hash = FIRST_HASH;
    // Letter by letter, and all that is done with most texts: written out.
    for (; end < prose.length; end++) {
      const code = prose.charCodeAt(end);
      if (isBreak(code) !== breaks || isGap(code)) break;
      hash = Math.imul(hash ^ code, HASH_FACTOR);
    }
    if (short && end - begin > LONGEST_CHUNK) return undefined;
    const chunk = memory.find(prose, begin, end, hash);
    if (!chunk) unknown.add(prose.slice(begin, end));
    else if ("words" in chunk) {
      for (let i = 0; i < chunk.words.length; i++) {
        words.push(chunk.words[i] as Word);
        spaced.push(i === 0 && begin > at);
      }
    } else {
      words.push(chunk);
      spaced.push(begin > at);
    }
    at = end;
  }
  if (unknown.size === 0) return { prose, words, spaced };
  learn([...unknown]);
  return rowOf(prose, short);
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13 || code === 9;
}

/** Letters and signs without a space between them, or line breaks. Most are one word. */
type Chunk = Word | { readonly text: string; readonly words: readonly Word[] };

const FIRST_HASH = 0x811c9dc5 | 0;
const HASH_FACTOR = 0x01000193;

/** A hash table of chunks. A map would want each chunk cut out of its text only to be asked for. */
class ChunkMemory {
  #chunks: (Chunk | undefined)[] = new Array(1 << 10).fill(undefined);
  /** Their hashes in the same places: other chunks met on the way are passed by without a look at them. */
  #hashes = new Int32Array(1 << 10);
  size = 0;

  /** The chunk with the letters from `begin` to `end`, and their hash. */
  find(text: string, begin: number, end: number, hash: number): Chunk | undefined {
    const mask = this.#hashes.length - 1;
    let place = placeOf(hash) & mask;
    for (let known = this.#chunks[place]; known; known = this.#chunks[place]) {
      if (this.#hashes[place] === hash && known.text.length === end - begin && spells(text, begin, known.text)) {
        return known;
      }
      place = (place + 1) & mask;
    }
    return undefined;
  }

  /** @param chunk that it does not have yet */
  add(chunk: Chunk): void {
    // A table with much room in it is too large to stay near the processor: a look into it is what takes time here.
    if (4 * this.size >= 3 * this.#chunks.length) {
      const [chunks, hashes] = [this.#chunks, this.#hashes];
      this.#chunks = new Array(2 * chunks.length).fill(undefined);
      this.#hashes = new Int32Array(2 * chunks.length);
      chunks.forEach((one, place) => {
        if (one) this.#put(one, hashes[place] ?? 0);
      });
    }
    let hash = FIRST_HASH;
    for (let i = 0; i < chunk.text.length; i++) hash = Math.imul(hash ^ chunk.text.charCodeAt(i), HASH_FACTOR);
    this.#put(chunk, hash);
    this.size++;
  }

  #put(chunk: Chunk, hash: number): void {
    const mask = this.#hashes.length - 1;
    let place = placeOf(hash) & mask;
    while (this.#chunks[place]) place = (place + 1) & mask;
    this.#chunks[place] = chunk;
    this.#hashes[place] = hash;
  }
}

function placeOf(hash: number): number {
  return hash ^ (hash >>> 15);
}

/** Letter by letter: words are short, and to ask the string takes twice as long. */
function spells(text: string, at: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(at + i)) return false;
  return true;
}

let memory = new ChunkMemory();

/** To be called when the words are forgotten that chunks are made of. */
export function forgetChunks(): void {
  memory = new ChunkMemory();
}

/** So many are parted at once: to begin takes wink-nlp longer than to part a chunk. */
const AT_ONCE = 64;

function learn(texts: readonly string[]): void {
  for (let from = 0; from < texts.length; from += AT_ONCE) learnTogether(texts.slice(from, from + AT_ONCE));
}

/** Learns of each chunk how it is parted by itself. */
function learnTogether(texts: readonly string[]): void {
  const { tokens, tags, joined } = partText(texts.join(" "));
  const rows: Word[][] = [];
  for (let i = 0; i < tags.length; i++) {
    const [id = 0, packed = 0, fixed = 0] = tokens.slice(4 * i, 4 * i + 3);
    if (i === 0 || (packed & 0xffff) > 0) rows.push([]);
    rows.at(-1)?.push(wordOf(id, packed, fixed, tags[i] ?? 0));
  }
  // A joined word may change how another chunk is parted that it stands in: see `partText`.
  const meddled = joined.some((word) => texts.filter((text) => text.includes(word)).length > 1);
  if (texts.length > 1 && (rows.length !== texts.length || meddled)) {
    for (const text of texts) learnTogether([text]);
    return;
  }
  texts.forEach((text, i) => {
    const words = rows[i] ?? [];
    const [word] = words;
    // Put together anew, a chunk does not keep all of the text that it was cut from.
    memory.add(words.length === 1 && word?.text === text ? word : { text: ` ${text}`.slice(1), words });
  });
}
