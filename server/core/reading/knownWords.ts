// Words as wink-nlp numbers them, and what is the same of a word wherever it stands.

import { columnsOf, type RuleWord } from "./rules.ts";
import { FIRST_UNKNOWN, forgetWords, isContracted, lemmaOf, normalOf, PARTS_OF_SPEECH, textOf } from "./winkModel.ts";

/** What is the same wherever a word stands. */
export interface Word extends RuleWord {
  /** For as long as it is known; then it gets another. */
  readonly number: number;
  readonly id: number;
  readonly text: string;
  readonly lower: string;
  readonly blank: boolean;
  /** Half of a contraction: it has always the same part of speech and lemma. */
  readonly contracted: boolean;
  /** The lemma as the part of speech that was met last: most words are only ever met as one. */
  lemmaTag: number;
  lemma: string;
  /** Lemmas of a word met as several: "report" and "report", "left" and "leave". */
  lemmas: Map<number, string> | undefined;
}

/** How many words have had a number. */
let numbered = 0;

/** By wink-nlp's own number of the word. Asking it for strings and lemmas token by token took a quarter of the time. */
const words: (Word | undefined)[] = [];

/** The word of a token, by its numbers and the part of speech that it is most often. */
export function wordOf(id: number, packed: number, fixed: number, tag: number): Word {
  const contracted = isContracted(packed);
  const known = contracted ? undefined : words[id];
  if (known) return known;
  const text = textOf(id);
  const normal = normalOf(id, packed);
  const { forTags, forEnds, forEndsSpaced } = columnsOf(id, normal);
  const word: Word = {
    number: numbered++,
    id,
    text,
    lower: text.toLowerCase(),
    blank: /^\s*$/.test(text),
    normal,
    tag,
    forTags,
    forEnds,
    forEndsSpaced,
    contracted,
    lemmaTag: contracted ? tag : -1,
    lemma: contracted ? lemmaOf(id, packed, fixed, tag) : "",
    lemmas: undefined,
  };
  if (contracted) return word;
  // Filled without holes: an array with holes is a slow table.
  while (words.length <= id) words.push(undefined);
  words[id] = word;
  return word;
}

/** The lemma of a word as this part of speech. */
export function lemmaAs(word: Word, tag: number): string {
  if (word.lemmaTag === tag) return word.lemma;
  if (word.lemmaTag >= 0) word.lemmas ??= new Map([[word.lemmaTag, word.lemma]]);
  let lemma = word.lemmas?.get(tag);
  if (lemma === undefined) {
    lemma = lemmaOf(word.id, 0, 0, tag);
    word.lemmas?.set(tag, lemma);
  }
  word.lemmaTag = tag;
  word.lemma = lemma;
  return lemma;
}

/** The name of a part of speech. */
export function tagName(tag: number): string {
  return PARTS_OF_SPEECH[tag] ?? "X";
}

/** Begins afresh if more unknown words than these are remembered, and tells whether it has. */
export function forgetUnknown(most: number): boolean {
  if (words.length <= FIRST_UNKNOWN + most) return false;
  forgetWords();
  // The words of its dictionary keep their numbers.
  words.length = FIRST_UNKNOWN;
  return true;
}
