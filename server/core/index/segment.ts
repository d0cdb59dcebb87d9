// What judging needs of one text, draft or source: plain arrays, no tokens. storedSegment.ts has the one of a source,
// read from bytes as it is asked for.

import type { Block, Entity, Figure, Quotation, Reading, Sentence, Token } from "../reading/model.ts";
import type { Source } from "../sources/model.ts";
import { MOST_NAMES, remembering } from "../text/remembering.ts";
import type { Dictionary } from "./dictionary.ts";
import { figureKey } from "./figureKey.ts";
import { NumberList } from "./numberList.ts";
import { computeTerm, isMute, isNameToken } from "./terms.ts";

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

export function sentenceText(segment: Segment, sentence: number): string {
  return segment.text.slice(sentenceStart(segment, sentence), sentenceEnd(segment, sentence));
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
  const numbers = placesOf(reading, dictionary, write);
  const [sentences, terms, mentions] = [numbers.sentences.slice(), numbers.terms.slice(), numbers.mentions.slice()];
  let vocabulary: Int32Array | undefined;
  return {
    source,
    text,
    asOf,
    figures,
    entities,
    quotations,
    sentences,
    terms,
    mentions,
    // A draft is never asked for its own.
    get vocabulary() {
      vocabulary ??= vocabularyOf(reading, dictionary, { terms, mentions }).slice();
      return vocabulary;
    },
  };
}

/** Appends the terms of a sentence to a list, each with its offset. */
export type TermWriter = (sentence: Sentence, terms: NumberList) => void;

/** What is being put together, of one text after the other: lists of their own would be much to collect. */
const lists = {
  sentences: new NumberList(),
  terms: new NumberList(),
  mentions: new NumberList(),
  vocabulary: new NumberList(),
};

/**
 * The numbers of a segment, good until those of another are asked for. Words the dictionary does not know yet are added to
 * it.
 */
export function numbersOf(reading: Reading, dictionary: Dictionary, write?: TermWriter): SegmentNumbers {
  const places = placesOf(reading, dictionary, write);
  return { ...places, vocabulary: vocabularyOf(reading, dictionary, places) };
}

type Places = Omit<SegmentNumbers, "vocabulary">;

function placesOf(reading: Reading, dictionary: Dictionary, write: TermWriter = termWriter(dictionary)): Places {
  const { blocks, sentences, entities } = reading;
  const { terms, mentions } = lists;
  const bounds = lists.sentences;
  for (const list of [bounds, terms, mentions]) list.clear();
  const firsts = headingSentences(reading);

  for (const sentence of sentences) {
    const block = blocks[sentence.block];
    const head = block ? headingBlock(block) : undefined;
    bounds.push(sentence.start);
    bounds.push(sentence.end);
    bounds.push(terms.length / 2);
    bounds.push((head === undefined ? undefined : firsts.get(head)) ?? -1);
    write(sentence, terms);
  }
  bounds.push(reading.text.length);
  bounds.push(reading.text.length);
  bounds.push(terms.length / 2);
  bounds.push(0);

  const idOf = entityNumbers(dictionary);
  const entityIds: (number | undefined)[] = entities.map(() => undefined);
  for (const { entity, sentence, start } of reading.mentions) {
    const named = entities[entity];
    if (!named) continue;
    let id = entityIds[entity];
    if (id === undefined) {
      id = idOf(named.key);
      entityIds[entity] = id;
    }
    mentions.push(sentence);
    mentions.push(id);
    mentions.push(start);
  }
  return { sentences: bounds.numbers, terms: terms.numbers, mentions: mentions.numbers };
}

function vocabularyOf(
  { figures }: Reading,
  dictionary: Dictionary,
  { terms, mentions }: Pick<Places, "terms" | "mentions">,
): Int32Array {
  const { vocabulary } = lists;
  vocabulary.clear();
  for (let t = 0; t < terms.length; t += 2) vocabulary.push((terms[t] ?? 0) >> 1);
  for (const figure of figures) {
    const key = figureKey(figure);
    if (key !== null) vocabulary.push(dictionary.idOf(key));
  }
  for (let m = 0; m < mentions.length; m += 3) vocabulary.push(mentions[m + 1] ?? 0);
  vocabulary.sortDistinct();
  return vocabulary.numbers;
}

/** The first sentence of each block, where blocks stand under others. */
function headingSentences({ blocks, sentences }: Reading): ReadonlyMap<number, number> {
  const firsts = new Map<number, number>();
  if (blocks.every((block) => headingBlock(block) === undefined)) return firsts;
  sentences.forEach(({ block }, i) => {
    if (!firsts.has(block)) firsts.set(block, i);
  });
  return firsts;
}

/** Writes the terms of sentences by their tokens. */
export function termWriter(dictionary: Dictionary): TermWriter {
  const numberOf = termNumbers(dictionary);
  return ({ tokens }, terms) => {
    for (let t = 0; t < tokens.length; t++) {
      const token = tokens[t];
      if (!token || isMute(token)) continue;
      const id = numberOf(token);
      if (id < 0) continue;
      terms.push(id * 2 + (isNameToken(token, t === 0) ? 1 : 0));
      terms.push(token.start);
    }
  };
}

/** For each dictionary the numbers of words' terms, -1 where a word has no term. */
const wordNumbers = new WeakMap<Dictionary, (token: Token) => number>();
/** A claim that is judged by itself has a dictionary of its own, and some dozen words. */
const FEW_REMEMBERED = 1 << 8;
/** As many words as some hundred articles have. */
const MOST_REMEMBERED = 1 << 15;

/** Gives the number of a word's term at one look: a text has more words than anything else. */
function termNumbers(dictionary: Dictionary): (token: Token) => number {
  let numberOf = wordNumbers.get(dictionary);
  if (!numberOf) {
    let known = emptyTable(FEW_REMEMBERED);
    let met = 0;
    numberOf = ({ word, lower }) => {
      let place = placeIn(known, word);
      if (known[place] !== word) {
        met++;
        if (known.length < 2 * MOST_REMEMBERED && 4 * met > known.length) {
          known = grown(known);
          place = placeIn(known, word);
        }
        const term = computeTerm(lower);
        known[place + 1] = term === null ? -1 : dictionary.idOf(term);
        known[place] = word;
      }
      return known[place + 1] ?? -1;
    };
    wordNumbers.set(dictionary, numberOf);
  }
  return numberOf;
}

/** Side by side: each word that was asked about, and the answer. Words in one place displace each other. */
function emptyTable(places: number): Int32Array {
  return new Int32Array(2 * places).fill(-1);
}

function placeIn(table: Int32Array, word: number): number {
  // As many places as a power of two.
  return 2 * (word & (table.length / 2 - 1));
}

function grown(table: Int32Array): Int32Array {
  const larger = emptyTable(table.length);
  for (let at = 0; at < table.length; at += 2) {
    const word = table[at] ?? -1;
    if (word >= 0) larger.set(table.subarray(at, at + 2), placeIn(larger, word));
  }
  return larger;
}

/** The same of the keys of entities. */
const keyNumbers = new WeakMap<Dictionary, (key: string) => number>();

function entityNumbers(dictionary: Dictionary): (key: string) => number {
  let numberOf = keyNumbers.get(dictionary);
  if (!numberOf) {
    numberOf = remembering((key) => dictionary.idOf(entityTerm(key)), MOST_NAMES);
    keyNumbers.set(dictionary, numberOf);
  }
  return numberOf;
}

/** A cell's column head says most about it; other blocks stand under their innermost heading. */
function headingBlock(block: Block): number | undefined {
  return block.column ?? block.headings.at(-1);
}
