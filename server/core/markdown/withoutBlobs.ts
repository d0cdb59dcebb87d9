// What is no prose, taken out before anything else looks at a text: images in base64, minified code, keyboard noise,
// one pattern again and again. Parsers and readers of language take far too long over it and find nothing.

/** Longer than any word, address or citation. */
const LONGEST_RUN = 2000;
/** So many words are looked at together. Shorter texts cost nobody any time. */
const STRETCH = 400;
/** Prose has this many different words within a few lines, and so has a table whose rows have names or numbers. */
const LEAST_DIFFERENT = 12;
/** Letters in a stretch: prose has two thousand, a table of figures under one heading has none. */
const LEAST_LETTERS = 40;
/** Words in a stretch that are neither words nor numbers nor single marks. */
const MOST_ODD = { wordless: 100, any: 200 };

/**
 * The text with what is no prose turned into spaces, offset by offset: runs of more than 2,000 characters without white
 * space, and stretches of 400 words (anything between white space counts as one)
 * - of which fewer than a dozen are different, none of them standing there only once;
 * - with nearly no letters, in one line, or a quarter of them odd: "4-“7''-9";
 * - half of which are odd.
 * Tables of bare figures stay. Very wide gaps in a line become gaps of another kind of space.
 */
export function withoutBlobs(text: string): string {
  if (text.length < STRETCH) return text;
  const noise = new Noise(text);
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !isSpace(text.charCodeAt(i))) continue;
    if (i > start) noise.word(start, i);
    start = i + 1;
  }
  return withoutWideGaps(noise.removed());
}

/** In a line, parsers of Markdown look from each space to the end of all spaces, in search of a line break. */
const WIDE_GAP = / {200,}/g;

function withoutWideGaps(text: string): string {
  return text.replace(WIDE_GAP, (gap, at: number) => {
    if (isBreak(text[at - 1])) return gap;
    // Two spaces at the end of a line break it.
    const kept = isBreak(text[at + gap.length]) ? 2 : 0;
    return "\u00a0".repeat(gap.length - kept) + " ".repeat(kept);
  });
}

/** True for the end of a line or of the text. */
function isBreak(letter = "\n"): boolean {
  return letter === "\n" || letter === "\r";
}

function isSpace(code: number): boolean {
  if (code < 0xa0) return code <= 0x20;
  return code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x2028 || code === 0x2029 || code === 0x3000;
}

/** Counts the words of a text stretch by stretch. */
class Noise {
  readonly #text: string;
  #clean = "";
  /** Up to here the text is in `#clean`, and the stretch being counted began here or later. */
  #copied = 0;
  #from = 0;
  #words = 0;
  #letters = 0;
  #odd = 0;
  readonly #different = new Map<number, number>();

  constructor(text: string) {
    this.#text = text;
  }

  word(start: number, end: number): void {
    if (end - start > LONGEST_RUN) {
      this.#blank(start, end);
      this.#begin(end);
      return;
    }
    if (this.#words === 0) this.#from = start;
    this.#words++;
    this.#count(start, end);
    if (this.#words < STRETCH) return;
    const wordless = this.#letters < LEAST_LETTERS && (this.#odd > MOST_ODD.wordless || this.#isOneLine(end));
    if (this.#isMonotonous() || wordless || this.#odd > MOST_ODD.any) this.#blank(this.#from, end);
    this.#begin(end);
  }

  removed(): string {
    return this.#copied === 0 ? this.#text : this.#clean + this.#text.slice(this.#copied);
  }

  #count(start: number, end: number): void {
    const text = this.#text;
    let hash = 0;
    let digits = 0;
    let letters = 0;
    let hyphens = 0;
    let inner = 0;
    let marks = 0;
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i);
      hash = (Math.imul(hash, 31) + code) | 0;
      if (isDigit(code)) digits++;
      else if (isLetter(code)) letters++;
      else if (isHyphen(code)) hyphens++;
      else if (!BESIDE_DIGITS.includes(text.charAt(i))) {
        marks++;
        if (i > start && i + 1 < end && partsWord(code, text.charCodeAt(i - 1), text.charCodeAt(i + 1))) inner++;
      }
    }
    this.#letters += letters;
    const one = digits + letters === 0 ? isOneMark(text, start, end) : letters > 0 ? inner === 0 : marks === 0;
    if (!one || hyphens > MOST_HYPHENS) this.#odd++;
    if (this.#different.size < LEAST_DIFFERENT) this.#different.set(hash, (this.#different.get(hash) ?? 0) + 1);
  }

  /** A word that stands there once is news: the label of a row of noughts. */
  #isMonotonous(): boolean {
    if (this.#different.size >= LEAST_DIFFERENT) return false;
    for (const times of this.#different.values()) if (times === 1) return false;
    return true;
  }

  #isOneLine(end: number): boolean {
    const broken = this.#text.indexOf("\n", this.#from);
    return broken < 0 || broken >= end;
  }

  #begin(at: number): void {
    this.#from = at;
    this.#words = 0;
    this.#letters = 0;
    this.#odd = 0;
    this.#different.clear();
  }

  #blank(start: number, end: number): void {
    // Line breaks stay, so that no line of a table is joined to another.
    this.#clean += this.#text.slice(this.#copied, start) + this.#text.slice(start, end).replace(/[^\r\n]/g, " ");
    this.#copied = end;
  }
}

/** What numbers of tables are written with. */
const BESIDE_DIGITS = ".,%|()[]+*/:$£€¥";
/** "2025-09-03", "mother-in-law". */
const MOST_HYPHENS = 3;
const QUOTES = "\"'“”„‘’‚«»‹›";

/** "-", "|", "---", but no quotation marks and no mixture. */
function isOneMark(text: string, start: number, end: number): boolean {
  if (QUOTES.includes(text.charAt(start))) return false;
  for (let i = start + 1; i < end; i++) if (text.charCodeAt(i) !== text.charCodeAt(start)) return false;
  return true;
}

/** True for a quotation mark between letters and digits that is no apostrophe. */
function partsWord(code: number, before: number, after: number): boolean {
  if (!QUOTES.includes(String.fromCharCode(code)) || !isWord(before) || !isWord(after)) return false;
  return !((code === 0x27 || code === 0x2019) && isLetter(before) && isLetter(after));
}

function isWord(code: number): boolean {
  return isDigit(code) || isLetter(code);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2212 || (code >= 0x2010 && code <= 0x2015);
}

function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && (code < 0x2000 || code > 0x2fff))
  );
}
