// A source's value in the form in which the draft wrote its own.

import assert from "node:assert/strict";
import { mendedText } from "../../../server/core/judge/mend.ts";
import type { Figure } from "../../../server/core/reading/model.ts";
import { read } from "../../../server/core/reading/read.ts";

function figureOf(text: string): Figure {
  const [figure] = read(`It was ${text} then.`, { format: "text", asOf: null }).figures;
  assert.ok(figure, `no figure in "${text}"`);
  return figure;
}

suite("a figure mended", () => {
  for (const [draft, source, expected] of [
    ["10,000 troops", "15,000 troops", "15,000"],
    ["ten clubs", "8 clubs", "eight"],
    ["£1.9m", "£1,300,000", "£1.3m"],
    ["£1.9m", "£0.8m", "£0.8m"],
    ["£1.9m", "£800,000", "£800,000"],
    ["£96bn", "£96 million", "£96 million"],
    ["£3m", "£96 billion", "£96 billion"],
    ["£965", "£1,310", "£1,310"],
    ["£1,965", "£1310", "£1,310"],
    ["965 troops", "1310 troops", "1310"],
    ["$29.50", "$31.20", "$31.20"],
    ["$29", "$31.20", "$31.20"],
    ["$29.5m", "$31,200,000", "$31.2m"],
    ["€190", "$190", "$190"],
  ] as const)
    test(`${draft} for ${source} becomes ${expected}`, () =>
      assert.equal(mendedText(figureOf(draft), figureOf(source)), expected));
});
