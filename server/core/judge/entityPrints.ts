// What a draft says of each of its entities, wherever it does, as a number: two with the same number are judged alike, as far
// as they hang on that alone.

import type { Entity } from "../reading/model.ts";
import type { JudgeMemory } from "./judgeMemory.ts";

/** Stands in no text. */
const END = "\0";

type Entities = readonly Entity[];

/** Numbers of one version's entities. */
interface Printed {
  readonly entities: Entities;
  readonly numbers: readonly number[];
}

/** Of the version that was judged last: a key changes none or a few. */
const latest = new WeakMap<JudgeMemory, Printed>();

/** A number for each entity; no two have the same. */
export function printEntities(entities: Entities, memory: JudgeMemory): readonly number[] {
  const last = latest.get(memory);
  const seen = new Set<number>();
  let next = 0;
  const numbers = entities.map((entity) => {
    const at = last ? placeIn(last.entities, next, entity, entities) : -1;
    let number = last?.numbers[at] ?? -1;
    if (at >= 0) next = at + 1;
    if (number < 0 || seen.has(number)) number = memory.numberOf(written(entity, entities));
    // Two of whom the same is said are still two.
    while (seen.has(number)) number = memory.numberOf(`another entity ${number}`);
    seen.add(number);
    return number;
  });
  latest.set(memory, { entities, numbers });
  return numbers;
}

/** How far ahead an entity is looked for among those of the last version: a key adds or takes away one or two. */
const AHEAD = 3;

/** Where the same is said in the last version, from `from` on; -1 if it is not near. */
function placeIn(last: Entities, from: number, entity: Entity, entities: Entities): number {
  for (let at = from; at < from + AHEAD; at++) {
    const other = last[at];
    if (other && isSame(entity, entities, other, last)) return at;
  }
  return -1;
}

function isSame(one: Entity, entities: Entities, other: Entity, others: Entities): boolean {
  if (one.roles.length !== other.roles.length || !isSamelyNamed(one, other)) return false;
  return one.roles.every(({ text, of }, i) => {
    const theirs = other.roles[i];
    if (theirs?.text !== text) return false;
    const body = of === null ? undefined : entities[of];
    const theirBody = theirs.of === null ? undefined : others[theirs.of];
    return body === undefined || theirBody === undefined ? body === theirBody : isSamelyNamed(body, theirBody);
  });
}

function isSamelyNamed(one: Entity, other: Entity): boolean {
  return (
    one.kind === other.kind &&
    one.key === other.key &&
    one.name === other.name &&
    one.spellings.length === other.spellings.length &&
    one.spellings.every((spelling, i) => spelling === other.spellings[i])
  );
}

/** Written out, which is faster than as JSON. */
function written(entity: Entity, entities: Entities): string {
  let key = `entity ${named(entity)}`;
  for (const { text, of } of entity.roles) {
    const body = of === null ? undefined : entities[of];
    key += `${END}${text}${END}`;
    if (body) key += named(body);
  }
  return key;
}

function named({ kind, key, name, spellings }: Entity): string {
  return `${kind}${END}${key}${END}${name}${END}${spellings.length}${END}${spellings.join(END)}`;
}
