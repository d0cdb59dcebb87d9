// Days of the calendar: the little arithmetic that relative dates need.

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A day, or the first day of a month or year; null where the text is no ISO date. */
export function dayOf(iso: string | null): Day | null {
  const match = iso === null ? null : /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(iso);
  if (!match) return null;
  return { year: Number(match[1]), month: Number(match[2] ?? "1"), day: Number(match[3] ?? "1") };
}

/** Days since 1970-01-01. */
function serial(day: Day): number {
  return Date.UTC(day.year, day.month - 1, day.day) / 86400000;
}

export function addDays(day: Day, days: number): Day {
  const date = new Date((serial(day) + days) * 86400000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 is Sunday. */
export function weekdayOf(day: Day): number {
  return (((serial(day) + 4) % 7) + 7) % 7;
}

/** The year that brings a day and month nearest to `asOf`. */
export function nearestYear(asOf: Day, month: number, day: number): number {
  const distance = (year: number): number => Math.abs(serial({ year, month, day }) - serial(asOf));
  const years = [asOf.year, asOf.year - 1, asOf.year + 1];
  return years.reduce((best, year) => (distance(year) < distance(best) ? year : best));
}

const pad = (n: number, width: number): string => String(n).padStart(width, "0");

export function isoDay(day: Day): string {
  return `${pad(day.year, 4)}-${pad(day.month, 2)}-${pad(day.day, 2)}`;
}

export function isoMonth(year: number, month: number): string {
  return `${pad(year, 4)}-${pad(month, 2)}`;
}
