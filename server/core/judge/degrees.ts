// Degrees that do not say of what scale they are, and the same temperature on two scales.

import { unitNamed } from "../figures/units.ts";
import type { Quantity } from "../reading/model.ts";
import { baseUnit } from "./currencyTwins.ts";

const SCALES: ReadonlySet<string | null> = new Set(["celsius", "fahrenheit"]);

/** "1.7 degrees" beside "1.7 degrees Celsius": of a scale that the text need not name. */
export function areDegrees(x: string | null, y: string | null): boolean {
  return (x === "degree" && SCALES.has(y)) || (y === "degree" && SCALES.has(x));
}

/** True where one of two temperatures in degrees is the other on the other scale, give or take the rounding. */
export function mayBeOneTemperature(a: Quantity, b: Quantity): boolean {
  const [x, y] = [baseUnit(a), baseUnit(b)];
  if (x === y || a.value === null || b.value === null) return false;
  if (areDegrees(x, y)) {
    // No scale but the other one is in question: on its own scale the numbers are compared as they stand.
    const other = x === "celsius" || y === "celsius" ? "fahrenheit" : "celsius";
    return isOneTemperature(a, x === "degree" ? other : x, b, y === "degree" ? other : y);
  }
  return SCALES.has(x) && SCALES.has(y) && isOneTemperature(a, x, b, y);
}

function isOneTemperature(a: Quantity, x: string | null, b: Quantity, y: string | null): boolean {
  const [ours, theirs] = [unitNamed(x ?? ""), unitNamed(y ?? "")];
  if (!ours || !theirs || a.value === null || b.value === null) return false;
  const slack = Math.max(a.precision * ours.factor, b.precision * theirs.factor);
  const [c, d] = [a.value * ours.factor, b.value * theirs.factor];
  // By how much it got warmer, or how warm it is.
  const zero = (theirs.offset ?? 0) * theirs.factor - (ours.offset ?? 0) * ours.factor;
  return Math.abs(c - d) <= slack || Math.abs(c - d - zero) <= slack;
}
