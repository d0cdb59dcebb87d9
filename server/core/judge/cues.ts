// What the words beside a figure make of it: a difference, a plan, a limit, what was before, a part, a rate, …
//
// Two figures whose words make different things of them hardly state one quantity, however alike the rest is. Each cue
// that one side has and the other lacks is a measure of its own, so that training weighs them.

import type { Figure } from "../reading/model.ts";

export const CUES = [
  "difference",
  "plan",
  "before",
  "limit",
  "part",
  "rate",
  "total",
  "reference",
  "further",
  "change",
] as const;

/** A set of cues: bit `i` stands for `CUES[i]`. */
export type CueSet = number;

const bit = (cue: (typeof CUES)[number]): CueSet => 1 << CUES.indexOf(cue);

const MORE =
  /^(?:\s+(?!or\b)[\p{L}-]+){0,3}?\s+(?:more|fewer|less|higher|lower|larger|smaller|longer|shorter|older|younger|heavier|cheaper|dearer|earlier|later|ahead|behind|above|below|short|beyond|over|under|off|worse|better)\b(?! than (?:half|\d))/iu;
const GAP =
  /\b(?:difference|gap|margin|lead|advantage|shortfall|deficit|surplus|swing|overrun|excess)\b[^.;,]{0,25}$|\bby\s+(?:(?:some|about|around|nearly|almost|just|only|over|roughly|a|an)\s+)*$/iu;
const PLAN =
  /\b(?:plan(?:s|ned|ning)?|supposed|expect(?:s|ed|ing)?|forecasts?|hop(?:e|es|ed|ing)|would|was to|were to|is to|are to|originally|budget(?:s|ed)?|projected|projections?|asked for|target(?:s|ed)?|aim(?:s|ed)?|goal|promised?|wanted|wants|intend(?:s|ed)?|foresee[ns]?|foresaw|guidance|due|will|could|should|may|might|if)\b/i;
const BEFORE =
  /\b(?:previous(?:ly)?|prior|preceding|last (?:year|season|summer|winter|spring|autumn|fall|month|week|election|time)s?|(?:year|month|season|week|decade)s? (?:before|earlier|ago)|used to|once|formerly|old|until|up from|down from|had (?:been|had|\p{L}+ed)|at first|compared with|against|back in|in those days|since)\b/iu;
const LIMIT =
  /\b(?:limit(?:s|ed)?|cap(?:ped)?|capacity|maximum|minimum|max|min|threshold|ceiling|room for|seats?|can (?:carry|hold|take|handle|seat)|designed for|up to|at most|at least|no more than|no fewer than|requires?|required|allow(?:s|ed)?|permit(?:s|ted)?|standard)\b/i;
const PART =
  /\b(?:of (?:them|these|those|whom|which|that|it|the (?:total|sum|money|rest))|among (?:them|these|those)|including|includes?|included|alone|accounted|accounts|only|excluding|without|part of|of this)\b/i;
const RATE =
  /^(?:\s+[\p{L}-]+){0,2}?\s+(?:an?|per|each|every|apiece|a head|daily|weekly|monthly|yearly|annually)\b|\b(?:average[ds]?|averaging|mean|median|typical(?:ly)?|each|every|per|apiece)\b/iu;
const TOTAL =
  /\b(?:altogether|in all|all told|total(?:led|ling|s)?|combined|overall|together|in sum|whole|entire|makes|adds? up)\b/i;
const REFERENCE =
  /\b(?:than(?: in| the)?|compared (?:with|to)|against|versus|up from|down from|from|instead of|rather than|not)\s+(?:(?:some|about|around|nearly|almost|just|only|over|roughly|the|a|an)\s+)*$/i;
const FURTHER = /\b(?:another|further|additional|extra|other|remaining|rest|remainder|left|also|next|more)\b/i;

/** Letters looked at before and behind the figure. */
const SIGHT = 60;

/** @param from @param to the figure's sentence in `text`, UTF-16 offsets */
export function cuesOf(text: string, figure: Figure, from: number, to: number): CueSet {
  const before = clauseBefore(text.slice(Math.max(from, figure.start - SIGHT), figure.start));
  const behind = clauseBehind(text.slice(figure.end, Math.min(to, figure.end + SIGHT)));
  const around = `${before} # ${behind}`;
  const isShare = figure.kind === "percent" || figure.kind === "fraction" || figure.kind === "multiple";
  let cues = 0;
  if (MORE.test(behind) || GAP.test(before) || (!isShare && figure.about.change === "by")) cues |= bit("difference");
  if (PLAN.test(around)) cues |= bit("plan");
  if (BEFORE.test(around)) cues |= bit("before");
  if (LIMIT.test(around)) cues |= bit("limit");
  if (PART.test(around)) cues |= bit("part");
  if (RATE.test(behind) || RATE.test(before)) cues |= bit("rate");
  if (TOTAL.test(around)) cues |= bit("total");
  if (REFERENCE.test(before)) cues |= bit("reference");
  if (FURTHER.test(around)) cues |= bit("further");
  if (figure.about.change !== null) cues |= bit("change");
  return cues;
}

/** A semicolon, a colon or a dash ends what is said of a figure. */
function clauseBefore(text: string): string {
  const cut = Math.max(text.lastIndexOf(";"), text.lastIndexOf(": "), text.lastIndexOf(" – "), text.lastIndexOf(" — "));
  return cut < 0 ? text : text.slice(cut + 1);
}

function clauseBehind(text: string): string {
  const cut = text.search(/;|: | [–—] /);
  return cut < 0 ? text : text.slice(0, cut);
}
