// Text taken out of a larger one, with a map back: prose without its markup, normalised quotations.

import type { Span } from "./span.ts";

/**
 * `text` was put together from stretches of an original. Each entry of `from` is the offset in `text` where a
 * stretch begins, the entry of `to` beside it is the offset in the original it was copied from. Both are ascending.
 */
export interface MappedText {
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
  /**
   * Where letters stand for something longer in the original (“&” for "&amp;"): the end of the original's stretch by
   * the end of the letters. Absent where there is nothing of the kind.
   */
  readonly ends?: ReadonlyMap<number, number>;
}

/** The whole of `text`, standing at `at` in its original. */
export function mapWhole(text: string, at = 0): MappedText {
  return { text, from: [0], to: [at] };
}

/** Puts copied stretches of an original, and letters that stand for nothing in it, into one mapped text. */
export class MappedTextBuilder {
  #text = "";
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #ends = new Map<number, number>();

  /** Appends `text`, which stands for the original from offset `at` on. */
  append(text: string, at: number): void {
    if (text.length === 0) return;
    const last = this.#from.length - 1;
    const continued = last >= 0 && (this.#to[last] ?? 0) + this.#text.length - (this.#from[last] ?? 0) === at;
    if (!continued) {
      this.#from.push(this.#text.length);
      this.#to.push(at);
    }
    this.#text += text;
  }

  /** Appends `text`, which stands for `original`. */
  replace(text: string, original: Span): void {
    this.append(text, original.start);
    this.#ends.set(this.#text.length, original.end);
  }

  get length(): number {
    return this.#text.length;
  }

  build(): MappedText {
    const ends = this.#ends.size > 0 ? { ends: this.#ends } : {};
    return { text: this.#text, from: this.#from, to: this.#to, ...ends };
  }
}

/** Position of the stretch that `offset` lies in. */
function stretchAt(from: readonly number[], offset: number): number {
  let low = 0;
  let high = from.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((from[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function originalOffset(mapped: MappedText, offset: number): number {
  const at = stretchAt(mapped.from, offset);
  return (mapped.to[at] ?? 0) + offset - (mapped.from[at] ?? 0);
}

/** How far `span` lies from its place in the original, where it was copied from there in one piece. */
export function shiftOf(mapped: MappedText, span: Span): number | undefined {
  const { from, to, ends } = mapped;
  if (ends !== undefined) return undefined;
  const low = stretchAt(from, span.start);
  if (low + 1 < from.length && (from[low + 1] ?? 0) < span.end) return undefined;
  return (to[low] ?? 0) - (from[low] ?? 0);
}

/** The stretch of the original that `span` of the mapped text was made from, markup in between included. */
export function toOriginal(mapped: MappedText, span: Span): Span {
  const start = originalOffset(mapped, span.start);
  if (span.end <= span.start) return { start, end: start };
  return { start, end: mapped.ends?.get(span.end) ?? originalOffset(mapped, span.end - 1) + 1 };
}

/** Maps of texts that were made from the text of `outer` become maps to the original of `outer`. */
export function mapsThrough(outer: MappedText): (inner: MappedText) => MappedText {
  const cuts = [...new Set([...outer.from, ...(outer.ends?.keys() ?? [])])].sort((a, b) => a - b);
  return (inner) => {
    const builder = new MappedTextBuilder();
    inner.from.forEach((from, i) => {
      const end = inner.from[i + 1] ?? inner.text.length;
      const shift = (inner.to[i] ?? 0) - from;
      // A stretch of `inner` may run over several stretches of `outer`, and over letters that stand for longer ones.
      let done = from;
      for (let next = firstAbove(cuts, from + shift); done < end; next++) {
        const cut = Math.min((cuts[next] ?? Infinity) - shift, end);
        const original = toOriginal(outer, { start: done + shift, end: cut + shift });
        const within = cut === end ? inner.ends?.get(cut) : undefined;
        const last = within === undefined ? original.end : toOriginal(outer, { start: within - 1, end: within }).end;
        builder.replace(inner.text.slice(done, cut), { start: original.start, end: last });
        done = cut;
      }
    });
    return builder.build();
  };
}

function firstAbove(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
