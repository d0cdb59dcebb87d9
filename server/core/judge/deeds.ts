// What somebody does for a living, told by a verb: who taught geography is a teacher, whose book it is, an author.

import { type Segment, sentenceCount, sentenceEnd, sentenceStart } from "../index/segment.ts";
import type { Entity } from "../reading/model.ts";
import { isNamedIn, outsideMarks } from "./namings.ts";
import type { Office } from "./offices.ts";

/** Words for what they do whose verbs are made otherwise. */
const DEEDS: ReadonlyMap<string, RegExp> = new Map([
  ["teacher", /\bt(?:eache?s?|aught|eaching)\b/],
  ["lecturer", /\bt(?:eache?s?|aught|eaching)\b|\blectur/],
  ["author", /\bwr(?:ites?|ote|itten|iting)\b|\bbooks?\b|\bnovels?\b|\bmemoirs?\b/],
  ["writer", /\bwr(?:ites?|ote|itten|iting)\b|\bbooks?\b|\bnovels?\b|\bscript/],
  ["novelist", /\bwr(?:ites?|ote|itten|iting)\b|\bbooks?\b|\bnovels?\b/],
  ["singer", /\bs[aiu]ng\b|\bsing(?:s|ing)\b|\bsongs?\b|\balbum\b/],
  ["driver", /\bdr(?:ive|ives|ove|iven|iving)\b/],
  ["rider", /\br(?:ide|ides|ode|idden|iding)\b/],
  ["runner", /\br[au]n\b|\brunning\b/],
  ["actor", /\bact(?:s|ed|ing)\b|\bplay(?:s|ed|ing)\b|\bstar(?:s|red|ring)\b|\bfilm/],
  ["actress", /\bact(?:s|ed|ing)\b|\bplay(?:s|ed|ing)\b|\bstar(?:s|red|ring)\b|\bfilm/],
  ["surgeon", /\boperat|\bsurg/],
  ["judge", /\b(?:judged|sentenced|ruled|jailed)\b/],
  ["lawyer", /\b(?:defend(?:s|ed|ing)|represent(?:s|ed|ing)|mitigat(?:ed|ing)|practi[sc]es? law)\b/],
  ["prosecutor", /\bprosecut(?:ed|es|ing)\b/],
  ["farmer", /\bfarm/],
  ["owner", /\bown/],
]);

/** True where the source tells the person doing it, in a sentence that does not name `except`, or in the next with "she". */
export function tellsDeed(segment: Segment, person: Entity, { head }: Office, except?: Entity): boolean {
  const deed = DEEDS.get(head) ?? madeOf(head);
  if (!deed) return false;
  let isNamed = false;
  for (let s = 0; s < sentenceCount(segment); s++) {
    const plain = outsideMarks(segment, sentenceStart(segment, s), sentenceEnd(segment, s));
    isNamed = isNamedIn(plain, person) || (isNamed && /^\W*(?:s?he|his|her)\b/.test(plain));
    if (isNamed && deed.test(plain) && !(except && isNamedIn(plain, except))) return true;
  }
  return false;
}

/** "composes" and "composed" of a composer: the verb begins as the noun does. */
function madeOf(head: string): RegExp | undefined {
  const root = /^(\p{L}{4,})(?:er|or|ist|ian|man|ress)$/u.exec(head)?.[1];
  return root === undefined ? undefined : new RegExp(`\\b${root}(?:es?|s|ed|ing)\\b`);
}
