// How a passage of a source is shown: its sentence with the telling words set off, and where it comes from.

import type { Evidence } from "../core/judge/model.ts";
import type { SourceMeta } from "../core/sources/model.ts";
import type { Span } from "../core/text/span.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { renderDate } from "./dates.ts";
import { locatorOf } from "./locators.ts";
import type { Block, Line, Piece, Place } from "./markup.ts";

/** Letters kept on either side of the telling words. Hovers are read at a glance. */
const AROUND = 220;

/** Evidence of one origin: reprints of one text count once, and say so. */
export interface EvidenceGroup {
  readonly best: Evidence;
  /** How many sources print it. */
  readonly sources: number;
}

/** Evidence to be shown, best first as given: one group for each origin that is for the draft or against it. */
export function groupByOrigin(snapshot: Snapshot, evidence: readonly Evidence[]): readonly EvidenceGroup[] {
  const groups = new Map<string, EvidenceGroup>();
  for (const best of passagesOnce(snapshot, evidence)) {
    const name = `${best.stance} ${originOf(snapshot, best)}`;
    if (!groups.has(name)) groups.set(name, { best, sources: reprintsOf(snapshot, best.source) });
  }
  return [...groups.values()];
}

/**
 * Each passage once: a sentence may bear on a claim with several of its figures, and a reprint has the same one again.
 * Reprints that give another figure are for another side, and stay.
 */
export function passagesOnce(snapshot: Snapshot, evidence: readonly Evidence[]): readonly Evidence[] {
  const first = new Map<string, string>();
  const shown = new Set<string>();
  return evidence.filter((one) => {
    const origin = originOf(snapshot, one);
    const side = `${one.stance} ${origin}`;
    if (!first.has(side)) first.set(side, one.source);
    const passage = `${origin} ${one.text}`;
    if (first.get(side) !== one.source || shown.has(passage)) return false;
    shown.add(passage);
    return true;
  });
}

function originOf(snapshot: Snapshot, { source }: Evidence): string {
  return snapshot.sourceOf(source)?.origin ?? source;
}

const printed = new WeakMap<Snapshot, ReadonlyMap<string, number>>();

/** How many sources print the text that this source prints. */
export function reprintsOf(snapshot: Snapshot, key: string): number {
  let counts = printed.get(snapshot);
  if (!counts) {
    const made = new Map<string, number>();
    for (const { origin } of snapshot.sources) made.set(origin, (made.get(origin) ?? 0) + 1);
    counts = made;
    printed.set(snapshot, counts);
  }
  const origin = snapshot.sourceOf(key)?.origin;
  return origin === undefined ? 1 : (counts.get(origin) ?? 1);
}

/** A passage with its telling words in bold, and its source underneath. */
export function passageBlock(snapshot: Snapshot, group: EvidenceGroup): Block {
  const { best } = group;
  const from = [...sourceLine(snapshot.sourceOf(best.source), best.source, placeOf(best))];
  const locator = locatorOf(snapshot.load(best.source), best.focus.start);
  if (locator) from.push({ quiet: ` · ${locator}` });
  if (group.sources > 1) from.push({ quiet: ` · ${group.sources} files, 1 origin` });
  return { kind: "passage", line: emphasised(best.text, focusIn(best)), from };
}

/** Where the telling words of the evidence stand. */
export function placeOf(evidence: Evidence): Place {
  return { path: evidence.path, start: evidence.focus.start, end: evidence.focus.end };
}

/** "Title", publisher, date and key of a source; the title leads to `place`. */
export function sourceLine(source: SourceMeta | undefined, key: string, place: Place | null): Line {
  const title = source?.title ?? key;
  const line: Piece[] = [place ? { link: title, to: place } : { strong: title }];
  const rest = [source?.publisher, source?.date ? renderDate(source.date) : null].filter(Boolean).join(", ");
  if (rest) line.push(` · ${rest}`);
  line.push(" · ", { code: `@${key}` });
  return line;
}

/** The telling words inside the passage's own text. The passage may be shown without its markup. */
function focusIn(evidence: Evidence): Span | undefined {
  const { start, end, focus, text, value } = evidence;
  if (text.length === end - start && text.startsWith(value, focus.start - start)) {
    return { start: focus.start - start, end: focus.start - start + value.length };
  }
  const near = Math.max(0, focus.start - start - 40);
  const at = text.indexOf(value, near) >= 0 ? text.indexOf(value, near) : text.indexOf(value);
  return value === "" || at < 0 ? undefined : { start: at, end: at + value.length };
}

/** A text with one stretch in bold, cut to what surrounds it. */
export function emphasised(text: string, focus: Span | undefined): Line {
  if (!focus) return [shortened(text, 2 * AROUND)];
  const before = text.slice(0, focus.start);
  const after = text.slice(focus.end);
  return [
    before.length > AROUND ? `… ${wordsFrom(before.slice(-AROUND))}` : before,
    { strong: text.slice(focus.start, focus.end) },
    after.length > AROUND ? `${wordsTo(after.slice(0, AROUND))} …` : after,
  ];
}

/** A passage in quotation marks. One that begins with a quotation has marks enough. */
export function inMarks(text: string): string {
  return /^["“”„«‘]/.test(text) ? text : `“${text}”`;
}

export function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${wordsTo(text.slice(0, length))} …`;
}

/** Without the word that was cut in two at the begin. */
function wordsFrom(text: string): string {
  const blank = text.indexOf(" ");
  return blank < 0 ? text : text.slice(blank + 1);
}

/** Without the word that was cut in two at the end. */
function wordsTo(text: string): string {
  const blank = text.lastIndexOf(" ");
  return blank <= 0 ? text : text.slice(0, blank);
}
