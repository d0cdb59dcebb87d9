// Words that the paragraph of a figure of the draft shares with the surroundings of a source's figures. Apart from overlap.ts:
// a key changes the sentence of one or two figures and the paragraph of ten.

import { firstTerm, type Segment, sentenceCount } from "../index/segment.ts";
import { type SourceIndex, weightOf } from "../index/sourceIndex.ts";
import type { Figure } from "../reading/model.ts";
import { nearness, type Paragraph, type PlainWord } from "./draftView.ts";
import { closestOf, firstAt, type Matched, matched } from "./overlap.ts";
import type { PlaceFeature } from "./placeFeatures.ts";
import type { WordMatcher } from "./wordMatches.ts";

/** The measures that hang on the paragraph. */
export const PARAGRAPH_FEATURES = ["wider", "reverseSentence", "unsaid"] as const satisfies readonly PlaceFeature[];

/** What one list of places gives for one figure of the source; filled anew for each figure. */
let bests = new Float64Array(0);

export class ParagraphOverlap {
  readonly #segment: Segment;
  readonly #all: Matched<PlainWord>;
  /** For each place in the segment's terms: the closest word of the paragraph. */
  readonly #closest: Float32Array;

  constructor({ words }: Paragraph, segment: Segment, position: number, matcher: WordMatcher) {
    this.#segment = segment;
    this.#all = matched(words, position, matcher);
    this.#closest = closestOf(this.#all, segment);
  }

  /** PARAGRAPH_FEATURES of a figure of the source, for figures of one sentence of the paragraph. */
  measure(sentence: number, other: Figure, index: SourceIndex): readonly [number, number, number] {
    return [this.#wider(sentence, other.sentence), ...this.#reverse(other, index)];
  }

  /** How much of the rest of the paragraph stands around the source's figure. */
  #wider(sentence: number, theirs: number): number {
    const segment = this.#segment;
    const from = firstTerm(segment, Math.max(0, theirs - 1));
    const to = firstTerm(segment, Math.min(sentenceCount(segment), theirs + 2));
    const { words, listOf, lists } = this.#all;
    if (bests.length < lists.length) bests = new Float64Array(2 * lists.length);
    for (let list = 0; list < lists.length; list++) {
      const places = lists[list] ?? [];
      let best = 0;
      for (let i = firstAt(places, from); i < places.length; i++) {
        const place = places[i];
        if (!place || place.at >= to) break;
        if (place.likeness > best) best = place.likeness;
      }
      bests[list] = best;
    }
    let found = 0;
    let total = 0.3;
    for (let w = 0; w < words.length; w++) {
      const word = words[w];
      if (!word || word.sentence === sentence || word.isHead) continue;
      total += word.weight;
      found += word.weight * (bests[listOf[w] ?? 0] ?? 0);
    }
    return found / total;
  }

  /** How much of the source's sentence the paragraph has, and how telling a word beside the figure it has not. */
  #reverse(other: Figure, index: SourceIndex): readonly [number, number] {
    const segment = this.#segment;
    const to = firstTerm(segment, other.sentence + 1);
    let whole = 0;
    let wholeTotal = 1e-6;
    let strongest = 1e-6;
    let unsaid = 0;
    for (let at = firstTerm(segment, other.sentence); at < to; at++) {
      const weight = weightOf(index, (segment.terms[at * 2] ?? 0) >> 1);
      const near = weight * nearness(segment.terms[at * 2 + 1] ?? 0, other);
      const closest = this.#closest[at] ?? 0;
      strongest = Math.max(strongest, near);
      unsaid = Math.max(unsaid, near * (1 - closest));
      whole += weight * closest;
      wholeTotal += weight;
    }
    return [whole / wholeTotal, unsaid / strongest];
  }
}
