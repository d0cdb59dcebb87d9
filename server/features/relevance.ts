// How well each source fits words of a draft: rare words shared count most.

import { holders, type SourceIndex, weightOf } from "../core/index/sourceIndex.ts";

/** For each position in `SourceIndex.segments`: the weight of the wanted words that the source has. */
export function fitsOf(index: SourceIndex, wanted: ReadonlySet<number>): Float32Array {
  const fits = new Float32Array(index.segments.length);
  for (const word of wanted) {
    const weight = weightOf(index, word);
    for (const place of holders(index, word)) fits[place] = (fits[place] ?? 0) + weight;
  }
  return fits;
}

/** The positions with the highest numbers, highest first; equal ones in their order. */
export function highest(numbers: Float32Array, count: number): readonly number[] {
  const positive: number[] = [];
  const rest: number[] = [];
  numbers.forEach((number, place) => {
    if (number > 0) positive.push(place);
    else if (rest.length < count) rest.push(place);
  });
  positive.sort((a, b) => (numbers[b] ?? 0) - (numbers[a] ?? 0) || a - b);
  return [...positive, ...rest].slice(0, count);
}
