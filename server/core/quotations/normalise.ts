// The words of a text in the form quotations are compared by, each with its place: marks, dashes, brackets, accents and
// case do not count, "per cent" is "percent", "U.S." is "US", and the asterisks of "f***ing" may be lost as markup.

import { remembering } from "../text/remembering.ts";

export interface ComparableWords {
  readonly words: readonly string[];
  /** Where each word stands in the text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Positions in `words` before which the writer left words out: an ellipsis, or a bracket with other words. */
  readonly gaps: readonly number[];
}

const PIECE =
  /\p{L}(?:\.\p{L})+\.?|\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}]*(?:['’ʼ]\p{L}+|\*+\p{L}*)*|[\p{L}\p{N}]+|%|…|\.{3,}|\. \. \.|\[[^\]]{0,80}\]?/gu;

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
  for (const found of text.matchAll(PIECE)) {
    const piece = found[0];
    const start = found.index;
    const end = start + piece.length;
    if (piece === "%") put("percent", start, end);
    else if (piece === "…" || piece.startsWith("...") || piece === ". . .") {
      if (words.length > 0) gaps.push(words.length);
    } else if (piece.startsWith("[")) {
      // "[a]ny" is "any"; "[the president]" stands for words of the source.
      const letters = /^\[(\p{L})\]?$/u.exec(piece);
      const rest = letters ? /^\p{L}+/u.exec(text.slice(end)) : null;
      if (letters && rest) pending = { letter: letters[1] ?? "", start };
      else if (gaps.at(-1) !== words.length) gaps.push(words.length);
    } else {
      const own = comparable(piece);
      const word = pending ? comparable(pending.letter) + own : own;
      const from = pending?.start ?? start;
      if (word !== "") for (const part of parted(word)) put(part, from, end);
      pending = undefined;
    }
  }
  return { words, starts, ends, gaps: gaps.filter((gap) => gap < words.length) };
}

/** "we're" is "we are", "can't" is "can not": one and the same in speech. */
function parted(word: string): readonly string[] {
  const at = word.indexOf("'");
  if (at < 0) return [word];
  if (word.endsWith("n't")) return [STEMS[word] ?? word.slice(0, -3), "not"];
  const ending = ENDINGS[word.slice(at)];
  if (ending) return [word.slice(0, at), ending];
  return word.endsWith("'s") && PRONOUNS.has(word.slice(0, at)) ? [word.slice(0, at), "is"] : [word];
}

const STEMS: Readonly<Record<string, string>> = { "can't": "can", "won't": "will", "shan't": "shall" };
const ENDINGS: Readonly<Record<string, string>> = { "'re": "are", "'ve": "have", "'m": "am", "'ll": "will" };
const PRONOUNS = new Set(["it", "he", "she", "that", "there", "what", "who", "this", "here"]);

/** Numbers are many, and hardly one is met twice. */
function comparable(piece: string): string {
  return /^\d/.test(piece) ? piece.replace(/,(?=\d{3})/g, "") : comparableWord(piece);
}

const comparableWord = remembering(makeComparable, 16384);

function makeComparable(piece: string): string {
  const plain = piece.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[’ʼ]/g, "'").replace(/[.*]/g, "");
  return NUMBER_WORDS[plain] ?? SPELLINGS[plain] ?? oneSpelling(plain);
}

const NUMBER_WORDS: Readonly<Record<string, string>> = {
  two: "2",
  three: "3",
  four: "4",
  five: "5",
  six: "6",
  seven: "7",
  eight: "8",
  nine: "9",
  ten: "10",
  eleven: "11",
  twelve: "12",
};

const SPELLINGS: Readonly<Record<string, string>> = {
  defence: "defense",
  offence: "offense",
  licence: "license",
  cheque: "check",
  programme: "program",
  programmes: "programs",
  grey: "gray",
  tyre: "tire",
  kerb: "curb",
  storey: "story",
  okay: "ok",
  cannot: "can't",
  whilst: "while",
  amongst: "among",
};

/** One form for the spellings of both sides of the Atlantic: "colour" and "color", "organised" and "organized". */
function oneSpelling(word: string): string {
  if (word.length < 4) return word;
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

const STANDARD = new Set(Object.values(SPELLINGS));

/** A text in which each comparable word of plain letters that has one spelling stands as it is. */
export function lettersOf(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\p{M}.*[\]]/gu, "")
    .toLowerCase();
}
