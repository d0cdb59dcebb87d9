// What an amount counts: the noun phrase behind it.

import { entry, words } from "../text/wordLists.ts";
import { isPlural } from "./amounts.ts";
import type { Lexeme } from "./lexemes.ts";
import { isHyphen } from "./numberWords.ts";

export interface Counted {
  /** First lexeme of the phrase and the one behind its head. */
  readonly from: number;
  readonly to: number;
  /** Position of the head noun. */
  readonly head: number;
  /** True where a hyphen or a singular noun makes the amount qualify another noun: "11-member council". */
  readonly attributive: boolean;
}

const MORE = new Set(["more", "fewer", "less", "further"]);
const NEVER_HEAD = words("per percent cent am pm ago later earlier old total each apiece away");
/** Plurals that qualify the noun behind them. */
const PLURAL_MODIFIERS = words("sports goods sales arms systems operations savings women's men's games");

function nominal(lexeme: Lexeme): boolean {
  return lexeme.pos === "NOUN" || lexeme.pos === "PROPN" || lexeme.pos === "ADJ";
}

function isNoun(lexeme: Lexeme): boolean {
  return lexeme.pos === "NOUN" || lexeme.pos === "PROPN";
}

/** The phrase that begins at `from`, where an amount ends. */
export function countedAt(lexemes: readonly Lexeme[], from: number, value: number | null): Counted | undefined {
  let at = from;
  let hyphenated = false;
  if (isHyphen(lexemes[at]) && !lexemes[at]?.spaced && lexemes[at + 1] && !lexemes[at + 1]?.spaced) {
    hyphenated = true;
    at++;
  }
  let head = -1;
  // "eight more picks": what is counted are picks.
  if (MORE.has(lexemes[at]?.lower ?? "") && lexemes[at + 1]?.spaced) at++;
  const begin = at;
  for (let steps = 0; steps < 8; steps++, at++) {
    const lexeme = lexemes[at];
    if (!lexeme) break;
    if (isHyphen(lexeme) && !lexeme.spaced && lexemes[at + 1] && !lexemes[at + 1]?.spaced && at > begin) continue;
    if (lexeme.kind === "number") {
      // "737 Max jets" as part of a phrase that goes on.
      const next = lexemes[at + 1];
      const named = head < 0 || /^\p{Lu}/u.test(lexemes[at - 1]?.text ?? "");
      if (
        at > begin &&
        named &&
        next?.spaced &&
        (isPlural(next) || (head < 0 && nominal(next))) &&
        lexeme.numeral?.plain
      )
        continue;
      break;
    }
    // "engaging, persuasive people"
    if (lexeme.text === "," && head < 0 && at > begin && adjectives(lexemes, at)) continue;
    if (lexeme.kind !== "word") break;
    if (isPossessive(lexeme)) continue;
    // "gas-only options": behind a hyphen any word qualifies what follows.
    if (at > begin && !lexeme.spaced && isHyphen(lexemes[at - 1]) && !isNoun(lexeme)) continue;
    if (NEVER_HEAD.has(lexeme.lower)) break;
    const verbal = looksCounted(lexeme) && value !== 1 && (head < 0 || (at === head + 1 && singularAt(lexemes, head)));
    const hyphenVerb = hyphenated && at === begin && lexeme.pos === "VERB";
    // "one of the worlds biggest makers", as news without apostrophes has it: the world owns them.
    if (head >= 0 && superlative(lexeme) && isPlural(lexemes[head] as Lexeme) && nominalAhead(lexemes, at)) {
      head = -1;
      continue;
    }
    if (!nominal(lexeme) && !verbal && !hyphenVerb) {
      // "newly built homes", "parked cars"
      const next = lexemes[at + 1];
      const one = value === 1 && next?.pos === "NOUN";
      const participle =
        lexeme.pos === "VERB" &&
        (at > begin || /(?:ed|ing|en|own)$/.test(lexeme.lower)) &&
        next?.spaced &&
        (one || isPlural(next) || (next.pos === "ADJ" && at === begin));
      const most = (lexeme.lower === "most" || lexeme.lower === "least") && at === begin && next?.pos === "ADJ";
      const adverb =
        lexeme.pos === "ADV" &&
        (lexeme.lower.endsWith("ly") || lexeme.lower === "very" || lexeme.lower === "pretty") &&
        next?.spaced &&
        (next.pos === "VERB" || next.pos === "ADJ");
      const best = (lexeme.lower === "best" || lexeme.lower === "worst") && next?.spaced && next.pos !== "ADP";
      const mistagged = ADJECTIVES.has(lexeme.lower) && next?.spaced && (nominal(next) || looksCounted(next));
      if (head < 0 && (participle || adverb || most || best || mistagged)) continue;
      if (lexeme.pos === "CCONJ" && joinsModifiers(lexemes, at)) continue;
      break;
    }
    if (isNoun(lexeme) || verbal || hyphenVerb) {
      // "at one stage Sherwood": a name begins anew.
      const before = lexemes[head];
      if (
        before &&
        value === 1 &&
        before.pos === "NOUN" &&
        /^\p{Ll}/u.test(before.text) &&
        /^\p{Lu}/u.test(lexeme.text)
      )
        break;
      if (head >= 0 && isPlural(lexemes[head] as Lexeme) && !PLURAL_MODIFIERS.has(lexemes[head]?.lower ?? "")) {
        // A second noun behind a plural belongs to something else, unless the first is part of a name: "Happy Days fans".
        const named = /^\p{Lu}/u.test(lexemes[head]?.text ?? "") && /^\p{Ll}/u.test(lexeme.text) && isPlural(lexeme);
        if (!named) break;
      }
      head = at;
    } else if (head >= 0 && !(singularAt(lexemes, head) && closesPlural(lexemes, at))) break;
  }
  if (head < 0) return undefined;
  const noun = lexemes[head];
  // "around 73 raising fears"
  if (
    value !== 1 &&
    noun &&
    head === begin &&
    noun.lower.endsWith("ing") &&
    !hyphenated &&
    lexemes[head + 1]?.kind === "word"
  )
    return undefined;
  const first = lexemes[begin];
  // "11-member council", "3 cylinder engine": the amount counts the first noun, which qualifies another.
  const compound = isHyphen(lexemes[begin + 1]) && lexemes[begin + 1]?.spaced === false && !hyphenated;
  const single =
    !compound &&
    first !== undefined &&
    (first.pos === "NOUN" || (hyphenated && first.pos === "VERB")) &&
    !isPlural(first);
  if (noun && single && (hyphenated || (value !== 1 && !isPlural(noun) && head > begin && !MASS.has(noun.lower))))
    return { from: begin, to: hyphenated ? begin + 1 : head + 1, head: begin, attributive: true };
  // "about 1000 come from Asia": what is counted stands in the plural.
  if (
    noun &&
    value !== 1 &&
    head === begin &&
    !isPlural(noun) &&
    !MASS.has(noun.lower) &&
    noun.pos === "NOUN" &&
    /^[a-z]{4,}$/.test(noun.text) &&
    !(lexemes[head + 1]?.spaced && lexemes[head + 1]?.pos === "ADJ")
  )
    return undefined;
  return { from: begin, to: head + 1, head, attributive: hyphenated };
}

/** Nouns that have no plural to show that they are counted. */
const MASS =
  words(`people staff police cattle aircraft sheep fish youth offspring personnel crew deer salmon spacecraft species
  series bacteria data media horse`);

/** Adjectives that wink-nlp may take for adverbs. */
const ADJECTIVES =
  words(`free big consecutive straight successive fast hard high low late early long short clean quick deep
  wide live extra double total right left top back separate additional major full`);

/** wink-nlp takes "rebounds" for a verb; right behind a number it is what is counted. */
function looksCounted(lexeme: Lexeme): boolean {
  return lexeme.pos === "VERB" && lexeme.lower.length > 4 && lexeme.lower.endsWith("s") && !lexeme.lower.endsWith("ss");
}

function singularAt(lexemes: readonly Lexeme[], at: number): boolean {
  const lexeme = lexemes[at];
  return lexeme !== undefined && !isPlural(lexeme);
}

function superlative(lexeme: Lexeme): boolean {
  if (lexeme.lower === "most" || lexeme.lower === "best" || lexeme.lower === "worst") return true;
  return lexeme.pos === "ADJ" && lexeme.lower.length > 5 && lexeme.lower.endsWith("est");
}

function nominalAhead(lexemes: readonly Lexeme[], at: number): boolean {
  const next = lexemes[at + 1];
  return next?.spaced === true && (nominal(next) || (next.pos === "VERB" && next.lower.endsWith("ed")));
}

/** "adult mental patients": an adjective inside, the plural right behind it. */
function closesPlural(lexemes: readonly Lexeme[], at: number): boolean {
  const next = lexemes[at + 1];
  return next?.spaced === true && isPlural(next);
}

/** A comma between two adjectives of one noun. */
function adjectives(lexemes: readonly Lexeme[], comma: number): boolean {
  const noun = lexemes[comma + 2];
  return lexemes[comma - 1]?.pos === "ADJ" && lexemes[comma + 1]?.pos === "ADJ" && noun !== undefined && isPlural(noun);
}

function isPossessive(lexeme: Lexeme): boolean {
  return lexeme.lower.endsWith("'s") || lexeme.lower.endsWith("’s");
}

/** "Kia and Hyundai vehicles": the words joined both qualify one plural. */
function joinsModifiers(lexemes: readonly Lexeme[], at: number): boolean {
  const before = lexemes[at - 1];
  const after = lexemes[at + 1];
  const noun = lexemes[at + 2];
  if (!before || !after || !noun || isPlural(before) || isPlural(after) || !isPlural(noun)) return false;
  // "state and independent schools"
  return nominal(before) && nominal(after) && (before.pos === after.pos || after.pos === "ADJ");
}

const IRREGULAR: Readonly<Record<string, string>> = {
  people: "people",
  children: "child",
  men: "man",
  women: "woman",
  feet: "foot",
  teeth: "tooth",
  lives: "life",
  wives: "wife",
  knives: "knife",
  wolves: "wolf",
  leaves: "leaf",
  halves: "half",
  loaves: "loaf",
  shelves: "shelf",
  scarves: "scarf",
  hooves: "hoof",
  thieves: "thief",
  calves: "calf",
  selves: "self",
  mice: "mouse",
  geese: "goose",
  buses: "bus",
  viruses: "virus",
  series: "series",
  species: "species",
  news: "news",
  police: "police",
  criteria: "criterion",
  crises: "crisis",
  analyses: "analysis",
};

export function singular(word: string): string {
  const lower = word.toLowerCase();
  const irregular = entry(IRREGULAR, lower);
  if (irregular !== undefined) return irregular;
  if (/[a-z]{2}men$/.test(lower) && lower !== "specimen" && lower !== "regimen") return `${word.slice(0, -2)}an`;
  if (lower.length < 4 || !lower.endsWith("s") || /(?:ss|us|is)$/.test(lower)) return word;
  if (lower.endsWith("ies")) return lower.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:ches|shes|sses|xes|zes)$/.test(lower)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** The phrase for people and for units: modifiers as written, the head in the singular. */
export function unitOf(lexemes: readonly Lexeme[], counted: Counted): string {
  let text = "";
  for (let at = counted.from; at < counted.to; at++) {
    const lexeme = lexemes[at];
    if (!lexeme) continue;
    if (lexeme.pos === "CCONJ" || lexeme.text === ",") continue;
    const word = at === counted.head ? singular(lexeme.text) : positive(lexeme);
    if (word === "") continue;
    text += text !== "" && lexeme.spaced ? ` ${word}` : word;
  }
  return text;
}

const POSITIVES: Readonly<Record<string, string>> = {
  best: "good",
  better: "good",
  worst: "bad",
  worse: "bad",
  most: "",
  least: "",
};

/** A modifier without owner's "s" and without degree: "large" for "largest", nothing for "most". */
function positive(lexeme: Lexeme): string {
  const known = entry(POSITIVES, lexeme.lower);
  if (known !== undefined) return known;
  if (lexeme.pos === "ADJ" && /e(?:r|st)$/.test(lexeme.lower)) return lexeme.lemma;
  return lexeme.text.replace(/['’]s$/, "");
}

/** Words of the phrase as written, runs of capitalised ones kept together: ["North Korean", "troops"]. */
export function wordsOf(lexemes: readonly Lexeme[], counted: Counted): readonly string[] {
  const words: string[] = [];
  let open = false;
  for (let at = counted.from; at < counted.to; at++) {
    const lexeme = lexemes[at];
    if (!lexeme) continue;
    const capital = /^\p{Lu}/u.test(lexeme.text);
    const last = words.length - 1;
    if (last >= 0 && (!lexeme.spaced || (open && capital)))
      words[last] = `${words[last]}${lexeme.spaced ? " " : ""}${lexeme.text}`;
    else if (lexeme.kind === "word" && lexeme.pos !== "CCONJ") words.push(lexeme.text);
    open = capital;
  }
  return words;
}
