// Every name of the text given to its entity, short forms to the person they can only mean.

import type { Mention } from "../reading/model.ts";
import { linkAcronyms } from "./acronyms.ts";
import type { Evidence } from "./evidence.ts";
import { FEMALE_ROLES, MALE_ROLES, ROLE_NOUNS } from "./lexicon.ts";
import type { Piece } from "./pieces.ts";
import { LOCATIVE, placeRecord } from "./placeRecords.ts";
import { alsoGivenName } from "./places.ts";
import { type EntityRecord, type Form, genderOfTitle, Records } from "./records.ts";
import { byFirstWord, shortOrganisation, shortPerson } from "./shortNames.ts";
import { type Spelling, spellingsOf } from "./spellings.ts";
import type { Word } from "./words.ts";

export interface Joined {
  readonly records: Records;
  readonly mentions: readonly JoinedMention[];
}

export interface JoinedMention extends Mention {
  readonly piece: Piece;
}

const RELATIVES = new Set(
  "grandfather grandmother father mother brother sister son daughter wife husband uncle aunt cousin nephew niece widow widower fiancé fiancée girlfriend boyfriend partner grandson granddaughter dad mum mom predecessor successor namesake".split(
    " ",
  ),
);

export function joinNames(pieces: readonly Piece[], evidence: Evidence): Joined {
  const spellings = spellingsOf(pieces, evidence);
  const records = new Records();
  const mentions: JoinedMention[] = [];
  const given = new Map<Piece, EntityRecord>();
  const put = (piece: Piece, record: EntityRecord, form: Form) => {
    record.spellings.add(piece.text);
    mentions.push({
      start: piece.start,
      end: piece.end,
      text: piece.text,
      sentence: piece.sentence,
      entity: record.index,
      form,
      piece,
    });
  };

  let wordsOfNames: ReadonlySet<string> | undefined;
  const borne = () => {
    wordsOfNames ??= new Set(pieces.flatMap((piece) => (piece.country ? [] : piece.text.split(" "))));
    return wordsOfNames;
  };

  // Full names first, so that a short form may stand before the full one.
  pieces.forEach((piece, i) => {
    if (piece.country && !(alsoGivenName(piece.text) && borne().has(piece.text))) return;
    const { kind, key, tokens, plain } = spellings[i] as Spelling;
    if (kind === "person" && tokens.length > 1) {
      const words = evidence.sentences[piece.sentence] ?? [];
      const record =
        records.personByFullName(tokens) ?? records.add("person", piece.text, tokens.join(" "), plain, tokens);
      if (tokens.length > record.tokens.length) records.widen(record, piece.text, plain, tokens);
      learn(record, piece, words);
      given.set(piece, record);
    } else if (kind !== "person" && (tokens.length > 1 || kind === "organisation")) {
      given.set(piece, records.find(kind, key) ?? records.add(kind, piece.text, key, plain, tokens));
    }
  });
  linkAcronyms(pieces, given, records, evidence);
  const organisations = byFirstWord(records);

  pieces.forEach((piece, i) => {
    const words = evidence.sentences[piece.sentence] ?? [];
    const spelling = spellings[i] as Spelling;
    const full = given.get(piece);
    if (full) {
      full.lastSeen = piece.sentence;
      put(piece, full, isFull(full, spelling) || spelling.key === full.key ? "full" : "short");
      return;
    }
    if (piece.country) {
      const person = alsoGivenName(piece.text) ? shortPerson(piece, words, records, spelling) : undefined;
      if (person && !LOCATIVE.has(words[piece.from - 1]?.lower ?? "")) put(piece, person, "short");
      else put(piece, placeRecord(piece, words, records), piece.country.form === "name" ? "full" : "alias");
      return;
    }
    const person = shortPerson(piece, words, records, spelling);
    if (person) {
      person.lastSeen = piece.sentence;
      person.shortSeen = piece.sentence;
      person.gender ??= genderOfTitle(piece);
      put(piece, person, "short");
      return;
    }
    const { kind, plain, tokens } = spelling;
    const key = kind === "person" ? tokens.join(" ") : spelling.key;
    const whole = kind === "person" ? undefined : shortOrganisation(piece, words, organisations);
    if (whole) {
      put(piece, whole, "short");
      return;
    }
    const record = records.find(kind, key) ?? records.add(kind, piece.text, key, plain, tokens);
    if (kind === "person") {
      learn(record, piece, words);
      record.gender ??= genderOfTitle(piece);
    }
    record.lastSeen = piece.sentence;
    put(piece, record, "full");
  });
  mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  return { records, mentions };
}

function isFull(record: EntityRecord, { tokens }: Spelling): boolean {
  return record.kind !== "person" || tokens.length >= Math.min(2, record.tokens.length);
}

function learn(record: EntityRecord, piece: Piece, words: readonly Word[]): void {
  record.gender = genderOfTitle(piece) ?? record.gender;
  const before = words[piece.from - 1];
  if (before && !before.cap && ROLE_NOUNS.has(before.lower)) {
    if (MALE_ROLES.has(before.lower)) record.gender = "male";
    if (FEMALE_ROLES.has(before.lower)) record.gender = "female";
    if (RELATIVES.has(before.lower)) record.relative = true;
  }
}
