// Why a passage is thought to state the same quantity: the words and names that it shares with the draft's sentence.

import { sentenceCount } from "../core/index/segment.ts";
import { weightOf } from "../core/index/sourceIndex.ts";
import { sentenceSpan } from "../core/index/storedSegment.ts";
import { termOf } from "../core/index/terms.ts";
import type { Claim } from "../core/judge/model.ts";
import type { Token } from "../core/reading/model.ts";
import { overlaps } from "../core/text/span.ts";
import type { Draft, Snapshot } from "../workspace/snapshot.ts";
import { sentenceAt, wordsIn, wordsOf } from "./nearest.ts";

/** More than these nobody reads. */
const SHOWN = 4;

/**
 * Stretches of the draft's sentence that the claim's best passage, or a sentence beside it, has too; as the draft
 * writes them, the rarest first. Empty where they share nothing but values.
 */
export function commonGround(snapshot: Snapshot, draft: Draft, claim: Claim): readonly string[] {
  const [best] = claim.evidence;
  const source = best && snapshot.load(best.source);
  const sentence = sentenceAt(draft.reading, claim.start);
  if (!best || !source || !sentence) return [];
  const { index } = snapshot;
  const theirs = new Set<number>();
  for (let s = 0; s < sentenceCount(source); s++) {
    if (!overlaps(sentenceSpan(source, s), best)) continue;
    // Who or what is meant often stands in the sentence before.
    for (const near of [s - 1, s, s + 1]) {
      if (near >= 0 && near < sentenceCount(source)) for (const word of wordsIn(source, near)) theirs.add(word);
    }
  }
  const weigh = (token: Token): number => {
    if (overlaps(token, claim) || wordsOf(index, [{ ...sentence, tokens: [token] }]).size === 0) return 0;
    const word = index.dictionary.find(termOf(token) ?? "");
    return theirs.has(word) ? weightOf(index, word) : 0;
  };
  const stretches: { text: string; end: number; weight: number; verb: boolean }[] = [];
  for (const token of sentence.tokens) {
    const weight = weigh(token);
    const last = stretches.at(-1);
    const verb = token.pos === "VERB";
    if (weight === 0) continue;
    if (last && !verb && !last.verb && draft.text.slice(last.end, token.start) === " ") {
      last.text = `${last.text} ${token.text}`;
      last.end = token.end;
      last.weight += weight;
    } else stretches.push({ text: token.text, end: token.end, weight, verb });
  }
  const rarest = stretches.sort((a, b) => b.weight - a.weight).map(({ text }) => text);
  return [...new Set(rarest)].slice(0, SHOWN);
}
