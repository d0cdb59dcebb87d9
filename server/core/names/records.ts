// Names joined to entities: one record per person, organisation or place, however often and shortly it is named.

import type { EntityKind, Mention, Role } from "../reading/model.ts";
import { type Gender, genderOfName, isGivenName } from "./givenNames.ts";
import { isParticle, personTokens, plainName, surnameFirst } from "./key.ts";
import { FEMALE_TITLES, MALE_TITLES } from "./lexicon.ts";
import type { Piece } from "./pieces.ts";

/** An entity while the text is being read. */
export interface EntityRecord {
  readonly index: number;
  kind: EntityKind;
  name: string;
  key: string;
  country: string | null;
  tokens: readonly string[];
  /** The tokens as the text spells them: "Park" is not "Pak". */
  plain: readonly string[];
  gender: Gender | undefined;
  readonly spellings: Set<string>;
  readonly roles: Role[];
  /** Sentence of the last mention by name, and whether it was introduced as somebody's relative. */
  lastSeen: number;
  shortSeen: number;
  relative: boolean;
}

/** More people of one name than any text has, endless lists aside. */
const MOST_BEARERS = 40;

export type Form = Mention["form"];

export interface PersonsNamed {
  readonly bySurname: readonly EntityRecord[];
  readonly byGiven: readonly EntityRecord[];
}

export class Records {
  readonly all: EntityRecord[] = [];
  readonly #byKey: Readonly<Record<EntityKind, Map<string, EntityRecord>>> = {
    person: new Map(),
    organisation: new Map(),
    place: new Map(),
    other: new Map(),
  };
  readonly #personsByToken = new Map<string, EntityRecord[]>();
  /** By the last token of a short name: a text says "John" often. */
  readonly #named = new Map<string, Map<string, PersonsNamed>>();

  /** @param ownPlain @param ownTokens of the name, where they are known already */
  add(
    kind: EntityKind,
    name: string,
    key: string,
    ownPlain = plainName(name),
    ownTokens: readonly string[] | undefined = undefined,
  ): EntityRecord {
    const plain = ownPlain.split(" ");
    const record: EntityRecord = {
      index: this.all.length,
      kind,
      name,
      key,
      country: key.startsWith("country:") ? key.slice(8) : null,
      tokens: kind === "person" ? (ownTokens ?? personTokens(name)) : plain,
      plain,
      gender: undefined,
      spellings: new Set([name]),
      roles: [],
      lastSeen: -1,
      shortSeen: -1,
      relative: false,
    };
    this.all.push(record);
    if (!this.#byKey[kind].has(key)) this.#byKey[kind].set(key, record);
    if (kind === "person") {
      this.#indexTokens(record, true);
      record.gender = this.#genderByName(record);
    }
    return record;
  }

  #indexTokens(record: EntityRecord, unknown: boolean): void {
    // Mostly one and the same.
    const all = record.tokens.concat(record.plain.filter((token) => !record.tokens.includes(token)));
    all.forEach((token, i) => {
      if (all.indexOf(token) < i) return;
      this.#named.delete(token);
      const list = this.#personsByToken.get(token);
      if (!list) this.#personsByToken.set(token, [record]);
      else if (unknown || !list.includes(record)) list.push(record);
    });
  }

  find(kind: EntityKind, key: string): EntityRecord | undefined {
    return this.#byKey[kind].get(key);
  }

  /** People with this word in their names; of a crowd those found last. */
  #bearersOf(token: string): readonly EntityRecord[] {
    const all = this.#personsByToken.get(token) ?? [];
    return all.length > MOST_BEARERS ? all.slice(-MOST_BEARERS) : all;
  }

  #genderByName(record: EntityRecord): Gender | undefined {
    if (familyFirst(record.tokens)) return undefined;
    return record.tokens.length > 1 ? genderOfName(record.tokens[0] ?? "") : undefined;
  }

  /** A fuller spelling turned up: "Trump" is "Donald Trump". */
  widen(record: EntityRecord, name: string, plain: string, tokens: readonly string[]): void {
    for (const token of [...record.tokens, ...record.plain]) this.#named.delete(token);
    record.name = name;
    record.tokens = tokens;
    record.plain = plain.split(" ");
    record.key = record.tokens.join(" ");
    if (!this.find("person", record.key)) this.#byKey.person.set(record.key, record);
    this.#indexTokens(record, false);
    record.gender ??= this.#genderByName(record);
  }

  /** The person whom a full name with these tokens means, if already known. */
  personByFullName(tokens: readonly string[]): EntityRecord | undefined {
    const same = this.find("person", tokens.join(" "));
    if (same) return same;
    let fitting: EntityRecord | undefined;
    for (const token of [tokens.at(-1) ?? "", tokens[0] ?? ""]) {
      for (const record of this.#bearersOf(token)) {
        if (record === fitting || record.tokens.length < 2 || !sameFullName(record.tokens, tokens)) continue;
        if (fitting) return undefined;
        fitting = record;
      }
    }
    return fitting;
  }

  /** Persons whom one word (or a surname of several), spelt plainly, may name; surname matches first. */
  personsNamed(plain: string): PersonsNamed {
    const tokens = plain.split(" ");
    const last = tokens.at(-1) ?? "";
    let answers = this.#named.get(last);
    if (!answers) {
      answers = new Map();
      this.#named.set(last, answers);
    }
    let answer = answers.get(plain);
    if (!answer) {
      answer = this.#findNamed(tokens, last);
      answers.set(plain, answer);
    }
    return answer;
  }

  #findNamed(tokens: readonly string[], last: string): PersonsNamed {
    const bySurname: EntityRecord[] = [];
    const byGiven: EntityRecord[] = [];
    for (const record of this.#bearersOf(last)) {
      // A single word must be spelt alike; of "Jong-eun" the sound is enough.
      const full = tokens.length === 1 || record.plain.includes(tokens[0] ?? "") ? record.plain : record.tokens;
      if (full.length < tokens.length) continue;
      const at = full.indexOf(tokens[0] ?? "");
      if (at < 0 || !tokens.every((token, i) => full[at + i] === token)) continue;
      if (isSurnamePart(full, at, tokens.length)) bySurname.push(record);
      else byGiven.push(record);
    }
    return { bySurname, byGiven };
  }
}

/** Of names asked about again and again, one against all others. */
const familyFirsts = new WeakMap<readonly string[], boolean>();

function familyFirst(tokens: readonly string[]): boolean {
  let answer = familyFirsts.get(tokens);
  if (answer === undefined) {
    answer = surnameFirst(tokens, isGivenName);
    familyFirsts.set(tokens, answer);
  }
  return answer;
}

function isSurnamePart(full: readonly string[], at: number, length: number): boolean {
  if (full.length === length) return true;
  if (familyFirst(full)) return at === 0 && length === 1;
  if (at === 0) return false;
  // Double surnames and particles: any part behind the given names.
  if (at + length === full.length) return true;
  return full.length >= 3 && at >= 1 && !isGivenName(full[at] ?? "") && !isParticle(full[at] ?? "");
}

/** True where two full names are spellings of one: middle names and initials may be missing, given names may not differ. */
export function sameFullName(a: readonly string[], b: readonly string[]): boolean {
  // The commonest answer by far: of two names of the same length the last word is the same in every case below.
  if (a.length === b.length && a.at(-1) !== b.at(-1)) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2) return false;
  const [given, ...rest] = short;
  const [otherGiven] = long;
  if (given === undefined || otherGiven === undefined) return false;
  if (familyFirst(long) && !isGivenName(otherGiven))
    return short.length === long.length && short.every((t, i) => t === long[i]);
  if (!fits(given, otherGiven)) {
    // "Salman Rushdie" beside "Sir Ahmed Salman Rushdie": the short name is the tail of the long one.
    return (
      short.length >= 2 &&
      long.length - short.length <= 2 &&
      short.every((t, i) => t === long[long.length - short.length + i]) &&
      long.length > short.length
    );
  }
  if (rest.at(-1) !== long.at(-1)) {
    // "Pedro Sánchez" beside "Pedro Sánchez Pérez".
    return (
      short.length === 2 &&
      long.length === 3 &&
      rest[0] === long[1] &&
      given === otherGiven &&
      !isParticle(rest[0] ?? "") &&
      !isGivenName(rest[0] ?? "")
    );
  }
  let at = 1;
  for (const token of rest) {
    while (at < long.length && !fits(token, long[at] ?? "")) at++;
    if (at >= long.length) return false;
    at++;
  }
  return true;
}

function fits(a: string, b: string): boolean {
  return (
    a === b ||
    (a.length === 1 && b.startsWith(a)) ||
    (b.length === 1 && a.startsWith(b)) ||
    NICKNAMES.get(a) === b ||
    NICKNAMES.get(b) === a
  );
}

const NICKNAMES = new Map(
  "bill:william will:william bob:robert rob:robert dick:richard rick:richard jim:james jimmy:james joe:joseph mike:michael tom:thomas tony:anthony ted:edward ed:edward eddie:edward dan:daniel dave:david steve:steven chris:christopher nick:nicholas matt:matthew andy:andrew ben:benjamin sam:samuel alex:alexander greg:gregory jeff:jeffrey geoff:geoffrey ken:kenneth ron:ronald don:donald larry:lawrence liz:elizabeth beth:elizabeth kate:katherine katie:katherine kathy:katherine cathy:catherine maggie:margaret meg:margaret peggy:margaret sue:susan jenny:jennifer jen:jennifer becky:rebecca vicky:victoria debbie:deborah pat:patricia bernie:bernard charlie:charles harry:henry jack:john"
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);

/** The sex that a title tells. */
export function genderOfTitle(piece: Piece): Gender | undefined {
  if (!piece.title) return undefined;
  for (const word of piece.title.words) {
    if (MALE_TITLES.has(word)) return "male";
    if (FEMALE_TITLES.has(word)) return "female";
  }
  return undefined;
}
