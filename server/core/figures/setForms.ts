// Quantities with a form of their own: times run, odds, shots of so many tries, ages in decades.

import type { FigureKind } from "../reading/model.ts";
import { numbers, words } from "../text/wordLists.ts";
import type { Amount } from "./amounts.ts";
import { colonTime, isTimeTaken } from "./clockTimes.ts";
import type { Lexeme } from "./lexemes.ts";
import type { Counted } from "./nouns.ts";
import { isHyphen } from "./numberWords.ts";

export interface QuantityReading {
  readonly from: number;
  readonly to: number;
  /** The place behind all that was understood: "per barrel", "of the troops". */
  readonly reach: number;
  readonly kind: FigureKind;
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string | null;
  readonly parts: readonly [number, number] | null;
  readonly precision: number;
  /** A sign that says up or down: "+0.2%". */
  readonly sign: "+" | "-" | null;
  readonly counted: Counted | null;
  readonly per: string | null;
  /** True where a currency stands before the amount. */
  readonly prefixed: boolean;
  readonly amount: Amount;
}

/** "4:19.12", "1:36.6", "2:19:44": a time run, in seconds. */
export function stopwatchAt(lexemes: readonly Lexeme[], from: number): QuantityReading | undefined {
  const time = colonTime(lexemes, from);
  const seconds = time && lexemes[time.to - 1]?.numeral;
  if (!seconds || (seconds.decimals === 0 && !isTimeTaken(lexemes, from))) return undefined;
  const value = time.parts.reduce((sum, part) => sum * 60 + part, 0);
  return timed(from, time.to, Number(value.toFixed(3)), "second", seconds.precision);
}

const DECADES = numbers(
  `twenties 20 thirties 30 forties 40 fifties 50 sixties 60 seventies 70 eighties 80 nineties 90`,
);

const OWN = words("his her their your my our its early mid late");

/** "in her 60s", "in their early forties" */
export function decadeOfAge(lexemes: readonly Lexeme[], from: number): QuantityReading | undefined {
  const first = lexemes[from];
  const next = lexemes[from + 1];
  let at = from - 1;
  if (isHyphen(lexemes[at])) at--;
  const edge = lexemes[at]?.lower ?? "";
  if (!first || !OWN.has(edge)) return undefined;
  if (/^(?:early|mid|late)$/.test(edge) && !OWN.has(lexemes[at - 1]?.lower ?? "")) return undefined;
  const numeral = first.numeral;
  const glued = numeral?.plain && numeral.digits === 2 && next?.lower === "s" && !next.spaced;
  const least = glued ? numeral.value : DECADES.get(first.lower);
  if (least === undefined || least % 10 !== 0) return undefined;
  const read = timed(from, glued ? from + 2 : from + 1, least, "year of age", 0.5);
  return { ...read, kind: "age", value: null, min: least, max: least + 9 };
}

/** "15.7:1" */
export function ratioOf(lexemes: readonly Lexeme[], from: number): QuantityReading | undefined {
  const [first, colon, second] = [lexemes[from]?.numeral, lexemes[from + 1], lexemes[from + 2]];
  if (!first || colon?.text !== ":" || colon.spaced || !second?.numeral || second.spaced) return undefined;
  if (second.numeral.value !== 1 || first.ambiguous) return undefined;
  const read = timed(from, from + 3, first.value, "", first.precision);
  return { ...read, kind: "score", unit: null, value: null, parts: [first.value, 1] };
}

/** "10-for-13": so many of so many. */
export function outOf(lexemes: readonly Lexeme[], from: number): QuantityReading | undefined {
  if (lexemes[from + 2]?.lower !== "for") return undefined;
  const [first, hyphen, word, again, second] = lexemes.slice(from, from + 5);
  if (!isHyphen(hyphen) || !isHyphen(again) || word?.spaced) return undefined;
  if (!first?.numeral?.plain || !second?.numeral?.plain || second.spaced) return undefined;
  const read = timed(from, from + 5, 0, "", 0.5);
  return { ...read, kind: "score", unit: null, value: null, parts: [first.numeral.value, second.numeral.value] };
}

/** A length of time, and the frame for what else is read as a whole. */
export function timed(from: number, to: number, value: number, unit: string, precision: number): QuantityReading {
  return {
    from,
    to,
    reach: to,
    kind: "duration",
    value,
    min: null,
    max: null,
    unit,
    parts: null,
    precision,
    sign: null,
    counted: null,
    per: null,
    prefixed: false,
    amount: {
      from,
      to,
      value,
      min: null,
      max: null,
      precision,
      words: true,
      form: "number",
      plain: false,
      letter: false,
      scale: 1,
    },
  };
}
