import { words } from "../text/wordLists.ts";
import { amountAt, isPlural } from "./amounts.ts";
import { moverBefore, movesAt } from "./bounds.ts";
import { currencyOfCode, currencyOfSymbol, dollarOf } from "./currencies.ts";
import type { Lexeme } from "./lexemes.ts";
import { isHyphen, scaleAt } from "./numberWords.ts";
import { decadeOfAge, outOf, type QuantityReading, ratioOf, stopwatchAt, timed } from "./setForms.ts";
import { type Suffix, suffixAt, unitAt, withPer } from "./suffixes.ts";
import { unitNamed } from "./units.ts";

/** The quantity that begins at lexeme `from`, ranges, scores and "six hours, 38 minutes" included. */
export function quantityAt(lexemes: readonly Lexeme[], from: number): QuantityReading | undefined {
  const decade = decadeOfAge(lexemes, from);
  if (decade) return decade;
  const odds = ratioOf(lexemes, from) ?? outOf(lexemes, from);
  if (odds) return odds;
  const first = stopwatchAt(lexemes, from) ?? articleAt(lexemes, from) ?? simpleAt(lexemes, from);
  if (!first) return undefined;
  return rangeFrom(lexemes, first) ?? compoundFrom(lexemes, first);
}

/** "£", "US$", "$US", "HK $", "USD": money before its amount. */
function moneyBefore(lexemes: readonly Lexeme[], at: number): { to: number; currency: string } | undefined {
  const first = lexemes[at];
  const next = lexemes[at + 1];
  if (!first) return undefined;
  if (first.kind === "sign") {
    const currency = currencyOfSymbol(first.text);
    if (!currency) return undefined;
    const letters = next?.kind === "word" && !next.spaced && lexemes[at + 2]?.kind === "number";
    const dollar = letters && first.text === "$" ? dollarOf(next.text) : undefined;
    return dollar ? { to: at + 2, currency: dollar } : { to: at + 1, currency };
  }
  if (first.kind !== "word" || first.text !== first.text.toUpperCase()) {
    return first.text === "Rs" && next?.kind === "number" ? { to: at + 1, currency: "INR" } : undefined;
  }
  if (next?.text === "$" && (!next.spaced || first.text.length > 1)) {
    const dollar = dollarOf(first.text);
    if (dollar) return { to: at + 2, currency: dollar };
  }
  const equals = next?.text === "=" && !next.spaced && lexemes[at + 2]?.kind === "number" && !lexemes[at + 2]?.spaced;
  if (equals) {
    const lost = currencyOfCode(first.text, true);
    return lost ? { to: at + 2, currency: lost } : undefined;
  }
  const code = currencyOfCode(first.text, next?.spaced === false);
  if (code && next?.kind === "number" && (!next.spaced || first.text.length > 2)) return { to: at + 1, currency: code };
  return undefined;
}

/** A quantity that is not a range. */
function simpleAt(lexemes: readonly Lexeme[], from: number): QuantityReading | undefined {
  const lead = lexemes[from];
  const next = lexemes[from + 1];
  if (!lead) return undefined;
  let at = from;
  let sign: "+" | "-" | null = null;
  let negative = false;
  if (
    (lead.text === "+" || isHyphen(lead)) &&
    next &&
    !next.spaced &&
    (lead.spaced || lexemes[from - 1]?.text === "(")
  ) {
    sign = lead.text === "+" ? "+" : "-";
    at++;
  } else if (lead.lower === "minus") {
    negative = true;
    at += isHyphen(next) ? 2 : 1;
  }
  const money = moneyBefore(lexemes, at);
  if (money) {
    at = money.to;
    if (isHyphen(lexemes[at]) && lexemes[at + 1]?.spaced === false) {
      negative = true;
      at++;
    }
  }
  const amount = amountAt(lexemes, at, money !== undefined);
  if (!amount) return undefined;
  const suffix = money ? moneySuffix(lexemes, amount.to, money.currency) : suffixAt(lexemes, amount.to, amount);
  // "-0.3%" is a fall; "-5 yards" and "-40C" lie below nought.
  const rated = suffix.kind === "percent" || suffix.kind === "money";
  return {
    from,
    to: suffix.to,
    reach: suffix.reach,
    kind: suffix.kind,
    value: amount.value !== null && (negative || (sign === "-" && !rated)) ? -amount.value : amount.value,
    min: amount.min,
    max: amount.max,
    unit: suffix.unit,
    parts: null,
    precision: amount.precision,
    sign: sign === "+" || rated ? sign : null,
    counted: suffix.counted,
    per: suffix.per,
    prefixed: money !== undefined,
    amount,
  };
}

const MONEY_AGAIN = words("us u.s. sterling dollars pounds euros");

function moneySuffix(lexemes: readonly Lexeme[], at: number, currency: string): Suffix {
  // "$75 U.S. per barrel", "$1.25 sterling": the word repeats the sign.
  const again = MONEY_AGAIN.has(lexemes[at]?.lower ?? "") ? 1 : 0;
  return withPer(lexemes, { to: at, reach: at + again, kind: "money", unit: currency, counted: null, per: null });
}

/** Words before "a year" that make it a length of time; elsewhere it is "per year" or just an article. */
const BEFORE_SPAN = words(`for over in within after than nearly almost exactly spent about roughly only just under took
  takes last lasts lasted spend around least`);

/** "a decade", "half an hour", "a year and a half", "an hour and three-quarters". */
function articleAt(lexemes: readonly Lexeme[], from: number): QuantityReading | undefined {
  const first = lexemes[from]?.lower;
  const half = first === "half";
  const article = lexemes[half ? from + 1 : from]?.lower;
  if (half) {
    // "the half hour", "a half-hour show"
    const at = isHyphen(lexemes[from + 1]) ? from + 2 : from + 1;
    const glued = unitAt(lexemes, at);
    if (glued && (glued.unit.name === "hour" || glued.unit.dimension === "length") && lexemes[at]?.kind === "word")
      return {
        ...timed(from, glued.to, 0.5, glued.unit.name, 0.05),
        kind: glued.unit.dimension === "time" ? "duration" : "measure",
      };
  }
  if (article !== "a" && article !== "an") return undefined;
  const read = unitAt(lexemes, from + (half ? 2 : 1));
  if (!read) return undefined;
  const { unit, to } = read;
  if (half)
    return { ...timed(from, to, 0.5, unit.name, 0.05), kind: unit.dimension === "time" ? "duration" : "measure" };
  if (unit.dimension !== "time") return undefined;
  if (lexemes[to]?.lower === "and") {
    const part = amountAt(lexemes, to + 1);
    if (part?.form === "fraction" && part.value !== null) return timed(from, part.to, 1 + part.value, unit.name, 0.1);
  }
  const next = lexemes[to];
  const before = lexemes[from - 1]?.lower ?? "";
  const more = lexemes[to]?.lower === "and" && amountAt(lexemes, to + 1)?.form === "number";
  const one = timed(from, to, 1, unit.name, 0.5);
  // "an hour and five minutes"
  if (more && compoundFrom(lexemes, one) !== one) return one;
  if (!BEFORE_SPAN.has(before)) return undefined;
  // "over a day trip", "in a year when"
  if (next?.kind === "word" && next.spaced && (next.pos === "NOUN" || next.pos === "PROPN" || next.lower === "when"))
    return undefined;
  return next && isHyphen(next) && !next.spaced ? undefined : timed(from, to, 1, unit.name, 0.5);
}

/** "six hours, 38 minutes and 26 seconds", "5ft 5in", "63 years and seven months": one figure in its smallest unit. */
function compoundFrom(lexemes: readonly Lexeme[], first: QuantityReading): QuantityReading {
  let whole = first;
  for (let steps = 0; steps < 3; steps++) {
    const unit = whole.unit === null ? undefined : unitNamed(whole.unit);
    if (
      whole.value === null ||
      !unit ||
      whole.amount.form !== "number" ||
      (unit.dimension !== "time" && unit.name !== "foot")
    )
      break;
    let at = whole.to;
    if (lexemes[at]?.text === "," && unit.dimension === "time") at++;
    if (lexemes[at]?.lower === "and" && unit.dimension === "time") at++;
    const next = simpleAt(lexemes, at);
    if (!next || next.value === null || next.sign !== null || next.amount.form !== "number") break;
    // "five foot five"
    const inches = unit.name === "foot" && isBare(next) && next.value < 12 && next.to === next.amount.to;
    const part =
      inches && next.unit === null ? unitNamed("inch") : next.unit === null ? undefined : unitNamed(next.unit);
    if (part?.dimension !== unit.dimension || part.factor >= unit.factor) break;
    const ratio = Math.round(unit.factor / part.factor);
    if (next.value >= ratio * 1.001 || (unit.dimension === "time" && ratio > 3600)) break;
    const value = Number((whole.value * ratio + next.value).toFixed(3));
    whole = { ...whole, to: next.to, reach: next.reach, value, unit: part.name, precision: next.precision };
  }
  return whole;
}

function isBare(q: QuantityReading): boolean {
  return q.unit === null && q.kind === "count";
}

/** How two amounts are joined into a range: the place behind the joint. */
function jointAt(lexemes: readonly Lexeme[], q: QuantityReading): { to: number; word: "-" | "to" | "and" } | undefined {
  const before = lexemes[q.from - 1]?.lower;
  for (const at of q.reach === q.to || q.counted ? [q.to] : [q.to, q.reach]) {
    const joint = lexemes[at];
    if (!joint) return undefined;
    if (isHyphen(joint)) {
      const next = lexemes[at + 1];
      if (!joint.spaced && next?.spaced === false) return { to: at + 1, word: "-" };
      if (joint.spaced && joint.text === "–" && next?.kind === "number" && isBare(q)) return { to: at + 1, word: "-" };
    }
    if (joint.lower === "to") return { to: at + 1, word: "to" };
    if (joint.lower === "up" && lexemes[at + 1]?.lower === "to" && before === "from") return { to: at + 2, word: "to" };
    if (joint.lower === "and" && (before === "between" || lexemes[q.from - 2]?.lower === "between"))
      return { to: at + 1, word: "and" };
  }
  return undefined;
}

/** "12-18 months", "5 to 7 per cent", "between 15kHz and 17kHz", "3-1". */
function rangeFrom(lexemes: readonly Lexeme[], first: QuantityReading): QuantityReading | undefined {
  if (first.value === null || first.amount.form === "ratio" || first.sign !== null) return undefined;
  const joint = jointAt(lexemes, first);
  if (!joint) return undefined;
  const before = lexemes[first.from - 1];
  // "rose by 5 to 12", "down 0.1 to 5,884": by how much and to what.
  const fromWord = before?.lower === "from" || before?.lower === "between";
  if (
    joint.word === "to" &&
    !fromWord &&
    !isBare(first) &&
    (movesAt(before) || (before?.lower === "by" && moverBefore(lexemes, first.from - 1) !== null))
  )
    return undefined;
  if (joint.word === "to" && !fromWord && movedBefore(lexemes, first.from)) return undefined;
  const second = simpleAt(lexemes, joint.to);
  if (!second || second.value === null || second.amount.form === "ratio" || second.sign !== null) return undefined;
  const alike =
    isBare(first) ||
    (first.counted !== null && joint.word === "-") ||
    (first.kind === second.kind && baseUnit(first) === baseUnit(second)) ||
    (first.unit !== null && isBare(second) && (first.kind === "money" || fromWord));
  if (!alike) return undefined;
  // "$89 to $93 billion", "5 to 7 million": the scale is said once.
  const falls = fromWord && moverBefore(lexemes, first.from - 1) !== null;
  const scale = sharedScale(lexemes, first, second, falls);
  const low = rounded(first.value * scale);
  const high = second.value;
  if (joint.word === "-" && isScore(lexemes, first, second))
    return { ...second, from: first.from, kind: "score", unit: null, counted: null, value: null, parts: [low, high] };
  if (joint.word === "to" && !fromWord && high <= low && (isBare(first) || second.kind === "money")) {
    // "by 6 to 4", "ten to one": two sides, not two ends.
    const sides = isBare(first) && isBare(second) && first.amount.scale === 1 && low < 1000;
    return sides ? { ...second, from: first.from, kind: "score", value: null, parts: [low, high] } : undefined;
  }
  return {
    ...second,
    from: first.from,
    kind: isBare(second) ? first.kind : second.kind,
    unit: second.per === null ? (first.unit ?? second.unit) : (second.unit ?? first.unit),
    per: second.per ?? first.per,
    value: null,
    min: low,
    max: high,
    precision: Math.max(first.precision * scale, second.precision),
    prefixed: first.prefixed,
    amount: first.amount,
  };
}

/** 1.2 million is 1200000, not 1200000.0000000002. */
function rounded(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(15));
}

/** "fell back 14p to 3066p", "rose 0.3% or 11 to 4,285": what goes before "to" is by how much it moved. */
function movedBefore(lexemes: readonly Lexeme[], from: number): boolean {
  for (let at = from - 1; at >= 0 && at > from - 7; at--) {
    const lexeme = lexemes[at];
    if (movesAt(lexeme)) return at < from - 1;
    const passed =
      lexeme?.kind === "number" || lexeme?.pos === "ADV" || lexeme?.text === "%" || MOVED_OVER.has(lexeme?.lower ?? "");
    if (!passed) return false;
  }
  return false;
}

const MOVED_OVER = words("back or per cent percent another further a points nearly almost about around some more than");

/** The unit without what it is counted against: in "$5 to $10 an hour" that stands only once. */
function baseUnit(q: QuantityReading): string | null {
  return q.per === null || q.unit === null ? q.unit : q.unit.slice(0, q.unit.lastIndexOf(" per "));
}

function sharedScale(
  lexemes: readonly Lexeme[],
  first: QuantityReading,
  second: QuantityReading,
  falls: boolean,
): number {
  const a = first.amount;
  const b = second.amount;
  if (a.scale > 1 || b.scale <= 1 || first.value === null || second.value === null) return 1;
  // "$200 to $4 million" starts at two hundred; what "fell from 1.45 to 1.2 million" begins above its end.
  const most = (Math.abs(second.value) / b.scale) * (falls ? MOST_FALLEN : 1);
  return Math.abs(first.value) < most && scaleAt(lexemes, a.to) === undefined ? b.scale : 1;
}

/** What falls to less than this part of itself is mostly told with both scales. */
const MOST_FALLEN = 10;

/** Two small whole numbers with a hyphen and nothing counted behind them. */
function isScore(lexemes: readonly Lexeme[], first: QuantityReading, second: QuantityReading): boolean {
  // "589-8" of a cricket match
  const most = (first.value ?? 0) > 20 * (second.value ?? 0) ? 1000 : 200;
  const small = (q: QuantityReading): boolean => q.amount.plain && q.value !== null && q.value >= 0 && q.value < most;
  if (!small(first) || !small(second) || second.kind !== "count") return false;
  const noun = second.counted ? lexemes[second.counted.head] : undefined;
  const start = second.counted ? lexemes[second.counted.from] : undefined;
  if (!noun) return true;
  return (!isPlural(noun) && start?.spaced === true) || (first.value ?? 0) > (second.value ?? 0);
}
