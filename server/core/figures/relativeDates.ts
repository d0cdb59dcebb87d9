// Dates that count from the day of the text: "Wednesday", "last month", "yesterday", "Christmas Day".

import { words } from "../text/wordLists.ts";
import { addDays, type Day, isoDay, isoMonth, weekdayOf } from "./calendar.ts";
import type { DateReading } from "./clockTimes.ts";
import { monthDay, monthOf, POINTERS, reading, SEASONS, weekdayAt, yearBehind, yearNumber } from "./dateWords.ts";
import type { Lexeme } from "./lexemes.ts";
import { dashedDate, dayMonth, monthDate } from "./monthDates.ts";

const SPANS = words("day week month year quarter decade century weekend night season");

export function weekdayDate(lexemes: readonly Lexeme[], from: number, asOf: Day | null): DateReading | undefined {
  const weekday = weekdayAt(lexemes[from]);
  if (weekday === undefined) return undefined;
  let to = from + 1;
  const part = lexemes[to]?.lower;
  if (lexemes[from]?.lower.endsWith("days")) return undefined;
  // "Thursday, 18 October 2014": the date says all.
  const dateFrom = lexemes[to]?.text === "," ? to + 1 : to;
  const dated = monthOf(lexemes[dateFrom]) !== undefined || lexemes[dateFrom]?.kind === "number";
  const rest = dated
    ? (dashedDate(lexemes, dateFrom) ?? dayMonth(lexemes, dateFrom, asOf) ?? monthDate(lexemes, dateFrom, asOf))
    : undefined;
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
export function pointedDate(lexemes: readonly Lexeme[], from: number, asOf: Day | null): DateReading | undefined {
  const first = lexemes[from];
  if (!first || !POINTERS.has(first.lower)) return undefined;
  const noun = lexemes[from + 1];
  if (!noun) return undefined;
  const word = noun.lower;
  const month = monthOf(noun);
  const weekday = weekdayAt(noun);
  if (month !== undefined || weekday !== undefined) {
    const rest = monthDate(lexemes, from + 1, asOf) ?? weekdayDate(lexemes, from + 1, asOf);
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
export function namedDay(lexemes: readonly Lexeme[], from: number, asOf: Day | null): DateReading | undefined {
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
