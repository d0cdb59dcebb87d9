// Numbers that say no quantity: parts of names ("Game 7", "Boeing 737") and idioms ("one another", "24/7").

import { words } from "../text/wordLists.ts";
import { followsPerson } from "./ages.ts";
import { isPlural } from "./amounts.ts";
import type { Lexeme, Stretch } from "./lexemes.ts";
import { isHyphen } from "./numberWords.ts";
import type { QuantityReading } from "./setForms.ts";

const IDIOMS: readonly string[] = [
  "one another",
  "one of a kind",
  "on the one hand",
  "one hand",
  "one by one",
  "one day",
  "one thing",
  "one way",
  "one on one",
  "one-on-one",
  "one-off",
  "one-two",
  "one-sided",
  "one-time",
  "one time",
  "one-way",
  "one-stop",
  "second to none",
  "second hand",
  "second thoughts",
  "first aid",
  "first lady",
  "first hand",
  "first name",
  "first of all",
  "at first",
  "at first sight",
  "third party",
  "third world",
  "24/7",
  "baker's dozen",
  "baker’s dozen",
  "fifty-fifty",
  "50-50",
  "50/50",
  "ground zero",
  "square one",
  "number one",
  "no one",
  "the one",
  "half-time",
  "half time",
  "half-hearted",
  "half-staff",
  "half-mast",
  "nine to five",
  "million dollar question",
  "a million miles",
  "fourth estate",
  "sixth sense",
  "seventh heaven",
  "twenty-twenty",
  "20/20",
  "catch-22",
  "first-team",
  "first-half",
  "a thing or two",
];

const BY_FIRST = new Map<string, string[][]>();
for (const idiom of IDIOMS) {
  const words = idiom.match(/[a-z]+(?:['’][a-z]+)?|\d+|[^\sa-z\d]/g) ?? [];
  const first = words[0] ?? "";
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), words]);
}

/** The place behind the idiom that begins at `at`, or `at`. */
export function idiomEnd(lexemes: readonly Lexeme[], at: number): number {
  const candidates = BY_FIRST.get(lexemes[at]?.lower ?? "");
  if (!candidates) return at;
  const second = lexemes[at + 1]?.lower;
  let end = at;
  for (const words of candidates) {
    if (words[1] !== second) continue;
    if (words.every((word, i) => lexemes[at + i]?.lower === word)) end = Math.max(end, at + words.length);
  }
  return end;
}

/** Players of a team before the goalkeeper. */
const OUTFIELD = 10;

/** The place behind a formation, "4-4-2" or "4-2-3-1", that begins at `at`, or `at`. */
export function formationEnd(lexemes: readonly Lexeme[], at: number): number {
  let players = 0;
  let rows = 0;
  let end = at;
  for (let place = at; ; place += 2) {
    const row = lexemes[place]?.numeral;
    if (!row?.plain || row.digits !== 1 || (place > at && lexemes[place]?.spaced)) return at;
    players += row.value;
    rows++;
    end = place + 1;
    if (!isHyphen(lexemes[end]) || lexemes[end]?.spaced) break;
  }
  return players === OUTFIELD && rows >= 3 ? end : at;
}

/** Nouns that number what they name: "Game 7", "Section 427", "Highway 1". */
const NUMBERED =
  words(`sp ftse dax cac nikkei stoxx asx section row game route highway boeing airbus model iphone galaxy windows
  formula ligue serie league division group chapter article act phase type level class unit room gate platform
  number no no. nos channel radio symphony psalm figure table page volume part episode season lot flight apollo
  area zone district ward line bus exit runway pier terminal stage round week day year grade tier step stand
  title proposition amendment resolution rule clause schedule playstation xbox ps version mark mk series sector
  station building turn bend corner block apartment apt suite box interstate studio track hole lane verse q super bowl grand
  mission expedition soyuz falcon ariane atlas pixel nexus euro bbc itv sky nasdaq p top under category`);

/** Share indices, in any case: "the cac 40". */
const INDICES = words("sp ftse dax cac nikkei stoxx asx eurofirst ftseurofirst russell nifty topix");

const STREETS =
  /^(?:street|st\.?|road|rd\.?|avenue|ave\.?|lane|ln|drive|dr\.?|way|boulevard|blvd|court|place|square|terrace|crescent|close|highway|parkway)$/i;

/** Nouns that number what they name also without a capital: "level three", "series one and two". */
const LEVELS = words(`number level series phase stage grade chapter page part volume tier figure line row suite room
  apartment flat item gate platform junction exit game set day week round match heat race leg lap turn category`);
const RANKS = words("level grade category phase tier");

/** True for a word that numbers what it names: "Game", "Phase", "Boeing". */
export function isNumbered(lower: string): boolean {
  return NUMBERED.has(lower) || LEVELS.has(lower) || INDICES.has(lower);
}

/** True where the number belongs to a name and says nothing of its own. */
export function isName(lexemes: readonly Lexeme[], q: QuantityReading): boolean {
  return isEntry(lexemes, q) || isLevel(lexemes, q) || isNamed(lexemes, q);
}

/** ". 16." between two sentences: the number of a list, the mark a player got. */
function isEntry(lexemes: readonly Lexeme[], q: QuantityReading): boolean {
  const before = lexemes[q.from - 1];
  const next = lexemes[q.to];
  const dot = next?.text === "." && lexemes[q.to + 1] === undefined;
  if (q.to !== q.from + 1 || q.kind !== "count" || (next !== undefined && !dot)) return false;
  return before === undefined ? dot && lexemes[q.from]?.kind === "number" : /^[.?!]$/.test(before.text);
}

/** "level three and", "the world number three": a rank, no amount. */
function isLevel(lexemes: readonly Lexeme[], q: QuantityReading): boolean {
  if (q.amount.form !== "number" || q.kind !== "count") return false;
  // "series one and two"
  const joined = lexemes[q.from - 1]?.lower === "and" && lexemes[q.from - 3] !== undefined;
  const word = lexemes[joined ? q.from - 3 : q.from - 1]?.lower ?? "";
  if (!LEVELS.has(word) || (joined && lexemes[q.from - 2]?.pos !== "NUM")) return false;
  // "level three apprenticeships"
  if (RANKS.has(word) && q.unit !== "time") return true;
  return q.unit === null || lexemes[q.to]?.lower === "and";
}

/**
 * The number `from`..`to`, of which `isName` has said that it belongs to a name, with the word of the name that stands beside
 * it: "Ligue 1", "Six Nations", "five-a-side", "BBC1". None where it is no name after all: the number of a list, "no one".
 */
export function nameAround(lexemes: readonly Lexeme[], { from, to }: Stretch): Stretch | undefined {
  const first = lexemes[from];
  const before = lexemes[from - 1];
  const next = lexemes[to];
  if (!first) return undefined;
  const inWords = first.kind === "word";
  // "no-one", "one-handed": said of anything.
  if (inWords && (first.lower === "one" || isHyphen(before)) && !isInitialled(first)) return undefined;
  let end = to;
  while (isHyphen(lexemes[end]) && isGlued(lexemes[end]) && isGlued(lexemes[end + 1])) end += 2;
  if (end > to) return { from, to: end };
  if (from > 1 && isHyphen(before) && isGlued(first) && isGlued(before)) return { from: from - 2, to };
  if (isGlued(next) && next.kind === "word") return { from, to: to + 1 };
  if (inWords && !isInitialled(first)) return undefined;
  if (inWords && isInitialled(next)) return { from, to: to + 1 };
  if (before?.kind === "word" && (isInitialled(before) || isNumbered(before.lower))) return { from: from - 1, to };
  return isInitialled(next) ? { from, to: to + 1 } : undefined;
}

function isGlued(lexeme: Lexeme | undefined): lexeme is Lexeme {
  return lexeme !== undefined && !lexeme.spaced;
}

function isNamed(lexemes: readonly Lexeme[], q: QuantityReading): boolean {
  if (q.kind === "score") return isAddress(lexemes, q);
  if (q.prefixed) return false;
  const first = lexemes[q.from];
  const before = lexemes[q.from - 1];
  const next = lexemes[q.to];
  if (!first) return true;
  // "a six-figure sum", "a three-way split"
  if (
    isHyphen(next) &&
    next?.spaced === false &&
    /^(?:figures?|ways?|tone|fold|nil|series|pointers?|handed|sided|pronged|footed|tiered|legged)$/.test(
      lexemes[q.to + 1]?.lower ?? "",
    )
  )
    return true;
  // "15-Stuart Hogg": the shirt a player wears.
  if (
    isHyphen(next) &&
    next?.spaced === false &&
    q.amount.plain &&
    /^\p{Lu}\p{Ll}/u.test(lexemes[q.to + 1]?.text ?? "")
  )
    return first.kind === "number" && q.kind === "count" && !lexemes[q.to + 1]?.spaced;
  // "five-a-side"
  if (isHyphen(next) && lexemes[q.to + 1]?.lower === "a" && lexemes[q.to + 3]?.lower === "side") return true;
  if (first.kind === "word") return wordIsName(lexemes, q);
  // "COVID -19"
  if (isHyphen(first) && q.amount.plain && q.kind === "count" && /^[A-Z]{2,}$/.test(before?.text ?? "")) return true;
  if (first.kind !== "number") return false;
  // "007"
  if (q.amount.plain && /^0\d/.test(first.text) && q.kind === "count") return true;
  // "4K", "5G", "3D": digits glued to letters that are no unit.
  if (next?.kind === "word" && !next.spaced && q.kind === "count" && q.unit !== "time") return true;
  if (next && !next.spaced && (next.kind === "number" || next.text === "/" || next.text === "_")) return true;
  if (before && !first.spaced) {
    // "Covid-19", "F-16", "#3", "@4"
    if (
      before.text === "-" &&
      !before.spaced &&
      lexemes[q.from - 2]?.kind === "word" &&
      (!isPrefix(lexemes[q.from - 2]?.lower ?? "") || isYouthTeam(lexemes, q))
    )
      return true;
    if (before.text === "#" || before.text === "@" || before.text === "_" || before.text === "/" || before.text === "&")
      return true;
    if (before.text === "." || before.kind === "word") return true;
  }
  if (before?.text === "-" && before.spaced && /^[A-Z]{2,}$/.test(lexemes[q.from - 2]?.text ?? "")) return true;
  // "Model 3s"
  if (next === undefined || q.to === q.amount.to + 1) {
    const letter = lexemes[q.amount.to];
    if (letter?.text === "s" && !letter.spaced && /^\p{Lu}/u.test(before?.text ?? "")) return true;
  }
  if (isAddress(lexemes, q) || isAircraft(lexemes, q)) return true;
  // The number on a player's shirt: "Marta Silva (7) scores".
  if (before?.text === "(" && next?.text === ")" && q.amount.plain && (q.value ?? 0) < 16 && q.unit === null) {
    if (/^\p{Lu}\p{Ll}/u.test(lexemes[q.from - 2]?.text ?? "")) return true;
  }
  if (!q.amount.plain || (q.unit !== null && q.kind !== "count") || before?.kind !== "word") return false;
  const capital = /\p{Lu}/u.test(before.text);
  if (
    NUMBERED.has(before.lower) &&
    (capital ||
      before.lower === "no." ||
      before.lower === "page" ||
      before.lower === "number" ||
      (INDICES.has(before.lower) && (q.value ?? 0) <= 3000) ||
      before.lower === "line" ||
      before.lower === "row")
  )
    return true;
  if (!capital || q.from === 1 || /['’]s?$/.test(before.text) || followsPerson(lexemes, q.from)) return false;
  // "Tarn 23 from 35", "Reed 14 of 38": so many of so many.
  if (next && /^(?:from|of|out)$/.test(next.lower) && lexemes[q.to + (next.lower === "out" ? 2 : 1)]?.kind === "number")
    return false;
  const titled = before.pos === "PROPN" || /^\p{Lu}/u.test(lexemes[q.from - 2]?.text ?? "");
  if (!titled || /^(?:On|In|At|By|The|Of|For|With|And|About|Some|Over|All)$/.test(before.text)) return false;
  const noun = q.counted ? lexemes[q.counted.head] : undefined;
  // "the Eurofirst 300 drops 0.3 percent"
  if (noun && isHyphen(next) && next?.spaced === false && /^\p{Ll}/u.test(noun.text)) return false;
  if (noun && isPlural(noun) && !(q.counted?.from === q.counted?.head && RISES.test(noun.lower))) return false;
  return (q.value ?? 0) < 2000;
}

const RISES =
  /^(?:rises|falls|drops|gains|slips|jumps|climbs|slides|dips|loses|adds|closes|ends|opens|rallies|sheds|surges|tumbles|slumps|edges|soars|plunges)$/;

/** "An under-21 cap", "Under-19". */
function isYouthTeam(lexemes: readonly Lexeme[], q: QuantityReading): boolean {
  const word = lexemes[q.from - 2];
  if (word?.text === "Under") return true;
  return word?.lower === "under" && q.kind === "count" && (q.value ?? 0) >= 12 && (q.value ?? 0) <= 23;
}

function isPrefix(word: string): boolean {
  return /^(?:under|over|top|mid|pre|post|sub|minus|plus|about|nearly|then)$/.test(word);
}

function wordIsName(lexemes: readonly Lexeme[], q: QuantityReading): boolean {
  const first = lexemes[q.from];
  const before = lexemes[q.from - 1];
  if (!first || !q.amount.words) return false;
  // "BBC One", "Phase Two": a capital inside a sentence.
  if (before?.kind === "word" && /^[A-Z]/.test(first.text) && /^\p{Lu}/u.test(before.text) && q.from > 1) return true;
  // "the Three Lions", "a Four Seasons hotel"
  const lowered = before?.kind === "word" && (/^[a-z]/.test(before.text) || before.text === "The");
  if (lowered && /^[A-Z]/.test(first.text) && isInitialled(lexemes[q.to]) && q.to === q.from + 1) return true;
  // "Ryan ten Doeschate"
  const behind = lexemes[q.to];
  const inside = before?.pos === "PROPN" && isInitialled(before) && isInitialled(behind) && !isInitialled(first);
  if (inside && behind && !isPlural(behind) && q.counted?.head === q.to && q.from > 1) return true;
  if (q.value === 1 && first.lower === "one") return !isClaimOfOne(lexemes, q);
  return false;
}

function isInitialled(lexeme: Lexeme | undefined): boolean {
  return lexeme?.kind === "word" && /^\p{Lu}/u.test(lexeme.text);
}

/** "one of the students", "one goal": the bare pronoun is no claim. */
function isClaimOfOne(lexemes: readonly Lexeme[], q: QuantityReading): boolean {
  if (q.amount.form !== "number") return true;
  const before = lexemes[q.from - 1];
  if (
    before &&
    q.kind === "count" &&
    lexemes[q.to]?.lower !== "of" &&
    /^(?:this|that|which|each|every|any|no|another|the|some|a|other|last|next|first|new|good|big)$/.test(before.lower)
  )
    return false;
  const next = lexemes[q.to];
  const owner = lexemes[q.to + 1];
  // "in one form or another"
  if (owner?.lower === "or" && /^(?:an)?other$/.test(lexemes[q.to + 2]?.lower ?? "")) return false;
  if (next?.lower === "of" && owner && (owner.pos === "PROPN" || /['’]s?$/.test(owner.lower))) return true;
  if (next?.lower === "of")
    return /^(?:the|his|her|its|their|our|my|your|these|those|them)$/.test(lexemes[q.to + 1]?.lower ?? "");
  return q.unit !== null;
}

/** "its bestselling 737 jetliners" */
function isAircraft(lexemes: readonly Lexeme[], q: QuantityReading): boolean {
  if (!/^7\d7$/.test(lexemes[q.from]?.text ?? "") || q.kind !== "count") return false;
  const noun = lexemes[q.counted?.head ?? q.to]?.lower ?? "";
  if (/^(?:max|dreamliner|jets?|jetliners?|aircraft|airliners?|planes?|deliveries|orders|fleet)$/.test(noun))
    return true;
  for (let at = Math.max(0, q.from - 25); at < q.from + 25; at++) if (lexemes[at]?.lower === "boeing") return true;
  return false;
}

/** "9 E 71st St", "49 Zorro Ranch Road". */
function isAddress(lexemes: readonly Lexeme[], q: QuantityReading): boolean {
  const start = q.counted?.from ?? q.to;
  // "at 670 canterbury road", in small letters like all the rest
  if (lexemes[q.from - 1]?.lower === "at" && q.amount.plain && q.kind === "count") {
    for (let at = start + 1; at < start + 3; at++)
      if (/^(?:road|street|avenue|lane)$/.test(lexemes[at]?.lower ?? "")) return true;
  }
  if (/^(?:Ave|Avenue|Rue|Via|Calle|Rua|Plaza|Boulevard)$/.test(lexemes[start]?.text ?? "")) return true;
  for (let at = start; at < start + 5; at++) {
    const lexeme = lexemes[at];
    if (!lexeme || (lexeme.kind === "sign" && at > start)) return false;
    if (at > start && STREETS.test(lexeme.text) && /^[A-Z]/.test(lexeme.text)) return true;
    if (!/^[A-Z\d]/.test(lexeme.text)) return !!(/^(?:st|nd|rd|th)$/.test(lexeme.lower) && !lexeme.spaced);
  }
  return false;
}
