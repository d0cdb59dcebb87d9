// ISO dates as plain strings: the one form in which dates are kept.

const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True for a whole day that exists: "2025-09-03". */
export function isDate(text: string): boolean {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return found !== null && existsDay(Number(found[1]), Number(found[2]), Number(found[3]));
}

/** True for a day, a month or a year: "2025-09-03", "2025-09", "2025". */
export function isDatePrefix(text: string): boolean {
  return isDate(text) || /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(text);
}

export function existsDay(year: number, month: number, day: number): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && !leap ? 28 : MONTH_DAYS[month - 1];
  return days !== undefined && day >= 1 && day <= days && year >= 1000;
}

/** "2025-09-03" from its parts; null where there is no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (!existsDay(year, month, day)) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_NAME =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const ISO = /\b(\d{4})-(\d\d)-(\d\d)(?=\b|T)/;
const SLASHED = /\b(\d{4})\/(\d{1,2})\/(\d{1,2})\b/;
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\.?\\s+(?:of\\s+)?${MONTH_NAME}\\.?,?\\s+(\\d{4})\\b`, "i");
const MONTH_FIRST = new RegExp(`\\b${MONTH_NAME}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, "i");
const MONTH_ONLY = new RegExp(`^${MONTH_NAME}\\.?,?\\s+(\\d{4})$`, "i");

/**
 * The date a piece of metadata states: "2025-09-03T10:00:00Z", "3 September 2025", "Sept. 3, 2025", "2025". Days and
 * months in figures only ("03/09/2025") mean different days to different writers and are not taken.
 */
export function parseDate(text: string): string | null {
  const trimmed = text.trim();
  if (isDatePrefix(trimmed)) return trimmed;
  const numbers = ISO.exec(trimmed) ?? SLASHED.exec(trimmed);
  if (numbers) return isoDate(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]));
  const dayFirst = DAY_FIRST.exec(trimmed);
  if (dayFirst) return isoDate(Number(dayFirst[3]), monthNumber(dayFirst[2]), Number(dayFirst[1]));
  const monthFirst = MONTH_FIRST.exec(trimmed);
  if (monthFirst) return isoDate(Number(monthFirst[3]), monthNumber(monthFirst[1]), Number(monthFirst[2]));
  const month = MONTH_ONLY.exec(trimmed);
  return month ? `${month[2]}-${String(monthNumber(month[1])).padStart(2, "0")}` : null;
}

function monthNumber(name = ""): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}
