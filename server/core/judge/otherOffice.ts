// Offices and callings that go together with nothing the sources say of the person: those of somebody else, "curator" of
// the director, and those that exclude what the sources have, "head coach" of the athletic director.

import { type Segment, sentenceText } from "../index/segment.ts";
import type { StoredSegment } from "../index/storedSegment.ts";
import { plainName } from "../names/key.ts";
import type { Entity, Reading, Role } from "../reading/model.ts";
import { otherwise, type WrongRole } from "./contradictedRole.ts";
import { tellsDeed } from "./deeds.ts";
import { type Description, describe, roleInWords, shareWord } from "./descriptions.ts";
import type { Homes } from "./homes.ts";
import type { Known } from "./known.ts";
import { isNamedWith } from "./namings.ts";
import { type Office, officeIn, officeOf } from "./offices.ts";
import { bearsOut, excludeEachOther, HELD_BY_ONE, isOneOffice, mayBeCalled } from "./officesTogether.ts";
import { saysSo } from "./otherHolder.ts";
import { isRoleOfOtherTime, isSinceLately } from "./otherTimeOfRole.ts";
import { passageEvidence, publisherOf, sentenceAt, withFullStop } from "./passages.ts";
import { isQualified } from "./posts.ts";
import { samePerson } from "./speakers.ts";
import { tellingRole } from "./tellingPlaces.ts";

/** Of people in so few sources each may be asked, unless they changed their posts between them. */
const FEW = 5;

const SECOND = /\b(?:deputy|vice|assistant)\b/i;

interface Held {
  readonly role: Role;
  readonly office: Office;
  readonly description: Description;
}

/** "curator in spirit and director by title": the draft tells the source's office in the same breath. */
function isTold({ text }: Reading, { start, end }: Role, { head }: Office): boolean {
  const behind = /^[^,;.]{0,60}/.exec(text.slice(end, end + 60))?.[0] ?? "";
  const front = /[^,;.]{0,40}$/.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? "";
  return [front, behind].some((part) => /\band\b/.test(part) && plainName(part).includes(head.replace("_", " ")));
}

interface Holder {
  readonly person: Entity;
  readonly held: Held;
  /** True where the source also names the body that the draft names. */
  readonly byName: boolean;
}

export function otherOffice(
  draft: Reading,
  entity: Entity,
  role: Role,
  known: readonly Known[],
  homes: Homes,
): WrongRole | undefined {
  const office = officeIn(draft.text, role);
  const description = describe(draft.text, draft.entities, role);
  if (!office || (office.loose && office.domain.size === 0) || description.qualified) return undefined;
  if (isRoleOfOtherTime(draft, entity, role)) return undefined;
  const own: Held = { role, office, description };
  const telling = office.head === "minister" ? withoutNames(description) : description;
  const home = homes.nearestTo(role.start);
  const settled = known.length <= FEW && agree(known);
  let found: WrongRole | undefined;
  for (const { segment, entity: theirs } of known) {
    const isHome = settled || home.includes(segment);
    const rivals = heldIn(segment, theirs);
    const holder = isHome ? holderOf(own, segment, theirs) : undefined;
    if (rivals.some((rival) => isTold(draft, role, rival.office))) return undefined;
    const same = rivals.filter((rival) => isOneOffice(office, rival.office));
    if (tellsDeed(segment, theirs, office, holder?.person)) return undefined;
    if (same.some((rival) => !isElsewhere(own, rival, holder)) || saysSo(segment, theirs, telling)) return undefined;
    const word = theirs.roles.find((other) => {
      const theirOffice = officeOf(other);
      // "finance minister" has the word of "health minister".
      if (theirOffice && isQualifiedBy(office) && excludeEachOther(office, theirOffice)) return false;
      return plainName(other.text)
        .split(/[\s-]+/)
        .includes(office.head);
    });
    // "former mayor" where the draft has "mayor" is of another time, "deputy mayor" is less.
    if (word && !(settled && SECOND.test(word.text))) return undefined;
    // An assistant manager is a manager.
    if (word && /\ban? $/i.test(draft.text.slice(Math.max(0, role.start - 4), role.start))) return undefined;
    const isNear = rivals.some((rival) => bearsOut(office, rival.office));
    const isOthers = holder?.byName && !rivals.some((rival) => shareWord(description.names, rival.description.names));
    if (isNear && !office.loose && !isOthers) return undefined;
    if (!isHome) continue;
    const other = word ?? (holder ? otherThan(own, rivals, holder) : contradictory(own, rivals, segment))?.role;
    if (
      holder &&
      (office.loose ? !isWithin(office, holder.held.office) : !other && !isSure(own, holder, theirs, segment, home))
    )
      continue;
    found ??= contradiction(draft, entity, role, segment, other, holder);
  }
  return found;
}

/** "home secretary" of "Britain's home secretary": any minister is a secretary of the country. */
function withoutNames(own: Description): Description {
  const qualifiers = new Set([...own.qualifiers].filter((word) => !own.names.has(word)));
  return qualifiers.size > 0 ? { ...own, names: new Set(), qualifiers } : own;
}

/** True where the matter tells who is meant: there are many ministers, and one for health. */
function isQualifiedBy({ head, domain }: Office): boolean {
  return (head === "minister" || head === "officer") && domain.size > 0;
}

/** What the source has instead: another role of the person, or another person with the role. */
function contradiction(
  draft: Reading,
  entity: Entity,
  role: Role,
  segment: StoredSegment,
  other: Role | undefined,
  holder: Holder | undefined,
): WrongRole | undefined {
  if (other) return otherwise(segment, entity, { draft, role, theirs: other }, holder?.person);
  if (!holder) return undefined;
  const { person, held } = holder;
  return {
    role,
    message: withFullStop(
      `${publisherOf(segment)} has “${roleInWords(segment, held.role)}” for ${person.name}, not for ${entity.name}`,
    ),
    evidence: passageEvidence(segment, tellingRole(segment, held.role), "contradicts"),
  };
}

function heldIn(segment: Segment, person: Entity): readonly Held[] {
  return person.roles.flatMap((role) => {
    const office = officeIn(segment.text, role);
    return office ? [{ role, office, description: describe(segment.text, segment.entities, role) }] : [];
  });
}

/** What the source calls the person whom the draft gives the holder's office: a calling may stand beside a post. */
function otherThan(own: Held, rivals: readonly Held[], { byName }: Holder): Held | undefined {
  const same = rivals.find((rival) => isOneOffice(own.office, rival.office));
  return same ?? rivals.find(({ office }) => !office.loose && (byName || !mayBeCalled(own.office, office)));
}

/** True where no source gives the person an office that another source excludes, or one of another time. */
function agree(known: readonly Known[]): boolean {
  if (known.some(({ entity }) => entity.roles.some(({ text }) => isQualified(text) && !SECOND.test(text))))
    return false;
  const all = known.flatMap(({ segment, entity }) => heldIn(segment, entity));
  return !all.some((a) => all.some((b) => a !== b && excludeEachOther(a.office, b.office)));
}

/** What the source calls the person, where nobody is both that and what the draft says. */
function contradictory(own: Held, rivals: readonly Held[], segment: Segment): Held | undefined {
  const telling = rivals.filter(({ office }) => !office.loose);
  if (telling.some(({ office }) => !excludeEachOther(own.office, office))) return undefined;
  // A "governor" and the "chair of governors" may be one.
  if (!isQualifiedBy(own.office) && rivals.some((rival) => plainName(rival.role.text).includes(own.office.head)))
    return undefined;
  if (rivals.some(({ role }) => isSinceLately(segment.text, role))) return undefined;
  const { names } = own.description;
  return telling.find(({ description }) =>
    description.names.size > 0 && names.size > 0
      ? shareWord(names, description.names)
      : hasAll(plainName(segment.text), names),
  );
}

/** The one other person who by the source holds just this. */
function holderOf(own: Held, segment: Segment, person: Entity): Holder | undefined {
  const found: Holder[] = [];
  for (const other of segment.entities) {
    if (other.kind !== "person" || other === person || samePerson(person, other) !== "different") continue;
    const held = heldIn(segment, other).find(
      (one) => isOneOffice(own.office, one.office) && fitsBody(own, one, segment),
    );
    if (held) found.push({ person: other, held, byName: isOfBody(own, held, segment) });
  }
  return found.length === 1 ? found[0] : undefined;
}

/** True unless the draft's body is another one, or one of which the source tells nothing. */
function fitsBody(own: Held, held: Held, segment: Segment): boolean {
  const { names, qualifiers } = own.description;
  if (names.size === 0) {
    // "the museum's manager" and "the hospital manager"; a "manager" of a hospital is no "coach".
    const theirs = held.description.qualifiers;
    if (theirs.size === 0 || isQualifiedBy(own.office)) return true;
    if (qualifiers.size > 0) return [...qualifiers].some((word) => theirs.has(word));
    return own.office.head === held.office.head;
  }
  if (held.description.names.size > 0)
    return shareWord(names, held.description.names) || (isOfCountry(held, segment) && isOfBody(own, held, segment));
  return hasAll(plainName(segment.text), names);
}

/** "director of Northland's planning centre, PLAN": the country is not the body. */
function isOfCountry({ role }: Held, segment: Segment): boolean {
  return role.of !== null && segment.entities[role.of]?.key.startsWith("country:") === true;
}

/** True where the source tells of the very body: in the role, or in its sentence. */
function isOfBody(own: Held, { role, description }: Held, segment: Segment): boolean {
  const { names } = own.description;
  if (names.size === 0) return false;
  if (shareWord(names, description.names)) return true;
  return hasAll(plainName(sentenceText(segment, sentenceAt(segment, role.start))), names);
}

/** True where the plain text has all these stems. */
function hasAll(plain: string, stems: ReadonlySet<string>): boolean {
  return [...stems].every((word) => word.startsWith("country:") || plain.includes(word.replace(/[ie]$/, "")));
}

/** The same office at another body, where the draft's body has somebody else. */
function isElsewhere(own: Held, rival: Held, holder: Holder | undefined): boolean {
  if (!holder?.byName || own.description.names.size === 0 || !HELD_BY_ONE.has(own.office.head)) return false;
  return !shareWord(own.description.names, rival.description.names);
}

/** Enough even where the source has nothing else of the person: it is at hand, and names the holder's body. */
function isSure(own: Held, { held }: Holder, person: Entity, segment: Segment, home: readonly Segment[]): boolean {
  const { head, domain } = own.office;
  if (!home.includes(segment)) return false;
  if (head === "officer" || head === "minister") return domain.size > 0 && held.office.domain.size > 0;
  if (!HELD_BY_ONE.has(head)) return false;
  const { names } = own.description;
  if (shareWord(names, held.description.names)) return true;
  return (
    home[0] === segment &&
    names.size > 0 &&
    hasAll(plainName(segment.text), names) &&
    !isNamedWith(segment, person, (plain) => hasAll(plain, names))
  );
}

/** "who led the rescue" beside the "rescue leader": both say what is led. */
function isWithin(own: Office, held: Office): boolean {
  return own.domain.size > 0 && [...own.domain].every((word) => held.domain.has(word));
}
