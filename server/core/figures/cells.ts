// Figures in the cells of a table whose row or column says once what all its numbers are in: "Boxes (millions)", "Fees, £m",
// "Turnout (%)".

import type { Block, Figure, Sentence } from "../reading/model.ts";
import { words } from "../text/wordLists.ts";
import { currencyOfCode, currencyOfSymbol, currencyOfWord } from "./currencies.ts";

/** What the numbers under a head are in. */
interface Measure {
  readonly factor: number;
  /** ISO code. */
  readonly currency: string | null;
  readonly isPercent: boolean;
}

/** Figures with what the heads of their cells say of them, in what they are and for which year; a head's own "(millions)" is no figure. */
export function inTheirCells(
  figures: readonly Figure[],
  blocks: readonly Block[],
  sentences: readonly Sentence[],
): readonly Figure[] {
  if (!blocks.some(({ kind }) => kind === "cell")) return figures;
  const measures = new Map<number, Measure | null>();
  const measureOf = (head: number | undefined): Measure | null => {
    if (head === undefined) return null;
    let measure = measures.get(head);
    if (measure === undefined) {
      measure = measureIn(blocks[head]?.prose.text ?? "");
      measures.set(head, measure);
    }
    return measure;
  };
  return figures.flatMap((figure) => {
    const block = blocks[sentences[figure.sentence]?.block ?? -1];
    if (block?.kind !== "cell") return [figure];
    if (block.row === undefined && SCALE_ALONE.test(figure.text)) return [];
    const measure = measureOf(block.column) ?? measureOf(block.row);
    const measured = measure && figure.kind === "count" && figure.unit === null ? inMeasure(figure, measure) : figure;
    const years = [block.column, block.row].flatMap((head) => yearsIn(blocks[head ?? -1]?.prose.text ?? ""));
    const { about, kind } = measured;
    const isDated = years.length > 0 && kind !== "date" && about.period.length === 0;
    return [isDated ? { ...measured, about: { ...about, period: years } } : measured];
  });
}

/** A longer one is no head. */
const LONGEST_HEAD = 120;

/** "2023", "Boxes in 2023", "Sales (2023)"; "1500 m" and "change since 2015" are none. */
const YEAR = /(?:^|\bin |\()((?:1[5-9]|20)\d\d)(?=$|\)|[ ,(](?!m\b|met|km|yard))/g;

function yearsIn(head: string): readonly string[] {
  return head.length > LONGEST_HEAD ? [] : [...head.matchAll(YEAR)].flatMap(([, year]) => year ?? []);
}

const SCALE_ALONE = /^(?:millions?|billions?|thousands?|mn|bn)$/i;
/** "1.4 million" says so itself. */
const OWN_SCALE = /million|billion|thousand|\d ?(?:mn|bn|m|k)\b/i;

function inMeasure(figure: Figure, { factor, currency, isPercent }: Measure): Figure {
  const isScaled = OWN_SCALE.test(figure.text) || Math.abs(figure.value ?? figure.max ?? 0) >= factor;
  const by = isScaled ? 1 : factor;
  const times = (value: number | null): number | null => (value === null ? null : Number((value * by).toPrecision(12)));
  return {
    ...figure,
    kind: isPercent ? "percent" : currency === null ? "count" : "money",
    unit: isPercent ? "percent" : currency,
    value: times(figure.value),
    min: times(figure.min),
    max: times(figure.max),
    from: times(figure.from),
    precision: figure.precision * by,
  };
}

const FACTORS: Readonly<Record<string, number>> = { k: 1e3, t: 1e3, m: 1e6, b: 1e9 };
/** At the end of a head, behind a bracket, a comma or "in": "(millions)", "(£m)", "in € bn", ", thousands". */
const SCALE =
  /(?:[(,] ?(?:in )?|\bin )([$£€¥₹])? ?(millions?|mn|m|billions?|bn|thousands?|['’]?000s|k)(?: (?:of )?(\p{L}+))?\)?$/iu;
const CURRENCY = /(?:[(,] ?(?:in )?|\bin )([$£€¥₹]|\p{L}+)\)?$/u;
const PERCENT = /%|\bper ?cent\b|\bpercentage\b/i;
/** "Deaths per million": what follows is no scale. */
const RATE = /\bper (?!cent\b)/i;

/** "Depth (m)" is in metres, "Time (m)" in minutes. */
const LENGTH =
  /\b(?:heights?|lengths?|depths?|widths?|distances?|altitudes?|elevations?|radius|diameter|wide|long|deep|tall|high|jump|throw|swim|run|race|discus|javelin|shot|hammer|vault|men|women|times?|duration|waits?|minutes?)\b/i;

/** What a head says its numbers are in; null where it says nothing. */
function measureIn(text: string): Measure | null {
  const head = text.length > LONGEST_HEAD ? "" : text.replace(/\s+/g, " ").trim();
  if (PERCENT.test(head)) return { factor: 1, currency: null, isPercent: true };
  const [, sign, scale, behind] = SCALE.exec(head) ?? [];
  if (scale !== undefined && !RATE.test(head)) {
    const currency = currencyNamed(sign) ?? currencyNamed(behind);
    if (/^[mk]$/i.test(scale) && currency === null && (LENGTH.test(head) || scale !== "m")) return null;
    return { factor: FACTORS[scale.replace(/['’]/, "").charAt(0).toLowerCase()] ?? 1e3, currency, isPercent: false };
  }
  const [, name] = CURRENCY.exec(head) ?? [];
  const currency = currencyNamed(name);
  return currency === null ? null : { factor: 1, currency, isPercent: false };
}

function currencyNamed(name: string | undefined): string | null {
  if (name === undefined) return null;
  const word = name.toLowerCase().replace(/s$/, "");
  const named = MONEY.has(word) ? currencyOfWord(word, "") : undefined;
  return currencyOfSymbol(name) ?? currencyOfCode(name, false) ?? named ?? null;
}

/** Words that mean nothing but money: a match is "won", and weight is in pounds. */
const MONEY = words(
  "euro dollar sterling yen yuan franc rupee rouble crown krona krone kroner kronor zloty forint peso lira",
);
