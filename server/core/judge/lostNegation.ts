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
  /(?:^|\s)((?:not|never|cannot|can’t|can't|\p{L}+n[’']t)(?:\s(?:be|been|being|a|an|the|to|want|wants|wanted|wish|going|get|have|had|it|as|very|really|quite|at|all|in|any|way))*)\s$/iu;
/** Words by which a draft may say itself that something is denied, doubted or only asked. */
const DOUBTS =
  /\b(?:not|never|no|nor|none|nobody|nothing|neither|cannot|without|hardly|scarcely|barely|far from|anything but|rather|instead|against|opposite|contrary|wrong|false|untrue|if|whether|lack\w*|fail\w*|den(?:y|ies|ied|ial)\w*|reject\w*|refus\w*|rul(?:e|es|ed|ing) out|doubt\w*|dismiss\w*|dispute\w*|contest\w*|avoid\w*|stop\w*|ask\w*|wonder\w*|question\w*)\b|n[’']t\b|\?/i;

/** The source's words with their "not", if all sources that have these words deny them and the draft does not. */
export function lostNegation(asked: Asked, exact: readonly Match[]): { match: Match; span: Span } | undefined {
  const { text } = asked.quotation;
  if (contentWords(text).length < 2 || text.split(/\s+/).length < 3 || isDoubted(asked)) return undefined;
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
  return denial === undefined ? undefined : start - denial.length - 1;
}

/** True where the draft's own words around the quotation may deny it, too. */
function isDoubted({ draft, quotation }: Asked): boolean {
  const sentence = draft.sentences[quotation.sentence];
  if (!sentence) return true;
  const { outer } = quotation;
  const before = draft.text.slice(Math.min(sentence.start, outer.start), outer.start);
  const behind = draft.text.slice(outer.end, Math.max(sentence.end, outer.end));
  return DOUBTS.test(before) || DOUBTS.test(behind);
}
