// What can be understood of one block by itself.

import { readFigures } from "../figures/readFigures.ts";
import type { Figure } from "./model.ts";
import { type TokenisedSentence, tokenise } from "./tokens.ts";

/** Sentences and figures of one block; offsets count from the begin of its prose, sentences from zero. */
export interface BlockReading {
  readonly sentences: readonly TokenisedSentence[];
  readonly figures: readonly Figure[];
}

export function readBlock(prose: string, asOf: string | null): BlockReading {
  const sentences = tokenise(prose);
  return { sentences, figures: readFigures(prose, sentences, asOf) };
}
