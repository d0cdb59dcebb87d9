// Which sentence of a source speaks most of what a place in the draft speaks of.

import type { Reading, Sentence } from "../core/reading/model.ts";
import type { Span } from "../core/text/span.ts";
import type { Draft, Snapshot } from "../workspace/snapshot.ts";

export interface NearPassage {
  readonly span: Span;
  readonly text: string;
  readonly score: number;
}

/** Parts of speech that carry what a sentence is about. */
const CONTENT = new Set(["NOUN", "PROPN", "NUM", "VERB", "ADJ"]);

/** The sentence of the source nearest to the draft's sentence at `offset`; undefined where they share nothing. */
export function nearestPassage(snapshot: Snapshot, draft: Draft, offset: number, key: string): NearPassage | undefined {
  const loaded = snapshot.load(key);
  if (!loaded) return undefined;
  const wanted = wordsAround(draft.reading, offset);
  if (wanted.size === 0) return undefined;
  const rarity = rarityIn(loaded.reading);
  let best: { sentence: Sentence; score: number } | undefined;
  for (const sentence of loaded.reading.sentences) {
    let score = 0;
    for (const word of contentWords(sentence)) if (wanted.has(word)) score += rarity.get(word) ?? 0;
    if (score > 0 && (!best || score > best.score)) best = { sentence, score };
  }
  if (!best) return undefined;
  const { start, end } = best.sentence;
  return { span: { start, end }, text: proseOf(loaded.reading, best.sentence), score: best.score };
}

/** Content words of the sentence at `offset`, or of the one before where the cursor stands behind it. */
export function wordsAround(reading: Reading, offset: number): ReadonlySet<string> {
  const sentence = sentenceAt(reading, offset);
  return sentence ? contentWords(sentence) : new Set();
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

export function contentWords(sentence: Sentence): ReadonlySet<string> {
  const words = new Set<string>();
  for (const token of sentence.tokens) if (CONTENT.has(token.pos)) words.add(token.lemma.toLowerCase());
  return words;
}

/** The sentence without markup, as people read it. */
export function proseOf(reading: Reading, sentence: Sentence): string {
  const tokens = sentence.tokens.map((token, i) => (token.spaced && i > 0 ? ` ${token.text}` : token.text)).join("");
  return tokens === "" ? reading.text.slice(sentence.start, sentence.end) : tokens;
}

/** A word that stands in every sentence of the source says little of any. */
function rarityIn(reading: Reading): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const sentence of reading.sentences) {
    for (const word of contentWords(sentence)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const total = reading.sentences.length;
  return new Map([...counts].map(([word, count]) => [word, Math.log(1 + total / count)]));
}
