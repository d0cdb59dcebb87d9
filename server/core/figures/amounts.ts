// Amounts: how much is meant, in digits or in words, scales and fractions included; no unit yet.

import { numbers, words } from "../text/wordLists.ts";
import type { Lexeme } from "./lexemes.ts";
import {
  belowHundred,
  isBareScale,
  isHyphen,
  joins,
  NUMBER_WORDS,
  over,
  scaleAt,
  type Words,
  wordNumber,
} from "./numberWords.ts";
import { unitNamed } from "./units.ts";

export interface Amount {
  /** First lexeme, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** Null for vague amounts ("dozens"), which have a least and a most. */
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly precision: number;
  readonly words: boolean;
  readonly form: "number" | "vague" | "fraction" | "ratio";
  /** Digits and nothing else: may be a year, a page, part of a name. */
  readonly plain: boolean;
  /** A scale letter was read that could be a unit as well: "m" in "100m". */
  readonly letter: boolean;
  /** The scale written behind the number: a million in "1.2 million", otherwise 1. */
  readonly scale: number;
}

/** Letters that scale only where nothing else is meant by them. */
const LETTERS = numbers("k 1e3 K 1e3 m 1e6 M 1e6 b 1e9 B 1e9 t 1e12 T 1e12");

/** The least of a vague amount; it reaches up to ten times that. */
const VAGUE = numbers(
  "tens 10 dozens 12 scores 20 hundreds 100 thousands 1000 millions 1e6 billions 1e9 trillions 1e12",
);

const PARTS =
  numbers(`half 2 halves 2 third 3 thirds 3 quarter 4 quarters 4 fourth 4 fourths 4 fifth 5 fifths 5 sixth 6 sixths 6
  seventh 7 sevenths 7 eighth 8 eighths 8 ninth 9 ninths 9 tenth 10 tenths 10 twelfth 12 twelfths 12
  sixteenth 16 sixteenths 16 twentieth 20 twentieths 20 thirtieth 30 fortieth 40 fiftieth 50 hundredth 100 hundredths 100 thousandth 1000 thousandths 1000`);

function amount(from: number, to: number, value: number, precision: number, more: Partial<Amount> = {}): Amount {
  return {
    from,
    to,
    value,
    min: null,
    max: null,
    precision,
    words: false,
    form: "number",
    plain: false,
    letter: false,
    scale: 1,
    ...more,
  };
}

/** "dozens", "tens of millions", "a few hundred". */
function vagueAt(lexemes: readonly Lexeme[], from: number): Amount | undefined {
  const word = lexemes[from]?.lower ?? "";
  const make = (to: number, min: number, max: number): Amount =>
    amount(from, to, 0, 0, { value: null, min, max, words: true, form: "vague" });
  const least = VAGUE.get(word);
  if (least !== undefined) {
    const scale = lexemes[from + 1]?.lower === "of" ? VAGUE.get(lexemes[from + 2]?.lower ?? "") : undefined;
    if (scale !== undefined) return make(from + 3, least * scale, 10 * least * scale);
    if (word === "tens" || (word === "scores" && lexemes[from + 1]?.lower !== "of")) return undefined;
    return make(from + 1, least, 10 * least);
  }
  if (word === "a" && lexemes[from + 1]?.lower === "couple") {
    const of = lexemes[from + 2]?.lower === "of" ? 3 : 2;
    return of === 3 ? make(from + 3, 2, 3) : undefined;
  }
  const few =
    word === "several"
      ? from + 1
      : word === "a" && lexemes[from + 1]?.lower === "few"
        ? from + 2
        : word === "few"
          ? from + 1
          : 0;
  if (few > 0) {
    const next = lexemes[few]?.lower;
    const scale = next === "hundred" ? 100 : next === "dozen" ? 12 : scaleAt(lexemes, few);
    if (scale !== undefined) return make(few + 1, 2 * scale, 10 * scale);
  }
  return undefined;
}

/** "half", "a third", "two-thirds", "nine-tenths", "three quarters". */
function fractionAt(lexemes: readonly Lexeme[], from: number): Amount | undefined {
  const first = lexemes[from];
  if (first === undefined || first.kind !== "word") return undefined;
  const make = (to: number, value: number, below: number): Amount =>
    amount(from, to, value, 0.02 + 0 * below, { words: true, form: "fraction" });
  if (first.lower === "half") {
    const next = lexemes[from + 1];
    if (joins(lexemes, from + 1)) return undefined;
    if (next?.lower === "a" || next?.lower === "an" || next?.lower === "time") return undefined;
    // "the second half", "a second-half substitute": a part of a match or a year.
    const before = lexemes[isHyphen(lexemes[from - 1]) ? from - 2 : from - 1];
    if (
      before &&
      (before.pos === "ADJ" ||
        // "centre half", "fly half"
        ((before.pos === "NOUN" || before.pos === "PROPN") && next?.lower !== "of") ||
        /^(?:first|second|third|last|final|other|opening|each|this|that|better|fly|scrum|centre|center|wing)$/.test(
          before.lower,
        ))
    )
      return undefined;
    return make(from + 1, 0.5, 2);
  }
  let top: number | undefined;
  let at = from;
  if (first.lower === "a" || first.lower === "an" || first.lower === "one") {
    top = 1;
    at++;
  } else {
    const number = belowHundred(lexemes, from);
    if (!number || number.value < 2 || number.value > 19) return undefined;
    top = number.value;
    at = number.to;
  }
  const hyphen = joins(lexemes, at);
  const partAt = hyphen ? at + 1 : at;
  const part = lexemes[partAt]?.lower ?? "";
  const below = PARTS.get(part);
  if (below === undefined) return undefined;
  const plural = part.endsWith("s") || part === "halves";
  // "a half-marathon", "a third-party app"
  if (top === 1 && joins(lexemes, partAt + 1)) return undefined;
  const next = lexemes[partAt + 1]?.lower;
  if (top > 1 && !plural) return undefined;
  if (top === 1) {
    if (plural) return undefined;
    // "a third man" counts on; "a third of the men" parts them. A bare "a quarter" may be three months.
    const parted =
      next === "of" ||
      (first.lower === "one" && part !== "half" && (hyphen || endsShare(lexemes[partAt + 1]))) ||
      part === "half";
    const bare = bareFraction(lexemes, from, partAt + 1);
    if (!parted && !bare) return undefined;
  }
  if (top >= below) return undefined;
  return make(partAt + 1, top / below, below);
}

const SHARE_BEFORE =
  words(`by about around nearly almost roughly than over only just under least to of up fall fell lose lost
  rise rose cut cost shed grow grew drop dropped gain gained jumped is`);

/** "fell by a third", "a quarter likelier", ", a quarter,": a share without "of". */
function bareFraction(lexemes: readonly Lexeme[], from: number, to: number): boolean {
  const before = lexemes[from - 1]?.lower ?? "";
  const part = lexemes[to - 1]?.lower;
  const next = lexemes[to];
  if (next?.pos === "ADJ" && next.lower.endsWith("er")) return true;
  if (part === "quarter" && before === "," && isEnd(next)) return true;
  return (
    SHARE_BEFORE.has(before) && (isEnd(next) || next?.pos === "ADP" || next?.pos === "ADV" || next?.pos === "CCONJ")
  );
}

/** "one quarter were people" */
function endsShare(lexeme: Lexeme | undefined): boolean {
  return isEnd(lexeme) || lexeme?.pos === "AUX" || lexeme?.pos === "VERB";
}

function isEnd(lexeme: Lexeme | undefined): boolean {
  return lexeme === undefined || lexeme.kind === "sign";
}

/** "One in three" is said of 31 per cent too, since the next ratios are far away; not of 27. */
function roomOf(top: number, below: number): number {
  const next = top === 1 ? 0.5 / (below * (below - 0.5)) : 0;
  return Math.max(0.02, Math.min(0.04, next));
}

/** "one in five", "nine out of ten", "1 in 4". */
function ratioAt(lexemes: readonly Lexeme[], from: number): Amount | undefined {
  const first = lexemes[from];
  const top = plainNumber(lexemes, from);
  if (!top) return undefined;
  let at = top.to;
  // "one pupil in five"
  const noun = lexemes[at];
  if (noun?.lower === "times" && lexemes[at + 1]?.lower === "out") at++;
  const counted = noun?.kind === "word" && (noun.pos === "NOUN" || noun.pos === "PROPN" || noun.pos === "ADJ") ? 1 : 0;
  const inAt = lexemes[at]?.lower === "in" || lexemes[at]?.lower === "out" ? at : at + counted;
  if (inAt > at && top.value !== 1) return undefined;
  at = inAt;
  if (lexemes[at]?.lower === "in") at++;
  else if (lexemes[at]?.lower === "out" && lexemes[at + 1]?.lower === "of") at += 2;
  else return undefined;
  if (lexemes[at]?.lower === "every") at++;
  const below = plainNumber(lexemes, at);
  if (!below || below.value <= top.value || below.value < 2) return undefined;
  const within = lexemes[at - 1]?.lower === "in";
  const small = top.value === 1 ? below.value <= 100 : below.value <= 10;
  if (within && !small && !ROUND.has(below.value)) return undefined;
  // "eight in 10 minutes", "three in four matches" tell of time and of matches.
  const next = lexemes[below.to];
  if (next && next.kind === "word" && next.spaced && isPlural(next) && within) {
    if (inAt > top.to || TURNS.has(next.lower) || unitNamed(next.lower.slice(0, -1))) return undefined;
    if (top.value !== 1 && (below.value > 10 || (!lexemes[at]?.numeral && first?.numeral))) return undefined;
  }
  return amount(from, below.to, top.value / below.value, roomOf(top.value, below.value), {
    words: true,
    form: "ratio",
  });
}

const ROUND: ReadonlySet<number> = new Set([12, 15, 20, 25, 30, 40, 50, 100, 200, 500, 1000, 1e4, 1e5, 1e6]);
/** What one wins, plays or makes one after the other: "won three in four matches". */
const TURNS = words(`matches games starts appearances outings innings attempts visits balls overs meetings rounds tests
  finals seasons races fights sets events weeks`);

function plainNumber(lexemes: readonly Lexeme[], at: number): Words | undefined {
  const lexeme = lexemes[at];
  if (lexeme?.numeral) {
    const { value, ambiguous, fraction, decimals } = lexeme.numeral;
    if (ambiguous || fraction || decimals > 0) return undefined;
    return { value, to: at + 1, precision: 0.5 };
  }
  return wordNumber(lexemes, at);
}

/** The amount that begins at lexeme `from`. `money` is true where a currency stands before it. */
export function amountAt(lexemes: readonly Lexeme[], from: number, money = false): Amount | undefined {
  const first = lexemes[from];
  if (first === undefined) return undefined;
  if (first.numeral) return digitsAt(lexemes, from, money) ?? undefined;
  if (first.kind !== "word") return undefined;
  const vague = vagueAt(lexemes, from);
  if (vague) return vague;
  // "half a dozen", "half a million"
  const article = over(lexemes, from + 1);
  if (first.lower === "half" && (lexemes[article]?.lower === "a" || lexemes[article]?.lower === "an")) {
    // "half a million", "half-a-billion"
    const scale = article > from + 1 ? scaleAt(lexemes, over(lexemes, article + 1)) : undefined;
    const whole = scale
      ? { value: scale, to: over(lexemes, article + 1) + 1, precision: scale / 2 }
      : wordNumber(lexemes, article);
    if (whole) return amount(from, whole.to, whole.value / 2, whole.precision / 2, { words: true });
    return undefined;
  }
  // "the half-billion mark"
  const halved = first.lower === "half" ? scaleAt(lexemes, over(lexemes, from + 1)) : undefined;
  if (halved !== undefined)
    return amount(from, over(lexemes, from + 1) + 1, halved / 2, halved / 4, { words: true, scale: halved });
  const ratio = ratioAt(lexemes, from);
  if (ratio) return ratio;
  const fraction = fractionAt(lexemes, from);
  if (fraction) return scaledFraction(lexemes, fraction);
  const number = wordNumber(lexemes, from);
  if (!number || (number.to === from + 1 && isBareScale(lexemes, from))) return undefined;
  const scale = scaleAt(lexemes, number.to - 1) ?? 1;
  return withHalf(lexemes, amount(from, number.to, number.value, number.precision, { words: true, scale }));
}

/** "a quarter of a million" */
function scaledFraction(lexemes: readonly Lexeme[], fraction: Amount): Amount {
  const article = lexemes[fraction.to + 1]?.lower;
  if (lexemes[fraction.to]?.lower !== "of" || (article !== "a" && article !== "one")) return fraction;
  const scale = scaleAt(lexemes, fraction.to + 2);
  if (scale === undefined || fraction.value === null) return fraction;
  const value = Number((fraction.value * scale).toPrecision(15));
  return amount(fraction.from, fraction.to + 3, value, 0.02 * scale, { words: true, scale });
}

/** "two and a half", "three and three-quarters", "4 1/2". */
function withHalf(lexemes: readonly Lexeme[], read: Amount): Amount {
  if (read.value === null) return read;
  const next = lexemes[read.to];
  if (next?.lower === "and") {
    const half = lexemes[read.to + 1]?.lower === "a" && PARTS.get(lexemes[read.to + 2]?.lower ?? "");
    const noun = lexemes[read.to + 3];
    if (half && noun?.lower !== "of" && !(noun?.kind === "word" && half > 4)) {
      const scale = read.value >= 1e6 ? 10 ** (Math.floor(Math.log10(read.value) / 3) * 3) : 1;
      const value = read.value + scale / half;
      // "twelve and a half million"
      const behind = scale === 1 && read.scale === 1 ? scaleAt(lexemes, read.to + 3) : undefined;
      return behind === undefined
        ? { ...read, to: read.to + 3, value, precision: scale / 4 }
        : { ...read, to: read.to + 4, value: value * behind, precision: behind / 4, scale: behind };
    }
    const fraction = fractionAt(lexemes, read.to + 1);
    if (fraction?.value && lexemes[fraction.to]?.lower !== "of")
      return { ...read, to: fraction.to, value: read.value + fraction.value, precision: 0.1 };
  }
  if (next?.numeral?.fraction && read.plain && next.numeral.value < 1)
    return { ...read, to: read.to + 1, value: read.value + next.numeral.value, precision: 0.05 };
  return read;
}

function digitsAt(lexemes: readonly Lexeme[], from: number, money: boolean): Amount | undefined {
  const lexeme = lexemes[from];
  const numeral = lexeme?.numeral;
  if (!lexeme || !numeral || Number.isNaN(numeral.value)) return undefined;
  if (numeral.ambiguous) return undefined;
  if (numeral.fraction)
    return amount(from, from + 1, numeral.value, numeral.value < 1 ? 0.01 : 0.05, {
      form: numeral.value < 1 ? "fraction" : "number",
    });
  const ratio = ratioAt(lexemes, from);
  if (ratio) return { ...ratio, words: false };
  const read = amount(from, from + 1, numeral.value, numeral.precision, { plain: numeral.plain });
  const scaled = (to: number, scale: number, letter = false): Amount =>
    withHalf(lexemes, {
      ...read,
      to,
      value: scaleUp(lexeme.text, numeral.value, scale),
      precision: numeral.precision * scale,
      plain: false,
      letter,
      scale,
    });
  const power = powerAt(lexemes, from + 1);
  if (power) return { ...scaled(power.to, 1), value: numeral.value * 10 ** power.exponent };
  const next = lexemes[from + 1];
  if (next === undefined || next.kind === "number") return withHalf(lexemes, read);
  const wordAt = over(lexemes, from + 1);
  const scale = scaleAt(lexemes, wordAt);
  if (scale !== undefined) {
    const second = scaleAt(lexemes, wordAt + 1);
    return second !== undefined && second > scale ? scaled(wordAt + 2, scale * second) : scaled(wordAt + 1, scale);
  }
  if (lexemes[wordAt]?.lower === "hundred" && next.spaced) return scaled(wordAt + 1, 100);
  if (lexemes[wordAt]?.lower === "dozen") return scaled(wordAt + 1, 12);
  const letter = LETTERS.get(next.text);
  if (letter !== undefined) {
    if (!next.spaced) {
      if (money || next.text === "b" || next.text === "B") return scaled(from + 2, letter, !money);
      if ((next.text === "k" || next.text === "K") && !isHyphen(lexemes[from + 2]))
        return scaled(from + 2, letter, true);
      if (next.text === "m" && countsOn(lexemes, from + 2)) return scaled(from + 2, letter, true);
      if (next.text === "M" && (countsOn(lexemes, from + 2) || lexemes[from + 2]?.pos === "NOUN"))
        return scaled(from + 2, letter, true);
    } else if (
      (next.text === "B" || next.text === "M" || (money && (next.text === "b" || next.text === "m"))) &&
      (money || countsOn(lexemes, from + 2))
    )
      return scaled(from + 2, letter, true);
  }
  return withHalf(lexemes, read);
}

/** "×10^8", "× 10−8": what a number is multiplied by. */
function powerAt(lexemes: readonly Lexeme[], at: number): { exponent: number; to: number } | undefined {
  const [sign, ten, mark, power] = [lexemes[at], lexemes[at + 1], lexemes[at + 2], lexemes[at + 3]];
  if ((sign?.text !== "×" && sign?.lower !== "x") || ten?.text !== "10") return undefined;
  const minus = isHyphen(mark) || (mark?.text === "^" && isHyphen(power));
  const digits = mark?.text === "^" && minus ? lexemes[at + 4] : power;
  if ((mark?.text !== "^" && !minus) || mark?.spaced || !digits?.numeral?.plain || digits.numeral.digits > 3)
    return undefined;
  return { exponent: minus ? -digits.numeral.value : digits.numeral.value, to: lexemes.indexOf(digits, at) + 1 };
}

/** 1.2 million is 1200000, not 1200000.0000000002. */
function scaleUp(text: string, value: number, scale: number): number {
  const result = value * scale;
  return text.includes(".") && scale >= 1000 ? Number(result.toPrecision(15)) : result;
}

/** A plural noun or a unit follows: "1.2m people", "12.3m tonnes", "270m-year-old". */
function countsOn(lexemes: readonly Lexeme[], at: number): boolean {
  const next = lexemes[at];
  if (joins(lexemes, at)) return lexemes[at + 1]?.lower === "year";
  if (next?.kind !== "word" || !next.spaced) return false;
  if (next.pos === "ADJ" || (next.pos === "NOUN" && !isPlural(next))) {
    const after = lexemes[at + 1];
    return after?.kind === "word" && after.spaced && isPlural(after);
  }
  return isPlural(next);
}

const PLURALS = words("people children feet teeth police staff mice geese lives");

export function isPlural(lexeme: Lexeme): boolean {
  if (PLURALS.has(lexeme.lower)) return true;
  if (lexeme.pos !== "NOUN" && lexeme.pos !== "PROPN") return false;
  if (lexeme.lower.endsWith("ae")) return true;
  if (lexeme.lower.endsWith("men")) return lexeme.lower !== "specimen" && lexeme.lower !== "regimen";
  return lexeme.lower.length > 3 && lexeme.lower.endsWith("s") && !/(?:ss|us|is|['’]s)$/.test(lexeme.lower);
}

/** Words behind "a" that make an amount with it: "a third", "a dozen", "a few hundred". */
export const BEHIND_ARTICLE: ReadonlySet<string> = new Set([...NUMBER_WORDS, ...PARTS.keys(), "couple", "few"]);

/** Words that can begin an amount. */
export const AMOUNT_WORDS: readonly string[] = [
  ...NUMBER_WORDS,
  ...VAGUE.keys(),
  ..."a an half several few minus".split(" "),
  ..."twenties thirties forties fifties sixties seventies eighties nineties".split(" "),
];
