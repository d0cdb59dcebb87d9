// Ages that no "years old" shows: "aged 25", "Hadid, 19, credits", "he turned 30", "in his sixties".

import type { Draft } from "./draft.ts";
import type { Lexeme } from "./lexemes.ts";
import { words } from "./words.ts";

const PRONOUNS = words("i he she they we you who");
const BE = words("is was be been am are were 's 're being");
const BEHIND = words(", . ) and or who when at by on in but ; — – : ? !");

/** True where the bare number of a draft is somebody's age. */
export function isAge(lexemes: readonly Lexeme[], draft: Draft): boolean {
  const value = draft.value ?? draft.min;
  if (draft.kind !== "count" || value === null || value > 120 || value < 0 || !Number.isInteger(value)) return false;
  const before = lexemes[draft.bounds.from - 1];
  const word = before?.lower ?? "";
  if (word === "aged" || (word === "ages" && draft.counted === null) || word === "age") return true;
  if (word === "of" && lexemes[draft.bounds.from - 2]?.lower === "age") return true;
  if (draft.counted !== null || draft.value === null) return false;
  const next = lexemes[draft.bounds.to];
  const closed = next === undefined || BEHIND.has(next.lower) || next.pos === "VERB" || next.lower.endsWith("ing");
  if (!closed) return false;
  if (word === "turned" || word === "turns" || word === "turning") return value >= 1;
  if (word === "turn") return lexemes[draft.from - 2]?.pos !== "DET";
  if ((before?.text === "," || before?.text === "(") && isPersonLike(lexemes, draft.from - 2)) {
    const ends = next === undefined || next.text === "," || next.text === "." || next.text === ")";
    return before.text === "(" ? next?.text === ")" && value >= 16 : ends && value >= 1;
  }
  // "life expectancy is around 73", "their average age was 41"
  if (BE.has(word)) {
    for (let at = draft.bounds.from - 2; at >= 0 && at > draft.bounds.from - 10; at--) {
      const subject = lexemes[at]?.lower;
      if (subject === "age" || subject === "expectancy") return true;
      if (lexemes[at]?.kind === "sign" || lexemes[at]?.pos === "VERB") break;
    }
  }
  // "he is 27", "she will be 35 by the end of the year"
  if (BE.has(word) && value >= 10) {
    for (let at = draft.from - 2; at >= 0 && at >= draft.from - 5; at--) {
      const subject = lexemes[at];
      if (!subject) break;
      if (PRONOUNS.has(subject.lower)) return subject.lower !== "who" || at < draft.from - 1;
      if (subject.pos !== "AUX" && subject.pos !== "ADV" && subject.pos !== "PART") break;
    }
  }
  return false;
}

/** A capitalised word that ends a name: not a month, a place of a dateline or a title of two capitals. */
function isPersonLike(lexemes: readonly Lexeme[], at: number): boolean {
  const last = lexemes[at];
  const first = lexemes[at - 1];
  if (last?.kind !== "word" || !/^\p{Lu}\p{Ll}/u.test(last.text)) return false;
  return first?.kind === "word" && last.spaced && /^\p{Lu}/u.test(first.text) && at > 0;
}
