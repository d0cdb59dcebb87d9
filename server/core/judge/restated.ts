// Names put in another's place where the draft otherwise restates one sentence of a source: the winner for the loser, one
// country for another, whoever fell near Ypres.

import { entityTerm, firstTerm, type Segment, sentenceCount, sentenceEnd, sentenceStart } from "../index/segment.ts";
import { includes, type SourceIndex, weightOf } from "../index/sourceIndex.ts";
import { isSmallWord, termOf, termOfWord } from "../index/terms.ts";
import { plainName } from "../names/key.ts";
import { isWritten } from "../names/mentionForms.ts";
import { placeNamed } from "../names/places.ts";
import type { Entity, Mention, Reading, Sentence } from "../reading/model.ts";
import { sameCountry } from "./bodies.ts";
import type { Homes } from "./homes.ts";
import type { Claim } from "./model.ts";
import { passageEvidence, publisherOf, withFullStop } from "./passages.ts";
import { samePerson } from "./speakers.ts";

/** So many of the sources nearest to the paragraph are asked. */
const NEAREST = 2;
/** What of the sentence's words, the names apart, the source's sentence must have, by weight and by number. */
const LEAST_SHARE = 0.7;
const LEAST_WORDS = 3;
/** Where both names are those of the source, less will do. */
const LEAST_OF_REVERSED = 0.4;
/** From here on a sentence of the source that names the draft's person may be what the draft retells. */
const SAID_OF = 0.35;

/** Sentences that state nothing, or deny something. */
const UNCERTAIN =
  /\?|\b(?:not|no|never|nor|neither|without|if|unless|would|could|might|may|should|instead|rather|unlike|than|or|whether|perhaps|either|another|also|too|like)\b|n[’']t\b/i;

/**
 * The claim on the name that a sentence of the draft puts in another's place, if there is one. `number` is the sentence's
 * position in `draft.sentences`; the claim's offsets are the draft's.
 */
export function restated(draft: Reading, index: SourceIndex, homes: Homes, number: number): readonly Claim[] {
  const sentence = draft.sentences[number];
  if (!sentence || UNCERTAIN.test(draft.text.slice(sentence.start, sentence.end))) return [];
  const named = draft.mentions.filter((m) => m.sentence === number && isWritten(m.form) && !isQuoted(draft, m));
  if (named.length === 0) return [];
  const words = wordsOf(sentence, named, index);
  const digits = digitsOf(draft.text.slice(sentence.start, sentence.end));
  for (const segment of homes.of(number).slice(0, NEAREST)) {
    // Other figures, another event.
    const isOther = (at: number) => {
      const theirs = digitsOf(segment.text.slice(sentenceStart(segment, at), sentenceEnd(segment, at)));
      return digits.length > 0 && theirs.length > 0 && !digits.some((one) => theirs.includes(one));
    };
    const swapped = reversed(draft, index, segment, named, words, isOther);
    if (swapped) return [swapped];
    const at = nearestSentence(segment, words);
    if (at === undefined || isOther(at)) continue;
    const claim = exchanged(draft, index, segment, at, sentence, named, words);
    return claim ? [claim] : [];
  }
  return [];
}

/** "2 hours 8 minutes and 31" is one number: two times run have the hours in common by chance. */
const NUMBERS = /\d(?:[\d.,]*\d)?(?:\s(?:hours?|minutes?),?(?: and)?\s\d(?:[\d.,]*\d)?)*/g;

function digitsOf(text: string): readonly string[] {
  return text.match(NUMBERS) ?? [];
}

function isQuoted({ quotations }: Reading, { start, end }: Mention): boolean {
  return quotations.some((quotation) => quotation.start <= start && end <= quotation.end);
}

/** The sentence's words outside its names, with their weights; those no source has under numbers below zero. */
function wordsOf(sentence: Sentence, named: readonly Mention[], index: SourceIndex): ReadonlyMap<number, number> {
  const words = new Map<number, number>();
  let unknown = 0;
  for (const token of sentence.tokens) {
    if (named.some(({ start, end }) => start <= token.start && token.end <= end)) continue;
    const term = termOf(token);
    if (term === null) continue;
    const id = index.dictionary.find(term);
    words.set(id < 0 ? --unknown : id, id < 0 ? 1 : weightOf(index, id));
  }
  return words;
}

/** The one sentence of the source that has most of the words; undefined where none has enough of them. */
function nearestSentence(segment: Segment, words: ReadonlyMap<number, number>): number | undefined {
  if (mostOf(segment, words) < LEAST_SHARE) return undefined;
  let best: number | undefined;
  let most = LEAST_SHARE;
  for (let s = 0; s < sentenceCount(segment); s++) {
    const { share, count } = shareOf(segment, s, words);
    if (share < most || count < LEAST_WORDS) continue;
    most = share;
    best = s;
  }
  return best;
}

/** What no sentence of the source can have more of. */
function mostOf(segment: Segment, words: ReadonlyMap<number, number>): number {
  let has = 0;
  let all = 0;
  for (const [id, weight] of words) {
    all += weight;
    if (includes(segment.vocabulary, id)) has += weight;
  }
  return all > 0 ? has / all : 0;
}

function shareOf(
  segment: Segment,
  sentence: number,
  words: ReadonlyMap<number, number>,
): { share: number; count: number } {
  const seen = new Set<number>();
  let has = 0;
  let all = 0;
  const end = firstTerm(segment, sentence + 1);
  for (let t = firstTerm(segment, sentence); t < end; t++) {
    const id = (segment.terms[2 * t] ?? 0) >> 1;
    if (words.has(id)) seen.add(id);
  }
  for (const [id, weight] of words) {
    all += weight;
    if (seen.has(id)) has += weight;
  }
  return { share: all > 0 ? has / all : 0, count: seen.size };
}

function exchanged(
  draft: Reading,
  index: SourceIndex,
  segment: Segment,
  at: number,
  sentence: Sentence,
  named: readonly Mention[],
  words: ReadonlyMap<number, number>,
): Claim | undefined {
  const plainOf = (from: number, to: number) =>
    plainName(segment.text.slice(sentenceStart(segment, from), sentenceEnd(segment, to)));
  const here = plainOf(at, at);
  let around: string | undefined;
  const strange = named.filter((m) => {
    const entity = draft.entities[m.entity];
    if (entity?.kind === "person") return !sharesWord(here, entity);
    around ??= plainOf(Math.max(0, at - 1), Math.min(sentenceCount(segment) - 1, at + 1));
    return !sharesWord(around, entity);
  });
  // Reports have set phrases: without another name, or a figure, any event may be meant.
  const isHeld = named.length > strange.length || digitsOf(draft.text.slice(sentence.start, sentence.end)).length > 0;
  const [mention, ...more] = isHeld ? strange : [];
  const entity = mention && draft.entities[mention.entity];
  if (!entity || more.some((m) => m.entity !== mention.entity)) return undefined;
  const own = plainName(draft.text.slice(sentence.start, sentence.end));
  const theirs = namedIn(segment, index, at).filter(({ entity: other }) => !sharesWord(own, other));
  const fitting = theirs.filter(
    (other) =>
      areExchangeable(entity, other.entity, segment) &&
      isOneSlot(draft.text, mention.start, mention.end, sentence, segment.text, other.start, other.end),
  );
  const [other] = fitting;
  if (!other || fitting.some((one) => one.entity !== other.entity)) return undefined;
  if (isSaidElsewhere(segment, index, entity, at, words)) return undefined;
  // "a British officer": an adjective is loosely used, unless it says whose officer somebody is.
  const owner = ownerOf(draft, mention, named);
  if (!owner && placeNamed(mention.text)?.form === "demonym") return undefined;
  const start = Math.min(mention.start, owner?.start ?? mention.start);
  const end = Math.max(mention.end, owner?.end ?? mention.end);
  const text = draft.text.slice(start, end);
  return {
    kind: "name",
    start,
    end,
    text,
    verdict: "contradicted",
    code: "name.variant",
    message: withFullStop(`${publisherOf(segment)} says this of ${other.entity.name}, not of ${entity.name}`),
    expected: null,
    confidence: 0.8,
    evidence: [passageEvidence(segment, { start: other.start, end: other.end }, "contradicts")],
  };
}

/** What two people or sides do with each other: there the order does not matter. */
const MUTUAL =
  /\b(?:and|or|met|meets?|meeting|with|married|marries|joined|faces?|faced|plays?|played|drew|versus|v|vs|against|between|alongside)\b/;

/** "Harwick beat Selby" where the source has "Selby beat Harwick", and nowhere the draft's order. */
function reversed(
  draft: Reading,
  index: SourceIndex,
  segment: Segment,
  named: readonly Mention[],
  words: ReadonlyMap<number, number>,
  isOther: (sentence: number) => boolean,
): Claim | undefined {
  for (const [i, first] of named.entries()) {
    const second = named[i + 1];
    const verb =
      second && first.entity !== second.entity ? verbBetween(draft.text.slice(first.end, second.start)) : undefined;
    if (!second || verb === undefined) continue;
    const isFirst = (one: Named) => isSame(draft.entities[first.entity], one.entity);
    const isSecond = (one: Named) => isSame(draft.entities[second.entity], one.entity);
    let found: Claim | undefined;
    for (let at = 0; at < sentenceCount(segment); at++) {
      const { share, count } = shareOf(segment, at, words);
      if (count === 0 || share < LEAST_OF_REVERSED || isOther(at)) continue;
      const theirs = namedIn(segment, index, at);
      if (hasDone(segment, theirs, verb, isFirst, isSecond)) return undefined;
      const done = hasDone(segment, theirs, verb, isSecond, isFirst);
      if (!done) continue;
      found ??= {
        kind: "name",
        start: first.start,
        end: second.end,
        text: draft.text.slice(first.start, second.end),
        verdict: "contradicted",
        code: "name.variant",
        message: withFullStop(
          `${publisherOf(segment)} has it the other way round: ${done[0].entity.name} ${verb} ${done[1].entity.name}`,
        ),
        expected: null,
        confidence: 0.85,
        evidence: [passageEvidence(segment, { start: done[0].start, end: done[1].end }, "contradicts")],
      };
    }
    if (found) return found;
  }
  return undefined;
}

/** The words between two names where they are no more than what one does to the other. */
function verbBetween(text: string): string | undefined {
  const words = splitWords(text);
  if (words.length === 0 || words.length > 3 || /[,;:.()]|^[’']s?\b/.test(text)) return undefined;
  const verb = words.join(" ");
  return MUTUAL.test(verb) || words.every(isSmallWord) ? undefined : verb;
}

/** The two names of a sentence between which the source has just this verb, in this order, and nobody else. */
function hasDone(
  segment: Segment,
  named: readonly Named[],
  verb: string,
  isSubject: (one: Named) => boolean,
  isObject: (one: Named) => boolean,
): readonly [Named, Named] | undefined {
  const subject = named.find(isSubject);
  const object = subject && named.find((one) => isObject(one) && one.start > subject.end);
  if (!subject || !object || named.some(({ start }) => start > subject.end && start < object.start)) return undefined;
  const between = segment.text.slice(subject.end, object.start);
  const isActive = /\bby\b/.test(between) === /\bby\b/.test(verb);
  return between.length < 160 && isActive && splitWords(between).join(" ").endsWith(verb)
    ? [subject, object]
    : undefined;
}

function isSame(a: Entity | undefined, b: Entity): boolean {
  if (!a) return false;
  if (a.key === b.key) return true;
  if (a.kind === "person" && b.kind === "person") return samePerson(a, b) === "same";
  const [short, long] = [plainName(a.name), plainName(b.name)].sort((x, y) => x.length - y.length);
  return short !== undefined && short.length > 3 && (long ?? "").split(" ").includes(short);
}

/** The person to whose role the name belongs: "Britain" in "Roe, Britain's head coach". */
function ownerOf(draft: Reading, mention: Mention, named: readonly Mention[]): Mention | undefined {
  return named.find((m) => draft.entities[m.entity]?.roles.some(({ of }) => of === mention.entity));
}

interface Named {
  readonly entity: Entity;
  readonly start: number;
  readonly end: number;
}

/** The names in one sentence of a source. */
function namedIn(segment: Segment, index: SourceIndex, sentence: number): readonly Named[] {
  const found: Named[] = [];
  for (let i = 0; i < segment.mentions.length; i += 3) {
    if (segment.mentions[i] !== sentence) continue;
    const start = segment.mentions[i + 2] ?? 0;
    const entity = segment.entities.find(
      ({ key }) => index.dictionary.find(entityTerm(key)) === segment.mentions[i + 1],
    );
    const spelling = entity && longest(entity, segment.text, start);
    if (entity && spelling) found.push({ entity, start, end: start + spelling.length });
  }
  return found;
}

function longest({ spellings }: Entity, text: string, start: number): string | undefined {
  return spellings.filter((spelling) => text.startsWith(spelling, start)).sort((a, b) => b.length - a.length)[0];
}

/** True where the plain text has a telling word of the name. */
function sharesWord(plain: string, entity: Entity | undefined): boolean {
  if (!entity) return true;
  return entity.spellings.some((spelling) =>
    plainName(spelling)
      .split(" ")
      .some((word) => word.length > 2 && !isSmallWord(word) && plain.includes(word)),
  );
}

/** Two people, two countries, or two bodies whom the source tells apart. */
function areExchangeable(a: Entity, b: Entity, segment: Segment): boolean {
  const one = countryOf(a);
  const other = countryOf(b);
  if (one !== undefined || other !== undefined)
    return one !== undefined && other !== undefined && !sameCountry(one, other);
  const known = segment.entities.find((e) => e.key === a.key || (e.kind === "person" && samePerson(e, a) === "same"));
  if (!known || known.kind !== b.kind) return false;
  if (known.kind === "person") return samePerson(known, b) === "different";
  return known.kind === "organisation";
}

function countryOf({ key }: Entity): string | undefined {
  return key.startsWith("country:") ? key.slice(8) : undefined;
}

/** True where another sentence of the source that names the draft's person or body has a good part of the words. */
function isSaidElsewhere(
  segment: Segment,
  index: SourceIndex,
  entity: Entity,
  at: number,
  words: ReadonlyMap<number, number>,
): boolean {
  const ids = new Set(
    segment.entities
      .filter((e) => e.key === entity.key || samePerson(e, entity) === "same")
      .map(({ key }) => index.dictionary.find(entityTerm(key))),
  );
  for (let i = 0; i < segment.mentions.length; i += 3) {
    const s = segment.mentions[i] ?? 0;
    if (ids.has(segment.mentions[i + 1] ?? -1) && (s === at || shareOf(segment, s, words).share >= SAID_OF))
      return true;
  }
  return false;
}

/** True where both names stand in the same place: behind the same preposition, beside the same word. */
function isOneSlot(
  text: string,
  start: number,
  end: number,
  within: Sentence,
  other: string,
  from: number,
  to: number,
): boolean {
  const own = placeOf(text.slice(within.start, start), text.slice(end, within.end));
  const theirs = placeOf(other.slice(Math.max(0, from - 120), from), other.slice(to, to + 120));
  if (own.link !== theirs.link) return false;
  return own.beside.some((word) => theirs.beside.includes(word));
}

const LINKS = new Set("in at from of to for by against with over near under into on about".split(" "));
const ARTICLES = new Set("the a an its his her their our".split(" "));

/** The preposition in front of a name, and the words on both sides of it, up to the next mark. */
function placeOf(front: string, behind: string): { link: string | undefined; beside: readonly string[] } {
  const before = splitWords(/[^.,;:!?()“”"–—]*$/.exec(front)?.[0] ?? "");
  const after = splitWords(/^[^.;:!?()“”"–—]*/.exec(behind)?.[0] ?? "");
  while (ARTICLES.has(before.at(-1) ?? "")) before.pop();
  const last = before.at(-1) ?? "";
  const link = LINKS.has(last) ? last : undefined;
  const content = (list: readonly string[]) => list.flatMap((word) => termOfWord(word) ?? []);
  return { link, beside: [...content(before).slice(-2), ...content(after).slice(0, 2)] };
}

function splitWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? [];
}
