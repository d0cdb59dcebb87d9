// The noun phrase that speaks: read from left to right at one place of a sentence.

import { ROLE_NOUNS } from "../names/lexicon.ts";
import { isWritten } from "../names/mentionForms.ts";
import type { Names } from "../names/readNames.ts";
import type { Attribution, Mention, Token } from "../reading/model.ts";
import type { Span } from "../text/span.ts";
import { SPOKES_NOUNS } from "./speechWords.ts";

export interface Subject {
  /** Position in `entities`; null for "an official". */
  readonly speaker: number | null;
  readonly span: Span;
  /** Position of the token behind the phrase, its apposition included. */
  readonly next: number;
}

/** The words that a subject says, as `cue` brings them in. */
export function attribution(prose: string, subject: Subject, cue: string | null): Attribution {
  return { speaker: subject.speaker, text: prose.slice(subject.span.start, subject.span.end), span: subject.span, cue };
}

/** Finds mentions by where they start; of two that start together the longer comes first. */
export class MentionsByStart {
  readonly #names: Names;
  readonly #starts = new Map<number, Mention>();

  constructor(names: Names) {
    this.#names = names;
    for (const mention of names.mentions) {
      const known = this.#starts.get(mention.start);
      if (!known || known.end < mention.end) this.#starts.set(mention.start, mention);
    }
  }

  at(start: number): Mention | undefined {
    return this.#starts.get(start);
  }

  kindOf(mention: Mention): string {
    return this.#names.entities[mention.entity]?.kind ?? "other";
  }

  isEntityPerson(entity: number): boolean {
    return this.#names.entities[entity]?.kind === "person";
  }

  isPerson(mention: Mention | undefined): boolean {
    return mention !== undefined && this.kindOf(mention) === "person";
  }
}

const NOMINAL = new Set(["NOUN", "PROPN", "ADJ", "DET", "NUM", "X"]);
const LONGEST_PHRASE = 14;
const LONGEST_APPOSITION = 26;

/** Reads the noun phrase that begins at token `at`; undefined where none begins. */
export function readSubject(tokens: readonly Token[], at: number, mentions: MentionsByStart): Subject | undefined {
  const first = tokens[at];
  if (!first) return undefined;
  let speaker: number | null = null;
  let i = at;
  let last = at - 1;
  let spokes = false;
  let body: number | null = null;
  while (i < tokens.length && i - at < LONGEST_PHRASE) {
    const token = tokens[i] as Token;
    const mention = mentions.at(token.start);
    if (mention) {
      const behind = tokenBehind(tokens, i, mention.end);
      const isOwner = /^['’]s?$/.test(tokens[behind]?.text ?? "");
      if (mentions.isPerson(mention) && !isOwner && !OWNING.has(token.lower)) {
        // "Rotor Volgograd coach Ilya Petrov" speaks, whatever kind of name stands in front of the trade.
        const bearer = bearerBehind(tokens, behind, mentions);
        speaker = bearer?.speaker ?? mention.entity;
        i = bearer?.next ?? behind;
        last = i - 1;
        break;
      }
      if (!mentions.isPerson(mention) && (mention.form === "pronoun" || mention.form === "noun" || body === null)) {
        body = mention.entity;
      }
      last = behind - 1;
      i = isOwner ? behind + 1 : behind;
      if (isOwner) last = behind;
      continue;
    }
    if (token.pos === "PRON" && i === at && !OWNING.has(token.lower)) {
      return { speaker: null, span: token, next: at + 1 };
    }
    if (SPOKES_NOUNS.has(token.lower)) spokes = true;
    const hyphen = token.text === "-" && !token.spaced;
    const possessive = /^['’]s?$/.test(token.text) && !token.spaced && i > at;
    const article = token.pos === "PRON" && OWNING.has(token.lower);
    if (!NOMINAL.has(token.pos) && !hyphen && !article && !possessive) break;
    last = i;
    i++;
  }
  if (last < at) return undefined;
  // "former Wexley and Norway winger Erik Solberg": two sides, one winger.
  const both = speaker === null && first.pos !== "DET" && tokens[i]?.lower === "and";
  const bearer = both ? bearerOfBoth(tokens, i + 1, mentions) : undefined;
  if (bearer) {
    const name = tokens[bearer.next - 1] as Token;
    return { speaker: bearer.speaker, span: { start: first.start, end: name.end }, next: bearer.next };
  }
  // "Putin and Xi said": nobody alone said it.
  const partner = tokens[i]?.lower === "and" ? mentions.at(tokens[i + 1]?.start ?? -1) : undefined;
  if (speaker !== null && partner && mentions.isPerson(partner)) {
    return {
      speaker: null,
      span: { start: first.start, end: partner.end },
      next: tokenBehind(tokens, i + 1, partner.end),
    };
  }
  let next = i;
  // "a spokesman for the ministry": the body speaks, not the person behind "for".
  const preposition = tokens[next];
  if (speaker === null && preposition && /^(?:for|of|from|at|with|in|by)$/.test(preposition.lower)) {
    const inner = readSubject(tokens, next + 1, mentions);
    if (inner) {
      const mention = mentionIn(tokens, next + 1, inner.next, mentions);
      const named = namedApart(tokens, next + 1, inner, mentions);
      if (named) return { ...named, span: { start: first.start, end: named.span.end } };
      if (spokes && mention && !mentions.isPerson(mention)) body = mention.entity;
      next = inner.next;
      if (mention || spokes) last = Math.max(last, inner.next - 1);
    }
  }
  // Apposition: ", the professor," behind a name, or a name behind ", " after a description.
  const comma = tokens[next];
  if (comma?.text === ",") {
    if (speaker === null) {
      const named = readNamed(tokens, next + 1, mentions);
      if (named) {
        const name = tokens[named.next - 1] as Token;
        const closing = tokens[named.next]?.text === "," ? skipApposition(tokens, named.next) : named.next;
        return { speaker: named.speaker, span: { start: first.start, end: name.end }, next: closing };
      }
    }
    const end = (tokens[last] as Token).end;
    return { speaker: speaker ?? body, span: { start: first.start, end }, next: skipApposition(tokens, next) };
  }
  if (comma?.text === "(" || comma?.text === "–" || comma?.text === "—") {
    const end = (tokens[last] as Token).end;
    return { speaker: speaker ?? body, span: { start: first.start, end }, next: skipBracket(tokens, next, comma.text) };
  }
  return { speaker: speaker ?? body, span: { start: first.start, end: (tokens[last] as Token).end }, next };
}

/** The person named right behind a trade that begins at `at`: "coach Ilya Petrov". */
function bearerBehind(tokens: readonly Token[], at: number, mentions: MentionsByStart) {
  let isTrade = false;
  for (let i = at; i < at + 4 && i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const mention = mentions.at(token.start);
    if (mention) {
      const isBearer = isTrade && mentions.isPerson(mention) && mention.form !== "pronoun";
      return isBearer ? { speaker: mention.entity, next: tokenBehind(tokens, i, mention.end) } : undefined;
    }
    if (!/^(?:NOUN|ADJ|PROPN)$/.test(token.pos)) return undefined;
    isTrade = ROLE_NOUNS.has(token.lower);
  }
  return undefined;
}

/** The person named behind a trade, with names of sides in front of it, that begins at `at`. */
function bearerOfBoth(tokens: readonly Token[], at: number, mentions: MentionsByStart) {
  for (let i = at; i < at + 6 && i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const mention = mentions.at(token.start);
    if (mention && mentions.isPerson(mention)) {
      const isBearer = i > at + 1 && ROLE_NOUNS.has(tokens[i - 1]?.lower ?? "") && mention.form !== "pronoun";
      return isBearer ? { speaker: mention.entity, next: tokenBehind(tokens, i, mention.end) } : undefined;
    }
    if (!/^(?:NOUN|ADJ|PROPN)$/.test(token.pos)) return undefined;
  }
  return undefined;
}

export const OWNING = new Set(["his", "her", "their", "its", "my", "our", "whose"]);

/** A person named right at `at`, titles in front allowed. */
function readNamed(tokens: readonly Token[], at: number, mentions: MentionsByStart) {
  for (let i = at; i < at + 6 && i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const mention = mentions.at(token.start);
    if (mention && mentions.isPerson(mention) && isWritten(mention.form)) {
      return { speaker: mention.entity, next: tokenBehind(tokens, i, mention.end) };
    }
    // "their priest, the Reverend Ada Lind"
    if (!["NOUN", "PROPN", "ADJ"].includes(token.pos) && !(i === at && token.lower === "the")) return undefined;
  }
  return undefined;
}

/** "the lady of the archive, Ada Lind,": the person behind the comma, who is no "brother of the victim". */
function namedApart(
  tokens: readonly Token[],
  from: number,
  inner: Subject,
  mentions: MentionsByStart,
): Subject | undefined {
  if (inner.speaker === null || !mentions.isEntityPerson(inner.speaker)) return undefined;
  for (let i = from; i < tokens.length && (tokens[i] as Token).start < inner.span.end; i++) {
    const token = tokens[i] as Token;
    if (token.text === ",") return i > from && !isSomebody(tokens[i - 1] as Token) ? inner : undefined;
    if (mentions.isPerson(mentions.at(token.start))) return undefined;
  }
  return undefined;
}

/** "the victim", "his wife": a noun for somebody whose name may follow it. */
function isSomebody({ lower }: Token): boolean {
  return ROLE_NOUNS.has(lower) || SOMEBODY.has(lower);
}

const SOMEBODY = new Set(
  (
    "victim victims accused defendant suspect deceased man woman boy girl child baby teenager toddler pensioner patient " +
    "winner loser survivor couple pair family wife husband mother father brother sister son daughter friend dead"
  ).split(" "),
);

function mentionIn(tokens: readonly Token[], from: number, to: number, mentions: MentionsByStart): Mention | undefined {
  for (let i = from; i < to; i++) {
    const mention = mentions.at((tokens[i] as Token).start);
    if (mention) return mention;
  }
  return undefined;
}

/** Position of the first token that starts at or behind `end`. */
export function tokenBehind(tokens: readonly Token[], from: number, end: number): number {
  let i = from;
  while (i < tokens.length && (tokens[i] as Token).start < end) i++;
  return Math.max(i, from + 1);
}

function skipApposition(tokens: readonly Token[], comma: number): number {
  for (let i = comma + 1; i < tokens.length && i - comma < LONGEST_APPOSITION; i++) {
    const text = (tokens[i] as Token).text;
    if (text === ",") {
      // "40, of Leeds, said": the apposition has parts.
      const after = tokens[i + 1];
      if (after && /^(?:of|from|who|the|a|an|and|chief|head|director|his|her)$/.test(after.lower) && i - comma < 12)
        continue;
      return i + 1;
    }
    if (/^[.;!?:]$/.test(text)) return comma;
  }
  return comma;
}

function skipBracket(tokens: readonly Token[], open: number, mark: string): number {
  const close = mark === "(" ? ")" : mark;
  for (let i = open + 1; i < tokens.length && i - open < LONGEST_APPOSITION; i++) {
    if ((tokens[i] as Token).text === close) return i + 1;
  }
  return open;
}
