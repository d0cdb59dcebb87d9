// "For 26 years, from 1995 to 2011": the draft's own years say how many they are, and a source has both years. "Has led it for
// eight years": the draft's day says since when.

import type { Segment } from "../index/segment.ts";
import type { Figure, Reading } from "../reading/model.ts";
import type { Candidate } from "./placeFeatures.ts";
import { dateParts, writtenYear } from "./values.ts";

export interface YearsFrom {
  readonly isRight: boolean;
  readonly years: number;
  /** The year it began in, as the source has it. */
  readonly begin: { readonly segment: Segment; readonly figure: Figure };
  /** "1995 to 2011" */
  readonly span: string;
}

const FOR = /\b(?:for|lasted)\s+$/i;
const FROM_TO = /^(?:,? from | \()(1\d{3}|20\d\d)(?: to |[-–—])(1\d{3}|20\d\d)(?![\d-])/;

/** How many years there are between those that stand right behind the figure, if a sentence of a source has both. */
export function yearsFrom(draft: Reading, figure: Figure, sources: () => readonly Segment[]): YearsFrom | undefined {
  const { kind, unit, value, bound, start, end } = figure;
  if (kind !== "duration" || unit !== "year" || value === null || bound !== "=" || !Number.isInteger(value))
    return undefined;
  if (!FOR.test(draft.text.slice(Math.max(0, start - 12), start))) return undefined;
  const [, from, to] = FROM_TO.exec(draft.text.slice(end, end + 30)) ?? [];
  const years = Number(to) - Number(from);
  if (from === undefined || to === undefined || years < 1) return undefined;
  for (const segment of sources()) {
    const begin = segment.figures.find(
      (one) =>
        writtenYear(one) === Number(from) &&
        segment.figures.some((other) => other.sentence === one.sentence && writtenYear(other) === Number(to)),
    );
    // The first and the last year may both be counted, or neither, and a source may leave some out as the draft does.
    if (begin)
      return {
        isRight:
          Math.abs(years - value) <= 1 ||
          segment.figures.some((one) => one.sentence === begin.sentence && isAsLong(one, figure)),
        years,
        begin: { segment, figure: begin },
        span: `${from} to ${to}`,
      };
  }
  return undefined;
}

/** Tells which sources have the year since when it is: "has led it for eight years", by a draft of 2024, of "minister since 2016". */
export function yearsSince(draft: Reading, figure: Figure): (candidate: Candidate) => boolean {
  const { kind, unit, value, start, sentence } = figure;
  const { start: from = 0 } = draft.sentences[sentence] ?? {};
  const front = draft.text.slice(Math.max(from, start - SIGHT), start);
  if (kind !== "duration" || unit !== "year" || value === null || !LASTING.test(front)) return () => false;
  return ({ segment }) => {
    const now = dateParts(draft.asOf ?? segment.asOf)?.[0] ?? null;
    if (now === null) return false;
    return segment.figures.some((one) => {
      const year = writtenYear(one);
      return year !== null && Math.abs(now - year - value) <= 1;
    });
  };
}

/** "Has been minister for", "have lived there for about". */
const LASTING = /\b(?:has|have|[’']s|[’']ve)\b[^.;]* for (?:\p{L}+ ){0,2}$/iu;
const SIGHT = 120;

function isAsLong(one: Figure, other: Figure): boolean {
  return one.kind === other.kind && one.unit === other.unit && one.value === other.value;
}
