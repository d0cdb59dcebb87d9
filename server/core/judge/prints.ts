// What a sentence or a block of a draft is to the judge, as one number: two with the same number are judged alike, as far
// as they hang on themselves alone. Where in the draft they stand does not count.

import { firstTerm, type Segment } from "../index/segment.ts";
import type { Block, Figure, Reading } from "../reading/model.ts";
import type { Answers, JudgeMemory } from "./judgeMemory.ts";

/** Letters on both sides of a sentence that may be looked at when a figure in it is. */
const BESIDE = 40;
/** The same of a block, when a name or a quotation in it is. */
const BESIDE_BLOCK = 100;

interface BlockPrint {
  readonly number: number;
  /** Numbers of its sentences. */
  readonly sentences: readonly number[];
}

export class Prints {
  readonly #reading: Reading;
  readonly #segment: Segment;
  readonly #memory: JudgeMemory;
  readonly #known: Answers<BlockPrint>;
  readonly #figures: readonly (readonly Figure[])[];
  readonly #mentions: readonly string[];
  /** For each block its first sentence; behind the last block the number of sentences. */
  readonly #firsts: readonly number[];
  readonly #blocks: (BlockPrint | undefined)[] = [];

  constructor(reading: Reading, segment: Segment, memory: JudgeMemory) {
    this.#reading = reading;
    this.#segment = segment;
    this.#memory = memory;
    this.#known = memory.answers("blocks");
    const figures: Figure[][] = reading.sentences.map(() => []);
    for (const figure of reading.figures) figures[figure.sentence]?.push(figure);
    this.#figures = figures;
    const mentions = reading.sentences.map(() => "");
    const own = segment.mentions;
    for (let m = 0; m < own.length; m += 3) {
      const sentence = own[m] ?? 0;
      const start = (own[m + 2] ?? 0) - (reading.sentences[sentence]?.start ?? 0);
      mentions[sentence] += `${own[m + 1]},${start};`;
    }
    for (const { sentence, entity, form } of reading.mentions) {
      mentions[sentence] += `${reading.entities[entity]?.kind} ${form};`;
    }
    this.#mentions = mentions;
    this.#firsts = firstSentences(reading);
  }

  figuresIn(sentence: number): readonly Figure[] {
    return this.#figures[sentence] ?? [];
  }

  /** First sentence of a block, and of the block behind it. */
  sentencesOf(block: number): readonly [number, number] {
    return [this.#firsts[block] ?? 0, this.#firsts[block + 1] ?? 0];
  }

  /** Number of what the sentence says. */
  sentence(sentence: number): number {
    const block = this.#reading.sentences[sentence]?.block ?? -1;
    return this.#blockPrint(block)?.sentences[sentence - (this.#firsts[block] ?? 0)] ?? -1;
  }

  /** Number of what several sentences say, in their order. */
  sentences(sentences: readonly number[]): number {
    return this.#memory.numberOf(sentences.map((one) => this.sentence(one)).join(" "));
  }

  /** Number of what the block says, and of what it is. */
  block(block: number): number {
    return this.#blockPrint(block)?.number ?? -1;
  }

  /** The figure as one of its sentence. */
  figure(figure: Figure): string {
    return `${this.sentence(figure.sentence)}.${this.figuresIn(figure.sentence).indexOf(figure)}`;
  }

  #blockPrint(number: number): BlockPrint | undefined {
    let print = this.#blocks[number];
    const block = this.#reading.blocks[number];
    if (print === undefined && block) {
      print = this.#known.recall(this.#writeBlock(number, block), () => {
        const [first, end] = this.sentencesOf(number);
        const sentences: number[] = [];
        for (let s = first; s < end; s++) sentences.push(this.#memory.numberOf(this.#write(s)));
        return { number: this.#memory.newNumber(), sentences };
      });
      this.#blocks[number] = print;
    }
    return print;
  }

  /** All that is read of a block by itself hangs on its prose; names are told by the whole text. */
  #writeBlock(number: number, { kind, prose, start, end, row, column }: Block): string {
    const { text, asOf } = this.#reading;
    const [first, last] = this.sentencesOf(number);
    const mentions = this.#mentions.slice(first, last).join("|");
    const cell = `${row === undefined ? "" : number - row} ${column === undefined ? "" : number - column}`;
    const stretches = prose.from.map((from, i) => `${from}:${(prose.to[i] ?? 0) - start}`).join();
    const raw = text.slice(Math.max(0, start - BESIDE_BLOCK), end + BESIDE_BLOCK);
    const offset = Math.min(start, BESIDE_BLOCK);
    // Mostly the prose is a stretch of the text as it stands.
    const isPlain = prose.from.length === 1 && text.startsWith(prose.text, prose.to[0]);
    const words = isPlain ? prose.text.length : prose.text;
    return `${kind} ${cell} ${asOf} ${offset} ${stretches} ${mentions}\n${words}\n${raw}`;
  }

  #write(number: number): string {
    const sentence = this.#reading.sentences[number];
    if (!sentence) return "";
    const { start, end } = sentence;
    const { terms } = this.#segment;
    let words = "";
    const last = firstTerm(this.#segment, number + 1);
    for (let t = firstTerm(this.#segment, number); t < last; t++) {
      words += `${terms[t * 2]},${(terms[t * 2 + 1] ?? 0) - start};`;
    }
    const figures = this.figuresIn(number).map((figure) =>
      JSON.stringify({ ...figure, sentence: 0, start: figure.start - start, end: figure.end - start }),
    );
    const text = this.#reading.text.slice(Math.max(0, start - BESIDE), end + BESIDE);
    return `${Math.min(start, BESIDE)} ${words}|${this.#mentions[number]}|${figures.join()}|${text}`;
  }
}

/** Sentences stand in the order of their blocks, and never cross them. */
function firstSentences({ blocks, sentences }: Reading): readonly number[] {
  const firsts: number[] = [];
  let sentence = 0;
  for (let block = 0; block <= blocks.length; block++) {
    while (sentence < sentences.length && (sentences[sentence]?.block ?? 0) < block) sentence++;
    firsts.push(sentence);
  }
  return firsts;
}
