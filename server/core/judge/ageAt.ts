// The age that somebody had in a year, worked out from the year of birth, or the age and the day, that a source gives: "was 40
// when, in 1979, she wrote" is wrong of somebody born in 1951. Only where both sides say plainly whose age it is, and when.

import type { Segment } from "../index/segment.ts";
import { sentenceEnd, sentenceStart } from "../index/segment.ts";
import { termsIn } from "../index/terms.ts";
import { isWritten } from "../names/mentionForms.ts";
import type { Figure, Mention, Reading } from "../reading/model.ts";
import { isSetOff } from "./clauses.ts";
import type { Candidate } from "./placeFeatures.ts";
import { writtenYear } from "./values.ts";

/** What a source gives to work the age out from. */
export interface Birth {
  readonly segment: Segment;
  /** The figure to show: "1951", or "62". */
  readonly figure: Figure;
}

export interface AgeAt {
  readonly isRight: boolean;
  /** The youngest and the oldest that they can have been. */
  readonly from: number;
  readonly to: number;
  readonly birth: Birth;
}

/** The age by the sources, if the draft's figure is somebody's age in a year. */
export function ageAt(draft: Reading, figure: Figure, sources: () => readonly Segment[]): AgeAt | undefined {
  const said = saidOf(draft, figure);
  const age = figure.value;
  if (!said || age === null || draft.entities[said.mention.entity]?.kind !== "person") return undefined;
  const name = nameOf(draft, said.mention);
  if (name === undefined) return undefined;
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let birth: Birth | undefined;
  const segments = sources();
  for (const segment of segments) {
    for (const { from, to, figure: by } of birthsOf(name, segment)) {
      birth ??= { segment, figure: by };
      [first, last] = [Math.min(first, from), Math.max(last, to)];
    }
  }
  // Sources that differ on it tell nothing.
  if (!birth || last - first > 1) return undefined;
  const [from, to] = [said.year - last - 1, said.year - first];
  if (from < 0 || to > 110) return undefined;
  const isRight = (from <= age && age <= to) || segments.some((segment) => statesAge(segment, figure, said.year));
  if (!isRight && !segments.some((segment) => tells(segment, said.year, said.event))) return undefined;
  return { isRight, from: Math.max(0, from), to, birth };
}

/** Tells which figures of sources are of another year than the age that the draft gives: "Frey, 48," of "was 27 in 2003". */
export function ageOfOtherYear(draft: Reading, figure: Figure): (candidate: Candidate) => boolean {
  const said = saidOf(draft, figure);
  if (!said) return () => false;
  return ({ segment, figure: other }) =>
    !segment.asOf?.startsWith(String(said.year)) &&
    (isSetOff(segment.text, other) || !datesIn(segment, said.year).some(({ sentence }) => sentence === other.sentence));
}

/** True where a source gives the draft's age beside the year, whatever it says of the birth. */
function statesAge(segment: Segment, { value }: Figure, year: number): boolean {
  const dates = datesIn(segment, year);
  return segment.figures.some((one) => {
    const isAge = (one.kind === "age" || one.kind === "count") && one.value === value;
    return isAge && dates.some(({ sentence }) => sentence === one.sentence);
  });
}

/** Where a source writes a year. */
function datesIn(segment: Segment, year: number): readonly Figure[] {
  return segment.figures.filter((one) => writtenYear(one) === year);
}

interface Said {
  readonly mention: Mention;
  readonly year: number;
  /** Words of what happened. */
  readonly event: string;
}

const YEAR = "(1[89]\\d\\d|20\\d\\d)";
const OLD = "(?: years old| years of age)?";
/** "Marek was", "Marek, born in 1951, was": what stands between the name and the age. */
const WAS = /^(?:, (?:who was )?born [^,;]{4,40},)? was (?:(?:just|only|already|still|aged) )?$/u;
/** "When, in 1979, she wrote", "when she became director in 1990", "in 1990". */
const WHEN_FIRST = new RegExp(`^${OLD},? when,? in ${YEAR},? ([^;:]*)`, "u");
const WHEN_LAST = new RegExp(`^${OLD} when ([^,;:]*?) in ${YEAR}(?=[.,]|$)`, "u");
const IN_YEAR = new RegExp(`^${OLD} in ${YEAR}(?=[.,]|$)([^;:]*)`, "u");
/** "In 1990, aged 38, Marek became". */
const YEAR_BEFORE = new RegExp(`\\bIn ${YEAR},? (?:aged|at the age of|at age|at) $`, "u");
const NAME_BEHIND = /^, $/u;
/** What makes the year one of another thing: "the man who", "a house built in". */
const OTHER = /\b(?:and|but|before|after|later|who|whom|whose|which|that|then|while|where|until|since|than)\b/iu;
const PARTICIPLE = /(?<!\p{L})(\p{L}+) \p{L}+(?:ed|en|lt|wn|de)$/u;
const FINITE = /^(?:was|were|been|be|is|had|has|he|she|they|who|\p{Lu}\p{L}*)$/u;

/** Letters looked at before and behind the age. */
const SIGHT = 240;

/** Whose age it is, and in which year, if the sentence says both in so many words. */
function saidOf(draft: Reading, { kind, value, start, end, sentence }: Figure): Said | undefined {
  if ((kind !== "age" && kind !== "count") || value === null || value > 110 || !Number.isInteger(value))
    return undefined;
  const { text } = draft;
  const { start: from = 0, end: to = 0 } = draft.sentences[sentence] ?? {};
  const behind = text.slice(end, Math.min(to, end + SIGHT)).replace(/\s+/g, " ");
  const mentions = draft.mentions.filter((one) => one.sentence === sentence);
  const subject = mentions.findLast((one) => one.end <= start && WAS.test(text.slice(one.end, start)));
  if (subject) {
    const inFront = WHEN_FIRST.exec(behind);
    if (inFront) return { mention: subject, year: Number(inFront[1]), event: inFront[2] ?? "" };
    const [, event, year] = WHEN_LAST.exec(behind) ?? [];
    if (event !== undefined) {
      const [, word] = PARTICIPLE.exec(event) ?? [];
      if (OTHER.test(event) || (word !== undefined && !FINITE.test(word))) return undefined;
      return { mention: subject, year: Number(year), event };
    }
    const inYear = IN_YEAR.exec(behind);
    return inYear ? { mention: subject, year: Number(inYear[1]), event: inYear[2] ?? "" } : undefined;
  }
  const [, before] = YEAR_BEFORE.exec(text.slice(Math.max(from, start - SIGHT), start)) ?? [];
  const next = mentions.find((one) => one.start >= end && NAME_BEHIND.test(text.slice(end, one.start)));
  if (before === undefined || !next || /^['’]s\b/.test(text.slice(next.end))) return undefined;
  return {
    mention: next,
    year: Number(before),
    event: /^[^,;:]*/.exec(text.slice(next.end, Math.min(to, next.end + SIGHT)))?.[0] ?? "",
  };
}

/** True where a sentence of the source has the year, and most of what happened in it. */
function tells(segment: Segment, year: number, event: string): boolean {
  const wanted = termsIn(event);
  if (wanted.length === 0) return false;
  return datesIn(segment, year).some(({ sentence }) => {
    const told = new Set(termsIn(passageTo(segment, sentence)));
    return wanted.filter((one) => told.has(one)).length >= TOLD * wanted.length;
  });
}

const TOLD = 0.6;

/** A sentence and those before it: "He founded it in 1991". */
function passageTo(segment: Segment, sentence: number): string {
  return segment.text.slice(sentenceStart(segment, Math.max(0, sentence - BACK)), sentenceEnd(segment, sentence));
}

const BACK = 3;

/** As the paragraph has named them last: what other sections call them may change without asking this one. */
function nameOf(draft: Reading, { entity, form, sentence, start, text }: Mention): string | undefined {
  if (isWritten(form)) return text;
  const block = draft.sentences[sentence]?.block;
  return draft.mentions.findLast(
    (one) =>
      one.entity === entity &&
      isWritten(one.form) &&
      one.start < start &&
      draft.sentences[one.sentence]?.block === block,
  )?.text;
}

interface Born {
  readonly from: number;
  readonly to: number;
  readonly figure: Figure;
}

/** "Marek, who was born in 1951", "Marek (born 3 May 1951)". */
const BORN_BEHIND = /^(?:,? (?:who )?(?:was |is )?| \()born (?:(?:in|on) )?(?:[\p{L}\d]+ (?:in )?){0,3}?$/u;
/** "Born in 1951 in Brno, Ilse Marek". */
const BORN_BEFORE = /\bBorn (?:in|on) (?:\d{1,2} )?(?:\p{L}+ )?$/u;
const THEN_NAME = /^(?: in [^,.;]{2,30})?, (?:\p{Lu}[\p{L}.'’-]+ )*$/u;

/** Years in which somebody may have been born, by each statement of a source. */
function birthsOf(name: string, segment: Segment): readonly Born[] {
  const words = name.split(/\s+/);
  const surname = words.at(-1) ?? name;
  const bearers = segment.entities.filter((one) => one.kind === "person" && one.name.split(" ").at(-1) === surname);
  const [bearer] = bearers;
  if (!bearer || bearers.length > 1 || !words.every((word) => bearer.name.includes(word))) return [];
  const written = Number(segment.asOf?.slice(0, 4) ?? Number.NaN);
  return placesOf(surname, segment.text).flatMap((index): readonly Born[] => {
    const after = index + surname.length;
    const near = segment.figures.filter(({ start, end }) => start < after + 60 && end > index - 80);
    return near.flatMap((figure): readonly Born[] => {
      const year = writtenYear(figure);
      if (year !== null) {
        const isBirth =
          figure.start >= after
            ? BORN_BEHIND.test(segment.text.slice(after, figure.start))
            : BORN_BEFORE.test(segment.text.slice(Math.max(0, figure.start - 40), figure.start)) &&
              THEN_NAME.test(segment.text.slice(figure.end, index));
        return isBirth ? [{ from: year, to: year, figure }] : [];
      }
      const isAge =
        (figure.kind === "age" || figure.kind === "count") &&
        figure.start === after + 2 &&
        isSetOff(segment.text, figure);
      if (!isAge || figure.value === null || figure.value < MINOR || Number.isNaN(written)) return [];
      return [{ from: written - figure.value - 1, to: written - figure.value, figure }];
    });
  });
}

/** Where a word stands by itself. */
function placesOf(word: string, text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    if (
      !/[\p{L}-]$/u.test(text.slice(Math.max(0, at - 1), at)) &&
      !/^[\p{L}-]/u.test(text.slice(at + word.length, at + word.length + 1))
    )
      places.push(at);
  }
  return places;
}

/** "Orlov, 3," may be a tally. */
const MINOR = 16;
