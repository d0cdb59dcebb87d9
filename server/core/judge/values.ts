// Do two quantities agree? And where they do not: how does the one look like a slip of the other?
//
// Nothing here knows what the figures are about; see align.ts for that.

import { ROUGH } from "../figures/bounds.ts";
import { unitNamed } from "../figures/units.ts";
import type { Figure, FigureKind, Quantity } from "../reading/model.ts";
import { baseUnit, isOtherCurrency, isTellingTwin, mayMeanOneCurrency } from "./currencyTwins.ts";
import { areDegrees, mayBeOneTemperature } from "./degrees.ts";
import { mayBeOneTime } from "./roundTimes.ts";

/**
 * `equal`: the same value. `close`: one is the other rounded, or lies within its range or bound. `unclear`: bounds
 * that neither agree nor disagree ("more than 40", "90"). `different`: they cannot both be true of one thing.
 */
export type Agreement = "equal" | "close" | "unclear" | "different";

/** How a wrong value comes about: what the fingers, the ear or the memory did. */
export type Slip =
  | "swapped"
  | "digits"
  | "scale"
  | "neighbour"
  | "tens"
  | "sound"
  | "unit"
  | "span"
  | "direction"
  | "far";

export interface Comparison {
  readonly agreement: Agreement;
  readonly slip: Slip;
  /** Absolute logarithm of the values' ratio, at most 5; 0 where there is none. */
  readonly distance: number;
}

function unitOf(q: Quantity): readonly [dimension: string, factor: number] | null {
  const name = baseUnit(q)?.replace(" of age", "") ?? null;
  const unit = name === null ? undefined : unitNamed(name);
  return unit ? [unit.dimension, unit.factor] : null;
}

/**
 * Could the two state the same quantity, going by their kinds alone? `bare` counts (nothing counted, no unit) may
 * turn out to be anything countable: "Hadid, 19", "6.5 out of ten".
 */
export function comparable(a: Quantity, b: Quantity): boolean {
  const x = baseUnit(a);
  const y = baseUnit(b);
  if (a.kind === b.kind) {
    switch (a.kind) {
      case "money":
        return x === y || x === null || y === null || isTellingTwin(a, b);
      case "measure":
      case "duration": {
        const ua = unitOf(a);
        const ub = unitOf(b);
        return ua && ub ? ua[0] === ub[0] || areDegrees(x, y) : x === y || x === null || y === null;
      }
      default:
        return true;
    }
  }
  if (isShare(a) && isShare(b)) return true;
  if (isBare(a) || isBare(b)) {
    const other = isBare(a) ? b : a;
    // "Austin 78" in a list of goals beside "in the 78th minute".
    if (other.kind === "ordinal") return other.unit === "minute";
    // "Pell earned 58,000 pounds, Ames 41,000": the second has its unit from the first, and its number says enough.
    if (other.kind === "money" || other.kind === "measure" || other.kind === "percent")
      return a.value !== null && a.value === b.value && !isSmall(a.value);
    return other.kind === "count" || other.kind === "age" || other.kind === "duration" || other.kind === "score";
  }
  // "a 31-year career" beside "31-year-old", "48 minutes" beside "48th minute".
  if (pair(a, b, "age", "duration")) return true;
  if (pair(a, b, "ordinal", "duration") || pair(a, b, "ordinal", "count")) return x !== null && x === y;
  if (pair(a, b, "measure", "count") || pair(a, b, "measure", "duration")) return x !== null && x === y;
  // "By 19 votes to 8" beside "voted 19 to 8".
  if (pair(a, b, "score", "count")) return x === "vote" || y === "vote";
  return pair(a, b, "multiple", "count") && (x === "time" || y === "time");
}

/** Small numbers are equal by chance. */
export function isSmall(value: number): boolean {
  return Number.isInteger(value) && value <= 12;
}

export function isBare(q: Quantity): boolean {
  return q.kind === "count" && q.unit === null;
}

function isShare(q: Quantity): boolean {
  return q.kind === "percent" || q.kind === "fraction";
}

function pair(a: Quantity, b: Quantity, x: FigureKind, y: FigureKind): boolean {
  return (a.kind === x && b.kind === y) || (a.kind === y && b.kind === x);
}

export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly point: number;
}

/** What a quantity covers, times `factor`; hedges widen it, bounds are left to the caller. */
export function intervalOf(q: Quantity, factor = 1): Interval | null {
  const scale = q.kind === "fraction" ? 100 : q.unit === "basis point" ? 0.01 : factor;
  if (q.value === null) {
    if (q.min === null || q.max === null) return null;
    const low = Math.min(q.min, q.max) * scale;
    const high = Math.max(q.min, q.max) * scale;
    return { low, high, point: (low + high) / 2 };
  }
  const point = q.value * scale;
  let slack =
    Math.min(
      q.precision,
      Math.abs(q.value) * 0.1 + (Number.isInteger(q.value) && q.precision <= 0.5 ? 0 : q.precision),
    ) * scale;
  // Three men are no 2.6; "4 percent" may well be 3.8, though "1 percent" is hardly 0.6.
  if (Number.isInteger(q.value) && q.precision <= 0.5 && q.kind !== "fraction")
    slack = q.kind === "percent" || q.kind === "measure" ? Math.min(q.precision * scale, Math.abs(point) * 0.125) : 0;
  // "One in three" leaves more room than "a third", by as far as the next such ratio is away (amounts.ts).
  if (q.kind === "fraction") slack = q.precision > 0.02 ? q.precision * 100 : 1.7;
  if (q.kind === "time" && q.bound !== "=") slack = 20;
  if (q.bound === "~") slack = Math.max(slack, Math.abs(point) * (q.kind === "fraction" ? 0.12 : ROUGH));
  return { low: point - slack, high: point + slack, point };
}

/** Units convert where both have one of the same dimension; otherwise the numbers are taken as they stand. */
function intervals(a: Quantity, b: Quantity): readonly [Interval | null, Interval | null, converted: boolean] {
  const ua = a.kind === "measure" || a.kind === "duration" || a.kind === "age" ? unitOf(a) : null;
  const ub = b.kind === "measure" || b.kind === "duration" || b.kind === "age" ? unitOf(b) : null;
  const convert = ua !== null && ub !== null && ua[0] === ub[0] && ua[1] !== ub[1];
  return [intervalOf(a, convert ? ua[1] : 1), intervalOf(b, convert ? ub[1] : 1), convert];
}

/** Compares two figures of comparable kind: what the draft says against what a source says. */
export function compare(draft: Figure, source: Figure): Comparison {
  if (draft.kind === "date" && source.kind === "date") return compareDates(draft, source);
  if (draft.kind === "score" && source.kind === "score") return compareScores(draft, source);
  if (draft.kind === "score" || source.kind === "score") return compareSide(draft, source);
  if (isOtherCurrency(draft, source)) {
    return mayMeanOneCurrency(draft, source)
      ? { agreement: "close", slip: "far", distance: 0 }
      : { agreement: "different", slip: "unit", distance: 0 };
  }
  if (mayBeOneTime(draft, source) || mayBeOneTemperature(draft, source))
    return { agreement: "close", slip: "far", distance: 0 };
  const [d, s, converted] = intervals(draft, source);
  if (!d || !s) return { agreement: "unclear", slip: "far", distance: 0 };
  const distance = Math.min(
    5,
    Math.abs(Math.log(Math.max(Math.abs(d.point), 1e-9) / Math.max(Math.abs(s.point), 1e-9))),
  );
  const agreement = agreementOf(draft, source, d, s, converted);
  const sense = d.point === s.point && agreement !== "different" ? otherSense(draft, source) : null;
  if (sense) return { agreement: "different", slip: sense, distance: 0 };
  return { agreement, slip: agreement === "different" ? slipOf(draft, source, d, s, converted) : "far", distance };
}

const SPANS = new Set(["second", "minute", "hour", "day", "night", "week", "month", "quarter", "year"]);

/** The same number, said of another span of time, of a fall for a rise, or of a change for what came of it. */
function otherSense(draft: Figure, source: Figure): Slip | null {
  const [{ bound: ours, about: a }, { bound: theirs, about: b }] = [draft, source];
  const [mine, its] = [spanOf(a.per), spanOf(b.per)];
  if (mine !== its && SPANS.has(mine) && SPANS.has(its)) return "span";
  const isOpposed = (ours === "up" && theirs === "down") || (ours === "down" && theirs === "up");
  // The pound falls as the dollar rises: only of one thing and by one verb's opposite is it a mistake.
  if (isOpposed && a.head !== null && a.head === b.head) return "direction";
  // "Lost 9.1 million euros": the loss may well have risen to that.
  if (isResult(draft) || isResult(source)) return null;
  return a.change !== null && b.change !== null && a.change !== b.change ? "direction" : null;
}

/** Money that somebody lost or gained is a result, and not by how much something has changed. */
function isResult({ kind, about }: Figure): boolean {
  return kind === "money" && (about.predicate === "lose" || about.predicate === "gain");
}

/** A room costs as much a night as a day. */
function spanOf(per: string | null): string {
  return per === "night" ? "day" : (per ?? "");
}

/** "Rangers 4, Raith 0" beside "4-0". */
function compareSide(draft: Figure, source: Figure): Comparison {
  const [score, side] = draft.kind === "score" ? [draft, source] : [source, draft];
  const agreement = side.value !== null && score.parts?.includes(side.value) ? "close" : "unclear";
  return { agreement, slip: "far", distance: 0 };
}

function agreementOf(draft: Figure, source: Figure, d: Interval, s: Interval, converted: boolean): Agreement {
  const tiny = 1e-9 * Math.max(1, Math.abs(d.point));
  if (Math.abs(d.point - s.point) <= tiny && d.low <= s.high + tiny && s.low <= d.high + tiny) {
    return opposed(draft.bound, source.bound) ? "unclear" : "equal";
  }
  // "Minus 4.2%" beside "fell 4.2%": the sign stands in the verb.
  if (Math.abs(d.point + s.point) <= tiny && d.point * s.point < 0) return "unclear";
  const isRange = (q: Quantity): boolean => q.value === null;
  const bound = draft.bound === ">" || draft.bound === "<" ? draft.bound : null;
  const other = source.bound === ">" || source.bound === "<" ? source.bound : null;
  if (bound && other) {
    if (bound !== other) return "unclear";
    // "Well over 150" is true of "more than 160"; "more than 90" of "more than 100" is an odd thing to write.
    const ratio = bound === ">" ? s.point / d.point : d.point / s.point;
    return ratio >= 1 && ratio <= 1.075 ? "unclear" : "different";
  }
  if (bound || other) {
    const [limited, point, sign] = bound ? [draft, s, bound] : [source, d, other];
    const ends = bound ? d : s;
    // "As much as $2,000-3,000" goes up to its end.
    const limit = isRange(limited) ? (sign === ">" ? ends.low : ends.high) : ends.point;
    const holds = sign === ">" ? point.high >= limit - tiny : point.low <= limit + tiny;
    if (!holds) {
      // "Nearly 300" of 296 is right, "over 300" of 296 is not; neither is worth a word of 299.7.
      return Math.abs(point.point - limit) <= 0.002 * Math.abs(limit) ? "unclear" : "different";
    }
    // "Under the age of 16" tells what the law says of somebody, and not how old he is.
    if (!bound && limited.kind === "age") return "unclear";
    const ratio = sign === ">" ? point.point / Math.max(limit, 1e-9) : limit / Math.max(point.point, 1e-9);
    // A source that gives a limit leaves more room than a draft that does: "less than 1%" may well be 0.6%.
    return ratio <= 1.25 ? "close" : ratio <= (bound ? 1.6 : 2.5) ? "unclear" : "different";
  }
  if (isRange(draft) && isRange(source)) {
    const same = Math.abs(d.low - s.low) <= tiny && Math.abs(d.high - s.high) <= tiny;
    return same ? "equal" : "different";
  }
  // "Thousands" is no proof of 10,000.
  if (isVast(draft) || isVast(source)) return d.low <= s.high && s.low <= d.high ? "unclear" : "different";
  if (isRange(draft) || isRange(source))
    return d.low <= s.high + tiny && s.low <= d.high + tiny ? "close" : "different";
  // Converted units never come out even: 10 miles are 16 km.
  const slack = converted ? 0.04 * Math.abs(d.point) : 0;
  // Rounding goes one way: the rougher figure covers the finer one's value.
  const covered =
    (d.low - slack <= s.point && s.point <= d.high + slack) || (s.low - slack <= d.point && d.point <= s.high + slack);
  return covered ? "close" : "different";
}

/** "Dozens", "tens of millions": ranges over a power of ten. */
function isVast(q: Quantity): boolean {
  return q.value === null && q.min !== null && q.max !== null && q.max >= 8 * q.min;
}

function opposed(a: string, b: string): boolean {
  return (
    (a === "<" && b === ">") || (a === ">" && b === "<") || (a === "up" && b === "down") || (a === "down" && b === "up")
  );
}

function compareScores(draft: Quantity, source: Quantity): Comparison {
  const [a, b] = draft.parts ?? [0, 0];
  const [x, y] = source.parts ?? [0, 0];
  if (a === x && b === y) return { agreement: "equal", slip: "far", distance: 0 };
  if (a === y && b === x) return { agreement: "close", slip: "far", distance: 0 };
  const slip = a === x || b === y || a === y || b === x ? "neighbour" : "far";
  return { agreement: "different", slip, distance: 1 };
}

const YEAR_WRITTEN = /(?:^|\D)\d{4}(?:\D|$)/;
const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i;

/** The parts of a date that are written out: a year that the reader filled in from today's date proves nothing. */
function writtenParts(figure: Figure): readonly [number | null, number | null, number | null] | null {
  const parts = dateParts(figure.date);
  if (!parts) return null;
  if (YEAR_WRITTEN.test(figure.text) || /\d0s|['’]\d\d\b|\d{4}[-–]\d\d/.test(figure.text)) return parts;
  return /\d/.test(figure.text) || MONTH.test(figure.text) ? [null, parts[1], parts[2]] : null;
}

const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

function compareDates(draft: Figure, source: Figure): Comparison {
  const unclear: Comparison = { agreement: "unclear", slip: "far", distance: 0 };
  const a = writtenParts(draft);
  const b = writtenParts(source);
  if (!a || !b) {
    const [x, y] = [WEEKDAY.exec(draft.text)?.[0], WEEKDAY.exec(source.text)?.[0]];
    if (x && y && x.toLowerCase() === y.toLowerCase()) return { agreement: "close", slip: "far", distance: 0 };
    // "2 September" beside "on Tuesday" in a source that was written that week.
    if (draft.date !== null && draft.date === source.date && dateParts(draft.date)?.every((part) => part !== null))
      return { agreement: "close", slip: "far", distance: 0 };
    return draft.text.toLowerCase() === source.text.toLowerCase() ? { ...unclear, agreement: "equal" } : unclear;
  }
  const decade = compareDecades(draft, source);
  if (decade) return decade;
  if (isWithin(draft, source) || isWithin(source, draft)) return unclear;
  const known = [0, 1, 2].filter((i) => a[i] !== null && b[i] !== null);
  if (known.length === 0) return unclear;
  const off = known.filter((i) => a[i] !== b[i]);
  if (off.length === 0) {
    // "June 2026" and "30 June", which is of another year by the day of its source, have the month in common by chance.
    if (areOfOtherYears(draft, source)) return unclear;
    // "August" agrees with 14 August, but says much less.
    const [x, y] = [a, b].map((parts) => parts.filter((part) => part !== null).length);
    return { agreement: x === y ? "equal" : "close", slip: "far", distance: 0 };
  }
  const [first = 0] = off;
  const gap = Math.abs((a[first] ?? 0) - (b[first] ?? 0));
  let slip: Slip = "far";
  if (off.length === 1) {
    if (gap === 10) slip = "tens";
    else if (gap === 1) slip = "neighbour";
    else if (known.length > 1) slip = "digits";
    else if (first === 0 && digitSlip(String(a[0]), String(b[0]))) slip = "digits";
  }
  return { agreement: "different", slip, distance: Math.min(5, first === 0 ? gap / 10 : 1) };
}

/** One writes its year out; the other has been given another one by the day of its text. */
function areOfOtherYears(draft: Figure, source: Figure): boolean {
  const [a, b] = [draft, source].map((figure) => [
    writtenParts(figure)?.[0] ?? null,
    dateParts(figure.date)?.[0] ?? null,
  ]);
  const [oursWritten = null, ours = null] = a ?? [];
  const [theirsWritten = null, theirs = null] = b ?? [];
  return (oursWritten === null) !== (theirsWritten === null) && ours !== null && theirs !== null && ours !== theirs;
}

/** 2019, or a day in it, lies within "2018-19": it may well be meant, and surely is not contradicted. */
function isWithin(one: Figure, span: Figure): boolean {
  const [, from, to] = /^(\d{4})[-–/](\d\d|\d{4})$/.exec(span.text.trim()) ?? [];
  const year = dateParts(one.date)?.[0] ?? null;
  if (from === undefined || to === undefined || year === null || one.text === span.text) return false;
  return Number(from) <= year && year <= Number(to.length === 2 ? from.slice(0, 2) + to : to);
}

/** "The 1930s" beside "1934" and "the 1920s". */
function compareDecades(draft: Quantity, source: Quantity): Comparison | null {
  const short = (date: string | null): boolean => date !== null && date.length < 4 && /^\d+$/.test(date);
  if (!short(draft.date) && !short(source.date)) return null;
  const a = draft.date ?? "";
  const b = source.date ?? "";
  if (!/^\d/.test(a) || !/^\d/.test(b)) return { agreement: "unclear", slip: "far", distance: 0 };
  const n = Math.min(a.length, b.length, 4);
  if (a.slice(0, n) === b.slice(0, n)) return { agreement: a === b ? "equal" : "close", slip: "far", distance: 0 };
  const gap = Math.abs(Number(a.slice(0, n)) - Number(b.slice(0, n)));
  return { agreement: "different", slip: gap === 1 ? "tens" : "far", distance: Math.min(5, gap) };
}

/** True where both state one value of one kind of thing. */
export function areEqual(one: Figure, other: Figure): boolean {
  return comparable(one, other) && compare(one, other).agreement === "equal";
}

/** The year that a date names in digits, not one that was worked out from "last year"; null where there is none. */
export function writtenYear({ kind, date, text }: Figure): number | null {
  const year = kind === "date" ? (dateParts(date)?.[0] ?? null) : null;
  return year !== null && text.includes(String(year)) ? year : null;
}

/** Year, month and day of an ISO prefix; "--09-03" has no year. */
export function dateParts(date: string | null): readonly [number | null, number | null, number | null] | null {
  if (date === null) return null;
  const m = /^(\d{1,4}|-)(?:-(\d\d))?(?:-(\d\d))?/.exec(date);
  if (!m) return null;
  const number = (text: string | undefined): number | null =>
    text === undefined || text === "-" ? null : Number(text);
  return [number(m[1]), number(m[2]), number(m[3])];
}

function slipOf(draft: Quantity, source: Quantity, d: Interval, s: Interval, converted: boolean): Slip {
  const a = draft.value;
  const b = source.value;
  if (a === null || b === null) return d.low === s.low || d.high === s.high ? "neighbour" : "far";
  if (a === b) return converted ? "unit" : "far";
  if (sameDigits(a, b)) return "scale";
  const x = digitsOf(a);
  const y = digitsOf(b);
  if (transposed(x, y) || transposed(String(Math.abs(a)), String(Math.abs(b)))) return "swapped";
  if (soundsAlike(a, b)) return "sound";
  if (Math.abs(a - b) === 10 && Math.max(a, b) >= 20) return "tens";
  if (digitSlip(x, y)) return "digits";
  if (Math.abs(a - b) === 1 && Math.max(a, b) <= 40) return "neighbour";
  return "far";
}

/** Significant digits: "148" of 148,000, "5" of 50. */
function digitsOf(value: number): string {
  return String(Math.abs(value)).replace(".", "").replace(/^0+/, "").replace(/0+$/, "");
}

/** 12 and 1.2, £148,000 and £1.48m, 25,000 and 250,000. */
function sameDigits(a: number, b: number): boolean {
  if (a === 0 || b === 0) return false;
  const power = Math.log10(Math.abs(a / b));
  return Math.abs(power) > 0.5 && Math.abs(power - Math.round(power)) < 1e-6;
}

/** Fifteen and fifty, four and fourteen and forty. */
function soundsAlike(a: number, b: number): boolean {
  const [low, high] = a < b ? [a, b] : [b, a];
  const teen = low > 12 && low < 20;
  if (teen && high === (low - 10) * 10) return true;
  return low < 10 && (high === low + 10 || high === low * 10) && high < 100 && low > 2;
}

/** Two neighbouring digits changed places, or one digit of several was mistyped, lost or doubled. */
export function digitSlip(a: string, b: string): boolean {
  if (a === b || Math.min(a.length, b.length) < 2 || Math.max(a.length, b.length) < 3) return false;
  if (a.length === b.length) {
    const off: number[] = [];
    for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) off.push(i);
    if (off.length === 1) return true;
    return transposed(a, b);
  }
  if (Math.abs(a.length - b.length) !== 1) return false;
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  for (let i = 0; i < long.length; i++) if (long.slice(0, i) + long.slice(i + 1) === short) return short.length >= 2;
  return false;
}

/** The same digits in another order: 1,372 for 1,732. */
function transposed(a: string, b: string): boolean {
  return a !== b && a.length > 1 && a.length === b.length && sorted(a) === sorted(b);
}

function sorted(text: string): string {
  return [...text].sort().join("");
}
