// Who said a quotation, by the words before and behind it in its sentence.

import { ROLE_NOUNS } from "../names/lexicon.ts";
import type { Attribution, Token } from "../reading/model.ts";
import { attributionFramed, attributionInFront, behindApposition } from "./framed.ts";
import { isSpeech, LEAD_VERBS, REPORTING_VERBS, SPEECH_VERBS, WORD_NOUNS } from "./speechWords.ts";
import { attribution, type MentionsByStart, readSubject, tokenBehind } from "./subject.ts";
import {
  behindSideClause,
  firstSubject,
  isInSideClause,
  lastPerson,
  personBeforeCopula,
  subjectBefore,
} from "./verbSubject.ts";

const OPTIONAL_ADVERBS = new Set(["ADV", "PART"]);
const FURTHEST_VERB = 4;

/** “…,” said Park · “…,” Park, the professor, said · “…,” according to Park · “…” — Park. `zone` is what follows the marks. */
export function attributionBehind(
  prose: string,
  zone: readonly Token[],
  mentions: MentionsByStart,
): Attribution | null {
  let at = 0;
  if (zone[at]?.text === ",") at++;
  const first = zone[at];
  if (!first) return null;
  if (first.lower === "according" && zone[at + 1]?.lower === "to") {
    const subject = readSubject(zone, at + 2, mentions);
    return subject ? attribution(prose, subject, "according to") : null;
  }
  if (/^[-–—]+$/.test(first.text)) {
    const subject = readSubject(zone, at + 1, mentions);
    return subject && subject.speaker !== null ? attribution(prose, subject, "—") : null;
  }
  if (first.text === "(") return attributionInBrackets(prose, zone, at + 1, mentions);
  // "…": thus Park.
  const thus = first.text === ":" ? at + 1 : at;
  if (zone[thus]?.lower === "thus") {
    const subject = readSubject(zone, thus + 1, mentions);
    const ends = subject && (subject.next >= zone.length || /^[,)]$/.test(zone[subject.next - 1]?.text ?? ""));
    return ends && subject.speaker !== null ? attribution(prose, subject, "thus") : null;
  }
  const framed = attributionFramed(prose, zone, at, mentions);
  if (framed) return framed;
  // "said Park", "also added a friend"
  let verb = at;
  while (verb < at + 2 && OPTIONAL_ADVERBS.has(zone[verb]?.pos ?? "")) verb++;
  if (isSpeech(zone[verb])) {
    const inverted = verbTail(zone, verb + 1);
    const subject = readSubject(zone, inverted, mentions);
    if (subject) return attribution(prose, subject, (zone[verb] as Token).text);
  }
  // "Park, the professor, said", "he later told the BBC"
  const subject = readSubject(zone, at, mentions);
  for (let i = subject?.next ?? zone.length; subject && i < zone.length && i < subject.next + FURTHEST_VERB; i++) {
    const token = zone[i] as Token;
    if (isSpeech(token)) return attribution(prose, subject, token.text);
    if (!OPTIONAL_ADVERBS.has(token.pos) && token.pos !== "AUX" && token.text !== ",") break;
  }
  // “… to counter” the West, said Park
  for (let i = at; i + 2 < zone.length; i++) {
    if (zone[i]?.text !== "," || !isSpeech(zone[i + 1])) continue;
    const inverted = readSubject(zone, verbTail(zone, i + 2), mentions);
    if (inverted && inverted.speaker !== null) return attribution(prose, inverted, (zone[i + 1] as Token).text);
  }
  const closing = closingAttribution(prose, zone, at, mentions);
  if (closing) return closing;
  // "Park, who runs the agency, said": a verb further on, where only one clause stands between.
  // "Siobhan Daly of the rail union said"
  for (let i = subject?.next ?? zone.length; subject && i < Math.min(zone.length, subject.next + 8); i++) {
    const token = zone[i] as Token;
    if (i === subject.next && !/^(?:of|from|at|in|for)$/.test(token.lower)) break;
    if (isSpeech(token)) return attribution(prose, subject, token.text);
    if (token.pos === "VERB" || token.text === ",") break;
  }
  const relative = subject && zone[subject.next];
  if (!subject) return null;
  if (relative?.text === "," || /^(?:who|whose|of|from|at|in|for)$/.test(relative?.lower ?? "")) {
    for (let i = subject.next; i < zone.length && i < subject.next + 22; i++) {
      const token = zone[i] as Token;
      if (isSpeech(token) && token.pos === "VERB" && zone[i - 1]?.text === ",")
        return attribution(prose, subject, token.text);
      if (token.text === ";" || token.text === ":") break;
    }
  }
  return null;
}

/** “…” had the money not been raised, she added. — the end of the sentence says whose words they are. */
function closingAttribution(
  prose: string,
  zone: readonly Token[],
  from: number,
  mentions: MentionsByStart,
): Attribution | null {
  const verb = zone.at(-1);
  if (!isSpeech(verb) || verb?.pos !== "VERB") return null;
  for (let i = zone.length - 2; i > from && i > zone.length - 9; i--) {
    if (zone[i - 1]?.text !== ",") continue;
    const subject = readSubject(zone, i, mentions);
    return subject && subject.next === zone.length - 1 ? attribution(prose, subject, verb.text) : null;
  }
  return null;
}

/** “…” (Park, in an interview): a person, and no statement about the person. */
function attributionInBrackets(
  prose: string,
  zone: readonly Token[],
  at: number,
  mentions: MentionsByStart,
): Attribution | null {
  const subject = readSubject(zone, at, mentions);
  if (!subject || subject.speaker === null || !mentions.isEntityPerson(subject.speaker)) return null;
  const behind = zone.findIndex((token, i) => i >= at && token.text === ")");
  const inner = zone.slice(at, behind < 0 ? zone.length : behind);
  if (behind < 0 || inner.some((token) => token.pos === "VERB" || token.pos === "AUX")) return null;
  const next = tokenBehind(zone, at, subject.span.end);
  return next === behind || zone[next]?.text === "," ? attribution(prose, subject, "(") : null;
}

/** "pointed out", "went on", "chimed in": particles between verb and subject. */
export function verbTail(zone: readonly Token[], at: number): number {
  return /^(?:out|on|in|up|back|afterwards|later|yesterday|today)$/.test(zone[at]?.lower ?? "") ? at + 1 : at;
}

/** Park said: “…” · According to Park, “…” · Park's verdict: “…” · He called it “…”. `zone` is what precedes the marks. */
export function attributionBefore(
  prose: string,
  zone: readonly Token[],
  mentions: MentionsByStart,
): Attribution | null {
  let first = 0;
  while (
    /^[,;:–—-]$/.test(zone[first]?.text ?? "") ||
    (first === 0 && /^(?:and|but|while)$/.test(zone[0]?.lower ?? ""))
  )
    first++;
  const whole = zone.slice(first);
  if (whole.length === 0) return null;
  // “…” and described the ship as “…”: the words before it say who.
  if (first === 1 && goesOn(whole)) return null;
  for (let i = whole.length - 1; i >= 0; i--) {
    const token = whole[i] as Token;
    if (token.lower === "according" && whole[i + 1]?.lower === "to") {
      const subject = readSubject(whole, i + 2, mentions);
      if (subject) return attribution(prose, subject, "according to");
    }
    if (token.lower === "of" && isWordNoun(whole, i - 1)) {
      const subject = readSubject(whole, i + 1, mentions);
      if (subject && whole.length - behindApposition(whole, subject.next) <= 2)
        return attribution(prose, subject, "in the words of");
    }
  }
  const colon = whole.at(-1)?.text === ":";
  const framed = attributionInFront(prose, whole, mentions);
  if (framed) return framed;
  const chosen = lastVerb(whole, SPEECH_VERBS) ?? lastVerb(whole, REPORTING_VERBS) ?? null;
  if (chosen !== null) {
    const later = contrasted(prose, whole, chosen, mentions);
    if (later) return later;
    // "…, says Bethan, “…”"
    const after = mentions.at(whole[chosen + 1]?.start ?? -1);
    if (after && mentions.isPerson(after) && (chosen === 0 || whole[chosen - 1]?.text === ",")) {
      const next = tokenBehind(whole, chosen + 1, after.end);
      if (next >= whole.length || /^[,:]$/.test(whole[next]?.text ?? "")) {
        return attribution(prose, { speaker: after.entity, span: after, next }, (whole[chosen] as Token).text);
      }
    }
    const main = behindSideClause(whole, chosen, mentions);
    if (main) return attribution(prose, main, (whole[chosen] as Token).text);
    const subject = subjectBefore(whole, chosen, mentions);
    if (subject && isInSideClause(whole, subject, chosen)) return null;
    if (subject) return attribution(prose, subject, (whole[chosen] as Token).text);
    // "said Park: “…”"
    const behind = readSubject(whole, verbTail(whole, chosen + 1), mentions);
    if (chosen === 0 && behind) return attribution(prose, behind, (whole[chosen] as Token).text);
  }
  if (colon && !whole.some((token) => token.pos === "VERB")) {
    // "BBC pundit and former Italy striker Gianluca Vialli: “…”", but "Park is no friend of Vialli: “…”" are Park's words.
    const named = personBeforeCopula(whole, mentions) ?? lastPerson(whole, mentions);
    if (named) return attribution(prose, named, ":");
  }
  const opening = firstSubject(whole, mentions);
  if (!opening) return null;
  // "What Park heard from the pilot: “…”", "Park got a letter: “…”": words of somebody else.
  if (whole[0]?.lower === "what" || whole.some(({ lemma, pos }) => pos === "VERB" && RECEIVING.has(lemma))) return null;
  // "Christopher Purvis, the academy's president, “…”": the verb was said before.
  const bare = opening.next >= whole.length && opening.span.start === whole[0]?.start;
  return attribution(prose, opening, colon ? ":" : bare ? "," : null);
}

const RECEIVING = new Set("hear receive get overhear read learn".split(" "));

/** "Park said it was lost, whereas Lind, for the crew, limits herself to “…”": the person behind the contrast. */
function contrasted(
  prose: string,
  zone: readonly Token[],
  from: number,
  mentions: MentionsByStart,
): Attribution | null {
  const at = zone.findLastIndex((token, i) => i > from && /^(?:but|whereas|while)$/.test(token.lower));
  const subject = at < 0 ? undefined : readSubject(zone, at + 1, mentions);
  if (!subject || subject.speaker === null || !mentions.isEntityPerson(subject.speaker)) return null;
  const verb = zone[subject.next];
  if (verb?.pos !== "VERB" && !/^\p{Ll}+s$/u.test(verb?.text ?? "")) return null;
  // "Park complained but Lind left before “…” was sung", "while Lind played “like a drunk”": whose words, is open.
  const speaks = isSpeech(verb) || REPORTING_VERBS.has(verb?.lemma ?? "");
  const isSure = speaks || /^(?:him|her|them)sel(?:f|ves)$/.test(zone[subject.next + 1]?.lower ?? "");
  return attribution(prose, subject, isSure ? (verb?.text ?? null) : null);
}

/** A second verb of one subject, with its object: no "and said Park: “…”". */
function goesOn(zone: readonly Token[]): boolean {
  const verb = zone[0]?.pos === "ADV" ? 1 : 0;
  const token = zone[verb];
  if (token?.pos !== "VERB" || !(SPEECH_VERBS.has(token.lemma) || REPORTING_VERBS.has(token.lemma))) return false;
  return (
    !/^[:,]$/.test(zone.at(-1)?.text ?? "") &&
    !zone.slice(verb + 1).some(({ pos, lower }) => pos === "VERB" && !lower.endsWith("ing"))
  );
}

/** "in the words of", "in the view of", "with a phrase of Park: “…”" */
function isWordNoun(zone: readonly Token[], at: number): boolean {
  const word = zone[at]?.lower ?? "";
  if (!WORD_NOUNS.has(word)) return false;
  return word.endsWith("s") || zone[at - 2]?.lower === "in" || zone.at(-1)?.text === ":";
}

/** "so-called" calls nobody anything. */
function isCompound(zone: readonly Token[], at: number): boolean {
  return zone[at - 1]?.text === "-" && zone[at - 1]?.spaced === false;
}

function lastVerb(zone: readonly Token[], verbs: ReadonlySet<string>): number | undefined {
  for (let i = zone.length - 1; i >= 0; i--) {
    const token = zone[i] as Token;
    if (verbs.has(token.lemma) && token.pos === "VERB" && zone[i - 1]?.lower !== "to" && !isCompound(zone, i)) return i;
  }
  return undefined;
}

/** A paragraph that brings in the quotation behind it: "Oswald said he was surprised by the findings." */
export function attributionLeading(
  prose: string,
  zone: readonly Token[],
  mentions: MentionsByStart,
): Attribution | null {
  const verb = zone.findIndex((token) => token.pos === "VERB" && LEAD_VERBS.has(token.lemma));
  const subject = verb > 0 ? subjectBefore(zone, verb, mentions) : undefined;
  if (subject && subject.speaker !== null) return { ...attribution(prose, subject, (zone[verb] as Token).text) };
  return null;
}

/** "So Muratov, in conversation with a website.", "explained Nicholl": the line behind a block quote. */
export function attributionFollowing(
  prose: string,
  zone: readonly Token[],
  mentions: MentionsByStart,
): Attribution | null {
  const first = zone[0];
  if (!first) return null;
  if (/^(?:so|thus)$/.test(first.lower) || /^[-–—]+$/.test(first.text)) {
    const subject = readSubject(zone, 1, mentions);
    return subject && subject.speaker !== null ? attribution(prose, subject, first.text) : null;
  }
  if (!/^\p{Ll}/u.test(first.text) || !isSpeech(first)) return null;
  const subject = readSubject(zone, verbTail(zone, 1), mentions);
  return subject ? attribution(prose, subject, first.text) : null;
}

/** "Former captain Rosa Klein on Radio Nord": a line without a verb that brings in the paragraph of words behind it. */
export function attributionHeading(
  prose: string,
  line: readonly Token[],
  mentions: MentionsByStart,
): Attribution | null {
  if (line.length > 24 || line[0]?.lower === "by" || /^[.!?]$/.test(line.at(-1)?.text ?? "")) return null;
  if (line.some((token) => /^(?:VERB|AUX)$/.test(token.pos) && /^\p{Ll}/u.test(token.text))) return null;
  for (let i = 0; i < line.length; i++) {
    const mention = mentions.at((line[i] as Token).start);
    if (!mention || !mentions.isPerson(mention) || mention.form === "pronoun") continue;
    const next = tokenBehind(line, i, mention.end);
    const described = ROLE_NOUNS.has(line[i - 1]?.lower ?? "") || line[next]?.text === ",";
    const end = line[next];
    if (end?.text === ":" || (described && (end === undefined || end.lower === "on" || end.text === ","))) {
      return attribution(prose, { speaker: mention.entity, span: mention, next }, ":");
    }
    return null;
  }
  return null;
}
