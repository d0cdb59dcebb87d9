// Words that the draft gives to a body and the source to a person, or the other way round: wrong where the source ties the
// person to some other body, and never names the two together.

import { type Segment, sentenceCount, sentenceText } from "../index/segment.ts";
import { plainName } from "../names/key.ts";
import { BODY_NOUNS } from "../names/lexicon.ts";
import type { Attribution, Entity } from "../reading/model.ts";
import { describe } from "./descriptions.ts";
import { isNamedIn } from "./namings.ts";

/** "the parole board": with a word that says which one, these name a body as well. */
const BODIES = new Set([...BODY_NOUNS, ..."board society authority police league parliament church".split(" ")]);
const EMPTY = new Set("the a an of for and in on at to s".split(" "));

/** The words that name the body which the draft lets speak: "the wildlife trust"; undefined where it is none. */
export function bodyNamed(attribution: Attribution, speaker: Entity | undefined): readonly string[] | undefined {
  if (speaker) return speaker.kind === "organisation" ? words(speaker.name) : undefined;
  const named = /^(?:the|its|their)\s(.+)$/i.exec(attribution.text)?.[1];
  const own = named === undefined ? [] : words(named);
  return own.length > 1 && own.length < 5 && BODIES.has(own.at(-1) ?? "") ? own : undefined;
}

/** Bodies that own or run others: a hospital's trust, a brand's group, a museum's council speak for these. */
const OWNERS = new Set(
  "trust group holding holdings ministry department government council authority service".split(" "),
);

/** True where the source knows both, gives the person another body, and has neither with the first in one sentence. */
export function belongsElsewhere(segment: Segment, person: Entity, body: readonly string[]): boolean {
  const whole = segment.entities
    .filter(({ kind }) => kind === "organisation")
    .map(({ name }) => words(name))
    .find((name) => body.length > 0 && body.every((word) => name.includes(word)));
  const theirs = whole && bodiesOf(segment, person, whole);
  if (!theirs || theirs.length === 0) return false;
  let known = false;
  let near = false;
  for (let i = 0; i < sentenceCount(segment); i++) {
    const plain = ` ${plainName(sentenceText(segment, i))} `;
    const isNamed = isNamedIn(plain, person);
    const here = body.filter((word) => plain.includes(` ${word} `));
    if (here.length > 0 && (isNamed || near)) return false;
    if (here.length === body.length) {
      // "The zoo and the trust": what ties the two is not known.
      if (theirs.some((own) => own.every((word) => plain.includes(` ${word} `)))) return false;
      known = true;
    }
    near = isNamed;
  }
  return known;
}

/** The bodies at which the person has a role, named as such; none where one of them may be `body`, or be over it. */
function bodiesOf(segment: Segment, person: Entity, body: readonly string[]): readonly (readonly string[])[] {
  const held = person.roles.map((role) => describe(segment.text, segment.entities, role));
  if (held.some(({ role }) => words(role.text).some((word) => isAkin(word, body) || OWNERS.has(word)))) return [];
  const found: (readonly string[])[] = [];
  for (const { head, role } of held) {
    const of = role.of === null ? undefined : segment.entities[role.of];
    // A "British minister" or "the iPhone maker's marketing chief" may speak for many a body.
    if (head === undefined || of?.kind !== "organisation" || of.key.startsWith("country:")) continue;
    const own = words(of.name);
    if (own.some((word) => isAkin(word, body) || OWNERS.has(word))) return [];
    found.push(own);
  }
  return found;
}

/** A word of the body's name, its initials, or one of the same root: a councillor may speak for a council. */
function isAkin(word: string, body: readonly string[]): boolean {
  const initials = body.map((own) => own[0]).join("");
  return body.some((own) => own === word || own.slice(0, 5) === word.slice(0, 5)) || initials === word;
}

function words(name: string): readonly string[] {
  return plainName(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 0 && !EMPTY.has(word));
}
