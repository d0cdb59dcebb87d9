// A figure of a draft and one of a source, each marked with brackets in its sentence, for tests of what tells two figures
// apart.

import assert from "node:assert/strict";
import type { Segment } from "../../server/core/index/segment.ts";
import type { Figure, Reading } from "../../server/core/reading/model.ts";
import { read } from "../../server/core/reading/read.ts";
import { indexOf } from "./judged.ts";

/** "She was jailed for [two years]." */
export function markedDraft(marked: string): { readonly draft: Reading; readonly figure: Figure } {
  const [text, words, start] = unmarked(marked);
  const draft = read(text, { format: "markdown", asOf: null });
  return { draft, figure: figureAt(draft.figures, words, start) };
}

export function markedSource(marked: string): { readonly segment: Segment; readonly figure: Figure } {
  const [text, words, start] = unmarked(marked);
  const [segment] = indexOf({ source: text }).segments;
  assert.ok(segment);
  return { segment, figure: figureAt(segment.figures, words, start) };
}

function unmarked(marked: string): readonly [text: string, words: string, start: number] {
  const [, before = "", words = "", behind = ""] = /^([^[]*)\[([^\]]+)\](.*)$/s.exec(marked) ?? [];
  return [`${before}${words}${behind}`, words, before.length];
}

function figureAt(figures: readonly Figure[], words: string, start: number): Figure {
  const figure = figures.find((one) => one.start <= start && start < one.end);
  assert.ok(figure, `[${words}] is no figure`);
  return figure;
}
