// Numerals: numbers written with digits, in the marks of English and of other locales.

export interface Numeral {
  readonly value: number;
  readonly end: number;
  /** Half a unit of the last significant written digit. */
  readonly precision: number;
  /** Nothing but digits: no grouping, no decimals, no fraction. */
  readonly plain: boolean;
  readonly digits: number;
  /** True for "1/16", "½" and "2½". */
  readonly fraction: boolean;
  /** The marks do not tell which number is meant ("1,5"; "1.234.56"). */
  readonly ambiguous: boolean;
  /** A point and decimals: could be a clock time too ("10.30"). */
  readonly decimals: number;
}

const NONE: Numeral = {
  value: Number.NaN,
  end: -1,
  precision: 0,
  plain: false,
  digits: 0,
  fraction: false,
  ambiguous: false,
  decimals: 0,
};

const VULGAR: Readonly<Record<string, number>> = {
  "½": 1 / 2,
  "⅓": 1 / 3,
  "⅔": 2 / 3,
  "¼": 1 / 4,
  "¾": 3 / 4,
  "⅕": 1 / 5,
  "⅖": 2 / 5,
  "⅗": 3 / 5,
  "⅘": 4 / 5,
  "⅙": 1 / 6,
  "⅚": 5 / 6,
  "⅛": 1 / 8,
  "⅜": 3 / 8,
  "⅝": 5 / 8,
  "⅞": 7 / 8,
};

/** More digits than any figure of prose has; beyond it a run is an identifier and its value does not matter. */
const LONGEST = 40;

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function digitsEnd(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && isDigit(text.charCodeAt(end))) end++;
  return end;
}

/** A mark that groups thousands and nothing else. */
function isThinGap(code: number): boolean {
  return code === 0xa0 || code === 0x202f || code === 0x2009;
}

/** Half a unit of the last significant digit; at least two leading digits always are significant. */
export function writtenPrecision(digits: string, decimals: number): number {
  if (decimals > 0) return 0.5 * 10 ** -decimals;
  let zeros = 0;
  while (zeros < digits.length - 2 && digits.charCodeAt(digits.length - 1 - zeros) === 48) zeros++;
  return 0.5 * 10 ** zeros;
}

function simple(digits: string, decimals: string, end: number, grouped: boolean): Numeral {
  const value = digits.length > LONGEST ? Number.NaN : Number(decimals ? `${digits || "0"}.${decimals}` : digits);
  return {
    value,
    end,
    precision: writtenPrecision(digits, decimals.length),
    plain: !grouped && decimals === "",
    digits: digits.length,
    fraction: false,
    ambiguous: false,
    decimals: decimals.length,
  };
}

/** Reads groups of three digits behind one kind of mark; undefined where the groups do not come out. */
function groupsEnd(text: string, at: number, limit: number, mark: number): number | undefined {
  let end = at;
  while (end < limit && text.charCodeAt(end) === mark && isDigit(text.charCodeAt(end + 1)) && end + 1 < limit) {
    const next = digitsEnd(text, end + 1, limit);
    if (next - end - 1 !== 3) return undefined;
    end = next;
  }
  return end > at ? end : undefined;
}

/** "12,34,567": lakhs and crores. */
function indianGroupsEnd(text: string, at: number, limit: number): number | undefined {
  let end = at;
  let width = 2;
  while (end < limit && text.charCodeAt(end) === 44 && isDigit(text.charCodeAt(end + 1))) {
    const next = digitsEnd(text, end + 1, limit);
    width = next - end - 1;
    end = next;
    if (width !== 2) break;
  }
  return end > at && width === 3 ? end : undefined;
}

function stripped(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/\D/g, "");
}

/** The numeral that begins at `at`; its `end` is not behind `at` where there is none. */
export function numeralAt(text: string, at: number, limit: number): Numeral {
  const vulgar = VULGAR[text.charAt(at)];
  if (vulgar !== undefined) return { ...NONE, value: vulgar, end: at + 1, fraction: true, digits: 1 };
  const first = digitsEnd(text, at, limit);
  if (first === at && text.charCodeAt(at) !== 46) return NONE;
  const plain = plainNumeral(text, at, first, limit);
  const over = text.charCodeAt(plain.end);
  // "2½", "1/16", "1⁄32"
  const half = plain.plain && plain.end < limit ? VULGAR[text.charAt(plain.end)] : undefined;
  if (half !== undefined) return { ...NONE, value: plain.value + half, end: plain.end + 1, fraction: true, digits: 1 };
  if (plain.plain && (over === 47 || over === 0x2044) && isDigit(text.charCodeAt(plain.end + 1))) {
    const end = digitsEnd(text, plain.end + 1, limit);
    const below = Number(text.slice(plain.end + 1, end));
    const after = text.charCodeAt(end);
    if (
      end - plain.end <= 4 &&
      plain.digits <= 2 &&
      below > plain.value &&
      plain.value > 0 &&
      after !== 47 &&
      (over === 0x2044 || (below !== 7 && !(plain.value === 9 && below === 11)))
    )
      return { ...NONE, value: plain.value / below, end, fraction: true, digits: 1 };
  }
  return plain;
}

function plainNumeral(text: string, at: number, first: number, limit: number): Numeral {
  const mark = text.charCodeAt(first);
  const behind = text.charCodeAt(first + 1);
  const leading = first - at;
  if (first + 1 >= limit || !isDigit(behind)) return simple(text.slice(at, first), "", first, false);

  const grouping = leading >= 1 && leading <= 3 && (text.charCodeAt(at) !== 48 || leading === 1);
  const spaceGroups = mark === 32 && text.charCodeAt(at) !== 48;
  if (grouping && (mark === 44 || isThinGap(mark) || mark === 39 || mark === 0x2019 || spaceGroups)) {
    const end = groupsEnd(text, first, limit, mark) ?? (mark === 44 ? indianGroupsEnd(text, first, limit) : undefined);
    // "30 787 deliveries": so many aircraft of that name.
    const aircraft = mark === 32 && end === first + 4 && /^7\d7$/.test(text.slice(first + 1, end));
    if (end !== undefined && !aircraft) {
      const point = text.charCodeAt(end);
      const decimal = point === 46 || (point === 44 && mark !== 44);
      if (decimal && isDigit(text.charCodeAt(end + 1)) && end + 1 < limit) {
        const last = digitsEnd(text, end + 1, limit);
        return simple(stripped(text, at, end), text.slice(end + 1, last), last, true);
      }
      return simple(stripped(text, at, end), "", end, true);
    }
  }
  if (mark === 46 && grouping) {
    // "1.234,5" and "1.234.567": points group, a comma parts the decimals.
    const end = groupsEnd(text, first, limit, 46);
    if (end !== undefined) {
      const comma = text.charCodeAt(end) === 44 && isDigit(text.charCodeAt(end + 1)) && end + 1 < limit;
      if (comma) {
        const last = digitsEnd(text, end + 1, limit);
        if (last - end !== 4) return simple(stripped(text, at, end), text.slice(end + 1, last), last, true);
      } else if (end - first > 4) return simple(stripped(text, at, end), "", end, true);
    }
  }
  if (mark === 46 || mark === 0xb7) {
    const last = digitsEnd(text, first + 1, limit);
    // "192.168.0.1", "3.2.1": versions and addresses, no number.
    const more = text.charCodeAt(last) === 46 && isDigit(text.charCodeAt(last + 1)) && last + 1 < limit;
    const read = simple(text.slice(at, first), text.slice(first + 1, last), last, false);
    if (!more) return read;
    return { ...read, end: dottedEnd(text, last, limit), ambiguous: true };
  }
  if (mark === 44) {
    const last = digitsEnd(text, first + 1, limit);
    // "3,5" is a decimal in most of Europe and a list elsewhere.
    return { ...simple(text.slice(at, first), text.slice(first + 1, last), last, false), ambiguous: true };
  }
  return simple(text.slice(at, first), "", first, false);
}

function dottedEnd(text: string, at: number, limit: number): number {
  let end = at;
  while (end + 1 < limit && text.charCodeAt(end) === 46 && isDigit(text.charCodeAt(end + 1)))
    end = digitsEnd(text, end + 1, limit);
  return end;
}
