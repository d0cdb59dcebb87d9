// Days of months: "3 September 2025", "15-17 May", "Sept 2018", "2025-09-03".

import { words } from "../text/wordLists.ts";
import { type Day, isoMonth, nearestYear } from "./calendar.ts";
import { type DateReading, smallNumber } from "./clockTimes.ts";
import { dayNumber, MONTHS, monthDay, monthOf, pad, reading, yearBehind, yearNumber } from "./dateWords.ts";
import type { Lexeme } from "./lexemes.ts";
import { isHyphen } from "./numberWords.ts";

/** "2025-09-03", "13/08/2012", "9/11". */
export function dashedDate(lexemes: readonly Lexeme[], from: number): DateReading | undefined {
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
export function dayMonth(lexemes: readonly Lexeme[], from: number, asOf: Day | null): DateReading | undefined {
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
  const dated = lexemes[from]?.kind === "number";
  const march = dated && lexemes[at]?.text === "march" ? 3 : undefined;
  const month = monthOf(lexemes[at], dated) ?? march;
  if (month === undefined || (lexemes[at]?.text === "May" && lexemes[at]?.pos === "AUX")) return undefined;
  const behind = yearBehind(lexemes, at + 1, asOf);
  const to = behind?.to ?? at + 1;
  if (lastDay !== first.day) {
    const year = behind?.year ?? (asOf ? nearestYear(asOf, month, first.day) : undefined);
    return reading(from, to, year === undefined ? `--${pad(month)}` : `${year}-${pad(month)}`);
  }
  return reading(from, to, monthDay(month, first.day, behind?.year, asOf));
}

/** "September 3, 2025", "Sept 2018", "September". */
export function monthDate(lexemes: readonly Lexeme[], from: number, asOf: Day | null): DateReading | undefined {
  const dated = smallNumber(lexemes[from + 1], 1, 31) !== undefined;
  const word = lexemes[from]?.lower;
  // "since march 3", in small letters like all the rest
  const plain = dated && (word === "march" || word === "may") && MONTH_BEFORE.has(lexemes[from - 1]?.lower ?? "");
  const month = monthOf(lexemes[from], dated) ?? (plain ? MONTHS.get(word ?? "") : undefined);
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
    const year = behind?.year ?? (lexemes[from - 1]?.lower === "since" ? lastYearOf(asOf, month, day.day) : undefined);
    return reading(from, behind?.to ?? day.to, monthDay(month, day.day, year, asOf));
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

/** "Since March 3" looks back. */
function lastYearOf(asOf: Day | null, month: number, day: number): number | undefined {
  if (!asOf) return undefined;
  return month < asOf.month || (month === asOf.month && day <= asOf.day) ? asOf.year : asOf.year - 1;
}

/** Unit or noun behind a day number shows that it counts something. */
function isCounted(lexemes: readonly Lexeme[], at: number): boolean {
  const next = lexemes[at];
  return next?.kind === "word" && (next.lower === "per" || (next.pos === "NOUN" && next.lower.endsWith("s")));
}

const MONTH_BEFORE =
  words(`in since until till by from during of before after between to last next this early late mid and through for
  ending ended end the on every each that previous`);

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
