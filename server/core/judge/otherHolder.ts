// Roles that a source gives to another person than the draft does, or to the same person at another body: "coach of
// Northfield" where the source has the coach of Southfield and somebody else at Northfield.

import { type Segment, sentenceCount, sentenceEnd, sentenceStart, sentenceText } from "../index/segment.ts";
import { stem } from "../index/terms.ts";
import { plainName } from "../names/key.ts";
import type { Entity, Reading, Role } from "../reading/model.ts";
import { sameCountry } from "./bodies.ts";
import { otherwise, type WrongRole } from "./contradictedRole.ts";
import { type Description, describe, haveOneBody, shareWord } from "./descriptions.ts";
import type { Homes } from "./homes.ts";
import type { Known } from "./known.ts";
import { isNamedIn, outsideMarks } from "./namings.ts";
import { officeIn } from "./offices.ts";

/** Nouns beside those of posts.ts for what one person of a body is at a time. */
const ALSO_HELD_BY_ONE = new Set(
  "head founder captain skipper editor principal headteacher headmaster headmistress dean rector chief director commander coroner".split(
    " ",
  ),
);

export function otherHolder(
  draft: Reading,
  entity: Entity,
  role: Role,
  known: readonly Known[],
  homes: Homes,
): WrongRole | undefined {
  const own = describe(draft.text, draft.entities, role);
  // Whom a lawyer speaks for is no body: the matter of otherOffice.ts.
  if (own.qualified || officeIn(draft.text, role)?.told) return undefined;
  const at = homes.nearestTo(role.start);
  let found: WrongRole | undefined;
  for (const { segment, entity: theirs } of known) {
    const rivals = theirs.roles.map((other) => describe(segment.text, segment.entities, other));
    if (rivals.some((rival) => says(own, rival)) || saysSo(segment, theirs, own)) return undefined;
    // People change their posts: only the source that the paragraph speaks of tells of the same time.
    if (!at.includes(segment) || rivals.some((rival) => maySay(own, rival))) continue;
    const holder = belongsTo(own, segment, theirs, rivals);
    const elsewhere = rivals.find((rival) => isElsewhere(own, rival, segment));
    const rival = elsewhere ?? rivals.find(({ head }) => head !== undefined) ?? rivals[0];
    if ((!holder && !elsewhere) || !rival) continue;
    found ??= otherwise(segment, entity, { draft, role, theirs: rival.role }, holder);
  }
  return found;
}

/** The source says just this: one post, one body. */
function says(own: Description, rival: Description): boolean {
  return isOneHead(own, rival) && haveOneBody(own, rival);
}

/** The source may well mean the same, since one of the two does not say whose post it is. */
function maySay(own: Description, rival: Description): boolean {
  if (own.head === undefined || own.head !== rival.head) return false;
  return own.names.size === 0 || rival.names.size === 0;
}

function isOneHead(own: Description, rival: Description): boolean {
  return own.head === undefined || rival.head === undefined || own.head === rival.head;
}

/** A sentence of the source that names the person together with what the draft says of them. */
export function saysSo(segment: Segment, person: Entity, own: Description): boolean {
  const wanted = [...(own.names.size > 0 ? own.names : own.qualifiers)].filter((word) => !word.startsWith("country:"));
  if (wanted.length === 0) return false;
  for (let s = 0; s < sentenceCount(segment); s++) {
    const plain = outsideMarks(segment, sentenceStart(segment, s), sentenceEnd(segment, s));
    if (!isNamedIn(plain, person)) continue;
    const stems = new Set(plain.split(/[^\p{L}\p{N}]+/u).map(stem));
    if (own.head !== undefined && !own.head.split(" ").every((word) => stems.has(stem(word)))) continue;
    if (wanted.every((word) => stems.has(word)) && !othersNamed(segment, plain, person, own)) return true;
  }
  return false;
}

/** True where the sentence also names somebody to whom the source gives just this. */
function othersNamed(segment: Segment, plain: string, person: Entity, own: Description): boolean {
  return holdersOf(own, segment, person).some((other) => isNamedIn(plain, other));
}

/** The one other person to whom the source gives post and body, where it calls this one something else. */
function belongsTo(
  own: Description,
  segment: Segment,
  person: Entity,
  rivals: readonly Description[],
): Entity | undefined {
  if (own.head === undefined) {
    // "of ACCA": only somebody who is told to be of another body is not of this one.
    if (
      own.names.size === 0 ||
      !/^(?:of|from|at)\b/i.test(own.role.text) ||
      !rivals.some((rival) => isOfBody(segment, rival))
    )
      return undefined;
  } else {
    if (own.post === undefined && !ALSO_HELD_BY_ONE.has(own.head)) return undefined;
    const others = rivals.filter((rival) => rival.head !== undefined);
    if (others.length === 0 || !others.some((rival) => rival.head !== own.head || rival.names.size > 0))
      return undefined;
    if (own.post?.group === "legal" && new RegExp(`\\b${own.head}s\\b`, "i").test(segment.text)) return undefined;
    // "the father" of whom? Somebody may well be both, unless the source tells another trade of them.
    if (own.post?.group === "family" && others.every((rival) => rival.post?.group !== "legal")) return undefined;
  }
  const [holder, ...more] = holdersOf(own, segment, person);
  return more.length === 0 ? holder : undefined;
}

function holdersOf(own: Description, segment: Segment, person: Entity): readonly Entity[] {
  return segment.entities.filter(
    (other) =>
      other !== person &&
      other.kind === "person" &&
      other.roles.some((role) => {
        const theirs = describe(segment.text, segment.entities, role);
        if (theirs.qualified) return false;
        if (own.head === undefined) return shareWord(own.names, theirs.names);
        if (theirs.head !== own.head) return false;
        return own.post?.group === "family" || haveOneBody(own, theirs);
      }),
  );
}

function isOfBody(segment: Segment, { role, names: own }: Description): boolean {
  // "of the dockers' union": a body that has no name.
  if (role.of === null && /^(?:of|from|at)\s(?:the|an?)\s/.test(role.text)) return true;
  return own.size > 0 && role.of !== null && segment.entities[role.of]?.kind === "organisation";
}

/** The same post, at another body than the one the draft names: both surely two. */
function isElsewhere(own: Description, rival: Description, segment: Segment): boolean {
  if (own.head === undefined || own.head !== rival.head || rival.qualified) return false;
  if (own.post?.group === "family") return false;
  const mine = countryOf(own);
  const theirs = countryOf(rival);
  if (mine !== undefined && theirs !== undefined) return !sameCountry(mine, theirs);
  if (mine !== undefined || theirs !== undefined) return false;
  if (own.post === undefined && !ALSO_HELD_BY_ONE.has(own.head)) return false;
  if (own.names.size === 0 || rival.names.size === 0 || shareWord(own.names, rival.names)) return false;
  for (const a of own.names) for (const b of rival.names) if (alike(a, b)) return false;
  return areTwoBodies(segment, own.names, rival.names);
}

/** The one country that says whose post it is. */
function countryOf({ names: own }: Description): string | undefined {
  const countries = [...own].filter((name) => name.startsWith("country:"));
  return countries.length === 1 ? countries[0]?.slice(8) : undefined;
}

/** "Hibs" and "Hibernian" may be one club. */
function alike(a: string, b: string): boolean {
  return a.slice(0, 3) === b.slice(0, 3) || a[0] === b[0];
}

/** True where one sentence of the source names both bodies: a text that calls one thing two names does so in turns. */
function areTwoBodies(segment: Segment, a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (let s = 0; s < sentenceCount(segment); s++) {
    const capitals = new Set(
      [...sentenceText(segment, s).matchAll(/(?<!\p{L})\p{Lu}[\p{L}\p{M}]+/gu)].map(([word]) => stem(plainName(word))),
    );
    if ([...a].some((word) => capitals.has(word)) && [...b].some((word) => capitals.has(word))) return true;
  }
  return false;
}
