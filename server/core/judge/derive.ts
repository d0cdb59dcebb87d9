// Figures that no source states but simple arithmetic over its figures gives: a sum, a difference, a share, the
// years between two dates. A derivation that comes out silences; it is shown as evidence like any other.

import { unitNamed } from "../figures/units.ts";
import type { Segment } from "../index/segment.ts";
import type { Figure } from "../reading/model.ts";
import { headLikeness } from "./aboutLikeness.ts";
import { dateParts } from "./values.ts";

export const ARITHMETIC = [
  "sum",
  "difference",
  "ratio",
  "share",
  "complement",
  "years",
  "clock",
  "rest",
  "ends",
] as const;
export type Arithmetic = (typeof ARITHMETIC)[number];

export interface Derivation {
  readonly how: Arithmetic;
  readonly operands: readonly Figure[];
}

interface Operand {
  readonly figure: Figure;
  readonly kind: string;
  readonly value: number;
}

const YEAR = unitNamed("year")?.factor ?? 31_557_600;
/** From here on two nouns may count the same things. */
const LIKE = 0.15;
/** Operands stand in one sentence or near each other. */
const WITHIN = 4;
/** Figures behind one with which it is tried: more stand near each other only in lists of hundreds. */
const MOST_BEHIND = 60;
const OWN_WITHIN = 2;
/** Figures of the draft looked at on either side: every pair of them is tried. */
const OWN_BESIDE = 16;
const MOST = 60;
/** Minutes of a match are counted from its half as well, or back from its end. In seconds. */
const HALF = 2700;
/** What comes round every year, so that two years tell how often it has been. */
const YEARLY = /^(?:year|anniversary|birthday|season|edition|summer|winter)$/;

/** Ways in which figures of one source give the figure of the draft. */
export function derivations(figure: Figure, segment: Segment): Derivation[] {
  return [...endsOf(figure, segment), ...combinations(figure, operandsOf(segment))];
}

/** Ways in which the draft's own figures near by give this one: "214 medals: 67 Olympic, 147 Paralympic". */
export function ownDerivations(figure: Figure, draft: Segment): Derivation[] {
  const all = operandsOf(draft);
  const own = all.findIndex((o) => o.figure.start >= figure.start);
  const from = Math.max(0, (own < 0 ? all.length : own) - OWN_BESIDE);
  const near = all
    .slice(from, from + 2 * OWN_BESIDE + 1)
    .filter((o) => o.figure !== figure && Math.abs(o.figure.sentence - figure.sentence) <= OWN_WITHIN);
  return near.length < 2 ? [] : combinations(figure, near);
}

function combinations(figure: Figure, operands: readonly Operand[]): Derivation[] {
  const target = targetOf(figure);
  if (!target) return [];
  const out: Derivation[] = [];
  // Of a range both ends are said.
  const stating = new Set(operands.filter((operand) => states(target, operand)).map((operand) => operand.figure));
  const add = (how: Arithmetic, result: number, ...used: Operand[]): void => {
    if (out.length < MOST && result > 0 && covers(target, result) && !used.some((o) => stating.has(o.figure)))
      out.push({ how, operands: used.map((o) => o.figure) });
  };
  operands.forEach((a, i) => {
    if (target.kind === "share" && a.kind === "share") add("complement", 100 - a.value, a);
    if (areMatchMinutes(figure, a.figure)) {
      add("clock", a.value - HALF, a);
      // Minutes to go, and a minute of the match: two of one sort are not counted back from the end.
      if (figure.kind !== a.figure.kind) add("clock", 2 * HALF - a.value, a);
    }
    let run = a.value;
    for (let j = i + 1; j < Math.min(operands.length, i + 1 + MOST_BEHIND); j++) {
      const b = operands[j];
      if (!b || b.figure.sentence - a.figure.sentence > WITHIN) break;
      // The ends of "a few hundred" are nobody's; those of "1994–2012" are.
      if (b.figure === a.figure && a.kind !== "date") continue;
      combine(target, a, b, add);
      if (
        b.kind === a.kind &&
        b.figure.sentence - a.figure.sentence <= 1 &&
        a.kind !== "date" &&
        addUp(target, a.figure, b.figure)
      ) {
        run += b.value;
        if (j > i + 1 && a.kind === target.kind) add("sum", run, a, b);
      }
    }
  });
  return out;
}

/** A figure that says by itself what the draft says needs no arithmetic. */
function states(target: Target, operand: Operand): boolean {
  return operand.kind === target.kind && covers(target, operand.value);
}

/** "The 83rd minute", "with seven minutes to go": minutes of a match, of which one at least is counted. */
function areMatchMinutes(a: Figure, b: Figure): boolean {
  const isMinute = ({ kind, unit }: Figure): boolean =>
    unit === "minute" && (kind === "ordinal" || kind === "duration");
  return isMinute(a) && isMinute(b) && (a.kind === "ordinal" || b.kind === "ordinal");
}

/** "Between 1994 and 2012": both ends of the draft's range, each a figure of its own in the source. */
function endsOf(figure: Figure, segment: Segment): Derivation[] {
  const { min, max } = figure;
  if (figure.value !== null || min === null || max === null) return [];
  const lows = segment.figures.filter((g) => g.kind === figure.kind && g.value === min);
  const highs = segment.figures.filter((g) => g.kind === figure.kind && g.value === max);
  return lows.flatMap((low) => highs.map((high): Derivation => ({ how: "ends", operands: [low, high] }))).slice(0, 4);
}

type Add = (how: Arithmetic, result: number, ...used: Operand[]) => void;

function combine(target: Target, a: Operand, b: Operand, add: Add): void {
  const [low, high] = a.value < b.value ? [a, b] : [b, a];
  if (a.kind === "date" && b.kind === "date") {
    if (target.kind === "time") add("years", (high.value - low.value) * YEAR, a, b);
    else if (target.isYearly) add("years", high.value - low.value, a, b);
    return;
  }
  if (target.kind === "date") {
    // "Six years later", "born in", from a year and a span of years; eighteen months tell no year.
    const [year, span] = a.kind === "date" ? [a, b] : [b, a];
    const years = Math.round(span.value / YEAR);
    if (year.kind !== "date" || span.kind !== "time" || years < 1 || !isNear(span.value, years * YEAR)) return;
    add("years", year.value + years, year, span);
    add("years", year.value - years, year, span);
    return;
  }
  if (a.kind === b.kind) {
    if (a.kind === target.kind && addUp(target, a.figure, b.figure)) {
      add("sum", a.value + b.value, a, b);
      add("difference", high.value - low.value, a, b);
    }
    if (low.value > 0) {
      if ((target.kind === "times" || target.isRatio) && areOfOneKind(a.figure, b.figure))
        add("ratio", high.value / low.value, a, b);
      if (target.kind === "share") {
        add("share", (100 * low.value) / high.value, a, b);
        add("rest", 100 - (100 * low.value) / high.value, a, b);
        add("rest", (100 * high.value) / low.value - 100, a, b);
      }
    }
  } else if (target.kind === "money" && (a.kind === "money" || b.kind === "money")) {
    const [sum, number] = a.kind === "money" ? [a, b] : [b, a];
    if (number.kind.startsWith("count") && number.value > 1) add("ratio", sum.value / number.value, sum, number);
  }
}

/** Years have 365 days or 366, and ages count them as whole ones. */
function isNear(value: number, wanted: number): boolean {
  return Math.abs(value - wanted) <= 0.01 * wanted;
}

/** How many times "two leaders" are "ten countries" nobody asks, and of "thousands" nobody knows it. */
function areOfOneKind(a: Figure, b: Figure): boolean {
  return a.value !== null && b.value !== null && (headLikeness(a, b) ?? 1) >= LIKE;
}

/** "Three times" and "two leaders" add up to nothing; five men and three women do, but not to eight times. */
function addUp({ unit }: Target, a: Figure, b: Figure): boolean {
  if (unit === "time") return countsTimes(a) && countsTimes(b);
  return (a.unit === "time") === (b.unit === "time") || a.unit === null || b.unit === null;
}

/** True where the figure says, or may say, how often something happens. */
function countsTimes({ kind, unit, about }: Figure): boolean {
  return kind === "count" && (unit === "time" || (unit === null && about.head === null));
}

interface Target {
  readonly kind: string;
  readonly unit: string | null;
  /** Counts what comes round every year. */
  readonly isYearly: boolean;
  /** "Four times as many", "30 pupils a teacher". */
  readonly isRatio: boolean;
  readonly low: number;
  readonly high: number;
}

function covers({ low, high }: Target, result: number): boolean {
  const tiny = 1e-6 * Math.max(1, Math.abs(result));
  return result >= low - tiny && result <= high + tiny;
}

/** What the draft's figure would have to come out as. Roughly hedged figures would fit anything: they widen little. */
function targetOf(figure: Figure): Target | null {
  const { kind } = figure;
  if (kind === "date") {
    const [year = null, month = null] = dateParts(figure.date) ?? [];
    // Arithmetic over years gives no month.
    return year === null || year < 1000 || month !== null
      ? null
      : { kind: "date", unit: null, isYearly: false, isRatio: false, low: year, high: year };
  }
  if (figure.value === null && figure.max === null) return null;
  const operand = operandOf(figure);
  if (!operand && kind !== "multiple" && kind !== "ordinal") return null;
  const factor = kind === "fraction" ? 100 : operand && figure.value ? operand.value / figure.value : 1;
  const ends = figure.value === null ? [figure.min ?? 0, figure.max ?? 0] : [figure.value, figure.value];
  const value = Math.abs(ends[0] ?? 0);
  const exact = Number.isInteger(value) && figure.precision <= 0.5;
  let slack = exact && (kind === "count" || kind === "age" || kind === "ordinal") ? 0 : figure.precision;
  // Who writes 240 without a word of "about" has not added up 243; "1.2 million" is rounded.
  if (kind === "count" && value < 1000 && Number.isInteger(value)) slack = Math.min(slack, 0.01 * value);
  if (kind === "fraction") slack = 0.025;
  if (kind === "percent" || kind === "multiple") slack = Math.max(slack, 0.05 * value);
  if (figure.bound === "~") slack = Math.max(slack, 0.06 * value);
  let low = Math.min(...ends) - slack;
  let high = Math.max(...ends) + slack;
  if (figure.bound === ">") high = Math.max(high, value * 1.12);
  if (figure.bound === "<") low = Math.min(low, value * 0.88);
  if (exact && operand?.kind === "time" && value >= 2) {
    low = Math.min(low, value - 0.5);
    high = Math.max(high, value + 0.5);
  }
  const name =
    kind === "multiple"
      ? "times"
      : kind === "ordinal"
        ? (operand?.kind ?? "place")
        : kind === "percent" || kind === "fraction"
          ? "share"
          : (operand?.kind ?? "count");
  const { about, unit } = figure;
  const isYearly = (kind === "ordinal" || kind === "count") && YEARLY.test(about.head ?? "");
  const isRatio = kind === "count" && (unit === "time" || about.per !== null);
  return { kind: name, unit, isYearly, isRatio, low: low * factor, high: high * factor };
}

const operandCache = new WeakMap<Segment, readonly Operand[]>();

function operandsOf(segment: Segment): readonly Operand[] {
  let list = operandCache.get(segment);
  if (!list) {
    list = segment.figures.flatMap((figure) => {
      if (figure.value === null && figure.min !== null && figure.max !== null) {
        const ends = [figure.min, figure.max].map((value) => operandOf({ ...figure, value, min: null, max: null }));
        return ends.flatMap((o) => (o ? [{ ...o, figure }] : []));
      }
      return operandOf(figure) ?? [];
    });
    operandCache.set(segment, list);
  }
  return list;
}

/** A figure as a number of one of few kinds: shares in per cent, times in seconds, money by currency, years. */
function operandOf(figure: Figure): Operand | null {
  const { kind, value, unit } = figure;
  if (kind === "date") {
    const year = dateParts(figure.date)?.[0] ?? null;
    return year !== null && year >= 1000 && /\d{4}|\d\d/.test(figure.text)
      ? { figure, kind: "date", value: year }
      : null;
  }
  if (value === null || !Number.isFinite(value)) return null;
  switch (kind) {
    case "percent":
      return { figure, kind: "share", value };
    case "fraction":
      return { figure, kind: "share", value: value * 100 };
    case "money":
      return { figure, kind: "money", value };
    case "time":
      return { figure, kind: "clock", value };
    case "age":
      return { figure, kind: "time", value: value * YEAR };
    case "duration":
    case "measure": {
      const known = unit === null ? undefined : unitNamed(unit);
      return known ? { figure, kind: known.dimension, value: value * known.factor } : { figure, kind: "count", value };
    }
    case "count":
      return { figure, kind: "count", value };
    case "ordinal":
      return unit === "minute" ? { figure, kind: "time", value: value * 60 } : null;
    default:
      return null;
  }
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));
const SUM = words(
  "total totals totalling all altogether together combined aggregate between sum add adds added both overall plus",
);
const GAP = words(
  "fewer less more than higher lower gap difference lead leads leading ahead behind margin clear short rose rise fell " +
    "fall drop dropped gain gained lost up down cut remaining remains remain left rest other others later earlier " +
    "longer shorter older younger after before apart",
);
const SHARE = words("percent per cent share rate proportion half third quarter fifth part fraction portion");
const TIMES = words("times twice double doubled triple tripled half fold per each apiece every average multiple");
const YEARS = words("year years later earlier after before since ago anniversary decade decades lasted over born");

/** Words that announce each kind of arithmetic. */
const CUES: Readonly<Record<Arithmetic, ReadonlySet<string>>> = {
  sum: SUM,
  difference: GAP,
  ratio: TIMES,
  share: SHARE,
  complement: words("rest remaining other others remainder not without"),
  years: YEARS,
  clock: words("minute minutes half time"),
  rest: GAP,
  ends: words("between from to until and"),
};

/** Does a word beside the figure announce this arithmetic? `beside` holds them in lower case. */
export function announces(how: Arithmetic, beside: readonly string[]): boolean {
  return beside.some((word) => CUES[how].has(word));
}
