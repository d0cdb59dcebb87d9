// Scores as match reports give them, each side with its own: "Match ends, Barrow 2, Taunton Town 1."

import { words } from "../text/wordLists.ts";
import { MONTHS } from "./dateWords.ts";
import type { Lexeme } from "./lexemes.ts";
import { isNumbered } from "./names.ts";

export interface MatchScore {
  /** The place behind the second number. */
  readonly to: number;
  readonly parts: readonly [number, number];
}

/** Words of one side's name: "Brighton and Hove Albion". */
const LONGEST_NAME = 5;
/** Goals. More may as well be minutes, pages or ages, unless the sentence says that it tells a result. */
const MOST_GOALS = 15;
const MOST_POINTS = 200;

const INSIDE_NAMES = words("and of the de la");
/** Small words right before the first side. */
const LEADING_IN = words("ended ends finished finishes stood stands score result final time was");
const RESULTS = words("match score result final full half time ended ends finished finishes");
/** What is listed behind a colon by name and number, and is no result. */
const LISTED = words(`goal goals scorer scorers goalscorers try tries penalty penalties pens conversions cons sub subs
  substitutes bookings booked cautions assists medals wickets aces runs bowling batting`);
/** More of what a number only numbers. */
const PLACES_IN_BOOKS = words("scene verse column book paragraph footnote appendix annex exhibit question answer");

/** The score whose first number stands at `at`; of more than two sides, or of a list of goals, there is none. */
export function matchScoreAt(lexemes: readonly Lexeme[], at: number): MatchScore | undefined {
  if (lexemes[at + 1]?.text !== "," || !isSide(lexemes[at - 1])) return undefined;
  const [own, name] = [scored(lexemes[at]), sideBehind(lexemes, at + 2)];
  const other = name === undefined ? undefined : scored(lexemes[name]);
  if (own === undefined || name === undefined || other === undefined) return undefined;
  const begin = nameBefore(lexemes, at);
  if (!leadsIn(lexemes, begin) || !isEnd(lexemes, name + 1)) return undefined;
  // "Series 1, Series 2"
  if (lexemes[at - 1]?.lower === lexemes[name - 1]?.lower) return undefined;
  if (Math.max(own, other) >= MOST_GOALS && !tellsResult(lexemes, begin)) return undefined;
  return { to: name + 1, parts: [own, other] };
}

function scored(lexeme: Lexeme | undefined): number | undefined {
  const numeral = lexeme?.numeral;
  return numeral?.plain && !numeral.ambiguous && lexeme?.spaced && numeral.value < MOST_POINTS
    ? numeral.value
    : undefined;
}

function isCapitalised(lexeme: Lexeme | undefined): boolean {
  return lexeme?.kind === "word" && /^\p{Lu}/u.test(lexeme.text);
}

/** True for a capitalised word that may end a side's name, and numbers nothing. */
function isSide(lexeme: Lexeme | undefined): boolean {
  if (!lexeme || !isCapitalised(lexeme) || lexeme.text.length < 2) return false;
  const { lower } = lexeme;
  return !isNumbered(lower) && !PLACES_IN_BOOKS.has(lower) && !MONTHS.has(lower);
}

/** The place behind the name that begins at `from`, where its number stands. */
function sideBehind(lexemes: readonly Lexeme[], from: number): number | undefined {
  let at = from;
  if (!isCapitalised(lexemes[at])) return undefined;
  while (at < from + LONGEST_NAME && isNameWord(lexemes[at])) at++;
  return isSide(lexemes[at - 1]) && lexemes[at]?.kind === "number" ? at : undefined;
}

function isNameWord(lexeme: Lexeme | undefined): boolean {
  return isCapitalised(lexeme) || lexeme?.text === "&" || (lexeme?.kind === "word" && INSIDE_NAMES.has(lexeme.lower));
}

/** The place of the first word of the name that ends before `at`. */
function nameBefore(lexemes: readonly Lexeme[], at: number): number {
  let from = at;
  while (from > 0 && at - from < LONGEST_NAME && isNameWord(lexemes[from - 1])) from--;
  return from;
}

/** True where a result may begin: not behind another number, a list's head, or "goals by". */
function leadsIn(lexemes: readonly Lexeme[], begin: number): boolean {
  const before = lexemes[begin - 1];
  if (before === undefined) return true;
  if (before.kind === "word") return LEADING_IN.has(before.lower);
  if (before.kind !== "sign") return false;
  const head = lexemes[begin - 2];
  if (before.text === ",") return head?.kind === "word";
  if (before.text === ":") return !LISTED.has(head?.lower ?? "");
  return /^[([–—;!?.“"‘-]$/.test(before.text);
}

/** True where nothing goes on: no third side, no noun that the second number counts. */
function isEnd(lexemes: readonly Lexeme[], at: number): boolean {
  const next = lexemes[at];
  if (next === undefined) return true;
  if (next.text === ",") return sideBehind(lexemes, at + 1) === undefined && lexemes[at + 1]?.lower !== "and";
  return /^[.;:)\]!?(”"’–—]$/.test(next.text);
}

function tellsResult(lexemes: readonly Lexeme[], begin: number): boolean {
  return lexemes.slice(Math.max(0, begin - 6), begin).some(({ lower }) => RESULTS.has(lower));
}
