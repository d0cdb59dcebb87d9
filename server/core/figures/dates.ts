// Dates and clock times: from "3 September 2025" to "late 1950s", resolved against the day of the text.

import { addDays, type Day, isoDay, isoMonth, nearestYear, weekdayOf } from "./calendar.ts";
import { clockTime, type DateReading, smallNumber, spokenTime } from "./clockTimes.ts";
import type { Lexeme } from "./lexemes.ts";
import { isHyphen } from "./numberWords.ts";
import { ordinalAt } from "./ordinals.ts";
import { numbers, words } from "./words.ts";

const MONTHS =
  numbers(`january 1 february 2 march 3 april 4 may 5 june 6 july 7 august 8 september 9 october 10 november 11
  december 12 jan 1 feb 2 mar 3 apr 4 jun 6 jul 7 aug 8 sep 9 sept 9 oct 10 nov 11 dec 12`);

const WEEKDAYS = numbers("sunday 0 monday 1 tuesday 2 wednesday 3 thursday 4 friday 5 saturday 6");

const SEASONS = new Set(["spring", "summer", "autumn", "fall", "winter"]);
const EDGES = new Set(["early", "mid", "late", "middle", "end", "beginning", "start"]);
const POINTERS = new Set(["last", "next", "this", "past", "previous", "coming", "following"]);
const SPANS = words("day week month year quarter decade century weekend night season");
/** Words before a bare four-digit number that make it a year. */
const BEFORE_YEAR =
  words(`in since until till by from during of before after between to through for early late mid spring summer autumn
  fall winter year fiscal circa season the a an and ad a.d. christmas back class`);
const NOT_YEAR_BEFORE = words(
  "about around some roughly approximately nearly almost than over least most sold another hedge only just to",
);

/** `dated` where a day's number stands beside it, which tells a month also in small letters: "17 april". */
function monthOf(lexeme: Lexeme | undefined, dated = false): number | undefined {
  if (lexeme?.kind !== "word") return undefined;
  const first = lexeme.text.charCodeAt(0);
  if ((first < 65 || first > 90) && !(dated && lexeme.lower !== "may" && lexeme.lower !== "march")) return undefined;
  const bare = lexeme.lower.endsWith(".") ? lexeme.lower.slice(0, -1) : lexeme.lower;
  return MONTHS.get(bare);
}

function weekdayAt(lexeme: Lexeme | undefined): number | undefined {
  if (lexeme?.kind !== "word") return undefined;
  const first = lexeme.text.charCodeAt(0);
  if (first < 65 || first > 90) return undefined;
  const bare = lexeme.lower.endsWith("s") && !WEEKDAYS.has(lexeme.lower) ? lexeme.lower.slice(0, -1) : lexeme.lower;
  return WEEKDAYS.get(bare);
}

function yearNumber(lexeme: Lexeme | undefined): number | undefined {
  const numeral = lexeme?.numeral;
  if (!numeral?.plain || numeral.digits !== 4 || numeral.ambiguous) return undefined;
  return numeral.value >= 1000 && numeral.value <= 2150 ? numeral.value : undefined;
}

const pad = (n: number): string => String(n).padStart(2, "0");

/** "18", "18th", "18th of": day of a month, and the place behind it. */
function dayNumber(lexemes: readonly Lexeme[], at: number): { day: number; to: number } | undefined {
  const day = smallNumber(lexemes[at], 1, 31);
  if (day !== undefined) {
    const next = lexemes[at + 1];
    const suffix = next && !next.spaced && /^(?:st|nd|rd|th)$/.test(next.lower) ? 1 : 0;
    return { day, to: at + 1 + suffix };
  }
  const ordinal = ordinalAt(lexemes, at);
  if (ordinal && ordinal.value >= 1 && ordinal.value <= 31) return { day: ordinal.value, to: ordinal.to };
  return undefined;
}

/** The reader of dates for one sentence. */
export function dateAt(lexemes: readonly Lexeme[], from: number, asOf: Day | null): DateReading | undefined {
  const first = lexemes[from];
  if (first === undefined || first.kind === "sign") {
    return first?.text === "'" || first?.text === "’" ? shortDecade(lexemes, from) : undefined;
  }
  return first.kind === "number" ? numberDate(lexemes, from, asOf) : wordDate(lexemes, from, asOf);
}

function reading(from: number, to: number, date: string | null): DateReading {
  return { from, to, kind: "date", date, value: null };
}

function monthDay(month: number, day: number, year: number | undefined, asOf: Day | null): string {
  const known = year ?? (asOf ? nearestYear(asOf, month, day) : undefined);
  return known === undefined ? `--${pad(month)}-${pad(day)}` : `${known}-${pad(month)}-${pad(day)}`;
}

/** ", 2018", " 2018", " of 2018", "last year": the year behind a day or month. */
function yearBehind(
  lexemes: readonly Lexeme[],
  at: number,
  asOf: Day | null,
): { year: number; to: number } | undefined {
  const skip = lexemes[at]?.text === "," || lexemes[at]?.lower === "of" || lexemes[at]?.lower === "in" ? 1 : 0;
  const year = yearNumber(lexemes[at + skip]);
  if (year !== undefined && year >= 1400 && lexemes[at + skip]?.spaced) {
    return { year, to: at + skip + 1 };
  }
  const pointer = lexemes[at]?.lower;
  if (asOf && lexemes[at + 1]?.lower === "year") {
    if (pointer === "last") return { year: asOf.year - 1, to: at + 2 };
    if (pointer === "this") return { year: asOf.year, to: at + 2 };
    if (pointer === "next") return { year: asOf.year + 1, to: at + 2 };
  }
  return undefined;
}

function numberDate(lexemes: readonly Lexeme[], from: number, asOf: Day | null): DateReading | undefined {
  const next = lexemes[from + 1];
  if (next === undefined || next.kind === "number") return yearDate(lexemes, from);
  return (
    eraDate(lexemes, from) ??
    (next.kind === "sign" ? dashedDate(lexemes, from) : undefined) ??
    clockTime(lexemes, from) ??
    dayMonth(lexemes, from, asOf) ??
    centuryDate(lexemes, from) ??
    yearDate(lexemes, from)
  );
}

/** "582-602 AD", "44 BC". */
function eraDate(lexemes: readonly Lexeme[], from: number): DateReading | undefined {
  const first = lexemes[from]?.numeral;
  const range = isHyphen(lexemes[from + 1]) && lexemes[from + 2]?.numeral?.plain === true;
  const era = lexemes[range ? from + 3 : from + 1];
  if (!first?.plain || first.digits > 4 || !era || !/^(?:AD|BC|BCE|CE)$/.test(era.text)) return undefined;
  const year = era.text.startsWith("B") || range ? null : String(first.value).padStart(4, "0");
  return reading(from, range ? from + 4 : from + 2, year);
}

/** "2025-09-03", "13/08/2012", "9/11". */
function dashedDate(lexemes: readonly Lexeme[], from: number): DateReading | undefined {
  const [a, mark, b, again, c] = lexemes.slice(from, from + 5);
  if (a?.text === "9" && mark?.text === "/" && b?.text === "11" && !b.spaced && again?.text !== "/")
    return reading(from, from + 3, "2001-09-11");
  if (!a || !b || !c || !mark || mark.spaced || b.spaced || mark.text !== again?.text || again.spaced || c.spaced)
    return undefined;
  const year = yearNumber(a);
  if (mark.text === "-" && year !== undefined) {
    const month = smallNumber(b, 1, 12);
    const day = smallNumber(c, 1, 31);
    return month && day ? reading(from, from + 5, `${year}-${pad(month)}-${pad(day)}`) : undefined;
  }
  const last = yearNumber(c);
  if ((mark.text !== "/" && mark.text !== "-") || last === undefined) return undefined;
  const one = smallNumber(a, 1, 31);
  const two = smallNumber(b, 1, 31);
  if (!one || !two || (one > 12 && two > 12)) return undefined;
  // "03/04/2012" is April in Europe and March in America: only the year is sure.
  if (one > 12) return reading(from, from + 5, `${last}-${pad(two)}-${pad(one)}`);
  if (two > 12) return reading(from, from + 5, `${last}-${pad(one)}-${pad(two)}`);
  return reading(from, from + 5, one === two ? `${last}-${pad(one)}-${pad(two)}` : `${last}`);
}

/** "18 October 2014", "18th of October", "15-17 May". */
function dayMonth(lexemes: readonly Lexeme[], from: number, asOf: Day | null): DateReading | undefined {
  const first = dayNumber(lexemes, from);
  if (!first) return undefined;
  let at = first.to;
  let lastDay = first.day;
  const joint = lexemes[at];
  if (isHyphen(joint) || joint?.lower === "to" || joint?.lower === "and" || joint?.text === "/") {
    const second = dayNumber(lexemes, at + 1);
    if (second && second.day > first.day && monthOf(lexemes[second.to], true) !== undefined) {
      lastDay = second.day;
      at = second.to;
    }
  }
  if (lexemes[at]?.lower === "of") at++;
  const month = monthOf(lexemes[at], lexemes[from]?.kind === "number");
  if (month === undefined || (lexemes[at]?.text === "May" && lexemes[at]?.pos === "AUX")) return undefined;
  const behind = yearBehind(lexemes, at + 1, asOf);
  const to = behind?.to ?? at + 1;
  if (lastDay !== first.day) {
    const year = behind?.year ?? (asOf ? nearestYear(asOf, month, first.day) : undefined);
    return reading(from, to, year === undefined ? `--${pad(month)}` : `${year}-${pad(month)}`);
  }
  return reading(from, to, monthDay(month, first.day, behind?.year, asOf));
}

/** "2013", "1985-86", "2015/16", "1950s". */
function yearDate(lexemes: readonly Lexeme[], from: number): DateReading | undefined {
  const first = lexemes[from];
  const numeral = first?.numeral;
  if (!first || !numeral?.plain) return undefined;
  const next = lexemes[from + 1];
  const before = lexemes[from - 1];
  const decade = next && !next.spaced && (next.lower === "s" || next.lower === "'s" || next.lower === "’s");
  if (decade && (numeral.digits === 4 || numeral.digits === 2) && numeral.value % 10 === 0) {
    if (numeral.digits === 2) {
      // "in his 60s" is an age.
      if (before?.pos === "PRON" || /^(?:his|her|their|my|our|your)$/.test(before?.lower ?? "")) return undefined;
      if (next.lower !== "s") return undefined;
      return reading(from, from + 2, `19${first.text.charAt(0)}`);
    }
    if (numeral.value < 1000 || numeral.value > 2100) return undefined;
    return reading(
      from,
      from + 2,
      numeral.value % 100 === 0 && numeral.value < 2000 ? first.text.slice(0, 2) : first.text.slice(0, 3),
    );
  }
  const year = yearNumber(first);
  if (year === undefined) return undefined;
  if (
    before &&
    !first.spaced &&
    (before.kind === "sign" || before.kind === "word") &&
    !isHyphen(before) &&
    before.text !== "(" &&
    before.text !== "©" &&
    before.text !== "/"
  )
    return undefined;
  // Seasons and budgets: "2015/16", "1985-86".
  if ((next?.text === "/" || isHyphen(next)) && next && !next.spaced) {
    const second = lexemes[from + 2];
    if (second?.numeral?.plain && !second.spaced) {
      const full =
        second.numeral.digits === 4 ? second.numeral.value : Math.floor(year / 100) * 100 + second.numeral.value;
      if (second.numeral.digits === 2 && full === year + 1) return reading(from, from + 3, `${year}`);
      if (second.numeral.digits === 4 && next.text === "/" && full === year + 1)
        return reading(from, from + 3, `${year}`);
      if (second.numeral.digits === 2 && full > year && year >= 1500) return reading(from, from + 3, `${year}`);
    }
  }
  return isYear(lexemes, from, year) ? reading(from, from + 1, first.text) : undefined;
}

function isYear(lexemes: readonly Lexeme[], at: number, year: number): boolean {
  const before = lexemes[at - 1];
  const next = lexemes[at + 1];
  const word = before?.lower ?? "";
  if (next?.text === "%" || (next && !next.spaced && (next.kind === "word" || next.kind === "number"))) return false;
  if (
    next?.kind === "word" &&
    /^(?:percent|per|pc|million|billion|trillion|thousand|km|kg|m|mph|miles?|met(?:re|er)s?|points?|years|days|hours)$/.test(
      next.lower,
    )
  )
    return false;
  if (year < 1400)
    return (
      word === "ad" ||
      word === "a.d." ||
      (word === "in" && (next === undefined || next.kind === "sign" || next.pos === "ADP" || next.pos === "CCONJ")) ||
      (word === "and" && /\ba\.?d\.?$/.test(lexemes[at - 3]?.lower ?? ""))
    );
  if (NOT_YEAR_BEFORE.has(word) && word !== "to" && word !== "around") return false;
  const plural =
    next?.kind === "word" &&
    next.pos === "NOUN" &&
    next.lower.length > 3 &&
    next.lower.endsWith("s") &&
    !next.lower.endsWith("ss");
  // "Kenya's 2013 elections", "the German 2014 accounts"
  const pointed = before !== undefined && (/['’]s$/.test(word) || before.pos === "PROPN" || before.pos === "ADJ");
  if (plural && pointed && year >= 1900 && year < 2050 && year % 100 !== 0) return true;
  if (plural && !(BEFORE_YEAR.has(word) && word !== "of" && word !== "to" && word !== "and" && word !== "by"))
    return false;
  if (year > 2100 && !BEFORE_YEAR.has(word)) return false;
  if (next?.pos === "ADJ" || plural) return BEFORE_YEAR.has(word) || before === undefined || before.text === "(";
  return true;
}

/** "'30s" behind another decade. */
function shortDecade(lexemes: readonly Lexeme[], from: number): DateReading | undefined {
  const number = lexemes[from + 1];
  const s = lexemes[from + 2];
  if (!number?.numeral?.plain || number.spaced || number.numeral.digits !== 2 || s?.lower !== "s" || s.spaced)
    return undefined;
  return reading(from, from + 3, `19${number.text.charAt(0)}`);
}

function wordDate(lexemes: readonly Lexeme[], from: number, asOf: Day | null): DateReading | undefined {
  const first = lexemes[from];
  if (!first) return undefined;
  const word = first.lower;
  if (EDGES.has(word)) {
    // "early September", "mid-2019", "late 1950s": the edge belongs to the date.
    const skip = isHyphen(lexemes[from + 1]) || lexemes[from + 1]?.lower === "in" ? 2 : 1;
    if (word === "end" || word === "beginning" || word === "start" || word === "middle") return undefined;
    if (EDGES.has(lexemes[from + skip]?.lower ?? "")) return undefined;
    const rest = dateAt(lexemes, from + skip, asOf);
    return rest?.kind === "date" && rest.from === from + skip && !/^\d{4}-\d\d-\d\d/.test(rest.date ?? "")
      ? { ...rest, from }
      : undefined;
  }
  return (
    monthDate(lexemes, from, asOf) ??
    weekdayDate(lexemes, from, asOf) ??
    pointedDate(lexemes, from, asOf) ??
    namedDay(lexemes, from, asOf) ??
    centuryDate(lexemes, from) ??
    wordDayMonth(lexemes, from, asOf) ??
    spokenTime(lexemes, from)
  );
}

/** "September 3, 2025", "Sept 2018", "September". */
function monthDate(lexemes: readonly Lexeme[], from: number, asOf: Day | null): DateReading | undefined {
  const month = monthOf(lexemes[from], smallNumber(lexemes[from + 1], 1, 31) !== undefined);
  if (month === undefined) return undefined;
  const day = dayNumber(lexemes, from + 1);
  // "March 3-5", but not "May 12 people".
  if (day && lexemes[from + 1]?.numeral && !isCounted(lexemes, day.to)) {
    const hyphen = lexemes[day.to];
    const second = isHyphen(hyphen) && !hyphen?.spaced ? dayNumber(lexemes, day.to + 1) : undefined;
    if (second && second.day > day.day) {
      const behind = yearBehind(lexemes, second.to, asOf);
      const year = behind?.year ?? (asOf ? nearestYear(asOf, month, day.day) : undefined);
      return reading(from, behind?.to ?? second.to, year === undefined ? `--${pad(month)}` : `${year}-${pad(month)}`);
    }
    const behind = yearBehind(lexemes, day.to, asOf);
    return reading(from, behind?.to ?? day.to, monthDay(month, day.day, behind?.year, asOf));
  }
  const behind = yearBehind(lexemes, from + 1, asOf);
  if (behind) return reading(from, behind.to, `${behind.year}-${pad(month)}`);
  if (!standsAsMonth(lexemes, from)) return undefined;
  if (!asOf) return reading(from, from + 1, `--${pad(month)}`);
  const before = lexemes[from - 1]?.lower;
  let year = nearestYear(asOf, month, 15);
  if (before === "last" || before === "since") year = month < asOf.month ? asOf.year : asOf.year - 1;
  if (before === "next") year = month > asOf.month ? asOf.year : asOf.year + 1;
  const pointed = before === "last" || before === "next" || before === "this";
  return reading(pointed ? from - 1 : from, from + 1, isoMonth(year, month));
}

/** Unit or noun behind a day number shows that it counts something. */
function isCounted(lexemes: readonly Lexeme[], at: number): boolean {
  const next = lexemes[at];
  return next?.kind === "word" && (next.lower === "per" || (next.pos === "NOUN" && next.lower.endsWith("s")));
}

const MONTH_BEFORE =
  words(`in since until till by from during of before after between to last next this early late mid and through for
  ending end the on every each that previous`);

const NAMES_TOO = words("may march april june august jan jun mar");
const SPEAKS = /^(?:said|says|told|asked|added|explained|laughed|smiled)$/;

/** Month names are people's names and verbs as well: "May", "April Jones", "March on". */
function standsAsMonth(lexemes: readonly Lexeme[], at: number): boolean {
  const lexeme = lexemes[at];
  const before = lexemes[at - 1];
  const next = lexemes[at + 1];
  if (!lexeme) return false;
  if (!NAMES_TOO.has(lexeme.lower)) return true;
  if (next?.kind === "word" && next.spaced && /^[A-Z]/.test(next.text) && next.pos === "PROPN") return false;
  // "April brought losses" opens with a month, "April said" with a woman.
  if (before === undefined || before.kind === "sign")
    return lexeme.lower !== "may" && lexeme.lower !== "march" && next?.pos === "VERB" && !SPEAKS.test(next.lower);
  return MONTH_BEFORE.has(before.lower) && !(lexeme.lower === "may" && lexeme.pos === "AUX");
}

function weekdayDate(lexemes: readonly Lexeme[], from: number, asOf: Day | null): DateReading | undefined {
  const weekday = weekdayAt(lexemes[from]);
  if (weekday === undefined) return undefined;
  let to = from + 1;
  const part = lexemes[to]?.lower;
  if (lexemes[from]?.lower.endsWith("days")) return undefined;
  // "Thursday, 18 October 2014": the date says all.
  const dateFrom = lexemes[to]?.text === "," ? to + 1 : to;
  const dated = monthOf(lexemes[dateFrom]) !== undefined || lexemes[dateFrom]?.kind === "number";
  const rest = dated ? dateAt(lexemes, dateFrom, asOf) : undefined;
  if (rest?.kind === "date" && /-\d\d-\d\d$/.test(rest.date ?? "")) return { ...rest, from };
  if (part === "morning" || part === "afternoon" || part === "evening" || part === "night" || part === "lunchtime")
    to++;
  if (!asOf) return reading(from, to, null);
  const before = lexemes[from - 1]?.lower;
  const today = weekdayOf(asOf);
  const back = (today - weekday + 7) % 7;
  const ahead = (weekday - today + 7) % 7;
  if (before === "next" || before === "coming")
    return reading(from - 1, to, isoDay(addDays(asOf, ahead === 0 ? 7 : ahead)));
  if (before === "last") return reading(from - 1, to, isoDay(addDays(asOf, -(back === 0 ? 7 : back))));
  if (before === "this") return reading(from - 1, to, isoDay(addDays(asOf, ahead)));
  if (looksAhead(lexemes, from)) return reading(from, to, isoDay(addDays(asOf, ahead)));
  return reading(from, to, isoDay(addDays(asOf, -back)));
}

/** A sentence that speaks of what is to come. */
function looksAhead(lexemes: readonly Lexeme[], at: number): boolean {
  return lexemes
    .slice(Math.max(0, at - 12), at + 8)
    .some((l) => l.lower === "will" || l.lower === "scheduled" || l.lower === "upcoming");
}

/** "last year", "next month", "this season", "the previous quarter". */
function pointedDate(lexemes: readonly Lexeme[], from: number, asOf: Day | null): DateReading | undefined {
  const first = lexemes[from];
  if (!first || !POINTERS.has(first.lower)) return undefined;
  const noun = lexemes[from + 1];
  if (!noun) return undefined;
  const word = noun.lower;
  const month = monthOf(noun);
  const weekday = weekdayAt(noun);
  if (month !== undefined || weekday !== undefined) {
    const rest = dateAt(lexemes, from + 1, asOf);
    return rest && (first.lower === "last" || first.lower === "next" || first.lower === "this")
      ? { ...rest, from }
      : undefined;
  }
  if (first.lower === "past" || first.lower === "previous" || first.lower === "following" || first.lower === "coming")
    return undefined;
  if (!SPANS.has(word) && !SEASONS.has(word)) return undefined;
  const to = from + 2;
  const step = first.lower === "last" ? -1 : first.lower === "next" ? 1 : 0;
  if (!asOf) return reading(from, to, null);
  if (word === "year" || SEASONS.has(word)) return reading(from, to, `${asOf.year + step}`);
  if (word === "month") {
    const at = asOf.year * 12 + asOf.month - 1 + step;
    return reading(from, to, isoMonth(Math.floor(at / 12), (at % 12) + 1));
  }
  if (word === "decade") return reading(from, to, String(Math.floor(asOf.year / 10) + step));
  if (word === "century") return reading(from, to, String(Math.floor(asOf.year / 100) + step));
  if (word === "day" || (word === "night" && step === -1)) return reading(from, to, isoDay(addDays(asOf, step)));
  if (word === "week") {
    const monday = addDays(asOf, -((weekdayOf(asOf) + 6) % 7) + 7 * step);
    const sunday = addDays(monday, 6);
    return reading(from, to, monday.month === sunday.month ? isoMonth(monday.year, monday.month) : null);
  }
  return reading(from, to, null);
}

/** "today", "yesterday", "Christmas Day 2014", "spring 2024". */
function namedDay(lexemes: readonly Lexeme[], from: number, asOf: Day | null): DateReading | undefined {
  const first = lexemes[from];
  const word = first?.lower;
  if (word === "today" || word === "tonight") return reading(from, from + 1, asOf && isoDay(asOf));
  if (word === "yesterday") return reading(from, from + 1, asOf && isoDay(addDays(asOf, -1)));
  if (word === "tomorrow") return reading(from, from + 1, asOf && isoDay(addDays(asOf, 1)));
  if (word !== undefined && SEASONS.has(word)) {
    const skip = lexemes[from + 1]?.lower === "of" ? 2 : 1;
    const year = yearNumber(lexemes[from + skip]);
    return year ? reading(from, from + skip + 1, String(year)) : undefined;
  }
  const day = lexemes[from + 1]?.lower;
  const fixed =
    word === "christmas" && day === "day"
      ? [12, 25]
      : word === "christmas" && day === "eve"
        ? [12, 24]
        : word === "boxing" && day === "day"
          ? [12, 26]
          : word === "valentine's" && day === "day"
            ? [2, 14]
            : undefined;
  if (fixed) {
    const behind = yearBehind(lexemes, from + 2, asOf);
    return reading(from, behind?.to ?? from + 2, monthDay(fixed[0] ?? 1, fixed[1] ?? 1, behind?.year, asOf));
  }
  return undefined;
}

/** "nineteenth century"; "19th century" comes as a number. */
function centuryDate(lexemes: readonly Lexeme[], from: number): DateReading | undefined {
  const ordinal = ordinalAt(lexemes, from);
  if (!ordinal || ordinal.value > 30) return undefined;
  const at = isHyphen(lexemes[ordinal.to]) ? ordinal.to + 1 : ordinal.to;
  return lexemes[at]?.lower === "century" ? reading(from, at + 1, pad(ordinal.value - 1)) : undefined;
}

function wordDayMonth(lexemes: readonly Lexeme[], from: number, asOf: Day | null): DateReading | undefined {
  const ordinal = ordinalAt(lexemes, from);
  if (!ordinal || ordinal.value > 31) return undefined;
  return dayMonth(lexemes, from, asOf);
}

/** Words that can begin a date. */
export const DATE_WORDS: readonly string[] = [
  ...MONTHS.keys(),
  ...[...MONTHS.keys()].map((month) => `${month}.`),
  ...WEEKDAYS.keys(),
  ...SEASONS,
  ...EDGES,
  ...POINTERS,
  ..."today tonight yesterday tomorrow christmas boxing valentine's".split(" "),
];
