// What can be understood of one block by itself, remembered by its words: a keystroke changes one block only.

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

/**
 * The blocks of one text as it was last read. What the newest reading did not ask for is forgotten, so the memory is
 * never larger than the text.
 */
export class BlockMemory {
  #known = new Map<string, BlockReading>();
  #asked = new Map<string, BlockReading>();
  #asOf: string | null = null;

  read(prose: string, asOf: string | null): BlockReading {
    if (asOf !== this.#asOf) {
      this.#known.clear();
      this.#asked.clear();
      this.#asOf = asOf;
    }
    const reading = this.#asked.get(prose) ?? this.#known.get(prose) ?? readBlock(prose, asOf);
    this.#asked.set(prose, reading);
    return reading;
  }

  /** To be called when a text has been read to its end. */
  forgetUnasked(): void {
    this.#known = this.#asked;
    this.#asked = new Map();
  }
}
