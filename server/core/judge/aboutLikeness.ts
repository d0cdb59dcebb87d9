// How alike two figures are in what they count, who does what, and when: by what the reader says they are about.

import type { Segment } from "../index/segment.ts";
import { stem } from "../index/terms.ts";
import type { Figure } from "../reading/model.ts";
import { remembering } from "../text/remembering.ts";
import { dateParts } from "./values.ts";
import { likeness, rowOf } from "./wordVectors.ts";

export function headLikeness(a: Figure, b: Figure): number | null {
  const x = a.about.head ?? (a.kind === "count" || a.kind === "ordinal" ? a.unit : null);
  const y = b.about.head ?? (b.kind === "count" || b.kind === "ordinal" ? b.unit : null);
  if (x === null || y === null) return null;
  return wordLikeness(x, y);
}

export function wordLikeness(a: string | null, b: string | null): number {
  if (a === null || b === null) return 0;
  if (a === b) return 1;
  const x = stem(a);
  const y = stem(b);
  if (x === y) return 1;
  return Math.max(0, (likeness(cachedRow(x), cachedRow(y)) - 0.3) / 0.7) * 0.9;
}

const cachedRow = remembering(rowOf);

export function listLikeness(a: readonly string[], b: readonly string[]): number {
  let best = 0;
  for (const x of a) for (const y of b) best = Math.max(best, wordLikeness(x, y));
  return best;
}

export function sharedEntities(entities: ReadonlySet<number>, segment: Segment, sentence: number): number {
  if (entities.size === 0) return 0;
  const { mentions } = segment;
  const shared = new Set<number>();
  for (let m = 0; m < mentions.length; m += 3) {
    if (mentions[m] === sentence && entities.has(mentions[m + 1] ?? -1)) shared.add(mentions[m + 1] ?? -1);
  }
  return shared.size / entities.size;
}

export function otherTime(a: Figure, b: Figure): boolean {
  if (a.about.period.length === 0 || b.about.period.length === 0) return false;
  return !a.about.period.some((x) => b.about.period.some((y) => sameYear(x, y)));
}

function sameYear(a: string, b: string): boolean {
  const x = dateParts(a)?.[0] ?? null;
  const y = dateParts(b)?.[0] ?? null;
  return x === null || y === null || x === y;
}

export function otherMood(a: Figure, b: Figure): boolean {
  if (a.about.negated !== b.about.negated) return true;
  const open = (f: Figure): boolean => f.about.modality === "planned" || f.about.modality === "hypothetical";
  return open(a) !== open(b);
}
