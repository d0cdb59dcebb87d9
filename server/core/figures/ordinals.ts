// Ordinals: "first", "twenty-first", "80th".

import { numbers } from "../text/wordLists.ts";
import type { Lexeme } from "./lexemes.ts";

export interface Ordinal {
  readonly value: number;
  readonly to: number;
}

const WORDS =
  numbers(`first 1 second 2 third 3 fourth 4 fifth 5 sixth 6 seventh 7 eighth 8 ninth 9 tenth 10 eleventh 11 twelfth 12
  thirteenth 13 fourteenth 14 fifteenth 15 sixteenth 16 seventeenth 17 eighteenth 18 nineteenth 19 twentieth 20
  thirtieth 30 fortieth 40 fiftieth 50 sixtieth 60 seventieth 70 eightieth 80 ninetieth 90 hundredth 100
  thousandth 1000 millionth 1e6`);

const TENS = numbers("twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90");

/** The ordinal that begins at lexeme `at`. */
export function ordinalAt(lexemes: readonly Lexeme[], at: number): Ordinal | undefined {
  const first = lexemes[at];
  const next = lexemes[at + 1];
  if (first === undefined) return undefined;
  if (first.numeral) {
    const suffix = next && !next.spaced && /^(?:st|nd|rd|th)$/.test(next.lower);
    return suffix && !first.numeral.ambiguous && first.numeral.decimals === 0
      ? { value: first.numeral.value, to: at + 2 }
      : undefined;
  }
  const ten = TENS.get(first.lower);
  if (ten !== undefined) {
    const unitAt = next && !next.spaced && next.text === "-" ? at + 2 : at + 1;
    const unit = WORDS.get(lexemes[unitAt]?.lower ?? "");
    return unit !== undefined && unit < 10 ? { value: ten + unit, to: unitAt + 1 } : undefined;
  }
  const value = WORDS.get(first.lower);
  return value === undefined ? undefined : { value, to: at + 1 };
}

/** Words that can begin an ordinal. */
export const ORDINAL_WORDS: readonly string[] = [...WORDS.keys(), ...TENS.keys()];
