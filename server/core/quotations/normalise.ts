// The words of a text in the form quotations are compared by, each with its place: marks, dashes, brackets, accents and
// case do not count, "per cent" is "percent", "U.S." is "US", and the asterisks of "f***ing" may be lost as markup.

import { remembering } from "../text/remembering.ts";
import { WordMemory } from "../text/wordMemory.ts";

export interface ComparableWords {
  readonly words: readonly string[];
  /** Where each word stands in the text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Positions in `words` before which the writer left words out: an ellipsis, or a bracket with other words. */
  readonly gaps: readonly number[];
}

const PIECE =
  /\p{L}(?:\.\p{L})+\.?|\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}]*(?:['’ʼ]\p{L}+|\*+\p{L}*)*|[\p{L}\p{N}]+|%|…|\.{3,}|\. \. \.|\[[^\]]{0,80}\]?/uy;

/** Cuts a text into comparable words. Words in square brackets are the writer's own: they leave a gap. */
export function comparableWords(text: string): ComparableWords {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const gaps: number[] = [];
  let pending: { letter: string; start: number } | undefined;
  const put = (word: string, start: number, end: number) => {
    if (word === "cent" && words.at(-1) === "per") {
      words[words.length - 1] = "percent";
      ends[ends.length - 1] = end;
      return;
    }
    words.push(word);
    starts.push(start);
    ends.push(end);
  };
  for (let at = 0; at < text.length; ) {
    const start = at;
    at = plainWordEnd(text, start);
    if (at > start && !pending) {
      const word = plainWords.at(text, start, at);
      if (word.includes("'")) for (const part of parted(word)) put(part, start, at);
      else put(word, start, at);
      continue;
    }
    if (at === start) {
      if (!mayBegin(text.charCodeAt(start))) {
        at++;
        continue;
      }
      PIECE.lastIndex = start;
      if (!PIECE.test(text)) {
        at++;
        continue;
      }
      at = PIECE.lastIndex;
    }
    const piece = text.slice(start, at);
    if (piece === "%") put("percent", start, at);
    else if (piece === "…" || piece.startsWith("...") || piece === ". . .") {
      if (words.length > 0) gaps.push(words.length);
    } else if (piece.startsWith("[")) {
      // "[a]ny" is "any"; "[the president]" stands for words of the source.
      const letters = /^\[(\p{L})\]?$/u.exec(piece);
      const rest = letters ? /^\p{L}+/u.exec(text.slice(at)) : null;
      if (letters && rest) pending = { letter: letters[1] ?? "", start };
      else if (gaps.at(-1) !== words.length) gaps.push(words.length);
    } else {
      const own = comparable(piece);
      const word = pending ? comparable(pending.letter) + own : own;
      const from = pending?.start ?? start;
      if (word.includes("'")) for (const part of parted(word)) put(part, from, at);
      else if (word !== "") put(word, from, at);
      pending = undefined;
    }
  }
  return { words, starts, ends, gaps: gaps.filter((gap) => gap < words.length) };
}

const [APOSTROPHE, ASTERISK, STOP] = ["'", "*", "."].map((sign) => sign.charCodeAt(0));

/** Where a word of plain letters ends that begins at `start`: most pieces of a text are such. `start` if none does. */
function plainWordEnd(text: string, start: number): number {
  let end = start;
  while (isPlainLetter(text.charCodeAt(end))) end++;
  if (end === start || end === text.length) return end;
  const next = text.charCodeAt(end);
  // What follows may belong to it: "we're", "f***ing", "U.S.", letters of other kinds.
  const goesOn = next >= 0x80 || next === APOSTROPHE || next === ASTERISK || (next === STOP && end === start + 1);
  return goesOn ? start : end;
}

function isPlainLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** Letters, digits, the signs that pieces begin with, and all that is not plain. */
function mayBegin(code: number): boolean {
  return (
    isPlainLetter(code) || (code >= 48 && code <= 57) || code >= 0x80 || code === 37 || code === STOP || code === 91
  );
}

/** "we're" is "we are", "can't" is "can not": one and the same in speech. */
function parted(word: string): readonly string[] {
  const at = word.indexOf("'");
  if (word.endsWith("n't")) return [STEMS.get(word) ?? word.slice(0, -3), "not"];
  const ending = ENDINGS.get(word.slice(at));
  if (ending) return [word.slice(0, at), ending];
  return word.endsWith("'s") && PRONOUNS.has(word.slice(0, at)) ? [word.slice(0, at), "is"] : [word];
}

const STEMS = new Map([
  ["can't", "can"],
  ["won't", "will"],
  ["shan't", "shall"],
]);
const ENDINGS = new Map([
  ["'re", "are"],
  ["'ve", "have"],
  ["'m", "am"],
  ["'ll", "will"],
]);
const PRONOUNS = new Set(["it", "he", "she", "that", "there", "what", "who", "this", "here"]);

/** Numbers are many, and hardly one is met twice. */
function comparable(piece: string): string {
  return /^\d/.test(piece) ? piece.replace(/,(?=\d{3})/g, "") : comparableWord(piece);
}

const comparableWord = remembering(makeComparable);

/** The same of words of plain letters. */
const plainWords = new WordMemory((word) => settle(word.toLowerCase()));

function makeComparable(piece: string): string {
  return settle(piece.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[’ʼ]/g, "'").replace(/[.*]/g, ""));
}

function settle(word: string): string {
  return NUMBER_WORDS.get(word) ?? SPELLINGS.get(word) ?? oneSpelling(word);
}

const NUMBER_WORDS = new Map(
  "two three four five six seven eight nine ten eleven twelve".split(" ").map((word, i) => [word, String(i + 2)]),
);

const SPELLINGS = new Map([
  ["defence", "defense"],
  ["offence", "offense"],
  ["licence", "license"],
  ["cheque", "check"],
  ["programme", "program"],
  ["programmes", "programs"],
  ["grey", "gray"],
  ["tyre", "tire"],
  ["kerb", "curb"],
  ["storey", "story"],
  ["okay", "ok"],
  ["cannot", "can't"],
  ["whilst", "while"],
  ["amongst", "among"],
]);

/** What most words have not. */
const TWO_SPELLINGS = /our|[iy]s|ll|tre$|ogue$/;

/** One form for the spellings of both sides of the Atlantic: "colour" and "color", "organised" and "organized". */
function oneSpelling(word: string): string {
  if (word.length < 4 || !TWO_SPELLINGS.test(word)) return word;
  return word
    .replace(/our(?=$|s$|ed$|ing$|al$|able$|ite$|ful)/, "or")
    .replace(/is(?=e$|es$|ed$|ing$|ation$|ations$|er$)/, "iz")
    .replace(/ys(?=e$|es$|ed$|ing$)/, "yz")
    .replace(/tre$/, "ter")
    .replace(/ll(?=ed$|ing$|er$)/, "l")
    .replace(/ogue$/, "og");
}

/** True for a comparable word that a text may spell in another way. */
export function hasSpellings(word: string): boolean {
  return word === "percent" || STANDARD.has(word) || /or|[iy]z|ter$|l(?:ed|ing|er)$|og$/.test(word);
}

const STANDARD = new Set(SPELLINGS.values());

/** Most texts have no combining marks: no letter of these ranges tells so in half the time. */
const MARKS_LIE_IN = /[\u0300-\u1fff\u2030-\uffff]/;

/** A text in which each comparable word of plain letters that has one spelling stands as it is. */
export function lettersOf(text: string): string {
  const parted = text.normalize("NFD");
  const bare = MARKS_LIE_IN.test(parted) ? parted.replace(/\p{M}/gu, "") : parted;
  return bare.replace(/[.*[\]]/g, "").toLowerCase();
}
