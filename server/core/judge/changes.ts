// Which way something has changed by a figure, or to one, and what it was: "profits rose 12 per cent", "a fall of 12 per cent
// in profits", "12 per cent fewer passengers", "fares climbed to £18". Where the words leave a doubt, nothing is read.

import { stem } from "../index/terms.ts";
import type { Figure } from "../reading/model.ts";
import { words } from "../text/wordLists.ts";

export interface Change {
  readonly way: "up" | "down" | "better" | "worse";
  /** It has changed to the figure, and not by it. */
  readonly isLevel: boolean;
  /** Stems of what has changed: "hous" and "price" of "house prices in Kestwick". */
  readonly subject: ReadonlySet<string>;
  /** The stem of its head, "price"; null where a whole clause stands for it: "…, a rise of 7 per cent". */
  readonly head: string | null;
  /** Words that tell to whom or from where it goes: "to" of "exports to Tarvia". */
  readonly relations: readonly string[];
  /** Who has won or lost so many: "the Greens" of "the Greens lost four seats"; null where the head itself has changed. */
  readonly agent: ReadonlySet<string> | null;
  /** "Those in Germany" of some sales: what is not said again stands before. */
  readonly isPointed: boolean;
  /** All words in front of the change. */
  readonly before: string;
  /** Stems of the words that "their number" may speak of, and of those behind the figure. */
  readonly around: ReadonlySet<string>;
}

const UP_VERBS =
  "rose|rise|rises|risen|climb|climbs|climbed|jump|jumps|jumped|grew|grow|grows|grown|soar|soars|soared|surge|surges|surged|increase|increases|increased|rallied|advanced|leapt|swelled|widen|widens|widened|expanded|raised|raises|raise|boosted|lifted|hiked|shot up|lengthened|strengthened|skyrocketed|ballooned|deepened|deepens";
const DOWN_VERBS =
  "fell|fall|falls|fallen|drop|drops|dropped|decline|declines|declined|decrease|decreases|decreased|slid|slipped|slips|plunged|plunge|plunges|plummeted|tumbled|tumble|tumbles|sank|shrank|shrink|shrinks|shrunk|contracted|dipped|slumped|dived|eased|narrow|narrows|narrowed|diminished|dwindled|cut|cuts|reduced|reduces|reduce|lowered|trimmed|slashed|shortened|weakened|collapsed";
const GAINED = "gained|gains|added|adds|gain|add";
const LOST = "lost|loses|shed|sheds|lose";
const RISING = "rising|climbing|jumping|growing|soaring|surging|increasing|gaining|adding|widening";
const FALLING =
  "falling|dropping|declining|decreasing|sliding|plunging|tumbling|losing|shedding|shrinking|narrowing|slipping";
const BETTER = "improved|improves|improve";
const WORSE = "worsened|worsens|worsen|deteriorated|deteriorates";
const UP_NOUNS = "rise|increase|growth|gain|jump|surge|climb|upturn|hike|uptick|leap";
const DOWN_NOUNS = "fall|drop|decline|decrease|reduction|slump|dip|plunge|cut|downturn|contraction";
const MORE = "more|higher|larger|greater|bigger|longer";
const FEWER = "fewer|less|lower|smaller|shorter";

const HEDGE =
  "(?:(?:about|around|some|nearly|almost|just|only|over|under|more than|less than|roughly|approximately|an?|the|another|further|at least|an estimated|an average of|a mere|well|slightly|sharply|well over) )*";
const HEDGED = new RegExp(`${HEDGE}$`, "iu");
/** "By" may stand off from its verb, with a time or a place between. */
const LATER = "(?: (?:in|last|this|during|over|from|on|at) (?:[\\p{L}\\d]+ ){0,4}?| )";
/** Whose amount it is that somebody raises or cuts. */
const OBJECT = "((?:its|their|his|her|the|[\\p{L}’'-]+[’']s?) (?:[\\p{L}’'-]+ ){1,4}?)";

const wayOf: ReadonlyMap<string, Change["way"]> = new Map(
  (
    [
      ["up", `${RISING}|${UP_VERBS}|${GAINED}|${UP_NOUNS}|${MORE}|above|ahead of|up`],
      ["down", `${FALLING}|${DOWN_VERBS}|${LOST}|${DOWN_NOUNS}|${FEWER}|below|behind|down`],
      ["better", BETTER],
      ["worse", WORSE],
    ] as const
  ).flatMap(([way, list]) => list.split("|").map((word) => [word, way] as const)),
);

const MOVED = `${UP_VERBS}|${DOWN_VERBS}|${BETTER}|${WORSE}`;
const WON = `${GAINED}|${LOST}`;
const NOUNS = `${UP_NOUNS}|${DOWN_NOUNS}`;
const COMPARED = `${MORE}|${FEWER}`;

/** "Rose 12 per cent", "fell in May by 12 per cent". */
const VERB = new RegExp(`^(.*?)\\b(${MOVED}|${WON})(?: (?:by )?|${LATER}by )${HEDGE}$`, "iu");
/** "Rose to £18", "fell from 4.6 million in 2023 to 4.2 million". Where it says by how much, that is what is judged. */
const VERB_TO = new RegExp(
  `^(.*?)\\b(${UP_VERBS}|${DOWN_VERBS})(?: (?:from|in|last|this|during|over|on|at|again)\\b[^;:]{1,40}?,?)? to ${HEDGE}$`,
  "iu",
);
const NEAR_TO = /\bto [^;:]{0,60}$/i;
/** "Raised its forecast to 2 per cent". */
const VERB_OBJECT_TO = new RegExp(`^(.*?)\\b(${UP_VERBS}|${DOWN_VERBS}) ${OBJECT}to ${HEDGE}$`, "iu");
/** "Sugar rallied, adding 13 per cent". */
const PARTICIPLE = new RegExp(`^(.*,) (${RISING}|${FALLING}) (?:by )?${HEDGE}$`, "iu");
/** "Raised its budget by 200,000 kroner". */
const VERB_OBJECT = new RegExp(`^(.*?)\\b(${MOVED}) ${OBJECT}by ${HEDGE}$`, "iu");
/** "Were up 12 per cent", "immigration down 6 per cent". */
const ADVERB = new RegExp(`^(.*?)\\b(up|down) (?:by )?${HEDGE}$`, "iu");
/** "A rise of 12 per cent", "a fall in profits of 12 per cent". */
const NOUN_OF = new RegExp(`^(.*?)\\b(${NOUNS}) (?:in ((?:[\\p{L}’'-]+ ){1,5}?))?of ${HEDGE}$`, "iu");

const POINTS = "(?:[ -](?:percentage[ -])?points?)?";
/** "12 per cent fall in profits", "a 12 per cent profit rise". */
const NOUN_BEHIND = new RegExp(
  `^${POINTS}[ -]((?:(?!and\\b|or\\b|of\\b|in\\b|to\\b)[\\p{L}’'-]+ ){0,2}?)(${NOUNS})\\b(?: (?:in|of|for) (.*))?`,
  "iu",
);
/** "12 per cent fewer passengers", "3.2 points higher than in 2019", "£45 a month lower". */
const COMPARED_BEHIND = new RegExp(
  `^${POINTS}(?: (?:an?|per) [\\p{L}]+)?(?: of [\\p{L}]+)? (${COMPARED})\\b(.*)$`,
  "iu",
);
/** "17 per cent below the year before". */
const LEVEL_BEHIND = new RegExp(`^${POINTS} (above|below|ahead of|behind) (.*)$`, "iu");

const BE = /^(.*?)\b(?:was|were|is|are|stood|came in|stands|remained|ran) (?:\p{L}+ly )?$/iu;
/** What ends the stretch of words in which the subject of a change stands. */
const BREAK =
  /.*(?:[;:(“”"–—?!]|,(?!\d)|\. |\b(?:and|but|while|whereas|as|because(?! of)|since|although|though|that|which|who|whose|whom|when|where|said|says|saw|sees|after|before|if|with|so|yet|or|than|until|unless) )/isu;
/** "The number of sales, at 1,260, was": words set in between subject and verb. */
const INSERTION =
  /, (?:however|though|meanwhile|too|by contrast|in turn|(?:at|with|now|to|which|who|its|the|an?) (?:[^,;]|,(?=\d)){1,60}), /giu;
/** A preposition ends the noun phrase whose last word is its head. */
const PREPOSITION =
  /(?<![\p{L}-])(?:in|of|at|for|on|to|from|by|among|across|per|between|within|under|over|outside|inside|through)(?![\p{L}-])/iu;
const EMPTY =
  words(`the a an its their his her our my this that these those was were is are be been being has have had also without because went goes go gone moved moves edged ticked crept inched only
  just even still again too now all some of in at for on to from by there it they he she we i who which what of among across per
  between within under over outside inside through how much many level levels s and`);
/** Words that stand for what they are of: "the number of sales". */
export const GENERIC: ReadonlySet<string> = new Set(
  "number numbers amount volume volumes total figure figures count size".split(" ").map((word) => stem(word)),
);
/** Times and adverbs that stand in a subject's way. */
const BESIDE =
  /\b(?:last|this|next|previous|same|first|second|third|fourth|year|years|month|months|week|quarter|half|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|average|\p{L}+ly|\d\S*)\b/giu;

/** "The island of Sandholm" is Sandholm. */
const OF_NAME =
  /\b(?:island|town|city|village|county|district|province|state|region|port|borough|republic) of (?=\p{Lu})/gu;

/** @param start @param end the figure's sentence in `text` */
export function changeOf(text: string, figure: Figure, start: number, end: number): Change | null {
  const before = plain(text.slice(Math.max(start, figure.start - SIGHT), figure.start));
  const behind = plain(text.slice(figure.end, Math.min(end, figure.end + SIGHT)));
  // "That was 12,400 fewer than in 2022": what has changed stands in the sentence before.
  const [pointing] = THAT.exec(before) ?? [];
  if (pointing !== undefined) {
    const previous = PREVIOUS.exec(plain(text.slice(Math.max(0, start - SIGHT), start)))?.[1] ?? "";
    return (
      comparisonOf(`${previous}, `, behind) ?? moveOf(`${previous}, ${before.slice(pointing.length)}`, behind, figure)
    );
  }
  const found =
    levelOf(before) ??
    comparisonOf(before, behind) ??
    (isMeasured(figure, before, behind) ? moveOf(before, behind, figure) : wonOf(before, behind));
  return found && { ...found, around: new Set([...found.around, ...stemsIn(/^[^.,;:]*/u.exec(behind)?.[0] ?? "")]) };
}

const THAT = /^(?:that|this|it) (?:is|was|represents|represented|marks|marked|means|meant) /iu;
const PREVIOUS = /([^.!?]+)[.!?]\s*$/u;

/** Letters looked at before and behind the figure. */
const SIGHT = 240;

/** In one line, without emphasis. */
function plain(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[*_]/g, "").replace(INSERTION, " ");
}

/** True for per cents, points, money and measures, which need no noun behind them to be an amount of something. */
function isMeasured({ kind, text }: Figure, before: string, behind: string): boolean {
  if (kind !== "count" || BY.test(before)) return true;
  return !/^ ?[\p{L}-]/u.test(behind) || AMOUNT.test(behind) || /points?$/i.test(text);
}

const BY = new RegExp(`\\bby ${HEDGE}$`, "iu");

const AMOUNT =
  /^[ -](?:(?:percentage |basis )?points?|votes?|to|in|on|at|over|since|from|last|this|and|compared|year|after|during|by|while|as|names?|against)\b/i;

function moveOf(before: string, behind: string, { kind, bound }: Figure): Change | null {
  const object = VERB_OBJECT.exec(before);
  if (object) {
    const [, clause = "", verb = "", phrase = ""] = object;
    return change(verb, phrase, { clause });
  }
  const noun = NOUN_OF.exec(before);
  if (noun) {
    const [, clause = "", word = "", of] = noun;
    const behindIt = /^(?: in| for) (.*)/iu.exec(behind)?.[1];
    const phrase = of ?? (behindIt && !STARTS_TIME.test(behindIt) ? behindIt : undefined);
    if (phrase !== undefined) return change(word, nounPhraseAtFront(phrase), { clause });
    // "Profit growth of 12 per cent"
    const own = /([\p{L}’'-]+) $/u.exec(clause)?.[1] ?? "";
    return /,\s*(?:an?|the|its)?\s*(?:\p{L}+ )?$/iu.test(clause) || EMPTY.has(own.toLowerCase())
      ? change(word, clause, { clause, isLoose: true })
      : change(word, own, { clause });
  }
  const behindNoun = NOUN_BEHIND.exec(behind);
  if (behindNoun) {
    const [, own = "", word = "", phrase = ""] = behindNoun;
    const subject = nounPhraseAtFront(phrase);
    if (own.trim() !== "" || subject !== "") return change(word, subject === "" ? own : subject, { clause: before });
    return null;
  }
  const participle = PARTICIPLE.exec(before);
  if (participle) {
    const [, clause = "", word = ""] = participle;
    return change(word, clause, { clause, isLoose: true });
  }
  const verb = VERB.exec(before);
  if (verb) {
    const [, clause = "", word = ""] = verb;
    if (kind === "money" && WINNING.test(word)) return null;
    return change(word, subjectAtEnd(clause), { clause });
  }
  const adverb = ADVERB.exec(before);
  if (adverb) {
    const [, clause = "", word = ""] = adverb;
    if (bound !== word.toLowerCase() && !BE.test(clause)) return null;
    const own = BREAK.exec(clause)?.[0] ?? "";
    const isApart = clause.slice(own.length).trim() === "" && /,\s*$/.test(clause);
    return isApart ? change(word, clause, { clause, isLoose: true }) : change(word, subjectAtEnd(clause), { clause });
  }
  return null;
}

function levelOf(before: string): Change | null {
  // Most figures stand behind no "to", and the patterns look through all that stands before them.
  if (!NEAR_TO.test(before)) return null;
  const [, where = "", moved = "", phrase = ""] = VERB_OBJECT_TO.exec(before) ?? [];
  const [, clause = "", verb = ""] = VERB_TO.exec(before) ?? [];
  const made = moved === "" ? change(verb, subjectAtEnd(clause), { clause }) : change(moved, phrase, { clause: where });
  return made && { ...made, isLevel: true };
}

const WINNING = new RegExp(`^(?:${WON})$`, "i");

/** "The Greens lost four seats", "the group shed 140 jobs". */
function wonOf(before: string, behind: string): Change | null {
  const [, clause = "", word = ""] = VERB.exec(before) ?? [];
  if (!WINNING.test(word)) return null;
  const made = change(word, nounPhraseAtFront(behind), { clause });
  return made && { ...made, agent: stemsIn(subjectAtEnd(clause)) };
}

function comparisonOf(before: string, behind: string): Change | null {
  const level = LEVEL_BEHIND.exec(behind);
  const compared = level ?? COMPARED_BEHIND.exec(behind);
  // "Rose 12 per cent less than hoped" is a rise.
  if (!compared || VERB.test(before)) return null;
  const [, word = "", rest = ""] = compared;
  if (
    level &&
    !/^(?:the |that of |those of |a |last )?(?:same |previous )?(?:year|month|quarter|season|week)\b/i.test(rest)
  )
    return null;
  const counted = level ? "" : nounPhraseAtFront(rest);
  const copula = BE.exec(before.replace(HEDGED, ""));
  return counted !== ""
    ? change(word, counted, { clause: before })
    : copula
      ? change(word, subjectAtEnd(copula[1] ?? ""), { clause: before })
      : change(word, before, { clause: before, isLoose: true });
}

const STARTS_TIME =
  /^ ?(?:the )?(?:\d|(?:first|second|third|fourth|last|this|next|past|same|previous|year|month|week|quarter|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|(?:two|three|four|five|six|seven|eight|nine|ten) )\b)/iu;

const STARTS_BESIDE = /^(?:in|for|on|at|by|to|of|from|as|per)\b/i;

/** The noun phrase with which `text` begins: "passengers" of " passengers in 2023". */
function nounPhraseAtFront(text: string): string {
  const phrase = (/^[ ]?[^.,;:()“”"–—!?]*/u.exec(text)?.[0] ?? "").trim();
  if (STARTS_TIME.test(phrase) || STARTS_BESIDE.test(phrase)) return "";
  const [cut = ""] = phrase.split(
    /\b(?:than|and|but|while|whereas|as|which|who|that|after|before|when|where|was|were|is|are|on|over|since|from|to|with|by|because|if|last|this|against|compared|during|at)\b/iu,
  );
  return cut;
}

/** The noun phrase in front of a verb: "house prices in Kestwick" of "The registry said that house prices in Kestwick". */
function subjectAtEnd(clause: string): string {
  const own = BREAK.exec(clause)?.[0] ?? "";
  const rest = clause.slice(own.length);
  // "Sugar, which rose 13 per cent"
  const [, antecedent] = /^(.*\S),? (?:which|that) $/su.exec(own) ?? [];
  return antecedent !== undefined && contentIn(rest).length === 0 ? subjectAtEnd(antecedent.replace(/,$/, "")) : rest;
}

interface Around {
  readonly clause: string;
  readonly isLoose?: boolean;
}

function change(word: string, phrase: string, { clause, isLoose = false }: Around): Change | null {
  const way = wayOf.get(word.toLowerCase());
  const near = isLoose ? lastClause(phrase) : phrase;
  const isPointed = /^\s*(?:those|that) (?:in|of|to|from|for|by|at|on)\b/iu.test(near);
  const head = isLoose || isPointed ? null : headIn(near);
  const refersBack = isPointed || /\b(?:its|their|his|her)\b/i.test(near) || /\bwhose [^,;]*$/i.test(clause);
  const subject = stemsIn(near);
  if (way === undefined || (subject.size === 0 && !refersBack) || (head === null && !isLoose && !refersBack))
    return null;
  return {
    way,
    isLevel: false,
    subject,
    head,
    relations: [...near.matchAll(RELATION)].map(([word]) => word.toLowerCase()),
    agent: null,
    isPointed,
    before: clause,
    around: isLoose || refersBack ? stemsIn(clause) : new Set(),
  };
}

const RELATION = /(?<![\p{L}-])(?:to|into|from|out of|by|against|for|without|outside|among)(?![\p{L}-])/giu;

/** The clause that an apposition speaks of: "Norvang carried 84 million passengers" of "…, a rise of 7 per cent". */
function lastClause(text: string): string {
  return subjectAtEnd(text.replace(/,\s*(?:(?:an?|the|its|or|by|i\.e\.)\s*)*(?:\p{L}+ )?$/iu, " "));
}

function stemsIn(phrase: string): ReadonlySet<string> {
  return new Set(contentIn(phrase).map((word) => stem(word)));
}

function contentIn(phrase: string): readonly string[] {
  return (
    phrase
      .replace(OF_NAME, " ")
      .toLowerCase()
      .replace(BESIDE, " ")
      .match(/\p{L}[\p{L}-]*/gu) ?? []
  ).filter((word) => !EMPTY.has(word) && !wayOf.has(word));
}

/** "Prices" of "house prices in Kestwick", "sales" of "the number of sales". */
function headIn(phrase: string): string | null {
  const parts = phrase.replace(/[’']s\b/g, "").split(PREPOSITION);
  for (const part of parts) {
    const last = contentIn(part).at(-1);
    if (last !== undefined && !GENERIC.has(stem(last))) return stem(last);
    // "Their number", "staff numbers"
    const other = contentIn(part).at(-2);
    if (other !== undefined) return stem(other);
  }
  return null;
}
