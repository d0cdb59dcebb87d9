// How likely a hypothesis is, from its numbers: a committee of small networks whose scores are averaged.
//
// Each network adds a weighted sum of the numbers to what one layer of hidden units makes of them. The hidden units let a
// number count for more in one setting than in another: beside a lone sentence that nearly repeats the source the same
// other year means more than in free prose. Trained by bench/train/train.mjs.

import { fromBase64 } from "../text/base64.ts";
import { PACKED } from "./networks.data.ts";

interface Network {
  /** Weight of each number in the plain sum. */
  readonly direct: ArrayLike<number>;
  /** Weights into the hidden units: those of number `i` stand at `i * units`. */
  readonly into: ArrayLike<number>;
  readonly bias: ArrayLike<number>;
  readonly out: ArrayLike<number>;
}

let committee: readonly Network[] | undefined;

/** Unpacked on first use, so that programs that never judge do not pay for it. */
function networksOf(): readonly Network[] {
  committee ??= PACKED.map(({ direct, into, bias, out }) => ({
    direct: unpacked(direct),
    into: unpacked(into),
    bias: unpacked(bias),
    out: unpacked(out),
  }));
  return committee;
}

/** The score of a hypothesis; the more likely of two has the higher one. Numbers that are 0 cost nothing. */
export function scoreOf(numbers: ArrayLike<number>): number {
  const networks = networksOf();
  let score = 0;
  for (const network of networks) score += scoreBy(network, numbers);
  return score / networks.length;
}

function scoreBy({ direct, into, bias, out }: Network, numbers: ArrayLike<number>): number {
  const units = bias.length;
  const hidden = Float64Array.from(bias);
  let score = 0;
  for (let i = 0; i < numbers.length; i++) {
    const x = numbers[i] ?? 0;
    if (x === 0) continue;
    score += x * (direct[i] ?? 0);
    const at = i * units;
    for (let h = 0; h < units; h++) hidden[h] = (hidden[h] ?? 0) + x * (into[at + h] ?? 0);
  }
  for (let h = 0; h < units; h++) score += Math.tanh(hidden[h] ?? 0) * (out[h] ?? 0);
  return score;
}

/** Weights as a file keeps them: whole numbers of 16 bits, least significant byte first, in base64, times a unit. */
export interface PackedWeights {
  readonly unit: number;
  readonly bytes: string;
}

function unpacked({ unit, bytes }: PackedWeights): Float64Array {
  const raw = fromBase64(bytes);
  return Float64Array.from({ length: raw.length / 2 }, (_, i) => {
    const low = (raw[2 * i] ?? 0) & 0xff;
    return unit * (((raw[2 * i + 1] ?? 0) << 8) | low);
  });
}
