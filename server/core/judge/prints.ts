// What a sentence of a draft is to the judge, as one number: two sentences with the same number are judged alike, as far
// as they hang on themselves alone. Where in the draft they stand does not count.

import { firstTerm, type Segment } from "../index/segment.ts";
import type { Figure, Reading } from "../reading/model.ts";
import type { JudgeMemory } from "./judgeMemory.ts";

/** Letters on both sides of a sentence that may be looked at when a figure in it is. */
const BESIDE = 40;

export class Prints {
  readonly #reading: Reading;
  readonly #segment: Segment;
  readonly #memory: JudgeMemory;
  readonly #figures: readonly (readonly Figure[])[];
  readonly #mentions: readonly string[];
  readonly #sentences: (number | undefined)[] = [];

  constructor(reading: Reading, segment: Segment, memory: JudgeMemory) {
    this.#reading = reading;
    this.#segment = segment;
    this.#memory = memory;
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
    this.#mentions = mentions;
  }

  figuresIn(sentence: number): readonly Figure[] {
    return this.#figures[sentence] ?? [];
  }

  /** Number of what the sentence says. */
  sentence(sentence: number): number {
    let print = this.#sentences[sentence];
    if (print === undefined) {
      print = this.#memory.numberOf(this.#write(sentence));
      this.#sentences[sentence] = print;
    }
    return print;
  }

  /** Number of what several sentences say, in their order. */
  sentences(sentences: readonly number[]): number {
    return this.#memory.numberOf(sentences.map((one) => this.sentence(one)).join(" "));
  }

  /** The figure as one of its sentence. */
  figure(figure: Figure): string {
    return `${this.sentence(figure.sentence)}.${this.figuresIn(figure.sentence).indexOf(figure)}`;
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
