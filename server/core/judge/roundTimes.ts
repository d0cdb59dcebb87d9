// Times of day that are given otherwise and may be the same: in words, or without the half of the day.

import type { Figure } from "../reading/model.ts";

/** True where two times differ only by how exactly they are told. */
export function mayBeOneTime(a: Figure, b: Figure): boolean {
  return isHalfDayApart(a, b) || isRoundTime(a, b);
}

/** "Quarter past three" beside "3.15pm": who leaves out the half of the day may mean either. Values are minutes. */
function isHalfDayApart(a: Figure, b: Figure): boolean {
  if (a.kind !== "time" || b.kind !== "time" || a.value === null || b.value === null) return false;
  if (Math.abs(a.value - b.value) !== 720) return false;
  const earlier = a.value < b.value ? a : b;
  return !/[ap]\.?m\b|^\d\d:|\b(?:morning|noon|afternoon|evening|night)\b/i.test(earlier.text);
}

/** Minutes that a time in words may be off. */
const ROUND_TIME = 12;

/** "Four in the morning" beside "3:52 a.m.": in words a time is rounded. */
function isRoundTime(a: Figure, b: Figure): boolean {
  if (a.kind !== "time" || b.kind !== "time" || a.value === null || b.value === null || a.value === b.value)
    return false;
  return Math.abs(a.value - b.value) <= ROUND_TIME && (!/\d/.test(a.text) || !/\d/.test(b.text));
}
