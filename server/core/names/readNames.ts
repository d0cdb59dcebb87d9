// Names of a text: people, organisations and places, all mentions of one of them joined.

import type { Entity, Mention } from "../reading/model.ts";
import type { ProseDocument } from "../reading/proseDocument.ts";
import { wordsOf } from "./words.ts";

export interface Names {
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
}

/** Every name in the document and what it refers to. */
export function readNames(document: ProseDocument): Names {
  const entities: Entity[] = [];
  const byKey = new Map<string, number>();
  const mentions: Mention[] = [];
  document.sentences.forEach((sentence, index) => {
    let run: { start: number; end: number } | undefined;
    const close = () => {
      if (!run) return;
      const text = document.prose.slice(run.start, run.end);
      const key = text.toLowerCase();
      let entity = byKey.get(key);
      if (entity === undefined) {
        entity = entities.length;
        byKey.set(key, entity);
        entities.push({ kind: "other", name: text, key, spellings: [text], roles: [] });
      }
      mentions.push({ ...run, text, sentence: index, entity, form: "full" });
      run = undefined;
    };
    for (const word of wordsOf(sentence)) {
      const named = word.cap && !word.punctuation && !(word.opens && word.pos !== "PROPN");
      if (named) run = { start: run?.start ?? word.start, end: word.end };
      if (!named || word.possessive) close();
    }
    close();
  });
  return { entities, mentions };
}
