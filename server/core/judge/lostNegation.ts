// Words quoted to the letter, but without the "not" right in front of them: “in line with the law” of a source that has
// "not in line with the law".

import type { Segment } from "../index/segment.ts";
import { contentWords } from "../quotations/phrase.ts";
import type { Match } from "../quotations/quotationIndex.ts";
import type { Span } from "../text/span.ts";
import type { Asked } from "./asked.ts";
import { quotationsAround } from "./speakers.ts";

/** How far in front of the words their "not" may stand. */
const REACH = 60;
/** "not", with nothing behind it but words that lean on what follows: "not want to be". "Not only" denies nothing. */
const DENIED =
  /(?:^|\s)((?:not|never|cannot|can’t|can't|\p{L}+n[’']t)(?:\s(?:be|being|a|an|the|to|want|wants|wanted|wish|going|get|have|as|very|really|quite|at|all|in|any|way))*)\s$/iu;
/** "never been so proud", "not a better chance", "not be possible without": what follows is said to be so, or to be so if. */
const DENIES_LITTLE =
  /^(?:a\s|an\s|the\s)?(?:so|such|more|less|too|enough|better|worse|\p{L}+er|been|had|possible)\b/iu;
/** Words by which a draft may say itself that something is denied, doubted or only asked; and a source before its "not". */
const DOUBTS =
  /\b(?:not|never|no|nor|none|nobody|nothing|neither|cannot|without|hardly|scarcely|barely|only|far from|last|otherwise|anything but|rather|instead|against|opposite|contrary|wrong|false|untrue|mistaken|myth|if|whether|lack\w*|fail\w*|den(?:y|ies|ied|ial)\w*|reject\w*|refus\w*|rul(?:e|es|ed|ing) out|doubt\w*|dismiss\w*|dispute\w*|contest\w*|avoid\w*|stop\w*|ask\w*|wonder\w*|question\w*|fear\w*)\b|n[’']t\b|\?/i;
/** The draft's words from its speaker to the marks, where they can only say that it is so: "said again that Lund was". */
const ASSERTED = new RegExp(
  "^(?:,[^,]+,|,)?\\s(?:\\p{Ll}+ly\\s|again\\s|also\\s|then\\s|now\\s)?(?:" +
    "(?:(?:says?|said|insist(?:s|ed)|add(?:s|ed)|tells?|told(?:\\s[\\p{L}]+){1,5}?)\\s(?:again\\s)?(?:that\\s)?(?:[\\p{L}]+\\s){1,2}?)?" +
    "(?:is|was|are|were|am)(?:\\sto)?|" +
    "(?:wants?|wanted|wish(?:es|ed)?|plans?|planned|intends?|intended|vow(?:s|ed)|pledge[sd]|promise[sd]?)\\s(?:to|it)|" +
    "(?:call(?:s|ed)|judge[sd]|deem(?:s|ed)|consider(?:s|ed)|found|finds)(?:\\s[\\p{L}]+){1,5}" +
    ")\\s$",
  "u",
);
/** What may stand behind the marks: no verb whose subject the words might be. */
const ENDS = /^\s*(?:$|[.,;:)]|(?:at|in|on|of|to|and|for|from)\s)/;

/** The source's words with their "not", if all sources that have these words deny them and the draft does not. */
export function lostNegation(asked: Asked, exact: readonly Match[]): { match: Match; span: Span } | undefined {
  const { text } = asked.quotation;
  if (contentWords(text).length < 2 || text.split(/\s+/).length < 3 || !isAsserted(asked)) return undefined;
  let found: { match: Match; span: Span } | undefined;
  for (const match of exact) {
    const start = deniedFrom(match.segment, match);
    if (start === undefined) return undefined;
    if (!found && asked.home.includes(match.segment)) found = { match, span: { start, end: match.end } };
  }
  return found;
}

/** Where the denial begins that leads up to the words, in the same utterance. */
function deniedFrom(segment: Segment, { start, end }: Match): number | undefined {
  const [around] = quotationsAround(segment.quotations, start, end);
  if (!around || around.start >= start) return undefined;
  const from = Math.max(around.start, start - REACH);
  const before = segment.text.slice(from, start);
  const denial = DENIED.exec(before)?.[1];
  // "I do not want to be taller" is as plain as can be.
  const isWish = denial !== undefined && /\sto\b/i.test(denial);
  if (!isWish && DENIES_LITTLE.test(segment.text.slice(start, start + REACH))) return undefined;
  // "Nobody can say it was not fair": the two make a yes.
  const clause =
    denial === undefined
      ? ""
      : (before
          .slice(0, -denial.length - 1)
          .split(/[.!;?]/)
          .at(-1) ?? "");
  return denial === undefined || DOUBTS.test(clause) ? undefined : start - denial.length - 1;
}

/** True where the draft's sentence has its speaker say that it is so, and has nothing that might deny it, too. */
function isAsserted({ draft, quotation }: Asked): boolean {
  const sentence = draft.sentences[quotation.sentence];
  const speaker = quotation.attribution?.span;
  const { outer } = quotation;
  if (!sentence || !speaker || speaker.start < sentence.start || speaker.end > outer.start) return false;
  const before = draft.text.slice(Math.min(sentence.start, outer.start), outer.start);
  const behind = draft.text.slice(outer.end, Math.max(sentence.end, outer.end));
  if (DOUBTS.test(before) || DOUBTS.test(behind) || !ENDS.test(behind)) return false;
  return ASSERTED.test(draft.text.slice(speaker.end, outer.start));
}
