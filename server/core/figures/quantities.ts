// One quantity: an amount with its money, unit, age or counted noun; ranges and scores made of two.

import type { FigureKind } from "../reading/model.ts";
import { type Amount, amountAt, isHyphen, isPlural } from "./amounts.ts";
import {
  currencyBehind,
  currencyOfCode,
  currencyOfSymbol,
  currencyOfWord,
  dollarOf,
  hundredthOf,
  ownsCurrency,
} from "./currencies.ts";
import type { Lexeme } from "./lexemes.ts";
import { type Counted, countedAt, singular, unitOf } from "./nouns.ts";
import { findUnit, LONGEST_UNIT, type Unit } from "./units.ts";

export interface QuantityReading {
  readonly from: number;
  readonly to: number;
  readonly kind: FigureKind;
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string | null;
  readonly parts: readonly [number, number] | null;
  readonly precision: number;
  /** A sign that says up or down: "+0.2%". */
  readonly sign: "+" | "-" | null;
  readonly counted: Counted | null;
  readonly per: string | null;
  readonly amount: Amount;
}

interface Suffix {
  readonly to: number;
  readonly kind: FigureKind;
  readonly unit: string | null;
  readonly counted: Counted | null;
  readonly per: string | null;
}

interface Prefix {
  readonly to: number;
  readonly currency: string;
}

/** "£", "US$", "$US", "HK $", "USD": money before its amount. */
function moneyBefore(lexemes: readonly Lexeme[], at: number): Prefix | undefined {
  const first = lexemes[at];
  if (!first) return undefined;
  if (first.kind === "sign") {
    const currency = currencyOfSymbol(first.text);
    if (!currency) return undefined;
    const letters = lexemes[at + 1];
    if (letters?.kind === "word" && !letters.spaced && lexemes[at + 2]?.kind === "number") {
      const dollar = first.text === "$" ? dollarOf(letters.text) : undefined;
      if (dollar) return { to: at + 2, currency: dollar };
    }
    return { to: at + 1, currency };
  }
  if (first.kind !== "word") return undefined;
  const next = lexemes[at + 1];
  if (next?.text === "$" && (!next.spaced || first.text.length > 1) && first.text === first.text.toUpperCase()) {
    const dollar = dollarOf(first.text);
    if (dollar) return { to: at + 2, currency: dollar };
  }
  const code = currencyOfCode(first.text);
  if (code && next?.kind === "number" && (!next.spaced || first.text.length > 2)) return { to: at + 1, currency: code };
  return undefined;
}

const join = (lexemes: readonly Lexeme[], from: number, to: number): string => {
  let text = "";
  for (let at = from; at < to; at++) {
    const lexeme = lexemes[at];
    if (lexeme) text += text !== "" && lexeme.spaced ? ` ${lexeme.text}` : lexeme.text;
  }
  return text;
};

/** Letters that are units also with a space before them. */
const SPACED_LETTERS = new Set(["W", "V", "g", "m", "l", "L"]);

function unitAt(lexemes: readonly Lexeme[], at: number): { unit: Unit; to: number } | undefined {
  let from = at;
  if (isHyphen(lexemes[from]) && !lexemes[from]?.spaced && !lexemes[from + 1]?.spaced) from++;
  const first = lexemes[from];
  if (
    !first ||
    (first.kind !== "word" && first.text !== "°" && first.text !== "″" && first.text !== "Ω" && first.text !== "µ")
  )
    return undefined;
  if ((first.lower === "us" || first.lower === "imperial") && lexemes[from + 1]?.spaced) from++;
  for (let to = Math.min(lexemes.length, from + LONGEST_UNIT); to > from; to--) {
    const written = join(lexemes, from, to);
    if (written.length > 26) continue;
    const unit = findUnit(written) ?? (written.includes("-") ? findUnit(written.replaceAll("-", " ")) : undefined);
    if (!unit) continue;
    if (written.length === 1 && first.kind === "word") {
      if (first.spaced && (!SPACED_LETTERS.has(written) || lexemes[to]?.text === ".")) continue;
      if (isHyphen(lexemes[at]) && !first.spaced && from > at) continue;
    }
    if (written === "in." || written === "no") continue;
    return { unit, to };
  }
  return undefined;
}

/** "per day", "a month", "/km": what a quantity is counted against. */
function perAt(lexemes: readonly Lexeme[], at: number): { word: string; to: number } | undefined {
  const first = lexemes[at];
  if (!first) return undefined;
  const slash = first.text === "/" && !first.spaced;
  const article = first.lower === "a" || first.lower === "an";
  if (!slash && first.lower !== "per" && !article && first.lower !== "each" && first.lower !== "every")
    return undefined;
  const noun = lexemes[at + 1];
  if (noun?.kind !== "word") return undefined;
  const unit = unitAt(lexemes, at + 1);
  if (article || first.lower === "each" || first.lower === "every") {
    if (unit?.unit.dimension !== "time")
      return ["share", "piece", "head", "barrel", "gallon", "ounce", "tonne", "ton", "litre"].includes(noun.lower) &&
        article
        ? { word: noun.lower, to: at + 2 }
        : undefined;
    return { word: unit.unit.name, to: unit.to };
  }
  if (unit) return { word: unit.unit.name, to: unit.to };
  if (noun.pos !== "NOUN" && noun.pos !== "PROPN") return undefined;
  return { word: singular(noun.lower), to: at + 2 };
}

const AGE_UNITS = new Set(["year", "month", "week", "day"]);

/** "-year-old", "years old", "years of age". */
function ageAt(lexemes: readonly Lexeme[], at: number): { to: number; unit: string } | undefined {
  let here = at;
  if (isHyphen(lexemes[here])) here++;
  const noun = lexemes[here]?.lower;
  if (noun === undefined) return undefined;
  const unit = noun.endsWith("s") ? noun.slice(0, -1) : noun;
  if (!AGE_UNITS.has(unit)) return undefined;
  const hyphen = isHyphen(lexemes[here + 1]) ? 1 : 0;
  const old = lexemes[here + 1 + hyphen]?.lower;
  if (old === "old" || old === "olds") return { to: here + 2 + hyphen, unit: `${unit} of age` };
  if (hyphen === 0 && old === "of" && lexemes[here + 2]?.lower === "age")
    return { to: here + 3, unit: `${unit} of age` };
  return undefined;
}

function percentAt(lexemes: readonly Lexeme[], at: number): { to: number; unit: string } | undefined {
  const start = isHyphen(lexemes[at]) && !lexemes[at]?.spaced ? at + 1 : at;
  const first = lexemes[start];
  const word = first?.lower;
  let to = 0;
  if (word === "%" || word === "percent" || word === "pct" || word === "percentage") to = start + 1;
  else if (word === "per" && (lexemes[start + 1]?.lower === "cent" || lexemes[start + 1]?.lower === "cent."))
    to = start + 2;
  else if (word === "pc" && !first?.spaced) to = start + 1;
  else if (word === "pc" && first?.spaced) to = start + 1;
  else if (word === "basis" && lexemes[start + 1]?.lower.startsWith("point"))
    return { to: start + 2, unit: "basis point" };
  else if ((word === "bps" || word === "bp") && start === at) return { to: start + 1, unit: "basis point" };
  if (to === 0) return undefined;
  const hyphen = isHyphen(lexemes[to]) ? 1 : 0;
  const points = lexemes[to + hyphen]?.lower;
  if (points === "point" || points === "points") return { to: to + hyphen + 1, unit: "percentage point" };
  return word === "percentage" ? undefined : { to, unit: "percent" };
}

function moneyBehind(
  lexemes: readonly Lexeme[],
  at: number,
  value: number | null,
): { to: number; unit: string } | undefined {
  const start = isHyphen(lexemes[at]) && !lexemes[at]?.spaced ? at + 1 : at;
  const first = lexemes[start];
  if (!first) return undefined;
  if (first.kind === "sign" || start === at) {
    const code = currencyBehind(first.text);
    if (code) return { to: start + 1, unit: code };
  }
  const hundredth =
    hundredthOf(first.lower) ?? (first.lower.endsWith("s") ? hundredthOf(first.lower.slice(0, -1)) : undefined);
  if (hundredth && (first.lower !== "p" || first.text === "p")) {
    const name =
      first.lower === "p" || first.lower === "pence" ? "penny" : first.lower === "¢" ? "cent" : singular(first.lower);
    return { to: start + 1, unit: name };
  }
  // "Danish crowns", "US dollars", "Hong Kong dollars"
  for (let skip = 0; skip <= 2; skip++) {
    const noun = lexemes[start + skip];
    if (noun?.kind !== "word") return undefined;
    const lemma = singular(noun.lower);
    const before = skip === 0 ? "" : join(lexemes, start, start + skip).toLowerCase();
    if (skip > 0 && !ownsCurrency(before, lemma)) continue;
    const currency = currencyOfWord(lemma, before);
    if (!currency) continue;
    if (lemma === "pound" && skip === 0 && !isMoneyPound(lexemes, start, value)) return undefined;
    if (
      (lemma === "won" || lemma === "real" || lemma === "rand" || lemma === "dong") &&
      (noun.pos === "VERB" || noun.pos === "ADJ" || (value ?? 0) < 100)
    )
      continue;
    if (lemma === "crown" && skip === 0) continue;
    return { to: start + skip + 1, unit: currency };
  }
  return undefined;
}

const WEIGHT_WORDS =
  /^(?:weigh|weight|heavy|heavier|lb|lbs|pound-mass|kg|kilogram|kilo|ounce|lift|carry|payload|load)$/;
const MONEY_WORDS =
  /^(?:pay|paid|cost|spend|spent|price|worth|fine|fee|money|cash|earn|charge|buy|sell|sold|salary|wage|sterling|bill|tax|fund|budget|debt|raise|save|prize)$/;

/** "Pounds" are money or a weight. */
function isMoneyPound(lexemes: readonly Lexeme[], at: number, value: number | null): boolean {
  let money = (value ?? 0) >= 20000;
  for (const lexeme of lexemes) {
    const word = lexeme.lemma.toLowerCase();
    if (WEIGHT_WORDS.test(word) || WEIGHT_WORDS.test(lexeme.lower)) return false;
    if (lexeme.text === "£" || MONEY_WORDS.test(word) || MONEY_WORDS.test(lexeme.lower)) money = true;
  }
  if (lexemes[at + 1]?.lower === "of" && !money) return false;
  return money;
}

const MULTIPLE_BEHIND = new Set([
  "as",
  "more",
  "higher",
  "larger",
  "bigger",
  "greater",
  "the",
  "faster",
  "less",
  "lower",
  "smaller",
  "better",
  "longer",
  "stronger",
  "likelier",
]);

/** What stands behind an amount. */
function suffixAt(lexemes: readonly Lexeme[], at: number, amount: Amount): Suffix {
  const none: Suffix = {
    to: at,
    kind: amount.form === "fraction" || amount.form === "ratio" ? "fraction" : "count",
    unit: null,
    counted: null,
    per: null,
  };
  if (amount.form === "ratio") return none;
  const percent = percentAt(lexemes, at);
  if (percent) return { ...none, to: percent.to, kind: "percent", unit: percent.unit };
  const age = ageAt(lexemes, at);
  if (age && amount.form === "number") return { ...none, to: age.to, kind: "age", unit: age.unit };
  const money = moneyBehind(lexemes, at, amount.value);
  if (money) return { ...none, to: money.to, kind: "money", unit: money.unit };
  const next = lexemes[at];
  const hyphen = isHyphen(next) && next && !next.spaced ? 1 : 0;
  const times = lexemes[at + hyphen];
  if (times && amount.form !== "fraction") {
    if (times.lower === "times" || times.lower === "time") {
      if (times.lower === "times" || hyphen) {
        const multiple = MULTIPLE_BEHIND.has(lexemes[at + hyphen + 1]?.lower ?? "");
        return { ...none, to: at + hyphen + 1, kind: multiple ? "multiple" : "count", unit: "time" };
      }
    }
    if (times.lower === "fold" && !times.spaced)
      return { ...none, to: at + hyphen + 1, kind: "multiple", unit: "time" };
    if ((times.text === "x" || times.text === "×") && !times.spaced && hyphen === 0) {
      const after = lexemes[at + 1];
      if (after?.kind !== "number" && !isHyphen(after)) return { ...none, to: at + 1, kind: "multiple", unit: "time" };
    }
  }
  // "two-thirds of a mile", "half of the troops", "dozens of cars", "one of the students"
  if (next?.lower === "of" && (amount.form !== "number" || amount.words || amount.plain))
    return ofPhrase(lexemes, at, amount, none);
  const measured = unitAt(lexemes, at);
  if (measured && !(amount.form === "fraction" && measured.unit.dimension === "time" && !lexemes[at]?.spaced)) {
    const { unit, to } = measured;
    const per = perAt(lexemes, to);
    return {
      to,
      kind: unit.dimension === "time" ? "duration" : "measure",
      unit: unit.name,
      counted: null,
      per: per?.word ?? null,
    };
  }
  if (amount.form === "fraction") return none;
  const per = perAt(lexemes, at);
  if (per) return { ...none, to: at, per: per.word };
  const counted = countedAt(lexemes, at, amount.value);
  if (!counted) return none;
  const perNoun = perAt(lexemes, counted.to);
  return { to: at, kind: "count", unit: unitOf(lexemes, counted), counted, per: perNoun?.word ?? null };
}

/** Behind "of": what a fraction parts, what dozens count, or a unit. */
function ofPhrase(lexemes: readonly Lexeme[], at: number, amount: Amount, none: Suffix): Suffix {
  let here = at + 1;
  const article = lexemes[here]?.lower;
  if (amount.form === "fraction" && (article === "a" || article === "an")) {
    const unit = unitAt(lexemes, here + 1);
    // "three-quarters of an hour": the figure is 0.75 hours.
    if (unit) {
      return {
        ...none,
        to: unit.to,
        kind: unit.unit.dimension === "time" ? "duration" : "measure",
        unit: unit.unit.name,
      };
    }
    const scale = lexemes[here + 1]?.lower;
    if (scale === "percent" || scale === "per") {
      const percent = percentAt(lexemes, here + 1);
      if (percent) return { ...none, to: percent.to, kind: "percent", unit: percent.unit };
    }
    return none;
  }
  if (amount.form === "fraction") return none;
  while (
    here < at + 4 &&
    lexemes[here] &&
    /^(?:the|his|her|its|their|our|my|your|these|those|them|all|a|an)$/.test(lexemes[here]?.lower ?? "")
  )
    here++;
  const unit = unitAt(lexemes, here);
  if (unit && amount.form === "vague")
    return { ...none, to: at, kind: unit.unit.dimension === "time" ? "duration" : "measure", unit: unit.unit.name };
  if (amount.form === "vague") {
    const money = moneyBehind(lexemes, here, amount.max);
    if (money) return { ...none, to: money.to, kind: "money", unit: money.unit };
  }
  const counted = countedAt(lexemes, here, 2);
  if (!counted) return none;
  return { ...none, unit: unitOf(lexemes, counted), counted };
}

/** The quantity that begins at lexeme `from`, ranges and scores included. */
export function quantityAt(lexemes: readonly Lexeme[], from: number): QuantityReading | undefined {
  const first = simpleAt(lexemes, from);
  if (!first) return undefined;
  return rangeFrom(lexemes, first) ?? first;
}

/** A quantity that is not a range. */
function simpleAt(lexemes: readonly Lexeme[], from: number): QuantityReading | undefined {
  let at = from;
  let sign: "+" | "-" | null = null;
  let negative = false;
  const lead = lexemes[at];
  if (!lead) return undefined;
  if (
    (lead.text === "+" || lead.text === "-" || lead.text === "−" || lead.text === "–") &&
    lexemes[at + 1] &&
    !lexemes[at + 1]?.spaced &&
    (lead.spaced || at === 0)
  ) {
    sign = lead.text === "+" ? "+" : "-";
    at++;
  } else if (lead.lower === "minus") {
    negative = true;
    at += isHyphen(lexemes[at + 1]) ? 2 : 1;
  }
  const prefix = moneyBefore(lexemes, at);
  if (prefix) at = prefix.to;
  if (prefix && isHyphen(lexemes[at]) && !lexemes[at + 1]?.spaced) {
    negative = true;
    at++;
  }
  const amount = amountAt(lexemes, at, prefix !== undefined);
  if (!amount) return undefined;
  const suffix: Suffix = prefix
    ? moneySuffix(lexemes, amount.to, prefix.currency)
    : suffixAt(lexemes, amount.to, amount);
  const value = amount.value === null ? null : negative ? -amount.value : amount.value;
  return {
    from,
    to: suffix.to,
    kind: suffix.kind,
    value,
    min: amount.min,
    max: amount.max,
    unit: suffix.unit,
    parts: null,
    precision: amount.precision,
    sign,
    counted: suffix.counted,
    per: suffix.per,
    amount,
  };
}

function moneySuffix(lexemes: readonly Lexeme[], at: number, currency: string): Suffix {
  // "$1.25 sterling", "£5 million pounds": the word repeats the sign.
  const per = perAt(lexemes, at);
  return { to: at, kind: "money", unit: currency, counted: null, per: per?.word ?? null };
}

function isBare(q: QuantityReading): boolean {
  return q.unit === null && q.kind === "count";
}

/** "12-18 months", "5 to 7 per cent", "between 15kHz and 17kHz", "3-1". */
function rangeFrom(lexemes: readonly Lexeme[], first: QuantityReading): QuantityReading | undefined {
  if (first.value === null || first.amount.form === "ratio" || first.sign !== null) return undefined;
  const joint = lexemes[first.to];
  if (!joint) return undefined;
  const hyphen = isHyphen(joint) && !lexemes[first.to + 1]?.spaced && !joint.spaced;
  const spacedDash =
    isHyphen(joint) && joint.spaced && joint.text === "–" && lexemes[first.to + 1]?.kind === "number" && isBare(first);
  const word = joint.lower;
  const before = lexemes[first.from - 1]?.lower;
  const between = word === "and" && (before === "between" || lexemes[first.from - 2]?.lower === "between");
  const to = word === "to" && joint.kind === "word";
  if (!hyphen && !between && !to && !spacedDash) return undefined;
  const second = simpleAt(lexemes, first.to + 1);
  if (!second || second.value === null || second.amount.form === "ratio") return undefined;
  if (second.sign !== null) return undefined;
  const bare = isBare(first) || (first.counted !== null && hyphen);
  if (
    !bare &&
    first.counted === null &&
    !(first.kind === second.kind && (first.unit === second.unit || second.unit === null))
  ) {
    // "$3-4": the second amount has no sign of its own.
    if (!(first.kind === "money" && isBare(second))) return undefined;
  }
  if (first.counted !== null && !hyphen) return undefined;
  if (to && first.kind !== second.kind && !bare) return undefined;
  // "2 to 3": a range only where the second is larger or both belong to "from … to".
  const scaleUp = scaleOf(second) / scaleOf(first);
  let low = first.value;
  if (scaleUp > 1 && low < second.value / 2 && scaleOf(first) === 1 && low < 1000)
    low = Number((low * scaleUp).toPrecision(15));
  const high = second.value;
  const base: QuantityReading = {
    ...second,
    from: first.from,
    kind: isBare(second) ? first.kind : second.kind,
    unit: second.unit ?? first.unit,
    per: second.per ?? first.per,
    value: null,
    min: low,
    max: high,
    precision: Math.max(first.precision, second.precision),
    amount: first.amount,
  };
  if (hyphen && isScore(lexemes, first, second)) {
    return { ...base, kind: "score", unit: null, counted: null, min: null, max: null, parts: [low, high] };
  }
  if (to && before !== "from" && high <= low && isBare(first)) return undefined;
  return base;
}

function scaleOf(q: QuantityReading): number {
  if (q.value === null || q.value === 0) return 1;
  return q.amount.precision >= 1 && !q.amount.plain ? 10 ** (3 * Math.floor(Math.log10(Math.abs(q.value)) / 3)) : 1;
}

/** Two small whole numbers with a hyphen and nothing counted behind them. */
function isScore(lexemes: readonly Lexeme[], first: QuantityReading, second: QuantityReading): boolean {
  const small = (q: QuantityReading): boolean =>
    q.amount.plain && q.value !== null && q.value < 200 && Number.isInteger(q.value);
  if (!small(first) || !small(second)) return false;
  if (second.kind !== "count") return false;
  const noun = second.counted ? lexemes[second.counted.head] : undefined;
  if (!noun) return true;
  const start = second.counted ? lexemes[second.counted.from] : undefined;
  return (!isPlural(noun) && start?.spaced === true) || (first.value ?? 0) > (second.value ?? 0);
}
