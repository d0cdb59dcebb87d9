// How much of what a stretch of the draft says one source holds.

import { areRelated } from "../index/relatedness.ts";
import { holds, type SourceIndex } from "../index/sourceIndex.ts";

/** How well one source covers what a stretch of the draft says. */
export interface Coverage {
  /** Share of the stretch's telling words that the source holds. */
  readonly share: number;
  /** The same, measured against the best source: 1 for the best itself. */
  readonly relative: number;
  /** Share of the stretch's names that the source holds; 0.5 where there are none. */
  readonly names: number;
  /**
   * How far ahead of the best source on another matter: 0 where that covers as much, 1 where none covers anything.
   * Other sources on the same matter are no rivals: folders of sources are full of them.
   */
  readonly margin: number;
}

/** A stretch of the draft whose words were looked up. */
export interface Stretch {
  /** Its words, and those of them that are names. */
  readonly words: Weighted;
  readonly names: Weighted;
  readonly total: number;
  readonly totalNames: number;
  readonly best: number;
  /** The sources that hold most, most first, with what they hold. */
  readonly leaders: readonly Leader[];
}

/** Words by their numbers, with what each of them weighs. */
export interface Weighted {
  readonly terms: Int32Array;
  readonly weights: Float64Array;
}

export interface Leader {
  readonly segment: number;
  readonly found: number;
}

/** @param found weight of the stretch's words that the source holds */
export function coverage(index: SourceIndex, stretch: Stretch, segment: number, found: number): Coverage {
  const rival = stretch.leaders.find(
    (other) => other.segment !== segment && !areRelated(index, other.segment, segment),
  );
  return {
    share: stretch.total > 0 ? Math.min(1.2, found / stretch.total) : 0,
    relative: stretch.best > 0 ? found / stretch.best : 0,
    names: stretch.totalNames > 0 ? held(index, stretch.names, segment) / stretch.totalNames : 0.5,
    margin: found > 0 ? Math.max(0, 1 - (rival?.found ?? 0) / found) : 0,
  };
}

/** Of a list of words, each followed by what it weighs. */
export function weighted(list: readonly number[]): Weighted {
  const terms = new Int32Array(list.length / 2);
  const weights = new Float64Array(terms.length);
  for (let i = 0; i < terms.length; i++) {
    terms[i] = list[2 * i] ?? 0;
    weights[i] = list[2 * i + 1] ?? 0;
  }
  return { terms, weights };
}

/** Weight of the words that the source holds. */
export function held(index: SourceIndex, { terms, weights }: Weighted, segment: number): number {
  let sum = 0;
  for (let i = 0; i < terms.length; i++)
    if (holds(index, terms[i] ?? 0, segment)) sum = Math.fround(sum + (weights[i] ?? 0));
  return sum;
}
