// Lexemes of one sentence: words, numerals and signs, cut from the raw characters.
//
// wink-nlp splits "10.30am" into "10.3" and "0am" and "$US55,931,000" into four tokens, so numbers are cut here and
// only parts of speech and lemmas are taken over from its tokens.

import type { TokenisedSentence } from "../reading/tokens.ts";
import type { Span } from "../text/span.ts";
import { isDigit, type Numeral, numeralAt } from "./numeral.ts";

export interface Lexeme extends Span {
  readonly kind: "word" | "number" | "sign";
  readonly text: string;
  readonly lower: string;
  /** True where white space, or the begin of the sentence, stands before it. */
  readonly spaced: boolean;
  readonly pos: string;
  readonly lemma: string;
  /** Set where `kind` is "number". */
  readonly numeral: Numeral | null;
}

/** Lexemes from `from` to the one before `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  // Letters beyond ASCII; signs and spaces of the Latin-1 and punctuation blocks are not.
  if (code < 0xc0) return code === 0xb5;
  if (code === 0xd7 || code === 0xf7) return false;
  if (code < 0x2000) return true;
  return code >= 0x2c00 && code < 0xd800 && !(code >= 0x3000 && code <= 0x303f);
}

function isSpace(code: number): boolean {
  return (
    code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f
  );
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

/** Letters glued to a number that may be money: "USD1,700", "RM120,000", "PS6m", "Rs500". */
const GLUED_CODE = /^(?:[A-Z]{3}|RM|Rs|PS|R|Y)$/;
/** The same behind a dollar sign: "$US1.75", "$A38". */
const BEHIND_DOLLAR = /^(?:us|au|nz|hk|a|c|s|r)$/i;
/** Words that stay words before their full stop. */
const ABBREVIATED =
  /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|thu|fri|sat|sun|no|nos|approx|st|mr|mrs|ms|dr|ft|in|lbs?|hrs?|mins?|secs?|sq|vs|est)$/;

/** Letters with full stops between them, "p.m." or "U.S.": where it ends, or `at` if it is none. */
function initialsEnd(text: string, at: number, limit: number): number {
  let end = at;
  while (end + 1 < limit && isLetter(text.charCodeAt(end)) && text.charCodeAt(end + 1) === 46) {
    if (end + 2 < limit && isLetter(text.charCodeAt(end + 2)) && text.charCodeAt(end + 3) !== 46) {
      // "m.p.h" without its last full stop
      const after = end + 3;
      const closed = after >= limit || !isLetter(text.charCodeAt(after));
      return end > at && closed ? after : at;
    }
    end += 2;
  }
  return end - at >= 4 ? end : at;
}

function wordEnd(text: string, at: number, limit: number): number {
  const initials = initialsEnd(text, at, limit);
  if (initials > at) return initials;
  let end = at + 1;
  while (end < limit) {
    const code = text.charCodeAt(end);
    if (isLetter(code)) end++;
    else if (isApostrophe(code) && end + 1 < limit && isLetter(text.charCodeAt(end + 1))) end++;
    else break;
  }
  return end;
}

/** The lexemes of one sentence of `prose`, in order; every offset points into `prose`. */
export function lexemesOf(prose: string, sentence: TokenisedSentence): readonly Lexeme[] {
  const lexemes: Lexeme[] = [];
  const { tokens } = sentence;
  const limit = sentence.end;
  let at = sentence.start;
  let spaced = true;
  let next = 0;

  const push = (kind: Lexeme["kind"], end: number, numeral: Numeral | null): void => {
    while (next < tokens.length && (tokens[next]?.end ?? 0) <= at) next++;
    const token = tokens[next];
    const same = token !== undefined && token.start <= at;
    // Nearly always the very word of the token: its letters were cut out and put in lower case before.
    const whole = same && kind === "word" && token.start === at && token.end === end;
    const text = whole ? token.text : prose.slice(at, end);
    const lower = whole ? token.lower : text.toLowerCase();
    lexemes.push({
      kind,
      text,
      lower,
      start: at,
      end,
      spaced,
      pos: kind === "number" ? "NUM" : kind === "sign" ? "PUNCT" : same ? token.pos : "X",
      lemma: same && token.text.length === text.length ? token.lemma : lower,
      numeral,
    });
    at = end;
    spaced = false;
  };

  while (at < limit) {
    const code = prose.charCodeAt(at);
    if (isSpace(code)) {
      spaced = true;
      at++;
    } else if (isDigit(code) || (code === 46 && isDigit(prose.charCodeAt(at + 1)) && spaced)) {
      const numeral = numeralAt(prose, at, limit);
      push("number", numeral.end, numeral);
    } else if (isLetter(code)) {
      let end = wordEnd(prose, at, limit);
      const glued = prose.charCodeAt(at - 1) === 36 ? BEHIND_DOLLAR : GLUED_CODE;
      if (end < limit && isDigit(prose.charCodeAt(end)) && !glued.test(prose.slice(at, end))) {
        // A name with digits in it: "MH370", "G7", "cac40".
        while (end < limit && (isLetter(prose.charCodeAt(end)) || isDigit(prose.charCodeAt(end)))) end++;
      } else if (prose.charCodeAt(end) === 46 && end < limit && ABBREVIATED.test(prose.slice(at, end).toLowerCase())) {
        end++;
      }
      push("word", end, null);
    } else {
      const numeral = numeralAt(prose, at, limit);
      if (numeral.end > at) push("number", numeral.end, numeral);
      else push("sign", at + (code >= 0xd800 && code < 0xdc00 && at + 1 < limit ? 2 : 1), null);
    }
  }
  return lexemes;
}
