// Who said a quotation where no verb of speaking stands beside it: “…” is how Park remembers it · As Park has it, “…” ·
// The best line belongs to Park: “…”

import { isWritten } from "../names/mentionForms.ts";
import type { Attribution, Token } from "../reading/model.ts";
import { isSpeech, WORD_NOUNS } from "./speechWords.ts";
import { attribution, type MentionsByStart, readSubject, type Subject, tokenBehind } from "./subject.ts";

/** Verbs of the voice and the face that bring in words as "said" does, and take no person for an object in this place. */
const MANNER_VERBS = new Set(
  (
    "growl grumble sigh shrug joke glow beam grin smile laugh chuckle giggle sob weep wail roar bellow shout yell scream " +
    "cry bark snarl sneer snap hiss mutter murmur mumble whisper groan moan rave rant shudder crow gloat bristle sniff " +
    "quip enthuse gush fume thunder lament muse scoff snort"
  ).split(" "),
);
/** Verbs by which somebody's words are brought in that are no verbs of speaking: "as Park once formulated". */
const COINING = /^(?:formulate|phrase|word|coin)$/;

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
    const verb = subject && wordingVerb(zone, subject);
    // "… is how Park remembers Quill's warning", "as Park told Quill": whose words they are is open.
    if (!subject || !verb || namesPerson(zone.slice(zone.indexOf(verb) + 1), mentions)) return null;
    return attribution(prose, subject, verb.text);
  }
  // “…”: so Park · “…”: Park.
  if (first.text === ":") {
    const subject = readSubject(zone, zone[at + 1]?.lower === "so" ? at + 2 : at + 1, mentions);
    const rest = zone.slice(subject?.next);
    const ends = rest.length === 0 || (rest[0]?.text === "," && !rest.some(({ pos }) => pos === "VERB"));
    return ends && isPerson(subject, mentions) ? attribution(prose, subject, ":") : null;
  }
  const isSaid =
    /[,!?]["”’']?\s*$/.test(prose.slice(Math.max(0, first.start - 4), first.start)) || zone[at - 1] !== undefined;
  // “…,” growled Park; but the cry “…,” reached Park, and annoyed him.
  if (isSaid && MANNER_VERBS.has(first.lemma) && first.pos === "VERB" && !first.lower.endsWith("ing")) {
    const subject = readSubject(zone, at + 1, mentions);
    return isPerson(subject, mentions) ? attribution(prose, subject, first.text) : null;
  }
  // “…,” Park glowed. · “…,” Park likes to say · “…” Park called it.
  const mention = mentions.at(first.start);
  if (!mention || !isWritten(mention.form) || !mentions.isPerson(mention)) return null;
  const next = tokenBehind(zone, at, mention.end);
  const verb = zone[next];
  if (verb?.pos !== "VERB") return null;
  // "Park called it a day" says nothing of the words.
  const closes = zone[next + 2] === undefined || zone[next + 2]?.text === ",";
  const calls = verb.lemma === "call" && /^(?:it|this|that|them)$/.test(zone[next + 1]?.lower ?? "") && closes;
  const likes = /^(?:like|love)$/.test(verb.lemma) && isToSay(zone, next + 1);
  if (!calls && !likes && !(isSaid && next === zone.length - 1 && MANNER_VERBS.has(verb.lemma))) return null;
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
    const verb = subject && (wordingVerb(zone, subject) ?? closingVerb(zone, subject));
    if (!subject || !verb) return null;
    const rest = zone.slice(zone.indexOf(verb) + 1);
    // "As Park said, Quill called it “…”": those are Quill's.
    const others = rest.some((token) => token.pos === "VERB" && isSpeech(token)) || namesPerson(rest, mentions);
    return others ? null : attribution(prose, subject, verb.text);
  }
  if (zone.at(-1)?.text !== ":") return null;
  // "The best line belongs to Park, who runs the yard: “…”"
  const gives = zone.findIndex(
    (token, i) =>
      /^(?:be|belong|come)$/.test(token.lemma) && zone[i + 1]?.lower === (token.lemma === "belong" ? "to" : "from"),
  );
  // A medal may belong to somebody, too, and the words behind it to the jury.
  if (gives < 1) return null;
  if (zone[gives + 1]?.lower === "to" && !zone.slice(0, gives).some(({ lower }) => WORD_NOUNS.has(lower))) return null;
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

/** "puts it", "has it", "likes to say": the verb by which the subject's words are brought in, right behind it. */
function wordingVerb(zone: readonly Token[], subject: Subject): Token | undefined {
  // "As the mayor, Park, thanked them, Quill said": what was taken for an apposition is a clause of its own.
  const at = zone.findIndex((token) => token.start >= subject.span.end);
  const relative = /^(?:,|\(|–|—)$/.test(zone[at]?.text ?? "") && /^(?:who|whose)$/.test(zone[at + 1]?.lower ?? "");
  if (at >= 0 && !relative && zone.slice(at, subject.next).some(acts)) return undefined;
  let i = behindBody(zone, subject.next);
  while (zone[i]?.pos === "ADV" || (/^(?:has|have|had)$/.test(zone[i]?.lower ?? "") && zone[i + 1]?.pos === "VERB"))
    i++;
  const verb = zone[i];
  if (!verb) return undefined;
  if (/^(?:have|see|phrase|word)$/.test(verb.lemma) && verb.pos !== "NOUN")
    return zone[i + 1]?.lower === "it" ? verb : undefined;
  if (/^(?:remember|recall|describe)$/.test(verb.lemma) && verb.pos !== "NOUN") return verb;
  if (/^(?:like|love|use)$/.test(verb.lemma)) return isToSay(zone, i + 1) ? verb : undefined;
  return verb.pos === "VERB" && isSpeech(verb) ? verb : undefined;
}

/** A verb; no "losing" of "the losing captain". */
function acts({ pos }: Token, at: number, zone: readonly Token[]): boolean {
  return pos === "VERB" && zone[at - 1]?.pos !== "DET";
}

/** Behind "of the Harbour Board", which begins at `at`. */
function behindBody(zone: readonly Token[], at: number): number {
  if (!/^(?:of|from|at|for)$/.test(zone[at]?.lower ?? "")) return at;
  const isPart = (token: Token | undefined) => /^(?:NOUN|PROPN|DET|ADJ|ADP)$/.test(token?.pos ?? "");
  let i = at + 1;
  while (i < at + 8 && isPart(zone[i]) && !isSpeech(zone[i])) i++;
  return i;
}

/** "As Park of the yard once formulated: “…”" */
function closingVerb(zone: readonly Token[], subject: Subject): Token | undefined {
  const verb = zone.at(-2);
  const isOne = zone.at(-1)?.text === ":" && verb?.pos === "VERB" && COINING.test(verb.lemma);
  return isOne && !zone.slice(subject.next, -2).some(({ pos, text }) => pos === "VERB" || text === ",")
    ? verb
    : undefined;
}

function namesPerson(zone: readonly Token[], mentions: MentionsByStart): boolean {
  return zone.some((token) => mentions.isPerson(mentions.at(token.start)));
}

function isToSay(zone: readonly Token[], at: number): boolean {
  return zone[at]?.lower === "to" && /^(?:say|put|call|joke|quip)$/.test(zone[at + 1]?.lemma ?? "");
}

function isPerson(subject: Subject | undefined, mentions: MentionsByStart): subject is Subject {
  return subject !== undefined && subject.speaker !== null && mentions.isEntityPerson(subject.speaker);
}
