// The sources that each paragraph of a draft speaks of: what a short or misspelt word is compared with.

import type { SourceIndex } from "../index/sourceIndex.ts";
import type { StoredSegment } from "../index/storedSegment.ts";
import { nearestSources } from "../quotations/quotationIndex.ts";
import type { Reading, Sentence } from "../reading/model.ts";
import { pushTo } from "../text/lists.ts";
import type { Answers, JudgeMemory } from "./judgeMemory.ts";

/** Sources of one paragraph. */
const MOST = 4;
/** So many of them are asked of what the paragraph says of people. */
const NEAREST = 2;

export class Homes {
  readonly #draft: Reading;
  readonly #index: SourceIndex;
  readonly #known: Answers<readonly number[]>;
  #sentences: Map<number, Sentence[]> | undefined;

  constructor(draft: Reading, index: SourceIndex, memory: JudgeMemory) {
    this.#draft = draft;
    this.#index = index;
    this.#known = memory.answers("homes");
  }

  /** Sources nearest to the paragraph that holds the sentence, best first. */
  of(sentence: number): readonly StoredSegment[] {
    return this.placesOf(sentence).flatMap((place) => this.#index.segments[place] ?? []);
  }

  /** The nearest of them for the sentence that holds `offset` of the draft. */
  nearestTo(offset: number): readonly StoredSegment[] {
    const sentence = this.#draft.sentences.findIndex(({ start, end }) => start <= offset && offset < end);
    return this.of(sentence).slice(0, NEAREST);
  }

  /** Their positions in `SourceIndex.segments`. */
  placesOf(sentence: number): readonly number[] {
    const number = this.#draft.sentences[sentence]?.block;
    const block = number === undefined ? undefined : this.#draft.blocks[number];
    if (number === undefined || !block) return [];
    // The same words are the same tokens.
    return this.#known.recall(block.prose.text, () => {
      this.#sentences ??= this.#group();
      const tokens = (this.#sentences.get(number) ?? []).flatMap((own) => own.tokens);
      return nearestSources(this.#index, tokens).slice(0, MOST);
    });
  }

  #group(): Map<number, Sentence[]> {
    const groups = new Map<number, Sentence[]>();
    for (const sentence of this.#draft.sentences) pushTo(groups, sentence.block, sentence);
    return groups;
  }
}
