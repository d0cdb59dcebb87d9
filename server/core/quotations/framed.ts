// Who said a quotation where no verb of speaking stands beside it: “…” is how Park remembers it · As Park has it, “…” ·
// The best line belongs to Park: “…”

import type { Attribution, Token } from "../reading/model.ts";
import { isSpeech } from "./speechWords.ts";
import { attribution, type MentionsByStart, readSubject, type Subject, tokenBehind } from "./subject.ts";

/** How far behind its subject the verb of "as Park, who runs the yard, likes to say" may stand. */
const FURTHEST_VERB = 12;

/** What follows the marks, from `at` on. */
export function attributionFramed(
  prose: string,
  zone: readonly Token[],
  at: number,
  mentions: MentionsByStart,
): Attribution | null {
  const first = zone[at];
  if (!first) return null;
  // “…” as Park likes to say · “…” is how Park remembers the night
  const isHow = /^(?:is|was)$/.test(first.lower) && /^(?:how|what)$/.test(zone[at + 1]?.lower ?? "");
  if (first.lower === "as" || isHow) {
    const subject = readSubject(zone, isHow ? at + 2 : at + 1, mentions);
    const verb = subject && wordingVerb(zone, subject.next);
    return subject && verb ? attribution(prose, subject, verb.text) : null;
  }
  // “…”: so Park · “…”: Park.
  if (first.text === ":") {
    const subject = readSubject(zone, zone[at + 1]?.lower === "so" ? at + 2 : at + 1, mentions);
    const ends = subject && (subject.next >= zone.length || zone[subject.next]?.text === ",");
    return ends && isPerson(subject, mentions) ? attribution(prose, subject, ":") : null;
  }
  const isSaid =
    /[,!?]["”’']?\s*$/.test(prose.slice(Math.max(0, first.start - 4), first.start)) || zone[at - 1] !== undefined;
  // “…,” growled Park: whatever somebody did there, the words are Park's.
  if (isSaid && first.pos === "VERB" && !isSpeech(first) && !first.lower.endsWith("ing")) {
    const subject = readSubject(zone, at + 1, mentions);
    return isPerson(subject, mentions) ? attribution(prose, subject, first.text) : null;
  }
  // “…,” Park glowed. · “…,” Park likes to say · “…” Park called it.
  const mention = mentions.at(first.start);
  if (!mention || !isNamed(mention.form) || !mentions.isPerson(mention)) return null;
  const next = tokenBehind(zone, at, mention.end);
  const verb = zone[next];
  if (verb?.pos !== "VERB") return null;
  const calls = verb.lemma === "call" && /^(?:it|this|that|him|her|them)$/.test(zone[next + 1]?.lower ?? "");
  const likes = /^(?:like|love)$/.test(verb.lemma) && isToSay(zone, next + 1);
  if (!calls && !likes && !(isSaid && next === zone.length - 1)) return null;
  return attribution(prose, { speaker: mention.entity, span: mention, next }, verb.text);
}

/** What precedes the marks. */
export function attributionInFront(
  prose: string,
  zone: readonly Token[],
  mentions: MentionsByStart,
): Attribution | null {
  if (zone[0]?.lower === "as") {
    const subject = readSubject(zone, 1, mentions);
    const verb = subject && (wordingVerb(zone, subject.next) ?? closingVerb(zone, subject, mentions));
    if (!subject || !verb) return null;
    const rest = zone.slice(zone.indexOf(verb) + 1);
    // "As Park said, Quill called it “…”": those are Quill's.
    const others = rest.some(
      (token) => (token.pos === "VERB" && isSpeech(token)) || mentions.isPerson(mentions.at(token.start)),
    );
    return others ? null : attribution(prose, subject, verb.text);
  }
  if (zone.at(-1)?.text !== ":") return null;
  // "The best line belongs to Park, who runs the yard: “…”"
  const gives = zone.findIndex(
    (token, i) => /^(?:be|belong|come|go)$/.test(token.lemma) && /^(?:from|to)$/.test(zone[i + 1]?.lower ?? ""),
  );
  if (gives < 1) return null;
  const subject = readSubject(zone, gives + 2, mentions);
  const ends = subject && behindApposition(zone, subject.next) >= zone.length - 1;
  return ends && isPerson(subject, mentions) ? attribution(prose, subject, ":") : null;
}

/** Position of the colon or comma that ends the apposition at `at`: ", chief until 2023:". */
export function behindApposition(zone: readonly Token[], at: number): number {
  if (zone[at]?.text !== ",") return at;
  const last = zone.length - 1;
  return /^[,:]$/.test(zone[last]?.text ?? "") && last > at && last - at < 16 ? last : at;
}

/** "puts it", "has it", "likes to say": the verb by which somebody's words are brought in. */
function wordingVerb(zone: readonly Token[], from: number): Token | undefined {
  for (let i = from; i < zone.length && i < from + FURTHEST_VERB; i++) {
    const token = zone[i] as Token;
    const follows = zone[i + 1]?.lower ?? "";
    if (/^(?:have|see|remember|phrase|word|recall|describe)$/.test(token.lemma) && token.pos !== "NOUN") {
      return follows === "it" || /^(?:remember|recall|describe)$/.test(token.lemma) ? token : undefined;
    }
    if (/^(?:like|love|use)$/.test(token.lemma) && isToSay(zone, i + 1)) return token;
    if (token.pos === "VERB" && isSpeech(token)) return token;
    if (i > from && token.pos === "VERB" && !/^(?:who|which)$/.test(zone[i - 1]?.lower ?? "")) return undefined;
  }
  return undefined;
}

/** "As Park of the yard once formulated: “…”" */
function closingVerb(zone: readonly Token[], subject: Subject, mentions: MentionsByStart): Token | undefined {
  const verb = zone.at(-2);
  return zone.at(-1)?.text === ":" && verb?.pos === "VERB" && isPerson(subject, mentions) ? verb : undefined;
}

function isToSay(zone: readonly Token[], at: number): boolean {
  return zone[at]?.lower === "to" && /^(?:say|put|call|joke|quip)$/.test(zone[at + 1]?.lemma ?? "");
}

function isNamed(form: string): boolean {
  return form !== "pronoun" && form !== "noun";
}

function isPerson(subject: Subject | undefined, mentions: MentionsByStart): subject is Subject {
  return subject !== undefined && subject.speaker !== null && mentions.isEntityPerson(subject.speaker);
}
