// Judging a draft: every figure, quotation, name and citation with what the sources say of it.

import type { SourceIndex } from "../index/sourceIndex.ts";
import type { Reading } from "../reading/model.ts";
import { overlaps } from "../text/span.ts";
import { judgeCitations } from "./citations.ts";
import { forgetContexts } from "./contexts.ts";
import { forgetView } from "./draftView.ts";
import { judgeFigures } from "./figures.ts";
import { JudgeMemory } from "./judgeMemory.ts";
import type { Claim } from "./model.ts";
import { judgeNames } from "./names.ts";
import { judgeNumbersInNames } from "./numbersInNames.ts";
import { judgeQuotations } from "./quotations.ts";

/**
 * All claims of the draft, in the order of the text. Every figure of the prose is among them. `isKnown` tells keys that
 * have no text but exist all the same, as an entry of a bibliography does. With the `memory` of the draft's last judgement
 * only what has changed is worked out anew.
 */
export function judge(
  draft: Reading,
  index: SourceIndex,
  isKnown: (key: string) => boolean = () => false,
  memory = new JudgeMemory(index),
): readonly Claim[] {
  const quotations = judgeQuotations(draft, index, memory);
  const figures = judgeFigures(draft, index, memory).map((figure) => withinQuotation(figure, quotations));
  const names = [...judgeNames(draft, index, memory), ...judgeNumbersInNames(draft, index, memory)];
  const statements = [...figures, ...quotations];
  const citations = judgeCitations(draft, index, statements, isKnown, memory);
  memory.forgetUnasked();
  forgetView(memory);
  forgetContexts(memory);
  const claims = [...statements, ...names, ...citations];
  return claims.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** A figure inside a quotation is the speaker's: what is wrong with it is said once, of the quotation. */
function withinQuotation(figure: Claim, quotations: readonly Claim[]): Claim {
  if (figure.verdict !== "contradicted") return figure;
  const around = quotations.find((quotation) => overlaps(quotation, figure));
  if (!around || around.verdict === "unverified") return figure;
  const { kind, start, end, text, confidence, evidence } = figure;
  const rest = { kind, start, end, text, message: "", expected: null, confidence, evidence };
  return { ...rest, code: "figure.unverified", verdict: "unverified", why: "not-a-claim" };
}
