// Bodies that the source at hand names, though never together with the person whom the draft puts there: "of the union"
// for the employer's man. A body the source does not name at all is the matter of wrongRole.ts.

import { plainName } from "../names/key.ts";
import type { Entity, Reading, Role } from "../reading/model.ts";
import { bodyOf, isBody, mayBeOneBody } from "./bodies.ts";
import { elsewhere, type WrongRole } from "./contradictedRole.ts";
import { describe, shareWord } from "./descriptions.ts";
import type { Homes } from "./homes.ts";
import type { Known } from "./known.ts";
import { isNamedWith } from "./namings.ts";
import { isRoleOfOtherTime } from "./otherTimeOfRole.ts";
import { isQualified } from "./posts.ts";

export function otherBody(
  draft: Reading,
  entity: Entity,
  role: Role,
  known: readonly Known[],
  homes: Homes,
): WrongRole | undefined {
  const body = bodyOf(role, draft.entities);
  // "now at Leeds": a club or a university there.
  const isTown = body?.kind === "place" && /^(?:at|with|for)\b/i.test(role.text);
  if (!body || !(isTown || isBody(body, role)) || isQualified(role.text) || isRoleOfOtherTime(draft, entity, role))
    return undefined;
  const own = describe(draft.text, draft.entities, role);
  const at = homes.nearestTo(role.start);
  const spellings = body.spellings.map(plainName);
  let found: WrongRole | undefined;
  for (const { segment, entity: theirs } of known) {
    if (isNamedWith(segment, theirs, (plain) => spellings.some((spelling) => plain.includes(spelling))))
      return undefined;
    for (const other of theirs.roles) {
      const rival = bodyOf(other, segment.entities);
      if (!rival) continue;
      const described = describe(segment.text, segment.entities, other);
      if (mayBeOneBody(body, rival) || shareWord(own.names, described.names) || isPart(segment.text, body, rival))
        return undefined;
      if (!isBody(rival, other) || described.qualified || !at.includes(segment)) continue;
      // The source knows the draft's body, as another than the one it gives the person.
      const isKnown = (e: Entity) =>
        e !== rival && e.key === body.key && (e.kind !== "place" || rival.kind === "place");
      if (!segment.entities.some(isKnown)) continue;
      found ??= elsewhere(segment, entity, role, body, other, rival);
    }
  }
  return found;
}

/** "the union's Harwick branch", "the Institute of the University": one may be a part of the other. "A beat B" is not. */
function isPart(text: string, a: Entity, b: Entity): boolean {
  const one = escaped(a.name);
  const other = escaped(b.name);
  return [
    [one, other],
    [other, one],
  ].some(([whole, part]) =>
    new RegExp(
      `${whole}(?:[’']s?(?:\\s\\S+){0,2})?\\s${part}|${part},?\\s(?:\\S+\\s){0,4}(?:of|at|in|by)\\s(?:the\\s)?${whole}`,
      "i",
    ).test(text),
  );
}

function escaped(text: string): string {
  return text.replace(/[^\p{L}\p{N} ]/gu, ".");
}
