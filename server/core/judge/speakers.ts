// Whether two texts speak of one person: for who said what, and who is what.

import { isGivenName } from "../names/givenNames.ts";
import { personTokens, plainName } from "../names/key.ts";
import { sameFullName } from "../names/records.ts";
import type { Attribution, Entity, Quotation } from "../reading/model.ts";

export type Sameness = "same" | "different" | "unclear";

/** Compares two people by all their spellings. Only two full names, or names without a word in common, are different. */
export function samePerson(a: Entity, b: Entity): Sameness {
  if (a.key === b.key) return "same";
  if (a.kind !== "person" || b.kind !== "person") return "unclear";
  const one = personTokens(a.name);
  const other = personTokens(b.name);
  if (sameFullName(one, other)) return "same";
  const shared = one.some((token) => other.includes(token)) || plainOverlap(a.name, b.name);
  if (one.length === 1 || other.length === 1) {
    if (shared) return "same";
    return "different";
  }
  if (!shared) return "different";
  // Two Kims, two Harrises: different given names, both known in full.
  const given = one[0] !== other[0] && isGivenName(one[0] ?? "") && isGivenName(other[0] ?? "");
  return given || (one.length === 3 && other.length === 3) ? "different" : "unclear";
}

function plainOverlap(a: string, b: string): boolean {
  const words = plainName(a).split(" ");
  return plainName(b)
    .split(" ")
    .some((word) => word.length > 2 && words.includes(word));
}

/** The person a quotation is given to; undefined where no person is named. */
export function speakerOf(attribution: Attribution | null, entities: readonly Entity[]): Entity | undefined {
  if (attribution === null || attribution.speaker === null) return undefined;
  return entities[attribution.speaker];
}

/** Quotations of a source that hold the stretch, by most of its length. */
export function quotationsAround(quotations: readonly Quotation[], start: number, end: number): readonly Quotation[] {
  return quotations.filter((quotation) => {
    const shared = Math.min(end, quotation.outer.end) - Math.max(start, quotation.outer.start);
    return shared > 0 && shared >= (end - start) * 0.6;
  });
}
