// Numbers one after the other, in a list that is used again and again: a list for each of a hundred thousand texts would
// be more to collect than the numbers are to find.

/** A list that one text in a thousand needs is not kept for the others. */
const MOST_KEPT = 1 << 16;

export class NumberList {
  #numbers = new Int32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** The numbers so far. They are good until the next one is put behind them. */
  get numbers(): Int32Array {
    return this.#numbers.subarray(0, this.#length);
  }

  at(place: number): number {
    return this.#numbers[place] ?? 0;
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) this.#grow();
    this.#numbers[this.#length++] = number;
  }

  /** Keeps each number once, ascending. */
  sortDistinct(): void {
    const sorted = this.numbers.sort();
    let count = 0;
    for (let i = 0; i < sorted.length; i++) {
      const number = sorted[i] ?? 0;
      if (i === 0 || number !== sorted[i - 1]) sorted[count++] = number;
    }
    this.#length = count;
  }

  clear(): void {
    if (this.#numbers.length > MOST_KEPT) this.#numbers = new Int32Array(MOST_KEPT);
    this.#length = 0;
  }

  #grow(): void {
    const larger = new Int32Array(2 * this.#numbers.length);
    larger.set(this.#numbers);
    this.#numbers = larger;
  }
}
