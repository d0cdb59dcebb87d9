// Compares what the reader makes of names with the expectations of a corpus (notation: test/core/names/people.corpus).

import type { Entity, Reading } from "../../server/core/reading/model.ts";
import { read } from "../../server/core/reading/read.ts";
import { type Example, parseCorpus, Score } from "./corpusFile.ts";

const KINDS: Readonly<Record<string, string>> = { P: "person", O: "organisation", L: "place" };

export interface NameScores {
  readonly entities: Score;
  readonly references: Score;
  readonly roles: Score;
}

export function scoreNames(content: string, file: string): NameScores {
  const scores = { entities: new Score(), references: new Score(), roles: new Score() };
  for (const example of parseCorpus(content)) {
    const where = `${file}:${example.line}`;
    const expected = expectedOf(example);
    const found = foundIn(read(example.text, { format: "text", asOf: null }), expected.places);
    scores.entities.compare(where, found.entities, expected.entities);
    scores.references.compare(where, found.references, expected.references);
    scores.roles.compare(where, found.roles, expected.roles);
  }
  return scores;
}

function expectedOf(example: Example) {
  const entities = new Set<string>();
  const references = new Set<string>();
  const roles = new Set<string>();
  const places = new Set<string>();
  for (const line of example.expected) {
    const parsed = /^([POCL]) ([^=|]+?)(?: = ([^|]+?))?(?: \| (.+))?$/.exec(line);
    if (!parsed) throw new Error(`line ${example.line}: cannot read “${line}”`);
    const [, kind = "", name = "", others, given] = parsed;
    const id = kind === "C" ? `country:${name}` : name;
    if (kind === "L") places.add(name);
    entities.add(`${kind === "C" ? "country" : KINDS[kind]} ${id}`);
    for (const other of others?.split(", ") ?? []) references.add(`${id} <- ${other.trim().toLowerCase()}`);
    for (const role of given?.split(" ; ") ?? []) roles.add(`${id}: ${role.toLowerCase()}`);
  }
  return { entities, references, roles, places };
}

function foundIn(reading: Reading, places: ReadonlySet<string>) {
  const entities = new Set<string>();
  const references = new Set<string>();
  const roles = new Set<string>();
  const id = (entity: Entity) => (entity.key.startsWith("country:") ? entity.key : entity.name);
  const counts = (entity: Entity) =>
    entity.kind === "person" ||
    entity.kind === "organisation" ||
    entity.key.startsWith("country:") ||
    places.has(entity.name);
  for (const entity of reading.entities) {
    if (!counts(entity)) continue;
    entities.add(`${entity.key.startsWith("country:") ? "country" : entity.kind} ${id(entity)}`);
    for (const role of entity.roles) {
      const body = role.of === null ? undefined : reading.entities[role.of];
      roles.add(`${id(entity)}: ${role.text.toLowerCase()}${body ? ` @ ${body.name.toLowerCase()}` : ""}`);
    }
  }
  for (const mention of reading.mentions) {
    const entity = reading.entities[mention.entity];
    if (!entity || !counts(entity)) continue;
    if (mention.text === entity.name && !entity.key.startsWith("country:")) continue;
    references.add(`${id(entity)} <- ${mention.text.toLowerCase()}`);
  }
  return { entities, references, roles };
}
