// Numbers in words: "forty-two", "two hundred and forty", "a million".

import { numbers } from "../text/wordLists.ts";
import type { Lexeme } from "./lexemes.ts";

const SMALL =
  numbers(`zero 0 nil 0 nought 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11
  twelve 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19`);

const TENS = numbers("twenty 20 thirty 30 forty 40 fourty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90");

const SCALES =
  numbers(`thousand 1e3 million 1e6 billion 1e9 trillion 1e12 lakh 1e5 crore 1e7 mn 1e6 mln 1e6 mio 1e6 bn 1e9 bln 1e9
  tn 1e12 trn 1e12`);

export function isHyphen(lexeme: Lexeme | undefined): boolean {
  if (lexeme?.kind !== "sign") return false;
  const code = lexeme.text.charCodeAt(0);
  return code === 0x2d || (code >= 0x2010 && code <= 0x2014 && code !== 0x2012) || code === 0x2212;
}

/** True where a hyphen joins the words at both its sides without a space. */
export function joins(lexemes: readonly Lexeme[], at: number): boolean {
  const hyphen = lexemes[at];
  const next = lexemes[at + 1];
  return (
    hyphen !== undefined &&
    (hyphen.text === "-" || hyphen.text === "‐" || hyphen.text === "‑") &&
    !hyphen.spaced &&
    next !== undefined &&
    !next.spaced
  );
}

/** The place behind an optional hyphen. */
export function over(lexemes: readonly Lexeme[], at: number): number {
  return joins(lexemes, at) ? at + 1 : at;
}

export interface Words {
  readonly value: number;
  readonly to: number;
  readonly precision: number;
}

/** "forty-two", "nine": below a hundred. */
export function belowHundred(lexemes: readonly Lexeme[], at: number): Words | undefined {
  const word = lexemes[at]?.lower;
  if (word === undefined) return undefined;
  const small = SMALL.get(word);
  // "the NIL values": letters, no word.
  if (small === 0 && lexemes[at]?.text === "NIL") return undefined;
  if (small !== undefined) return { value: small, to: at + 1, precision: 0.5 };
  const ten = TENS.get(word);
  if (ten === undefined) return undefined;
  const unitAt = over(lexemes, at + 1);
  const unit = lexemes[unitAt]?.lower;
  const value = unit === undefined ? undefined : SMALL.get(unit);
  if (value !== undefined && value > 0 && value < 10) return { value: ten + value, to: unitAt + 1, precision: 0.5 };
  return { value: ten, to: at + 1, precision: 0.5 };
}

/** The scale word at a place: a million for "million". */
export function scaleAt(lexemes: readonly Lexeme[], at: number): number | undefined {
  const word = lexemes[at]?.lower;
  return word === undefined ? undefined : SCALES.get(word);
}

/**
 * True of a scale word that says how other numbers are written, or how roughly: "Freight, million tonnes", "(US$ million)",
 * "in thousand euros", "multi-million".
 */
export function isBareScale(lexemes: readonly Lexeme[], at: number): boolean {
  if (scaleAt(lexemes, at) === undefined && lexemes[at]?.lower !== "hundred") return false;
  const before = lexemes[at - 1];
  return (
    before === undefined ||
    before.lower === "in" ||
    (before.kind === "sign" && /^[,;:([/|$€£¥‐‑–—-]$/.test(before.text))
  );
}

/** "two hundred and forty", "three thousand five hundred", "a million". */
export function wordNumber(lexemes: readonly Lexeme[], from: number): Words | undefined {
  const first = lexemes[from];
  if (first === undefined || first.kind !== "word") return undefined;
  let at = from;
  let total = 0;
  let group: number | undefined;
  let precision = 0.5;
  let highest = Number.POSITIVE_INFINITY;
  let read = false;
  const article = first.lower === "a" || first.lower === "an" || first.lower === "one";
  if (first.lower === "a" || first.lower === "an") {
    const next = lexemes[from + 1]?.lower;
    if (next !== "hundred" && next !== "dozen" && scaleAt(lexemes, from + 1) === undefined) return undefined;
    group = 1;
    at++;
  }
  for (let step = 0; step < 12; step++) {
    const here = step === 0 || group === undefined ? at : over(lexemes, at);
    const word = lexemes[here]?.lower;
    if (word === "hundred" && (group !== undefined || step === 0) && (group ?? 1) < 100) {
      group = (group ?? 1) * 100;
      precision = 50;
      at = here + 1;
      read = true;
      const and = lexemes[at]?.lower === "and" ? at + 1 : over(lexemes, at);
      const rest = belowHundred(lexemes, and);
      if (rest && !(and > at && article && lexemes[and]?.lower === "one" && !endsNumber(lexemes, rest.to))) {
        group += rest.value;
        precision = rest.value % 10 === 0 ? 5 : 0.5;
        at = rest.to;
      }
      continue;
    }
    if (word === "dozen" && (group !== undefined || step === 0)) {
      return { value: (group ?? 1) * 12, to: here + 1, precision: 0.5 };
    }
    const scale = scaleAt(lexemes, here);
    if (scale !== undefined && (group !== undefined || step === 0) && scale < highest) {
      total += (group ?? 1) * scale;
      precision = scale / 2;
      group = undefined;
      highest = scale;
      at = here + 1;
      read = true;
      continue;
    }
    if (group === undefined) {
      const and = read && highest === 1e3 && lexemes[at]?.lower === "and" ? at + 1 : at;
      const next = belowHundred(lexemes, and);
      if (next && (read || step === 0)) {
        if (and > at && hasScale(lexemes, next.to)) break;
        group = next.value;
        precision = 0.5;
        at = next.to;
        read = true;
        continue;
      }
    }
    break;
  }
  if (!read) return undefined;
  return { value: total + (group ?? 0), to: at, precision };
}

function hasScale(lexemes: readonly Lexeme[], at: number): boolean {
  return scaleAt(lexemes, at) !== undefined || lexemes[at]?.lower === "hundred";
}

function endsNumber(lexemes: readonly Lexeme[], at: number): boolean {
  const next = lexemes[at];
  return next === undefined || next.kind !== "sign" || next.text !== "-";
}

/** Words that can begin a number. */
export const NUMBER_WORDS: readonly string[] = [...SMALL.keys(), ...TENS.keys(), ...SCALES.keys(), "hundred", "dozen"];
