// Offices and callings that the source at hand gives to somebody else, where it calls the draft's person something that
// hardly goes together with it: "curator" of the director, "judge" of the accountant.

import { type Segment, sentenceEnd, sentenceStart } from "../index/segment.ts";
import { plainName } from "../names/key.ts";
import type { Entity, Reading, Role } from "../reading/model.ts";
import { type Description, describe, shareWord, spoken } from "./descriptions.ts";
import type { Homes } from "./homes.ts";
import type { Known, WrongRole } from "./known.ts";
import { EXCLUSIVE, isOneOffice, mayBeCalled, type Office, officeOf } from "./offices.ts";
import { saysSo } from "./otherHolder.ts";
import { isOfOtherTime } from "./otherTimeOfRole.ts";
import { passageEvidence, publisherOf, sentenceAt } from "./passages.ts";
import { samePerson } from "./speakers.ts";

const NEAREST = 2;

interface Held {
  readonly role: Role;
  readonly office: Office;
  readonly description: Description;
}

export function otherOffice(
  draft: Reading,
  entity: Entity,
  role: Role,
  known: readonly Known[],
  homes: Homes,
): WrongRole | undefined {
  const office = officeOf(role);
  const description = describe(draft.text, draft.entities, role);
  if (
    !office ||
    (office.loose && office.domain.size === 0) ||
    description.qualified ||
    isOfOtherTime(draft, entity, role)
  )
    return undefined;
  const own: Held = { role, office, description };
  const sentence = draft.sentences.findIndex(({ start, end }) => start <= role.start && role.start < end);
  const at = homes.of(sentence).slice(0, NEAREST);
  let found: WrongRole | undefined;
  for (const { segment, entity: theirs } of known) {
    const rivals = heldIn(segment, theirs);
    const holder = at.includes(segment) ? holderOf(own, segment, theirs) : undefined;
    const same = rivals.filter((rival) => isOneOffice(office, rival.office));
    if (same.some((rival) => !isElsewhere(own, rival, holder))) return undefined;
    if (saysSo(segment, theirs, description) || theirs.roles.some((other) => isSameWord(other, office)))
      return undefined;
    const near = rivals.some((rival) => !rival.office.loose && mayBeCalled(office, rival.office));
    if (
      near &&
      !office.loose &&
      !(holder?.byName && !rivals.some((rival) => shareWord(description.names, rival.description.names)))
    )
      return undefined;
    if (!at.includes(segment)) continue;
    const rival = same[0] ?? rivals.find((other) => !other.office.loose);
    if (!holder) continue;
    if (office.loose ? !isWithin(office, holder.held.office) : !rival && !isSure(own, holder, segment)) continue;
    const shown = rival ?? holder.held;
    const message = rival
      ? `${publisherOf(segment)} has “${spoken(segment, rival.role)}” of ${entity.name}, not “${spokenOf(draft, role)}”, which is ${holder.person.name}.`
      : `${publisherOf(segment)} has “${spoken(segment, holder.held.role)}” of ${holder.person.name}, not of ${entity.name}.`;
    found ??= { role, message, evidence: passageEvidence(segment, shown.role, "contradicts") };
  }
  return found;
}

interface Holder {
  readonly person: Entity;
  readonly held: Held;
  /** True where the source also names the body that the draft names. */
  readonly byName: boolean;
}

function heldIn(segment: Segment, person: Entity): readonly Held[] {
  return person.roles.flatMap((role) => {
    const office = officeOf(role);
    return office ? [{ role, office, description: describe(segment.text, segment.entities, role) }] : [];
  });
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
  const { names } = own.description;
  if (names.size === 0) return true;
  if (held.description.names.size > 0) return shareWord(names, held.description.names);
  return hasAll(plainName(segment.text), names);
}

/** True where the source tells of the very body: in the role, or in its sentence. */
function isOfBody(own: Held, { role, description }: Held, segment: Segment): boolean {
  const { names } = own.description;
  if (names.size === 0) return false;
  if (shareWord(names, description.names)) return true;
  const sentence = sentenceAt(segment, role.start);
  return hasAll(plainName(segment.text.slice(sentenceStart(segment, sentence), sentenceEnd(segment, sentence))), names);
}

/** True where the plain text has all these stems. */
function hasAll(plain: string, stems: ReadonlySet<string>): boolean {
  return [...stems].every((word) => word.startsWith("country:") || plain.includes(word.replace(/[ie]$/, "")));
}

/** The same office at another body, where the draft's body has somebody else. */
function isElsewhere(own: Held, rival: Held, holder: Holder | undefined): boolean {
  if (!holder?.byName || own.description.names.size === 0 || !EXCLUSIVE.has(own.office.head)) return false;
  return !shareWord(own.description.names, rival.description.names);
}

/** Enough even where the source has nothing else of the person. */
function isSure(own: Held, { byName, held }: Holder, segment: Segment): boolean {
  const { head, domain } = own.office;
  if (head === "officer" || head === "minister") return domain.size > 0 && held.office.domain.size > 0;
  if (!EXCLUSIVE.has(head)) return false;
  return byName || (own.description.names.size > 0 && hasAll(plainName(segment.text), own.description.names));
}

/** "who led the rescue" beside the "rescue leader": both say what is led. */
function isWithin(own: Office, held: Office): boolean {
  return own.domain.size > 0 && [...own.domain].every((word) => held.domain.has(word));
}

/** "former mayor" where the draft has "mayor": of another time, but no mistake. */
function isSameWord(role: Role, office: Office): boolean {
  return plainName(role.text)
    .split(/[\s-]+/)
    .includes(office.head);
}

function spokenOf(draft: Reading, role: Role): string {
  const body = role.of === null ? undefined : draft.entities[role.of];
  const text = role.text.replace(/\s+/g, " ");
  return body && !text.includes(body.name) && !body.key.startsWith("country:") ? `${text}, ${body.name}` : text;
}
