// wink-nlp's model of English, made to forget. wink-nlp adds every word it meets to the lists of its model and keeps it for
// as long as it runs: misspelt ones, half-typed ones, the names of ten thousand articles.

import bareModel from "wink-eng-lite-web-model";

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
  readonly features: Readonly<Record<string, Feature>> & { readonly lexeme: Feature };
}

/** Made once: it takes a tenth of a second, and all the rest of a start a hundredth. */
let core: Core | undefined;

function coreOf(): Core {
  core ??= (bareModel.core as () => Core)();
  return core;
}

let patterns: unknown;

/**
 * The model as wink-nlp takes it. All that are started with it share its words. Of its patterns for entities the bare model
 * makes a string of the string that it made the last time, each time twice as long.
 */
export const model: typeof bareModel = {
  ...bareModel,
  core: coreOf,
  metaCER: () => {
    patterns ??= (bareModel.metaCER as () => unknown)();
    return patterns;
  },
};

/** Takes out all words that the model did not come with. Whoever was started with it has to be started anew. */
export function forgetWords(): void {
  for (const feature of Object.values(coreOf().features)) {
    const { list, hash, intrinsicSize } = feature;
    if (intrinsicSize === undefined) continue;
    for (const added of list.splice(intrinsicSize)) delete hash[added];
    feature.index = intrinsicSize;
  }
}

/** How many words it has. */
export function wordCount(): number {
  return coreOf().features.lexeme.list.length;
}

/**
 * Lets it meet words of several parts as if for the first time. wink-nlp parts “Anna's” in two, but not once it has met it
 * in one piece, as before a full stop, and “route5...” in “route5” and “...” only once it has met “route5”: what a text
 * says would hang on what was read before it.
 */
export function forgetJoined(since: number): void {
  const { list, hash } = coreOf().features.lexeme;
  for (let i = since; i < list.length; i++) {
    const word = list[i] ?? "";
    if (!/^\p{L}*$/u.test(word) && !NUMBER.test(word)) delete hash[word];
  }
}

/** A number, however it is written, is one piece wherever it stands. */
const NUMBER = /^[^\p{L}]*\p{N}[^\p{L}]*$/u;
