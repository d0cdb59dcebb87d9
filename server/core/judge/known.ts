// Which people of which sources a person of the draft is.

import type { Segment } from "../index/segment.ts";
import type { SourceIndex } from "../index/sourceIndex.ts";
import { personTokens, plainName } from "../names/key.ts";
import type { Entity, Role } from "../reading/model.ts";
import type { Evidence } from "./model.ts";

/** A person as one source knows them. */
export interface Known {
  readonly segment: Segment;
  readonly entity: Entity;
}

/** A role of the draft that a source surely gives otherwise. */
export interface WrongRole {
  readonly role: Role;
  readonly message: string;
  readonly evidence: Evidence;
}

/** The sources that name the same person in full. */
export function knownAs(entity: Entity, index: SourceIndex): readonly Known[] {
  if (personTokens(entity.name).length < 2) return [];
  const term = index.dictionary.find(`@${entity.key}`);
  if (term < 0 || term + 1 >= index.starts.length) return [];
  const known: Known[] = [];
  for (let p = index.starts[term] ?? 0; p < (index.starts[term + 1] ?? 0); p++) {
    const segment = index.segments[index.postings[p] ?? -1];
    const own = segment?.entities.find((e) => e.kind === "person" && e.key === entity.key);
    if (segment && own) known.push({ segment, entity: own });
  }
  return known;
}

/**
 * The person of a source that the paragraph speaks of who must be meant, though one of the two texts has less of the
 * name: "Mr Davies" for the one Davies there, "Ch Supt Mike Flynn" for Mike Flynn.
 */
export function knownNearBy(entity: Entity, segment: Segment): Known | undefined {
  const own = plainName(entity.name);
  const surname = own.split(" ").at(-1) ?? "";
  if (surname.length < 4) return undefined;
  const bearers = segment.entities.filter(
    (other) => other.kind === "person" && plainName(other.name).split(" ").includes(surname),
  );
  const [only] = bearers;
  if (!only || bearers.length > 1) return undefined;
  const theirs = plainName(only.name);
  const isTail = theirs.endsWith(` ${own}`) || own.endsWith(` ${theirs}`) || own === theirs;
  return isTail ? { segment, entity: only } : undefined;
}
