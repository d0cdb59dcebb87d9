// How far a figure reaches, and in which unit two figures meet.

import assert from "node:assert/strict";
import { comparableUnit, quantityRange } from "../../../server/core/figures/quantityRange.ts";
import type { Figure } from "../../../server/core/reading/model.ts";
import { figuresIn } from "./notation.ts";

function only(text: string): Figure {
  const [figure, ...more] = figuresIn(text);
  assert.ok(figure && more.length === 0, `one figure expected in: ${text}`);
  return figure;
}

function covers(text: string, low: number, high: number): void {
  assert.deepEqual(quantityRange(only(text)), { low, high }, text);
}

/** The value of a figure in the base unit of its dimension. */
function base(text: string): { dimension: string; value: number } {
  const figure = only(text);
  const { dimension, factor, offset } = comparableUnit(figure);
  return { dimension, value: ((figure.value ?? 0) + offset) * factor };
}

function meet(one: string, other: string, tolerance: number): void {
  const [a, b] = [base(one), base(other)];
  assert.equal(a.dimension, b.dimension);
  assert.ok(Math.abs(a.value - b.value) <= tolerance * Math.abs(a.value), `${one}: ${a.value}; ${other}: ${b.value}`);
}

suite("quantityRange", () => {
  test("a rounded number covers what rounds to it, an exact one itself", () => {
    covers("It sent 15,000 men.", 14_500, 15_499);
    covers("It sent 15,213 men.", 15_213, 15_213);
    covers("It sent 20 men.", 20, 20);
    covers("It cost £1.2 million.", 1_150_000, 1_249_999);
    covers("It grew to 1.25%.", 1.245, 1.255);
  });

  test("hedges widen, bounds open", () => {
    covers("It sent about 15,000 men.", 13_500, 16_500);
    covers("It sent more than 60 men.", 60, Number.POSITIVE_INFINITY);
    covers("It sent up to 60 men.", Number.NEGATIVE_INFINITY, 60);
  });

  test("ranges and vague amounts reach from end to end", () => {
    covers("It took 12-18 months.", 11.5, 18.5);
    covers("Dozens of men came.", 12, 120);
  });
});

suite("comparableUnit", () => {
  test("units of one dimension meet", () => {
    meet("It is 30 miles long.", "It is 48.3 km long.", 0.001);
    meet("He weighed 58 pounds.", "He weighed 26.3 kg.", 0.001);
    meet("It lasted two and a half years.", "It lasted 30 months.", 0.001);
    meet("It was 20°C.", "It was 68°F.", 0.001);
    meet("It is 5ft 5in high.", "It is 165 cm high.", 0.001);
    meet("It did 60 mph.", "It did 96.6 km/h.", 0.001);
    meet("He earned £52,000 a year.", "He earned £1,000 a week.", 0.01);
    meet("A third of it went.", "It was 33.3% of it.", 0.001);
    meet("It costs 150p.", "It costs £1.50.", 0.001);
  });

  test("money of two countries and two counted things stay apart", () => {
    assert.notEqual(base("It cost $5.").dimension, base("It cost £5.").dimension);
    assert.notEqual(base("It has 5 dogs.").dimension, base("It has 5 cats.").dimension);
  });
});
