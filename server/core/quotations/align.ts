// Fits the words of a quotation into the words of a source, as closely as they go.

export interface Step {
  /** "same"; the source has another word; the source lacks the word; the source has a word more. */
  readonly kind: "same" | "other" | "added" | "left-out";
  /** Positions in the quotation's and the source's words; -1 where that side has none. */
  readonly own: number;
  readonly source: number;
}

export interface Alignment {
  readonly steps: readonly Step[];
  /** Positions in the source's words of the first word fitted and of the one behind the last. */
  readonly from: number;
  readonly to: number;
  readonly same: number;
  readonly edits: number;
}

const SLACK = 6;
/** A word put for another is nearer than one left out and one added, at the edges too. */
const CHANGED = 0.99;
const LONGEST = 400;

/**
 * The stretch of `source[low..high)` that `own` fits best: an edit distance with free ends on the source's side.
 * Takes time in the product of both lengths, so callers give a narrow window.
 */
export function fit(
  own: readonly string[],
  source: readonly string[],
  low: number,
  high: number,
): Alignment | undefined {
  const from = Math.max(0, low - SLACK);
  const to = Math.min(source.length, high + SLACK);
  const n = Math.min(own.length, LONGEST);
  const m = to - from;
  if (n === 0 || m <= 0) return undefined;
  const whole = own.length === n ? placeOf(own, source, from, to) : -1;
  if (whole >= 0) {
    const steps = Array.from({ length: n }, (_, k) => ({ kind: "same" as const, own: k, source: whole + k }));
    return { steps, from: whole, to: whole + n, same: n, edits: 0 };
  }
  const width = m + 1;
  const cost = new Float32Array((n + 1) * width);
  for (let i = 1; i <= n; i++) {
    cost[i * width] = i;
    const word = own[i - 1] ?? "";
    for (let j = 1; j <= m; j++) {
      const change = word === source[from + j - 1] ? 0 : CHANGED;
      const diagonal = (cost[(i - 1) * width + j - 1] ?? 0) + change;
      const up = (cost[(i - 1) * width + j] ?? 0) + 1;
      const left = (cost[i * width + j - 1] ?? 0) + 1;
      cost[i * width + j] = Math.min(diagonal, up, left);
    }
  }
  let end = 0;
  for (let j = 1; j <= m; j++) if ((cost[n * width + j] ?? 0) < (cost[n * width + end] ?? 0)) end = j;
  const steps: Step[] = [];
  let i = n;
  let j = end;
  while (i > 0) {
    const here = cost[i * width + j] ?? 0;
    const same = j > 0 && own[i - 1] === source[from + j - 1];
    const diagonal = j > 0 ? (cost[(i - 1) * width + j - 1] ?? 0) + (same ? 0 : CHANGED) : Number.POSITIVE_INFINITY;
    if (j > 0 && Math.abs(here - diagonal) < 1e-3) {
      steps.push({ kind: same ? "same" : "other", own: i - 1, source: from + j - 1 });
      i--;
      j--;
    } else if (Math.abs(here - ((cost[(i - 1) * width + j] ?? 0) + 1)) < 1e-3) {
      steps.push({ kind: "added", own: i - 1, source: -1 });
      i--;
    } else {
      steps.push({ kind: "left-out", own: -1, source: from + j - 1 });
      j--;
    }
  }
  steps.reverse();
  let same = 0;
  for (const step of steps) if (step.kind === "same") same++;
  return { steps, from: from + j, to: from + end, same, edits: steps.length - same };
}

/** The first place at which the source has the very words, or -1. */
function placeOf(own: readonly string[], source: readonly string[], from: number, to: number): number {
  for (let at = from; at + own.length <= to; at++) {
    let k = 0;
    while (k < own.length && own[k] === source[at + k]) k++;
    if (k === own.length) return at;
  }
  return -1;
}
