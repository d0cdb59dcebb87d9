// Names and quotations of a draft, remembered by what their verdicts hang on: the blocks in which they stand, and all that
// the draft says of the people in them.

import type { SourceIndex } from "../index/sourceIndex.ts";
import type { Quotation, Reading } from "../reading/model.ts";
import { type DraftView, viewOf } from "./draftView.ts";
import type { JudgeMemory } from "./judgeMemory.ts";
import type { Claim } from "./model.ts";

/** A claim whose offsets count from the begin of one of several blocks. */
interface PlacedClaim {
  readonly claim: Claim;
  /** Which of the blocks. */
  readonly block: number;
}

export class Contexts {
  readonly #view: DraftView;
  readonly #memory: JudgeMemory;
  readonly #entities: readonly number[];
  readonly #blocks: (number | undefined)[] = [];
  readonly #mentions: readonly string[];
  readonly #quotations: readonly string[];

  constructor(view: DraftView, memory: JudgeMemory) {
    this.#view = view;
    this.#memory = memory;
    const { blocks, entities, mentions, quotations } = view.reading;
    this.#entities = this.#printEntities();
    const mentioned = blocks.map(() => "");
    for (const { sentence, entity, start, end, form } of mentions) {
      const block = this.#blockOf(sentence);
      const at = start - (blocks[block]?.start ?? 0);
      if (entities[entity]) mentioned[block] += `${this.entity(entity)} ${at} ${end - start} ${form};`;
    }
    this.#mentions = mentioned;
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
    const { blocks } = this.#view.reading;
    let low = 0;
    let high = blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((blocks[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /**
   * Claims that lie in some blocks, and hang on these blocks with the people and quotations in them, and on what `key`
   * tells besides. Blocks in ascending order.
   */
  recall(kind: string, blocks: readonly number[], key: string, make: () => readonly Claim[]): readonly Claim[] {
    const prints = blocks.map((block) => this.#print(block)).join(" ");
    const starts = blocks.map((block) => this.#view.reading.blocks[block]?.start ?? 0);
    const known = this.#memory.answers<readonly PlacedClaim[]>(kind).recall(`${prints} ${key}`, () =>
      make().map((claim) => {
        const block = Math.max(
          0,
          starts.findLastIndex((start) => start <= claim.start),
        );
        return { claim: moved(claim, -(starts[block] ?? 0)), block };
      }),
    );
    return known.map(({ claim, block }) => moved(claim, starts[block] ?? 0));
  }

  #blockOf(sentence: number): number {
    return this.#view.reading.sentences[sentence]?.block ?? 0;
  }

  #print(block: number): number {
    let print = this.#blocks[block];
    if (print === undefined) {
      const own = this.#view.prints.block(block);
      print = this.#memory.numberOf(`context ${own} ${this.#mentions[block]} ${this.#quotations[block]}`);
      this.#blocks[block] = print;
    }
    return print;
  }

  #printEntities(): readonly number[] {
    const { entities } = this.#view.reading;
    const seen = new Map<string, number>();
    return entities.map((entity) => {
      const { kind, key, name, spellings } = entity;
      const roles = entity.roles.map(({ text, of }) => {
        const body = of === null ? undefined : entities[of];
        return body ? [text, body.kind, body.key, body.name, body.spellings] : [text];
      });
      const written = JSON.stringify([kind, key, name, spellings, roles]);
      // Two of whom the same is said are still two.
      const before = seen.get(written) ?? 0;
      seen.set(written, before + 1);
      return this.#memory.numberOf(`entity ${before} ${written}`);
    });
  }

  #writeQuotation({ start, end, outer, attribution, phrase, continues }: Quotation, from: number): string {
    const place = [start - from, end - start, outer.start - from, outer.end - from, phrase, continues !== null];
    if (!attribution) return place.join(" ");
    const { speaker, text, cue, span } = attribution;
    const who = speaker === null ? "" : this.entity(speaker);
    return JSON.stringify([...place, who, text, cue, span && [span.start - from, span.end - from]]);
  }
}

const latest = new WeakMap<DraftView, Contexts>();

/** Those of one draft; made once for names and quotations. */
export function contextsOf(draft: Reading, index: SourceIndex, memory: JudgeMemory): Contexts {
  const view = viewOf(draft, index, memory);
  let contexts = latest.get(view);
  if (!contexts) {
    contexts = new Contexts(view, memory);
    latest.set(view, contexts);
  }
  return contexts;
}

export function moved(claim: Claim, by: number): Claim {
  const { start, end, speaker } = claim;
  const named = speaker ? { speaker: { ...speaker, start: speaker.start + by, end: speaker.end + by } } : {};
  return { ...claim, start: start + by, end: end + by, ...named };
}
