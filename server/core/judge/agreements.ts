// Which figures of the draft a source states: those of the sentence around a figure, of its section, and near by.

import { type Segment, sentenceCount } from "../index/segment.ts";
import type { SourceIndex } from "../index/sourceIndex.ts";
import type { Figure } from "../reading/model.ts";
import type { DraftView } from "./draftView.ts";
import { specificity } from "./figureTraits.ts";
import type { Answers, JudgeMemory } from "./judgeMemory.ts";
import { comparable, compare } from "./values.ts";

interface Stated {
  readonly figure: Figure;
  readonly weight: number;
  readonly isStated: boolean;
}

export class Agreements {
  readonly #index: SourceIndex;
  readonly #draft: DraftView;
  readonly #known: Answers<readonly number[]>;
  readonly #sections = new Map<string, readonly Stated[]>();
  readonly #mates = new Map<string, ReadonlyMap<number, readonly Mate[]>>();

  constructor(index: SourceIndex, draft: DraftView, memory: JudgeMemory) {
    this.#index = index;
    this.#draft = draft;
    this.#known = memory.answers("agreements");
  }

  /** Positions of the source's figures that agree with a figure of the draft. */
  of(own: Figure, position: number): readonly number[] {
    return this.#known.recall(`${this.#draft.prints.figure(own)} ${position}`, () => {
      const numbers: number[] = [];
      this.#index.segments[position]?.figures.forEach((other, number) => {
        if (!comparable(own, other)) return;
        const { agreement } = compare(own, other);
        if (agreement === "equal" || agreement === "close") numbers.push(number);
      });
      return numbers;
    });
  }

  /** How many other figures of the draft's sentence the source states in the same sentence as `other`, or near it. */
  beside(figure: Figure, position: number, other: Figure): readonly [number, number] {
    const segment = this.#index.segments[position];
    const mates = this.#matesOf(figure.sentence, position);
    if (!segment || mates.size === 0) return [0, 0];
    const seen: Figure[] = [];
    let same = 0;
    let around = 0;
    // The figure's own sentence first, so that a neighbour found there counts as such.
    for (const offset of NEAR_SENTENCES) {
      for (const { theirs, ours } of mates.get(other.sentence + offset) ?? []) {
        if (theirs === other) continue;
        for (const neighbour of ours) {
          if (neighbour === figure || seen.includes(neighbour)) continue;
          seen.push(neighbour);
          const weight = specificity(neighbour);
          if (offset === 0) same += weight;
          around += weight;
        }
      }
    }
    return [Math.min(same, 2), Math.min(around, 2)];
  }

  /**
   * How many other figures of the draft's sentence the sentence of `other` does not state: those for which it has another
   * value, and those it has nothing like.
   */
  against(figure: Figure, position: number, other: Figure): readonly [number, number] {
    const segment = this.#index.segments[position];
    if (!segment) return [0, 0];
    const there = numbersBySentence(segment)[other.sentence] ?? [];
    let contrary = 0;
    let unstated = 0;
    for (const mate of this.#draft.prints.figuresIn(figure.sentence)) {
      if (mate === figure) continue;
      const agreeing = this.of(mate, position);
      if (there.some((number) => agreeing.includes(number))) continue;
      const hasLike = there.some((number) => {
        const theirs = segment.figures[number];
        return theirs !== undefined && theirs !== other && comparable(mate, theirs) && mate.kind === theirs.kind;
      });
      if (hasLike) contrary += specificity(mate);
      else unstated += specificity(mate);
    }
    return [Math.min(contrary, 2), Math.min(unstated, 2)];
  }

  /**
   * Where in the source the figure would stand if the draft told things in the source's order: by position there, how much
   * speaks for it, from 0 to 1. First what the draft's figures before it tell, then what those behind it tell.
   */
  inOrder(figure: Figure, position: number): readonly [ReadonlyMap<number, number>, ReadonlyMap<number, number>] {
    const { figures } = this.#draft.reading;
    const at = figures.indexOf(figure);
    const section = this.#draft.anchors.sectionOf(figure.sentence);
    const expected = (step: 1 | -1): ReadonlyMap<number, number> => {
      const numbers = new Map<number, number>();
      for (let steps = 1; steps <= 2; steps++) {
        const mate = figures[at + step * steps];
        if (!mate || this.#draft.anchors.sectionOf(mate.sentence) !== section) break;
        const weight = (0.4 + 0.6 * specificity(mate)) / steps;
        for (const number of this.of(mate, position)) {
          for (const [slack, share] of SLACK) {
            const there = number - step * (steps + slack);
            numbers.set(there, Math.max(numbers.get(there) ?? 0, weight * share));
          }
        }
      }
      return numbers;
    };
    return [expected(-1), expected(1)];
  }

  /** How many of the section's other figures the source states, and which share of them. */
  inSection(figure: Figure, position: number): readonly [number, number] {
    let agreeing = 0;
    let all = 0;
    for (const { figure: other, weight, isStated } of this.#statedInSection(figure.sentence, position)) {
      if (other === figure) continue;
      all += weight;
      if (isStated) agreeing += weight;
    }
    return [agreeing / (agreeing + 1), (agreeing + 0.25) / (all + 0.5)];
  }

  /** Positions of the source's figures that other figures of the draft state within so many sentences. */
  near(figure: Figure, position: number, within: number): ReadonlySet<number> {
    const numbers = new Set<number>();
    for (let s = figure.sentence - within; s <= figure.sentence + within; s++) {
      for (const other of this.#draft.prints.figuresIn(s)) {
        if (other !== figure) for (const number of this.of(other, position)) numbers.add(number);
      }
    }
    return numbers;
  }

  #statedInSection(sentence: number, position: number): readonly Stated[] {
    const key = `${this.#draft.anchors.sectionOf(sentence)} ${position}`;
    let stated = this.#sections.get(key);
    if (!stated) {
      stated = this.#draft.anchors.sectionSentences(sentence).flatMap((s) =>
        this.#draft.prints.figuresIn(s).map((figure) => ({
          figure,
          weight: specificity(figure),
          isStated: this.of(figure, position).length > 0,
        })),
      );
      this.#sections.set(key, stated);
    }
    return stated;
  }

  /** By sentence of the source: those of its figures with which figures of one sentence of the draft agree. */
  #matesOf(sentence: number, position: number): ReadonlyMap<number, readonly Mate[]> {
    const key = `${sentence} ${position}`;
    let mates = this.#mates.get(key);
    if (!mates) {
      const oursOf = new Map<number, Figure[]>();
      for (const figure of this.#draft.prints.figuresIn(sentence))
        for (const number of this.of(figure, position)) put(oursOf, number, figure);
      const made = new Map<number, Mate[]>();
      for (const [number, ours] of [...oursOf].sort(([a], [b]) => a - b)) {
        const theirs = this.#index.segments[position]?.figures[number];
        if (theirs) put(made, theirs.sentence, { theirs, ours });
      }
      mates = made;
      this.#mates.set(key, mates);
    }
    return mates;
  }
}

/** A figure of the source, and those of the draft that agree with it. */
interface Mate {
  readonly theirs: Figure;
  readonly ours: readonly Figure[];
}

function put<Value>(lists: Map<number, Value[]>, key: number, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Figures that the draft leaves out or adds between two, and what order still tells then. */
const SLACK = [
  [0, 1],
  [1, 0.5],
  [-1, 0.3],
] as const;

const NEAR_SENTENCES = [0, -1, 1, -2, 2] as const;

const sentencesOf = new WeakMap<Segment, readonly (readonly number[])[]>();

/** Positions of a source's figures, by their sentences. */
function numbersBySentence(segment: Segment): readonly (readonly number[])[] {
  let lists = sentencesOf.get(segment);
  if (!lists) {
    const made: number[][] = Array.from({ length: sentenceCount(segment) }, () => []);
    segment.figures.forEach(({ sentence }, number) => {
      made[sentence]?.push(number);
    });
    lists = made;
    sentencesOf.set(segment, lists);
  }
  return lists;
}
