// What only the neighbours of a figure tell: "from 12 to 15", units said once for a list, "(US$1.1 million)".

import { words } from "../text/wordLists.ts";
import { moverBefore, movesAt } from "./bounds.ts";
import type { Draft } from "./draft.ts";
import type { Lexeme } from "./lexemes.ts";
import { isNumbered } from "./names.ts";
import { isHyphen } from "./numberWords.ts";

/** The drafts of one sentence, completed by what stands around them. */
export function settle(lexemes: readonly Lexeme[], drafts: readonly Draft[]): readonly Draft[] {
  const list: Draft[] = [];
  // Few have two ends, and a list for each of the others would cost more than all else here.
  for (const draft of drafts) {
    if (draft.joint === null) list.push(draft);
    else list.push(...partChange(lexemes, draft));
  }
  let listed = false;
  for (let i = list.length - 2; i >= 0; i--) {
    const joint = jointOf(lexemes, list[i] as Draft, list[i + 1] as Draft);
    // A comma alone joins only inside a list that ends in "and" or "or".
    if (joint === "word" || (joint === "comma" && listed)) {
      list[i] = fromNext(list[i] as Draft, list[i + 1] as Draft);
      listed = true;
    } else listed = false;
  }
  // Dates between two quantities do not part them: "460 cars this year compared with 63".
  let previous: Draft | undefined;
  for (let i = 0; i < list.length; i++) {
    const draft = list[i] as Draft;
    if (draft.kind === "date" || draft.kind === "time" || draft.kind === "ordinal") continue;
    previous = list[i] = previous ? fromPrevious(lexemes, previous, draft) : draft;
  }
  return list;
}

/** "rose from 12 to 15" are two figures; "prices from 12 to 15" are one range. */
function partChange(lexemes: readonly Lexeme[], draft: Draft): readonly Draft[] {
  const { min, max, joint } = draft;
  if (min === null || max === null || joint === null || lexemes[joint]?.lower !== "to") return [draft];
  const single = { min: null, max: null, joint: null } as const;
  const first: Draft = { ...draft, ...single, to: joint, value: min };
  const second: Draft = { ...draft, ...single, from: joint + 1, value: max, change: "to" };
  if (isChangeAndLevel(lexemes, { draft, min, max, joint })) {
    const { bounds } = draft;
    return [
      { ...first, bounds: { from: bounds.from, to: joint } },
      { ...second, bound: "=", bounds: { from: joint + 1, to: bounds.to } },
    ];
  }
  if (lexemes[draft.from - 1]?.lower !== "from") return [draft];
  const isChange = GOING.has(lexemes[draft.from - 2]?.lower ?? "") || moverBefore(lexemes, draft.from - 1) !== null;
  if (max >= min && !isChange) return [draft];
  return [first, { ...second, origin: min }];
}

/** "Went from 30 to 45" tells both ends of a change; "prices go from 30 to 45" one range. */
const GOING = words("went gone moved changed shifted swung");

interface Joined {
  readonly draft: Draft;
  readonly min: number;
  readonly max: number;
  readonly joint: number;
}

/** From here on "by 430 to 12,900" is too wide to be a range. */
const WIDE = 8;

/** "Fell by 430 to 12,900", "widened by £1.1m to £4.3m": so much, and what came of it; "rose by 3 to 5 million" is a range. */
function isChangeAndLevel(lexemes: readonly Lexeme[], { draft, min, max, joint }: Joined): boolean {
  if (draft.kind !== "count" && draft.kind !== "money" && draft.kind !== "measure") return false;
  const viaBy = lexemes[draft.bounds.from - 1]?.lower === "by" || lexemes[draft.from - 1]?.lower === "by";
  if (!viaBy && draft.change !== "by") return false;
  if (max < min || max >= WIDE * min) return true;
  const hasOwnUnit = draft.prefixed
    ? lexemes[joint + 1]?.kind === "sign"
    : lexemes[joint - 1]?.pos === "NOUN" && draft.unit !== null;
  return viaBy && hasOwnUnit;
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
    unit: draft.per !== null && other.per === null ? `${other.unit} per ${draft.per}` : other.unit,
    per: draft.per ?? other.per,
    counted: counted ? other.counted : draft.counted,
  };
}

/** "47 and 49 percent", "four-, five- and six-cylinder", "up 58.06 points": what stands between two figures. */
function jointOf(lexemes: readonly Lexeme[], draft: Draft, next: Draft): "word" | "comma" | undefined {
  let joint: "word" | "comma" | undefined;
  let at = draft.to;
  if (isHyphen(lexemes[at])) at++;
  // "280 of the 1,500 seats"
  if (lexemes[at]?.lower === "of" && next.bounds.from <= at + 2) return "word";
  for (; at < next.bounds.from && at < draft.to + 5; at++) {
    const lexeme = lexemes[at];
    if (lexeme?.text === ",") joint ??= "comma";
    else if (lexeme?.lower === "by" && next.kind === "measure" && at === draft.to) joint = "word";
    else if (JOINING.has(lexeme?.lower ?? "") || (movesAt(lexeme) && at === draft.to)) joint = "word";
    else return undefined;
  }
  return at === next.bounds.from ? joint : undefined;
}

const JOINING = words("and or to");

function fromNext(draft: Draft, next: Draft): Draft {
  if (!isBare(draft) || isBare(next) || (next.kind === "money" && next.prefixed)) return draft;
  return takesUnit(draft, next, true);
}

/** "ranging from 0.1% in one city to 0.9% in another": one range with words inside. */
function spreadFrom(lexemes: readonly Lexeme[], previous: Draft, draft: Draft): boolean {
  if (previous.value === null || draft.value === null || draft.origin !== null || previous.origin !== null)
    return false;
  if (lexemes[previous.bounds.from - 1]?.lower !== "from" || lexemes[draft.bounds.from - 1]?.lower !== "to")
    return false;
  const start = Math.max(previous.counted?.to ?? 0, previous.to);
  const alike = previous.kind === draft.kind && previous.unit === draft.unit;
  if (draft.bounds.from - start > 8 || !(alike || (isBare(draft) && previous.unit !== null))) return false;
  for (let at = start; at < draft.bounds.from - 1; at++) {
    const lexeme = lexemes[at];
    if (
      lexeme?.kind === "sign" ||
      (lexeme?.pos === "VERB" && !lexeme.lower.endsWith("ed")) ||
      lexeme?.lower === "to" ||
      lexeme?.lower === "from"
    )
      return false;
  }
  return true;
}

const RELATING = words("from to against versus vs than");
const LOOSE = words("compared with up down only just about over the a an average of in by");

/** "3.9 million headsets, up from 2.4 million": the second counts the same. */
function fromPrevious(lexemes: readonly Lexeme[], previous: Draft, draft: Draft): Draft {
  const paren = lexemes[draft.from - 1]?.text === "(";
  const slash = lexemes[draft.from - 1]?.text === "/";
  // "more than 7.5 million crowns ($1.1 million)", "over 100 km (60 miles)": one amount in two units.
  if ((paren || slash) && previous.kind === draft.kind && draft.from - 1 === previous.to && draft.bound === "=") {
    if (draft.kind === "money" || draft.kind === "measure") return { ...draft, bound: previous.bound };
  }
  // "were down 2.3%, and Burlington by 2.6%"
  const spread = spreadFrom(lexemes, previous, draft);
  if (spread)
    return { ...(isBare(draft) ? takesUnit(draft, previous, true) : draft), origin: previous.value, change: "to" };
  // "down by 6 per cent and 4.4 per cent"
  const and = lexemes[previous.to]?.lower === "and" && draft.bounds.from === previous.to + 1;
  const or = lexemes[draft.bounds.from - 1]?.lower === "or" && draft.bounds.from - previous.to <= 3;
  const by = lexemes[draft.bounds.from - 1]?.lower === "by" && draft.change === null && draft.bound === "=";
  if (
    (or ||
      (and && previous.change === "by" && previous.kind === draft.kind && draft.kind === "percent") ||
      (by && previous.kind === draft.kind)) &&
    draft.bound === "=" &&
    (previous.bound === "up" || previous.bound === "down") &&
    draft.from - previous.to < 8
  )
    return { ...draft, bound: previous.bound, change: "by" };
  if (!isBare(draft) || previous.unit === null) return draft;
  if (isEarlierLevel(lexemes, previous, draft)) return takesUnit(draft, previous, false);
  if (isGapped(lexemes, previous, draft)) {
    const taken = takesUnit(draft, previous, false);
    return previous.change === "by" ? { ...taken, bound: previous.bound, change: "by" } : taken;
  }
  // "three metres by four"
  if (lexemes[draft.from - 1]?.lower === "by" && draft.from - 1 === previous.to && previous.kind === "measure")
    return takesUnit(draft, previous, true);
  let related = false;
  const start = Math.max(previous.counted?.to ?? previous.to, previous.to);
  const compared = lexemes[draft.bounds.from - 2]?.lower === "compared";
  if (compared && previous.counted && draft.from - start < 16) return takesUnit(draft, previous, true);
  if (draft.from - start > 6) return draft;
  for (let at = start; at < draft.from; at++) {
    const word = lexemes[at]?.lower ?? "";
    if (word === "compared" || RELATING.has(word)) related = true;
    else if (!LOOSE.has(word) && word !== ",") return draft;
  }
  // "fell 0.4 per cent to 13,176" names two things; "12 per cent, up from 11" one.
  const back = lexemes[draft.bounds.from - 1]?.lower === "from" && movesAt(lexemes[draft.bounds.from - 2]);
  if (!related || previous.kind === "money" || (previous.kind === "percent" && !back)) return draft;
  return takesUnit(draft, previous, true);
}

const GAPPED: ReadonlySet<Draft["kind"]> = new Set(["percent", "money", "measure"]);
/** Most lexemes between both figures. */
const FARTHEST = 14;
/** By so many times may two amounts of one kind differ; of "£14m in May and 9 in June" nobody knows the scale. */
const APART = 50;

/**
 * "Owners spend 22 per cent on housing, tenants 37": the second clause leaves out the verb and the unit, and ends with its
 * figure or goes on with a place or a time. A verb of its own would show that it speaks of something else.
 */
function isGapped(lexemes: readonly Lexeme[], previous: Draft, draft: Draft): boolean {
  if (!GAPPED.has(previous.kind) || previous.value === null || draft.value === null) return false;
  if (draft.bound !== "=" || draft.from - previous.to > FARTHEST) return false;
  if (!areOfOneSize(previous, draft)) return false;
  const next = lexemes[draft.to];
  const goesOn = next !== undefined && GOES_ON.has(next.lower);
  if (!goesOn && next !== undefined && !(next.kind === "sign" && CLOSING.has(next.text))) return false;
  let isParted = false;
  for (let at = previous.to; at < draft.from; at++) {
    const lexeme = lexemes[at];
    // "Of all breaches, cleaning firms for 22": nouns that look like verbs.
    const isNoun =
      OF_NOUNS.has(lexemes[at - 1]?.pos ?? "") || (lexeme?.lower.endsWith("ing") && lexemes[at + 1]?.pos === "NOUN");
    // "Of all breaches found, cleaning firms for 22": a clause that leaves its verb out goes on behind this one.
    const isClosed = PARTED.has(lexemes[at + 1]?.lower ?? "");
    const isVerb = lexeme?.pos === "VERB" && !isNoun && !isClosed;
    if (!lexeme || isVerb || lexeme.pos === "AUX" || OPENING.has(lexeme.text)) return false;
    if (lexeme.text === "," || lexeme.text === ";" || PARTING.has(lexeme.lower)) isParted = true;
  }
  const before = lexemes[draft.from - 1];
  // "For 29 per cent of it, cleaning firms for 22"
  if (before?.pos === "ADP" && before.lower === lexemes[previous.bounds.from - 1]?.lower)
    return isParted && isNamed(lexemes, draft.from - 2);
  // "For Smith, 24": an age, while "41 per cent in May, 38 in June" goes on.
  if (before?.text === ",") return isParted && goesOn;
  // "8 per cent and six" are two things.
  if (PARTING.has(before?.lower ?? "")) return goesOn;
  return isParted && isNamed(lexemes, draft.from - 1);
}

/** "Tenants 37", "Bergen 37", "the south 37"; not "floor 37" or "the other four". */
function isNamed(lexemes: readonly Lexeme[], at: number): boolean {
  const name = lexemes[at];
  const noun = name?.lower.replace(/s$/, "") ?? "";
  if (!name || isNumbered(noun) || NUMBERED_TOO.has(noun) || NOT_ALL.has(name.lower)) return false;
  return NAMING.has(name.pos) || lexemes[at - 1]?.lower === "the";
}

/** "87 per cent of what men do, up from 83" */
function isEarlierLevel(lexemes: readonly Lexeme[], previous: Draft, draft: Draft): boolean {
  const [moved, from] = [lexemes[draft.bounds.from - 2]?.lower, lexemes[draft.bounds.from - 1]?.lower];
  if (from !== "from" || (moved !== "up" && moved !== "down") || lexemes[draft.bounds.from - 3]?.text !== ",")
    return false;
  return GAPPED.has(previous.kind) && draft.from - previous.to <= FARTHEST && areOfOneSize(previous, draft);
}

function areOfOneSize({ kind, value: one }: Draft, { value: other }: Draft): boolean {
  if (one === null || other === null || (kind === "percent" && other > 100)) return false;
  const ratio = other / one;
  return ratio < APART && ratio > 1 / APART;
}

/** Beside those of names.ts: what is told apart by numbers without being a name. */
const NUMBERED_TOO = words("floor type place zone group seat class district stop page room lane");
const NOT_ALL = words("top other next last first final remaining best same only");
const NAMING: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);
const OF_NOUNS: ReadonlySet<string> = new Set(["DET", "ADJ", "ADP"]);

const PARTED = words(", ; and but while");
const PARTING = words("and but while whereas against");
const GOES_ON = words("and but while in on at among for the a last this four three two five ten six year");
const CLOSING: ReadonlySet<string> = new Set([",", ".", ";", "—", "–", ")", "?", "!"]);
const OPENING: ReadonlySet<string> = new Set(["(", ":", "“", '"', "["]);
