// Numbers said in one word: "twice", "doubled", "once"; and ranks: "No 1".

import { numbers, words } from "../text/wordLists.ts";
import type { Lexeme } from "./lexemes.ts";
import { belowHundred, isHyphen } from "./numberWords.ts";

export interface WordFigure {
  readonly to: number;
  readonly kind: "multiple" | "count" | "ordinal";
  readonly value: number;
}

const TIMES = numbers("twice 2 thrice 3");
const MULTIPLIED = numbers(`doubled 2 doubling 2 doubles 2 tripled 3 tripling 3 triples 3 trebled 3 trebling 3 trebles 3
  quadrupled 4 quadrupling 4 quadruples 4 quintupled 5 halved 0.5 halving 0.5 halves 0.5`);
const FOLD = numbers(`twofold 2 threefold 3 fourfold 4 fivefold 5 sixfold 6 sevenfold 7 eightfold 8 tenfold 10
  twentyfold 20 hundredfold 100 thousandfold 1000`);
const ONCE_BEFORE = words("just only than least out lifted won hit happened lost used");
const AS_MANY = words("as the more that what");

/** The figure that a single word at `at` states. */
export function wordFigureAt(lexemes: readonly Lexeme[], at: number): WordFigure | undefined {
  const lexeme = lexemes[at];
  if (lexeme?.kind !== "word") return undefined;
  const word = lexeme.lower;
  const next = lexemes[at + 1];
  const times = TIMES.get(word);
  if (times !== undefined) {
    const compares = AS_MANY.has(next?.lower ?? "") && !(next?.lower === "more" && lexemes[at + 2]?.lower === "in");
    // "three times or twice" aside, "twice a day" counts and "twice the size" compares.
    return { to: at + 1, kind: compares ? "multiple" : "count", value: times };
  }
  const fold = FOLD.get(word);
  if (fold !== undefined) return { to: at + 1, kind: "multiple", value: fold };
  const multiplied = MULTIPLIED.get(word);
  const compound = isHyphen(lexemes[at - 1]) || (isHyphen(next) && next?.spaced === false);
  if (multiplied !== undefined && lexeme.pos === "VERB" && !compound)
    return { to: at + 1, kind: "multiple", value: multiplied };
  if (word === "once") {
    // "once" is mostly "at one time" or "as soon as"; here it is a count.
    const ends = next === undefined || (next.kind === "sign" && next.text !== "-" && next.text !== "(");
    const counted =
      ONCE_BEFORE.has(lexemes[at - 1]?.lower ?? "") || (lexemes[at - 1]?.text === "," && next?.lower === "in");
    const every = next?.lower === "every" || next?.lower === "a";
    return (ends && lexemes[at - 1]?.lower !== "at" && at > 1) || counted || every
      ? { to: at + 1, kind: "count", value: 1 }
      : undefined;
  }
  if (word === "no" || word === "no." || (word === "number" && lexeme.spaced)) {
    // "the No 1 contender"; "Symphony No. 25" is a name.
    const before = lexemes[at - 1];
    const named = before?.kind === "word" && /^\p{Lu}/u.test(before.text) && at > 1;
    const spelled = word === "number" ? belowHundred(lexemes, at + 1) : undefined;
    if (spelled && spelled.value > 1 && lexeme.text === "number")
      return { to: spelled.to, kind: "ordinal", value: spelled.value };
    const numeral = next?.numeral;
    if (numeral?.plain && numeral.value > 0 && numeral.value <= 200 && lexeme.text !== "no" && !named)
      return { to: at + 2, kind: "ordinal", value: numeral.value };
  }
  return undefined;
}

/** Words that can be such a figure. */
export const MULTIPLE_WORDS: readonly string[] = [
  ...TIMES.keys(),
  ...MULTIPLIED.keys(),
  ...FOLD.keys(),
  "once",
  "no",
  "no.",
  "number",
];
