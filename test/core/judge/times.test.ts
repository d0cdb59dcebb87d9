// When two figures hold, by the years and months of their sentences.

import assert from "node:assert/strict";
import { compareTimes, timesOf } from "../../../server/core/judge/times.ts";
import { read } from "../../../server/core/reading/read.ts";

function times(text: string, figure: string) {
  const reading = read(text, { format: "text", asOf: "2025-07-01" });
  const found = reading.figures.find((one) => one.text === figure);
  assert.ok(found, `${figure} is no figure of ${text}`);
  return timesOf(found, reading.figures, reading.text);
}

function compared(ours: string, theirs: string, written = Number.NaN): readonly string[] {
  const names: string[] = [];
  compareTimes(times(ours, "700"), times(theirs, "800"), written, (name) => names.push(name));
  return names;
}

suite("times of two figures", () => {
  test("one year on both sides", () => {
    assert.deepEqual(compared("In 2022 it sold 700 boats.", "It sold 800 boats in 2022."), [
      "ownYearShared",
      "yearShared",
    ]);
  });

  test("another year on each side", () => {
    assert.deepEqual(compared("In 2021 it sold 700 boats.", "It sold 800 boats in 2022."), [
      "ownYearOther",
      "yearOther",
    ]);
  });

  test("a source without a year speaks of its own day", () => {
    assert.deepEqual(compared("In 2021 it sold 700 boats.", "It sold 800 boats.", 2022), ["yearOurs", "yearOfSource"]);
    assert.deepEqual(compared("In 2012 it sold 700 boats.", "It sold 800 boats.", 2022), [
      "yearOurs",
      "yearFarFromSource",
    ]);
    assert.deepEqual(compared("In 2012 it sold 700 boats.", "It sold 800 boats."), ["yearOurs"]);
  });

  test("a year on the source's side only", () => {
    assert.deepEqual(compared("It sold 700 boats.", "It sold 800 boats in 2022."), ["yearTheirs"]);
  });

  test("months", () => {
    assert.deepEqual(compared("In March 2022 it sold 700 boats.", "It sold 800 boats in May 2022."), [
      "ownYearShared",
      "yearShared",
      "monthOther",
    ]);
  });

  test("a year is not its own time", () => {
    assert.deepEqual(times("In 2022 it sold 700 boats.", "2022").years, []);
  });
});
