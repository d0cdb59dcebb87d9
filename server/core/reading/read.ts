// The reader: text in, statements out. Drafts and sources go through this same door.

import { inTheirCells } from "../figures/cells.ts";
import { parseMarkdown } from "../markdown/parseMarkdown.ts";
import { parsePlainText } from "../markdown/parsePlainText.ts";
import type { ParsedProse } from "../markdown/prose.ts";
import { readNames } from "../names/readNames.ts";
import { readQuotations } from "../quotations/readQuotations.ts";
import { type MappedText, shiftOf, toOriginal } from "../text/mappedText.ts";
import type { Span } from "../text/span.ts";
import { joinBlocks, moveTokens, type Origin, placeToken } from "./joinBlocks.ts";
import type { Quotation, Reading, Sentence, Token } from "./model.ts";
import type { ReadingMemory } from "./readingMemory.ts";

export type TextFormat = "markdown" | "text";

export interface ReadOptions {
  readonly format: TextFormat;
  /** ISO date that "Wednesday" and "last month" count from: publication date, or the draft's day. */
  readonly asOf: string | null;
}

/** Understands a text. Never fails: what cannot be read is left out. */
export function read(text: string, options: ReadOptions, memory?: ReadingMemory): Reading {
  return readProse(text, parseProse(text, options.format, memory), options.asOf, memory);
}

/** Cuts a text into blocks of prose. */
export function parseProse(text: string, format: TextFormat, memory?: ReadingMemory): ParsedProse {
  return format === "markdown" ? parseMarkdown(text, memory?.syntax) : parsePlainText(text);
}

/** The second half of `read`, for callers that look at the front matter before they know the date. */
export function readProse(text: string, parsed: ParsedProse, asOf: string | null, memory?: ReadingMemory): Reading {
  const { document, mapped, origins, figures, numbersInNames } = joinBlocks(parsed, asOf, memory);
  const names = readNames(document, memory?.names);
  const quotations = readQuotations(document, names);
  const place = <T extends Span>(item: T): T => ({ ...item, ...toOriginal(mapped, item) });
  const placed = {
    figures: inTheirCells(figures, parsed.blocks, document.sentences).map(place),
    numbersInNames: numbersInNames.map(place),
    entities: names.entities.map((entity) => ({ ...entity, roles: entity.roles.map(place) })),
    mentions: names.mentions.map(place),
    quotations: quotations.map((quotation) => placeQuotation(mapped, quotation)),
  };
  return {
    text,
    blocks: parsed.blocks,
    // The last to move: tokens may move where they are, and a speaker's span may be a token.
    sentences: document.sentences.map((sentence, i) => placeSentence(mapped, sentence, origins[i])),
    ...placed,
    citations: parsed.citations,
    comments: parsed.comments,
    asOf,
  };
}

function placeSentence(mapped: MappedText, sentence: Sentence, origin: Origin | undefined): Sentence {
  const { start, end } = toOriginal(mapped, sentence);
  const { block } = sentence;
  const by = shiftOf(mapped, sentence);
  if (!origin) {
    const tokens = by === undefined ? placeTokens(mapped, sentence.tokens, 0) : moveTokens(sentence.tokens, by, false);
    return { start, end, block, tokens };
  }
  // Of a draft read at each key, most tokens are never asked for. Those of `sentence` will have moved by then.
  let tokens: readonly Token[] | undefined;
  return {
    start,
    end,
    block,
    get tokens() {
      const { tokens: own, at } = origin;
      tokens ??= by === undefined ? placeTokens(mapped, own, at) : moveTokens(own, at + by, true);
      return tokens;
    },
  };
}

/** Tokens of a block that begins at `at` in the mapped text. */
function placeTokens(mapped: MappedText, tokens: readonly Token[], at: number): readonly Token[] {
  return tokens.map((token) => {
    const { start, end } = toOriginal(mapped, { start: token.start + at, end: token.end + at });
    return placeToken(token, start, end);
  });
}

function placeQuotation(mapped: MappedText, quotation: Quotation): Quotation {
  const { attribution } = quotation;
  return {
    ...quotation,
    ...toOriginal(mapped, quotation),
    outer: toOriginal(mapped, quotation.outer),
    attribution: attribution && {
      ...attribution,
      span: attribution.span && toOriginal(mapped, attribution.span),
    },
  };
}
