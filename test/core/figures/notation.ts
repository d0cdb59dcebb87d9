// A notation for what the reader of figures finds: one line for each figure under its sentence.

import assert from "node:assert/strict";
import { readFigures } from "../../../server/core/figures/readFigures.ts";
import type { Figure } from "../../../server/core/reading/model.ts";
import { tokenise } from "../../../server/core/reading/tokens.ts";

/** The day all texts of these tests are of: a Wednesday. */
export const TODAY = "2025-09-03";

export function figuresIn(text: string, asOf: string | null = TODAY): readonly Figure[] {
  return readFigures(text, tokenise(text), asOf).figures;
}

/** "about 15,000 troops" reads `15,000 = count 15000 troop ~`. */
export function renderFigure(figure: Figure): string {
  const range = figure.min === null ? "?" : `${figure.min}..${figure.max}`;
  const value = figure.date ?? figure.parts?.join(":") ?? figure.value ?? range;
  const unit = figure.unit === null ? "" : ` ${figure.unit}`;
  const bound = figure.bound === "=" ? "" : ` ${figure.bound}`;
  const from = figure.from === null ? "" : ` from ${figure.from}`;
  return `${figure.text} = ${figure.kind} ${value}${unit}${bound}${from}`;
}

/**
 * Checks sentences against the figures written under them, each a line that begins with white space:
 *
 *     More than 60 guests came.
 *       60 = count 60 guest >
 */
export function reads(table: string): void {
  const lines = table.split("\n").filter((line) => line.trim() !== "");
  const margin = /^\s*/.exec(lines[0] ?? "")?.[0].length ?? 0;
  const expected: string[] = [];
  const actual: string[] = [];
  for (const line of lines) {
    const text = line.slice(margin);
    if (text.startsWith(" ")) expected.push(`  ${text.trim()}`);
    else {
      expected.push(text);
      actual.push(text, ...figuresIn(text).map((figure) => `  ${renderFigure(figure)}`));
    }
  }
  assert.deepEqual(actual, expected);
}
