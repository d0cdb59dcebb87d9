// Words that the draft gives to a body and the source to a person, or the other way round: wrong where the source ties the
// person to some other body, and never names the two together.

import { type Segment, sentenceCount, sentenceEnd, sentenceStart } from "../index/segment.ts";
import { plainName } from "../names/key.ts";
import type { Attribution, Entity } from "../reading/model.ts";
import { describe } from "./descriptions.ts";
import { names } from "./sureSpeaker.ts";

const BODIES = new Set(
  (
    "trust council union charity club association federation ministry company bank agency commission university school " +
    "board group society party committee firm foundation institute department authority regulator court police league " +
    "hospital parliament church museum"
  ).split(" "),
);
const EMPTY = new Set("the a an of for and in on at to s".split(" "));

/** The words that name the body which the draft lets speak: "the wildlife trust"; undefined where it is none. */
export function bodyNamed(attribution: Attribution, speaker: Entity | undefined): readonly string[] | undefined {
  if (speaker) return speaker.kind === "organisation" ? words(speaker.name) : undefined;
  const named = /^(?:the|its|their)\s(.+)$/i.exec(attribution.text)?.[1];
  const own = named === undefined ? [] : words(named);
  return own.length > 1 && own.length < 5 && BODIES.has(own.at(-1) ?? "") ? own : undefined;
}

/** True where the source knows both, gives the person another body, and has the two in no sentence or its next. */
export function areApart(segment: Segment, person: Entity, body: readonly string[]): boolean {
  const whole = segment.entities
    .filter(({ kind }) => kind === "organisation")
    .map(({ name }) => words(name))
    .find((name) => body.length > 0 && body.every((word) => name.includes(word)));
  if (!whole || !isElsewhere(segment, person, whole)) return false;
  let known = false;
  let near = false;
  for (let i = 0; i < sentenceCount(segment); i++) {
    const plain = ` ${plainName(segment.text.slice(sentenceStart(segment, i), sentenceEnd(segment, i)))} `;
    const isNamed = names(plain, person);
    const here = body.filter((word) => plain.includes(` ${word} `));
    if (here.length > 0 && (isNamed || near)) return false;
    if (here.length === body.length) known = true;
    near = isNamed;
  }
  return known;
}

/** True where a role of the person is one at another body, which is named. */
function isElsewhere(segment: Segment, person: Entity, body: readonly string[]): boolean {
  const held = person.roles.map((role) => describe(segment.text, segment.entities, role));
  const told = held.some(({ head, names: own }) => head !== undefined && own.size > 0);
  return told && !held.some(({ role }) => words(role.text).some((word) => isAkin(word, body)));
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
