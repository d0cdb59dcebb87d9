// What is said of a role that a source gives otherwise, with the passage that has it.

import type { StoredSegment } from "../index/storedSegment.ts";
import type { Entity, Reading, Role } from "../reading/model.ts";
import { roleInWords } from "./descriptions.ts";
import type { Evidence } from "./model.ts";
import { oneLine, passageEvidence, publisherOf, withFullStop } from "./passages.ts";
import { roleWithBody } from "./roleStretch.ts";
import { tellingRole } from "./tellingPlaces.ts";

/** A role of the draft that a source surely gives otherwise. */
export interface WrongRole {
  readonly role: Role;
  readonly message: string;
  readonly evidence: Evidence;
  /** True where the body is what is wrong: "of the union". */
  readonly ofBody?: boolean;
}

/** The draft's role beside the source's. */
export interface RolePair {
  readonly draft: Reading;
  readonly role: Role;
  readonly theirs: Role;
  /** Where the role alone does not say enough: "Labour's spokesman". */
  readonly has?: string;
}

/** The source calls the person something else; `holder` is who it says holds the draft's role. */
export function otherwise(
  segment: StoredSegment,
  person: Entity,
  { draft, role, theirs, has = roleInWords(segment, theirs) }: RolePair,
  holder?: Entity,
): WrongRole {
  const { start, end } = roleWithBody(draft, role);
  // As the draft writes it, so that its words are found again.
  const told = end > role.end ? oneLine(draft.text.slice(start, end)) : roleInWords(draft, role);
  const whose = holder ? `: that is ${holder.name}` : "";
  return {
    role,
    message: `${publisherOf(segment)} has “${has}” for ${person.name}, not “${told}”${whose}.`,
    evidence: passageEvidence(segment, tellingRole(segment, theirs), "contradicts"),
  };
}

/** The source has the person at `rival`, by the role `theirs`. */
export function elsewhere(
  segment: StoredSegment,
  person: Entity,
  role: Role,
  body: Entity,
  theirs: Role,
  rival: Entity,
): WrongRole {
  return {
    role,
    ofBody: true,
    message: withFullStop(`${publisherOf(segment)} has ${person.name} with ${rival.name}, not ${body.name}`),
    evidence: passageEvidence(segment, tellingRole(segment, theirs), "contradicts"),
  };
}
