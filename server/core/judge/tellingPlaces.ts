// Which of several places of a source is shown to people: a sentence before a heading, a cell, an item or a line on the
// article itself, such as its byline. What stands above the text, as front matter does, is never read for names.

import { type Segment, sentenceStart, sentenceText } from "../index/segment.ts";
import type { StoredSegment } from "../index/storedSegment.ts";
import { isWritten } from "../names/mentionForms.ts";
import type { Mention, Role } from "../reading/model.ts";
import type { Span } from "../text/span.ts";
import type { Evidence, Stance } from "./model.ts";
import { passageEvidence, sentenceAt } from "./passages.ts";

/** A full stop or its like, quotation marks, brackets and emphasis behind it. */
const ENDED = /[.!?…:;]["“”'’»)\]*_]*\s*$/;
/** What begins the line of a heading or a row of a table. */
const NO_PROSE = /^[ \t>]*(?:#{1,6}[ \t]|\|)/;
/** "Photo: Jo Roe.", "By Jo Roe.": fewer words tell nothing. */
const LEAST_WORDS = 4;

/** True where a whole sentence stands. Headings, cells, items of lists, bylines and captions hardly ever end as one. */
export function isInSentence(segment: Segment, offset: number): boolean {
  const { text } = segment;
  if (NO_PROSE.test(text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset))) return false;
  const words = sentenceText(segment, sentenceAt(segment, offset));
  return ENDED.test(words) && words.split(/\s+/).length >= LEAST_WORDS;
}

/** Where a source names somebody, best first in full and in a sentence; of equal places the first. */
export function tellingNaming(
  segment: StoredSegment,
  key: string,
  fits: (mention: Mention) => boolean = () => true,
): Mention | undefined {
  let best: Mention | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const mention of segment.namings) {
    if (segment.entities[mention.entity]?.key !== key || !isWritten(mention.form) || !fits(mention)) continue;
    const rank = (isInSentence(segment, mention.start) ? 0 : 2) + (mention.form === "full" ? 0 : 1);
    if (rank < least) {
      best = mention;
      least = rank;
    }
    if (least === 0) break;
  }
  return best;
}

/** The passage that names somebody. */
export function namingEvidence(
  segment: StoredSegment,
  key: string,
  stance: Stance,
  fits?: (mention: Mention) => boolean,
): Evidence | undefined {
  const naming = tellingNaming(segment, key, fits);
  return naming && passageEvidence(segment, naming, stance);
}

/** Where a source calls a person so: in a sentence if it has one, which may tell the post in other words around it. */
export function tellingRole(segment: StoredSegment, role: Role): Span {
  if (isInSentence(segment, role.start)) return role;
  const person = segment.entities.findIndex(({ roles }) => roles.includes(role));
  const sentences = segment.namings
    .filter(({ entity, form, start }) => entity === person && isWritten(form) && isInSentence(segment, start))
    .map(({ sentence }) => sentence);
  const post =
    role.text
      .split(/\s(?:of|at|for|in|to|with)\s/)[0]
      ?.split(/\s/)
      .at(-1) ?? role.text;
  for (const words of [role.text, post]) {
    for (const sentence of sentences) {
      const at = sentenceText(segment, sentence).toLowerCase().indexOf(words.toLowerCase());
      const start = sentenceStart(segment, sentence) + at;
      if (at >= 0) return { start, end: start + words.length };
    }
  }
  return role;
}
