// Degrees of no scale, and one temperature on two scales.

import assert from "node:assert/strict";
import { judgeFigures } from "../../../server/core/judge/figures.ts";
import { type Agreement, comparable, compare } from "../../../server/core/judge/values.ts";
import type { Figure } from "../../../server/core/reading/model.ts";
import { read } from "../../../server/core/reading/read.ts";
import { judgedAll, warnings } from "../../support/judged.ts";

const LAKE = {
  lake: "The Tarn of Selden has warmed by 2.3 degrees Celsius since 1984, according to a study of the University of Arden.",
};

function figureOf(text: string): Figure {
  const [figure] = read(`It was ${text} then.`, { format: "text", asOf: null }).figures;
  assert.ok(figure, `no figure in "${text}"`);
  return figure;
}

function check(draft: string, source: string, agreement: Agreement): void {
  const [a, b] = [figureOf(draft), figureOf(source)];
  assert.ok(comparable(a, b) && comparable(b, a), `${draft} and ${source} are not comparable`);
  assert.equal(compare(a, b).agreement, agreement, `${draft} | ${source}`);
  assert.equal(compare(b, a).agreement, agreement, `${source} | ${draft}`);
}

suite("degrees", () => {
  test("degrees of no scale are those of the scale the other text names", () => {
    check("2.3 degrees", "2.3 degrees Celsius", "equal");
    check("77 degrees", "77 degrees Fahrenheit", "equal");
    check("2.6 degrees", "2.3 degrees Celsius", "different");
  });

  test("or they may be of the other scale", () => {
    check("77 degrees", "25 degrees Celsius", "close");
    check("4.1 degrees", "2.3 degrees Celsius", "close");
    check("25 degrees", "77 degrees Fahrenheit", "close");
  });

  test("one temperature on two scales", () => {
    check("77F", "25C", "close");
    check("25 degrees Celsius", "25 degrees Fahrenheit", "different");
    check("85F", "25C", "different");
  });

  test("the scale may be left out in a draft, another value may not be put in", () => {
    const right = "Since 1984 the Tarn of Selden has become 2.3 degrees warmer.";
    const verdicts = judgedAll(judgeFigures, LAKE, right).map(({ text, verdict }) => `${text} ${verdict}`);
    assert.deepEqual(verdicts, ["1984 supported", "2.3 degrees supported"]);
    assert.deepEqual(warnings(judgeFigures, LAKE, right.replace("2.3", "2.8")), [
      "contradicted [2.8 degrees] → 2.3 degrees Celsius",
    ]);
  });
});
