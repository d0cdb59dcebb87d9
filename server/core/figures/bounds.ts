// The words around an amount that open, loosen or move it: "more than", "about", "rose by".

import type { Bound, FigureKind } from "../reading/model.ts";
import { words } from "../text/wordLists.ts";
import type { Lexeme } from "./lexemes.ts";
import { isHyphen } from "./numberWords.ts";

/** Share of an amount by which "about" may be off. */
export const ROUGH = 0.07;

export interface Bounded {
  readonly bound: Bound;
  /** The figure with the words that bound it, as positions of lexemes. */
  readonly from: number;
  readonly to: number;
  readonly change: "to" | "by" | null;
  /** Position of the word that says that something rose or fell. */
  readonly mover: number | null;
  /** "Rose by about 4 percent": the way is the bound, and the amount is still a rough one. */
  readonly isRough: boolean;
}

const PHRASES: readonly (readonly [Bound, string])[] = [
  [
    ">",
    "more than|greater than|higher than|better than|larger than|over|above|exceeding|exceeded|exceeds|exceed|surpassing|surpassed|topped|at least|minimum of|upwards of|upward of|north of|in excess of|no fewer than|no less than|not less than|beyond|longer than|older than",
  ],
  [
    "<",
    "less than|fewer than|lower than|smaller than|shorter than|younger than|under|below|beneath|up to|at most|at the most|maximum of|no more than|not more than|as much as|as many as|as high as|south of|shy of|short of|not quite|not yet|not even",
  ],
  [
    "~",
    "about|around|roughly|approximately|approx|approx.|circa|nearly|almost|nearing|neared|nears|approaching|approaches|close to|closer to|near|estimated|estimated at|in the region of|in the order of|some|virtually|practically|soon be|soon turn|about to turn|averaging|averaged|averages",
  ],
];

/** Phrases by their last word, longest first, so that one step to the left decides. */
const BY_LAST = new Map<string, { readonly words: readonly string[]; readonly bound: Bound }[]>();
for (const [bound, list] of PHRASES) {
  for (const phrase of list.split("|")) {
    const parts = phrase.split(" ");
    const last = parts.at(-1) ?? "";
    const known = BY_LAST.get(last) ?? [];
    known.push({ words: parts, bound });
    known.sort((a, b) => b.words.length - a.words.length);
    BY_LAST.set(last, known);
  }
}

/** Prepositions of place and time too: an article behind them shows that they bound nothing. */
const SPATIAL = words("over above under below beneath around about near beyond");

/** "handed over 84 jets" */
const HANDING = words("hand turn give pull");

const UP = words(`rise rose risen increase climb jump gain grow grew grown surge soar advance add up rally leap spike
  swell appreciate strengthen expand accelerate rebound hike upped boost improve skyrocket balloon`);
const DOWN = words(`fall fell fallen drop decline decrease lose lost slide slid slip plunge plummet tumble sink sank
  sunk shed dip down shrink shrank contract ease retreat slump cut reduce crash dive weaken depreciate slash trim
  collapse erase`);
/** Nouns that say so with "of": "a rise of 5%". */
const MOVES = words(`rise increase fall drop decline decrease gain loss jump surge growth hike reduction cut boost climb
  dip slump plunge raise uptick rebound leap`);
/** Verbs whose object is an amount of something: a hedge before it hedges the amount, not the movement. */
const TRANSITIVE = words("lose gain add cut shed reduce boost expand slash trim improve erase lost");

/** Words that may stand between a bounding word and the amount. */
const BETWEEN =
  words(`a an the just only well even another further additional total of by record already slightly little
  far much still now again back`);

function direction(lexeme: Lexeme | undefined): "up" | "down" | undefined {
  if (lexeme?.kind !== "word") return undefined;
  if (lexeme.pos === "ADJ" && !UP.has(lexeme.lower) && !DOWN.has(lexeme.lower)) return undefined;
  const lemma = lexeme.pos === "VERB" ? lexeme.lemma : lexeme.lower;
  if (UP.has(lemma) || UP.has(lexeme.lower)) return "up";
  if (DOWN.has(lemma) || DOWN.has(lexeme.lower)) return "down";
  // wink-nlp does not lemmatise a verb that it takes for a noun.
  if (lexeme.pos !== "VERB" && lexeme.pos !== "NOUN") return undefined;
  if (lexeme.lower === "gains" || lexeme.lower === "losses" || lexeme.lower === "cuts") return undefined;
  const bare = lexeme.lower.replace(/(?:ed|s|ing|d)$/, "");
  if (UP.has(bare)) return "up";
  return DOWN.has(bare) ? "down" : undefined;
}

/** Verbs behind which "up" and "down" still tell which way. */
const WAYS =
  words(`be go come close finish end open edge shoot move tick inch creep drive push send trade drift nudge bid
  settle stay remain start begin stand get turn head pull bring keep leave`);

/** "Makes up 24 per cent", which is a share, and no rise. */
const TAKING = words("make take use eat");

/** "racked up 574 yards", "writing down £450m": no way up or down. */
function phrasal(lexemes: readonly Lexeme[], at: number, kind: FigureKind): boolean {
  const word = lexemes[at]?.lower;
  const verb = lexemes[at - 1];
  if (word === "up" && TAKING.has(verb?.lemma.toLowerCase() ?? "")) return true;
  if ((word !== "up" && word !== "down") || kind === "percent" || verb?.pos !== "VERB") return false;
  return !WAYS.has(verb.lemma.toLowerCase()) && direction(verb) === undefined;
}

/** The phrase that ends right before `at`, if it bounds an amount. */
function phraseBefore(lexemes: readonly Lexeme[], at: number): { bound: Bound; from: number } | undefined {
  const candidates = BY_LAST.get(lexemes[at - 1]?.lower ?? "");
  const found = candidates?.find(({ words: parts }) =>
    parts.every((word, i) => lexemes[at - parts.length + i]?.lower === word),
  );
  return found && { bound: found.bound, from: at - found.words.length };
}

/** True where an amount ends at `at`: "£2m", "three points", "5%". */
function isMeasured(lexemes: readonly Lexeme[], at: number): boolean {
  const lexeme = lexemes[at];
  const before = lexemes[at - 1];
  if (!lexeme) return false;
  if (lexeme.text === "%" || lexeme.lower === "percent") return true;
  if (lexeme.lower === "cent" && before?.lower === "per") return true;
  // "£5 more than", while "two more than a million years old" are two of that age.
  if (lexeme.kind === "number") return before?.kind === "sign" && "$£€¥".includes(before.text);
  return lexeme.kind === "word" && lexeme.pos !== "NUM" && (before?.kind === "number" || before?.pos === "NUM");
}

/** What stands left and right of the amount at `from`..`to`. */
export function boundsOf(lexemes: readonly Lexeme[], from: number, to: number, kind: FigureKind): Bounded {
  const left = boundsBefore(lexemes, from, to, kind);
  const right = boundsBehind(lexemes, to, kind);
  return right && left.bound === "=" ? { ...left, bound: right.bound, to: right.to } : { ...left, to: right?.to ?? to };
}

function boundsBefore(lexemes: readonly Lexeme[], from: number, to: number, kind: FigureKind): Omit<Bounded, "to"> {
  let at = from;
  let bound: Bound = "=";
  let outer = from;
  let article = false;
  let viaBy = false;
  let viaOf = false;
  const found = (more: Partial<Bounded> = {}): Omit<Bounded, "to"> => ({
    bound,
    from: outer,
    change: null,
    mover: null,
    isRough: bound === "~",
    ...more,
  });
  const sign = SIGNS.get(lexemes[at - 1]?.text ?? "");
  if (sign) return found({ bound: sign, from: at - 1 });
  const aged = boundOfAge(lexemes, from);
  if (aged) return found({ bound: aged });
  const glued = isHyphen(lexemes[at - 1]) ? GLUED.get(lexemes[at - 2]?.lower ?? "") : undefined;
  if (glued) return found({ bound: glued, from: at - 2 });
  for (let steps = 0; steps < 8 && at > 0; steps++) {
    const before = lexemes[at - 1];
    if (before?.kind !== "word") break;
    const handed = before.lower === "over" && HANDING.has(lexemes[at - 2]?.lemma ?? "");
    const phrased = handed ? undefined : phraseBefore(lexemes, at);
    // "£2m less than the record £347m": so much less than that, which is exact.
    const phrase = phrased && before.lower === "than" && isMeasured(lexemes, phrased.from - 1) ? undefined : phrased;
    if (phrase && !(article && SPATIAL.has(before.lower))) {
      if (bound === "=") bound = phrase.bound;
      at = phrase.from;
      outer = at;
      continue;
    }
    const moved = kind === "score" || phrasal(lexemes, at - 1, kind) ? undefined : direction(before);
    if (moved && !(viaOf && !MOVES.has(before.lower))) {
      // "lost about 300 men" is about the men; "rose nearly 5%" about the rise; "a gain of 5%" states the 5%.
      // "added another three" after two, "lost five in a row", "sank 12 free throws": nothing rose or fell.
      const { lower, lemma } = before;
      const another = lexemes[from - 1]?.lower === "another" && kind === "count";
      const row = lexemes[to]?.lower === "in" && lexemes[to + 1]?.lower === "a" && lexemes[to + 2]?.lower === "row";
      const sunk = kind === "count" && (lemma === "sink" || /^s[aiu]nk/.test(lower));
      if (another || row || sunk) return found({ change: "by", mover: at - 1 });
      // "Rose as much as 9%" at its peak.
      const peak = lexemes[outer]?.lower === "as" || lexemes[outer]?.lower === "up";
      const hedged = bound !== "=" && kind !== "percent" && TRANSITIVE.has(before.lemma.toLowerCase());
      return found({
        bound: hedged || bound === ">" || (bound === "<" && !peak) || viaOf ? bound : moved,
        change: "by",
        mover: at - 1,
      });
    }
    if (before.lower === "to") {
      const mover = moverBefore(lexemes, at - 1);
      return found(mover === null ? {} : { change: "to", mover });
    }
    if (before.lower === "at" && at === from) {
      const mover = moverBefore(lexemes, at - 1);
      return found(mover === null ? {} : { change: "to", mover });
    }
    if (!BETWEEN.has(before.lower) && !(before.pos === "ADV" && before.lower.endsWith("ly"))) break;
    if (before.lower === "the" || before.lower === "a" || before.lower === "an") article = true;
    if (before.lower === "by") viaBy = true;
    if (before.lower === "of") viaOf = true;
    at--;
  }
  if (viaBy) {
    // "rose in March by 5%"
    const mover = moverBefore(lexemes, at);
    if (mover !== null) return found({ bound: direction(lexemes[mover]) ?? bound, change: "by", mover });
  }
  return found();
}

/** "Under the age of 16", "below age 21": the words between belong to the amount, and show that it is an age. */
function boundOfAge(lexemes: readonly Lexeme[], from: number): Bound | undefined {
  const lower = (at: number): string | undefined => lexemes[at]?.lower;
  let at = lower(from - 1) === "of" ? from - 1 : from;
  if (lower(--at) !== "age") return undefined;
  if (lower(at - 1) === "the") at--;
  const bound = phraseBefore(lexemes, at)?.bound;
  return bound === "<" || bound === ">" ? bound : undefined;
}

/** "Sub-2%", "the over-65s" */
const GLUED: ReadonlyMap<string, Bound> = new Map([
  ["sub", "<"],
  ["under", "<"],
  ["over", ">"],
]);

/** "~1.2mm", "<5%" */
const SIGNS: ReadonlyMap<string, Bound> = new Map([
  ["~", "~"],
  ["∼", "~"],
  ["≈", "~"],
  ["<", "<"],
  ["≤", "<"],
  [">", ">"],
  ["≥", ">"],
]);

const MORE = words("more above over higher older longer greater better");
const LESS = words("less fewer under below younger lower shorter");

function boundsBehind(
  lexemes: readonly Lexeme[],
  to: number,
  kind: FigureKind,
): { bound: Bound; to: number } | undefined {
  const next = lexemes[to];
  const after = lexemes[to + 1]?.lower ?? "";
  if (next?.lower === "or") {
    if (MORE.has(after)) return { bound: ">", to: to + 2 };
    if (LESS.has(after)) return { bound: "<", to: to + 2 };
    if (after === "so" || after === "thereabouts") return { bound: "~", to: to + 2 };
    return undefined;
  }
  const closed = lexemes[to + 2] === undefined || lexemes[to + 2]?.kind === "sign";
  if (next?.lower === "and" && closed && (after === "over" || after === "above")) return { bound: ">", to: to + 2 };
  if (next?.text === "+" && !next.spaced) return { bound: ">", to: to + 1 };
  if (isHyphen(next) && after === "plus") return { bound: ">", to: to + 2 };
  if (next?.lower === "plus" && lexemes[to + 1]?.kind !== "number") return { bound: ">", to: to + 1 };
  // "12 per cent up"
  const way = kind === "percent" ? WAY_BEHIND.get(next?.lower ?? "") : undefined;
  const ends = lexemes[to + 1] === undefined || lexemes[to + 1]?.kind === "sign" || WAY_GOES_ON.has(after);
  return way && ends ? { bound: way, to } : undefined;
}

const WAY_BEHIND: ReadonlyMap<string, Bound> = new Map([
  ["up", "up"],
  ["down", "down"],
]);
const WAY_GOES_ON = words("than on from at in and");

/** Position of the last word of change before `at` in the same stretch, or null. */
export function moverBefore(lexemes: readonly Lexeme[], at: number): number | null {
  for (let here = at - 1; here >= 0 && here > at - 12; here--) {
    const lexeme = lexemes[here];
    if (lexeme?.text === ";" || (lexeme?.text === "," && lexemes[here + 1]?.lower !== "up")) break;
    if (direction(lexeme)) return here;
  }
  return null;
}

export function movesAt(lexeme: Lexeme | undefined): "up" | "down" | undefined {
  return direction(lexeme);
}
