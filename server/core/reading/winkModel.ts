// wink-nlp's model of English in two halves: its words go to wink-nlp, its rules for parts of speech and sentences are run
// by rules.ts. The words are made to be forgotten: wink-nlp adds every word it meets to the lists of its model and keeps it
// for as long as it runs, misspelt ones, half-typed ones, the names of ten thousand articles.

import bareModel from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";

/** A list of what the model knows, such as words or their endings, with the number of each. */
interface Feature {
  readonly list: string[];
  readonly hash: Record<string, number>;
  /** How many it came with; without it, it does not grow. */
  readonly intrinsicSize?: number;
  /** The number that the next one gets. */
  index: number;
}

interface Core {
  readonly features: Readonly<Record<string, Feature>> & { readonly lexeme: Feature; readonly pos: Feature };
}

/** What wink-nlp knows of a word by its number. */
interface Cache {
  /** Number of the word in small letters, spelt the usual way. */
  normal(id: number): number;
  /** The same of half of a contraction, by the second of its numbers. */
  nox(packed: number): number;
  value(id: number): string;
  property(id: number, name: string): number;
  /** True where the word can be this part of speech. */
  isMemberPOS(id: number, tag: number): boolean;
}

/** A text as wink-nlp parts it. */
export interface PartedText {
  /** Four numbers a token: the word; spaces in front, and for half of a contraction where its normal stands; its lemma. */
  readonly tokens: readonly number[];
  /** For each token the part of speech that its word is most often. */
  readonly tags: readonly number[];
}

/** Made once: it takes a tenth of a second, and all the rest of a start a hundredth. */
let core: Core | undefined;

function coreOf(): Core {
  core ??= (bareModel.core as () => Core)();
  return core;
}

let patterns: unknown;
let parted: (PartedText & { readonly cache: Cache }) | undefined;

/**
 * The model as wink-nlp takes it. All that are started with it share its words. Of its patterns for entities the bare model
 * makes a string of the string that it made the last time, each time twice as long. Where wink-nlp would note the parts of
 * speech that its rules have found, it hands over what it knows of the text.
 */
const model: typeof bareModel = {
  ...bareModel,
  core: coreOf,
  metaCER: () => {
    patterns ??= (bareModel.metaCER as () => unknown)();
    return patterns;
  },
  ner: () => ({ machines: [], transformers: [] }),
  pos: () => ({
    machines: [],
    transformers: [],
    setter: ({ tokens, cache }: { tokens: readonly number[]; cache: Cache }, tags: readonly number[]) => {
      parted = { tokens, tags, cache };
    },
  }),
};

let { nlp, cache } = load();
const { lemma } = nlp.its;

function load() {
  const nlp = winkNLP(model, ["pos"]);
  return { nlp, cache: partedBy(nlp, "").cache };
}

function partedBy({ readDoc }: ReturnType<typeof winkNLP>, text: string): PartedText & { readonly cache: Cache } {
  readDoc(text);
  if (!parted) throw new Error("wink-nlp has read a text without its model");
  return parted;
}

/**
 * Parts a text into words as wink-nlp does. It parts “Anna's” in two, but not once it has met it in one piece, as before a
 * full stop, and “route5...” in “route5” and “...” only once it has met “route5”: what a text says would hang on what was
 * read before it. Such words of several parts, `joined`, are met each time as if for the first time.
 */
export function partText(text: string): PartedText & { readonly joined: readonly string[] } {
  const { list, hash } = coreOf().features.lexeme;
  const since = list.length;
  const { tokens, tags } = partedBy(nlp, text);
  const joined = list.slice(since).filter((word) => !/^\p{L}*$/u.test(word) && !NUMBER.test(word));
  for (const word of joined) delete hash[word];
  return { tokens, tags, joined };
}

/** A number, however it is written, is one piece wherever it stands. */
const NUMBER = /^[^\p{L}]*\p{N}[^\p{L}]*$/u;

/** The lemma of a token as this part of speech; that of half of a contraction is always the same. */
export function lemmaOf(id: number, packed: number, fixed: number, tag: number): string {
  return lemma(0, { cache, tokens: [id, packed, fixed || tag << BITS_OF_LEMMA, 0] }, bareModel.addons);
}

/** Bits of a token's third number that are its lemma; its part of speech stands above. */
const BITS_OF_LEMMA = 20;
/** Bits of a token's second number that count the spaces in front; what stands above is there for contractions only. */
const BITS_OF_SPACES = 16;

/** True for half of a contraction, by the token's second number. */
export function isContracted(packed: number): boolean {
  return packed >> BITS_OF_SPACES > 0;
}

/** The number of the word in small letters, spelt the usual way. */
export function normalOf(id: number, packed: number): number {
  return isContracted(packed) ? cache.nox(packed) : cache.normal(id);
}

export function textOf(id: number): string {
  return cache.value(id);
}

/** What the model notes of a word under this name; 0 where nothing is noted. */
export function noteOf(id: number, name: "isAbbrev" | "isContraction" | "posHint" | "sbdHint"): number {
  return cache.property(id, name);
}

/** True where the dictionary has the word, by its normal, as this part of speech. */
export function canBe(normal: number, tag: number): boolean {
  return cache.isMemberPOS(normal, tag);
}

/** The number of a word that wink-nlp has met, or that is in its dictionary. */
export function numberOf(word: string): number | undefined {
  return coreOf().features.lexeme.hash[word];
}

/** How many words it has. */
export function wordCount(): number {
  return coreOf().features.lexeme.list.length;
}

/** The words of its dictionary have the numbers below this one. */
export const FIRST_UNKNOWN = coreOf().features.lexeme.intrinsicSize ?? 0;

/** The names of its parts of speech. */
export const PARTS_OF_SPEECH: readonly string[] = coreOf().features.pos.list;

/** Takes out all words that the model did not come with. */
export function forgetWords(): void {
  for (const feature of Object.values(coreOf().features)) {
    const { list, hash, intrinsicSize } = feature;
    if (intrinsicSize === undefined) continue;
    for (const added of list.splice(intrinsicSize)) delete hash[added];
    feature.index = intrinsicSize;
  }
  ({ nlp, cache } = load());
}

interface Rules {
  readonly machines: readonly string[];
}

/** The rules of the model, each machine as JSON. */
export const RULES = {
  tags: (bareModel.pos as () => Rules)().machines,
  sentences: (bareModel.sbd as () => Rules)().machines,
};
