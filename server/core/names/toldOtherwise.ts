// What is told of somebody without a noun for it: "prosecuting", "nowadays at Hull", "who teaches at Stanford", "for the
// Conservatives", "has taken over the bank".

import type { Role } from "../reading/model.ts";
import { isSideInCourt, speaksInCourt } from "./courtSides.ts";
import { isParty } from "./parties.ts";
import { bodyBehind, type Place, roleSpan } from "./rolePhrases.ts";
import type { Word } from "./words.ts";

/** What is told behind a name that ends before word `to`; `comma` where a comma or a bracket stands there. */
export function toldOtherwise(to: number, comma: boolean, place: Place): Role | undefined {
  const { words } = place;
  const at = comma ? to + 1 : to;
  if (!comma) return ofVerb(at, false, place);
  const first = words[at];
  if (!first) return undefined;
  if (speaksInCourt(first.lower) && endsAt(at + 1, place)) return roleSpan(at, at + 1, null, place);
  // "Anna Reed (Labour)"
  const member = partyEnd(at, place);
  if (member !== undefined && words[member]?.text === ")") return roleSpan(at, member, null, place);
  if (first.lower === "who") return ofVerb(at + 1, true, place);
  // "Tom Hill, now with Leeds"
  const from = /^(?:now|nowadays|currently|today)$/.test(first.lower) ? at + 1 : at;
  return sideTaken(from, place) ?? inCharge(from, place) ?? belonging(from, from > at ? ANY_LINK : /^for$/, place);
}

const ANY_LINK = /^(?:at|with|of|for)$/;

function endsAt(at: number, place: Place): boolean {
  const word = place.words[at];
  return (
    word === undefined ||
    (word.punctuation && word.text !== "-") ||
    /^(?:said|says|told|tells|has|had)$/.test(word.lower)
  );
}

/** "at Hull Crown Court", "Voss in the Hull court" */
function isInCourt(from: number, { words }: Place): boolean {
  let at = from;
  while (at < from + 3 && words[at]?.cap) at++;
  return (
    /^(?:at|in)$/.test(words[at]?.lower ?? "") && words.slice(at + 1, at + 6).some(({ lower }) => lower === "court")
  );
}

/** "spoke for the defence", "teaches at Stanford", "has taken over the bank", "is in charge of it". */
function ofVerb(from: number, relative: boolean, place: Place): Role | undefined {
  const { words } = place;
  let at = from;
  while (at < from + 3 && /^(?:now|nowadays|currently|today|is|was|has|had|also)$/.test(words[at]?.lower ?? "")) at++;
  const verb = words[at];
  if (!verb) return undefined;
  if (/^(?:spoke|speaks|speaking|appeared|appears|appearing|acted|acts|acting|argued|argues)$/.test(verb.lower)) {
    const side = sideTaken(at + 1, place);
    return side && spanFrom(at, side, place);
  }
  // "who defended at Hull Crown Court"; but a nurse defends her colleagues, and a back the left flank.
  if (relative && at === from && /^(?:prosecuted|prosecutes|defended|defends)$/.test(verb.lower))
    return endsAt(at + 1, place) || isInCourt(at + 1, place) ? roleSpan(at, at + 1, null, place) : undefined;
  if (at > from && verb.lower === "taken" && words[at + 1]?.lower === "over") return leading(at, at + 2, place);
  if (verb.lower === "in" && at > from) return inCharge(at, place);
  if (/^(?:teaches|lectures|works|researches|plays)$/.test(verb.lower)) return belonging(at + 1, /^(?:at|for)$/, place);
  return undefined;
}

/** "for the defence", "for the owner": whom somebody speaks for in court. */
function sideTaken(at: number, place: Place): Role | undefined {
  const { words } = place;
  if (words[at]?.lower !== "for" || !/^(?:the|his|her|their|its)$/.test(words[at + 1]?.lower ?? "")) return undefined;
  const side = words[at + 2];
  if (!side || !isSideInCourt(side.lower)) return undefined;
  return roleSpan(at, at + 3, null, place);
}

/** "in charge of the Tate", "at the helm of it" */
function inCharge(at: number, place: Place): Role | undefined {
  const opening = place.words
    .slice(at, at + 4)
    .map(({ lower }) => lower)
    .join(" ");
  const length = /^in charge of /.test(`${opening} `) ? 3 : /^at the (?:helm|head) of$/.test(opening) ? 4 : 0;
  return length > 0 ? leading(at, at + length, place) : undefined;
}

function leading(from: number, to: number, place: Place): Role | undefined {
  const body = bodyBehind(to, place);
  if (!body) return undefined;
  const [first, last] = [place.words[from] as Word, place.words[to - 1] as Word];
  return { start: first.start, end: last.end, text: place.prose.slice(first.start, last.end), of: body.entity };
}

/** "with Leeds", "for the Conservatives" */
function belonging(at: number, links: RegExp, place: Place): Role | undefined {
  const { words } = place;
  const link = words[at];
  if (!link || !links.test(link.lower)) return undefined;
  const article = words[at + 1]?.lower === "the" ? 1 : 0;
  const party = partyEnd(at + 1 + article, place);
  if (party !== undefined) return roleSpan(at, party, null, place);
  const body = bodyBehind(at + 1, place);
  const record = body && place.records.all[body.entity];
  if (!body || record?.country) return undefined;
  for (let i = at + 1; i < at + 5; i++) {
    const mention = place.starts.get(i);
    if (mention?.entity !== body.entity) continue;
    return { start: link.start, end: mention.end, text: place.prose.slice(link.start, mention.end), of: body.entity };
  }
  return undefined;
}

/** Behind "Conservatives" or "Liberal Democrats". */
function partyEnd(at: number, { words }: Place): number | undefined {
  const first = words[at];
  const second = words[at + 1];
  if (!first?.cap) return undefined;
  if (/^lib(?:eral)?$/.test(first.lower) && second && /^dem(?:ocrat)?s?$/.test(second.lower)) return at + 2;
  return isParty(first.lower) && !second?.cap ? at + 1 : undefined;
}

function spanFrom(at: number, role: Role, place: Place): Role {
  const { start } = place.words[at] as Word;
  return { ...role, start, text: place.prose.slice(start, role.end) };
}
