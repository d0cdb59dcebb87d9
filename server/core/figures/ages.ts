// Ages that no "years old" shows: "aged 25", "Hadid, 19, credits", "he turned 30", "in his sixties".

import { isGivenName } from "../names/givenNames.ts";
import { words } from "../text/wordLists.ts";
import { isPlural } from "./amounts.ts";
import type { Draft } from "./draft.ts";
import type { Lexeme } from "./lexemes.ts";

const YOUNG_AND_OLD = words("boy girl baby child toddler infant teenager youth lad man woman widow widower lady");
const ARTICLES = words("a an");
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
  if (draft.value === null) return false;
  if (isNamedPersonsAge(lexemes, draft, value)) return true;
  // "until she was 18 Jo Berg was a boy"
  const counted = draft.counted && lexemes[draft.counted.from];
  const named = counted !== null && counted?.pos === "PROPN" && BE.has(word) && isDigits(lexemes, draft);
  if (named && PRONOUNS.has(lexemes[draft.from - 2]?.lower ?? "") && value >= 5) return true;
  if (draft.counted !== null) return false;
  const next = lexemes[draft.bounds.to];
  const closed = next === undefined || BEHIND.has(next.lower) || next.pos === "VERB" || next.lower.endsWith("ing");
  const dated = next !== undefined && /^(?:next|this|last|today|tomorrow|yesterday|later)$/.test(next.lower);
  if (dated && /^turn(?:s|ed|ing)$/.test(word)) return value >= 1;
  if (!closed) return false;
  // "a boy of seven"
  const person = lexemes[draft.bounds.from - 2]?.lower ?? "";
  if (word === "of" && YOUNG_AND_OLD.has(person) && ARTICLES.has(lexemes[draft.bounds.from - 3]?.lower ?? ""))
    return true;
  if (word === "turned" || word === "turns" || word === "turning") return value >= 1;
  if (word === "turn") return lexemes[draft.from - 2]?.pos !== "DET";
  // "At 16, he made his first start"
  const opens = draft.from === 1 || lexemes[draft.from - 2]?.kind === "sign";
  if (word === "at" && opens && next?.text === "," && value >= 10 && isDigits(lexemes, draft)) {
    const subject = lexemes[draft.to + 1]?.lower ?? "";
    return /^(?:he|she|i|when|his|her|my|they|we)$/.test(subject) && value <= 110;
  }
  // "Hadid, 19, credits", "his son, 21, and", "Kelley, now 50, came"
  const now = word === "now" || word === "then" || word === "both" ? 1 : 0;
  const mark = lexemes[draft.bounds.from - 1 - now];
  if (mark?.text === "," || (mark?.text === "(" && now === 0)) {
    const at = draft.bounds.from - 2 - now;
    if (mark.text === "(") return next?.text === ")" && value >= 16 && isFullName(lexemes, at);
    const ends = next === undefined || next.text === "," || next.text === "." || next.text === ")" || next.text === "(";
    // At the end it may be a tally: "Kohli, 8".
    const least = isDigits(lexemes, draft)
      ? next?.text === "," || lexemes[at]?.pos === "NOUN"
        ? 1
        : 13
      : next?.text === "," && isFullName(lexemes, at)
        ? 1
        : 16;
    if (ends && value >= least && isPersonLike(lexemes, at)) return true;
  }
  // "life expectancy is around 73", "their average age was 41"
  if (BE.has(word)) {
    for (let at = draft.bounds.from - 2; at >= 0 && at > draft.bounds.from - 10; at--) {
      const subject = lexemes[at]?.lower;
      if (subject === "age" || subject === "expectancy") return true;
      if (lexemes[at]?.kind === "sign" || lexemes[at]?.pos === "VERB") break;
    }
  }
  if (next?.lower === "when" && value >= 1 && isPersonsBeing(lexemes, draft)) return true;
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

/** "Frey was 32 when she left", "he was seven when": what happened tells that somebody was so old, not so many. */
function isPersonsBeing(lexemes: readonly Lexeme[], { from }: Draft): boolean {
  const subject = lexemes[from - 2];
  if (!/^(?:was|is)$/.test(lexemes[from - 1]?.lower ?? "") || subject?.kind !== "word") return false;
  if (/^(?:i|he|she|who)$/.test(subject.lower)) return true;
  return /^\p{Lu}\p{Ll}/u.test(subject.text) && (subject.pos === "PROPN" || isFullName(lexemes, from - 2));
}

/** "Sylvia Brown 72 was hurt": news that has lost its commas. */
export function followsPerson(lexemes: readonly Lexeme[], from: number): boolean {
  const value = lexemes[from]?.numeral?.plain ? (lexemes[from]?.numeral?.value ?? 0) : 0;
  if (value < 10 || value > 99 || lexemes[from]?.numeral?.digits !== 2) return false;
  if (!isFullName(lexemes, from - 1) || lexemes[from - 1]?.pos !== "PROPN") return false;
  const next = lexemes[from + 1];
  // "Jan Ros 36 of 41 shots", "at Ford Street 96 walked out"
  if (next?.lower === "of" && lexemes[from + 2]?.kind === "number") return false;
  if (lexemes[from - 3]?.pos === "ADP") return false;
  const goesOn = next?.kind === "word" && (next.pos === "VERB" || next.pos === "AUX" || PERSON_ON.has(next.lower));
  return goesOn && next?.spaced === true && isGivenName(lexemes[from - 2]?.text ?? "");
}

const PERSON_ON = words("who whose and of from has had was is will allegedly also");

function isNamedPersonsAge(lexemes: readonly Lexeme[], draft: Draft, value: number): boolean {
  return draft.bounds.from === draft.from && value < 100 && followsPerson(lexemes, draft.from);
}

function isDigits(lexemes: readonly Lexeme[], draft: Draft): boolean {
  return draft.to === draft.from + 1 && lexemes[draft.from]?.numeral?.plain === true;
}

/** Whoever can have an age between commas: a name, or one person by what they are. */
function isPersonLike(lexemes: readonly Lexeme[], at: number): boolean {
  const last = lexemes[at];
  if (last?.text === ")") {
    // "Neil Prakash (left), 23, who"
    for (let open = at - 1; open > at - 5; open--)
      if (lexemes[open]?.text === "(") return isPersonLike(lexemes, open - 1);
    return false;
  }
  if (last?.kind !== "word" || NO_PERSON.has(last.lower)) return false;
  if (/^\p{Lu}/u.test(last.text)) return last.pos === "PROPN" || at === 0 || isFullName(lexemes, at);
  if (last.pos === "ADJ") return lexemes[at - 1]?.pos === "DET";
  return last.lower === "forward" || (last.pos === "NOUN" && !isPlural(last));
}

const NO_PERSON = words(`january february march april may june july august september october november december monday
  tuesday wednesday thursday friday saturday sunday no. chapter page section article number age`);

/** A capitalised word that ends a name of two. */
function isFullName(lexemes: readonly Lexeme[], at: number): boolean {
  const last = lexemes[at];
  const first = lexemes[at - 1];
  if (last?.kind !== "word" || !/^\p{Lu}\p{Ll}/u.test(last.text)) return false;
  return first?.kind === "word" && last.spaced && /^\p{Lu}/u.test(first.text) && at > 0;
}
