// How likely a hypothesis is, from its numbers: a committee of small networks whose scores are averaged.
//
// Each network adds a weighted sum of the numbers to what one layer of hidden units makes of them. The hidden units let a
// number count for more in one setting than in another: beside a lone sentence that nearly repeats the source the same
// other year means more than in free prose. Trained by bench/train/train.mjs.

import { fromBase64 } from "../text/base64.ts";
import { PACKED } from "./networks.data.ts";

/** All networks side by side: each takes the same numbers. */
interface Committee {
  readonly networks: number;
  /** Weight of number `i` in the plain sum of network `n`, at `i * networks + n`. */
  readonly direct: Float64Array;
  /** Hidden units of all networks, those of one network together. */
  readonly units: number;
  /** Weights into the hidden units: those of number `i` stand from `i * units` on. */
  readonly into: Float64Array;
  readonly bias: Float64Array;
  readonly out: Float64Array;
  /** What the hidden units come to for the numbers at hand. */
  readonly hidden: Float64Array;
  /** Places of the numbers that are not 0. */
  readonly places: Int32Array;
}

let committee: Committee | undefined;

/** Unpacked on first use, so that programs that never judge do not pay for it. */
function unpackCommittee(): Committee {
  const all = PACKED.map(({ direct, into, bias, out }) => ({
    direct: unpacked(direct),
    into: unpacked(into),
    bias: unpacked(bias),
    out: unpacked(out),
  }));
  const bias = joined(all.map((one) => one.bias));
  const numbers = all[0]?.direct.length ?? 0;
  const direct = new Float64Array(numbers * all.length);
  const into = new Float64Array(numbers * bias.length);
  let unit = 0;
  all.forEach((one, n) => {
    const own = one.bias.length;
    for (let i = 0; i < numbers; i++) {
      direct[i * all.length + n] = one.direct[i] ?? 0;
      into.set(one.into.subarray(i * own, (i + 1) * own), i * bias.length + unit);
    }
    unit += own;
  });
  return {
    networks: all.length,
    direct,
    units: bias.length,
    into,
    bias,
    out: joined(all.map((one) => one.out)),
    hidden: new Float64Array(bias.length),
    places: new Int32Array(numbers),
  };
}

function joined(lists: readonly Float64Array[]): Float64Array {
  return Float64Array.from(lists.flatMap((list) => [...list]));
}

/** Networks that are asked of every hypothesis, the others of those that may be the case by the word of these. */
const FIRST = 2;
/** Natural logarithms behind the likeliest hypothesis, by the first networks, from which on one is out of the question. */
const HOPELESS = 9;

/**
 * The scores of all hypotheses of one figure; the more likely of two has the higher one. That of a hypothesis which is out of
 * the question is the first networks' alone: it comes to nothing whatever the others say. Numbers that are 0 cost nothing.
 */
export function scoresOf(hypotheses: readonly ArrayLike<number>[]): readonly number[] {
  committee ??= unpackCommittee();
  const { networks } = committee;
  const first = Math.min(FIRST, networks);
  const sums = hypotheses.map((numbers) => sumOf(numbers, 0, first));
  const least = (Math.max(...sums) / first - HOPELESS) * first;
  return hypotheses.map((numbers, i) => {
    const sum = sums[i] ?? 0;
    return sum < least ? sum / first : (sum + sumOf(numbers, first, networks)) / networks;
  });
}

/** What the networks from `begin` to `end` make of some numbers, added up. */
function sumOf(numbers: ArrayLike<number>, begin: number, end: number): number {
  committee ??= unpackCommittee();
  const { networks, direct, units, into, bias, out, hidden, places } = committee;
  const own = units / networks;
  const [low, high] = [begin * own, end * own];
  let count = 0;
  for (let i = 0; i < numbers.length; i++) if (numbers[i] !== 0) places[count++] = i;
  let sum = 0;
  for (let k = 0; k < count; k++) {
    const i = places[k] ?? 0;
    let weight = 0;
    for (let n = begin; n < end; n++) weight += direct[i * networks + n] ?? 0;
    sum += (numbers[i] ?? 0) * weight;
  }
  for (let h = low; h < high; h++) hidden[h] = bias[h] ?? 0;
  // Eight at a time: each hidden unit is fetched and put back once for all of them.
  let k = 0;
  for (; k + 7 < count; k += 8) {
    // Written out: lists of eight would be made and thrown away by the hundred thousand.
    const a = places[k] ?? 0;
    const b = places[k + 1] ?? 0;
    const c = places[k + 2] ?? 0;
    const d = places[k + 3] ?? 0;
    const e = places[k + 4] ?? 0;
    const f = places[k + 5] ?? 0;
    const g = places[k + 6] ?? 0;
    const h = places[k + 7] ?? 0;
    const ax = numbers[a] ?? 0;
    const bx = numbers[b] ?? 0;
    const cx = numbers[c] ?? 0;
    const dx = numbers[d] ?? 0;
    const ex = numbers[e] ?? 0;
    const fx = numbers[f] ?? 0;
    const gx = numbers[g] ?? 0;
    const hx = numbers[h] ?? 0;
    let aAt = a * units + low;
    let bAt = b * units + low;
    let cAt = c * units + low;
    let dAt = d * units + low;
    let eAt = e * units + low;
    let fAt = f * units + low;
    let gAt = g * units + low;
    let hAt = h * units + low;
    for (let unit = low; unit < high; unit++) {
      hidden[unit] =
        (hidden[unit] ?? 0) +
        ax * (into[aAt++] ?? 0) +
        bx * (into[bAt++] ?? 0) +
        cx * (into[cAt++] ?? 0) +
        dx * (into[dAt++] ?? 0) +
        ex * (into[eAt++] ?? 0) +
        fx * (into[fAt++] ?? 0) +
        gx * (into[gAt++] ?? 0) +
        hx * (into[hAt++] ?? 0);
    }
  }
  for (; k < count; k++) {
    const i = places[k] ?? 0;
    const x = numbers[i] ?? 0;
    for (let unit = low, at = i * units + low; unit < high; unit++, at++)
      hidden[unit] = (hidden[unit] ?? 0) + x * (into[at] ?? 0);
  }
  for (let unit = low; unit < high; unit++) sum += Math.tanh(hidden[unit] ?? 0) * (out[unit] ?? 0);
  return sum;
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
