// What judging needs of one text, draft or source: plain arrays, no tokens. storedSegment.ts has the one of a source,
// read from bytes as it is asked for.

import type { Block, Entity, Figure, Quotation, Reading, Sentence } from "../reading/model.ts";
import type { Source } from "../sources/model.ts";
import type { Dictionary } from "./dictionary.ts";
import { figureKey } from "./figureKey.ts";
import { isMute, isNameToken, termOfWord } from "./terms.ts";

export interface Segment {
  readonly source: Source;
  readonly text: string;
  readonly asOf: string | null;
  /** Four numbers a sentence: start, end, place of its first term, and the sentence that heads it (or -1). */
  readonly sentences: Int32Array;
  /** Two numbers a term: twice the term's number (one more for a name), offset in the text. */
  readonly terms: Int32Array;
  readonly figures: readonly Figure[];
  /** Three numbers a mention: sentence, number of the entity's key, offset. */
  readonly mentions: Int32Array;
  readonly entities: readonly Entity[];
  readonly quotations: readonly Quotation[];
  /** Different terms of the source, values of its figures and keys of its entities included, ascending. */
  readonly vocabulary: Int32Array;
}

const WORDS_PER_SENTENCE = 4;

export function sentenceCount(segment: Segment): number {
  return segment.sentences.length / WORDS_PER_SENTENCE - 1;
}

export function sentenceStart(segment: Segment, sentence: number): number {
  return segment.sentences[sentence * WORDS_PER_SENTENCE] ?? 0;
}

export function sentenceEnd(segment: Segment, sentence: number): number {
  return segment.sentences[sentence * WORDS_PER_SENTENCE + 1] ?? 0;
}

/** Place in `terms` (in terms, not numbers) of a sentence's first term; of the sentence after it: the end. */
export function firstTerm(segment: Segment, sentence: number): number {
  return segment.sentences[sentence * WORDS_PER_SENTENCE + 2] ?? 0;
}

/** The heading, row or column sentence that says what this one is about, or -1. */
export function headOf(segment: Segment, sentence: number): number {
  return segment.sentences[sentence * WORDS_PER_SENTENCE + 3] ?? -1;
}

/** The term under which the sources that speak of an entity are found. */
export function entityTerm(key: string): string {
  return `@${key}`;
}

/** The parts of a segment that are numbers, terms as their numbers in one dictionary. */
export type SegmentNumbers = Pick<Segment, "sentences" | "terms" | "mentions" | "vocabulary">;

/** Takes from a reading what the index needs. */
export function segmentOf(source: Source, reading: Reading, dictionary: Dictionary, write?: TermWriter): Segment {
  const { text, asOf, figures, entities, quotations } = reading;
  return { source, text, asOf, figures, entities, quotations, ...numbersOf(reading, dictionary, write) };
}

/** Appends the terms of a sentence to a list, each with its offset. */
export type TermWriter = (sentence: Sentence, terms: number[]) => void;

/** The numbers of a segment; words the dictionary does not know yet are added to it. */
export function numbersOf(
  reading: Reading,
  dictionary: Dictionary,
  write: TermWriter = termWriter(dictionary),
): SegmentNumbers {
  const { sentences, entities } = reading;
  const bounds = new Int32Array((sentences.length + 1) * WORDS_PER_SENTENCE);
  const terms: number[] = [];
  const vocabulary: number[] = [];
  const firstOfBlock = new Map<number, number>();
  sentences.forEach((s, i) => {
    if (!firstOfBlock.has(s.block)) firstOfBlock.set(s.block, i);
  });

  sentences.forEach((sentence, i) => {
    const block = reading.blocks[sentence.block];
    const head = block ? headingBlock(block) : undefined;
    const at = i * WORDS_PER_SENTENCE;
    bounds[at] = sentence.start;
    bounds[at + 1] = sentence.end;
    bounds[at + 2] = terms.length / 2;
    bounds[at + 3] = (head === undefined ? undefined : firstOfBlock.get(head)) ?? -1;
    write(sentence, terms);
  });
  for (let t = 0; t < terms.length; t += 2) vocabulary.push((terms[t] ?? 0) >> 1);
  const end = sentences.length * WORDS_PER_SENTENCE;
  bounds[end] = bounds[end + 1] = reading.text.length;
  bounds[end + 2] = terms.length / 2;

  for (const figure of reading.figures) {
    const key = figureKey(figure);
    if (key !== null) vocabulary.push(dictionary.idOf(key));
  }
  const mentions: number[] = [];
  const entityIds: (number | undefined)[] = entities.map(() => undefined);
  for (const { entity, sentence, start } of reading.mentions) {
    const named = entities[entity];
    if (!named) continue;
    let id = entityIds[entity];
    if (id === undefined) {
      id = dictionary.idOf(entityTerm(named.key));
      entityIds[entity] = id;
      vocabulary.push(id);
    }
    mentions.push(sentence, id, start);
  }
  return {
    sentences: bounds,
    terms: new Int32Array(terms),
    mentions: new Int32Array(mentions),
    vocabulary: distinct(vocabulary),
  };
}

/** Writes the terms of sentences by their tokens. */
export function termWriter(dictionary: Dictionary): TermWriter {
  const numberOf = termNumbers(dictionary);
  return ({ tokens }, terms) => {
    tokens.forEach((token, t) => {
      const id = isMute(token) ? -1 : numberOf(token.lower);
      if (id >= 0) terms.push(id * 2 + (isNameToken(token, t === 0) ? 1 : 0), token.start);
    });
  };
}

/** For each dictionary the numbers of lower-case words as texts have them, -1 where a word has no term. */
const wordNumbers = new WeakMap<Dictionary, Map<string, number>>();
const MOST_REMEMBERED = 32_768;

/** Gives the number of a word's term at one look: a text has more words than anything else. */
function termNumbers(dictionary: Dictionary): (lower: string) => number {
  const numbers = wordNumbers.get(dictionary) ?? new Map<string, number>();
  wordNumbers.set(dictionary, numbers);
  return (lower) => {
    let id = numbers.get(lower);
    if (id === undefined) {
      const term = termOfWord(lower);
      id = term === null ? -1 : dictionary.idOf(term);
      if (numbers.size >= MOST_REMEMBERED) numbers.clear();
      numbers.set(lower, id);
    }
    return id;
  };
}

/** The numbers once each, ascending. */
function distinct(numbers: readonly number[]): Int32Array {
  const sorted = new Int32Array(numbers).sort();
  let count = 0;
  for (let i = 0; i < sorted.length; i++) {
    const number = sorted[i] ?? 0;
    if (i === 0 || number !== sorted[i - 1]) sorted[count++] = number;
  }
  return sorted.slice(0, count);
}

/** A cell's column head says most about it; other blocks stand under their innermost heading. */
function headingBlock(block: Block): number | undefined {
  return block.column ?? block.headings.at(-1);
}
