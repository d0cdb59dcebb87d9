// Whether a source surely gives a person another post, tie of family, country or body than the draft does.

import type { Segment } from "../index/segment.ts";
import { plainName } from "../names/key.ts";
import type { Entity, Reading, Role } from "../reading/model.ts";
import { isDictionaryWord } from "../reading/tokens.ts";
import { bodyOf, isBody, mayBeOneBody, originOf, sameCountry, shareBodyWord } from "./bodies.ts";
import { elsewhere, otherwise, type WrongRole } from "./contradictedRole.ts";
import { describe, haveOneBody } from "./descriptions.ts";
import type { Homes } from "./homes.ts";
import type { Known } from "./known.ts";
import { officeOf } from "./offices.ts";
import { isOneOffice, mayBeCalled } from "./officesTogether.ts";
import { otherBody } from "./otherBody.ts";
import { otherHolder } from "./otherHolder.ts";
import { otherOffice } from "./otherOffice.ts";
import { isPast, isRoleOfOtherTime } from "./otherTimeOfRole.ts";
import { isLoose, postsOf } from "./posts.ts";
import { wrongParty } from "./wrongParty.ts";

export function wrongRole(
  draft: Reading,
  entity: Entity,
  known: readonly Known[],
  homes: Homes,
): WrongRole | undefined {
  for (const role of entity.roles) {
    if (isPast(draft, role)) continue;
    const wrong =
      wrongCountry(draft, entity, role, known) ??
      wrongParty(draft, entity, role, known) ??
      wrongPost(draft, entity, role, known) ??
      wrongBody(draft, entity, role, known) ??
      otherHolder(draft, entity, role, known, homes) ??
      otherOffice(draft, entity, role, known, homes) ??
      otherBody(draft, entity, role, known, homes);
    if (wrong) return wrong;
  }
  return undefined;
}

/** "of Norway" where every source that says so has "Dutch". */
function wrongCountry(draft: Reading, entity: Entity, role: Role, known: readonly Known[]): WrongRole | undefined {
  const own = originOf(role, draft.entities);
  if (own === undefined) return undefined;
  let found: WrongRole | undefined;
  for (const { segment, entity: theirs } of known) {
    for (const other of theirs.roles) {
      const place = other.of === null ? undefined : segment.entities[other.of];
      if (!place?.key.startsWith("country:")) continue;
      if (sameCountry(place.key.slice(8), own)) return undefined;
      if (originOf(other, segment.entities) === undefined) continue;
      found ??= otherwise(segment, entity, { draft, role, theirs: other });
    }
  }
  return found;
}

/** "chairman" where the sources have "secretary", or where the post is somebody else's. */
function wrongPost(draft: Reading, entity: Entity, role: Role, known: readonly Known[]): WrongRole | undefined {
  const own = postsOf(role)[0];
  if (!own) return undefined;
  const body = bodyOf(role, draft.entities);
  let found: WrongRole | undefined;
  for (const { segment, entity: theirs } of known) {
    const posts = theirs.roles.map((other) => ({ other, posts: postsOf(other) }));
    if (theirs.roles.some((other) => other.text.toLowerCase().includes(own.name))) return undefined;
    if (posts.some(({ posts: list }) => list.some((post) => post.name === own.name))) return undefined;
    const rival = posts.find(({ posts: list }) => list.some((post) => post.group === own.group));
    if (!rival) continue;
    const [one, other] = [officeOf(role), officeOf(rival.other)];
    // "health secretary", "health minister"
    if (one && other && isOneOffice(one, other)) return undefined;
    const theirBody = bodyOf(rival.other, segment.entities);
    const oneBody =
      body !== undefined && theirBody !== undefined
        ? mayBeOneBody(body, theirBody)
        : shareBodyWord(role, rival.other) || nameOneBody(draft, role, segment, rival.other);
    const holder = own.group === "family" ? undefined : soleHolder(segment, theirs, own.name, draft, role);
    const loose = isLoose(role) || isLoose(rival.other);
    if (own.group !== "family" && !holder && (!oneBody || loose)) continue;
    // Without somebody else in the post, the two may be words for one: president and chair, minister and secretary.
    if (!holder && own.group === "governing" && areNear(role, rival.other)) continue;
    // Who owns a club may preside over it.
    if (!holder && (own.name === "owner" || postsOf(rival.other)[0]?.name === "owner")) continue;
    // Every party and every union has its leader.
    if (holder && isLoose(role) && !holder.roles.some((other) => leadSame(draft, role, segment, other))) continue;
    found ??= otherwise(segment, entity, { draft, role, theirs: rival.other }, holder);
  }
  return found;
}

function areNear(a: Role, b: Role): boolean {
  const [one, other] = [officeOf(a), officeOf(b)];
  return one !== undefined && other !== undefined && mayBeCalled(one, other) && !one.loose && !other.loose;
}

function leadSame(draft: Reading, role: Role, segment: Segment, other: Role): boolean {
  return haveOneBody(describe(draft.text, draft.entities, role), describe(segment.text, segment.entities, other));
}

/** True where the words beside both roles name one body: "who chairs UK Sport", "CEO of UK Sport". */
function nameOneBody(draft: Reading, role: Role, segment: Segment, other: Role): boolean {
  const own = describe(draft.text, draft.entities, role);
  const theirs = describe(segment.text, segment.entities, other);
  return own.names.size > 0 && theirs.names.size > 0 && haveOneBody(own, theirs);
}

/** The one other person to whom the source gives the post, at the same body and for the same matter if both name one. */
function soleHolder(segment: Segment, person: Entity, post: string, draft: Reading, role: Role): Entity | undefined {
  const body = bodyOf(role, draft.entities);
  const own = { office: officeOf(role), words: describe(draft.text, draft.entities, role).qualifiers };
  const held = segment.entities.flatMap((e) =>
    e === person || e.kind !== "person"
      ? []
      : e.roles.filter((other) => postsOf(other).some(({ name }) => name === post)).map((other) => ({ e, other })),
  );
  const [first] = held;
  if (!first || held.some(({ e }) => e !== first.e)) return undefined;
  const fits = held.some(({ other }) => {
    const office = officeOf(other);
    // The minister of finance is not the one of defence.
    if (own.office && office && own.office.head === office.head && !isOneOffice(own.office, office)) return false;
    const theirs = bodyOf(other, segment.entities);
    if (!body || body.key.startsWith("country:")) return true;
    if (theirs) return mayBeOneBody(body, theirs);
    // "bank president" beside "president of the Eagle Trust"
    const { qualifiers } = describe(segment.text, segment.entities, other);
    return qualifiers.size === 0 || [...qualifiers].some((word) => own.words.has(word));
  });
  return fits ? first.e : undefined;
}

/** "of Oxford" where the sources have a professor at Cambridge, and never name Oxford. */
function wrongBody(draft: Reading, entity: Entity, role: Role, known: readonly Known[]): WrongRole | undefined {
  const own = bodyOf(role, draft.entities);
  if (!own || own.key.startsWith("country:") || isRoleOfOtherTime(draft, entity, role)) return undefined;
  const post = headedAs(role);
  // People come from many places; only who governs one governs no other.
  if (own.kind === "place" && post === undefined) return undefined;
  let found: WrongRole | undefined;
  for (const { segment, entity: theirs } of known) {
    const plain = plainName(segment.text);
    const telling = plainName(own.name)
      .split(" ")
      .filter((word) => word.length > 2 && !isDictionaryWord(word));
    const words = telling.length > 0 ? telling : [plainName(own.name)];
    if (words.some((word) => plain.includes(word))) return undefined;
    for (const other of theirs.roles) {
      const body = bodyOf(other, segment.entities);
      if (!isBody(body, other) || mayBeOneBody(own, body)) continue;
      const sameHead = post !== undefined && headedAs(other) === post;
      if (!sameHead && (own.kind === "place" || !/^(?:of|from|at)\b/i.test(role.text))) continue;
      found ??= elsewhere(segment, entity, role, own, other, body);
    }
  }
  return found;
}

/** The post a role names, the one that "who leads" tells included. */
function headedAs(role: Role): string | undefined {
  return postsOf(role)[0]?.name ?? (/^(?:leads|led)$/.test(role.text) ? "leader" : undefined);
}
