// Sentences and tokens of a stretch of prose, with offsets: the one place that talks to wink-nlp.

import winkNLP from "wink-nlp";
import { forgetUnasked, MOST_NAMES, remembering } from "../text/remembering.ts";
import type { Span } from "../text/span.ts";
import type { Token } from "./model.ts";
import { forgetJoined, forgetWords, model, wordCount } from "./winkModel.ts";

const load = () => winkNLP(model, ["sbd", "pos"]);
let nlp = load();
const { its } = nlp;
/** wink-nlp keeps every word it has ever met, and so do `words` below. With so many unknown ones it begins afresh. */
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
  const prose = withoutEndlessRuns(text);
  if (words.length > firstUnknown + MOST_UNKNOWN) beginAfresh();
  const known = wordCount();
  const doc = nlp.readDoc(prose);
  forgetJoined(known);
  const tokens = doc.tokens();
  const ids = tokens.out(its.uniqueId) as unknown as number[];
  const contracted = tokens.out(its.contractionFlag) as unknown as boolean[];
  const tags = tokens.out(its.pos) as string[];
  const bounds = doc.sentences().out(its.span) as unknown as [number, number][];

  const sentences: TokenisedSentence[] = [];
  let at = 0;
  let spaced = true;
  for (const [first, last] of bounds) {
    const own: Token[] = [];
    for (let i = first; i <= last; i++) {
      const id = ids[i] ?? 0;
      const word = words[id] ?? wordOf(tokens, i, id);
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
      const pos = tags[i] ?? "X";
      const lemma = contracted[i]
        ? lemmaOf(tokens, i)
        : word.pos === pos
          ? word.lemma
          : anotherLemma(word, pos, tokens, i);
      own.push({ start, end: at, text, lower, lemma, pos, spaced });
      spaced = false;
    }
    const head = own[0];
    const tail = own.at(-1);
    if (head && tail) sentences.push({ start: head.start, end: tail.end, tokens: own });
  }
  return sentences;
}

/** What is the same wherever a word stands. */
interface Word {
  readonly text: string;
  readonly lower: string;
  readonly blank: boolean;
  /** The lemma as the part of speech that was met last: most words are only ever met as one. */
  pos: string;
  lemma: string;
  /** Lemmas of a word met as several: "report" and "report", "left" and "leave". */
  lemmas: Map<string, string> | undefined;
}

type Tokens = ReturnType<ReturnType<typeof nlp.readDoc>["tokens"]>;

/** By wink-nlp's own number of the word. Asking it for strings and lemmas token by token took a quarter of the time. */
const words: (Word | undefined)[] = [];

/** To be called now and then while a text is being typed: forgets half-typed words, here and in all other memories. */
export function forgetTyped(): void {
  if (words.length <= firstUnknown + MOST_TYPED) return;
  beginAfresh();
  forgetUnasked();
}

function beginAfresh(): void {
  forgetWords();
  nlp = load();
  // The words of its dictionary keep their numbers.
  words.length = firstUnknown;
}

function wordOf(tokens: Tokens, at: number, id: number): Word {
  const text = tokens.itemAt(at).out();
  const word: Word = {
    text,
    lower: text.toLowerCase(),
    blank: /^\s*$/.test(text),
    pos: "",
    lemma: "",
    lemmas: undefined,
  };
  // Filled without holes: an array with holes is a slow table.
  while (words.length <= id) words.push(undefined);
  words[id] = word;
  return word;
}

/** The lemma of a word that was last met as another part of speech. */
function anotherLemma(word: Word, pos: string, tokens: Tokens, at: number): string {
  if (word.pos !== "") {
    word.lemmas ??= new Map();
    word.lemmas.set(word.pos, word.lemma);
  }
  word.pos = pos;
  word.lemma = word.lemmas?.get(pos) ?? lemmaOf(tokens, at);
  return word.lemma;
}

function lemmaOf(tokens: Tokens, at: number): string {
  return tokens.itemAt(at).out(its.lemma as unknown as typeof its.value) as string;
}

/** Where the spaces end that begin at `at`; the spaces are wink-nlp's, to which a line break is a token. */
function gapEnd(prose: string, at: number): number {
  let end = at;
  while (isGap(prose.charCodeAt(end))) end++;
  return end;
}

function isGap(code: number): boolean {
  if (code < 0xa0) return code === 32;
  return (
    code === 0xa0 ||
    (code >= 0x2002 && code <= 0x2005) ||
    code === 0x2009 ||
    code === 0x200a ||
    code === 0x202f ||
    code === 0x205f
  );
}

/** Longer than any word or address that people read. */
const LONGEST_RUN = 200;
const ENDLESS_RUN = new RegExp(`\\S{${LONGEST_RUN + 1},}`, "g");

/**
 * Endless runs without a space turned into spaces: wink-nlp's patterns for addresses take time in the square or the cube
 * of a run's length.
 */
function withoutEndlessRuns(prose: string): string {
  return prose.length <= LONGEST_RUN ? prose : prose.replace(ENDLESS_RUN, (run) => " ".repeat(run.length));
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
  const found = prose.slice(begin, begin + text.length + LONGEST_RUN).indexOf(text);
  return found < 0 ? at : begin + found;
}

// wink-nlp numbers the words of its dictionary first and every unknown word as it turns up.
const firstUnknown = Number(nlp.readDoc("zqxjvkw").tokens().itemAt(0).out(its.uniqueId));

/** True for a common word of English (no names), asked in lower case: what a capital at a sentence's begin may hide. */
export const isDictionaryWord = remembering((lower) => {
  const first = nlp.readDoc(lower).tokens().itemAt(0);
  return first.out() === lower && Number(first.out(its.uniqueId)) < firstUnknown;
}, MOST_NAMES);
