// What can be understood of one block by itself.

import { type FiguresRead, readFigures } from "../figures/readFigures.ts";
import { findMarks, type MarkedSpan } from "../quotations/marks.ts";
import { type TokenisedSentence, tokenise } from "./tokens.ts";

/** Sentences, figures and quotation marks of one block; offsets count from the begin of its prose, sentences from zero. */
export interface BlockReading extends FiguresRead {
  readonly sentences: readonly TokenisedSentence[];
  readonly marks: readonly MarkedSpan[];
}

export function readBlock(prose: string, asOf: string | null): BlockReading {
  const sentences = tokenise(prose);
  return { sentences, ...readFigures(prose, sentences, asOf), marks: findMarks(prose) };
}
