// Quotations given to a title alone, "the finance director said": wrong where the source names another speaker, and gives
// that title to somebody else.

import type { Segment } from "../index/segment.ts";
import { plainName } from "../names/key.ts";
import type { Attribution, Entity, Reading } from "../reading/model.ts";
import { type Description, describe, haveOneBody, shareWord } from "./descriptions.ts";
import { isNamedIn } from "./namings.ts";
import { samePerson } from "./speakers.ts";

/** True where the draft's "the minister" is surely not the source's speaker. */
export function isOthersTitle(
  draft: Reading,
  title: Attribution,
  segment: Segment,
  speaker: Entity,
  theirs: Attribution,
): boolean {
  if (!title.span || !/^(?:the|its|their|his|her)\s/i.test(title.text)) return false;
  // Where the source itself has only "he", the reader may take one for the other.
  if (!isNamedIn(plainName(theirs.text), speaker)) return false;
  const role = { ...title.span, text: title.text.replace(/^\S+\s/, ""), of: null };
  const own = describe(draft.text, draft.entities, role);
  if (own.head === undefined || own.qualified) return false;
  const roles = rolesIn(segment, speaker);
  if (!roles.some(({ head }) => head !== undefined) || roles.some((other) => other.head === own.head)) return false;
  if (plainName(theirs.text).includes(own.head)) return false;
  const holders = segment.entities.filter(
    (other) => other !== speaker && rolesIn(segment, other).some((held) => isTheSame(own, held)),
  );
  return holders.length === 1;
}

/** True where the source's "the Eastborough boss" is somebody else than `own`, who holds that post elsewhere: the boss of Wexley. */
export function isTitleOfOther(own: Entity, segment: Segment, title: Attribution): boolean {
  if (!title.span || !/^the\s/i.test(title.text)) return false;
  const start = title.span.start + title.text.length - title.text.replace(/^\S+\s/, "").length;
  const text = title.text.replace(/^\S+\s/, "");
  const told = describe(segment.text, segment.entities, { start, end: title.span.end, text, of: null });
  if (told.post === undefined || told.qualified || told.names.size === 0) return false;
  const held = segment.entities
    .filter((other) => other.kind === "person" && samePerson(other, own) === "same")
    .flatMap((other) => rolesIn(segment, other))
    .filter(({ head }) => head === told.head);
  if (held.length === 0 || !held.every((role) => role.names.size > 0 && !shareWord(role.qualifiers, told.qualifiers)))
    return false;
  // "The Blades boss" may be the manager of Sheffield, and "the American president" that of the US: somebody else has to
  // hold the post by that very name.
  return segment.entities.some(
    (other) =>
      other.kind === "person" &&
      samePerson(other, own) === "different" &&
      rolesIn(segment, other).some((role) => role.head === told.head && shareWord(role.names, told.names)),
  );
}

function rolesIn(segment: Segment, person: Entity): readonly Description[] {
  return person.kind === "person" ? person.roles.map((role) => describe(segment.text, segment.entities, role)) : [];
}

function isTheSame(own: Description, held: Description): boolean {
  if (held.head !== own.head || held.qualified) return false;
  return own.qualifiers.size === 0 || held.qualifiers.size === 0 || haveOneBody(own, held);
}
