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
  /** What the hidden units, and the plain sums, come to for the numbers at hand. */
  readonly hidden: Float64Array;
  readonly sums: Float64Array;
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
    sums: new Float64Array(all.length),
    places: new Int32Array(numbers),
  };
}

function joined(lists: readonly Float64Array[]): Float64Array {
  return Float64Array.from(lists.flatMap((list) => [...list]));
}

/** The score of a hypothesis; the more likely of two has the higher one. Numbers that are 0 cost nothing. */
export function scoreOf(numbers: ArrayLike<number>): number {
  committee ??= unpackCommittee();
  const { networks, direct, units, into, bias, out, hidden, sums, places } = committee;
  hidden.set(bias);
  sums.fill(0);
  let count = 0;
  for (let i = 0; i < numbers.length; i++) if (numbers[i] !== 0) places[count++] = i;
  for (let k = 0; k < count; k++) {
    const i = places[k] ?? 0;
    const x = numbers[i] ?? 0;
    for (let n = 0, at = i * networks; n < networks; n++, at++) sums[n] = (sums[n] ?? 0) + x * (direct[at] ?? 0);
  }
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
    let aAt = a * units;
    let bAt = b * units;
    let cAt = c * units;
    let dAt = d * units;
    let eAt = e * units;
    let fAt = f * units;
    let gAt = g * units;
    let hAt = h * units;
    for (let h = 0; h < units; h++) {
      hidden[h] =
        (hidden[h] ?? 0) +
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
    for (let h = 0, at = i * units; h < units; h++, at++) hidden[h] = (hidden[h] ?? 0) + x * (into[at] ?? 0);
  }
  const own = units / networks;
  let score = 0;
  for (let n = 0, h = 0; n < networks; n++) {
    let sum = sums[n] ?? 0;
    for (const end = h + own; h < end; h++) sum += Math.tanh(hidden[h] ?? 0) * (out[h] ?? 0);
    score += sum;
  }
  return score / networks;
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
