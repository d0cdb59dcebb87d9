// What a figure looks like by itself: how telling its value is, whether it is a claim at all.

import type { Segment } from "../index/segment.ts";
import type { Figure } from "../reading/model.ts";
import { isSmall } from "./values.ts";

/** How little likely the value is to come up by chance: near 0 for "two", 1 for "1,372". */
export function specificity(figure: Figure): number {
  if (figure.kind === "score") return 0.8;
  if (figure.kind === "date") return (figure.date?.length ?? 0) > 4 ? 0.9 : 0.6;
  const value = figure.value ?? figure.max;
  if (value === null) return 0.5;
  const digits = String(Math.abs(value))
    .replace(".", "")
    .replace(/^0+|0+$/g, "").length;
  return isSmall(value) ? 0.25 : Math.min(1, 0.35 + 0.22 * digits);
}

/**
 * Not figures that anybody would restate: "one of the five" and "the first ten" are words for "a" and "these", and "last
 * updated at 12:34" is about the page.
 */
export function isVague(text: string, figure: Figure): boolean {
  if (figure.kind === "time" || figure.kind === "date")
    return UPDATED.test(text.slice(Math.max(0, figure.start - 40), figure.start));
  if (figure.kind === "count") return figure.value === 1 && /^one$/i.test(figure.text);
  if (figure.kind !== "ordinal" || figure.value !== 1) return false;
  return FOLLOWED_BY_NUMBER.test(text.slice(figure.end, figure.end + 10));
}

const UPDATED =
  /\b(?:last (?:updated|modified)|published|posted) (?:at |on )?(?:\d{1,2} \p{Lu}\p{Ll}+ \d{4},? (?:at )?)?$/iu;
const FOLLOWED_BY_NUMBER = /^\s+(?:\d|two|three|four|five|six|seven|eight|nine|ten)/i;

/** A score on the way to another one: "put Rangers 1-0 up". */
const CUE_INTERIM =
  /\b(?:up|ahead|lead|led|leading|level|levelled|behind|down|trail\w*|made it|it was|half-time|equali[sz]\w*|put|after \d+ minutes)\b/i;

/** "Came from two goals down to beat Arden 3-2". */
const CUE_FINAL =
  /\b(?:beat|beats|beating|won|wins?|winning|lost|loses?|losing|defeat\w*|ended|finished)\b[^.;,]{0,30}$/i;

/** "Won 3-2 after being 2-0 down", "from 2-0 up": the score itself says that it is not the final one. */
const BEFORE_INTERIM = /\b(?:trail(?:ed|ing|s)|led|leading|behind)(?: by| at)? $/i;
/** Not "3-2 ahead of", "5-2 behind a strong start", which tell of a final score. */
const BEHIND_INTERIM =
  /^[ -](?:up|down|ahead(?! of)|behind(?= (?:at|after|with|before|when|and|in)\b|[.,;:)]|$)|deficit|lead|(?:at|by) (?:half-?time|the (?:break|interval)))\b/i;

export function isInterim(segment: Segment, figure: Figure): boolean {
  const { text } = segment;
  const isSaidToBe =
    BEFORE_INTERIM.test(text.slice(Math.max(0, figure.start - 20), figure.start)) ||
    BEHIND_INTERIM.test(text.slice(figure.end, figure.end + 24));
  if (isSaidToBe) return true;
  const before = text.slice(Math.max(0, figure.start - 45), figure.start);
  return !CUE_FINAL.test(before) && CUE_INTERIM.test(nearText(segment, figure));
}

/** The score of two matches together: "3-2 on aggregate". */
export function isAggregate(segment: Segment, figure: Figure): boolean {
  return /\baggregate\b/i.test(nearText(segment, figure));
}

function nearText({ text }: Segment, { start, end }: Figure): string {
  return `${text.slice(Math.max(0, start - 30), start)} ${text.slice(end, end + 22)}`;
}
