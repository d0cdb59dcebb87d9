// Figures: reads every quantity, date and time of a text from its characters and its tokens.

import type { About, Figure, FigureKind, NumberInName, Token } from "../reading/model.ts";
import type { TokenisedSentence } from "../reading/tokens.ts";
import { remembering } from "../text/remembering.ts";
import type { Span } from "../text/span.ts";
import { aboutReader } from "./about.ts";
import { followsPerson, isAge } from "./ages.ts";
import { AMOUNT_WORDS, BEHIND_ARTICLE } from "./amounts.ts";
import { boundsOf, ROUGH } from "./bounds.ts";
import { type Day, dayOf } from "./calendar.ts";
import { TIME_WORDS } from "./clockTimes.ts";
import { dateAt } from "./dates.ts";
import { DATE_WORDS } from "./dateWords.ts";
import type { Draft } from "./draft.ts";
import { type Lexeme, lexemesOf, type Stretch } from "./lexemes.ts";
import { matchScoreAt } from "./matchScores.ts";
import { MULTIPLE_WORDS, wordFigureAt } from "./multiples.ts";
import { formationEnd, idiomEnd, isName, nameAround } from "./names.ts";
import { countedAt, unitOf, wordsOf } from "./nouns.ts";
import { isHyphen } from "./numberWords.ts";
import { ORDINAL_WORDS, ordinalAt } from "./ordinals.ts";
import { quantityAt } from "./quantities.ts";
import type { QuantityReading } from "./setForms.ts";
import { settle } from "./settle.ts";
import { moneyBehind, unitAt } from "./suffixes.ts";
import { canBeginUnit } from "./units.ts";

export interface FiguresRead {
  readonly figures: readonly Figure[];
  readonly numbersInNames: readonly NumberInName[];
}

/** Reads the figures of `prose`; `sentences` are its tokens, `asOf` the day relative dates count from. */
export function readFigures(prose: string, sentences: readonly TokenisedSentence[], asOf: string | null): FiguresRead {
  const day = dayOf(asOf);
  const figures: Figure[] = [];
  const numbersInNames: NumberInName[] = [];
  for (let position = 0; position < sentences.length; position++) {
    const first = position;
    let stretch = sentences[position];
    if (!stretch) break;
    // wink-nlp ends a sentence inside ".001 per cent" and "ID.3": without a space the text runs on.
    const tokens: Token[] = [];
    for (let next = sentences[position + 1]; next && next.start === stretch.end; next = sentences[position + 1]) {
      if (tokens.length === 0) tokens.push(...stretch.tokens);
      tokens.push(...next.tokens);
      stretch = { start: stretch.start, end: next.end, tokens };
      position++;
    }
    if (!mayHoldFigures(stretch)) continue;
    const lexemes = lexemesOf(prose, stretch);
    const { drafts, named } = draftsIn(lexemes, day);
    const aboutOf = aboutReader(lexemes, drafts);
    const sentenceOf = ({ from }: Stretch): number => {
      const start = lexemes[from]?.start ?? 0;
      let sentence = first;
      while (sentence < position && (sentences[sentence]?.end ?? 0) <= start) sentence++;
      return sentence;
    };
    drafts.forEach((draft, index) => {
      figures.push(figureOf(prose, lexemes, draft, sentenceOf(draft), aboutOf(index)));
    });
    for (const number of named) {
      const name = nameAround(lexemes, number);
      if (!name) continue;
      const span = spanOf(lexemes, number);
      const around = spanOf(lexemes, name);
      numbersInNames.push({
        ...span,
        text: prose.slice(span.start, span.end),
        name: prose.slice(around.start, around.end).replace(/\s+/g, " "),
        sentence: sentenceOf(number),
      });
    }
  }
  return { figures, numbersInNames };
}

function spanOf(lexemes: readonly Lexeme[], { from, to }: Stretch): Span {
  const start = lexemes[from]?.start ?? 0;
  return { start, end: lexemes[to - 1]?.end ?? start };
}

function figureOf(prose: string, lexemes: readonly Lexeme[], draft: Draft, sentence: number, about: About): Figure {
  const { start, end } = spanOf(lexemes, draft);
  return {
    start,
    end,
    text: prose.slice(start, end),
    kind: draft.kind,
    value: draft.value,
    min: draft.min,
    max: draft.max,
    unit: draft.unit,
    bound: draft.bound,
    from: draft.origin,
    parts: draft.parts,
    date: draft.date,
    precision: draft.precision,
    sentence,
    of: draft.counted ? wordsOf(lexemes, draft.counted) : [],
    about,
  };
}

interface Drafts {
  readonly drafts: readonly Draft[];
  /** Numbers that belong to names. */
  readonly named: readonly Stretch[];
}

function draftsIn(lexemes: readonly Lexeme[], day: Day | null): Drafts {
  const drafts: Draft[] = [];
  const named: Stretch[] = [];
  let at = 0;
  // Up to here no chain of numbers begins that has not been looked at.
  let seen = 0;
  while (at < lexemes.length) {
    if (at >= seen) {
      seen = chainEnd(lexemes, at);
      if (seen - at > LONGEST_CHAIN) {
        at = seen;
        continue;
      }
    }
    const attempt: Attempt = isOneOfMany(lexemes, at) ? bareNumber(lexemes, at) : draftAt(lexemes, at, day);
    if (attempt.draft) drafts.push(attempt.draft);
    if (attempt.named) named.push(attempt.named);
    at = Math.max(attempt.to, at + 1);
  }
  return { drafts: settle(lexemes, drafts), named };
}

/** More numbers and marks than these without a space between them are a code: "1-4-1-5-9-2-6-…". */
const LONGEST_CHAIN = 40;

/** The place behind numbers and marks that stand together from `at` on without a space; behind `at` where none do. */
function chainEnd(lexemes: readonly Lexeme[], at: number): number {
  let end = at + 1;
  if (lexemes[at]?.kind !== "number") return end;
  for (let next = lexemes[end]; next && !next.spaced && next.kind !== "word"; next = lexemes[end]) end++;
  return end;
}

/** Numbers before and behind a number that is nothing but one of a row. */
const ROW = { before: 1, behind: 5 };

/** True for a number in the middle of a row of numbers, as in a table or between commas: no word is near that it could belong to. */
function isOneOfMany(lexemes: readonly Lexeme[], at: number): boolean {
  if (!isBareNumber(lexemes[at])) return false;
  const behind = lexemes[at + 1]?.text === "," ? 2 * ROW.behind : ROW.behind;
  for (let i = at - ROW.before; i <= at + behind; i++)
    if (lexemes[i]?.text !== "," && !isBareNumber(lexemes[i])) return false;
  // "007", "737"
  return !/^(?:0\d|7\d7$)/.test(lexemes[at]?.text ?? "");
}

function isBareNumber(lexeme: Lexeme | undefined): boolean {
  const numeral = lexeme?.numeral;
  return !!numeral && lexeme.spaced && numeral.plain && !numeral.ambiguous && numeral.digits < 4;
}

function bareNumber(lexemes: readonly Lexeme[], at: number): Attempt {
  const numeral = lexemes[at]?.numeral;
  if (!numeral) return { to: at };
  return {
    draft: { ...plainDraft(at, at + 1, "count", numeral.value, null), precision: numeral.precision },
    to: at + 1,
  };
}

interface Attempt {
  readonly draft?: Draft;
  readonly named?: Stretch;
  readonly to: number;
}

const SIGNS_OF_MONEY = "$£€¥₹₩₽₺₴₦₪₱฿";
const APOSTROPHES = "'’";
const SIGNS_BEFORE = "+-−–";

const BEGINNINGS: ReadonlySet<string> = new Set([
  ...AMOUNT_WORDS,
  ...DATE_WORDS,
  ...TIME_WORDS,
  ...ORDINAL_WORDS,
  ...MULTIPLE_WORDS,
]);

const NUMERIC = /[\p{N}$=]/u;
const SIMPLE_WORD = /^[a-z]+$/;
const NO_LETTERS = /[^\p{L}]+/u;
/** Their first parts, since tokens and lexemes part words in another way: "half-hour", "Valentine's". */
const FIRST_PARTS: ReadonlySet<string> = new Set([...BEGINNINGS].map((word) => word.split(NO_LETTERS)[0] ?? word));

/** What a word of the text says about figures: nothing, an article, or that one may begin in it. */
type Hint = "none" | "article" | "figure";

function hintOf(lower: string): Hint {
  if (lower === "a" || lower === "an") return "article";
  // Nearly all words: no memory of them is as fast as a look.
  if (isOfPlainLetters(lower)) return FIRST_PARTS.has(lower) ? "figure" : "none";
  return hintOfOther(lower);
}

function isOfPlainLetters(lower: string): boolean {
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    if (code < 97 || code > 122) return false;
  }
  return lower.length > 0;
}

const hintOfOther = remembering((lower): Hint => {
  if (NUMERIC.test(lower) || SIGNS_OF_MONEY.includes(lower)) return "figure";
  return lower.split(NO_LETTERS).some((part) => FIRST_PARTS.has(part)) ? "figure" : "none";
});

/** A good part of all sentences have no number in digits or words. */
function mayHoldFigures({ start, end, tokens }: TokenisedSentence): boolean {
  // Tokens that do not come from the reader say nothing about what stands between them.
  if (tokens.length === 0 || tokens[0]?.start !== start || tokens.at(-1)?.end !== end) return true;
  for (let i = 0; i < tokens.length; i++) {
    const { lower } = tokens[i] as Token;
    const hint = hintOf(lower);
    if (hint === "figure") return true;
    if (hint === "article" && mayFollowArticle(tokens[i + 1]?.lower ?? "")) return true;
  }
  return false;
}

function mayFollowArticle(lower: string): boolean {
  return (
    !SIMPLE_WORD.test(lower) ||
    BEHIND_ARTICLE.has(lower) ||
    canBeginUnit(lower) ||
    lower === "us" ||
    lower === "imperial"
  );
}

/** Most words begin no figure, and one look says so: this is what keeps reading cheap. */
function canBegin(lexemes: readonly Lexeme[], at: number): boolean {
  const lexeme = lexemes[at];
  const next = lexemes[at + 1];
  if (!lexeme || lexeme.kind === "number") return true;
  if (lexeme.kind === "sign") {
    if (SIGNS_OF_MONEY.includes(lexeme.text)) return true;
    // "'90s", and then "+3", "(-0.3%)".
    if (APOSTROPHES.includes(lexeme.text)) return next?.kind === "number";
    const signed = next?.spaced === false && (lexeme.spaced || lexemes[at - 1]?.text === "(");
    return signed && SIGNS_BEFORE.includes(lexeme.text);
  }
  if (next && (next.kind === "number" || next.text === "$" || next.text === "=")) return true;
  // Of all words that may, the article is met most, and then hardly ever does.
  if ((lexeme.lower === "a" || lexeme.lower === "an") && next?.kind === "word") return mayFollowArticle(next.lower);
  return BEGINNINGS.has(lexeme.lower);
}

function draftAt(lexemes: readonly Lexeme[], at: number, day: Day | null): Attempt {
  const lexeme = lexemes[at];
  if (!lexeme) return { to: at };
  if (!canBegin(lexemes, at)) return { to: idiomEnd(lexemes, at) };
  const formation = lexeme.kind === "number" ? formationEnd(lexemes, at) : at;
  if (formation > at) return { to: formation };
  const score = lexeme.kind === "number" ? matchScoreAt(lexemes, at) : undefined;
  if (score) {
    const draft = plainDraft(at, score.to, "score", null, null);
    return { draft: { ...draft, parts: score.parts }, to: score.to };
  }
  const idiom = idiomEnd(lexemes, at);
  if (idiom > at) return { to: idiom };
  const date = dateAt(lexemes, at, day);
  if (date && !(date.to === at + 1 && lexeme.kind === "number" && measures(lexemes, at)))
    return { draft: plainDraft(date.from, date.to, date.kind, date.value, date.date), to: date.to };
  const word = wordFigureAt(lexemes, at);
  if (word) {
    const bounds = boundsOf(lexemes, at, word.to, word.kind);
    const unit = word.kind === "ordinal" ? null : "time";
    const draft = plainDraft(at, word.to, word.kind, word.value, null);
    return { draft: { ...draft, unit, bound: bounds.bound, bounds }, to: word.to };
  }
  const ordinal = ordinalAt(lexemes, at);
  const quantity = ordinal && lexeme.kind === "number" ? undefined : quantityAt(lexemes, at);
  if (quantity) {
    if (isName(lexemes, quantity)) {
      const { from, amount } = quantity;
      return { named: { from, to: amount.to }, to: quantity.to };
    }
    const draft = fromQuantity(lexemes, quantity);
    return { draft, to: numberedPhraseEnd(lexemes, quantity) };
  }
  if (!ordinal || (lexeme.lower === "second" && lexemes[at - 1]?.pos === "NUM")) return { to: at };
  const counted = countedAt(lexemes, ordinal.to, 1) ?? null;
  const draft = plainDraft(at, ordinal.to, "ordinal", ordinal.value, null);
  return { draft: { ...draft, counted, unit: counted && unitOf(lexemes, counted) }, to: ordinal.to };
}

/** "2000 km", "1520 sq m": a number that looks like a year and is none. */
function measures(lexemes: readonly Lexeme[], at: number): boolean {
  const next = lexemes[at + 1];
  if (!next || next.kind === "sign") return next?.text === "%" || next?.text === "€";
  if (/^gigs?$/.test(next.lower)) return false;
  return unitAt(lexemes, at + 1) !== undefined || moneyBehind(lexemes, at + 1, 2000) !== undefined;
}

/** In "two new 737 Max jets" the second number is a name inside the phrase counted. */
function numberedPhraseEnd(lexemes: readonly Lexeme[], q: QuantityReading): number {
  if (!q.counted) return q.to;
  // "one of the four Type 23 frigates": the four are a figure of their own.
  for (let at = q.to; at < q.counted.from; at++) if (lexemes[at]?.pos === "NUM") return q.to;
  for (let at = q.counted.from; at < q.counted.to; at++) if (lexemes[at]?.kind === "number") return q.counted.to;
  return q.to;
}

function plainDraft(
  from: number,
  to: number,
  kind: FigureKind,
  value: number | null,
  date: string | null,
  bounds: Draft["bounds"] = { from, to },
): Draft {
  return {
    from,
    to,
    kind,
    value,
    min: null,
    max: null,
    unit: null,
    bound: "=",
    change: null,
    mover: null,
    origin: null,
    parts: null,
    date,
    precision: 0.5,
    counted: null,
    per: null,
    prefixed: false,
    joint: null,
    bounds,
  };
}

function fromQuantity(lexemes: readonly Lexeme[], q: QuantityReading): Draft {
  const bounds = boundsOf(lexemes, q.from, q.to, q.kind);
  // "18 or more fish"
  const late = q.counted === null && q.kind === "count" && q.unit === null && bounds.to > q.to;
  const counted = late ? (countedAt(lexemes, bounds.to, q.value) ?? null) : q.counted;
  const isRoughChange = bounds.isRough && bounds.bound !== "~";
  const signed = q.sign === null ? null : q.sign === "+" ? "up" : "down";
  const draft: Draft = {
    ...plainDraft(q.from, q.to, q.kind, q.value, null, bounds),
    min: q.min,
    max: q.max,
    unit: counted && q.kind === "count" ? qualifiedUnit(lexemes, q, late ? unitOf(lexemes, counted) : q.unit) : q.unit,
    bound: signed ?? bounds.bound,
    change: bounds.change,
    mover: bounds.mover,
    parts: q.parts,
    precision: isRoughChange ? Math.max(q.precision, ROUGH * Math.abs(q.value ?? 0)) : q.precision,
    counted,
    per: q.per,
    prefixed: q.prefixed,
    joint: q.min !== null && q.amount.form !== "vague" ? jointOf(lexemes, q) : null,
  };
  if (!isAge(lexemes, draft)) return draft;
  return {
    ...draft,
    kind: "age",
    unit: "year of age",
    counted: followsPerson(lexemes, draft.from) ? null : draft.counted,
  };
}

/** "the previous two sessions", "a record 32 goals": what qualifies the noun can stand before the number. */
function qualifiedUnit(lexemes: readonly Lexeme[], q: QuantityReading, unit: string | null): string | null {
  const word = lexemes[q.from - 1];
  const article = lexemes[q.from - 2]?.pos;
  const qualifies = word?.pos === "ADJ" || word?.lower === "record";
  return qualifies && (article === "DET" || article === "PRON") ? `${word.lower} ${unit}` : unit;
}

/** Where "to" or a hyphen parts the two ends of a range. */
function jointOf(lexemes: readonly Lexeme[], q: QuantityReading): number | null {
  for (let at = q.amount.to; at < q.to - 1; at++) {
    if (lexemes[at]?.lower === "to" || isHyphen(lexemes[at])) return at;
  }
  return null;
}
