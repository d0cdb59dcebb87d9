// Words that refer back without naming: "he", "the professor", "the country". Unclear ones stay unresolved.

import type { Mention } from "../reading/model.ts";
import type { ProseDocument } from "../reading/proseDocument.ts";
import type { Span } from "../text/span.ts";
import type { Evidence } from "./evidence.ts";
import type { Gender } from "./givenNames.ts";
import type { Joined, JoinedMention } from "./join.ts";
import { COUNTRY_NOUNS, FEMALE_ROLES, MALE_ROLES, ORGANISATION_NOUNS, ROLE_NOUNS } from "./lexicon.ts";
import type { EntityRecord } from "./records.ts";
import type { Word } from "./words.ts";

const MALE_PRONOUNS = new Set(["he", "him", "his", "himself"]);
const FEMALE_PRONOUNS = new Set(["she", "her", "hers", "herself"]);
const REFERRING = new Set([...MALE_PRONOUNS, ...FEMALE_PRONOUNS, "the", "this"]);
/** How many sentences back a pronoun reaches. */
const REACH = 4;
/** How many names back a description may reach. */
const RECENT = 60;

/** They all begin with h, s or t, as few other words do. */
function mayRefer(lower: string): boolean {
  const first = lower.charCodeAt(0);
  return first === 104 || first === 115 || first === 116;
}

/** Positions of the words that may refer back. */
export function referringWords(words: readonly Word[]): readonly number[] {
  const positions: number[] = [];
  for (let i = 0; i < words.length; i++) {
    const { lower } = words[i] as Word;
    if (mayRefer(lower) && REFERRING.has(lower)) positions.push(i);
  }
  return positions;
}

interface Seen {
  readonly record: EntityRecord;
  readonly sentence: number;
  readonly start: number;
  /** Subject of its sentence, as far as position tells. */
  readonly subject: boolean;
  /** One of several in "Kim and Putin". */
  readonly joint: boolean;
}

/** Back references in the order of the text. */
export function readReferences(document: ProseDocument, joined: Joined, evidence: Evidence): readonly Mention[] {
  const records = joined.records.all;
  const quoted = quotedSpans(document);
  const bySentence: JoinedMention[][] = evidence.sentences.map(() => []);
  for (const mention of joined.mentions) bySentence[mention.sentence]?.push(mention);

  const found: Mention[] = [];
  const people: Seen[] = [];
  const bodies: Seen[] = [];
  const countries: Seen[] = [];
  let quote = 0;
  evidence.notes.forEach(({ words, referring }, sentence) => {
    const mentions = bySentence[sentence] ?? [];
    let m = 0;
    let r = 0;
    let subjectTaken = false;
    for (let i = 0; i < words.length; i++) {
      // Other words say nothing.
      while (r < referring.length && (referring[r] ?? 0) < i) r++;
      const from = mentions[m]?.piece.from ?? -1;
      i = Math.min(referring[r] ?? words.length, from < i ? words.length : from);
      const word = words[i];
      if (!word) break;
      while (quote < quoted.length && (quoted[quote] as Span).end <= word.start) quote++;
      const inQuote = quote < quoted.length && (quoted[quote] as Span).start <= word.start;
      const mention = mentions[m];
      if (mention && mention.piece.from === i) {
        m++;
        const record = records[mention.entity];
        if (record && !inQuote) {
          const joint = isJoint(words, mention);
          const seen: Seen = {
            record,
            sentence,
            start: mention.start,
            subject: !subjectTaken && isSubject(words, mention),
            joint,
          };
          if (record.kind === "person") {
            people.push(seen);
            if (seen.subject) subjectTaken = true;
          } else if (record.country) countries.push(seen);
          else if (record.kind === "organisation" || record.kind === "other") bodies.push(seen);
        }
        i = mention.piece.to - 1;
        continue;
      }
      if (inQuote) continue;
      const reference =
        pronoun(words, i, sentence, people) ??
        describedPerson(words, i, sentence, people) ??
        described(words, i, sentence, bodies, countries);
      if (!reference) continue;
      const { record, to, form } = reference;
      const last = words[to - 1] as Word;
      found.push({
        start: word.start,
        end: last.end,
        text: document.prose.slice(word.start, last.end),
        sentence,
        entity: record.index,
        form,
      });
      if (record.kind === "person") {
        const subject = !subjectTaken && i < 6 && /^(?:he|she|the)$/.test(word.lower);
        if (subject) subjectTaken = true;
        if (!/^(?:his|her|him)$/.test(word.lower))
          people.push({ record, sentence, start: word.start, subject, joint: false });
      } else if (record.country) countries.push({ record, sentence, start: word.start, subject: false, joint: false });
      else bodies.push({ record, sentence, start: word.start, subject: false, joint: false });
      i = to - 1;
    }
  });
  return found;
}

function quotedSpans(document: ProseDocument): readonly Span[] {
  return document.blocks.flatMap((block) =>
    block.marks.map((mark) => ({ start: block.start + mark.start, end: block.start + mark.end })),
  );
}

interface Reference {
  readonly record: EntityRecord;
  /** Position behind the last word. */
  readonly to: number;
  readonly form: "pronoun" | "noun";
}

function pronoun(words: readonly Word[], at: number, sentence: number, people: readonly Seen[]): Reference | undefined {
  const word = words[at] as Word;
  const gender: Gender | undefined = MALE_PRONOUNS.has(word.lower)
    ? "male"
    : FEMALE_PRONOUNS.has(word.lower)
      ? "female"
      : undefined;
  if (!gender) return undefined;
  const record = antecedent(gender, sentence, people, word.lower);
  if (!record) return undefined;
  record.gender ??= gender;
  return { record, to: at + 1, form: "pronoun" };
}

/** The person a pronoun of this sex means; undefined where two would do. */
function antecedent(gender: Gender, sentence: number, people: readonly Seen[], word: string): EntityRecord | undefined {
  const fitting: Seen[] = [];
  for (let i = people.length - 1; i >= Math.max(0, people.length - RECENT); i--) {
    const seen = people[i] as Seen;
    if (sentence - seen.sentence > REACH) break;
    if (seen.record.gender === undefined || seen.record.gender === gender) fitting.push(seen);
  }
  if (fitting.length === 0) return undefined;
  const nearest = (fitting[0] as Seen).sentence;
  const level = fitting.filter((seen) => seen.sentence === nearest);
  const different = new Set(level.map((seen) => seen.record));
  if (different.size === 1) return level[0]?.record;
  // "Diane's daughter Cassidy was sent home. She said …": either may speak.
  if (
    level.some((seen) => seen.record.relative) &&
    level.some((seen) => !seen.record.relative) &&
    nearest !== sentence
  ) {
    return undefined;
  }
  const sure = level.filter((seen) => seen.record.gender === gender);
  const sureOnes = new Set(sure.map((seen) => seen.record));
  if (sureOnes.size === 1 && !level.some((seen) => seen.subject && seen.record.gender === undefined))
    return sure[0]?.record;
  const subject = level.find((seen) => seen.subject && !seen.joint);
  if (subject) return subject.record;
  // Same sentence, no clear subject: a possessive leans on the name right before it.
  if (nearest === sentence && (word === "his" || word === "her") && !level.some((seen) => seen.joint))
    return level[0]?.record;
  return undefined;
}

/** First named in its sentence and not hanging on a preposition or another's possessive. */
function isSubject(words: readonly Word[], mention: JoinedMention): boolean {
  const front = mention.piece.title ? mention.piece.title.from : mention.piece.from;
  if (mention.piece.possessive) return false;
  for (let i = front - 1; i >= 0 && i >= front - 6; i--) {
    const word = words[i] as Word;
    if (word.pos === "ADP" || word.pos === "VERB" || word.pos === "AUX") {
      // "said Park" is a subject, too.
      return /^(?:said|says|added|explained|wrote|replied|asked|argued|warned|insisted|admitted|noted)$/.test(
        word.lower,
      );
    }
    if (word.text === ",") break;
  }
  return true;
}

function isJoint(words: readonly Word[], mention: JoinedMention): boolean {
  const front = mention.piece.title ? mention.piece.title.from : mention.piece.from;
  const next = words[mention.piece.to];
  const before = words[front - 1];
  return (
    (next?.lower === "and" && (words[mention.piece.to + 1]?.cap ?? false)) ||
    (before?.lower === "and" && (words[front - 2]?.cap ?? false))
  );
}

/** "The last champion" is another one. */
const OF_ORDER = new Set(
  "last first next former new only then other same second third late future previous".split(" "),
);
/** Parts of speech. */
const OF_DESCRIPTIONS = new Set("NOUN ADJ NUM PROPN X PUNCT".split(" "));
const AGE = /^(?:(?:\d+-)?year-)?old$/;

/** "the professor", "the 57-year-old", "the former captain": somebody with that role, spoken of shortly before. */
function describedPerson(
  words: readonly Word[],
  at: number,
  sentence: number,
  people: readonly Seen[],
): Reference | undefined {
  const word = words[at] as Word;
  if (word.lower !== "the") return undefined;
  // "James Blake, the driver, called": an apposition says what he is, it does not refer back.
  if (words[at - 1]?.text === "," && words[at - 2]?.cap) return undefined;
  if (OF_ORDER.has(words[at + 1]?.lower ?? "")) return undefined;
  let head = -1;
  for (let i = at + 1; i < words.length && i < at + 5; i++) {
    const own = words[i] as Word;
    if (own.punctuation && own.text !== "-") break;
    const isRole = ROLE_NOUNS.has(own.lower);
    if (!isRole && !OF_DESCRIPTIONS.has(own.pos)) break;
    if (isRole || AGE.test(own.lower)) head = i;
  }
  if (head < 0) return undefined;
  const next = words[head + 1];
  if (
    next?.cap ||
    next?.lower === "of" ||
    next?.lower === "who" ||
    ((words[head] as Word).possessive === false && next?.pos === "NOUN")
  )
    return undefined;
  const noun = (words[head] as Word).lower;
  const age = noun === "old" || noun.endsWith("year-old");
  const fitting: EntityRecord[] = [];
  for (let i = people.length - 1; i >= Math.max(0, people.length - RECENT); i--) {
    const seen = people[i] as Seen;
    if (sentence - seen.sentence > (age ? 3 : 12)) break;
    const { record } = seen;
    if (fitting.includes(record)) continue;
    if (MALE_ROLES.has(noun) && record.gender === "female") continue;
    if (FEMALE_ROLES.has(noun) && record.gender === "male") continue;
    if (age || record.roles.some((role) => headsRole(role.text, noun))) fitting.push(record);
    else if (
      fitting.length === 0 &&
      sentence - seen.sentence <= 1 &&
      seen.subject &&
      /^(?:player|champion|actor|actress|singer|striker|midfielder|defender|winger|politician|author|writer)$/.test(
        noun,
      ) &&
      record.roles.length === 0
    ) {
      fitting.push(record);
    }
  }
  if (age) {
    const subjects = new Set(
      people
        .slice(-RECENT)
        .filter((seen) => sentence - seen.sentence <= 2)
        .map((seen) => seen.record),
    );
    if (subjects.size !== 1) return undefined;
  }
  const record = fitting[0];
  if (!record || (fitting.length > 1 && !age && !(fitting.length > 1 && firstIsNearer(people, fitting, sentence))))
    return undefined;
  return { record, to: head + 1, form: "noun" };
}

function firstIsNearer(people: readonly Seen[], fitting: readonly EntityRecord[], sentence: number): boolean {
  const last = (record: EntityRecord | undefined) => people.findLast((seen) => seen.record === record)?.sentence ?? -1;
  return last(fitting[0]) > last(fitting[1]) && sentence - last(fitting[0]) <= 2;
}

function headsRole(role: string, noun: string): boolean {
  const own = role.toLowerCase().split(/[\s-]+/);
  const of = own.findIndex((word) => /^(?:of|at|for|in)$/.test(word));
  const head = of >= 0 ? own.slice(0, of) : own;
  return head.includes(noun);
}

/** "the company", "the country", "the North": the last organisation or country that it fits. */
function described(
  words: readonly Word[],
  at: number,
  sentence: number,
  allBodies: readonly Seen[],
  allCountries: readonly Seen[],
): Reference | undefined {
  const word = words[at] as Word;
  if (word.lower !== "the" && word.lower !== "this") return undefined;
  const noun = words[at + 1];
  if (!noun || noun.punctuation) return undefined;
  const next = words[at + 2];
  if (word.lower === "the" && (noun.text === "North" || noun.text === "South") && !next?.cap) {
    const code = noun.text === "North" ? "KP" : "KR";
    const korea = allCountries.slice(-RECENT).find((seen) => seen.record.country === code);
    return korea ? { record: korea.record, to: at + 2, form: "noun" } : undefined;
  }
  // "the company car" is none, "the company plans a" is one although the tagger takes "plans" for a noun.
  const verbal = next?.lower.endsWith("s") && /^(?:DET|PRON|NUM|PART)$/.test(words[at + 3]?.pos ?? "");
  if (next?.cap || next?.lower === "of" || (next?.pos === "NOUN" && !noun.possessive && !verbal)) return undefined;
  if (COUNTRY_NOUNS.has(noun.lower)) {
    const seen = last(allCountries.slice(-RECENT), sentence, 5);
    return seen ? { record: seen.record, to: at + 2, form: "noun" } : undefined;
  }
  if (ORGANISATION_NOUNS.has(noun.lower)) {
    const bodies = allBodies.slice(-RECENT);
    const named = bodies.findLast((seen) => sentence - seen.sentence <= 8 && seen.record.tokens.includes(noun.lower));
    const business = BUSINESSES.has(noun.lower);
    const fitting = bodies.filter(
      (seen) => !(business && seen.record.tokens.some((token) => PUBLIC_BODIES.has(token))),
    );
    const seen = named ?? last(fitting, sentence, 2);
    if (!seen) return undefined;
    // "Nokia cut jobs. The company …": now it is known what Nokia is.
    if (seen.record.kind === "other" && sentence - seen.sentence <= 1) seen.record.kind = "organisation";
    return seen.record.kind === "organisation" ? { record: seen.record, to: at + 2, form: "noun" } : undefined;
  }
  return undefined;
}

const BUSINESSES = new Set(
  "company firm retailer manufacturer carmaker chain bookmaker airline studio publisher broadcaster newspaper club team side charity".split(
    " ",
  ),
);
const PUBLIC_BODIES = new Set(
  "court ministry university parliament police council army navy church department government congress senate commission".split(
    " ",
  ),
);

/** The one thing last spoken of; undefined where one sentence held several, none of them its subject. */
function last(list: readonly Seen[], sentence: number, reach: number): Seen | undefined {
  const newest = list.at(-1);
  if (!newest || sentence - newest.sentence > reach) return undefined;
  const level = list.filter((seen) => seen.sentence === newest.sentence);
  if (new Set(level.map((seen) => seen.record)).size === 1) return newest;
  return level.find((seen) => seen.subject && !seen.joint);
}
