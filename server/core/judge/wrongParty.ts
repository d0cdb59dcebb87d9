// Members of a party whom the draft gives to another: "the Labour MP" for a Conservative.

import { type Segment, sentenceStart, sentenceText } from "../index/segment.ts";
import { areOfOneCountry, partiesIn } from "../names/parties.ts";
import type { Entity, Reading, Role } from "../reading/model.ts";
import { otherwise, type WrongRole } from "./contradictedRole.ts";
import { roleInWords } from "./descriptions.ts";
import type { Known } from "./known.ts";
import { isNamedWith } from "./namings.ts";
import { isRoleOfOtherTime } from "./otherTimeOfRole.ts";
import { isQualified } from "./posts.ts";

export function wrongParty(draft: Reading, entity: Entity, role: Role, known: readonly Known[]): WrongRole | undefined {
  const own = partiesOf(draft.text, role);
  if (own.size === 0 || isRoleOfOtherTime(draft, entity, role)) return undefined;
  let found: WrongRole | undefined;
  for (const { segment, entity: theirs } of known) {
    if (isNamedWith(segment, theirs, (_, sentence) => hasParty(segment, theirs, sentence, own))) return undefined;
    const rival = theirs.roles.find((other) => {
      const parties = partiesOf(segment.text, other);
      return parties.size > 0 && areOfOneCountry(own, parties) && !(isQualified(role.text) && !isQualified(other.text));
    });
    if (!rival) continue;
    const has = roleWithParty(segment, rival);
    found ??= otherwise(segment, entity, { draft, role, theirs: rival, has });
  }
  return found;
}

/** The parties in a role, or right before it: "Labour's" in "Labour's health spokeswoman". */
function partiesOf(text: string, role: Role): ReadonlySet<string> {
  const behind = text.slice(role.end, role.end + 20);
  if (OTHERS.test(role.text) || /^[’']s? /.test(behind)) return new Set();
  const owner = ownerBefore(text, role);
  const opens = owner === "" && /(?:^|[.!?:“"‘]\s*|\n)$/.test(text.slice(Math.max(0, role.start - 3), role.start));
  if (!opens) return partiesIn(`${owner} ${role.text}`);
  // The first word of a sentence has its capital from there: a "conservative mayor" may be of any party.
  return partiesIn(
    role.text.replace(
      /^(?:Conservative|Democratic|Labour)(?![’'\p{L}]| (?:MP|MSP|MEP|peer|councillor|[Ss]enator))/u,
      "",
    ),
  );
}

/** Beside a party, and of another. */
const OTHERS =
  /\b(?:partners?|rivals?|opponents?|critics?|all(?:y|ies)|challengers?|donors?|supporters?|voters?|rebels?)$/i;

function ownerBefore(text: string, role: Role): string {
  return /(\p{Lu}\p{L}+)[’']s?\s$/u.exec(text.slice(Math.max(0, role.start - 20), role.start))?.[0] ?? "";
}

function roleWithParty(segment: Segment, role: Role): string {
  const owner = ownerBefore(segment.text, role);
  return partiesIn(role.text).size > 0 ? roleInWords(segment, role) : `${owner}${role.text}`;
}

/** True where the sentence names one of the parties, and not as somebody else's. */
function hasParty(segment: Segment, person: Entity, sentence: number, parties: ReadonlySet<string>): boolean {
  for (const party of partiesIn(withoutOthers(segment, person, sentence))) if (parties.has(party)) return true;
  return false;
}

/** A sentence without what it calls other people. */
function withoutOthers(segment: Segment, person: Entity, sentence: number): string {
  const start = sentenceStart(segment, sentence);
  let text = sentenceText(segment, sentence);
  for (const other of segment.entities) {
    if (other === person || other.kind !== "person") continue;
    for (const role of other.roles) {
      const from = role.start - ownerBefore(segment.text, role).length - start;
      if (from < 0 || role.end - start > text.length) continue;
      text = text.slice(0, from) + " ".repeat(role.end - start - from) + text.slice(role.end - start);
    }
  }
  return text;
}
