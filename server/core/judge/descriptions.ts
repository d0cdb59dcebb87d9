// What a text calls somebody, as words that can be compared: the post or tie, and whose or of what it is. It rests on
// the words beside the role rather than on the names in it, since a reader of names cuts "the Scottish Fishermen's
// Federation" in more than one way.

import type { Segment } from "../index/segment.ts";
import { stem } from "../index/terms.ts";
import { plainName } from "../names/key.ts";
import { ROLE_NOUNS } from "../names/lexicon.ts";
import { placeNamed } from "../names/places.ts";
import type { Entity, Role } from "../reading/model.ts";
import { isDictionaryWord } from "../reading/tokens.ts";
import { GENERAL_WORDS } from "./bodies.ts";
import { matterOf, officeOf } from "./offices.ts";
import { ALL_POSTS, isQualified, type Post, postsOf } from "./posts.ts";

export interface Description {
  readonly role: Role;
  /** The post or tie by the first word of its class, or the noun itself; undefined for a mere "of the agency". */
  readonly head: string | undefined;
  readonly post: Post | undefined;
  /** Stems of the words that say whose or of what, names among them. */
  readonly qualifiers: ReadonlySet<string>;
  /** Those of the qualifiers that are names. */
  readonly names: ReadonlySet<string>;
  /** True for "former", "deputy" and the like. */
  readonly qualified: boolean;
}

/** "Northfield Council's" right before the role. */
const OWNER = /((?:\p{Lu}[\p{L}.&-]*\s(?:(?:of|and|the|for)\s)?){0,5}\p{Lu}[\p{L}.&-]*)(?:[’']s?)\s$/u;
/** "of Northfield Council", "for the Met Police", "to Lebanon" right behind it. */
const BODY =
  /^\s(of|at|for|to|with|in|from)\s(?:the\s|a\s|an\s|its\s|(?:\p{Ll}+\s){0,2})?((?:\p{Lu}[\p{L}\p{N}.&’'-]*|(?:of|and|the|for|de|du|di)(?=\s\p{Lu}))(?:[ ](?:\p{Lu}[\p{L}\p{N}.&’'-]*|(?:of|and|the|for|de|du|di)(?=\s\p{Lu})))*)/u;
/** "of the museum": no more than where somebody belongs. */
const AFFILIATION = /^(?:of|from|at|for|with)\s/i;
const EMPTY = new Set(
  "the of and for at in to with from its his her their our a an who is was then now also mr mrs ms sir dr".split(" "),
);

/** A role belongs to one text, and the same ones are asked about again and again. */
const descriptions = new WeakMap<Role, Description>();

export function describe(text: string, entities: readonly Entity[], role: Role): Description {
  let known = descriptions.get(role);
  if (!known) {
    known = readDescription(text, entities, role);
    descriptions.set(role, known);
  }
  return known;
}

function readDescription(text: string, entities: readonly Entity[], role: Role): Description {
  const office = officeOf(role);
  const NONE: ReadonlySet<string> = new Set();
  if (office?.told && role.of === null)
    return { role, head: office.head, post: undefined, qualifiers: NONE, names: NONE, qualified: false };
  const before = OWNER.exec(text.slice(Math.max(0, role.start - 60), role.start))?.[1] ?? "";
  const [, link, behind = ""] = BODY.exec(text.slice(role.end, role.end + 90)) ?? [];
  const body = role.of === null ? undefined : entities[role.of];
  const [post] = AFFILIATION.test(role.text) ? [] : postsOf(role);
  const front = role.text.split(/\s(?:of|at|for|in|with|from|to)\s/)[0] ?? "";
  const noun = AFFILIATION.test(front)
    ? undefined
    : plainName(front)
        .split(" ")
        .findLast((word) => ROLE_NOUNS.has(word));
  const isTo = link === "to" && post?.name === "envoy";
  // An envoy of one country to another: the one they are sent to tells them apart.
  // The head of research is not the head of the institute.
  const officer = office?.head === "officer" ? `officer ${matterOf(office)}` : undefined;
  const head = isTo ? "envoy to" : (officer ?? post?.name ?? noun);
  // The first word of a sentence has its capital from there.
  const opens = /(?:^|[.!?:“"‘]\s*|\n)$/.test(text.slice(Math.max(0, role.start - 3), role.start));
  const isTitle = /(?:^|\s)\p{Lu}\p{L}*$/u.test(front.trim());
  const names = new Set<string>();
  const qualifiers = new Set<string>();
  const named = body?.kind === "person" ? "" : (body?.name ?? "");
  const title = office?.rank === undefined ? front : "";
  for (const part of isTo ? [behind] : [before, title, role.text.slice(front.length), behind, named]) {
    for (const written of part.split(/[\s/-]+/)) {
      const word = plainName(written).replace(/[^\p{L}\p{N}]/gu, "");
      if (word.length < 2 || EMPTY.has(word) || word === noun || ALL_POSTS.has(word)) continue;
      qualifiers.add(stem(word));
      // "Health Secretary" has capitals, and no name in it.
      const titled = part === front && (isTitle || (opens && front.startsWith(written)));
      if (/^\p{Lu}/u.test(written) && !(isDictionaryWord(word) && (titled || GENERAL.has(word)))) names.add(stem(word));
    }
  }
  const place = isTo ? placeNamed(behind) : undefined;
  if (place) names.add(`country:${place.country}`);
  else if (!isTo && body?.key.startsWith("country:")) names.add(body.key);
  return { role, head, post, qualifiers, names, qualified: isQualified(front) };
}

/** Beside a role, an office is no more than a room. */
const GENERAL = new Set([...GENERAL_WORDS, "foundation", "federation", "office"]);

/** True where both say that they are of one thing: by names where both have them. */
export function haveOneBody(a: Description, b: Description): boolean {
  return a.names.size > 0 && b.names.size > 0 ? shareWord(a.names, b.names) : shareWord(a.qualifiers, b.qualifiers);
}

export function shareWord(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const word of a) if (b.has(word) && !GENERAL.has(word)) return true;
  return false;
}

/** The role as its text has it, with whose it is where that is told apart: "professor of law, Lund University". */
export function roleInWords({ entities }: Pick<Segment, "entities">, role: Role): string {
  const body = role.of === null ? undefined : entities[role.of];
  const text = role.text.replace(/\s+/g, " ");
  return body && !text.includes(body.name) && !body.key.startsWith("country:") ? `${text}, ${body.name}` : text;
}
