// What a figure says something about, as far as its sentence tells.

import type { About } from "../reading/model.ts";
import { words } from "../text/wordLists.ts";
import { isPlural } from "./amounts.ts";
import type { Draft } from "./draft.ts";
import type { Lexeme } from "./lexemes.ts";
import { type Counted, countedAt, singular } from "./nouns.ts";

interface Clause {
  readonly from: number;
  readonly to: number;
  readonly modality: About["modality"];
}

/** Longest stretch that counts as one clause; keeps the work linear in texts without any stop. */
const LONGEST_CLAUSE = 64;

/** Gives what each draft of one sentence is about. */
export function aboutReader(lexemes: readonly Lexeme[], drafts: readonly Draft[]): (index: number) => About {
  let clause: Clause = { from: 0, to: 0, modality: "asserted" };
  return (index) => {
    const draft = drafts[index] as Draft;
    while (draft.from >= clause.to && clause.to < lexemes.length) clause = clauseFrom(lexemes, clause.to);
    const noun = draft.kind === "date" || draft.kind === "time" ? null : nounOf(lexemes, draft);
    return {
      head: noun && lemmaAt(lexemes, noun.head),
      modifiers: noun ? modifiersOf(lexemes, noun) : NONE,
      shareOf: shareOf(lexemes, draft),
      predicate: predicateOf(lexemes, draft, clause),
      change: draft.change,
      per: draft.per,
      period: draft.kind === "date" ? NONE : periodOf(drafts, index, clause),
      negated: isNegated(lexemes, draft, clause),
      modality: clause.modality,
    };
  };
}

function clauseFrom(lexemes: readonly Lexeme[], from: number): Clause {
  let to = from;
  while (to < lexemes.length && to - from < LONGEST_CLAUSE && (to === from || !isBreak(lexemes[to]))) to++;
  return { from, to, modality: modalityOf(lexemes, from, to) };
}

function isBreak(lexeme: Lexeme | undefined): boolean {
  return lexeme?.kind === "sign" && (lexeme.text === ";" || lexeme.text === ":") && lexeme.spaced === false;
}

function lemmaAt(lexemes: readonly Lexeme[], at: number): string {
  const lexeme = lexemes[at];
  if (!lexeme) return "";
  const bare = lexeme.lower.replace(/['’]s$/, "");
  return lexeme.pos === "NOUN" || lexeme.pos === "PROPN" ? singular(bare) : lexeme.lemma.toLowerCase();
}

function modifiersOf(lexemes: readonly Lexeme[], noun: Counted): readonly string[] {
  const lemmas: string[] = [];
  for (let at = noun.from; at < noun.to; at++) {
    const lexeme = lexemes[at];
    if (lexeme?.kind === "word" && at !== noun.head && lexeme.pos !== "CCONJ" && lexeme.pos !== "PART")
      lemmas.push(lemmaAt(lexemes, at));
  }
  return lemmas;
}

const MEASURING = words("of in");
const BE = words("is was are were be been being 's remains remained stands stood equals totalled totaled reached hit");

/** The noun counted, or the one that a sum, share or measure belongs to. */
function nounOf(lexemes: readonly Lexeme[], draft: Draft): Counted | null {
  if (draft.counted) return draft.counted;
  if (draft.kind === "ordinal" || draft.kind === "score") return null;
  // "a £150,000 contract", "a 12% stake", "a two-year deal"
  const behind = draft.kind === "count" ? undefined : countedAt(lexemes, draft.to, 1);
  if (behind) return behind;
  // "3 tonnes of gold", "£3m in damages"
  const next = lexemes[draft.to]?.lower ?? "";
  if (MEASURING.has(next) && (draft.kind === "money" || draft.kind === "measure")) {
    const measured = countedAt(lexemes, draft.to + 1, 1);
    const named = measured && /^\p{Lu}/u.test(lexemes[measured.head]?.text ?? "") && next === "in";
    if (measured && !named) return measured;
  }
  return subjectOf(lexemes, draft);
}

/** "a profit of £3m", "inflation was 2%", "unemployment rose to 5%": the noun before the figure. */
function subjectOf(lexemes: readonly Lexeme[], draft: Draft): Counted | null {
  let at = draft.bounds.from - 1;
  const before = lexemes[at];
  const linked = before?.lower === "of" || BE.has(before?.lower ?? "");
  if (draft.mover !== null) at = draft.mover;
  else if (!linked) return null;
  for (let steps = 0; steps < 8 && at >= 0; steps++, at--) {
    const lexeme = lexemes[at];
    if (!lexeme || (lexeme.kind === "sign" && at !== draft.mover)) return null;
    if (lexeme.pos !== "NOUN" && lexeme.pos !== "PROPN") continue;
    if (at === draft.mover && before?.lower !== "of") continue;
    return phraseEndingAt(lexemes, at);
  }
  return null;
}

function phraseEndingAt(lexemes: readonly Lexeme[], head: number): Counted {
  let from = head;
  while (from > 0 && head - from < 4) {
    const lexeme = lexemes[from - 1];
    if (lexeme?.kind !== "word" || (lexeme.pos !== "ADJ" && lexeme.pos !== "NOUN" && lexeme.pos !== "PROPN")) break;
    from--;
  }
  return { from, to: head + 1, head, attributive: false };
}

/** Content lemmas behind "97 per cent of", "half the" and "one in five". */
function shareOf(lexemes: readonly Lexeme[], draft: Draft): readonly string[] {
  if (draft.kind !== "percent" && draft.kind !== "fraction") return NONE;
  const next = lexemes[draft.to];
  const direct = draft.kind === "fraction" && (next?.pos === "DET" || next?.pos === "PRON" || (next && isPlural(next)));
  if (next?.lower !== "of" && !direct) return sharedBefore(lexemes, draft);
  const from = draft.to + (direct ? 0 : 1);
  return phraseLemmas(lexemes, from, from + LONGEST_PHRASE);
}

const LONGEST_PHRASE = 8;

/** Content lemmas of the phrase that begins at `from`, up to `end`. */
function phraseLemmas(lexemes: readonly Lexeme[], from: number, end: number): readonly string[] {
  const lemmas: string[] = [];
  for (let at = from; at < lexemes.length && at < end; at++) {
    const lexeme = lexemes[at];
    if (!lexeme || lexeme.kind === "sign") break;
    const { pos } = lexeme;
    if (pos === "NOUN" || pos === "PROPN" || pos === "ADJ") lemmas.push(lemmaAt(lexemes, at));
    else if (pos === "DET" || pos === "PART" || pos === "NUM" || pos === "ADV") continue;
    else if (lexeme.lower === "of" && lemmas.length > 0) continue;
    else if (pos === "PRON" && lemmas.length === 0) continue;
    else break;
  }
  return lemmas;
}

/** "one pupil in five": the noun stands inside; "of the women asked, 43 per cent": in front. */
function sharedBefore(lexemes: readonly Lexeme[], draft: Draft): readonly string[] {
  const noun = lexemes[draft.from + 1];
  if (draft.kind === "fraction" && noun?.pos === "NOUN" && lexemes[draft.from + 2]?.lower === "in")
    return [lemmaAt(lexemes, draft.from + 1)];
  for (let at = draft.from - 1; at >= 0 && at >= draft.from - FRONTED; at--) {
    const lexeme = lexemes[at];
    if (lexeme?.kind === "number" || (lexeme?.kind === "sign" && lexeme.text !== ",")) break;
    const before = lexemes[at - 1];
    const opens = before === undefined || before.kind === "sign" || OPENS.has(before.lower);
    if (opens && (lexeme?.lower === "of" || lexeme?.lower === "among"))
      return phraseLemmas(lexemes, at + 1, draft.from);
  }
  return [];
}

/** Words between the begin of a phrase in front and its share. */
const FRONTED = 10;
const OPENS = words("and while but whereas or");

const SAYING = words("say believe claim report estimate allege suggest think tell announce accord add warn reveal");

/** The verb that governs the figure: the word of change, else the nearest on its side of a comma. */
function predicateOf(lexemes: readonly Lexeme[], draft: Draft, clause: Clause): string | null {
  const mover = draft.mover === null ? undefined : lexemes[draft.mover];
  if (mover) return mover.pos === "VERB" ? mover.lemma.toLowerCase() : mover.lower;
  const verbAt = (at: number): string | null => {
    const lexeme = lexemes[at];
    return lexeme?.pos === "VERB" && lexeme.kind === "word" ? lexeme.lemma.toLowerCase() : null;
  };
  let saying: string | null = null;
  let at = draft.from - 1;
  for (; at >= clause.from && lexemes[at]?.text !== ","; at--) {
    const verb = verbAt(at);
    if (verb && !SAYING.has(verb)) return verb;
    saying ??= verb;
    if (verb) break;
  }
  const end = Math.max(draft.to, draft.counted?.to ?? 0);
  for (let ahead = end; ahead < clause.to && ahead < end + 14 && lexemes[ahead]?.text !== ","; ahead++) {
    const verb = verbAt(ahead);
    if (verb && !SAYING.has(verb)) return verb;
  }
  for (; at >= clause.from; at--) {
    const verb = verbAt(at);
    if (verb && !SAYING.has(verb)) return verb;
    saying ??= verb;
  }
  return saying;
}

const NONE: readonly string[] = [];

function periodOf(drafts: readonly Draft[], index: number, clause: Clause): readonly string[] {
  let dates: readonly string[] = NONE;
  const last = Math.min(drafts.length, index + 7);
  for (let i = Math.max(0, index - 6); i < last; i++) {
    const draft = drafts[i];
    if (draft?.kind === "date" && draft.date && draft.from >= clause.from && draft.from < clause.to)
      dates = [...dates, draft.date];
  }
  return dates;
}

const NEGATIONS = words("not no never without neither nor none cannot");

function isNegated(lexemes: readonly Lexeme[], draft: Draft, clause: Clause): boolean {
  for (let at = draft.bounds.from - 1; at >= clause.from && at > draft.bounds.from - 7; at--) {
    const word = lexemes[at]?.lower ?? "";
    if (word === "," || word === "but") return false;
    const only = lexemes[at + 1]?.lower === "only" || lexemes[at + 1]?.lower === "just";
    if ((NEGATIONS.has(word) || word.endsWith("n't") || word.endsWith("n’t")) && !only) return true;
  }
  return false;
}

const PLANNING = words("plan expect aim intend hope forecast predict project propose schedule");
const AHEAD = words("will shall due upcoming planned");
const SUPPOSING = words("if would could might unless may whether");

function modalityOf(lexemes: readonly Lexeme[], from: number, to: number): About["modality"] {
  let modality: About["modality"] = "asserted";
  for (let at = from; at < to; at++) {
    const lexeme = lexemes[at];
    if (lexeme?.kind !== "word") continue;
    if (SUPPOSING.has(lexeme.lower) && lexeme.pos !== "PROPN") return "hypothetical";
    const lemma = lexeme.pos === "VERB" ? lexeme.lemma.toLowerCase() : "";
    if (AHEAD.has(lexeme.lower) || PLANNING.has(lemma)) modality = "planned";
    else if (
      modality === "asserted" &&
      (SAYING.has(lemma) || lexeme.lower === "allegedly" || lexeme.lower === "reportedly")
    )
      modality = "reported";
  }
  return modality;
}
