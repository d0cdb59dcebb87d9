// Words and small parts of dates: months, weekdays, the number of a day, the year behind it.

import { numbers } from "../text/wordLists.ts";
import { type Day, nearestYear } from "./calendar.ts";
import { type DateReading, smallNumber } from "./clockTimes.ts";
import type { Lexeme } from "./lexemes.ts";
import { ordinalAt } from "./ordinals.ts";

export const MONTHS =
  numbers(`january 1 february 2 march 3 april 4 may 5 june 6 july 7 august 8 september 9 october 10 november 11
  december 12 jan 1 feb 2 mar 3 apr 4 jun 6 jul 7 aug 8 sep 9 sept 9 oct 10 nov 11 dec 12`);

const WEEKDAYS = numbers("sunday 0 monday 1 tuesday 2 wednesday 3 thursday 4 friday 5 saturday 6");

export const SEASONS = new Set(["spring", "summer", "autumn", "fall", "winter"]);
export const EDGES = new Set(["early", "mid", "late", "middle", "end", "beginning", "start"]);
export const POINTERS = new Set(["last", "next", "this", "past", "previous", "coming", "following"]);

/** `dated` where a day's number stands beside it, which tells a month also in small letters: "17 april". */
export function monthOf(lexeme: Lexeme | undefined, dated = false): number | undefined {
  if (lexeme?.kind !== "word") return undefined;
  const first = lexeme.text.charCodeAt(0);
  if ((first < 65 || first > 90) && !(dated && lexeme.lower !== "may" && lexeme.lower !== "march")) return undefined;
  const bare = lexeme.lower.endsWith(".") ? lexeme.lower.slice(0, -1) : lexeme.lower;
  return MONTHS.get(bare);
}

export function weekdayAt(lexeme: Lexeme | undefined): number | undefined {
  if (lexeme?.kind !== "word") return undefined;
  const first = lexeme.text.charCodeAt(0);
  if (first < 65 || first > 90) return undefined;
  const bare = lexeme.lower.endsWith("s") && !WEEKDAYS.has(lexeme.lower) ? lexeme.lower.slice(0, -1) : lexeme.lower;
  return WEEKDAYS.get(bare);
}

export function yearNumber(lexeme: Lexeme | undefined): number | undefined {
  const numeral = lexeme?.numeral;
  if (!numeral?.plain || numeral.digits !== 4 || numeral.ambiguous) return undefined;
  return numeral.value >= 1000 && numeral.value <= 2150 ? numeral.value : undefined;
}

export const pad = (n: number): string => String(n).padStart(2, "0");

/** "18", "18th", "18th of": day of a month, and the place behind it. */
export function dayNumber(lexemes: readonly Lexeme[], at: number): { day: number; to: number } | undefined {
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

export function reading(from: number, to: number, date: string | null): DateReading {
  return { from, to, kind: "date", date, value: null };
}

export function monthDay(month: number, day: number, year: number | undefined, asOf: Day | null): string {
  const known = year ?? (asOf ? nearestYear(asOf, month, day) : undefined);
  return known === undefined ? `--${pad(month)}-${pad(day)}` : `${known}-${pad(month)}-${pad(day)}`;
}

/** ", 2018", " 2018", " of 2018", "last year": the year behind a day or month. */
export function yearBehind(
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
