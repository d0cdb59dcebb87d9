// Evidence for people to read: the passage, the figure in it with what it counts, and whose statement it is.

import { type Segment, sentenceEnd, sentenceStart } from "../index/segment.ts";
import { stem } from "../index/terms.ts";
import type { Figure } from "../reading/model.ts";
import type { Source } from "../sources/model.ts";
import type { Evidence, Stance } from "./model.ts";
import { oneLine, titleInMarks } from "./passages.ts";
import type { Candidate } from "./placeFeatures.ts";

export function evidenceOf(candidate: Pick<Candidate, "segment" | "figure">, stance: Stance): Evidence {
  const { segment, figure } = candidate;
  const start = sentenceStart(segment, figure.sentence);
  const end = sentenceEnd(segment, figure.sentence);
  return {
    source: segment.source.key,
    path: segment.source.path,
    start,
    end,
    text: oneLine(segment.text.slice(start, end)),
    stance,
    focus: { start: figure.start, end: figure.end },
    value: valueText(segment, figure),
  };
}

/** The figure as the source writes it, with the noun it counts where that stands close behind: "15,000 troops". */
export function valueText(segment: Segment, figure: Figure): string {
  const { head } = figure.about;
  if (head !== null) {
    const after = segment.text.slice(figure.end, Math.min(figure.end + 45, sentenceEnd(segment, figure.sentence)));
    const wanted = stem(head.toLowerCase());
    for (const word of after.matchAll(/[\p{L}’'-]+/gu)) {
      // "Three of the district's 14 libraries": more than the figure and its noun.
      if (/[.;:!?()\d]|\bof\b/.test(after.slice(0, word.index))) break;
      if (stem(word[0].toLowerCase()) === wanted)
        return quoted(segment, figure, figure.end + word.index + word[0].length);
    }
  }
  return quoted(segment, figure, figure.end);
}

/** "Between 800 and 900": the first word stands in front of the figure, and is told with it. */
export function withBetween(text: string, { value, min, max }: Figure): string {
  const isRange = value === null && min !== null && max !== null;
  return isRange && /\band\b/.test(text) && !/\bto\b|[-–]|^between\b/i.test(text) ? `between ${text}` : text;
}

/** Marks of Markdown that may stand between a figure and its noun: "**48,000** [passengers]". */
const MARKS = /[*_`[\]]/g;

/** Up to the offset, without marks. What begins a sentence does not begin ours: "three" for "Three". */
function quoted(segment: Segment, figure: Figure, end: number): string {
  const { start, kind, sentence } = figure;
  const behind = segment.text.slice(figure.end, end).replace(MARKS, "");
  const text = withBetween(oneLine(figure.text + behind), figure);
  const opens = start - sentenceStart(segment, sentence) <= 1 && kind !== "date" && kind !== "time";
  return opens && /^\p{Lu}\p{Ll}/u.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
}

/** "BBC, 2 September 2025", as far as it is known. */
export function attribution(source: Source): string {
  const { publisher, author, title, key, date } = source;
  const who = publisher ?? author ?? (title === null ? `@${key}` : titleInMarks(title));
  const when = date === null ? null : readableDate(date);
  return when === null ? who : `${who}, ${when}`;
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

export function readableDate(iso: string): string {
  const [year, month, day] = iso.split("-");
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  return [day === undefined || name === undefined ? undefined : String(Number(day)), name, year]
    .filter(Boolean)
    .join(" ");
}
