// The age that somebody had when something happened, which says nothing of the age that a source gives today, nor the other
// way round: "until she was 18" beside "Munroe, 27".

/** "When he was", "at the age of", "a then". */
const THEN_BEFORE =
  /\b(?:when|until|till|since|before|after|once|while|by the time)\s+(?:[\p{L}'’-]+\s+){1,3}?(?:was|were|is|turned|reached)\s+(?:(?:just|only|about|around|aged|almost|nearly)\s+)*$|\b(?:at|from|by|before|until|since)\s+(?:the\s+(?:[\p{L}]+\s+)?age\s+of|age)\s+(?:(?:just|only|about|around)\s+)*$|\bthen[ -]$/iu;
const WAS_BEFORE = /\b(?:was|were)\s+(?:(?:just|only|still|about|around|aged|almost|nearly)\s+)*$/iu;
const THEN_BEHIND = /^(?:[ -]years?[ -]old)?,?\s+(?:when|before|after|as|at the time|on the day|that (?:year|day))\b/i;

/** "Munroe, 27," and "is 27": how old somebody is as the text is written. */
const SET_OFF_BEFORE = /\p{L}(?:,| ?\()\s*$/u;
const SET_OFF_BEHIND = /^\s*[,).;]|^\s*$/;
const NOW_BEFORE = /\b(?:is|now|turns)\s+$/i;

/** What stands around an age in its sentence. */
interface Around {
  readonly before: string;
  readonly behind: string;
}

/** True if one is an age of today and the other one of another time. */
export function areOfOtherTimes(one: Around, other: Around): boolean {
  return (isThen(one) && isNow(other)) || (isNow(one) && isThen(other));
}

function isThen({ before, behind }: Around): boolean {
  return THEN_BEFORE.test(before) || (WAS_BEFORE.test(before) && THEN_BEHIND.test(behind));
}

function isNow(around: Around): boolean {
  const { before, behind } = around;
  if (isThen(around)) return false;
  return NOW_BEFORE.test(before) || (SET_OFF_BEFORE.test(before) && SET_OFF_BEHIND.test(behind));
}
