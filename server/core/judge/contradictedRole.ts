// What is said of a role that a source gives otherwise, with the passage that has it.

import type { Segment } from "../index/segment.ts";
import type { Entity, Role } from "../reading/model.ts";
import { roleInWords } from "./descriptions.ts";
import type { Evidence } from "./model.ts";
import { passageEvidence, publisherOf } from "./passages.ts";

/** A role of the draft that a source surely gives otherwise. */
export interface WrongRole {
  readonly role: Role;
  readonly message: string;
  readonly evidence: Evidence;
  /** True where the body is what is wrong: "of the union". */
  readonly ofBody?: boolean;
}

/** The draft's role beside the source's: `told` in words of the draft, `theirs` in those of the source. */
export interface RolePair {
  readonly role: Role;
  readonly told: string;
  readonly theirs: Role;
  /** Where the role alone does not say enough: "Labour's spokesman". */
  readonly has?: string;
}

/** The source calls the person something else; `holder` is who it says holds the draft's role. */
export function otherwise(
  segment: Segment,
  person: Entity,
  { role, told, theirs, has = roleInWords(segment, theirs) }: RolePair,
  holder?: Entity,
): WrongRole {
  const whose = holder ? `, which is ${holder.name}` : "";
  return {
    role,
    message: `${publisherOf(segment)} has “${has}” of ${person.name}, not “${told}”${whose}.`,
    evidence: passageEvidence(segment, theirs, "contradicts"),
  };
}

/** The source has the person at `rival`, by the role `theirs`. */
export function elsewhere(
  segment: Segment,
  person: Entity,
  role: Role,
  body: Entity,
  theirs: Role,
  rival: Entity,
): WrongRole {
  return {
    role,
    ofBody: true,
    message: `${publisherOf(segment)} has ${person.name} with ${rival.name}, not ${body.name}.`,
    evidence: passageEvidence(segment, theirs, "contradicts"),
  };
}
