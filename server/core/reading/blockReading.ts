// What can be understood of one block by itself.

import { readFigures } from "../figures/readFigures.ts";
import { findMarks, type MarkedSpan } from "../quotations/marks.ts";
import type { Figure } from "./model.ts";
import { type TokenisedSentence, tokenise } from "./tokens.ts";

/** Sentences, figures and quotation marks of one block; offsets count from the begin of its prose, sentences from zero. */
export interface BlockReading {
  readonly sentences: readonly TokenisedSentence[];
  readonly figures: readonly Figure[];
  readonly marks: readonly MarkedSpan[];
}

export function readBlock(prose: string, asOf: string | null): BlockReading {
  const sentences = tokenise(prose);
  return { sentences, figures: readFigures(prose, sentences, asOf), marks: findMarks(prose) };
}
