// Names and quotations of a draft, remembered by what their verdicts hang on: the blocks in which they stand, and all that
// the draft says of the people in them.

import type { SourceIndex } from "../index/sourceIndex.ts";
import type { Mention, Quotation, Reading } from "../reading/model.ts";
import { type DraftView, viewOf } from "./draftView.ts";
import { printEntities } from "./entityPrints.ts";
import type { JudgeMemory } from "./judgeMemory.ts";
import type { Claim } from "./model.ts";

/** Letters on both sides of a speaker's name or title that may tell whose it is. */
const BESIDE = 100;

/** A claim whose offsets count from one of several places. */
interface PlacedClaim {
  readonly claim: Claim;
  /** Which of the places. */
  readonly from: number;
}

export class Contexts {
  readonly view: DraftView;
  readonly #memory: JudgeMemory;
  readonly #entities: readonly number[];
  readonly #blocks: (number | undefined)[] = [];
  readonly #mentions: readonly string[];
  readonly #quotations: readonly string[];
  /** For each sentence the first mention in it or behind it; mentions stand in the order of the text. */
  readonly #firstMentions: Int32Array;

  constructor(view: DraftView, memory: JudgeMemory) {
    this.view = view;
    this.#memory = memory;
    const { blocks, entities, mentions, quotations } = view.reading;
    this.#entities = printEntities(entities, memory);
    const mentioned = blocks.map(() => "");
    for (const mention of mentions) {
      const block = this.#blockOf(mention.sentence);
      if (entities[mention.entity]) mentioned[block] += `${this.#writeMention(mention, blocks[block]?.start ?? 0)};`;
    }
    this.#mentions = mentioned;
    this.#firstMentions = new Int32Array(view.reading.sentences.length);
    for (let sentence = 0, m = 0; sentence < this.#firstMentions.length; sentence++) {
      while (m < mentions.length && (mentions[m]?.sentence ?? 0) < sentence) m++;
      this.#firstMentions[sentence] = m;
    }
    const quoted = blocks.map(() => "");
    for (const quotation of quotations) {
      const block = this.#blockOf(quotation.sentence);
      quoted[block] += `${this.#writeQuotation(quotation, blocks[block]?.start ?? 0)};`;
    }
    this.#quotations = quoted;
  }

  /** Number of what the draft says of one of its entities, wherever it does. */
  entity(entity: number): number {
    return this.#entities[entity] ?? -1;
  }

  /** Position of the block that holds the offset, or of the last before it. */
  blockAt(offset: number): number {
    const { blocks } = this.view.reading;
    let low = 0;
    let high = blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((blocks[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Numbers of blocks, with the people and quotations in them. */
  prints(blocks: readonly number[]): string {
    return blocks.map((block) => this.#print(block)).join(" ");
  }

  /**
   * Where the quotation stands in its blocks and in those that its speaker may be named in, and what they say: more than
   * the verdict on it hangs on, and quickly written.
   */
  quotationInBlocks(quotation: Quotation): string {
    const { blocks } = this.view.reading;
    const block = this.#blockOf(quotation.sentence);
    const start = blocks[block]?.start ?? 0;
    const [first, last] = this.#sentencesAround(quotation);
    const end = this.#blockOf(last);
    let key = `${quotation.start - start}`;
    for (let b = this.#blockOf(first); b <= end; b++)
      key += ` ${b - block} ${(blocks[b]?.start ?? 0) - start} ${this.#print(b)}`;
    return key;
  }

  /**
   * All that the verdict on a quotation hangs on: its sentences with the one that names the speaker, whom the paragraph
   * has named before, and the words beside the speaker.
   */
  quotation(quotation: Quotation): string {
    const { text, sentences, mentions, quotations } = this.view.reading;
    const span = quotation.attribution?.span ?? quotation.outer;
    const block = this.#blockOf(quotation.sentence);
    const [first, latest] = this.#sentencesAround(quotation);
    const last = latest + 1;
    const start = sentences[first]?.start ?? 0;
    const parts = [quotation.start - start, text.slice(Math.max(0, span.start - BESIDE), span.end + BESIDE)];
    for (let s = first; s < last; s++)
      parts.push(`${this.view.prints.sentence(s)} ${(sentences[s]?.start ?? 0) - start} ${this.#blockOf(s) - block}`);
    const [opening] = this.view.prints.sentencesOf(block);
    for (let m = this.#firstMentions[Math.min(opening, first)] ?? 0; m < mentions.length; m++) {
      const mention = mentions[m];
      if (!mention || mention.sentence >= last) break;
      const { sentence, entity } = mention;
      if (sentence >= first) parts.push(`m${this.#writeMention(mention, start)}`);
      else if (this.#blockOf(sentence) === block)
        parts.push(`b${this.entity(entity)} ${mention.form} ${first - sentence}`);
    }
    for (const other of quotations) {
      if (other.sentence >= first && other.sentence < last) parts.push(`q${this.#writeQuotation(other, start)}`);
    }
    return parts.join("|");
  }

  /** Claims remembered by a key that tells all they hang on, but for where the `starts` are from which they count. */
  recall(kind: string, starts: readonly number[], key: string, make: () => readonly Claim[]): readonly Claim[] {
    const known = this.#memory.answers<readonly PlacedClaim[]>(kind).recall(key, () =>
      make().map((claim) => {
        const last = starts.findLastIndex((start) => start <= claim.start);
        const from = Math.max(0, last);
        return { claim: moved(claim, -(starts[from] ?? 0)), from };
      }),
    );
    return known.map(({ claim, from }) => moved(claim, starts[from] ?? 0));
  }

  /** The first and the last of the sentences that hold the quotation and its speaker. */
  #sentencesAround({ sentence, outer, attribution }: Quotation): readonly [number, number] {
    const { sentences } = this.view.reading;
    const span = attribution?.span ?? outer;
    const [from, to] = [Math.min(span.start, outer.start), Math.max(span.end, outer.end)];
    let first = sentence;
    while (first > 0 && (sentences[first]?.start ?? 0) > from) first--;
    let last = sentence;
    while (last + 1 < sentences.length && (sentences[last + 1]?.start ?? 0) < to) last++;
    return [first, last];
  }

  #blockOf(sentence: number): number {
    return this.view.reading.sentences[sentence]?.block ?? 0;
  }

  #print(block: number): number {
    let print = this.#blocks[block];
    if (print === undefined) {
      const own = this.view.prints.block(block);
      print = this.#memory.numberOf(`context ${own} ${this.#mentions[block]} ${this.#quotations[block]}`);
      this.#blocks[block] = print;
    }
    return print;
  }

  #writeMention({ entity, start, end, form }: Mention, from: number): string {
    return `${this.entity(entity)} ${start - from} ${end - start} ${form}`;
  }

  #writeQuotation({ start, end, outer, attribution, phrase, continues }: Quotation, from: number): string {
    const place = [start - from, end - start, outer.start - from, outer.end - from, phrase, continues !== null];
    if (!attribution) return place.join(" ");
    const { speaker, text, cue, span } = attribution;
    const who = speaker === null ? "" : this.entity(speaker);
    return JSON.stringify([...place, who, text, cue, span && [span.start - from, span.end - from]]);
  }
}

/** Not by their view: a young collection keeps what a weak map leads to, and this one leads back to its key. */
const latest = new WeakMap<JudgeMemory, Contexts>();

/** Those of one draft; made once for names and quotations. */
export function contextsOf(draft: Reading, index: SourceIndex, memory: JudgeMemory): Contexts {
  const view = viewOf(draft, index, memory);
  let contexts = latest.get(memory);
  if (contexts?.view !== view) {
    contexts = new Contexts(view, memory);
    latest.set(memory, contexts);
  }
  return contexts;
}

/** To be called when a draft has been judged: nobody looks at them any more. */
export function forgetContexts(memory: JudgeMemory): void {
  latest.delete(memory);
}

/** The claim with all its offsets moved by so many UTF-16 units. */
export function moved(claim: Claim, by: number): Claim {
  const { speaker } = claim;
  const at = { start: claim.start + by, end: claim.end + by };
  if (!speaker) return { ...claim, ...at };
  return { ...claim, ...at, speaker: { ...speaker, start: speaker.start + by, end: speaker.end + by } };
}
