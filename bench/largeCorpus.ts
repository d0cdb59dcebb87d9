// Large corpora for several measurements of one run: read once, kept as what the program itself would save.

import { Dictionary } from "../server/core/index/dictionary.ts";
import type { IndexContent, IndexedSource } from "../server/core/index/indexFile.ts";
import { encodeSource } from "../server/core/index/record.ts";
import { parseSource } from "../server/core/sources/parseSource.ts";
import { Corpus } from "../server/workspace/corpus.ts";
import type { Snapshot } from "../server/workspace/snapshot.ts";
import { type GeneratedArticle, generateArticles } from "./corpus.ts";

export interface LargeCorpus {
  readonly content: IndexContent;
  /** The first thousand, for drafts and claims about them. */
  readonly articles: readonly GeneratedArticle[];
}

const made = new Map<number, LargeCorpus>();

export function largeCorpus(count: number): LargeCorpus {
  let corpus = made.get(count);
  if (!corpus) {
    const dictionary = new Dictionary();
    const sources: IndexedSource[] = [];
    const articles: GeneratedArticle[] = [];
    for (const article of generateArticles(count)) {
      const path = `/bench/${article.name}`;
      const record = encodeSource(parseSource(article.text, path), dictionary);
      sources.push({ path, version: { size: article.text.length, stamp: "1" }, record });
      if (articles.length < 1000) articles.push(article);
    }
    // The program looks them up when it saves the index, and has them from the file ever after.
    dictionary.rows();
    corpus = { content: { dictionary, sources, links: [], postings: null }, articles };
    made.set(count, corpus);
  }
  return corpus;
}

export function snapshotOf(content: IndexContent): Snapshot {
  const corpus = new Corpus();
  corpus.restore(content);
  corpus.apply({ kind: "complete" });
  return corpus.snapshot;
}
