// Words as the reader of names wants them: wink's tokens, hyphenated ones joined ("Won-gon"), possessives marked.

import type { Sentence, Token } from "../reading/model.ts";
import { isDictionaryWord } from "../reading/tokens.ts";
import type { Span } from "../text/span.ts";
import { isEastAsianSurname, plainName } from "./key.ts";
import { placeNamed } from "./places.ts";

export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly pos: string;
  /** Begins with a capital letter, or with a particle and a capital ("al-Assad"). */
  readonly cap: boolean;
  /** No lower-case letter, at least two capitals: "INSS", "U.S.". */
  readonly upper: boolean;
  /** Followed by "'s" or a bare apostrophe that belongs to it. */
  readonly possessive: boolean;
  /** First word of its sentence, of a quotation, after a colon or a list mark: a capital there proves nothing. */
  readonly opens: boolean;
  readonly spaced: boolean;
  readonly punctuation: boolean;
}

const LONGEST_WORD = 60;
const HYPHENS = new Set(["-", "‐", "‑"]);
const APOSTROPHE_S = new Set(["'s", "’s", "ʼs"]);
const OPENERS = new Set(["“", '"', "‘", "'", "«", "„", "‹", ":", "•", "*", "-", "–", "—", "…", "|", ">"]);
const CAPITAL = /^\p{Lu}/u;
const PARTICLE_CAPITAL = /^(?:al|el|as|an|ar|ad|ul|d|l|de|van|bin|ben)[-'’]\p{Lu}/u;
const LETTER = /\p{L}/u;

/** Second halves that make an adjective of a name: "Seoul-based" is not a name, "Jong-un" is. */
const ADJECTIVE_ENDS = new Set(
  (
    "based born led backed style owned run trained made like wide era old new educated funded sponsored listed bound " +
    "only free friendly shaped size sized related held controlled occupied speaking dominated centric inspired flagged " +
    "focused facing administered linked affiliated appointed elect designate general in up on off out to by up-to for " +
    "level type class term year day month week hour long high low big and or man woman men women time first wave " +
    "winning nominated branded themed turned brokered mandated imposed supported approved allied aligned area side " +
    "loving hating wide-ranging registered operated built bred raised dwelling starring hit ravaged torn"
  ).split(" "),
);

const KOREAN_SYLLABLE =
  /^(?:kk?|g|n|tt?|d|r|l|m|pp?|b|ss?|sh|j|ch|h|x|zh?|q|ts|hs)?(?:[wy]?(?:ae|eo|eu|oo|ee|oe|ou|ui|ai|ei|ie|ue|a|e|i|o|u))(?:ng|k|n|l|m|p|t|h|r|i)?$/;

function joinsAsName(head: string, tail: string, afterSurname: boolean): boolean {
  if (CAPITAL.test(tail)) return !placeNamed(head) && !placeNamed(tail) && !/\.$/.test(head);
  const lower = tail.toLowerCase();
  // "Moon Jae-in" beside "built-in": behind a Korean or Chinese surname any syllable will do.
  if (ADJECTIVE_ENDS.has(lower) && !(afterSurname && lower.length <= 3 && lower !== "led")) return false;
  // "Salah-haji Mezhiev": no English word behind the hyphen.
  if (
    head.length >= 3 &&
    lower.length >= 3 &&
    lower.length <= 5 &&
    !placeNamed(head) &&
    !/(?:ed|ing)$/.test(lower) &&
    !isDictionaryWord(lower)
  )
    return true;
  return (
    head.length <= 6 && lower.length <= 6 && KOREAN_SYLLABLE.test(lower) && KOREAN_SYLLABLE.test(head.toLowerCase())
  );
}

/** True for "word", not for "d'Orsay" and whatever its first letter cannot tell. */
function isSmallAscii(text: string): boolean {
  return isSmall(text.charCodeAt(0)) && text.charCodeAt(1) !== 39 && text.charCodeAt(1) !== 8217;
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isCapitalAscii(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 65 && code <= 90;
}

function isSurname(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && isEastAsianSurname(plainName(token.text));
}

/** The words of one sentence, punctuation marks included. */
export function wordsOf(sentence: Sentence): readonly Word[] {
  const tokens = sentence.tokens;
  const words: Word[] = [];
  let opens = true;
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i] as Token;
    let last = first;
    let text = first.text;
    // "Won" "-" "gon" is one word; "Seoul" "-" "based" stays three.
    while (
      tokens[i + 1]?.spaced === false &&
      text.length < LONGEST_WORD &&
      HYPHENS.has(tokens[i + 1]?.text ?? "") &&
      LETTER.test(text) &&
      /[\p{L}.]$/u.test(text)
    ) {
      const hyphen = tokens[i + 1];
      const next = tokens[i + 2];
      if (!hyphen || !next || hyphen.spaced || next.spaced || !HYPHENS.has(hyphen.text)) break;
      if (!LETTER.test(next.text)) break;
      const particle = /^(?:al|el|as|an|ar|ad|ul|bin|ben)$/i.test(text) && CAPITAL.test(next.text);
      if (!particle && !(CAPITAL.test(text) && joinsAsName(text, next.text, first.spaced && isSurname(tokens, i - 1))))
        break;
      text += hyphen.text + next.text;
      last = next;
      i += 2;
    }
    const after = tokens[i + 1];
    const possessive =
      after !== undefined &&
      !after.spaced &&
      (APOSTROPHE_S.has(after.text) ||
        ((after.text === "'" || after.text === "’") && /s$/i.test(text) && (tokens[i + 2]?.spaced ?? false)));
    // Most words have no hyphen and a first letter that tells: no need to look closer.
    const small = text === first.text && isSmallAscii(text);
    const capital = !small && isCapitalAscii(text);
    const punctuation = first.pos === "PUNCT" || !(small || capital || /[\p{L}\p{N}]/u.test(text));
    const cap = capital || (!small && (CAPITAL.test(text) || PARTICLE_CAPITAL.test(text)));
    words.push({
      start: first.start,
      end: last.end,
      text,
      lower: first === last ? first.lower : text.toLowerCase(),
      lemma: first === last ? first.lemma : text.toLowerCase(),
      pos: punctuation ? "PUNCT" : first.pos,
      cap,
      upper: cap && !isSmall(text.charCodeAt(1)) && !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2,
      possessive,
      opens,
      spaced: first.spaced,
      punctuation,
    });
    opens = punctuation ? opens || OPENERS.has(text) : false;
    if (possessive) i++;
  }
  return words;
}
