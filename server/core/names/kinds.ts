// What kind of thing a name is, by its own words and by the words around it.

import type { EntityKind } from "../reading/model.ts";
import { isDictionaryWord } from "../reading/tokens.ts";
import { RecentAnswers } from "../text/remembering.ts";
import { isGivenName } from "./givenNames.ts";
import { isEastAsianSurname, plainName, surnameFirst } from "./key.ts";
import {
  ORGANISATION_WORDS,
  OTHER_WORDS,
  PERSON_PARTICLES,
  PLACE_OPENERS,
  PLACE_WORDS,
  ROLE_NOUNS,
  SPEECH,
  TITLES_OF_NAME,
} from "./lexicon.ts";
import type { Piece } from "./pieces.ts";
import type { Word } from "./words.ts";

export type Votes = Record<EntityKind, number>;

export function noVotes(): Votes {
  return { person: 0, organisation: 0, place: 0, other: 0 };
}

/** Adds what this one place in the text says about the kind of the name. */
export function vote(piece: Piece, words: readonly Word[], votes: Votes): void {
  piece.own ??= ownVotes(piece, words);
  const { own } = piece;
  votes.person += own.person;
  votes.organisation += own.organisation;
  votes.place += own.place;
  votes.other += own.other;
  piece.heard ??= heardAround(piece, words);
  for (const { kind, weight } of piece.heard) votes[kind] += weight;
}

/** What one of the words around a name says about its kind. */
export interface Heard {
  readonly kind: EntityKind;
  readonly weight: number;
}

const NOTHING: readonly Heard[] = [];

function heardAround(piece: Piece, words: readonly Word[]): readonly Heard[] {
  let heard: Heard[] | undefined;
  byContext(piece, words, (kind, weight) => {
    heard ??= [];
    heard.push({ kind, weight });
  });
  return heard ?? NOTHING;
}

const MOST_REMEMBERED = 1024;

/** What a name says by itself, which is the same wherever it stands; where a hyphen joins, the words around it count. */
const known = new RecentAnswers<Readonly<Votes>>(MOST_REMEMBERED);
const HYPHEN = /[-‐‑]/;

function ownVotes(piece: Piece, words: readonly Word[]): Readonly<Votes> {
  const make = () => {
    const votes = noVotes();
    byOwnWords(piece, words, votes);
    return votes;
  };
  return HYPHEN.test(piece.text) ? make() : known.recall(piece.text, make);
}

export function bestKind(votes: Votes): EntityKind {
  let best: EntityKind = "other";
  let most = 0.9;
  for (const kind of ["person", "organisation", "place"] as const) {
    if (votes[kind] > most) {
      best = kind;
      most = votes[kind];
    }
  }
  return best;
}

function byOwnWords(piece: Piece, words: readonly Word[], votes: Votes): void {
  const own = words.slice(piece.from, piece.to).filter((word) => !word.punctuation);
  const first = own[0];
  const last = own.at(-1);
  if (!first || !last) return;
  const organisation = own.some((word, i) => ORGANISATION_WORDS.has(word.lower) && (i > 0 || own.length > 1));
  if (organisation) {
    const ends =
      ORGANISATION_WORDS.has(last.lower) ||
      own.some((word, i) => i > 0 && /^(?:of|for)$/.test(own[i]?.lower ?? "") && word !== last);
    votes.organisation += ends ? 4 : 2;
  }
  if (
    own.length > 1 &&
    /^(?:storm|hurricane|typhoon|cyclone|operation|team|project|hms|uss|ss|rrs)$/.test(first.lower)
  ) {
    votes.other += 3;
    votes.person -= 4;
  }
  if (own.length > 1 && own.slice(1).some((word) => OTHER_WORDS.has(word.lower)) && !organisation) {
    votes.other += 3;
    votes.person -= 4;
  }
  if (own.length === 1 && first.upper && /^[\p{Lu}.&]{2,6}$/u.test(first.text)) votes.organisation += 3;
  if (
    own.length === 1 &&
    /^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}{2,}/u.test(first.text) &&
    !/^(?:Mc|Mac|De|Van|Di|La|Le|Fitz)\p{Lu}/u.test(first.text)
  ) {
    votes.organisation += 1.5;
  }
  if (own.length === 1 && /\p{Lu}\p{L}*&\p{Lu}/u.test(first.text)) votes.organisation += 3;
  if (
    own.length > 1 &&
    (PLACE_WORDS.has(last.lower) || /^(?:mount|lake|cape|port|rio|san|santa|los|las)$/.test(first.lower)) &&
    !isGivenName(first.text)
  ) {
    votes.place += 2.5;
  }
  if (own.length > 1 && PLACE_WORDS.has(last.lower) && isGivenName(first.text)) votes.place += 1;
  if (
    own.length > 1 &&
    PLACE_OPENERS.has(first.lower) &&
    /^(?:north|south|east|west|upper|lower|greater|central|northern|southern|eastern|western)$/.test(first.lower)
  ) {
    votes.place += 2;
  }
  if (own.length >= 2 && own.length <= 6 && !organisation) {
    const tokens = plainName(piece.text).split(" ");
    if (surnameFirst(tokens, isGivenName)) votes.person += 2.5;
    else if (isGivenName(first.text)) {
      votes.person += own.length <= 4 ? 2 : 1;
      if (isGivenName(own[1]?.text ?? "")) votes.person += 0.3;
    }
    if (/^(?:\p{Lu}\.?){1,3}$/u.test(first.text) && first.text.length <= 6 && !/^\p{Lu}{2,}$/u.test(first.text))
      votes.person += 2;
    if (own.slice(1, -1).some((word) => /^\p{Lu}\.$/u.test(word.text))) votes.person += 2;
    if (
      own.some((word) => PERSON_PARTICLES.has(word.lower) && !word.cap) &&
      !own.some((word) => /^(?:of|for|the|and)$/.test(word.lower))
    ) {
      votes.person += 1;
    }
    // Two words that are no English at all are a foreign name more often than anything else.
    if (own.length <= 3 && own.every((word) => word.cap && !word.upper && !isDictionaryWord(word.lower)))
      votes.person += 1;
    if (/^(?:jr|sr|jnr|snr|ii|iii|iv)\.?$/i.test(last.text)) votes.person += 2;
    if (/^(?:Mc|Mac|O['’]|Fitz|al-|bin )/i.test(last.text) && /\p{Lu}.*\p{Lu}/u.test(last.text)) votes.person += 1;
  }
  if (own.length === 1) {
    if (isGivenName(first.text)) votes.person += 0.6;
    else if (isEastAsianSurname(first.lower)) votes.person += 0.5;
    if (/-\p{Ll}/u.test(first.text)) votes.person += 1;
  }
}

type Say = (kind: EntityKind, weight: number) => void;

function byContext(piece: Piece, words: readonly Word[], say: Say): void {
  const before = words[piece.from - 1];
  const next = words[piece.to];
  const second = words[piece.to + 1];
  if (piece.title) say("person", piece.title.words.some((word) => word !== "st" && word !== "saint") ? 4 : 1);
  else if (
    TITLES_OF_NAME.has((words[piece.from] as Word).lower) &&
    (words[piece.from + 1] as Word | undefined)?.lower === "of"
  )
    say("person", 4);
  if (next?.text === ",") {
    if (/^\d{1,2}$/.test(second?.text ?? "") && /^[,.;)]$/.test(words[piece.to + 2]?.text ?? "")) say("person", 3);
    if (/^(?:who|whose|whom)$/.test(second?.lower ?? "")) say("person", 2);
    if (/^(?:aged|who's)$/.test(second?.lower ?? "")) say("person", 3);
    if (second && appositiveRole(words, piece.to + 1)) say("person", 2);
    if (second?.lower === "which") say("person", -1);
  }
  if (next?.text === "(" && /^\d{1,2}$/.test(second?.text ?? "") && words[piece.to + 2]?.text === ")") say("person", 2);
  if (/^(?:who|whose)$/.test(next?.lower ?? "")) say("person", 2);
  if (next && !piece.possessive && SPEECH.has(next.lower)) say("person", 1);
  if (before && SPEECH.has(before.lower)) say("person", 0.8);
  if (before && (!before.cap || before.opens) && !before.punctuation && ROLE_NOUNS.has(before.lower)) say("person", 2);
  if (before && before.text === "," && words[piece.from - 2] && ROLE_NOUNS.has((words[piece.from - 2] as Word).lower))
    say("person", 1);
  if (before?.lower === "the") {
    say("person", -3);
    say("organisation", 0.7);
  }
  if (before && /^(?:in|near|across|outside|around|throughout)$/.test(before.lower) && !piece.title) {
    say("place", 1.2);
    say("person", -1);
  }
  if (before && /^(?:mr|mrs|ms|dr|sir|dame)\.?$/.test(before.lower)) say("person", 4);
  byEmployment(piece, words, say);
  if (next && /^(?:himself|herself)$/.test(next.lower)) say("person", 2);
}

/** "chief economist at Nordea", "Volkswagen's chairman", "Greenpeace campaigner Aisha Khan": somebody works there. */
function byEmployment(piece: Piece, words: readonly Word[], say: Say): void {
  if (piece.title) return;
  const before = words[piece.from - 1];
  const next = words[piece.to];
  const role = next !== undefined && !next.cap && isRoleWord(next);
  if (
    piece.possessive &&
    role &&
    /^(?:chairman|chairwoman|chair|ceo|chief|boss|spokesman|spokeswoman|director|president|founder|owner|lawyer|economist|editor)$/.test(
      next.lower,
    )
  ) {
    say("organisation", 1.5);
  }
  // "Unicef's Lena Holm"
  if (piece.possessive && next?.cap && isGivenName(next.text) && !isGivenName(piece.text)) say("organisation", 1.2);
  if (!piece.possessive && role && words[piece.to + 1]?.cap) say("organisation", 1.2);
  if (!piece.possessive && /^(?:CEO|CFO|COO)$/.test(next?.text ?? "")) say("organisation", 2);
  if (!before || !/^(?:at|of|for|from)$/.test(before.lower)) return;
  const employed = words[piece.from - 2];
  if (!employed) return;
  if (
    before.lower === "at" &&
    (isRoleWord(employed) ||
      /^(?:work|works|worked|study|studies|studied|taught|teaches|lecturer|degree)$/.test(employed.lower))
  ) {
    say("organisation", 1.4);
  } else if (before.lower === "at" && hasRoleShortlyBefore(words, piece.from - 2)) say("organisation", 1);
  if (before.lower !== "at" && isRoleWord(employed)) say("organisation", 0.4);
}

function isRoleWord(word: Word): boolean {
  return (
    ROLE_NOUNS.has(word.lower) ||
    ROLE_NOUNS.has(word.lemma) ||
    /\p{Ll}(?:ologist|ographer|ometrist|ician)$/u.test(word.text)
  );
}

function hasRoleShortlyBefore(words: readonly Word[], at: number): boolean {
  for (let i = at; i >= 0 && i > at - 6; i--) {
    const word = words[i] as Word;
    if (word.punctuation || word.pos === "VERB") return false;
    if (isRoleWord(word)) return true;
  }
  return false;
}

/** ", a professor", ", chief executive of": the words behind the comma say what somebody is. */
export function appositiveRole(words: readonly Word[], at: number): boolean {
  for (let i = at; i < words.length && i < at + 7; i++) {
    const word = words[i] as Word;
    if (word.punctuation || word.pos === "VERB" || word.pos === "AUX") return false;
    if (/^(?:and|or|but|while|as|in|on|when|to)$/.test(word.lower)) return false;
    if (!word.cap && isRoleWord(word)) return true;
  }
  return false;
}
