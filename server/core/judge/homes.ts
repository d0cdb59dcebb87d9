// The sources that each paragraph of a draft speaks of: what a short or misspelt word is compared with.

import type { Segment } from "../index/segment.ts";
import type { SourceIndex } from "../index/sourceIndex.ts";
import { candidatesOf } from "../quotations/quotationIndex.ts";
import type { Reading, Sentence } from "../reading/model.ts";

export class Homes {
  readonly #draft: Reading;
  readonly #index: SourceIndex;
  readonly #byBlock = new Map<number, readonly Segment[]>();
  #sentences: Map<number, Sentence[]> | undefined;

  constructor(draft: Reading, index: SourceIndex) {
    this.#draft = draft;
    this.#index = index;
  }

  /** Sources nearest to the paragraph that holds the sentence, best first. */
  of(sentence: number): readonly Segment[] {
    const block = this.#draft.sentences[sentence]?.block;
    if (block === undefined) return [];
    let found = this.#byBlock.get(block);
    if (!found) {
      this.#sentences ??= this.#group();
      found = candidatesOf(
        this.#index,
        (this.#sentences.get(block) ?? []).flatMap((own) => own.tokens),
      ).slice(0, 4);
      this.#byBlock.set(block, found);
    }
    return found;
  }

  #group(): Map<number, Sentence[]> {
    const groups = new Map<number, Sentence[]>();
    for (const sentence of this.#draft.sentences) {
      const group = groups.get(sentence.block);
      if (group) group.push(sentence);
      else groups.set(sentence.block, [sentence]);
    }
    return groups;
  }
}
