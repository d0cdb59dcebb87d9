// Every name of the text given to its entity, short forms to the person they can only mean.

import type { EntityKind, Mention } from "../reading/model.ts";
import type { Evidence } from "./evidence.ts";
import { isGivenName } from "./givenNames.ts";
import { keyOfPlain, personTokens, plainKey, plainName } from "./key.ts";
import { bestKind, noVotes, type Votes, vote } from "./kinds.ts";
import { FEMALE_ROLES, MALE_ROLES, ROLE_NOUNS } from "./lexicon.ts";
import type { Piece, Spelt } from "./pieces.ts";
import { alsoGivenName, countryName, placeNamed } from "./places.ts";
import { type EntityRecord, type Form, genderOfTitle, Records } from "./records.ts";
import type { Word } from "./words.ts";

export interface Joined {
  readonly records: Records;
  readonly mentions: readonly JoinedMention[];
}

export interface JoinedMention extends Mention {
  readonly piece: Piece;
}

const LOCATIVE = new Set([
  "in",
  "at",
  "near",
  "outside",
  "around",
  "through",
  "to",
  "from",
  "via",
  "into",
  "inside",
  "reach",
  "leave",
  "visit",
  "visited",
  "visiting",
  "left",
  "reached",
  "across",
  "between",
  "for",
  "downtown",
  "central",
]);
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

/** What is the same wherever a name is written so: worked out once, however many places ask. */
interface Spelling extends Spelt {
  /** By all places where the name stands, spelt so or nearly so. */
  readonly kind: EntityKind;
}

/** The spelling of each piece. */
function spellingsOf(pieces: readonly Piece[], evidence: Evidence): readonly Spelling[] {
  const byText = new Map<string, Spelt & { kind: EntityKind }>();
  const votes = new Map<string, Votes>();
  const spellings = pieces.map((piece) => {
    let spelling = byText.get(piece.text);
    if (!spelling) {
      spelling = { ...spelt(piece), kind: "other" };
      byText.set(piece.text, spelling);
    }
    if (piece.country) return spelling;
    let own = votes.get(spelling.key);
    if (!own) {
      own = noVotes();
      votes.set(spelling.key, own);
    }
    vote(piece, evidence.sentences[piece.sentence] ?? [], own);
    return spelling;
  });
  for (const spelling of byText.values()) {
    const own = votes.get(spelling.key);
    if (own) spelling.kind = bestKind(own);
  }
  return spellings;
}

function spelt(piece: Piece): Spelt {
  if (!piece.spelt) {
    const plain = plainName(piece.text);
    piece.spelt = { plain, key: keyOfPlain(plain), tokens: personTokens(piece.text) };
  }
  return piece.spelt;
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

/** "Institute for National Security Strategy (INSS)", "KCNA, the Korean Central News Agency": one organisation. */
function linkAcronyms(
  pieces: readonly Piece[],
  given: Map<Piece, EntityRecord>,
  records: Records,
  evidence: Evidence,
): void {
  let pieceLists: Map<EntityRecord, Piece[]> | undefined;
  // Most texts have no acronym.
  const owned = () => {
    if (!pieceLists) {
      pieceLists = new Map();
      for (const [piece, record] of given) pushTo(pieceLists, record, piece);
    }
    return pieceLists;
  };
  const give = (from: EntityRecord, to: EntityRecord) => {
    const lists = owned();
    for (const piece of lists.get(from) ?? []) {
      given.set(piece, to);
      pushTo(lists, to, piece);
    }
    lists.delete(from);
  };
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] as Piece;
    // Most names are no row of capitals.
    if (piece.country || !/^[^\p{L}]*\p{Lu}[^\p{L}]*\p{Lu}/u.test(piece.text)) continue;
    const letters = piece.text.replace(/[^\p{Lu}]/gu, "");
    if (letters.length < 2 || letters.length !== piece.text.replace(/\./g, "").length) continue;
    const own = given.get(piece);
    if (!own) continue;
    const words = evidence.sentences[piece.sentence] ?? [];
    const bracketed = words[piece.from - 1]?.text === "(";
    const neighbours = [pieces[i - 1], pieces[i + 1]].filter(
      (p): p is Piece => p !== undefined && p.sentence === piece.sentence,
    );
    for (const neighbour of neighbours) {
      const record = given.get(neighbour);
      const gap = Math.max(piece.from - neighbour.to, neighbour.from - piece.to);
      if (!record || record === own || gap > 3 || !(bracketed || gap <= 2)) continue;
      if (!matchesInitials(letters, neighbour.text) || neighbour.text.length <= piece.text.length) continue;
      record.kind = "organisation";
      give(own, record);
      break;
    }
  }
  // "The WHO" sentences after "World Health Organization".
  const acronyms = records.all.filter(
    (own) => own.kind === "organisation" && own.name.length <= 8 && /^[\p{Lu}.]{2,8}$/u.test(own.name),
  );
  if (acronyms.length === 0) return;
  const byInitials = new Map<string, EntityRecord[]>();
  for (const record of records.all)
    if (record.kind !== "person" && record.tokens.length > 1) pushTo(byInitials, initialsOf(record.name), record);
  for (const own of acronyms) {
    if (!owned().has(own)) continue;
    const fitting = (byInitials.get(own.name.replace(/\./g, "")) ?? []).filter((record) => record !== own);
    const [whole] = fitting;
    if (!whole || fitting.length > 1) continue;
    whole.kind = "organisation";
    give(own, whole);
  }
}

function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join("");
}

function pushTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function matchesInitials(letters: string, name: string): boolean {
  const all = name.split(/[\s-]+/);
  const capitals = all.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word[0]);
  const every = all.map((word) => (word[0] ?? "").toUpperCase());
  const target = letters.toUpperCase();
  if (capitals.join("") === target || every.join("") === target) return true;
  // "KOTRA", "Unicef": at least begin and most letters in order.
  let at = 0;
  for (const letter of target) {
    at = name.toUpperCase().indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return (
    target.length >= 3 &&
    name[0]?.toUpperCase() === target[0] &&
    capitals.length >= 2 &&
    capitals.length >= target.length - 2
  );
}

/** The country for a government or its people, the city itself for a place. */
function placeRecord(piece: Piece, words: readonly Word[], records: Records): EntityRecord {
  const place = piece.country;
  const code = place?.country ?? "";
  if (place?.form === "capital" && !isGovernment(piece, words)) {
    const key = plainKey(piece.text);
    return records.find("place", key) ?? records.add("place", piece.text, key);
  }
  const key = `country:${code}`;
  const known = records.find("place", key);
  if (known) {
    if (place?.form === "name" && known.name !== countryName(code))
      known.name = piece.text.length > known.name.length ? piece.text : known.name;
    return known;
  }
  return records.add("place", place?.form === "name" ? piece.text : countryName(code), key);
}

/** "Pyongyang sees", "ties with Moscow", "Beijing's frustrations": a capital that acts is a government. */
function isGovernment(piece: Piece, words: readonly Word[]): boolean {
  if (
    /^(?:Kremlin|White House|Pentagon|Whitehall|Westminster|Downing Street|Holyrood|Stormont|Blue House|State Department|Capitol Hill|Élysée|Elysee)$/.test(
      piece.text,
    )
  )
    return true;
  const before = words[piece.from - 1];
  const next = words[piece.to];
  if (next?.text === "," && words[piece.to + 1]?.cap) return false;
  if (
    before &&
    /^(?:with|against|between|by|towards|toward|pushed|urge|urged|help|pressed|accuse|accused)$/.test(before.lower)
  )
    return true;
  const verb = next?.pos === "VERB" || next?.lower === "has" || next?.lower === "had";
  if (verb && !piece.possessive && (!before || /^(?:after|before|since|as|until|because)$/.test(before.lower)))
    return true;
  if (before && (LOCATIVE.has(before.lower) || before.pos === "ADP")) return false;
  // "Moscow and Washington traded accusations"
  const partner = words[piece.to + 1];
  if (next?.lower === "and" && partner && placeNamed(partner.text)?.form === "capital") {
    return /^(?:VERB|AUX)$/.test(words[piece.to + 2]?.pos ?? "");
  }
  if (piece.possessive) return !(next?.cap ?? false);
  return next !== undefined && (next.pos === "VERB" || (next.pos === "AUX" && !piece.opens) || next.pos === "ADV");
}

/** The person a surname, a given name or a part of a name can only mean here. */
function shortPerson(
  piece: Piece,
  words: readonly Word[],
  records: Records,
  { kind, plain }: Spelling,
): EntityRecord | undefined {
  if (kind === "organisation" && !piece.title) return undefined;
  const before = words[piece.from - 1];
  if (before && /^(?:in|near|at)$/.test(before.lower) && kind === "place") return undefined;
  const { bySurname, byGiven } = records.personsNamed(plain);
  const gender = genderOfTitle(piece);
  const fit = (list: readonly EntityRecord[]) => list.filter((r) => !(gender && r.gender && r.gender !== gender));
  const surname = choose(fit(bySurname), piece);
  if (surname) return surname;
  if (bySurname.length > 0 && piece.title && gender) return undefined;
  // A given name alone is somebody's short name unless a title says otherwise: "Prince Harry" may, "Mr Harry" may not.
  if (piece.title && /^(?:mr|mrs|ms|dr|prof)$/.test(piece.title.words.at(-1) ?? "")) return undefined;
  if (before?.lower === "the") return undefined;
  if (!isGivenName(piece.text) && kind === "place") return undefined;
  return choose(fit(byGiven), piece);
}

/** Of several people of one name: who was called by it before, else the one spoken of last; relatives stand back. */
function choose(candidates: readonly EntityRecord[], piece: Piece): EntityRecord | undefined {
  if (candidates.length <= 1) return candidates[0];
  let best: EntityRecord | undefined;
  let second: EntityRecord | undefined;
  for (const candidate of candidates) {
    if (!best || comesBefore(candidate, best)) {
      second = best;
      best = candidate;
    } else if (!second || comesBefore(candidate, second)) second = candidate;
  }
  if (!best) return undefined;
  const rivals = second && standing(second) === standing(best);
  if (rivals && best.shortSeen < 0 && best.lastSeen === second?.lastSeen && best.lastSeen === piece.sentence)
    return undefined;
  return best;
}

function comesBefore(a: EntityRecord, b: EntityRecord): boolean {
  return (standing(b) - standing(a) || b.shortSeen - a.shortSeen || b.lastSeen - a.lastSeen || a.index - b.index) < 0;
}

/** Who was named already stands before who is named only later, relatives behind each. */
function standing(record: EntityRecord): number {
  return (record.lastSeen >= 0 ? 2 : 0) + (record.relative ? 0 : 1);
}

/** "Ewha" for "Ewha Womans University": the first word of exactly one organisation. */
function shortOrganisation(
  piece: Piece,
  words: readonly Word[],
  organisations: ReadonlyMap<string, readonly EntityRecord[]>,
): EntityRecord | undefined {
  if (piece.text.includes(" ") || /^(?:in|near|from|around|across)$/.test(words[piece.from - 1]?.lower ?? ""))
    return undefined;
  if (
    /^(?:royal|national|new|british|great|north|south|east|west|american|european|united|first|federal|state|central|international|general|house|bank|university|street|city|st|saint|san|los|big|red|white|black|blue|green)$/i.test(
      piece.text,
    )
  )
    return undefined;
  const fitting = organisations.get(plainKey(piece.text)) ?? [];
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** Organisations of several words by the first of them, "the" aside. */
function byFirstWord(records: Records): ReadonlyMap<string, readonly EntityRecord[]> {
  const lists = new Map<string, EntityRecord[]>();
  for (const record of records.all) {
    if (record.kind !== "organisation" || record.tokens.length < 2) continue;
    const [first = "", second = ""] = record.tokens;
    pushTo(lists, first, record);
    if (first === "the") pushTo(lists, second, record);
  }
  return lists;
}
