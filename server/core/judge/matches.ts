// Whose score it is. A side may win 2-0 on Saturday and lose 2-0 on Wednesday: a score of another match bears out nothing
// and contradicts nothing, however often both texts name that side.

import { CALENDAR } from "../names/lexicon.ts";
import type { EntityKind } from "../reading/model.ts";
import type { Span } from "../text/span.ts";

/** The sides of a match, as far as the words around its score name them. */
export interface Sides {
  readonly winner: string | null;
  readonly loser: string | null;
  /** All sides that are named, whoever won. */
  readonly named: readonly string[];
}

/** Letters looked at before and behind the score. */
const SIGHT = 120;

const NAME_WORD = String.raw`\p{Lu}(?:[\p{L}\p{M}&-]|\.(?=\p{L}))*`;
const NAME = `${NAME_WORD}(?: ${NAME_WORD}){0,3}`;
/** "Rivals Oberwald": small words before a name; no article among them, which makes nicknames of names. */
const ATTRIBUTE = String.raw`(?:(?!the\b|an?\b|his\b|her\b|their\b|its\b)\p{Ll}[\p{L}-]*\s+){0,2}?`;
const WINNING =
  "beat|beats|beating|defeated|defeats|defeating|thrashed|thrashes|thrashing|hammered|edged|overcame|crushed|downed|stunned|eliminated|outclassed|humbled|saw off|sees off|knocked out|won|wins|win|winning";
const LOSING =
  "lost|loses|lose|losing|fell|went down|goes down|slumped|succumbed|crashed|(?:were|was|been|being|is|are) (?:[a-z]+ly )?(?:beaten|defeated|thrashed|hammered|edged|crushed|stunned|humbled)";
const DRAWING = "drew|draw|draws|drawing|tied|ties|held|holds";
const WIN = "win|victory|triumph|success|rout|thrashing|hammering|demolition|drubbing|mauling";
const LOSS = "defeat|loss|reverse|setback";
const DRAW = "draw|stalemate|tie";

const VERBS = `${WINNING}|${LOSING}|${DRAWING}`;
const OBJECT_BEFORE = new RegExp(String.raw`\b(${VERBS})\s+${ATTRIBUTE}(${NAME})\s+$`, "u");
const VERB_BEFORE = new RegExp(String.raw`\b(${VERBS})\s+(?:\p{Ll}+ly\s+)?$`, "u");
const NAME_BEFORE = new RegExp(String.raw`(${NAME})\s+$`, "u");
const OWNER_BEFORE = new RegExp(String.raw`(${NAME})['’]s?\s+(?:\p{Ll}[\p{L}-]*\s+){0,3}$`, "u");
const NAME_BEHIND = new RegExp(String.raw`^\s+(${NAME})`, "u");
const OPPONENT_BEHIND = new RegExp(
  String.raw`^\s+(?:at home |away (?:from home )?|on aggregate )?(?:to|against|by|over|with)\s+${ATTRIBUTE}(${NAME})`,
  "u",
);
const NOUN_BEHIND = new RegExp(String.raw`^\s+(?:[\p{L}-]+\s+){0,3}?(${WIN}|${LOSS}|${DRAW})\b`, "u");
const OPPONENT_OF_NOUN = new RegExp(
  String.raw`^[^.;:()“”"]{0,50}?\b(over|against|to|by|at the hands of|with|of)\s+${ATTRIBUTE}(${NAME})`,
  "u",
);

/** @param from @param to the score's sentence in `text`, UTF-16 offsets */
export function sidesOf(text: string, score: Span, from: number, to: number): Sides {
  const before = text.slice(Math.max(from, score.start - SIGHT), score.start).replace(/[\s(]+$/, " ");
  const behind = text.slice(score.end, Math.min(to, score.end + SIGHT));

  const withObject = OBJECT_BEFORE.exec(before);
  if (withObject) return byVerb(withObject[1], lastName(before.slice(0, withObject.index)), nameOf(withObject[2]));
  const verb = VERB_BEFORE.exec(before);
  if (verb) return byVerb(verb[1], lastName(before.slice(0, verb.index)), nameOf(OPPONENT_BEHIND.exec(behind)?.[1]));
  const noun = NOUN_BEHIND.exec(behind);
  if (noun) {
    const owner = nameOf(OWNER_BEFORE.exec(before)?.[1]);
    const opponent = OPPONENT_OF_NOUN.exec(behind.slice(noun[0].length));
    return byNoun(noun[1] ?? "", owner, opponent?.[1], nameOf(opponent?.[2]));
  }
  // "Leeds 2-1 Derby": the side named first has the first number.
  const first = nameOf(NAME_BEFORE.exec(before)?.[1]);
  const second = nameOf(NAME_BEHIND.exec(behind)?.[1]);
  if (!first || !second) return NOBODY;
  const [own = 0, theirs = 0] = (text.slice(score.start, score.end).match(/\d+/g) ?? []).map(Number);
  return own === theirs
    ? sides(null, null, [first, second])
    : own > theirs
      ? sides(first, second)
      : sides(second, first);
}

const NOBODY: Sides = { winner: null, loser: null, named: [] };

function sides(winner: string | null, loser: string | null, named = [winner, loser]): Sides {
  return { winner, loser, named: named.filter((name) => name !== null) };
}

const IS_DRAWING = new RegExp(`^(?:${DRAWING})$`);
const IS_LOSING = new RegExp(`^(?:${LOSING})$`);
const IS_DRAW = new RegExp(`^(?:${DRAW})$`);
const IS_LOSS = new RegExp(`^(?:${LOSS})$`);
const NAMES = new RegExp(NAME, "gu");

function byVerb(verb: string | undefined, subject: string | null, object: string | null): Sides {
  if (IS_DRAWING.test(verb ?? "")) return sides(null, null, [subject, object]);
  return IS_LOSING.test(verb ?? "") ? sides(object, subject) : sides(subject, object);
}

function byNoun(noun: string, owner: string | null, link: string | undefined, opponent: string | null): Sides {
  if (IS_DRAW.test(noun)) return sides(null, null, [owner, opponent]);
  const isLost = IS_LOSS.test(noun) ? link !== "of" : link === "by" || link === "at the hands of";
  return isLost ? sides(opponent, owner) : sides(owner, opponent);
}

/** The name that stands last, which is mostly the subject of what follows. */
function lastName(text: string): string | null {
  const names = [...text.matchAll(NAMES)];
  return nameOf(names.at(-1)?.[0]);
}

/** No name: days and months, and what is capital only because it opens the sentence. */
function nameOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  const words = text.split(" ").filter((word) => !CALENDAR.has(word.toLowerCase()) && !NO_SIDE.test(word));
  return words.length > 0 ? words.join(" ") : null;
}

const NO_SIDE =
  /^(?:The|They|He|She|It|We|And|But|In|On|At|After|Before|When|While|With|Last|This|That|A|An|As|His|Her|Their|Its|Then|Cup|League|Final|Sir|Mr|I)$/;

/** The text that a score stands in. */
interface Around {
  /** The score's sentence; of the draft its whole paragraph. */
  readonly text: string;
  readonly entities: readonly { readonly kind: EntityKind; readonly name: string }[];
}

/** The same two sides, and the other one has won. */
export function isReverse(ours: Sides, theirs: Sides): boolean {
  if (!ours.winner || !ours.loser || !theirs.winner || !theirs.loser) return false;
  return isSame(ours.winner, theirs.loser) && isSame(ours.loser, theirs.winner) && !isSame(ours.winner, ours.loser);
}

/** Does the source name one side that the draft knows, beside one that it does not? */
export function isAgainstAnother(ours: Sides, draft: Pick<Around, "text">, theirs: Sides, source: Around): boolean {
  if (ours.named.length < 2 || !ours.named.some((name) => isIn(source.text, name))) return false;
  return theirs.named.some(
    (name) => !isIn(draft.text, name) && !ours.named.some((own) => isShortFor(name, own)) && !isPerson(name, source),
  );
}

/** "FCV" for "FC Velsund": capitals that stand in the name in their order. */
function isShortFor(capitals: string, name: string): boolean {
  if (!/^\p{Lu}{2,5}$/u.test(capitals)) return false;
  let at = 0;
  for (const letter of capitals) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** "Lyon" and "Olympique Lyon": all words of the shorter one. */
function isSame(one: string, other: string): boolean {
  const [short, long] = [one.split(" "), other.split(" ")].sort((a, b) => a.length - b.length);
  return short?.every((word) => long?.includes(word)) ?? false;
}

/** Any word of the name is enough. */
function isIn(text: string, name: string): boolean {
  return name.split(" ").some((word) => word.length > 2 && text.includes(word));
}

function isPerson(name: string, { entities }: Around): boolean {
  const last = name.split(" ").at(-1) ?? name;
  return entities.some((entity) => entity.kind === "person" && entity.name.split(" ").includes(last));
}
