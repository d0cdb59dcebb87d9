// Whether a draft tells a role of another time than its sources': "then", "later", "until 2020".

import type { Entity, Reading, Role } from "../reading/model.ts";

const BEFORE =
  /\b(?:then|former|formerly|once|later|previously|ex|future|next|incoming|outgoing|retired|late|old|earlier|meanwhile|becomes?|became|would|to be|used to be|succeed\w*|replac\w*|after|before|until|since)[ -,]*(?:an?|the|as|its|his|her|their)?\s*$/i;
export function isOfOtherTime(draft: Reading, entity: Entity, role: Role): boolean {
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

const AFTER_TIME = /^\s*[-(,]?\s*(?:elect|designate|to be)\b/i;
