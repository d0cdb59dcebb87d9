// "For 26 years, from 1995 to 2011": the draft's own years say how many they are, and a source has both years.

import type { Segment } from "../index/segment.ts";
import type { Figure, Reading } from "../reading/model.ts";
import { dateParts } from "./values.ts";

export interface YearsFrom {
  readonly isRight: boolean;
  readonly years: number;
  /** The year it began in, as the source has it. */
  readonly begin: { readonly segment: Segment; readonly figure: Figure };
  /** "1995 to 2011" */
  readonly span: string;
}

const FOR = /\b(?:for|lasted)\s+$/i;
const FROM_TO = /^(?:,? from | \()(1\d{3}|20\d\d)(?: to |[-–—])(1\d{3}|20\d\d)(?![\d-])/;

/** How many years there are between those that stand right behind the figure, if a sentence of a source has both. */
export function yearsFrom(draft: Reading, figure: Figure, sources: () => readonly Segment[]): YearsFrom | undefined {
  const { kind, unit, value, bound, start, end } = figure;
  if (kind !== "duration" || unit !== "year" || value === null || bound !== "=" || !Number.isInteger(value))
    return undefined;
  if (!FOR.test(draft.text.slice(Math.max(0, start - 12), start))) return undefined;
  const [, from, to] = FROM_TO.exec(draft.text.slice(end, end + 30)) ?? [];
  const years = Number(to) - Number(from);
  if (from === undefined || to === undefined || years < 1) return undefined;
  for (const segment of sources()) {
    const begin = segment.figures.find(
      (one) =>
        isYear(one, from) && segment.figures.some((other) => other.sentence === one.sentence && isYear(other, to)),
    );
    // The first and the last year may both be counted, or neither.
    if (begin)
      return {
        isRight: Math.abs(years - value) <= 1,
        years,
        begin: { segment, figure: begin },
        span: `${from} to ${to}`,
      };
  }
  return undefined;
}

function isYear({ kind, date, text }: Figure, year: string): boolean {
  return kind === "date" && text.includes(year) && String(dateParts(date)?.[0]) === year;
}
