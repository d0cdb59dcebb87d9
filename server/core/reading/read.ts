// The reader: text in, statements out. Drafts and sources go through this same door.

import type { Reading } from "./model.ts";

export type TextFormat = "markdown" | "text";

export interface ReadOptions {
  readonly format: TextFormat;
  /** ISO date that "Wednesday" and "last month" count from: publication date, or the draft's day. */
  readonly asOf: string | null;
}

/** Understands a text. Never fails: what cannot be read is left out. */
export function read(text: string, options: ReadOptions): Reading {
  return {
    text,
    blocks: [],
    sentences: [],
    figures: [],
    entities: [],
    mentions: [],
    quotations: [],
    citations: [],
    asOf: options.asOf,
  };
}
