// Whose a role is: the country somebody is of, the body they belong to, and whether two of them may be one.

import { plainName } from "../names/key.ts";
import type { Entity, Role } from "../reading/model.ts";
import { ALL_POSTS } from "./posts.ts";

/** ISO code of the country a role says somebody comes from: "of Norway", "a Canadian citizen", "Kenyan". */
export function originOf(role: Role, entities: readonly Entity[]): string | undefined {
  const place = role.of === null ? undefined : entities[role.of];
  if (!place?.key.startsWith("country:")) return undefined;
  const code = place.key.slice(8);
  if (/^(?:of|from)\b/i.test(role.text)) return code;
  if (/[’']s?$/.test(role.text)) return code;
  if (/\b(?:citizen|national|native)$/i.test(role.text)) return code;
  if (!/\s/.test(role.text.trim()) || /^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?$/u.test(role.text))
    return /\b(?:president|minister|chancellor|king|queen)\b/i.test(role.text) ? undefined : code;
  // "Dutch rider", "Norwegian Olympic champion"
  return /^\p{Lu}\p{L}+(?:ish|ese|an|ian|ch|ss|ek|sh|i|ean)\s\p{Ll}/u.test(role.text) &&
    !/\b(?:president|minister|chancellor|leader|ambassador|official|spokes\p{L}+)\b/iu.test(role.text)
    ? code
    : undefined;
}

export function sameCountry(a: string, b: string): boolean {
  return a === b || a.slice(0, 2) === b.slice(0, 2) || (/^(?:GB|IE)/.test(a) && /^(?:GB|IE)/.test(b));
}

/** The body a role belongs to: "Ewha Womans University". */
export function bodyOf(role: Role, entities: readonly Entity[]): Entity | undefined {
  const body = role.of === null ? undefined : entities[role.of];
  return body && !body.key.startsWith("country:") && body.kind !== "person" ? body : undefined;
}

/** Those whose works are many: "director of" one film and of another. */
const OF_WORKS =
  /\b(?:director|author|actor|actress|star|producer|writer|creator|singer|composer|host|presenter|winner|champion)\b/i;

/** An organisation, or a name of no known kind that a post makes one. */
export function isBody(body: Entity | undefined, role: Role): body is Entity {
  // "Leeds coach", "the Hull prop": clubs are called as their towns are.
  if (body?.kind === "place") return !body.key.startsWith("country:") && OF_CLUBS.test(role.text);
  return body?.kind === "organisation" || (body?.kind === "other" && !OF_WORKS.test(role.text));
}

const OF_CLUBS =
  /\b(?:coach|manager|boss|captain|skipper|striker|forward|winger|midfielder|defender|goalkeeper|keeper|prop|hooker|flanker|full-?back|fly-half|scrum-half|(?:centre|left|right)-back|player)$/i;

/** True where two names of bodies may be one: they share a word that tells something. */
export function mayBeOneBody(a: Entity, b: Entity): boolean {
  if (a.key === b.key) return true;
  // "Trust chairman" of the School Food Trust.
  const [x, y] = [a, b].map((entity) => new Set(plainName(entity.name).split(" ")));
  if (x && y && ([...x].every((word) => y.has(word)) || [...y].every((word) => x.has(word)))) return true;
  const words = (entity: Entity) =>
    entity.spellings.flatMap((s) => plainName(s).split(" ")).filter((w) => w.length > 2 && !GENERAL.has(w));
  const other = new Set(words(b));
  if (words(a).some((word) => other.has(word))) return true;
  const initials = (entity: Entity) =>
    plainName(entity.name)
      .split(" ")
      .map((w) => w[0])
      .join("");
  return initials(a) === plainName(b.name) || initials(b) === plainName(a.name);
}

/** True where two roles name their body by the same word: "association secretary", "chairman of the association". */
export function shareBodyWord(a: Role, b: Role): boolean {
  const words = (role: Role) =>
    plainName(role.text)
      .split(" ")
      .filter((word) => word.length > 4 && !ALL_POSTS.has(word));
  const other = new Set(words(b));
  return words(a).some((word) => other.has(word));
}

/** Words in the names of so many bodies that sharing one tells nothing. */
export const GENERAL_WORDS: readonly string[] = (
  "university college school institute national royal international association society party bank ministry department " +
  "council centre center club united city group company team academy trust"
).split(" ");

/** In a whole name, one kind of body tells as little as another. */
const GENERAL = new Set([...GENERAL_WORDS, ..."the for and police hospital airport".split(" ")]);
