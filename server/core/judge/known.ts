// Which people of which sources a person of the draft is.

import { entityTerm } from "../index/segment.ts";
import { frequency, holders, type SourceIndex } from "../index/sourceIndex.ts";
import type { StoredSegment } from "../index/storedSegment.ts";
import { personTokens, plainName } from "../names/key.ts";
import type { Entity } from "../reading/model.ts";

/** A person as one source knows them. */
export interface Known {
  readonly segment: StoredSegment;
  readonly entity: Entity;
}

/** Nobody can tell from so many sources what somebody is not: people in all the news have many posts over time. */
export const MOST_KNOWN = 60;

/** How many sources name an entity so. */
export function sourcesNaming({ key }: Entity, index: SourceIndex): number {
  return frequency(index, index.dictionary.find(entityTerm(key)));
}

/** The first sources that name the same person in full, so many at most. */
export function knownAs(entity: Entity, index: SourceIndex, most: number): readonly Known[] {
  if (personTokens(entity.name).length < 2) return [];
  const known: Known[] = [];
  for (const place of holders(index, index.dictionary.find(entityTerm(entity.key)))) {
    const segment = index.segments[place];
    const own = segment?.entities.find((e) => e.kind === "person" && e.key === entity.key);
    if (segment && own) known.push({ segment, entity: own });
    if (known.length === most) break;
  }
  return known;
}

/**
 * The person of a source that the paragraph speaks of who must be meant, though one of the two texts has less of the
 * name: "Mr Davies" for the one Davies there, "Ch Supt Mike Flynn" for Mike Flynn.
 */
export function knownNearBy(entity: Entity, segment: StoredSegment): Known | undefined {
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
