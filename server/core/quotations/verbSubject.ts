// Which noun phrase of a sentence governs its verb: the person who says something, not one who is only named beside.

import type { Mention, Token } from "../reading/model.ts";
import { type MentionsByStart, OWNING, readSubject, type Subject, tokenBehind } from "./subject.ts";

const SIDE = /^(?:as|when|while|whilst|after|before|once|since|until|although|though|because|if|where|whereas)$/;

/** The noun phrase that governs the verb at `verb`: a person right before a verb, else the nearest that hangs on nothing. */
export function subjectBefore(zone: readonly Token[], verb: number, mentions: MentionsByStart): Subject | undefined {
  const acting = actingPerson(zone, verb, mentions);
  if (acting) return acting;
  let person: Subject | undefined;
  let other: Subject | undefined;
  let i = 0;
  while (i < verb) {
    const previous = zone[i - 1];
    const hangs =
      previous !== undefined && (previous.pos === "ADP" || previous.lower === "to" || previous.pos === "VERB");
    const read = readSubject(zone, i, mentions);
    const subject = read && read.next <= verb ? read : mentionAlone(zone, i, verb, mentions);
    if (!subject) {
      i++;
      continue;
    }
    const isPerson = subject.speaker !== null && mentions.isEntityPerson(subject.speaker);
    const acts = /^(?:VERB|AUX|ADV)$/.test(zone[subject.next]?.pos ?? "");
    if (isPerson && (!hangs || (acts && previous?.pos !== "ADP"))) person = subject;
    else if (!isPerson && !hangs && previous?.text !== "," && (subject.speaker !== null || other === undefined)) {
      other = subject;
      if (acts && (person === undefined || breaksClause(zone, person.next, i))) person = undefined;
    }
    i = Math.max(subject.next, i + 1);
  }
  return person ?? other;
}

/** The last person before the verb that stands right in front of a verb: "… campaigner Sir Bill Cash thinks …, saying". */
function actingPerson(zone: readonly Token[], verb: number, mentions: MentionsByStart): Subject | undefined {
  const relative = relativeClause(zone, verb);
  for (let i = verb - 1; i >= 0; i--) {
    if (relative !== undefined && i >= relative) continue;
    const mention = mentions.at((zone[i] as Token).start);
    if (!mention || !mentions.isPerson(mention)) continue;
    const next = tokenBehind(zone, i, mention.end);
    const before = zone[i - 1];
    if (next > verb || !/^(?:VERB|AUX|ADV)$/.test(zone[next]?.pos ?? "")) continue;
    const partner = before?.lower === "and" ? mentionEndingAt(zone, i - 2, mentions) : undefined;
    if (partner) return { speaker: null, span: { start: partner.start, end: mention.end }, next };
    if (before?.pos === "ADP" || /^(?:that|whom|and)$/.test(before?.lower ?? "")) continue;
    return { speaker: mention.entity, span: mention, next };
  }
  return undefined;
}

/** Where ", whose husband Tom is a potter," begins, if it ends right before the verb: nobody in it speaks. */
function relativeClause(zone: readonly Token[], verb: number): number | undefined {
  if (zone[verb - 1]?.text !== ",") return undefined;
  for (let i = verb - 2; i > 0; i--) {
    if (/^(?:who|whose|whom|which)$/.test(zone[i]?.lower ?? "") && zone[i - 1]?.text === ",") return i;
  }
  return undefined;
}

function mentionEndingAt(zone: readonly Token[], at: number, mentions: MentionsByStart): Mention | undefined {
  const end = zone[at]?.end;
  for (let i = at; i >= 0 && i > at - 5; i--) {
    const mention = mentions.at((zone[i] as Token).start);
    if (mention && mention.end === end && mentions.isPerson(mention)) return mention;
  }
  return undefined;
}

/** Where a phrase was read too far, the name alone. */
function mentionAlone(
  zone: readonly Token[],
  at: number,
  verb: number,
  mentions: MentionsByStart,
): Subject | undefined {
  const mention = mentions.at((zone[at] as Token).start);
  if (!mention || mention.end > (zone[verb] as Token).start) return undefined;
  const next = tokenBehind(zone, at, mention.end);
  return /^['’]s?$/.test(zone[next]?.text ?? "") ? undefined : { speaker: mention.entity, span: mention, next };
}

function breaksClause(zone: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (/^(?:[,;:]|and|but|while|as|when|that)$/.test((zone[i] as Token).lower)) return true;
  }
  return false;
}

/** "As Park left the hall, the harbour master said": who speaks behind the clause that opens the sentence. */
export function behindSideClause(zone: readonly Token[], verb: number, mentions: MentionsByStart): Subject | undefined {
  if (!SIDE.test(zone[0]?.lower ?? "")) return undefined;
  for (let i = 1; i < verb; i++) {
    if (zone[i]?.text !== ",") continue;
    const subject = readSubject(zone, i + 1, mentions);
    const between = zone.slice(subject?.next ?? 0, verb);
    if (subject && subject.next <= verb && between.every(({ pos }) => /^(?:ADV|AUX|PART)$/.test(pos))) return subject;
  }
  return undefined;
}

/** True where a comma, and so perhaps another subject, stands between the opening clause's subject and the verb. */
export function isInSideClause(zone: readonly Token[], subject: Subject, verb: number): boolean {
  if (!SIDE.test(zone[0]?.lower ?? "")) return false;
  const comma = zone.findIndex((token, i) => i < verb && token.text === ",");
  return comma > 0 && subject.span.start < (zone[comma] as Token).start;
}

/** Who is something in a clause without another verb: "Norway's coach Erik Solberg is sure of the boy". */
export function personBeforeCopula(zone: readonly Token[], mentions: MentionsByStart): Subject | undefined {
  const copula = zone.findIndex((token) => token.pos === "AUX");
  for (let i = 0; i < copula; i++) {
    const mention = mentions.at((zone[i] as Token).start);
    if (!mention || !mentions.isPerson(mention) || zone[i - 1]?.pos === "ADP") continue;
    const next = tokenBehind(zone, i, mention.end);
    if (/^['’]s?$/.test(zone[next]?.text ?? "") || OWNING.has(zone[i]?.lower ?? "")) continue;
    return { speaker: mention.entity, span: mention, next };
  }
  return undefined;
}

export function lastPerson(zone: readonly Token[], mentions: MentionsByStart): Subject | undefined {
  for (let i = zone.length - 1; i >= 0; i--) {
    const mention = mentions.at((zone[i] as Token).start);
    if (!mention || !mentions.isPerson(mention)) continue;
    const next = tokenBehind(zone, i, mention.end);
    // "His successor:", "Park's successor:"
    if (OWNING.has(zone[i]?.lower ?? "") || /^['’]s?$/.test(zone[next]?.text ?? "")) return undefined;
    return { speaker: mention.entity, span: mention, next };
  }
  return undefined;
}

export function firstSubject(zone: readonly Token[], mentions: MentionsByStart): Subject | undefined {
  for (let i = 0; i < zone.length; i++) {
    if (zone[i - 1]?.pos === "ADP") continue;
    const subject = readSubject(zone, i, mentions);
    if (subject && subject.speaker !== null) return subject;
  }
  return undefined;
}
