// Names of a text: people, organisations and places, all mentions of one of them joined.

import type { Entity, Mention } from "../reading/model.ts";
import type { ProseDocument } from "../reading/proseDocument.ts";
import { type Evidence, gatherEvidence } from "./evidence.ts";
import { headlineNames, knownNames } from "./headlines.ts";
import { joinNames } from "./join.ts";
import type { NamesMemory } from "./namesMemory.ts";
import { type Piece, piecesOf } from "./pieces.ts";
import type { EntityRecord } from "./records.ts";
import { readReferences } from "./references.ts";
import { readPronounRoles, readRoles } from "./roles.ts";
import type { Told } from "./sentenceNotes.ts";

export interface Names {
  readonly entities: readonly Entity[];
  /** In the order of the text. */
  readonly mentions: readonly Mention[];
}

/** Every name in the document and what it refers to. `memory` has what was made of sentences that were met before. */
export function readNames(document: ProseDocument, memory?: NamesMemory): Names {
  const evidence = gatherEvidence(document, memory);
  const pieces: Piece[] = [];
  const headlines: number[] = [];
  evidence.notes.forEach(({ titleCase }, index) => {
    if (titleCase) headlines.push(index);
    else for (const piece of namesIn(index, document.prose, evidence)) pieces.push(piece);
  });
  const known = headlines.length > 0 ? (memory?.knownNames(pieces) ?? knownNames(pieces)) : undefined;
  for (const index of headlines)
    if (known) pieces.push(...headlineNames(evidence.sentences[index] ?? [], index, document.prose, evidence, known));
  pieces.sort((a, b) => a.start - b.start);
  const joined = joinNames(pieces, evidence);
  readRoles(joined, evidence, document.prose);
  const references = readReferences(document, joined, evidence);
  readPronounRoles(references, joined, evidence, document.prose);
  const mentions: Mention[] = [...joined.mentions, ...references];
  mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  return named(joined.records.all, mentions);
}

/** The names of a sentence, those cut before where the text still tells the same of its words. */
function namesIn(sentence: number, prose: string, evidence: Evidence): readonly Piece[] {
  const notes = evidence.notes[sentence];
  if (!notes) return [];
  const stands = notes.names?.told.every(
    ({ word, small, capital }) => evidence.small(word) === small && evidence.capital(word) === capital,
  );
  if (notes.names && stands) {
    // Nobody else has them: they may move, as the sentence does.
    for (const piece of notes.names.pieces as readonly { sentence: number }[]) piece.sentence = sentence;
    return notes.names.pieces;
  }
  const told: Told[] = [];
  const pieces = piecesOf(notes.words, sentence, prose, (word) => {
    const answer = { word, small: evidence.small(word), capital: evidence.capital(word) };
    told.push(answer);
    return answer;
  });
  notes.names = { pieces, told };
  return pieces;
}

/** Only entities that are mentioned, in the order they were found. */
function named(records: readonly EntityRecord[], found: readonly Mention[]): Names {
  const used = new Uint8Array(records.length);
  for (const { entity } of found) used[entity] = 1;
  const positions = new Int32Array(records.length);
  const mentioned: EntityRecord[] = [];
  for (const record of records) {
    if (used[record.index] !== 1) continue;
    positions[record.index] = mentioned.length;
    mentioned.push(record);
  }
  const entities = mentioned.map(({ kind, name, key, spellings, roles }) => ({
    kind,
    name,
    key,
    spellings: [...spellings],
    roles: roles.map(({ start, end, text, of }) => ({
      start,
      end,
      text,
      of: of === null || used[of] !== 1 ? null : (positions[of] ?? null),
    })),
  }));
  const mentions = found.map(({ start, end, text, sentence, entity, form }) => ({
    start,
    end,
    text,
    sentence,
    entity: positions[entity] ?? 0,
    form,
  }));
  return { entities, mentions };
}
