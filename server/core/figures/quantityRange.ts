// The interval a figure covers, and the common unit in which two figures can be compared.

import type { Figure, Quantity } from "../reading/model.ts";
import { entry } from "../text/wordLists.ts";
import { unitNamed } from "./units.ts";

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** How far "about" reaches, as a share of the value. */
const HEDGE = 0.1;

/** The values a figure is compatible with, in its own unit. */
export function quantityRange(figure: Quantity): Interval {
  if (figure.value === null) {
    const ends = [figure.min, figure.max].filter((end) => end !== null);
    if (ends.length === 0) return { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
    return { low: Math.min(...ends) - figure.precision, high: Math.max(...ends) + figure.precision };
  }
  const { value } = figure;
  // Half a unit of the last digit, short of the next number: 15,499 rounds to 15,000 and 15,500 does not.
  const whole = Number.isInteger(value) && figure.precision >= 1;
  const low = value - figure.precision;
  const high = whole ? value + figure.precision - 1 : value + figure.precision;
  if (figure.precision <= 0.5 && Number.isInteger(value) && figure.bound !== "~") return open(figure, value, value);
  if (figure.bound === "~") {
    const slack = Math.max(figure.precision, Math.abs(value) * HEDGE);
    return { low: value - slack, high: value + slack };
  }
  return open(figure, low, high);
}

function open(figure: Quantity, low: number, high: number): Interval {
  if (figure.bound === ">") return { low, high: Number.POSITIVE_INFINITY };
  if (figure.bound === "<") return { low: Number.NEGATIVE_INFINITY, high };
  return { low, high };
}

export interface ComparableUnit {
  readonly dimension: string;
  /** Multiply by it to get the dimension's base unit; for temperatures add `offset` before. */
  readonly factor: number;
  readonly offset: number;
}

const HUNDREDTHS: Readonly<Record<string, string>> = { p: "GBP", penny: "GBP", cent: "USD" };

/** The dimension of a figure's unit and the factor to its base; the unit itself where it converts to nothing else. */
export function comparableUnit(figure: Pick<Figure, "kind" | "unit">): ComparableUnit {
  const { kind } = figure;
  const whole = figure.unit !== null && unitNamed(figure.unit) === undefined ? figure.unit.lastIndexOf(" per ") : -1;
  if (figure.unit !== null && whole > 0) {
    // "USD per month" and "mile per minute": over and under the line each by itself.
    const above = comparableUnit({ kind, unit: figure.unit.slice(0, whole) });
    const below = unitNamed(figure.unit.slice(whole + 5));
    const name = below ? below.dimension : figure.unit.slice(whole + 5);
    return { dimension: `${above.dimension} per ${name}`, factor: above.factor / (below?.factor ?? 1), offset: 0 };
  }
  const { unit } = figure;
  if (kind === "percent") {
    if (unit === "basis point") return { dimension: "percentage point", factor: 0.01, offset: 0 };
    return { dimension: unit ?? "percent", factor: 1, offset: 0 };
  }
  if (kind === "fraction") return { dimension: "percent", factor: 100, offset: 0 };
  if (kind === "money") {
    const currency = unit === null ? undefined : entry(HUNDREDTHS, unit);
    return { dimension: `money ${currency ?? unit ?? ""}`, factor: currency ? 0.01 : 1, offset: 0 };
  }
  if (kind === "age") {
    const known = unitNamed((unit ?? "year").replace(" of age", ""));
    return { dimension: "age", factor: known?.factor ?? 1, offset: 0 };
  }
  const known = unit === null ? undefined : unitNamed(unit);
  if (known && (kind === "measure" || kind === "duration"))
    return { dimension: known.dimension, factor: known.factor, offset: known.offset ?? 0 };
  return { dimension: `${kind} ${unit ?? ""}`.trim(), factor: 1, offset: 0 };
}
