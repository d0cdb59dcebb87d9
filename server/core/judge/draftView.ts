// A draft made ready for comparing: the words around each figure, weighted by how near and how telling they are.

import type { Dictionary } from "../index/dictionary.ts";
import { NumberList } from "../index/numberList.ts";
import { firstTerm, type Segment, segmentOf, type TermWriter, termWriter } from "../index/segment.ts";
import { type SourceIndex, weightOf } from "../index/sourceIndex.ts";
import type { Figure, Reading } from "../reading/model.ts";
import { alternativesOf } from "./alternatives.ts";
import { Anchors } from "./anchor.ts";
import { clauseNearness, type JointedSentence, jointsOf } from "./clauses.ts";
import type { JudgeMemory } from "./judgeMemory.ts";
import { Prints } from "./prints.ts";

/** A word of the draft that helps to tell what a figure is about. */
export interface ContextWord {
  readonly term: number;
  readonly row: number;
  readonly isName: boolean;
  /** Key of the entity that a name's word stands for, or -1: "Seoul" may be South Korea. */
  readonly entity: number;
  readonly weight: number;
  /** Places among the alternatives (alternatives.ts). */
  readonly alternatives: readonly number[];
  /** 1 beside the figure, towards 0 with the distance. */
  readonly near: number;
  /** The same, falling fast, and faster across other figures: for lists of figures. */
  readonly tight: number;
  /** The same by the joints of the sentence (clauses.ts). */
  readonly clause: number;
}

export interface FigureContext {
  readonly figure: Figure;
  /** Words of the figure's sentence; of a table, those of its row and its column's head. */
  readonly words: readonly ContextWord[];
  /** The sentence is all of its paragraph. */
  readonly isLone: boolean;
  /** Other figures of the sentence. */
  readonly figuresBeside: number;
  /** Keys of the entities that the sentence names or refers to. */
  readonly entities: ReadonlySet<number>;
  /** Key of the entity that is named or referred to nearest to the figure, or -1. */
  readonly nearestEntity: number;
}

/** All words of a paragraph, in their order; of a table, those of a row and of the column's head. */
export interface Paragraph {
  readonly words: readonly PlainWord[];
}

export interface PlainWord {
  readonly term: number;
  readonly row: number;
  readonly isName: boolean;
  readonly weight: number;
  readonly sentence: number;
  /** In a table, of the head of the row or the column: its words count as those of each cell. */
  readonly isHead: boolean;
}

/** Letters over which nearness falls to about a third. */
export const REACH = 70;
/** Sentences that are near a figure: another figure there may be the one that a source's figure stands for. */
export const NEAR = 4;
const NO_SOURCE = { key: "", path: "", origin: "", title: null, publisher: null, author: null, date: null };

export class DraftView {
  readonly reading: Reading;
  readonly dictionary: Dictionary;
  readonly segment: Segment;
  readonly anchors: Anchors;
  readonly prints: Prints;
  readonly #index: SourceIndex;
  readonly #jointed = new Map<number, JointedSentence>();
  readonly #contexts = new Map<Figure, FigureContext>();
  /** By block. */
  readonly #paragraphs: (Paragraph | undefined)[] = [];

  constructor(reading: Reading, index: SourceIndex, memory: JudgeMemory) {
    this.reading = reading;
    this.#index = index;
    this.dictionary = memory.dictionary;
    this.segment = segmentOf(NO_SOURCE, reading, this.dictionary, rememberedTerms(reading, memory));
    this.prints = new Prints(reading, this.segment, memory);
    this.anchors = new Anchors(index, reading, this.segment, this.prints, memory);
  }

  contextOf(figure: Figure): FigureContext {
    let context = this.#contexts.get(figure);
    if (!context) {
      context = this.#read(figure);
      this.#contexts.set(figure, context);
    }
    return context;
  }

  /** The paragraph that a sentence stands in. */
  paragraphOf(sentence: number): Paragraph {
    const block = this.reading.sentences[sentence]?.block ?? -1;
    let paragraph = this.#paragraphs[block];
    if (!paragraph) {
      paragraph = { words: this.anchors.blockSentences(sentence).flatMap((s) => this.#plainWords(s, block)) };
      this.#paragraphs[block] = paragraph;
    }
    return paragraph;
  }

  /** What the figure's surroundings are, down to the last word of its paragraph. */
  keyOf(figure: Figure): string {
    return `${this.anchors.blockPrint(figure.sentence)} ${this.prints.figure(figure)}`;
  }

  /** What the figure's context is: its sentence, of a table its row. */
  contextKeyOf(figure: Figure): string {
    const block = this.reading.blocks[this.reading.sentences[figure.sentence]?.block ?? -1];
    if (block?.row !== undefined) return this.keyOf(figure);
    return `${this.prints.figure(figure)}${this.#isLone(figure) ? " lone" : ""}`;
  }

  /**
   * All that the verdicts on a sentence's figures hang on: its section, and the sections of the sentences near by, whose
   * figures may be what a source's figure stands for.
   */
  keyAround(sentence: number): string {
    let key = "";
    for (let s = sentence - NEAR; s <= sentence + NEAR; s++)
      key += s >= 0 && s < this.reading.sentences.length ? `${this.anchors.placeOf(s)} ` : "- ";
    return key;
  }

  /** A sentence as nearness is measured in it. */
  jointed(sentence: number): JointedSentence {
    let found = this.#jointed.get(sentence);
    if (!found) {
      const { start = 0, end = 0 } = this.reading.sentences[sentence] ?? {};
      const figures = this.prints.figuresIn(sentence);
      found = { figures, joints: jointsOf(this.reading.text, start, end, figures) };
      this.#jointed.set(sentence, found);
    }
    return found;
  }

  weightOf(term: number): number {
    return term + 1 < this.#index.starts.length ? weightOf(this.#index, term) : this.dictionary.rarity(term) / 10;
  }

  #read(figure: Figure): FigureContext {
    const inSentence = this.prints.figuresIn(figure.sentence);
    const others = figuresBeside(figure, inSentence);
    const { joints } = this.jointed(figure.sentence);
    const words = this.#words(
      figure.sentence,
      (start) => nearness(start, figure),
      (start) => tightness(start, figure, others),
      (start) => clauseNearness(joints, start, figure),
    );
    for (const s of this.#headsOf(figure.sentence)) {
      // In a table the head of row and column stand for the words that a sentence would have.
      words.push(
        ...this.#words(
          s,
          () => 0.8,
          () => 0.6,
          () => 0.6,
        ),
      );
    }
    const entities = new Set<number>();
    const { mentions } = this.segment;
    for (let m = 0; m < mentions.length; m += 3)
      if (mentions[m] === figure.sentence) entities.add(mentions[m + 1] ?? -1);
    return {
      figure,
      words: nearest(words),
      isLone: this.#isLone(figure),
      figuresBeside: inSentence.length - 1,
      entities,
      nearestEntity: nearestEntity(this.segment, figure),
    };
  }

  #isLone({ sentence }: Figure): boolean {
    return this.anchors.blockSentences(sentence).length === 1;
  }

  /** Of a cell of a table, the other sentences that stand at the head of its row or its column. */
  #headsOf(sentence: number): readonly number[] {
    const own = this.reading.sentences[sentence]?.block ?? -1;
    if (this.reading.blocks[own]?.row === undefined) return [];
    return this.anchors.blockSentences(sentence).filter((s) => s !== sentence && this.#isHead(s, own));
  }

  /** Is it the head of the cell that is block `own`? */
  #isHead(sentence: number, own: number): boolean {
    const { row, column } = this.reading.blocks[own] ?? {};
    const block = this.reading.sentences[sentence]?.block;
    return row !== undefined && (block === row || block === column);
  }

  #plainWords(sentence: number, own: number): PlainWord[] {
    const out: PlainWord[] = [];
    const isHead = this.#isHead(sentence, own);
    const end = firstTerm(this.segment, sentence + 1);
    for (let t = firstTerm(this.segment, sentence); t < end; t++) {
      const coded = this.segment.terms[t * 2] ?? 0;
      const term = coded >> 1;
      const [row, weight] = [this.dictionary.row(term), this.weightOf(term)];
      out.push({ term, row, isName: (coded & 1) === 1, weight, sentence, isHead });
    }
    return out;
  }

  #words(
    sentence: number,
    nearOf: (start: number) => number,
    tightOf: (start: number) => number,
    clauseOf: (start: number) => number,
  ): ContextWord[] {
    const out: ContextWord[] = [];
    const end = firstTerm(this.segment, sentence + 1);
    for (let t = firstTerm(this.segment, sentence); t < end; t++) {
      const coded = this.segment.terms[t * 2] ?? 0;
      const start = this.segment.terms[t * 2 + 1] ?? 0;
      const near = nearOf(start);
      if (near <= 0) continue;
      const term = coded >> 1;
      const isName = (coded & 1) === 1;
      out.push({
        term,
        row: this.dictionary.row(term),
        isName,
        entity: isName ? entityAt(this.segment, sentence, start) : -1,
        weight: this.weightOf(term),
        alternatives: alternativesOf(this.dictionary, term),
        near,
        tight: tightOf(start),
        clause: clauseOf(start),
      });
    }
    return out;
  }
}

/** Writes the terms of sentences whose block was met before as they were then, without a look at the tokens. */
function rememberedTerms({ blocks, sentences }: Reading, memory: JudgeMemory): TermWriter {
  const read = termWriter(memory.dictionary);
  const known = memory.answers<readonly Int32Array[]>("terms");
  const plain = memory.answers<readonly Int32Array[]>("terms of plain blocks");
  let block = -1;
  let inBlock: readonly Int32Array[] = [];
  let next = 0;
  const own = new NumberList();
  return (sentence, terms) => {
    if (sentence.block !== block) {
      block = sentence.block;
      next = 0;
      const { start = 0, prose: { text = "", from = [], to = [] } = {} } = blocks[block] ?? {};
      // Most blocks are one piece without a mark in front, whose words tell all.
      const isPlain = from.length === 1 && to[0] === start;
      const key = isPlain ? text : `${from.map((at, i) => `${at}:${(to[i] ?? 0) - start}`).join()} ${text}`;
      inBlock = (isPlain ? plain : known).recall(key, () =>
        sentences
          .filter((other) => other.block === block)
          .map((other) => {
            own.clear();
            read(other, own);
            return own.numbers.map((number, i) => (i % 2 === 0 ? number : number - start));
          }),
      );
    }
    const found = inBlock[next++] ?? [];
    const { start = 0 } = blocks[block] ?? {};
    for (let t = 0; t < found.length; t += 2) {
      terms.push(found[t] ?? 0);
      terms.push((found[t + 1] ?? 0) + start);
    }
  };
}

const views = new WeakMap<JudgeMemory, DraftView>();

/** The draft made ready; made once for all that is judged of it. */
export function viewOf(reading: Reading, index: SourceIndex, memory: JudgeMemory): DraftView {
  let view = views.get(memory);
  if (view?.reading !== reading) {
    view = new DraftView(reading, index, memory);
    views.set(memory, view);
  }
  return view;
}

/** To be called when a draft has been judged: nobody looks at it any more, and it holds the words around each figure. */
export function forgetView(memory: JudgeMemory): void {
  views.delete(memory);
}

/** Words of a sentence that a figure is compared by: more have only lists, where the nearest tell enough. */
const MOST_NEAR = 200;

function nearest(words: ContextWord[]): readonly ContextWord[] {
  if (words.length <= MOST_NEAR) return words;
  const least = words.map(({ near }) => near).sort((a, b) => b - a)[MOST_NEAR - 1] ?? 0;
  return words.filter(({ near }) => near >= least).slice(0, MOST_NEAR);
}

/** Nearness of a word that starts at `start` to a figure; 0 inside the figure's own number. */
export function nearness(start: number, figure: { readonly start: number; readonly end: number }): number {
  if (start >= figure.start && start < figure.end) return 0.9;
  const gap = start < figure.start ? figure.start - start - 4 : start - figure.end;
  return Math.exp(-Math.max(0, gap) / REACH);
}

/** So many figures between a word and another figure leave nothing of its tightness. */
const MOST_BETWEEN = 12;

/** The figures nearest to one of the figures of a sentence, as far as tightness hangs on them. */
export function figuresBeside(figure: Figure, ofSentence: readonly Figure[]): readonly Figure[] {
  const at = ofSentence.indexOf(figure);
  const near = ofSentence.slice(Math.max(0, at - MOST_BETWEEN), at + MOST_BETWEEN + 1);
  return near.filter((other) => other !== figure);
}

/**
 * Nearness in a list of figures. What is counted follows its number ("five in Sweden"), an age follows its owner
 * ("Walton, 22").
 */
export function tightness(start: number, figure: Figure, others: readonly Figure[]): number {
  if (start >= figure.start && start < figure.end) return 1;
  const behind = start >= figure.end;
  const follows = figure.kind === "age" || (figure.kind === "count" && figure.unit === null);
  let gap = behind ? start - figure.end : figure.start - start - 4;
  if (behind === follows) gap *= 1.8;
  for (const other of others) {
    const between = behind
      ? other.start >= figure.end && other.end <= start
      : other.end <= figure.start && other.start >= start;
    if (between) gap = gap * 1.5 + 25;
  }
  return Math.exp(-Math.max(0, gap) / 22);
}

/** Key of the entity whose mention begins at `start`, or -1. */
function entityAt({ mentions }: Segment, sentence: number, start: number): number {
  for (let m = 0; m < mentions.length; m += 3)
    if (mentions[m] === sentence && mentions[m + 2] === start) return mentions[m + 1] ?? -1;
  return -1;
}

/** Key of the entity that the sentence names or refers to nearest to the figure; what comes before it counts as nearer. */
export function nearestEntity({ mentions }: Segment, figure: Figure): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let m = 0; m < mentions.length; m += 3) {
    if (mentions[m] !== figure.sentence) continue;
    const start = mentions[m + 2] ?? 0;
    const gap = start < figure.start ? figure.start - start : (start - figure.end) * 2 + 15;
    if (gap >= 0 && gap < least) {
      least = gap;
      best = mentions[m + 1] ?? -1;
    }
  }
  return best;
}
