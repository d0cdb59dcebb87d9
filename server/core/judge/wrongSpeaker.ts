// Who said some words by the sources, where that is surely somebody else than the draft says.

import type { Segment } from "../index/segment.ts";
import { isGivenName } from "../names/givenNames.ts";
import { plainName } from "../names/key.ts";
import { ROLE_NOUNS } from "../names/lexicon.ts";
import { isWritten } from "../names/mentionForms.ts";
import { comparableWords } from "../quotations/normalise.ts";
import { contentWords } from "../quotations/phrase.ts";
import { type Match, wordsOfSource } from "../quotations/quotationIndex.ts";
import { SPOKES_NOUNS } from "../quotations/speechWords.ts";
import type { Attribution, Entity, Quotation } from "../reading/model.ts";
import type { Some } from "../text/span.ts";
import type { Asked } from "./asked.ts";
import { belongsElsewhere, bodyNamed } from "./bodySpeaker.ts";
import type { Evidence } from "./model.ts";
import { hasWord, isNamedIn } from "./namings.ts";
import { passageEvidence } from "./passages.ts";
import { quotationsAround, samePerson, speakerOf } from "./speakers.ts";
import { isNamedBeside, isOfOtherSex, otherThan } from "./sureSpeaker.ts";
import { isOthersTitle, isTitleOfOther } from "./wrongTitle.ts";

export interface WrongSpeaker {
  /** Whose words they are: a name, or the source's description of somebody it does not name. */
  readonly speaker: string;
  readonly isName: boolean;
  readonly match: Match;
  readonly evidence: Some<Evidence>;
}

/** Whose words they are by every source that has them, if that is surely not the draft's speaker. */
export function wrongSpeaker(asked: Asked, exact: readonly Match[]): WrongSpeaker | undefined {
  const found = ownerByAll(asked, exact);
  return found && isNamedInFront(asked, found.speaker) ? undefined : found;
}

/** In front of the marks the sentence names the one whose words they are: who else says them there may well be misread. */
function isNamedInFront({ draft, quotation }: Asked, speaker: string): boolean {
  const { start = 0 } = draft.sentences[quotation.sentence] ?? {};
  const front = plainName(draft.text.slice(start, quotation.outer.start));
  return hasWord(front, plainName(speaker).split(" ").at(-1) ?? "");
}

/** "When Marsh grumbled, he stood by it": what stands behind a side clause is said by somebody else as often. */
function isAside({ draft, quotation }: Asked, { span }: Attribution): boolean {
  const { start = 0 } = draft.sentences[quotation.sentence] ?? {};
  return (
    span !== null && /\b(?:when|while|once|although|though|because)\s+$/i.test(draft.text.slice(start, span.start))
  );
}

function ownerByAll(asked: Asked, exact: readonly Match[]): WrongSpeaker | undefined {
  const { attribution } = asked.quotation;
  if (attribution === null || attribution.cue === null || isAside(asked, attribution)) return undefined;
  const body = bodyNamed(attribution, asked.speaker);
  if (body) return notTheBodys(asked, body, exact);
  if (asked.speaker === undefined) return wrongTitle(asked, attribution, exact);
  if (asked.speaker.kind !== "person" || mayBeNoPerson(asked, asked.speaker, exact)) return undefined;
  // "he said" in a draft may mean more people than a reader of names can tell apart.
  const named = isNamed(asked);
  if (!named && !isOnlyOneNamed(asked)) return undefined;
  const short = isFewWords(asked.quotation);
  let found: WrongSpeaker | undefined;
  for (const match of exact) {
    // Two words occur anywhere; only where the draft's paragraph is about that source do they mean the same.
    if (short && asked.home[0] !== match.segment) continue;
    if (!named && !speaks(asked.speaker, match.segment)) continue;
    for (const place of places(asked, match)) {
      const around = quotationsAround(match.segment.quotations, place.start, place.end);
      // The source's own words: nobody is misquoted.
      if (around.length === 0 && !short) return undefined;
      for (const quotation of around) {
        const other = otherSpeaker(asked, asked.speaker, match.segment, quotation);
        if (!other) return undefined;
        found ??= {
          ...other,
          match,
          evidence: [passageEvidence(match.segment, spanOfSaying(quotation), "contradicts")],
        };
      }
    }
  }
  return found;
}

/** "Apple said": a lone word is a person only where a source at hand has it for one, too. */
function mayBeNoPerson(asked: Asked, own: Entity, exact: readonly Match[]): boolean {
  if (!isLoneWord(own)) return false;
  const segments = new Set([...asked.home, ...exact.map(({ segment }) => segment)]);
  for (const { entities } of segments) {
    if (entities.some((entity) => entity.kind === "person" && samePerson(entity, own) === "same")) return false;
  }
  return true;
}

function isLoneWord({ name }: Entity): boolean {
  return !plainName(name).includes(" ");
}

/** False where at most the source that the paragraph speaks of first decides whether the speaker is wrong. */
export function hangsOnAll({ quotation, speaker }: Asked): boolean {
  if (quotation.attribution === null || quotation.attribution.cue === null) return false;
  if (bodyNamed(quotation.attribution, speaker)) return !isFewWords(quotation);
  return speaker === undefined ? !quotation.phrase : speaker.kind === "person" && !isFewWords(quotation);
}

function isFewWords({ phrase, text }: Quotation): boolean {
  return phrase || contentWords(text).length < 3;
}

/** The same for words that the draft gives to a title alone. */
function wrongTitle(asked: Asked, title: Attribution, exact: readonly Match[]): WrongSpeaker | undefined {
  if (asked.quotation.phrase) return undefined;
  let found: WrongSpeaker | undefined;
  for (const match of exact) {
    const around = quotationsAround(match.segment.quotations, match.start, match.end);
    for (const quotation of around) {
      const { attribution } = quotation;
      const speaker = speakerOf(attribution, match.segment.entities);
      if (!attribution || speaker?.kind !== "person") return undefined;
      if (!isOthersTitle(asked.draft, title, match.segment, speaker, attribution)) return undefined;
      found ??= {
        speaker: speaker.name,
        isName: true,
        match,
        evidence: [passageEvidence(match.segment, spanOfSaying(quotation), "contradicts")],
      };
    }
    if (around.length === 0) return undefined;
  }
  return found;
}

/** A person's words that the draft gives to a body to which that person does not belong. */
function notTheBodys(asked: Asked, body: readonly string[], exact: readonly Match[]): WrongSpeaker | undefined {
  let found: WrongSpeaker | undefined;
  for (const match of exact) {
    const { segment } = match;
    if (isFewWords(asked.quotation) && asked.home[0] !== segment) continue;
    const around = quotationsAround(segment.quotations, match.start, match.end);
    if (around.length === 0) return undefined;
    for (const quotation of around) {
      const { attribution } = quotation;
      const speaker = speakerOf(attribution, segment.entities);
      if (!attribution?.cue || speaker?.kind !== "person" || !belongsElsewhere(segment, speaker, body))
        return undefined;
      if (!isNamedIn(plainName(attribution.text), speaker)) return undefined;
      const evidence: Some<Evidence> = [passageEvidence(segment, spanOfSaying(quotation), "contradicts")];
      found ??= { speaker: speaker.name, isName: false, match, evidence };
    }
  }
  return found;
}

/** The speaker of a source's quotation, if surely somebody else than the draft's. */
function otherSpeaker(
  asked: Asked,
  own: Entity,
  segment: Segment,
  quotation: Quotation,
): { speaker: string; isName: boolean } | undefined {
  const { attribution } = quotation;
  if (!attribution || attribution.cue === null) return undefined;
  const speaker = speakerOf(attribution, segment.entities);
  if (speaker?.kind !== "person" && isTitleOfOther(own, segment, attribution)) {
    return isNamedBeside(own, segment, quotation) ? undefined : { speaker: attribution.text, isName: false };
  }
  if (!speaker) {
    if (isOfOtherSex(own, attribution) && !isNamedBeside(own, segment, quotation))
      return { speaker: "somebody else", isName: false };
    const anonymous = isAnonymous(asked, attribution, segment) && !isNamedBeside(own, segment, quotation);
    return anonymous ? { speaker: attribution.text, isName: false } : undefined;
  }
  if (speaker.kind === "organisation") {
    const named = bodyNamed(attribution, speaker);
    const theirs = segment.entities.find((entity) => entity.kind === "person" && samePerson(entity, own) === "same");
    const isOther =
      named && theirs && belongsElsewhere(segment, theirs, named) && !isNamedBeside(own, segment, quotation);
    return isOther ? { speaker: attribution.text, isName: false } : undefined;
  }
  if (speaker.kind !== "person" || samePerson(own, speaker) !== "different") return undefined;
  // A firm speaks, too: "Vexa said".
  if (isLoneWord(speaker) && speaker.roles.length === 0 && !isGivenName(plainName(speaker.name))) return undefined;
  const other = otherThan(own, speaker, segment, quotation);
  if (other === "unsure") return undefined;
  return other === "speaker" ? { speaker: speaker.name, isName: true } : { speaker: "somebody else", isName: false };
}

/** "a senior official said": surely not the person whom the source names elsewhere. */
function isAnonymous(asked: Asked, attribution: Attribution, segment: Segment): boolean {
  // Nobody with a name is called "the source".
  const described = /^(?:an? (?:\p{L}+[ -]){0,4}(\p{Ll}+)|the (?:\p{Ll}+ )?(source|insider))$/u.exec(attribution.text);
  const role = described?.[1] ?? described?.[2];
  if (role === undefined || !(ROLE_NOUNS.has(role) || SPOKES_NOUNS.has(role))) return false;
  const own = asked.speaker;
  return (
    own !== undefined &&
    segment.entities.some(
      (entity) =>
        entity.kind === "person" &&
        samePerson(entity, own) === "same" &&
        !entity.roles.some((other) => other.text.toLowerCase().includes(role)),
    )
  );
}

/** True where the draft names the speaker right at the quotation, not by "he" or "the lawyer". */
function isNamed(asked: Asked): boolean {
  const span = asked.quotation.attribution?.span;
  if (!span) return false;
  return asked.draft.mentions.some(
    (m) =>
      m.entity === asked.quotation.attribution?.speaker &&
      span.start <= m.start &&
      m.end <= span.end &&
      isWritten(m.form),
  );
}

/** True for "she said" right behind the one person whom the draft's paragraph has named so far. */
function isOnlyOneNamed({ draft, quotation, speaker }: Asked): boolean {
  const { attribution } = quotation;
  if (!attribution?.span || !/^s?he$/i.test(attribution.text)) return false;
  const block = draft.sentences[quotation.sentence]?.block;
  const { start, end } = attribution.span;
  const latest = Math.max(end, quotation.outer.end);
  const named = draft.mentions.filter(
    (m) =>
      m.start < latest &&
      draft.sentences[m.sentence]?.block === block &&
      draft.entities[m.entity]?.kind !== "place" &&
      draft.entities[m.entity]?.kind !== "organisation" &&
      isWritten(m.form),
  );
  const [first] = named;
  const last = named.at(-1);
  if (!first || !last || named.some((m) => draft.entities[m.entity] !== speaker)) return false;
  // "He" before the first name is somebody whom an earlier paragraph has named.
  const from = draft.blocks[block ?? -1]?.start ?? 0;
  if (/\bs?he\b/i.test(draft.text.slice(from, first.start))) return false;
  const at = draft.sentences.findIndex((sentence) => sentence.start <= start && start < sentence.end);
  return at - last.sentence <= 1;
}

/** True where the source has other words of the person: one whom it only mentions is hardly the draft's "he". */
function speaks(person: Entity, segment: Segment): boolean {
  return segment.quotations.some((quotation) => {
    const speaker = speakerOf(quotation.attribution, segment.entities);
    return speaker !== undefined && samePerson(person, speaker) === "same";
  });
}

/** Every place where the source has exactly these words. */
function places(asked: Asked, match: Match): readonly { start: number; end: number }[] {
  const own = comparableWords(asked.quotation.text);
  if (own.gaps.length > 0 || own.words.length > 12) return [match];
  const source = wordsOfSource(match.segment);
  const places: { start: number; end: number }[] = [];
  for (const at of source.places.of(own.words[0] ?? "")) {
    if (own.words.every((word, i) => source.words[at + i] === word)) {
      places.push({ start: source.starts[at] ?? 0, end: source.ends[at + own.words.length - 1] ?? 0 });
    }
  }
  return places.length > 0 ? places : [match];
}

/** The quotation together with the words that say whose it is. */
function spanOfSaying(quotation: Quotation): { start: number; end: number } {
  const { outer, attribution } = quotation;
  const span = attribution?.span;
  if (!span || Math.abs(span.start - outer.end) > 400) return { start: outer.start, end: outer.end };
  return { start: Math.min(outer.start, span.start), end: Math.max(outer.end, span.end) };
}
