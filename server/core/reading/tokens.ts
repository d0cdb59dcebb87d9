// Sentences and tokens of a stretch of prose, with offsets.

import { forgetUnasked } from "../text/remembering.ts";
import type { Span } from "../text/span.ts";
import { forgetChunks, LONGEST_CHUNK, wordsOf } from "./chunks.ts";
import { forgetUnknown, lemmaAs, tagName, type Word } from "./knownWords.ts";
import type { Token } from "./model.ts";
import { endsOf, tagsOf } from "./rules.ts";
import { isGap } from "./spaces.ts";
import { FIRST_UNKNOWN, noteOf, numberOf } from "./winkModel.ts";

/** wink-nlp keeps every word it has ever met, and we what we know of it. With so many unknown ones both begin afresh. */
const MOST_UNKNOWN = 50_000;
/**
 * Where somebody types, most of them are half of a word, and never met again. To begin afresh takes some milliseconds, and
 * some more to fill the other memories again: with a quarter as many, a twentieth of all that keys cost.
 */
const MOST_TYPED = 2_000;

/** Tokens of one sentence; offsets count from the begin of the prose. */
export interface TokenisedSentence extends Span {
  readonly tokens: readonly Token[];
}

/** Splits prose into sentences and tokens. White space, line breaks included, is never a token. */
export function tokenise(text: string): readonly TokenisedSentence[] {
  forgetWords(MOST_UNKNOWN);
  const { prose, words, spaced: gaps } = wordsOf(text);
  const tags = tagsOf(words);

  const sentences: TokenisedSentence[] = [];
  let at = 0;
  let spaced = true;
  let i = 0;
  for (const last of endsOf(words, gaps)) {
    const own: Token[] = [];
    for (; i <= last; i++) {
      const word = words[i] as Word;
      const { text, lower } = word;
      const gap = gapEnd(prose, at);
      if (gap > at) spaced = true;
      at = gap;
      // wink-nlp may fold unusual white space; the text itself is the truth.
      if (!standsAt(prose, text, at)) at = nextPlace(prose, text, at);
      const start = at;
      at += text.length;
      if (word.blank) {
        spaced = true;
        continue;
      }
      const tag = word.contracted ? word.tag : (tags[i] ?? word.tag);
      own.push({
        start,
        end: at,
        text,
        lower,
        word: word.number,
        lemma: lemmaAs(word, tag),
        pos: tagName(tag),
        spaced,
      });
      spaced = false;
    }
    const head = own[0];
    const tail = own.at(-1);
    if (head && tail) sentences.push({ start: head.start, end: tail.end, tokens: own });
  }
  return sentences;
}

/** To be called now and then while a text is being typed: forgets half-typed words, here and in all other memories. */
export function forgetTyped(): void {
  if (forgetWords(MOST_TYPED)) forgetUnasked();
}

function forgetWords(most: number): boolean {
  const many = forgetUnknown(most);
  if (many) forgetChunks();
  return many;
}

/** Where the spaces end that begin at `at`; the spaces are wink-nlp's, to which a line break is a token. */
function gapEnd(prose: string, at: number): number {
  let end = at;
  while (isGap(prose.charCodeAt(end))) end++;
  return end;
}

/** Only white space may be missing from wink-nlp's words, so both ends tell. */
function standsAt(prose: string, text: string, at: number): boolean {
  const last = text.length - 1;
  return prose.charCodeAt(at) === text.charCodeAt(0) && prose.charCodeAt(at + last) === text.charCodeAt(last);
}

/** Where `text` stands at or shortly behind `at`; `at` itself if it does not. */
function nextPlace(prose: string, text: string, at: number): number {
  let begin = at;
  while (begin < prose.length && /\s/.test(prose[begin] ?? "")) begin++;
  const found = prose.slice(begin, begin + text.length + LONGEST_CHUNK).indexOf(text);
  return found < 0 ? at : begin + found;
}

/** True for a common word of English (no names), asked in lower case: what a capital at a sentence's begin may hide. */
export function isDictionaryWord(lower: string): boolean {
  const number = numberOf(lower);
  return number !== undefined && number < FIRST_UNKNOWN && !noteOf(number, "isContraction");
}
