// "A loss of 14.2 million in the year to June 2025, down from 21.6 million a year earlier": by this the source also says what the
// loss was in the year to June 2024, or in 2023-24. A draft that says so itself is held against neither figure.

import { sentenceEnd, sentenceStart } from "../index/segment.ts";
import type { Figure, Reading } from "../reading/model.ts";
import type { Span } from "../text/span.ts";
import { numbers } from "../text/wordLists.ts";
import type { Candidate } from "./placeFeatures.ts";
import { areEqual, dateParts } from "./values.ts";

/** Letters behind a figure in which it is said of when it is. */
const SIGHT = 50;
const YEARS = numbers("a 1 an 1 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10");
const NUMBER = [...YEARS.keys()].join("|");
/** "A year earlier", "the previous year", "five years before": how many years are said, up to the next figure or clause. */
const BEHIND = new RegExp(
  `^[^,;:.\\d]{0,25}?\\b(?:(${NUMBER}) years? (?:before|earlier|previously|ago)|the (?:year before|(?:previous|prior|preceding) year))\\b`,
  "i",
);
const BEFORE = new RegExp(
  `\\b(?:(${NUMBER}) years? (?:before|earlier|previously)|the year before|(?:the )?(?:previous|prior|preceding) year(?:['’]s)?)[^;:.\\d]{0,25}$`,
  "i",
);

/**
 * Tells the candidates in whose sentence the source states the draft's number for the draft's year in such words.
 *
 * @param mates all figures of the draft's sentence
 */
export function toldOfYearBefore(
  draft: Reading,
  figure: Figure,
  mates: readonly Figure[],
): (candidate: Pick<Candidate, "segment" | "figure">) => boolean {
  let known: Told | undefined;
  return ({ segment, figure: other }) => {
    known ??= toldIn(draft, figure, mates);
    const { years, values } = known;
    if (years.length === 0 || values.length === 0) return false;
    const said = segment.figures.filter(({ sentence }) => sentence === other.sentence);
    const [from, to] = [sentenceStart(segment, other.sentence), sentenceEnd(segment, other.sentence)];
    return said.some((earlier) => {
      if (earlier.kind === "date" || !values.some((value) => areEqual(value, earlier))) return false;
      const before = yearsBefore(segment.text, earlier, from, to);
      return before !== null && said.flatMap(yearsOf).some((year) => years.includes(year - before));
    });
  };
}

/** The year and the numbers that the draft tells of each other; the figure is one of them. */
interface Told {
  readonly years: readonly number[];
  readonly values: readonly Figure[];
}

function toldIn(draft: Reading, figure: Figure, mates: readonly Figure[]): Told {
  const beside = [...mates, ...inRow(draft, figure)];
  return figure.kind === "date"
    ? { years: yearsOf(figure), values: beside.filter(({ kind }) => kind !== "date") }
    : { years: beside.flatMap(yearsOf), values: [figure] };
}

/** Figures of the other cells of a table's row. */
function inRow(draft: Reading, figure: Figure): readonly Figure[] {
  const blockOf = ({ sentence }: Figure): number => draft.sentences[sentence]?.block ?? -1;
  const rowOf = (block: number): number => draft.blocks[block]?.row ?? block;
  const own = blockOf(figure);
  if (draft.blocks[own]?.kind !== "cell") return [];
  return draft.figures.filter((other) => blockOf(other) !== own && rowOf(blockOf(other)) === rowOf(own));
}

/** The year that a date names; both years of "2023-24". */
function yearsOf({ kind, date, text }: Figure): readonly number[] {
  const year = kind === "date" ? (dateParts(date)?.[0] ?? null) : null;
  if (year === null) return [];
  return /^\d{4}[-–/]\d{2}$/.test(text) ? [year, year + 1] : [year];
}

/** How many years before the time that its sentence is about a figure is said to be of; null where nothing says so. */
function yearsBefore(text: string, { start, end }: Span, from: number, to: number): number | null {
  const found =
    BEHIND.exec(text.slice(end, Math.min(to, end + SIGHT))) ??
    BEFORE.exec(text.slice(Math.max(from, start - SIGHT), start));
  return found ? (YEARS.get(found[1]?.toLowerCase() ?? "a") ?? 1) : null;
}
