// Years, decades, centuries and eras: "2013", "2015/16", "the 1950s", "582-602 AD".

import { words } from "../text/wordLists.ts";
import type { DateReading } from "./clockTimes.ts";
import { pad, reading, yearNumber } from "./dateWords.ts";
import type { Lexeme } from "./lexemes.ts";
import { isHyphen } from "./numberWords.ts";
import { ordinalAt } from "./ordinals.ts";

/** Words before a bare four-digit number that make it a year. */
const BEFORE_YEAR =
  words(`in since until till by from during of before after between to through for early late mid spring summer autumn
  fall winter year fiscal circa season the a an and ad a.d. christmas back class`);

const NOT_YEAR_BEFORE = words(
  "about around some roughly approximately nearly almost than over least most sold another hedge only just to",
);

/** "the 16/17 season", two digits of each year. */
export function shortSeason(lexemes: readonly Lexeme[], from: number): DateReading | undefined {
  const parts = /^(\d\d)\/(\d\d)$/.exec(lexemes[from]?.text ?? "");
  const noun = lexemes[from + 1]?.lower ?? "";
  if (!parts || !/^(?:season|campaign|budget|financial|academic|tax)$/.test(noun)) return undefined;
  const first = Number(parts[1]);
  if ((first + 1) % 100 !== Number(parts[2])) return undefined;
  return reading(from, from + 1, String(first > 60 ? 1900 + first : 2000 + first));
}

/** "2013", "1985-86", "2015/16", "1950s". */
export function yearDate(lexemes: readonly Lexeme[], from: number): DateReading | undefined {
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
  // "the 1732 posts"
  if (plural && (word === "the" || word === "a") && (year < 1900 || year > 2050)) return false;
  if (plural && !(BEFORE_YEAR.has(word) && word !== "of" && word !== "to" && word !== "and" && word !== "by"))
    return false;
  if (year > 2100 && !BEFORE_YEAR.has(word)) return false;
  if (next?.pos === "ADJ" || plural) return BEFORE_YEAR.has(word) || before === undefined || before.text === "(";
  return true;
}

/** "'30s" behind another decade. */
export function shortDecade(lexemes: readonly Lexeme[], from: number): DateReading | undefined {
  const number = lexemes[from + 1];
  const s = lexemes[from + 2];
  if (!number?.numeral?.plain || number.spaced || number.numeral.digits !== 2 || s?.lower !== "s" || s.spaced)
    return undefined;
  return reading(from, from + 3, `19${number.text.charAt(0)}`);
}

/** "582-602 AD", "44 BC". */
export function eraDate(lexemes: readonly Lexeme[], from: number): DateReading | undefined {
  const first = lexemes[from]?.numeral;
  const range = isHyphen(lexemes[from + 1]) && lexemes[from + 2]?.numeral?.plain === true;
  const era = lexemes[range ? from + 3 : from + 1];
  if (!first?.plain || first.digits > 4 || !era || !/^(?:AD|BC|BCE|CE)$/.test(era.text)) return undefined;
  const year = era.text.startsWith("B") || range ? null : String(first.value).padStart(4, "0");
  return reading(from, range ? from + 4 : from + 2, year);
}

/** "nineteenth century"; "19th century" comes as a number. */
export function centuryDate(lexemes: readonly Lexeme[], from: number): DateReading | undefined {
  const ordinal = ordinalAt(lexemes, from);
  if (!ordinal || ordinal.value > 30) return undefined;
  const at = isHyphen(lexemes[ordinal.to]) ? ordinal.to + 1 : ordinal.to;
  return lexemes[at]?.lower === "century" ? reading(from, at + 1, pad(ordinal.value - 1)) : undefined;
}
