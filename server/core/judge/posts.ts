// What roles say, so that they can be compared: which post, which tie of family, whose country, which body.

import { plainName } from "../names/key.ts";
import type { Entity, Role } from "../reading/model.ts";

/** One person of a body holds one of these at a time, and none of them is another word for the next. */
const GOVERNING: readonly (readonly string[])[] = [
  ["president"],
  ["chairman", "chairwoman", "chair", "chairperson", "chairs", "chaired"],
  ["chief executive", "ceo", "chief-executive"],
  ["secretary", "general secretary"],
  ["treasurer"],
  ["minister", "secretary of state"],
  ["prime minister", "premier"],
  ["adviser", "advisor", "aide"],
  ["spokesman", "spokeswoman", "spokesperson"],
  ["chancellor"],
  ["mayor"],
  ["governor"],
  ["leader", "ruler"],
  ["envoy", "ambassador", "high commissioner"],
  ["coach", "head coach", "manager", "boss", "coaches", "coached"],
  ["owner", "owns", "owned"],
];

const LEGAL: readonly (readonly string[])[] = [
  ["judge", "sheriff"],
  ["lawyer", "barrister", "solicitor", "defence counsel", "defence lawyer", "prosecutor"],
];

const FAMILY: readonly (readonly string[])[] = [
  ["father", "dad", "stepfather"],
  ["mother", "mum", "mom", "stepmother"],
  [
    "wife",
    "partner",
    "husband",
    "spouse",
    "girlfriend",
    "boyfriend",
    "fiancé",
    "fiancée",
    "fiance",
    "fiancee",
    "widow",
    "widower",
  ],
  ["brother"],
  ["sister"],
  ["son"],
  ["daughter"],
  ["grandfather"],
  ["grandmother"],
  ["uncle"],
  ["aunt"],
  ["cousin"],
];

export interface Post {
  readonly group: "governing" | "legal" | "family";
  /** The first word of its class. */
  readonly name: string;
}

const QUALIFIED =
  /\b(?:vice|deputy|former|ex|assistant|acting|honorary|founding|shadow|junior|then|future|incoming|outgoing|co|under|associate|interim|one-time|onetime|previous|last|temporary|caretaker|stand-in|first(?! (?:minister|lady|secretary|sea|officer|mate)))\b/i;

/** As Spain and Italy call who is prime minister. */
export const HEADS_GOVERNMENT =
  /^president of (?:the )?(?:\p{Lu}\p{L}+ )?(?:government|council of ministers|council$)/iu;

/** Posts and ties that a role names before "of", "at" or "for"; none for a former or a deputy one. */
export function postsOf(role: Role): readonly Post[] {
  if (HEADS_GOVERNMENT.test(role.text)) return [{ group: "governing", name: "prime minister" }];
  const head = (role.text.split(/\b(?:of|at|for|in|with|from|to)\b/)[0] ?? "").toLowerCase();
  if (isQualified(head)) return [];
  const words = head
    .replace(/[’']s\b/g, "")
    .split(/[^\p{L}-]+/u)
    .filter(Boolean);
  // "chairs UK Sport"
  const last = /^(?:chairs|chaired|coaches|coached|owns|owned)$/.test(words[0] ?? "")
    ? (words[0] ?? "")
    : (words.at(-1) ?? "");
  const two = words.slice(-2).join(" ");
  const posts: Post[] = [];
  for (const [group, classes] of [
    ["governing", GOVERNING],
    ["legal", LEGAL],
    ["family", FAMILY],
  ] as const) {
    const found = classes.find((c) => c.includes(two)) ?? classes.find((c) => c.includes(last));
    if (found) posts.push({ group, name: found[0] ?? last });
  }
  return posts;
}

/** "former", "deputy": another post than the one it names. */
export function isQualified(words: string): boolean {
  return QUALIFIED.test(words);
}

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

/** "leader", "boss", "ruler": said of who holds any of the other posts. */
export function isLoose(role: Role): boolean {
  return /(?<!\p{L})(?:leader|leads|led|ruler|boss)(?!\p{L})/iu.test(role.text);
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

/** The words of all posts and ties: "chief", "executive", "mother". */
export const ALL_POSTS = new Set([...GOVERNING, ...LEGAL, ...FAMILY].flat().flatMap((name) => name.split(" ")));

const GENERAL = new Set(
  "the of for and university college school institute national royal international association society party bank ministry department council centre center club united city group company police hospital airport team academy trust".split(
    " ",
  ),
);
