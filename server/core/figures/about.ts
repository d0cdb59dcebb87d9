// What a figure says something about, as far as its sentence tells.

import type { About } from "../reading/model.ts";
import type { Draft } from "./draft.ts";
import type { Lexeme } from "./lexemes.ts";
import { singular } from "./nouns.ts";

const lemmaOf = (lexeme: Lexeme): string =>
  lexeme.pos === "NOUN" || lexeme.pos === "PROPN" ? singular(lexeme.lower) : lexeme.lemma.toLowerCase();

const NEGATIONS = new Set(["not", "no", "n't", "never", "without", "neither", "nor", "none"]);
const SAYING = new Set([
  "say",
  "believe",
  "claim",
  "report",
  "estimate",
  "allege",
  "suggest",
  "think",
  "tell",
  "announce",
  "accord",
]);
const PLANNING = new Set([
  "will",
  "plan",
  "expect",
  "aim",
  "intend",
  "hope",
  "forecast",
  "predict",
  "project",
  "propose",
  "schedule",
  "shall",
  "due",
]);
const SUPPOSING = new Set(["if", "would", "could", "might", "unless", "may"]);

export function aboutOf(lexemes: readonly Lexeme[], draft: Draft, all: readonly Draft[], index: number): About {
  const head = draft.counted ? lexemes[draft.counted.head] : undefined;
  const modifiers: string[] = [];
  if (draft.counted) {
    for (let at = draft.counted.from; at < draft.counted.to; at++) {
      const lexeme = lexemes[at];
      if (lexeme?.kind === "word" && at !== draft.counted.head && lexeme.pos !== "CCONJ" && lexeme.pos !== "PART")
        modifiers.push(lemmaOf(lexeme));
    }
  }
  const clause = clauseOf(lexemes, draft);
  return {
    head: head ? lemmaOf(head) : null,
    modifiers,
    shareOf: shareOf(lexemes, draft),
    predicate: predicateOf(lexemes, draft, clause),
    change: draft.change,
    per: draft.per,
    period:
      draft.kind === "date"
        ? []
        : all
            .slice(Math.max(0, index - 6), index + 7)
            .flatMap((d) =>
              d.kind === "date" && d.date && d.from >= clause.from && d.from < clause.to ? [d.date] : [],
            ),
    negated: negated(lexemes, draft, clause),
    modality: modalityOf(lexemes, clause),
  };
}

interface Clause {
  readonly from: number;
  readonly to: number;
}

/** The stretch around a figure up to a semicolon, a colon or the ends. */
function clauseOf(lexemes: readonly Lexeme[], draft: Draft): Clause {
  let from = draft.from;
  let to = draft.to;
  while (from > 0 && from > draft.from - 40 && !isBreak(lexemes[from - 1])) from--;
  while (to < lexemes.length && to < draft.to + 40 && !isBreak(lexemes[to])) to++;
  return { from, to };
}

function isBreak(lexeme: Lexeme | undefined): boolean {
  return lexeme?.kind === "sign" && (lexeme.text === ";" || lexeme.text === ":");
}

function shareOf(lexemes: readonly Lexeme[], draft: Draft): readonly string[] {
  if (draft.kind !== "percent" && draft.kind !== "fraction") return [];
  if (lexemes[draft.to]?.lower !== "of") return [];
  const words: string[] = [];
  for (let at = draft.to + 1; at < lexemes.length && at < draft.to + 9; at++) {
    const lexeme = lexemes[at];
    if (!lexeme || lexeme.kind === "sign") break;
    if (lexeme.pos === "NOUN" || lexeme.pos === "PROPN" || lexeme.pos === "ADJ") words.push(lemmaOf(lexeme));
    else if (lexeme.pos === "DET" || lexeme.pos === "PART" || lexeme.pos === "NUM" || lexeme.pos === "ADV") continue;
    else if (lexeme.lower === "of" && words.length > 0) continue;
    else if (lexeme.pos === "PRON" && words.length === 0) continue;
    else break;
  }
  return words;
}

function predicateOf(lexemes: readonly Lexeme[], draft: Draft, clause: Clause): string | null {
  for (let at = draft.from - 1; at >= clause.from; at--) {
    const lexeme = lexemes[at];
    if (lexeme?.pos === "VERB") return lexeme.lemma.toLowerCase();
  }
  for (let at = draft.to; at < clause.to; at++) {
    const lexeme = lexemes[at];
    if (lexeme?.pos === "VERB") return lexeme.lemma.toLowerCase();
  }
  return null;
}

function negated(lexemes: readonly Lexeme[], draft: Draft, clause: Clause): boolean {
  for (let at = draft.bounds.from - 1; at >= clause.from && at > draft.from - 8; at--) {
    const word = lexemes[at]?.lower ?? "";
    if (NEGATIONS.has(word) || word.endsWith("n't") || word.endsWith("n’t")) return true;
    if (word === ",") return false;
  }
  return false;
}

function modalityOf(lexemes: readonly Lexeme[], clause: Clause): About["modality"] {
  let reported = false;
  for (let at = clause.from; at < clause.to; at++) {
    const lexeme = lexemes[at];
    if (lexeme?.kind !== "word") continue;
    const lemma = lexeme.lemma.toLowerCase();
    if (SUPPOSING.has(lexeme.lower) && lexeme.pos !== "PROPN") return "hypothetical";
    if (PLANNING.has(lemma) || PLANNING.has(lexeme.lower)) return "planned";
    if (SAYING.has(lemma) || lexeme.lower === "allegedly" || lexeme.lower === "reportedly") reported = true;
  }
  return reported ? "reported" : "asserted";
}
