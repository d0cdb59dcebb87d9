// The posts and ties of family that a role names, in classes of words: who is chair of a body is not its treasurer, and
// nobody's father is his brother. All other offices and callings, and what each is for, are the matter of offices.ts;
// whose a role is, that of bodies.ts.

import type { Role } from "../reading/model.ts";

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

/** "leader", "boss", "ruler": said of who holds any of the other posts. */
export function isLoose(role: Role): boolean {
  return /(?<!\p{L})(?:leader|leads|led|ruler|boss)(?!\p{L})/iu.test(role.text);
}

/** The words of all posts and ties: "chief", "executive", "mother". */
export const ALL_POSTS = new Set([...GOVERNING, ...LEGAL, ...FAMILY].flat().flatMap((name) => name.split(" ")));
