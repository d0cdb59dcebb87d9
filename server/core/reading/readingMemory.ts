// What was understood of one text as it was last read: a keystroke changes one block only.

import { SyntaxMemory } from "../markdown/syntaxMemory.ts";
import { type BlockReading, readBlock } from "./blockReading.ts";

/**
 * Blocks are remembered by their words. What the newest reading did not ask for is forgotten, so the memory is
 * never larger than the text.
 */
export class ReadingMemory {
  readonly syntax = new SyntaxMemory();
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
