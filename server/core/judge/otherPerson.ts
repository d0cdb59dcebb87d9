// An age of one person contradicts no age of another: "a 24-year-old colleague of Anna Frey" is not "Frey, 31". Whose it is
// the networks tell from all words around; here are the cases in which the words beside both ages leave no doubt.

import { type Segment, sentenceEnd, sentenceStart } from "../index/segment.ts";
import { placeNamed } from "../names/places.ts";
import type { Figure, Reading } from "../reading/model.ts";
import { words } from "../text/wordLists.ts";
import type { Candidate } from "./placeFeatures.ts";
import { isBare } from "./values.ts";

/** What the words beside an age tell of the person. */
interface Person {
  readonly sentence: string;
  /** Words of the name, in lower case; null where none stands beside the age. */
  readonly name: readonly string[] | null;
  /** "A boy of 14": somebody who is met for the first time, and stands in apposition to no name. */
  readonly isNew: boolean;
  readonly isMan: boolean | null;
  readonly fate: "dead" | "hurt" | null;
  /** What the age qualifies, in lower case: "waiter" in "a 19-year-old waiter"; null for words that fit anybody. */
  readonly noun: string | null;
}

/** Tells the candidates that are the age of somebody else, or no age at all. */
export function otherPersonThan(
  draft: Reading,
  figure: Figure,
): (candidate: Pick<Candidate, "figure" | "segment">) => boolean {
  if (figure.kind !== "age") return () => false;
  const { start = 0, end = 0 } = draft.sentences[figure.sentence] ?? {};
  const ours = personAt(draft.text, figure, start, end);
  const named = namesIn(ours.sentence);
  return ({ figure: other, segment }) => {
    if (isBare(other) && !isAtAgesPlace(segment.text, other)) return true;
    const theirs = sourcePerson(segment, other);
    if (ours.name && theirs.name) return !ours.name.some((word) => theirs.name?.includes(word));
    if (ours.name === null && (areChildAndAdult(figure, other) || areChildAndAdult(other, figure))) return true;
    if (!ours.isNew) return false;
    if (theirs.name?.some((word) => named.has(word))) return true;
    // "A 19-year-old waiter": the source speaks of none.
    if (ours.noun !== null && !segment.text.toLowerCase().includes(ours.noun)) return true;
    if (ours.isMan !== null && theirs.isMan !== null && ours.isMan !== theirs.isMan) return true;
    return ours.fate !== null && theirs.fate !== null && ours.fate !== theirs.fate;
  };
}

const persons = new WeakMap<Figure, Person>();

function sourcePerson(segment: Segment, figure: Figure): Person {
  let person = persons.get(figure);
  if (!person) {
    const [from, to] = [sentenceStart(segment, figure.sentence), sentenceEnd(segment, figure.sentence)];
    person = personAt(segment.text, figure, from, to);
    persons.set(figure, person);
  }
  return person;
}

/** Letters looked at before and behind an age. */
const SIGHT = 60;

function personAt(text: string, figure: Figure, from: number, to: number): Person {
  const before = text.slice(Math.max(from, figure.start - SIGHT), figure.start);
  const behind = text.slice(figure.end, Math.min(to, figure.end + SIGHT));
  const sentence = text.slice(from, to);
  const name = nameBefore(before, behind) ?? nameBehind(figure, behind);
  return {
    sentence,
    name,
    isNew: name === null && NEW.test(before),
    isMan: isMan(before, behind),
    noun: nounBehind(figure, behind),
    fate: DEAD.test(sentence) ? "dead" : HURT.test(sentence) ? "hurt" : null,
  };
}

const NAME = "((?:\\p{Lu}[\\p{L}’'-]+ ){0,3}\\p{Lu}[\\p{L}’'-]+)";
/** "Frey, 31", "Frey (31", "Frey, now 31", "Frey was 31", "Frey, a 31-year-old"; not "from Bergen, 31" or "joined Bergen, aged 31" */
const NAME_BEFORE = new RegExp(
  `(\\b(?:of|from|in|at|near|for|to|the|won|left|beat|met|[\\p{Ll}]+ed) )?${NAME}(?: \\([^()]{1,20}\\))?(?:,| \\(|, (?:who (?:is|was)|now|then|only|just|aged)|,? aged| (?:is|was)|, (?:an?|the)) ?$`,
  "u",
);
/** "31-year-old Anna Frey", "31-year-old defender Anna Frey" */
const NAME_BEHIND = new RegExp(
  `^ (?:(?!(?:from|of|in|at|on|with|who|and|once|to|by|for|\\p{L}+(?:ed|ing|s)) )[\\p{Ll}-]+ )?${NAME}(?=$|[,.;:)]| (?:who|was|is|has|had|said|says|and|in|at|on) )`,
  "u",
);
/** "A 35-year-old nurse, Anna Frey, was" */
const NAME_IN_APPOSITION = new RegExp(`^ (?:[\\p{Ll}-]+ ){0,3}[\\p{Ll}-]+, ${NAME},`, "u");
const CLOSED = /^(?:[,.;:)]|[ ](?:and|who|was|is|from|of|when|has|had)\b|$)/;
/** No apposition: neither "Frey, a 31-year-old" nor "Frey is a 31-year-old". */
const NEW = /(?<!(?:,|\(|\bis|\bwas|\bbe|\bas) )\b[Aa]n? (?:[\p{Ll}-]+ ){0,2}(?:of |aged )?$/u;

function nameBefore(before: string, behind: string): readonly string[] | null {
  if (!CLOSED.test(behind) && !/, (?:an?|the) $/.test(before)) return null;
  const [, preposition, name] = NAME_BEFORE.exec(before) ?? [];
  return preposition === undefined ? wordsOf(name) : null;
}

function nameBehind({ text }: Figure, behind: string): readonly string[] | null {
  if (!/old$/i.test(text)) return null;
  return wordsOf(NAME_BEHIND.exec(behind)?.[1]) ?? wordsOf(NAME_IN_APPOSITION.exec(behind)?.[1]);
}

function nounBehind({ text }: Figure, behind: string): string | null {
  const noun = /old$/i.test(text) ? /^ ([\p{Ll}-]{4,})/u.exec(behind)?.[1] : undefined;
  return noun === undefined || ANYBODY.has(noun) || /(?:ed|ing|ly)$/.test(noun) ? null : noun;
}

const ANYBODY = words(
  "man woman boy girl male female person child youth teenager teen adult from with once said says told former local young whose " +
    "that this when have were would could also later then over into after before lady gentleman pensioner resident suspect victim",
);
/** Nobody takes one for the other; in between a slip of the pen is likelier. */
function areChildAndAdult({ value: one }: Figure, { value: other }: Figure): boolean {
  return one !== null && other !== null && one < 16 && other >= 20;
}

function wordsOf(name: string | undefined): readonly string[] | null {
  const found = [...namesIn(name ?? "")];
  return found.length > 0 && !found.some(isPlace) ? found : null;
}

/** "A 31-year-old Norwegian" */
function isPlace(word: string): boolean {
  return placeNamed(word.charAt(0).toUpperCase() + word.slice(1)) !== undefined;
}

/** Capitalised words that may name somebody, in lower case and without "'s". */
function namesIn(text: string): ReadonlySet<string> {
  const found = [...text.matchAll(/\p{Lu}[\p{L}’'-]+/gu)].map(([word]) => word.toLowerCase().replace(/['’]s?$/, ""));
  return new Set(found.filter((word) => !NO_NAME.has(word)));
}

const NO_NAME = words(
  "the a an in on at he she his her they it its but and as when while after before mr mrs ms dr miss sir lord lady dame king queen prince princess duke duchess judge " +
    "captain coach driver president minister january february march april may june july august september october november december " +
    "monday tuesday wednesday thursday friday saturday sunday",
);

/** By the noun: "a girl of four", "a 34-year-old man". */
function isMan(before: string, behind: string): boolean | null {
  const [left, right] = [wordsIn(before).slice(-3).reverse(), wordsIn(/^[^,;:.]*/.exec(behind)?.[0] ?? "").slice(0, 2)];
  const near = /(?: of| aged|,) $/.test(before) ? [...left, ...right] : [...right, ...left];
  const telling = near.find((word) => MEN.has(word) || WOMEN.has(word));
  return telling === undefined ? null : MEN.has(telling);
}

function wordsIn(text: string): readonly string[] {
  return [...text.toLowerCase().matchAll(/[a-z]+/g)].map(([word]) => word);
}

const MEN = words(
  "man boy father son brother husband gentleman grandfather dad he his him lad uncle nephew widower schoolboy",
);
const WOMEN = words(
  "woman girl mother daughter sister wife lady grandmother mum mom she her aunt niece widow schoolgirl",
);

const DEAD = /\b(?:dead|died|dies|die|death|kill(?:s|ed|ing)|murder\p{L}*|fatal\p{L}*|manslaughter|body)\b/iu;
const HURT = /\b(?:injur\p{L}+|wound\p{L}+|hurt|surviv\p{L}+)\b/iu;

/** "Lewis, 68 (left)", "now 34", "both 15", "as young as seven", "over 20": where an age may stand without "years". */
function isAtAgesPlace(text: string, { start, end }: Figure): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  return (
    AGES_PLACE.test(before) || (/\b(?:is|was|were|are|be) $/i.test(before) && CLOSED.test(text.slice(end, end + 6)))
  );
}

const AGES_PLACE =
  /(?:\p{L}\)?, ?|\p{L} \(|\b(?:now|then|aged|ages|age|age of|both|respectively|turn(?:ed|s|ing)?|under|over|between|below|above|(?:young|old) as|at|at (?:just|only)|those (?:of|at)|until|till|since|from)) ?$|\b(?:aged|ages|between|over|under) \d{1,3}(?:,| and| to| or|, and) $/iu;
