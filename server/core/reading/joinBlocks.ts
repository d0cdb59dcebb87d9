// Joins the blocks of a text into one document of prose, with the way back to the text.

import type { ParsedProse } from "../markdown/prose.ts";
import { type MappedText, MappedTextBuilder } from "../text/mappedText.ts";
import type { Span } from "../text/span.ts";
import { readBlock } from "./blockReading.ts";
import type { Figure, NumberInName, Sentence, Token } from "./model.ts";
import type { ProseBlock, ProseDocument } from "./proseDocument.ts";
import type { ReadingMemory } from "./readingMemory.ts";
import type { TokenisedSentence } from "./tokens.ts";

export interface JoinedBlocks {
  readonly document: ProseDocument;
  /** `document.prose`, mapped back to the text. */
  readonly mapped: MappedText;
  /** For each sentence what was read of it by itself, and where its block begins in `document.prose`. */
  readonly origins: readonly Origin[];
  /** Those of all blocks; offsets into `document.prose`. */
  readonly figures: readonly Figure[];
  readonly numbersInNames: readonly NumberInName[];
}

export interface Origin {
  readonly tokens: readonly Token[];
  readonly at: number;
}

const BETWEEN_BLOCKS = "\n\n";

export function joinBlocks(parsed: ParsedProse, asOf: string | null, memory?: ReadingMemory): JoinedBlocks {
  const builder = new MappedTextBuilder();
  const blocks: ProseBlock[] = [];
  const sentences: Sentence[] = [];
  const origins: Origin[] = [];
  const figures: Figure[] = [];
  const numbersInNames: NumberInName[] = [];
  for (const { kind, prose, headings, start } of parsed.blocks) {
    if (builder.length > 0) builder.append(BETWEEN_BLOCKS, Math.max(0, start - BETWEEN_BLOCKS.length));
    const at = builder.length;
    appendMapped(builder, prose);
    const reading = memory ? memory.read(prose.text, asOf) : readBlock(prose.text, asOf);
    const before = sentences.length;
    for (const figure of reading.figures) figures.push(moved(figure, at, before));
    for (const number of reading.numbersInNames) numbersInNames.push(moved(number, at, before));
    const block = blocks.length;
    const move = () => reading.sentences.map((sentence) => moveSentence(sentence, at, block, memory !== undefined));
    sentences.push(...(memory ? memory.place(reading, block, at, move) : move()));
    if (memory) for (const { tokens } of reading.sentences) origins.push({ tokens, at });
    blocks.push({ kind, headings, marks: reading.marks, start: at, end: builder.length });
  }
  memory?.forgetUnasked();
  const mapped = builder.build();
  return { document: { prose: mapped.text, blocks, sentences }, mapped, origins, figures, numbersInNames };
}

function moved<T extends Span & { readonly sentence: number }>(item: T, by: number, sentences: number): T {
  return { ...item, start: item.start + by, end: item.end + by, sentence: item.sentence + sentences };
}

function appendMapped(builder: MappedTextBuilder, mapped: MappedText): void {
  mapped.from.forEach((from, i) => {
    const start = mapped.to[i] ?? 0;
    const next = mapped.from[i + 1] ?? mapped.text.length;
    const text = mapped.text.slice(from, next);
    const end = mapped.ends?.get(next);
    if (end === undefined) builder.append(text, start);
    else builder.replace(text, { start, end });
  });
}

function moveSentence(sentence: TokenisedSentence, by: number, block: number, shared: boolean): Sentence {
  return {
    start: sentence.start + by,
    end: sentence.end + by,
    block,
    tokens: moveTokens(sentence.tokens, by, shared),
  };
}

/**
 * Tokens that a memory holds as well are copied. Others nobody has seen yet: they move where they are, which spares a
 * source two copies of everything it says.
 */
export function moveTokens(tokens: readonly Token[], by: number, shared: boolean): readonly Token[] {
  if (!shared && by === 0) return tokens;
  if (shared) return tokens.map((token) => placeToken(token, token.start + by, token.end + by));
  for (const token of tokens as readonly { start: number; end: number }[]) {
    token.start += by;
    token.end += by;
  }
  return tokens;
}

/** Written out because texts have more tokens than anything else. */
export function placeToken(token: Token, start: number, end: number): Token {
  const { text, lower, word, lemma, pos, spaced } = token;
  return { start, end, text, lower, word, lemma, pos, spaced };
}
