// What was understood of one text as it was last read: a keystroke changes one block only.

import { SyntaxMemory } from "../markdown/syntaxMemory.ts";
import { NamesMemory } from "../names/namesMemory.ts";
import type { Span } from "../text/span.ts";
import { type BlockReading, readBlock } from "./blockReading.ts";
import type { Sentence } from "./model.ts";

interface PlacedBlock {
  readonly reading: BlockReading;
  at: number;
  readonly sentences: readonly Sentence[];
}

/**
 * Blocks are remembered by their words. What the newest reading did not ask for is forgotten, so the memory is
 * never larger than the text.
 */
export class ReadingMemory {
  readonly syntax = new SyntaxMemory();
  #known = new Map<string, BlockReading>();
  #asked = new Map<string, BlockReading>();
  #asOf: string | null = null;
  #placed: (PlacedBlock | undefined)[] = [];
  #placing: (PlacedBlock | undefined)[] = [];
  readonly names = new NamesMemory();

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

  /**
   * The sentences of a block where they stand in the whole text. A block that has moved takes them along: nobody but the
   * readers of the whole text, who are done by then, has seen them.
   */
  place(reading: BlockReading, block: number, at: number, make: () => readonly Sentence[]): readonly Sentence[] {
    const last = this.#placed[block];
    const placed = last?.reading === reading ? last : { reading, at, sentences: make() };
    if (placed.at !== at) this.#move(placed, at);
    this.#placing[block] = placed;
    return placed.sentences;
  }

  #move(placed: PlacedBlock, at: number): void {
    const by = at - placed.at;
    placed.at = at;
    for (const sentence of placed.sentences) {
      moveSpans([sentence], by);
      moveSpans(sentence.tokens, by);
      const notes = this.names.sentences.get(sentence);
      if (!notes) continue;
      moveSpans(notes.words, by);
      for (const piece of notes.names?.pieces ?? []) moveSpans(piece.title ? [piece, piece.title] : [piece], by);
    }
  }

  /** To be called when a text has been read to its end. */
  forgetUnasked(): void {
    this.#placed = this.#placing;
    this.#placing = [];
    this.#known = this.#asked;
    this.#asked = new Map();
  }
}

function moveSpans(spans: readonly Span[], by: number): void {
  for (const span of spans as readonly { start: number; end: number }[]) {
    span.start += by;
    span.end += by;
  }
}
