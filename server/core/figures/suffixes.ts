// What stands behind an amount: percent, money, age, unit, counted noun, and what it is counted against.

import type { FigureKind } from "../reading/model.ts";
import { words } from "../text/wordLists.ts";
import { type Amount, isPlural } from "./amounts.ts";
import { currencyBehind, currencyOfWord, hundredthOf, ownsCurrency } from "./currencies.ts";
import type { Lexeme } from "./lexemes.ts";
import { type Counted, countedAt, singular, unitOf } from "./nouns.ts";
import { isHyphen } from "./numberWords.ts";
import { canBeginUnit, findUnit, LONGEST_UNIT, type Unit, unitNamed } from "./units.ts";

export interface Suffix {
  /** The place behind what belongs to the figure. */
  readonly to: number;
  /** The place behind all that was understood: "per barrel", "of the troops". */
  readonly reach: number;
  readonly kind: FigureKind;
  readonly unit: string | null;
  readonly counted: Counted | null;
  readonly per: string | null;
}

function join(lexemes: readonly Lexeme[], from: number, to: number): string {
  let text = "";
  for (let at = from; at < to; at++) {
    const lexeme = lexemes[at];
    if (lexeme) text += text !== "" && lexeme.spaced ? ` ${lexeme.text}` : lexeme.text;
  }
  return text;
}

/** The place behind a hyphen that joins, or `at`. */
function overHyphen(lexemes: readonly Lexeme[], at: number): number {
  const hyphen = lexemes[at];
  return isHyphen(hyphen) && hyphen?.spaced === false && lexemes[at + 1]?.spaced === false ? at + 1 : at;
}

/** Letters that are units also with a space before them. */
const SPACED_LETTERS = words("W V g m l L C F");
const UNIT_SIGNS = words("° ″ Ω µ");

export function unitAt(lexemes: readonly Lexeme[], at: number): { unit: Unit; to: number } | undefined {
  let from = overHyphen(lexemes, at);
  const first = lexemes[from];
  if (!first || (first.kind !== "word" && !UNIT_SIGNS.has(first.text))) return undefined;
  if ((first.lower === "us" || first.lower === "imperial") && lexemes[from + 1]?.spaced) from++;
  if (!canBeginUnit(lexemes[from]?.lower ?? "")) return undefined;
  for (let to = Math.min(lexemes.length, from + LONGEST_UNIT); to > from; to--) {
    const last = lexemes[to - 1];
    if (last?.kind === "sign" && to - from > 1) continue;
    const written = join(lexemes, from, to);
    if (written.length > 26) continue;
    const inch = written === "in" && !first.spaced && from === at ? findUnit("inch") : undefined;
    const unit =
      inch ??
      findUnit(written) ??
      (written.endsWith(".") && written.length > 2 ? findUnit(written.slice(0, -1)) : undefined) ??
      (written.includes("-") ? findUnit(written.replaceAll("-", " ")) : undefined);
    if (!unit) continue;
    if (written.length === 1 && first.kind === "word") {
      const timed = written === "s" && (lexemes[at - 1]?.numeral?.decimals ?? 0) > 0;
      if (first.spaced && !timed && (!SPACED_LETTERS.has(written) || lexemes[to]?.text === ".")) continue;
      if (from > at) continue;
      // "145 737s"
      if (written === "s" && (lexemes[at - 1]?.numeral?.digits ?? 0) > 2 && !timed) continue;
    }
    return { unit, to };
  }
  return undefined;
}

const PER_ARTICLE = words(
  "share piece head barrel gallon ounce tonne ton litre liter person pupil game match pop night",
);

/** "$90 a square metre", "£4 a pint" */
const BOUGHT = words("area mass volume");

/** "per day", "a month", "/km": what a quantity is counted against. */
export function perAt(lexemes: readonly Lexeme[], at: number, money = false): { word: string; to: number } | undefined {
  const first = lexemes[at];
  const noun = lexemes[at + 1];
  if (!first || !noun) return undefined;
  // "£220,000-a-week"
  if (isHyphen(first) && noun.lower === "a" && isHyphen(lexemes[at + 2]) && !noun.spaced) {
    const unit = unitAt(lexemes, at + 3);
    return unit?.unit.dimension === "time" ? { word: unit.unit.name, to: unit.to } : undefined;
  }
  // "£24 a-year"
  if (first.lower === "a" && isHyphen(noun) && !noun.spaced) {
    const unit = unitAt(lexemes, at + 1);
    return unit?.unit.dimension === "time" ? { word: unit.unit.name, to: unit.to } : undefined;
  }
  if (noun.kind !== "word") return undefined;
  const slash = first.text === "/" && !first.spaced;
  const article = first.lower === "a" || first.lower === "an" || first.lower === "each" || first.lower === "every";
  if (!slash && !article && first.lower !== "per") return undefined;
  const unit = unitAt(lexemes, at + 1);
  const bought = unit !== undefined && BOUGHT.has(unit.unit.dimension);
  if (unit && (!article || unit.unit.dimension === "time" || (bought && first.lower === "a"))) {
    // "a year ago", "a day later" tell when.
    const after = lexemes[unit.to]?.lower ?? "";
    if (article && /^(?:ago|earlier|later|before|after|on)$/.test(after)) return undefined;
    return { word: unit.unit.name, to: unit.to };
  }
  if (article) {
    const priced = money && first.lower !== "each" && isPriced(lexemes, at + 1);
    return PER_ARTICLE.has(noun.lower) || priced ? { word: noun.lower, to: at + 2 } : undefined;
  }
  if (first.lower === "per" && noun.lower === "annum") return { word: "year", to: at + 2 };
  if (noun.pos !== "NOUN" && noun.pos !== "PROPN") return undefined;
  return { word: singular(noun.lower), to: at + 2 };
}

/** "$40 a bottle.", "£15 a ticket for": a thing that has a price, and no new clause. */
function isPriced(lexemes: readonly Lexeme[], at: number): boolean {
  const noun = lexemes[at];
  const next = lexemes[at + 1];
  if (noun?.pos !== "NOUN" || isPlural(noun)) return false;
  return next === undefined || /^[.,;)]$/.test(next.text) || next.pos === "CCONJ" || next.lower === "for";
}

const AGE_UNITS = words("year month week day");

/** "-year-old", "years old", "years of age". */
function ageAt(lexemes: readonly Lexeme[], at: number): { to: number; unit: string } | undefined {
  const here = isHyphen(lexemes[at]) ? at + 1 : at;
  const noun = lexemes[here]?.lower;
  if (noun === undefined) return undefined;
  const unit = noun.endsWith("s") ? noun.slice(0, -1) : noun;
  if (!AGE_UNITS.has(unit)) return undefined;
  const hyphen = isHyphen(lexemes[here + 1]) ? 1 : 0;
  const old = lexemes[here + 1 + hyphen]?.lower;
  if (old === "old" || old === "olds") return { to: here + 2 + hyphen, unit: `${unit} of age` };
  if (old === "of" && lexemes[here + 2]?.lower === "age") return { to: here + 3, unit: `${unit} of age` };
  return undefined;
}

function percentAt(lexemes: readonly Lexeme[], at: number): { to: number; unit: string } | undefined {
  const start = overHyphen(lexemes, at);
  const word = lexemes[start]?.lower;
  let to = 0;
  if (word === "%" || word === "percent" || word === "pct" || word === "pc" || word === "percentage") to = start + 1;
  else if (word === "per" && lexemes[start + 1]?.lower === "cent") to = start + 2;
  else if (word === "basis" && lexemes[start + 1]?.lower.startsWith("point"))
    return { to: start + 2, unit: "basis point" };
  else if ((word === "bps" || word === "bp") && start === at) return { to: start + 1, unit: "basis point" };
  if (to === 0) return undefined;
  const pointsAt = overHyphen(lexemes, to);
  const points = lexemes[pointsAt]?.lower;
  if (points === "point" || points === "points") return { to: pointsAt + 1, unit: "percentage point" };
  return word === "percentage" ? undefined : { to, unit: "percent" };
}

/** Words of money that have other meanings: only in large amounts. */
const DOUBTFUL = words("won real rand dong crown lei leu");

export function moneyBehind(
  lexemes: readonly Lexeme[],
  at: number,
  value: number | null,
): { to: number; unit: string } | undefined {
  const start = overHyphen(lexemes, at);
  const first = lexemes[start];
  if (!first) return undefined;
  const code = start === at ? currencyBehind(first.text) : undefined;
  if (code) return { to: start + 1, unit: code };
  if (first.kind === "sign" && first.text !== "¢") return undefined;
  const hundredth =
    hundredthOf(first.lower) ??
    (first.lower.length > 3 && first.lower.endsWith("s") ? hundredthOf(first.lower.slice(0, -1)) : undefined);
  if (hundredth && (first.lower !== "p" || first.text === "p")) {
    const penny = first.lower === "pence";
    if (first.text === "p") return { to: start + 1, unit: "p" };
    return { to: start + 1, unit: penny ? "penny" : first.lower === "¢" ? "cent" : singular(first.lower) };
  }
  // "65 US cents"
  if (/^(?:us|u\.s\.|australian|canadian)$/.test(first.lower) && /^cents?$/.test(lexemes[start + 1]?.lower ?? ""))
    return { to: start + 2, unit: "cent" };
  // "Danish crowns", "US dollars", "Hong Kong dollars"
  for (let skip = 0; skip <= 2; skip++) {
    const noun = lexemes[start + skip];
    if (noun?.kind !== "word") return undefined;
    const lemma = singular(noun.lower);
    const before = skip === 0 ? "" : join(lexemes, start, start + skip).toLowerCase();
    if (skip > 0 && !ownsCurrency(before, lemma)) continue;
    const currency = currencyOfWord(lemma, before);
    if (!currency) continue;
    if (skip === 0 && lemma === "pound" && !isMoneyPound(lexemes, start, value)) return undefined;
    if (skip === 0 && DOUBTFUL.has(lemma) && (noun.pos !== "NOUN" || (value ?? 0) < 1000)) continue;
    return { to: start + skip + 1, unit: currency };
  }
  return undefined;
}

const WEIGHT_WORDS = words(`weigh weighs weighed weighing weight heavy heavier lb lbs kg kilogram kilo ounce lift lifted
  carry payload load lighter`);
const MONEY_WORDS =
  words(`£ pay paid cost costs spend spent price worth fine fined fee money cash earn charge buy bought
  sell sold salary wage sterling bill tax fund budget debt raise raised save prize bank rich`);

/** "Pounds" are money or a weight: the words nearby tell, then the size. */
function isMoneyPound(lexemes: readonly Lexeme[], at: number, value: number | null): boolean {
  let money = (value ?? 0) >= 20000;
  for (let near = Math.max(0, at - 15); near < at + 15 && near < lexemes.length; near++) {
    const lexeme = lexemes[near];
    if (!lexeme) break;
    if (WEIGHT_WORDS.has(lexeme.lower)) return false;
    if (MONEY_WORDS.has(lexeme.lower) || MONEY_WORDS.has(lexeme.lemma)) money = true;
  }
  return money;
}

const MULTIPLE_BEHIND = words(
  "as more higher larger bigger greater the faster less lower smaller better longer stronger likelier worse heavier",
);

/** "three times", "fivefold", "4x". */
function timesAt(lexemes: readonly Lexeme[], at: number): { to: number; kind: FigureKind } | undefined {
  const here = overHyphen(lexemes, at);
  const times = lexemes[here];
  if (!times) return undefined;
  if (times.lower === "times" || (times.lower === "time" && here > at)) {
    const multiple = MULTIPLE_BEHIND.has(lexemes[here + 1]?.lower ?? "");
    return { to: here + 1, kind: multiple ? "multiple" : "count" };
  }
  if (times.lower === "fold" && !times.spaced) return { to: here + 1, kind: "multiple" };
  if ((times.text === "x" || times.text === "×") && !times.spaced && here === at) {
    const after = lexemes[at + 1];
    if (after?.kind !== "number" && !isHyphen(after)) return { to: at + 1, kind: "multiple" };
  }
  return undefined;
}

/** Signs that can stand between an amount and its unit, or are one. */
const BEHIND_SIGNS = words("- ‐ ‑ – — − % ° ″ Ω µ / ¢ € £ × $");

/** What stands behind an amount that no currency precedes. */
export function suffixAt(lexemes: readonly Lexeme[], at: number, amount: Amount): Suffix {
  const parted = amount.form === "fraction" || amount.form === "ratio";
  const none: Suffix = {
    to: at,
    reach: at,
    kind: parted ? "fraction" : "count",
    unit: null,
    counted: null,
    per: null,
  };
  const next = lexemes[at];
  if (amount.form === "ratio" || next === undefined || (next.kind === "sign" && !BEHIND_SIGNS.has(next.text)))
    return none;
  if (next.kind === "number" && (next.spaced === false || overMeasure(lexemes, at) === at)) return none;
  const ends = (to: number, kind: FigureKind, unit: string): Suffix => ({ ...none, to, reach: to, kind, unit });
  const percent = percentAt(lexemes, at);
  if (percent) return ends(percent.to, "percent", percent.unit);
  const age = amount.form === "number" ? (ageAt(lexemes, at) ?? ageGroupAt(lexemes, at)) : undefined;
  if (age) return ends(age.to, "age", age.unit);
  const money = moneyBehind(lexemes, at, amount.value);
  if (money) return withPer(lexemes, ends(money.to, "money", money.unit));
  const times = amount.form === "fraction" ? undefined : timesAt(lexemes, at);
  if (times) return withPer(lexemes, ends(times.to, times.kind, "time"));
  if (lexemes[at]?.lower === "of") return behindOf(lexemes, at, amount, none);
  const measured = unitAt(lexemes, at);
  if (measured && !(amount.form === "fraction" && amount.words && measured.unit.dimension === "time")) {
    const { unit, to } = measured;
    return withPer(lexemes, ends(to, unit.dimension === "time" ? "duration" : "measure", unit.name));
  }
  if (amount.form === "fraction") return none;
  const counted = perAt(lexemes, at) ? undefined : countedAt(lexemes, overMeasure(lexemes, at), amount.value);
  if (!counted) return withPer(lexemes, none);
  // "50 previous years", "two full days"
  const spans = unitNamed(singular(lexemes[counted.head]?.lower ?? ""));
  const pointed = /^(?:next|last|this|every|each)$/.test(lexemes[counted.from]?.lower ?? "");
  if (spans?.dimension === "time" && pointed) return none;
  if (spans?.dimension === "time" && counted.head > counted.from && onlyAdjectives(lexemes, counted))
    return withPer(lexemes, { ...ends(counted.to, "duration", spans.name), counted });
  return withPer(lexemes, { ...none, reach: counted.to, unit: unitOf(lexemes, counted), counted });
}

/** "The over-65s", "under-21s": people of an age, no seconds. */
function ageGroupAt(lexemes: readonly Lexeme[], at: number): { to: number; unit: string } | undefined {
  const next = lexemes[at];
  const bound = lexemes[at - 3]?.lower;
  const isGroup = next?.lower === "s" && !next.spaced && isHyphen(lexemes[at - 2]);
  return isGroup && (bound === "over" || bound === "under") ? { to: at + 1, unit: "year of age" } : undefined;
}

/** Adds what the quantity is counted against: "mile per hour", "USD per month". */
export function withPer(lexemes: readonly Lexeme[], suffix: Suffix): Suffix {
  const money = suffix.kind === "money";
  const per = perAt(lexemes, suffix.reach, money) ?? perAt(lexemes, overBrackets(lexemes, suffix.reach), money);
  if (!per) return suffix;
  const unit = suffix.unit !== null ? `${suffix.unit} per ${per.word}` : suffix.unit;
  return { ...suffix, unit, per: per.word, reach: per.to };
}

/** In "eight million 250ml bottles" the bottles are counted: the place behind the measure. */
function overMeasure(lexemes: readonly Lexeme[], at: number): number {
  if (lexemes[at]?.kind !== "number") return at;
  const unit = unitAt(lexemes, at + 1);
  const noun = unit === undefined ? undefined : lexemes[unit.to];
  return unit && noun?.kind === "word" && noun.spaced && isPlural(noun) ? unit.to : at;
}

function onlyAdjectives(lexemes: readonly Lexeme[], counted: Counted): boolean {
  for (let at = counted.from; at < counted.head; at++) if (lexemes[at]?.pos !== "ADJ") return false;
  return true;
}

/** "9 billion shekels ($2.4 billion) a year": the place behind the brackets. */
function overBrackets(lexemes: readonly Lexeme[], at: number): number {
  if (lexemes[at]?.text !== "(") return at;
  for (let end = at + 1; end < at + 7; end++) if (lexemes[end]?.text === ")") return end + 1;
  return at;
}

/** "one of Mr Carney's four daughters": the place behind the owner and how many there are, or `at`. */
function afterOwner(lexemes: readonly Lexeme[], at: number): number {
  for (let here = at; here < at + 5; here++) {
    const lexeme = lexemes[here];
    if (lexeme?.text === "&" && here > at) continue;
    if (lexeme?.kind !== "word") return at;
    const owned = /['’]s?$/.test(lexeme.lower) || DETERMINERS.has(lexeme.lower);
    const next = lexemes[here + 1];
    if (owned && next?.pos === "NUM") return here + 2;
    // "10 of its last 11 games", "19 of his career-high 41 shots"
    if (owned) {
      let ahead = here + 1;
      while (
        ahead < here + 5 &&
        (lexemes[ahead]?.pos === "ADJ" || lexemes[ahead]?.lower === "career" || isHyphen(lexemes[ahead]))
      )
        ahead++;
      if (ahead > here + 1 && lexemes[ahead]?.pos === "NUM") return ahead + 1;
    }
    if (!DETERMINERS.has(lexeme.lower) && lexeme.pos !== "PROPN" && lexeme.pos !== "NOUN") return at;
  }
  return at;
}

const DETERMINERS = words("the his her its their our my your these those them all a an both");

/** Behind "of": what a fraction parts, what dozens count, or a unit. */
function behindOf(lexemes: readonly Lexeme[], at: number, amount: Amount, none: Suffix): Suffix {
  const article = lexemes[at + 1]?.lower;
  if (amount.form === "fraction") {
    if (article !== "a" && article !== "an") return none;
    // "three-quarters of an hour": the figure is 0.75 hours.
    const unit = unitAt(lexemes, at + 2);
    if (unit) {
      const kind = unit.unit.dimension === "time" ? "duration" : "measure";
      return { ...none, to: unit.to, reach: unit.to, kind, unit: unit.unit.name };
    }
    const percent = percentAt(lexemes, at + 2);
    return percent ? { ...none, to: percent.to, reach: percent.to, kind: "percent", unit: percent.unit } : none;
  }
  let here = afterOwner(lexemes, at + 1);
  while (here < at + 4 && DETERMINERS.has(lexemes[here]?.lower ?? "")) here++;
  if (amount.form === "vague") {
    const pounds = lexemes[here]?.lower === "pounds" ? moneyBehind(lexemes, here, amount.max) : undefined;
    const unit = pounds ? undefined : unitAt(lexemes, here);
    if (unit)
      return {
        ...none,
        reach: unit.to,
        kind: unit.unit.dimension === "time" ? "duration" : "measure",
        unit: unit.unit.name,
      };
    const money = moneyBehind(lexemes, here, amount.max);
    if (money) return { ...none, to: money.to, reach: money.to, kind: "money", unit: money.unit };
  }
  const counted = countedAt(lexemes, here, 2);
  return counted ? { ...none, reach: counted.to, unit: unitOf(lexemes, counted), counted } : none;
}
