// The dateline of a draft: when it was written, which no source can contradict.

import type { Figure, Reading, Sentence } from "../reading/model.ts";

/** "Tarnow, 25 March 2025." at the head of a text: when it was written, which nothing else can contradict. */
export function isDateLine(draft: Reading, figure: Figure): boolean {
  if (figure.kind !== "date") return false;
  const sentence = draft.sentences[figure.sentence];
  return sentence !== undefined && sentence.tokens.length <= 9 && !hasVerb(sentence) && isFirstOfBlock(draft, figure);
}

function hasVerb(sentence: Sentence): boolean {
  return sentence.tokens.some(({ pos }) => pos === "VERB" || pos === "AUX");
}

function isFirstOfBlock(draft: Reading, { sentence }: Figure): boolean {
  const own = draft.sentences[sentence];
  const before = draft.sentences[sentence - 1];
  const block = own && draft.blocks[own.block];
  return block?.kind === "paragraph" && before?.block !== own?.block;
}
