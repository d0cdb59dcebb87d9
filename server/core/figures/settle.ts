// What only the neighbours of a figure tell: "from 12 to 15", units said once for a list, "(US$1.1 million)".

import { isHyphen } from "./amounts.ts";
import { moverBefore } from "./bounds.ts";
import type { Draft } from "./draft.ts";
import type { Lexeme } from "./lexemes.ts";
import { words } from "./words.ts";

/** The drafts of one sentence, completed by what stands around them. */
export function settle(lexemes: readonly Lexeme[], drafts: readonly Draft[]): readonly Draft[] {
  const list = drafts.flatMap((draft) => partChange(lexemes, draft));
  for (let i = list.length - 2; i >= 0; i--) list[i] = fromNext(lexemes, list[i] as Draft, list[i + 1] as Draft);
  for (let i = 1; i < list.length; i++) list[i] = fromPrevious(lexemes, list[i - 1] as Draft, list[i] as Draft);
  return list;
}

/** "rose from 12 to 15" are two figures; "prices from 12 to 15" are one range. */
function partChange(lexemes: readonly Lexeme[], draft: Draft): readonly Draft[] {
  const range =
    draft.min !== null && draft.max !== null && draft.joint !== null && lexemes[draft.from - 1]?.lower === "from";
  if (!range || draft.joint === null || lexemes[draft.joint]?.lower !== "to") return [draft];
  if (moverBefore(lexemes, draft.from - 1) === null) return [draft];
  return [
    { ...draft, to: draft.joint, value: draft.min, min: null, max: null, joint: null },
    {
      ...draft,
      from: draft.joint + 1,
      value: draft.max,
      min: null,
      max: null,
      joint: null,
      origin: draft.min,
      change: "to",
    },
  ];
}

function isBare(draft: Draft): boolean {
  return draft.kind === "count" && draft.unit === null;
}

function takesUnit(draft: Draft, other: Draft, counted: boolean): Draft {
  if (other.unit === null || other.kind === "date" || other.kind === "time" || other.kind === "ordinal") return draft;
  if (other.kind === "score" || other.kind === "fraction" || draft.value === null) return draft;
  return {
    ...draft,
    kind: other.kind,
    unit: other.unit,
    per: draft.per ?? other.per,
    counted: counted ? other.counted : draft.counted,
  };
}

/** "47 and 49 percent", "four-, five- and six-cylinder", "up 58.06 points". */
function fromNext(lexemes: readonly Lexeme[], draft: Draft, next: Draft): Draft {
  if (!isBare(draft)) return draft;
  let at = draft.to;
  let joined = false;
  if (isHyphen(lexemes[at])) at++;
  for (; at < next.bounds.from && at < draft.to + 4; at++) {
    const lexeme = lexemes[at];
    if (lexeme?.text === "," || lexeme?.lower === "and" || lexeme?.lower === "or" || lexeme?.lower === "to")
      joined = true;
    else return draft;
  }
  if (at !== next.bounds.from || !joined || isBare(next)) return draft;
  if (next.kind === "money" && next.prefixed) return draft;
  return takesUnit(draft, next, true);
}

const RELATING = words("from to against versus vs than");
const LOOSE = words("compared with up down only just about over the a an average of in by");

/** "3.9 million headsets, up from 2.4 million": the second counts the same. */
function fromPrevious(lexemes: readonly Lexeme[], previous: Draft, draft: Draft): Draft {
  const paren = lexemes[draft.from - 1]?.text === "(";
  // "more than 7.5 million crowns ($1.1 million)": one amount in two currencies.
  if (
    paren &&
    previous.kind === "money" &&
    draft.kind === "money" &&
    draft.from - 1 === previous.to &&
    draft.bound === "="
  )
    return { ...draft, bound: previous.bound === "up" || previous.bound === "down" ? "=" : previous.bound };
  if (!isBare(draft) || previous.unit === null) return draft;
  let related = false;
  const start = Math.max(previous.counted?.to ?? previous.to, previous.to);
  if (draft.from - start > 6) return draft;
  for (let at = start; at < draft.from; at++) {
    const word = lexemes[at]?.lower ?? "";
    if (word === "compared" || RELATING.has(word)) related = true;
    else if (!LOOSE.has(word) && word !== ",") return draft;
  }
  if (!related || previous.kind === "money" || previous.kind === "percent") return draft;
  return takesUnit(draft, previous, true);
}
