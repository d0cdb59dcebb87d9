// Amounts: how much is meant, in digits or in words, scales and fractions included; no unit yet.

import type { Lexeme } from "./lexemes.ts";
import { words } from "./words.ts";

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

const SMALL: Readonly<Record<string, number>> = {
  zero: 0,
  nil: 0,
  nought: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};

const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  lakh: 1e5,
  crore: 1e7,
  mn: 1e6,
  mln: 1e6,
  mio: 1e6,
  bn: 1e9,
  bln: 1e9,
  tn: 1e12,
  trn: 1e12,
};

/** Letters that scale only where nothing else is meant by them. */
const LETTERS: Readonly<Record<string, number>> = { k: 1e3, K: 1e3, m: 1e6, M: 1e6, b: 1e9, B: 1e9, t: 1e12, T: 1e12 };

const VAGUE: Readonly<Record<string, readonly [number, number]>> = {
  tens: [10, 100],
  dozens: [12, 120],
  scores: [20, 200],
  hundreds: [100, 1000],
  thousands: [1e3, 1e4],
  millions: [1e6, 1e7],
  billions: [1e9, 1e10],
  trillions: [1e12, 1e13],
};

const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fourth: 4,
  fourths: 4,
  fifth: 5,
  fifths: 5,
  sixth: 6,
  sixths: 6,
  seventh: 7,
  sevenths: 7,
  eighth: 8,
  eighths: 8,
  ninth: 9,
  ninths: 9,
  tenth: 10,
  tenths: 10,
  twelfth: 12,
  twelfths: 12,
  sixteenth: 16,
  sixteenths: 16,
  twentieth: 20,
  hundredth: 100,
  hundredths: 100,
  thousandth: 1000,
  thousandths: 1000,
};

const has = (table: object, key: string): boolean => Object.hasOwn(table, key);

export function isHyphen(lexeme: Lexeme | undefined): boolean {
  return lexeme !== undefined && lexeme.text.length === 1 && "-‐‑–—−".includes(lexeme.text);
}

/** True where a hyphen joins the words at both its sides without a space. */
function joins(lexemes: readonly Lexeme[], at: number): boolean {
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
function over(lexemes: readonly Lexeme[], at: number): number {
  return joins(lexemes, at) ? at + 1 : at;
}

interface Words {
  readonly value: number;
  readonly to: number;
  readonly precision: number;
}

/** "forty-two", "nine": below a hundred. */
function belowHundred(lexemes: readonly Lexeme[], at: number): Words | undefined {
  const word = lexemes[at]?.lower;
  if (word === undefined) return undefined;
  const small = has(SMALL, word) ? SMALL[word] : undefined;
  if (small !== undefined) return { value: small, to: at + 1, precision: 0.5 };
  const ten = has(TENS, word) ? TENS[word] : undefined;
  if (ten === undefined) return undefined;
  const unitAt = over(lexemes, at + 1);
  const unit = lexemes[unitAt]?.lower;
  const value = unit !== undefined && has(SMALL, unit) ? SMALL[unit] : undefined;
  if (value !== undefined && value > 0 && value < 10) return { value: ten + value, to: unitAt + 1, precision: 0.5 };
  return { value: ten, to: at + 1, precision: 0.5 };
}

/** The scale word at a place: a million for "million". */
export function scaleAt(lexemes: readonly Lexeme[], at: number): number | undefined {
  const word = lexemes[at]?.lower;
  return word !== undefined && has(SCALES, word) ? SCALES[word] : undefined;
}

/** "two hundred and forty", "three thousand five hundred", "a million". */
function wordNumber(lexemes: readonly Lexeme[], from: number): Words | undefined {
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
  if (has(VAGUE, word)) {
    const [min, max] = VAGUE[word] ?? [0, 0];
    if (lexemes[from + 1]?.lower === "of" && has(VAGUE, lexemes[from + 2]?.lower ?? "")) {
      const [scale] = VAGUE[lexemes[from + 2]?.lower ?? ""] ?? [1];
      return make(from + 3, min * scale, max * scale);
    }
    if (word === "tens" || (word === "scores" && lexemes[from + 1]?.lower !== "of")) return undefined;
    return make(from + 1, min, max);
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
    // "the second half" is a part of a match or a year.
    const before = lexemes[from - 1];
    if (
      before &&
      (before.pos === "ADJ" ||
        /^(?:first|second|third|last|final|other|opening|each|this|that|better)$/.test(before.lower))
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
  if (!has(PARTS, part)) return undefined;
  const below = PARTS[part] ?? 1;
  const plural = part.endsWith("s") || part === "halves";
  const next = lexemes[partAt + 1]?.lower;
  if (top > 1 && !plural) return undefined;
  if (top === 1) {
    if (plural) return undefined;
    // "a third man" counts on; "a third of the men" parts them. A bare "a quarter" may be three months.
    const parted =
      next === "of" ||
      (first.lower === "one" && part !== "half" && (hyphen || isEnd(lexemes[partAt + 1]))) ||
      part === "half";
    const bare = bareFraction(lexemes, from, partAt + 1);
    if (!parted && !bare) return undefined;
  }
  if (top >= below) return undefined;
  return make(partAt + 1, top / below, below);
}

const SHARE_BEFORE =
  words(`by about around nearly almost roughly than over only just under least to up fall fell lose lost
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

function isEnd(lexeme: Lexeme | undefined): boolean {
  return lexeme === undefined || lexeme.kind === "sign";
}

/** "one in five", "nine out of ten", "1 in 4". */
function ratioAt(lexemes: readonly Lexeme[], from: number): Amount | undefined {
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
  const round = [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100, 200, 500, 1000, 1e4, 1e5, 1e6];
  if (lexemes[at - 1]?.lower === "in" && !round.includes(below.value)) return undefined;
  // "eight in 10 minutes", "one in 2 matches" tell of time and of matches.
  const next = lexemes[below.to];
  if (next && next.kind === "word" && next.spaced && next.pos === "NOUN" && lexemes[at - 1]?.lower === "in") {
    if (inAt > top.to || top.value !== 1) return undefined;
  }
  return amount(from, below.to, top.value / below.value, 0.02, { words: true, form: "ratio" });
}

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
  if (first.lower === "half" && (lexemes[from + 1]?.lower === "a" || lexemes[from + 1]?.lower === "an")) {
    const whole = wordNumber(lexemes, from + 1);
    if (whole) return amount(from, whole.to, whole.value / 2, whole.precision / 2, { words: true });
    return undefined;
  }
  const ratio = ratioAt(lexemes, from);
  if (ratio) return ratio;
  const fraction = fractionAt(lexemes, from);
  if (fraction) return fraction;
  const number = wordNumber(lexemes, from);
  if (!number) return undefined;
  const scale = scaleAt(lexemes, number.to - 1) ?? 1;
  return withHalf(lexemes, amount(from, number.to, number.value, number.precision, { words: true, scale }));
}

/** "two and a half", "three and three-quarters", "4 1/2". */
function withHalf(lexemes: readonly Lexeme[], read: Amount): Amount {
  if (read.value === null) return read;
  const next = lexemes[read.to];
  if (next?.lower === "and") {
    const half = lexemes[read.to + 1]?.lower === "a" && PARTS[lexemes[read.to + 2]?.lower ?? ""];
    const noun = lexemes[read.to + 3];
    if (half && noun?.lower !== "of" && !(noun?.kind === "word" && half > 4)) {
      const scale = read.value >= 1e6 ? 10 ** (Math.floor(Math.log10(read.value) / 3) * 3) : 1;
      return { ...read, to: read.to + 3, value: read.value + scale / half, precision: scale / 4 };
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
  if (has(LETTERS, next.text)) {
    const letter = LETTERS[next.text] ?? 1;
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

/** A plural noun or a unit follows: "1.2m people", "12.3m tonnes". */
function countsOn(lexemes: readonly Lexeme[], at: number): boolean {
  const next = lexemes[at];
  if (next?.kind !== "word" || !next.spaced) return false;
  if (next.pos === "ADJ" || (next.pos === "NOUN" && !isPlural(next))) {
    const after = lexemes[at + 1];
    return after?.kind === "word" && after.spaced && isPlural(after);
  }
  return isPlural(next);
}

const PLURALS = new Set([
  "people",
  "men",
  "women",
  "children",
  "feet",
  "teeth",
  "police",
  "staff",
  "fishermen",
  "policemen",
]);

export function isPlural(lexeme: Lexeme): boolean {
  if (PLURALS.has(lexeme.lower)) return true;
  if (lexeme.pos !== "NOUN" && lexeme.pos !== "PROPN") return false;
  return lexeme.lower.length > 3 && lexeme.lower.endsWith("s") && !/(?:ss|us|is|['’]s)$/.test(lexeme.lower);
}
