// Scores of sources while some words are looked up: one list for all sources, used again and again, and the few places in
// it that were written to. Asking for a sentence then costs what its words occur, however many sources there are.

/** From this share of all sources on it takes less to look through all scores in their order than to note which count. */
const MANY = 1 / 8;

export class ScoreBoard {
  readonly scores: Float32Array;
  readonly #touched: Int32Array;
  #count = 0;
  /** So many sources have a score that it is no longer noted which. */
  #isFull = false;

  /** @param sources how many there are */
  constructor(sources: number) {
    this.scores = new Float32Array(sources);
    this.#touched = new Int32Array(sources);
  }

  /** Adds to the scores of the sources listed from `from` to `to`; what is 0 would change nothing. */
  add(sources: Int32Array, weight: number, from = 0, to = sources.length): void {
    if (weight === 0) return;
    if (to - from > MANY * this.scores.length) this.#isFull = true;
    if (this.#isFull) this.#addTo(sources, weight, from, to);
    else this.#note(sources, weight, from, to);
  }

  #addTo(sources: Int32Array, weight: number, from: number, to: number): void {
    const { scores } = this;
    for (let i = from; i < to; i++) {
      const source = sources[i] ?? 0;
      scores[source] = (scores[source] ?? 0) + weight;
    }
  }

  #note(sources: Int32Array, weight: number, from: number, to: number): void {
    const { scores } = this;
    const touched = this.#touched;
    let count = this.#count;
    for (let i = from; i < to; i++) {
      const source = sources[i] ?? 0;
      const before = scores[source] ?? 0;
      if (before === 0) touched[count++] = source;
      scores[source] = before + weight;
    }
    this.#count = count;
    if (count > MANY * scores.length) this.#isFull = true;
  }

  /** The sources with a score, in no order; some without one may be among them. */
  get touched(): Int32Array {
    return this.#isFull ? firstNumbers(this.scores.length) : this.#touched.subarray(0, this.#count);
  }

  clear(): void {
    if (this.#isFull) this.scores.fill(0);
    else for (let i = 0; i < this.#count; i++) this.scores[this.#touched[i] ?? 0] = 0;
    this.#count = 0;
    this.#isFull = false;
  }
}

let numbers = new Int32Array(0);

/** 0, 1, 2, … */
function firstNumbers(count: number): Int32Array {
  if (numbers.length < count) numbers = Int32Array.from({ length: count }, (_, i) => i);
  return numbers.subarray(0, count);
}

/** The `most` sources with the highest scores, highest first; of equal ones the first in the corpus. */
export function highest({ scores, touched }: ScoreBoard, most: number): readonly number[] {
  return best(touched, most, scores);
}

/** The same of these sources, by `values` of all sources; those with 0 are left out. */
export function best(sources: Int32Array, most: number, values: Float32Array | Float64Array): readonly number[] {
  const found: number[] = [];
  let worst = 0;
  let worstPlace = Number.POSITIVE_INFINITY;
  const put = (source: number, value: number): void => {
    if (found.length === most && value === worst && source > worstPlace) return;
    let at = found.length;
    while (at > 0 && isBehind(values[found[at - 1] ?? 0] ?? 0, found[at - 1] ?? 0, value, source)) at--;
    found.splice(at, 0, source);
    if (found.length > most) found.pop();
    if (found.length === most) {
      worstPlace = found[most - 1] ?? worstPlace;
      worst = values[worstPlace] ?? 0;
    }
  };
  if (sources.length === values.length) {
    // All of them: without a look at the list of their numbers.
    for (let source = 0; source < values.length; source++) {
      const value = values[source] ?? 0;
      if (value >= worst && value > 0) put(source, value);
    }
    return found;
  }
  for (let i = 0; i < sources.length; i++) {
    const source = sources[i] ?? 0;
    const value = values[source] ?? 0;
    if (value >= worst && value > 0) put(source, value);
  }
  return found;
}

function isBehind(value: number, source: number, otherValue: number, other: number): boolean {
  return value < otherValue || (value === otherValue && source > other);
}
