// Dates and clock times: from "3 September 2025" to "late 1950s", resolved against the day of the text.

import type { Day } from "./calendar.ts";
import { clockTime, type DateReading, spokenTime } from "./clockTimes.ts";
import { EDGES } from "./dateWords.ts";
import type { Lexeme } from "./lexemes.ts";
import { dashedDate, dayMonth, monthDate } from "./monthDates.ts";
import { isHyphen } from "./numberWords.ts";
import { ordinalAt } from "./ordinals.ts";
import { namedDay, pointedDate, weekdayDate } from "./relativeDates.ts";
import { centuryDate, eraDate, shortDecade, shortSeason, yearDate } from "./years.ts";

/** The reader of dates for one sentence. */
export function dateAt(lexemes: readonly Lexeme[], from: number, asOf: Day | null): DateReading | undefined {
  const first = lexemes[from];
  if (first === undefined || first.kind === "sign") {
    return first?.text === "'" || first?.text === "’" ? shortDecade(lexemes, from) : undefined;
  }
  return first.kind === "number" ? numberDate(lexemes, from, asOf) : wordDate(lexemes, from, asOf);
}

function numberDate(lexemes: readonly Lexeme[], from: number, asOf: Day | null): DateReading | undefined {
  const next = lexemes[from + 1];
  if (next === undefined || next.kind === "number") return yearDate(lexemes, from);
  return (
    eraDate(lexemes, from) ??
    shortSeason(lexemes, from) ??
    (next.kind === "sign" ? dashedDate(lexemes, from) : undefined) ??
    clockTime(lexemes, from) ??
    dayMonth(lexemes, from, asOf) ??
    centuryDate(lexemes, from) ??
    yearDate(lexemes, from)
  );
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

function wordDayMonth(lexemes: readonly Lexeme[], from: number, asOf: Day | null): DateReading | undefined {
  const ordinal = ordinalAt(lexemes, from);
  if (!ordinal || ordinal.value > 31) return undefined;
  return dayMonth(lexemes, from, asOf);
}
