// The words around an amount that open, loosen or move it: "more than", "about", "rose by".

import type { Bound } from "../reading/model.ts";
import { isHyphen } from "./amounts.ts";
import type { Lexeme } from "./lexemes.ts";

export interface Bounded {
  readonly bound: Bound;
  /** First lexeme of the words that bound it; the figure's own first where there are none. */
  readonly from: number;
  readonly to: number;
  readonly change: "to" | "by" | null;
}

/** Word sequences before an amount, last word first, so that one walk to the left decides. */
const BEFORE: readonly (readonly [string, Bound])[] = [
  ["more than", ">"],
  ["greater than", ">"],
  ["higher than", ">"],
  ["better than", ">"],
  ["over", ">"],
  ["above", ">"],
  ["exceeding", ">"],
  ["exceeded", ">"],
  ["exceeds", ">"],
  ["exceed", ">"],
  ["surpassing", ">"],
  ["surpassed", ">"],
  ["topped", ">"],
  ["at least", ">"],
  ["at minimum", ">"],
  ["minimum of", ">"],
  ["upwards of", ">"],
  ["upward of", ">"],
  ["north of", ">"],
  ["in excess of", ">"],
  ["no fewer than", ">"],
  ["no less than", ">"],
  ["not less than", ">"],
  ["beyond", ">"],
  ["past", ">"],
  ["less than", "<"],
  ["fewer than", "<"],
  ["lower than", "<"],
  ["smaller than", "<"],
  ["under", "<"],
  ["below", "<"],
  ["beneath", "<"],
  ["up to", "<"],
  ["at most", "<"],
  ["at the most", "<"],
  ["maximum of", "<"],
  ["no more than", "<"],
  ["not more than", "<"],
  ["as much as", "<"],
  ["as many as", "<"],
  ["as high as", "<"],
  ["south of", "<"],
  ["shy of", "<"],
  ["just short of", "<"],
  ["about", "~"],
  ["around", "~"],
  ["roughly", "~"],
  ["approximately", "~"],
  ["approx", "~"],
  ["approx.", "~"],
  ["circa", "~"],
  ["nearly", "~"],
  ["almost", "~"],
  ["nearing", "~"],
  ["approaching", "~"],
  ["close to", "~"],
  ["closer to", "~"],
  ["near", "~"],
  ["estimated", "~"],
  ["estimated at", "~"],
  ["in the region of", "~"],
  ["in the order of", "~"],
  ["somewhere between", "~"],
  ["some", "~"],
  ["virtually", "~"],
  ["practically", "~"],
  ["average of", "~"],
  ["averaging", "~"],
  ["averaged", "~"],
  ["averages", "~"],
  ["not quite", "<"],
];

const PHRASES = new Map(BEFORE);
const LAST_WORDS = new Map<string, string[]>();
for (const [phrase] of BEFORE) {
  const last = phrase.slice(phrase.lastIndexOf(" ") + 1);
  LAST_WORDS.set(
    last,
    [...(LAST_WORDS.get(last) ?? []), phrase].sort((a, b) => b.length - a.length),
  );
}

const UP = new Set([
  "rise",
  "rose",
  "risen",
  "increase",
  "climb",
  "jump",
  "gain",
  "grow",
  "grew",
  "grown",
  "surge",
  "soar",
  "advance",
  "add",
  "up",
  "rally",
  "leap",
  "spike",
  "swell",
  "appreciate",
  "strengthen",
  "expand",
  "higher",
  "accelerate",
  "rebound",
  "hike",
  "raise",
  "upped",
  "boost",
  "improve",
  "inch",
  "skyrocket",
  "balloon",
  "firm",
]);
const DOWN = new Set([
  "fall",
  "fell",
  "fallen",
  "drop",
  "decline",
  "decrease",
  "lose",
  "lost",
  "slide",
  "slid",
  "slip",
  "plunge",
  "plummet",
  "tumble",
  "sink",
  "sank",
  "sunk",
  "shed",
  "dip",
  "down",
  "lower",
  "shrink",
  "shrank",
  "contract",
  "ease",
  "retreat",
  "slump",
  "cut",
  "reduce",
  "crash",
  "dive",
  "weaken",
  "depreciate",
  "slash",
  "trim",
  "off",
  "collapse",
  "fewer",
  "erase",
]);

/** Words that may stand between the bounding words and the amount, or between two of them. */
const BETWEEN = new Set([
  "a",
  "an",
  "the",
  "just",
  "only",
  "well",
  "even",
  "another",
  "further",
  "additional",
  "total",
  "of",
  "by",
  "record",
  "already",
  "slightly",
  "little",
  "far",
  "much",
  "still",
  "now",
]);

const stem = (lexeme: Lexeme): string => (lexeme.pos === "VERB" || lexeme.pos === "AUX" ? lexeme.lemma : lexeme.lower);

function direction(lexeme: Lexeme | undefined): "up" | "down" | undefined {
  if (lexeme?.kind !== "word") return undefined;
  for (const word of [stem(lexeme), lexeme.lower]) {
    if (UP.has(word)) return "up";
    if (DOWN.has(word)) return "down";
  }
  // wink-nlp does not lemmatise a verb it took for a noun.
  const bare = lexeme.lower.replace(/(?:ed|s|ing)$/, "");
  if (lexeme.pos === "VERB" || lexeme.pos === "NOUN") {
    if (UP.has(bare) && bare !== lexeme.lower && lexeme.lower !== "gains") return "up";
    if (DOWN.has(bare) && bare !== lexeme.lower) return "down";
  }
  return undefined;
}

/** The phrase that ends right before `at`, if it bounds an amount. */
function phraseBefore(lexemes: readonly Lexeme[], at: number): { bound: Bound; from: number } | undefined {
  const last = lexemes[at - 1];
  if (!last) return undefined;
  const candidates = LAST_WORDS.get(last.lower);
  if (!candidates) return undefined;
  for (const phrase of candidates) {
    const words = phrase.split(" ");
    const from = at - words.length;
    if (from >= 0 && words.every((word, i) => lexemes[from + i]?.lower === word)) {
      const bound = PHRASES.get(phrase);
      if (bound) return { bound, from };
    }
  }
  return undefined;
}

/** What stands left and right of the amount at `from`..`to`. */
export function boundsOf(lexemes: readonly Lexeme[], from: number, to: number): Bounded {
  let at = from;
  let bound: Bound = "=";
  let change: "to" | "by" | null = null;
  let outer = from;
  for (let steps = 0; steps < 6 && at > 0; steps++) {
    const before = lexemes[at - 1];
    if (before?.kind !== "word") {
      // "about, or above": a comma may part two bounds of one amount.
      break;
    }
    const phrase = phraseBefore(lexemes, at);
    if (phrase) {
      if (bound === "=") bound = phrase.bound;
      at = phrase.from;
      outer = at;
      continue;
    }
    const moved = direction(before);
    if (moved) {
      if (!(before.lower === "lower" || before.lower === "higher" || before.pos === "ADJ")) {
        bound = moved;
        change = "by";
      }
      break;
    }
    if (before.lower === "to" && at === from) {
      change = movesTo(lexemes, at - 1) ? "to" : null;
      break;
    }
    if (before.lower === "to") {
      change = movesTo(lexemes, at - 1) ? "to" : null;
      break;
    }
    if (!BETWEEN.has(before.lower)) break;
    at--;
  }
  let end = to;
  const next = lexemes[to];
  if (next?.kind === "word" && next.lower === "or") {
    const word = lexemes[to + 1]?.lower;
    if (
      word === "more" ||
      word === "above" ||
      word === "over" ||
      word === "higher" ||
      word === "older" ||
      word === "longer"
    ) {
      if (bound === "=") bound = ">";
      end = to + 2;
    } else if (
      word === "less" ||
      word === "fewer" ||
      word === "under" ||
      word === "below" ||
      word === "younger" ||
      word === "lower"
    ) {
      if (bound === "=") bound = "<";
      end = to + 2;
    } else if (word === "so") {
      if (bound === "=") bound = "~";
      end = to + 2;
    }
  } else if (next?.text === "+" && !next.spaced) {
    if (bound === "=") bound = ">";
    end = to + 1;
  } else if (isHyphen(next) && lexemes[to + 1]?.lower === "plus") {
    if (bound === "=") bound = ">";
    end = to + 2;
  } else if (next?.lower === "plus" && bound === "=" && lexemes[to + 1]?.pos !== "NUM") {
    bound = ">";
    end = to + 1;
  }
  return { bound, from: outer, to: end, change };
}

/** "rose … to 5": a word of change stands before "to" in the same stretch. */
function movesTo(lexemes: readonly Lexeme[], toAt: number): boolean {
  for (let at = toAt - 1; at >= 0 && at > toAt - 12; at--) {
    const lexeme = lexemes[at];
    if (!lexeme) break;
    if (lexeme.kind === "sign" && (lexeme.text === ";" || lexeme.text === ",")) break;
    if (direction(lexeme)) return true;
  }
  return false;
}

export function movesAt(lexeme: Lexeme | undefined): "up" | "down" | undefined {
  return direction(lexeme);
}

/** A word of change in the clause before `at`: makes of "from A to B" two figures, not a range. */
export function changesBefore(lexemes: readonly Lexeme[], at: number): boolean {
  return movesTo(lexemes, at);
}
