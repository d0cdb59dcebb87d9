// Which sentence of a source speaks most of what a place in the draft speaks of.

import { figureKey } from "../core/index/figureKey.ts";
import { firstTerm, sentenceCount } from "../core/index/segment.ts";
import type { SourceIndex } from "../core/index/sourceIndex.ts";
import { sentenceSpan } from "../core/index/storedSegment.ts";
import { termOf } from "../core/index/terms.ts";
import type { Reading, Sentence } from "../core/reading/model.ts";
import type { Span } from "../core/text/span.ts";
import type { Draft, LoadedSource, Snapshot } from "../workspace/snapshot.ts";

export interface NearPassage {
  readonly span: Span;
  readonly text: string;
}

/** Parts of speech that carry what a sentence is about. */
const CONTENT = new Set(["NOUN", "PROPN", "NUM", "VERB", "ADJ"]);

/** The sentence of the source nearest to the draft's sentence at `offset`; undefined where they share nothing. */
export function nearestPassage(snapshot: Snapshot, draft: Draft, offset: number, key: string): NearPassage | undefined {
  const loaded = snapshot.load(key);
  const around = sentenceAt(draft.reading, offset);
  if (!loaded || !around) return undefined;
  const { index } = snapshot;
  const wanted = new Set([...wordsOf(index, [around]), ...valuesIn(index, draft.reading, around)]);
  if (wanted.size === 0) return undefined;
  const sentences = wordsBySentence(index, loaded);
  const counts = new Map<number, number>();
  for (const words of sentences) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  // A word that stands in every sentence of the source says little of any.
  const rarity = (word: number) => Math.log(1 + sentences.length / (counts.get(word) ?? 1));
  let best: { sentence: number; score: number } | undefined;
  sentences.forEach((words, sentence) => {
    let score = 0;
    for (const word of words) if (wanted.has(word)) score += rarity(word);
    if (score > 0 && (!best || score > best.score)) best = { sentence, score };
  });
  return best && { span: sentenceSpan(loaded, best.sentence), text: loaded.proseOf(best.sentence) };
}

/** The words that carry what sentences of a draft are about, as the index numbers them; those no source has are left out. */
export function wordsOf(index: SourceIndex, sentences: readonly Sentence[]): ReadonlySet<number> {
  const words = new Set<number>();
  for (const { tokens } of sentences) {
    for (const token of tokens) {
      const term = CONTENT.has(token.pos) ? termOf(token) : null;
      const word = term === null ? -1 : index.dictionary.find(term);
      if (word >= 0) words.add(word);
    }
  }
  return words;
}

/** Values of the figures in a sentence of a draft, as the index numbers them. */
function valuesIn(index: SourceIndex, reading: Reading, { start, end }: Span): readonly number[] {
  return reading.figures.flatMap((figure) => {
    if (figure.start < start || figure.end > end) return [];
    const key = figureKey(figure);
    return key === null ? [] : index.dictionary.find(key);
  });
}

/** Words and values of figures of each sentence of a source. */
function wordsBySentence(index: SourceIndex, source: LoadedSource): readonly Set<number>[] {
  const sentences = Array.from({ length: sentenceCount(source) }, (_, sentence) => wordsIn(source, sentence));
  for (const figure of source.figures) {
    const key = figureKey(figure);
    if (key !== null) sentences[figure.sentence]?.add(index.dictionary.find(key));
  }
  return sentences;
}

/** The words of one sentence of a source. */
export function wordsIn(source: LoadedSource, sentence: number): Set<number> {
  const { terms } = source;
  const words = new Set<number>();
  const end = firstTerm(source, sentence + 1);
  for (let place = firstTerm(source, sentence); place < end; place++) words.add((terms[2 * place] ?? 0) >> 1);
  return words;
}

/** The sentence at `offset`; behind a full stop, as citations often stand, the sentence just ended. */
export function sentenceAt(reading: Reading, offset: number): Sentence | undefined {
  let found: Sentence | undefined;
  for (const sentence of reading.sentences) {
    if (sentence.start > offset) break;
    found = sentence;
  }
  return found;
}
