// When the sentence of a figure says it holds: years and months that stand in it, against those of a source's sentence.

import type { Figure } from "../reading/model.ts";

/** Measures of how the times of two figures compare; see `compareTimes`. */
export const TIMES = [
  "ownYearShared",
  "ownYearOther",
  "yearShared",
  "yearOther",
  "yearOurs",
  "yearTheirs",
  "yearOfSource",
  "yearFarFromSource",
  "monthShared",
  "monthOther",
] as const;

export interface Times {
  /** Years the reader gives to the figure itself, as far as the sentence writes them out. */
  readonly own: readonly number[];
  /** All years that the sentence writes out, but for the figure's own value. */
  readonly years: readonly number[];
  readonly months: readonly number[];
}

/** @param figures of the same sentence */
export function timesOf(figure: Figure, figures: readonly Figure[], sentence: string): Times {
  const years = new Set<number>();
  const months = new Set<number>();
  for (const { kind, date, text, start } of figures) {
    if (kind !== "date" || date === null || start === figure.start) continue;
    const year = date.slice(0, 4);
    if (/^\d{4}/.test(date) && text.includes(year)) years.add(Number(year));
    const month = Number(date.slice(5, 7));
    if (month > 0 && /\p{L}{3}/u.test(text)) months.add(month);
  }
  const own = figure.about.period
    .map((date) => date.slice(0, 4))
    .filter((year) => /^\d{4}$/.test(year) && sentence.includes(year))
    .map(Number);
  return { own, years: [...years], months: [...months] };
}

/** Sets those of TIMES to 1 that hold. `written`: the year the source is from, or NaN. */
export function compareTimes(
  ours: Times,
  theirs: Times,
  written: number,
  set: (name: (typeof TIMES)[number]) => void,
): void {
  const common = (a: readonly number[], b: readonly number[]): boolean => a.some((x) => b.includes(x));
  if (ours.own.length > 0 && theirs.own.length > 0)
    set(common(ours.own, theirs.own) ? "ownYearShared" : "ownYearOther");
  if (ours.years.length > 0 && theirs.years.length > 0)
    set(common(ours.years, theirs.years) ? "yearShared" : "yearOther");
  else if (theirs.years.length > 0) set("yearTheirs");
  else if (ours.years.length > 0) {
    set("yearOurs");
    // A source that gives no year speaks of its own day; the year before is still its news.
    if (Number.isInteger(written))
      set(ours.years.some((year) => Math.abs(year - written) <= 1) ? "yearOfSource" : "yearFarFromSource");
  }
  if (ours.months.length > 0 && theirs.months.length > 0)
    set(common(ours.months, theirs.months) ? "monthShared" : "monthOther");
}
