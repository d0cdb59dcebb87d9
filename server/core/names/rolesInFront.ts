// Roles that stand in front of a name, though not right before it: "His lawyer is Anna Reed", "Judge: Anna Reed", "the
// judge (Anna Reed)", "Prosecuting, Anna Reed said".

import type { Role } from "../reading/model.ts";
import { opensWithSide } from "./courtSides.ts";
import { COPULAS, DETERMINERS, LONGEST_ROLE, type Place, roleAt, roleSpan } from "./rolePhrases.ts";
import type { Word } from "./words.ts";

/** The role before word `front`, where a name begins that ends before word `to`. */
export function roleInFront(front: number, to: number, place: Place): Role | undefined {
  const { words } = place;
  const before = words[front - 1];
  const next = words[to];
  if (!before) return undefined;
  if (before.text === ",") return sideInFront(front, place);
  const isClosed = !next || next.punctuation;
  if (!isClosed) return undefined;
  const isAside = before.text === "(" ? next?.text === ")" : /^[–—]$/.test(before.text) && before.text === next?.text;
  if (isAside) return phraseBefore(front - 1, "aside", place);
  if (before.text === ":") return phraseBefore(front - 1, "label", place);
  const isCopula = /^(?:is|was|remains)$/.test(before.lower);
  return isCopula && !(before.lower === "was" && isOfItsTime(front - 1, place))
    ? phraseBefore(front - 1, "subject", place)
    : undefined;
}

/** "Prosecuting, Anna Reed said", "For the defence, Anna Reed said": only at the sentence's beginning. */
function sideInFront(front: number, place: Place): Role | undefined {
  const { words } = place;
  const opening = words
    .slice(0, front - 1)
    .map(({ lower }) => lower)
    .join(" ");
  return opensWithSide(opening) ? roleSpan(0, front - 1, null, place) : undefined;
}

/** "Her coach in those days was", "In 2015, the coach was", "Her first coach was": of a time of its own. */
function isOfItsTime(was: number, { words }: Place): boolean {
  return words
    .slice(0, was)
    .some(({ lower }) => /^(?:then|at|in|by|before|until|during|first|last|previous|earlier|once|\d.*)$/.test(lower));
}

/** The role that ends before word `end` and begins with an article or an owner, unless it is the label of a line. */
function phraseBefore(end: number, as: "aside" | "label" | "subject", place: Place): Role | undefined {
  const { words } = place;
  let from = end;
  let opened = false;
  while (from > 0 && end - from < LONGEST_ROLE) {
    const word = words[from - 1] as Word;
    if (word.punctuation && word.text !== "-") break;
    if (word.pos === "VERB" || word.pos === "AUX" || COPULAS.has(word.lower)) return undefined;
    from--;
    if (DETERMINERS.has(word.lower) && !/^(?:of|at|for)$/.test(words[from - 1]?.lower ?? "")) {
      opened = true;
      break;
    }
  }
  const owner = place.starts.get(from);
  if (owner?.piece.possessive) opened = true;
  // Inside of a sentence a subject is what a comma, a mark or "and" sets off.
  const front = words[from - 1];
  if (as !== "aside" && front && !front.punctuation && !/^(?:and|but|while|whose|where)$/.test(front.lower))
    return undefined;
  if (!opened && !(as === "label" && from === 0) && front?.lower !== "whose") return undefined;
  const role = roleAt(from, place, false);
  // "the coach of Leeds": the body is told apart.
  return role && role.end <= (words[end - 1] as Word).end ? role : undefined;
}
