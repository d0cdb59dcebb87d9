// Whether a draft tells a role of another time than its sources': "then", "later", "until 2020".

import type { Entity, Reading, Role } from "../reading/model.ts";

const BEFORE =
  /\b(?:then|previous|last|first|one-time|former|formerly|once|later|previously|ex|future|next|incoming|outgoing|retired|late|old|earlier|meanwhile|becomes?|became|would|to be|used to be|succeed\w*|replac\w*|after|before|until|since)[ ,-]*(?:an?|the|as|its|his|her|their)?\s*$/i;

/** True where the words before or behind the role say that it is of another time; `role` in offsets of the draft. */
export function isRoleOfOtherTime(draft: Reading, entity: Entity, role: Role): boolean {
  const sentence = draft.sentences.find(({ start, end }) => start <= role.start && role.start < end);
  if (!sentence) return false;
  const { text } = draft;
  const front = text.slice(Math.max(sentence.start, role.start - 40), role.start);
  if (BEFORE.test(front)) return true;
  const end = text.slice(role.end, Math.min(sentence.end, role.end + 60)).replace(entity.name, "");
  return (
    /^[^,;:]{0,40}\b(?:until|till|since|at the time|in those days|back then|by then|(?:from|in|between|by|after) (?:\w+ )?(?:19|20)\d\d)\b/.test(
      end,
    ) || AFTER_TIME.test(end)
  );
}

/** "who once coached Hull", "her previous coach", "ran the team for ten years": no matter for any source of today. */
export function isPast({ text }: Reading, role: Role): boolean {
  return (
    // Who is new came after the source, or with it: "the new minister follows Ulla Kranz".
    /^new\b/i.test(role.text) ||
    /\b(?:new|once|previously|previous|last|first|one-time|onetime|formerly)\s+$/i.test(
      text.slice(Math.max(0, role.start - 16), role.start),
    ) ||
    /^[^.;,\n]{0,50}\bfor (?:[\p{L}\d]+ ){0,4}(?:years|decades|months|seasons|terms)\b/u.test(
      text.slice(role.end, role.end + 90),
    )
  );
}

const AFTER_TIME =
  /^\s*[-(,]?\s*(?:elect|designate|to be|about to|soon to|set to|due to|who (?:was|will|would|has since|had)\b)/i;

/** True where the source says from when on: before that it was something else. */
export function isSinceLately(text: string, role: Role): boolean {
  return (
    /^[^.;]{0,12}\b(?:since|from|as of)\s+(?:\p{L}+\s+)?(?:\d{4}|\p{Lu}\p{Ll}+)/u.test(
      text.slice(role.end, role.end + 40),
    ) || /\bnow\s*$/i.test(text.slice(Math.max(0, role.start - 12), role.start).replace(/\b(?:the|a|its)\s*$/i, ""))
  );
}
