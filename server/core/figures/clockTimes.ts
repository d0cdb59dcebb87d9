// Clock times: "2pm", "10.30am", "14:30", "half past three", "two in the afternoon".

import { words } from "../text/wordLists.ts";
import type { Lexeme } from "./lexemes.ts";

/** A date or a time as read. */
export interface DateReading {
  readonly from: number;
  readonly to: number;
  readonly kind: "date" | "time";
  readonly date: string | null;
  /** Minutes since midnight for a clock time. */
  readonly value: number | null;
}

/** The value of a lexeme of one or two digits between the bounds. */
export function smallNumber(lexeme: Lexeme | undefined, least: number, most: number): number | undefined {
  const numeral = lexeme?.numeral;
  if (!numeral?.plain || numeral.digits > 2) return undefined;
  return numeral.value >= least && numeral.value <= most ? numeral.value : undefined;
}

const ZONES = words("gmt bst utc et est edt pt pst pdt ist cet cest hrs hours");

function halfOfDay(lexeme: Lexeme | undefined): "am" | "pm" | undefined {
  const word = lexeme?.lower.replaceAll(".", "");
  return word === "am" || word === "pm" ? word : undefined;
}

function clock(from: number, to: number, hour: number, minute: number, half: "am" | "pm" | undefined): DateReading {
  const hours = half === "pm" ? (hour % 12) + 12 : half === "am" ? hour % 12 : hour;
  return { from, to, kind: "time", date: null, value: (hours * 60 + minute + 1440) % 1440 };
}

/** Hours and minutes, minutes and seconds, or all three, with the place behind them. */
export function colonTime(
  lexemes: readonly Lexeme[],
  from: number,
): { readonly to: number; readonly parts: readonly number[] } | undefined {
  const first = lexemes[from]?.numeral;
  if (!first?.plain || first.digits > 2) return undefined;
  const parts = [first.value];
  let to = from + 1;
  while (parts.length < 3) {
    const [colon, part] = [lexemes[to], lexemes[to + 1]];
    if (colon?.text !== ":" || colon.spaced || !part || part.spaced || !/^[0-5]\d(?:\.\d+)?$/.test(part.text)) break;
    parts.push(Number(part.text));
    to += 2;
    if (!Number.isInteger(parts.at(-1))) break;
  }
  return parts.length > 1 ? { to, parts } : undefined;
}

/** Words in front of a time on the clock: "at 14:30:15". */
const BEFORE_CLOCK = words("at until till since before after");
/** Words in front of a time run: "in 14:52", "a time of 29:41", "clocked 13:05". */
const BEFORE_TAKEN = words("in clocked clocking clocks timed needed ran swam rowed");
const TIMED = words("time times best record mark");
/** Below ten, "in 2:19" is a marathon's hours or a mile's minutes. */
const SURE_MINUTES = 10;

/** "Won in 2:19:44", "a record of 29:41": how long something took, and no time on the clock. */
export function isTimeTaken(lexemes: readonly Lexeme[], from: number): boolean {
  const time = colonTime(lexemes, from);
  if (!time || halfOfDay(lexemes[time.to]) || ZONES.has(lexemes[time.to]?.lower ?? "")) return false;
  if (!Number.isInteger(time.parts.at(-1))) return true;
  const before = lexemes[from - 1]?.lower ?? "";
  if (time.parts.length === 3) return !BEFORE_CLOCK.has(before) && lexemes[from - 1]?.kind !== "number";
  const isTimed = BEFORE_TAKEN.has(before) || (before === "of" && TIMED.has(lexemes[from - 2]?.lower ?? ""));
  return isTimed && (time.parts[0] ?? 0) >= SURE_MINUTES;
}

/** "2pm", "10.30am", "14:30", "2:32". */
export function clockTime(lexemes: readonly Lexeme[], from: number): DateReading | undefined {
  const first = lexemes[from];
  const numeral = first?.numeral;
  if (!first || !numeral || numeral.ambiguous || isTimeTaken(lexemes, from)) return undefined;
  const whole = smallNumber(first, 0, 24);
  if (whole === undefined && numeral.plain && numeral.digits === 2) {
    // "the final 30:33" of a match
    const [colon, seconds] = [lexemes[from + 1], lexemes[from + 2]];
    if (colon?.text === ":" && !colon.spaced && seconds && !seconds.spaced && /^[0-5]\d$/.test(seconds.text))
      return { from, to: from + 3, kind: "time", date: null, value: null };
  }
  if (whole !== undefined) {
    const half = halfOfDay(lexemes[from + 1]);
    if (half && whole <= 12) return clock(from, from + 2, whole, 0, half);
    const colon = lexemes[from + 1];
    const minutes = lexemes[from + 2];
    if (colon?.text === ":" && !colon.spaced && minutes && !minutes.spaced && /^[0-5]\d$/.test(minutes.text)) {
      let to = from + 3;
      // "14:30:15"
      const seconds = lexemes[from + 4];
      if (lexemes[from + 3]?.text === ":" && seconds && !seconds.spaced && /^[0-5]\d$/.test(seconds.text))
        to = from + 5;
      const part = halfOfDay(lexemes[to]);
      if (part && whole <= 12) return clock(from, to + 1, whole, Number(minutes.text), part);
      return clock(from, to, whole, Number(minutes.text), undefined);
    }
    if (isOClock(lexemes[from + 1])) return clock(from, from + 2, whole, 0, undefined);
    return undefined;
  }
  if (numeral.decimals === 2 && numeral.value < 24.6) {
    const [hour, minute] = first.text.split(".").map(Number);
    if (hour === undefined || minute === undefined || minute > 59 || hour > 24) return undefined;
    const half = halfOfDay(lexemes[from + 1]);
    if (half && hour <= 12) return clock(from, from + 2, hour, minute, half);
    const zone = lexemes[from + 1];
    if (zone && ZONES.has(zone.lower) && (zone.text !== "hours" || /^\d\d/.test(first.text)))
      return clock(from, from + 1, hour, minute, undefined);
  }
  return undefined;
}

const HOURS = ["twelve", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"];

/** Minutes that are told from the full hour. */
const FROM_THE_HOUR: Readonly<Record<string, number>> = { five: 5, ten: 10, quarter: 15, twenty: 20, half: 30 };

/** "two in the afternoon", "half past three", "twenty past four in the morning", "six o'clock". */
export function spokenTime(lexemes: readonly Lexeme[], from: number): DateReading | undefined {
  const first = lexemes[from];
  if (!first) return undefined;
  const minutes = FROM_THE_HOUR[first.lower];
  const way = lexemes[from + 1]?.lower;
  if (minutes !== undefined && (way === "past" || way === "to")) {
    const hour = HOURS.indexOf(lexemes[from + 2]?.lower ?? "");
    if (hour < 0) return undefined;
    const part = partOfDay(lexemes, from + 3);
    // "Five to ten" people, "from five to ten in the morning", "from a quarter to one third".
    const before = lexemes[lexemes[from - 1]?.lower === "a" ? from - 2 : from - 1]?.lower;
    const isSure = way === "past" || (before !== "from" && (part || first.lower === "quarter"));
    if (!isSure) return undefined;
    return clock(from, part?.to ?? from + 3, hour || 12, way === "to" ? -minutes : minutes, part?.half);
  }
  const hour = HOURS.indexOf(first.lower);
  if (hour < 0) return undefined;
  if (isOClock(lexemes[from + 1])) return clock(from, from + 2, hour || 12, 0, undefined);
  const part = partOfDay(lexemes, from + 1);
  if (part) return clock(from, part.to, hour || 12, 0, part.half);
  const next = lexemes[from + 1];
  const half = next?.spaced ? halfOfDay(next) : undefined;
  return half && next?.text !== "am" ? clock(from, from + 2, hour || 12, 0, half) : undefined;
}

function isOClock(lexeme: Lexeme | undefined): boolean {
  return lexeme?.lower === "o'clock" || lexeme?.lower === "o’clock";
}

/** "in the morning", "in the afternoon", with the place behind. */
function partOfDay(
  lexemes: readonly Lexeme[],
  from: number,
): { readonly to: number; readonly half: "am" | "pm" } | undefined {
  if (lexemes[from]?.lower !== "in" || lexemes[from + 1]?.lower !== "the") return undefined;
  const part = lexemes[from + 2]?.lower;
  if (part === "morning") return { to: from + 3, half: "am" };
  return part === "afternoon" || part === "evening" ? { to: from + 3, half: "pm" } : undefined;
}

/** Words that can begin a time. */
export const TIME_WORDS: readonly string[] = [...new Set([...HOURS, ...Object.keys(FROM_THE_HOUR)])];
