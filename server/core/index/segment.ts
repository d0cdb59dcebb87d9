// What judging needs of one text, draft or source: plain arrays, no tokens. storedSegment.ts has the one of a source,
// read from bytes as it is asked for.

import type { Block, Entity, Figure, Quotation, Reading } from "../reading/model.ts";
import type { Source } from "../sources/model.ts";
import type { Dictionary } from "./dictionary.ts";
import { figureKey } from "./figureKey.ts";
import { isNameToken, termOf } from "./terms.ts";

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
export function segmentOf(source: Source, reading: Reading, dictionary: Dictionary): Segment {
  const { text, asOf, figures, entities, quotations } = reading;
  return { source, text, asOf, figures, entities, quotations, ...numbersOf(reading, dictionary) };
}

/** The numbers of a segment; words the dictionary does not know yet are added to it. */
export function numbersOf(reading: Reading, dictionary: Dictionary): SegmentNumbers {
  const { sentences } = reading;
  const bounds = new Int32Array((sentences.length + 1) * WORDS_PER_SENTENCE);
  const terms: number[] = [];
  const vocabulary = new Set<number>();
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
    sentence.tokens.forEach((token, t) => {
      const term = termOf(token);
      if (term === null) return;
      const id = dictionary.idOf(term);
      vocabulary.add(id);
      terms.push(id * 2 + (isNameToken(token, t === 0) ? 1 : 0), token.start);
    });
  });
  const end = sentences.length * WORDS_PER_SENTENCE;
  bounds[end] = bounds[end + 1] = reading.text.length;
  bounds[end + 2] = terms.length / 2;

  for (const figure of reading.figures) {
    const key = figureKey(figure);
    if (key !== null) vocabulary.add(dictionary.idOf(key));
  }
  const mentions: number[] = [];
  for (const mention of reading.mentions) {
    const entity = reading.entities[mention.entity];
    if (!entity) continue;
    const id = dictionary.idOf(entityTerm(entity.key));
    vocabulary.add(id);
    mentions.push(mention.sentence, id, mention.start);
  }
  return {
    sentences: bounds,
    terms: Int32Array.from(terms),
    mentions: Int32Array.from(mentions),
    vocabulary: Int32Array.from(vocabulary).sort(),
  };
}

/** A cell's column head says most about it; other blocks stand under their innermost heading. */
function headingBlock(block: Block): number | undefined {
  return block.column ?? block.headings.at(-1);
}
