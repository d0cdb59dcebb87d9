// Names of a text: people, organisations and places, all mentions of one of them joined.

import type { Entity, Mention, Sentence } from "../reading/model.ts";
import type { ProseDocument } from "../reading/proseDocument.ts";
import { gatherEvidence } from "./evidence.ts";
import { headlineNames, knownNames } from "./headlines.ts";
import { joinNames } from "./join.ts";
import { type Piece, piecesOf } from "./pieces.ts";
import type { EntityRecord } from "./records.ts";
import { readReferences } from "./references.ts";
import { readPronounRoles, readRoles } from "./roles.ts";
import type { Word } from "./words.ts";

export interface Names {
  readonly entities: readonly Entity[];
  /** In the order of the text. */
  readonly mentions: readonly Mention[];
}

/** Every name in the document and what it refers to. `read` has the words of sentences that were met before. */
export function readNames(document: ProseDocument, read?: WeakMap<Sentence, readonly Word[]>): Names {
  const evidence = gatherEvidence(document, read);
  const pieces: Piece[] = [];
  const headlines: number[] = [];
  evidence.sentences.forEach((words, index) => {
    if (evidence.titleCase[index]) headlines.push(index);
    else pieces.push(...piecesOf(words, index, document.prose, evidence));
  });
  const known = headlines.length > 0 ? knownNames(pieces) : undefined;
  for (const index of headlines)
    if (known) pieces.push(...headlineNames(evidence.sentences[index] ?? [], index, document.prose, evidence, known));
  pieces.sort((a, b) => a.start - b.start);
  const joined = joinNames(pieces, evidence);
  readRoles(joined, evidence, document.prose);
  const references = readReferences(document, joined, evidence);
  readPronounRoles(references, joined, evidence, document.prose);
  const mentions: Mention[] = [...joined.mentions.map(({ piece: _, ...mention }) => mention), ...references];
  mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  return named(joined.records.all, mentions);
}

/** Only entities that are mentioned, in the order they were found. */
function named(records: readonly EntityRecord[], mentions: readonly Mention[]): Names {
  const used = new Set(mentions.map((mention) => mention.entity));
  const position = new Map<number, number>();
  for (const record of records) if (used.has(record.index)) position.set(record.index, position.size);
  const at = (index: number) => position.get(index) ?? 0;
  const entities = records
    .filter((record) => used.has(record.index))
    .map((record) => ({
      kind: record.kind,
      name: record.name,
      key: record.key,
      spellings: [...record.spellings],
      roles: record.roles.map((role) => ({ ...role, of: role.of === null ? null : (position.get(role.of) ?? null) })),
    }));
  return { entities, mentions: mentions.map((mention) => ({ ...mention, entity: at(mention.entity) })) };
}
