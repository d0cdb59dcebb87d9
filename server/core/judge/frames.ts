// Do the same words govern a figure of the draft and one of a source? "Jailed for two years" beside "jailed for three years",
// "a two-year deal" beside "a one-year deal": where they do, less is needed to be sure that both state one quantity.

import { type Segment, sentenceEnd, sentenceStart } from "../index/segment.ts";
import { stem } from "../index/terms.ts";
import type { Figure, FigureKind, Reading } from "../reading/model.ts";
import type { Span } from "../text/span.ts";
import { words } from "../text/wordLists.ts";
import { wordLikeness } from "./aboutLikeness.ts";
import type { Candidate } from "./placeFeatures.ts";

/** What a figure hangs on. */
interface Frame {
  readonly preposition: string | null;
  /** Stem of the word before that, or before the figure: "jail" in "jailed for two years". */
  readonly governor: string | null;
  readonly isName: boolean;
  /** Stem of the verb, with the word behind it where it says little by itself: "take place". */
  readonly verb: string | null;
  /** It is planned, supposed or denied. */
  readonly isOpen: boolean;
  /** It is told of another one, or of another time: "the rival factory", "for the second time". */
  readonly isAnother: boolean;
  /** The noun behind a figure: "deal" in "a two-year deal". */
  readonly noun: string | null;
}

/**
 * Of spans and days nearly every sentence has its own verb. Ages and scores belong to names, and of counts, sums and shares
 * many that are different things have the same verb: "earned £640,000" and "earned £6.2m".
 */
const FRAMED: ReadonlySet<FigureKind> = new Set(["duration", "date"]);
/** From here on two nouns name one thing: "congress" and "conference", not "deal" and "season". */
const ALIKE = 0.6;

/** Tells whether a candidate is governed by the same words as the draft's figure. */
export function sameFrame(
  draft: Reading,
  figure: Figure,
): (candidate: Pick<Candidate, "figure" | "segment">) => boolean {
  if (!FRAMED.has(figure.kind)) return () => false;
  const { start = 0, end = 0 } = draft.sentences[figure.sentence] ?? {};
  let known: Frame | undefined;
  return ({ figure: other, segment }) => {
    known ??= frameOf(draft.text, figure, start, end);
    const ours = known;
    if (isInRow(draft.text, figure) || figure.kind !== other.kind || isInRow(segment.text, other)) return false;
    const theirs = sourceFrame(segment, other);
    if (ours.isAnother !== theirs.isAnother) return false;
    const isOneVerb = ours.verb !== null && ours.verb === theirs.verb && ours.isOpen === theirs.isOpen;
    if (isOneVerb) return true;
    if (ours.noun !== null && theirs.noun !== null && wordLikeness(ours.noun, theirs.noun) >= ALIKE) return true;
    if (ours.governor === null || ours.governor !== theirs.governor || ours.preposition !== theirs.preposition)
      return false;
    // "In Lund in 1990" and "in Lund in 1995": a place says nothing of what happened there.
    if ((ours.isName || theirs.isName) && (figure.kind === "date" || ours.preposition === null)) return false;
    return ours.governor !== ours.verb;
  };
}

/** "In 2008 and 2012": a figure among others of its kind, of which each may be left out. */
function isInRow(text: string, { start, end }: Figure): boolean {
  return (
    /\d,? (?:and|or|to) $/.test(text.slice(Math.max(0, start - 8), start)) ||
    /^,? (?:and|or|to) \d/.test(text.slice(end, end + 8))
  );
}

const frames = new WeakMap<Figure, Frame>();

function sourceFrame(segment: Segment, figure: Figure): Frame {
  let frame = frames.get(figure);
  if (!frame) {
    frame = frameOf(
      segment.text,
      figure,
      sentenceStart(segment, figure.sentence),
      sentenceEnd(segment, figure.sentence),
    );
    frames.set(figure, frame);
  }
  return frame;
}

/** Letters looked at before a figure. */
const SIGHT = 90;

function frameOf(text: string, figure: Figure, from: number, to: number): Frame {
  const before = text.slice(Math.max(from, figure.start - SIGHT), figure.start);
  const clause = before.slice(before.search(LAST_CLAUSE));
  const left = [...clause.replace(BOUND, "").matchAll(/[\p{L}’'-]+/gu)].map(([word]) => word).reverse();
  let at = 0;
  while (HEDGES.has(lower(left[at]))) at++;
  const preposition = PREPOSITIONS.has(lower(left[at])) ? lower(left[at++]) : null;
  while (PASSED.has(lower(left[at]))) at++;
  const word = left[at] ?? "";
  const after = text.slice(figure.end, Math.min(to, figure.end + SIGHT));
  const behind = /^(?: |-)([\p{L}-]{3,})/u.exec(after)?.[1];
  const stretch = `${clause}${figure.text}${/^[^;:()–—“”",]*/u.exec(after)?.[0] ?? ""}`;
  const isTold = word !== "" && !LIGHT.has(lower(word)) && !/['’]s?$/.test(word);
  return {
    preposition,
    governor: isTold ? stem(lower(word)) : null,
    verb: verbIn(stretch, figure.about.predicate),
    isOpen: figure.about.negated || OPEN.test(stretch),
    isAnother: isOfAnother(text, figure, from, to),
    isName: /^\p{Lu}/u.test(word),
    noun: behind !== undefined && figure.about.head === lower(behind) ? figure.about.head : null,
  };
}

/** Told of another one, or of another time; the sentence goes from `from` to `to`. */
export function isOfAnother(text: string, { start, end }: Span, from: number, to: number): boolean {
  return ANOTHER.test(text.slice(Math.max(from, start - FARTHEST), Math.min(to, end + FARTHEST)));
}

/** "Took place" and "takes part" are two verbs; null for those that say little. */
function verbIn(stretch: string, predicate: string | null): string | null {
  if (predicate === null) return null;
  if (!LIGHT.has(predicate)) return stem(predicate);
  const next = COMPLETED[predicate]?.exec(stretch)?.[1];
  return next === undefined || LIGHT.has(next) || PREPOSITIONS.has(next) || HEDGES.has(next)
    ? null
    : `${predicate} ${stem(next)}`;
}

const COMPLETED: Readonly<Record<string, RegExp>> = {
  take: /\b(?:tak\p{L}+|took) (\p{L}+)/iu,
  make: /\b(?:mak\p{L}+|made) (\p{L}+)/iu,
  give: /\b(?:giv\p{L}+|gave) (\p{L}+)/iu,
  go: /\b(?:go(?:es|ing|ne)?|went) (\p{L}+)/iu,
  come: /\b(?:com(?:es?|ing)|came) (\p{L}+)/iu,
};

/** Letters on either side in which it is told whose the figure is. */
const FARTHEST = 200;
const ANOTHER = /\b(?:rival|other|another|second|previous|neighbouring|sister|(?:an|the|her|his|its|their) earlier)\b/i;

const OPEN =
  /\b(?:will|shall|would|could|should|may(?! \d)|might|if|unless|plan(?:s|ned|ning)?|expect(?:s|ed)|due to|hop(?:es?|ed|ing)|set to|aim(?:s|ed)?|never|not)\b|n['’]t\b/u;

function lower(word: string | undefined): string {
  return word?.toLowerCase() ?? "";
}

/** Words that bound a figure, whatever governs it. */
const BOUND = /(?:\bas (?:much|many|little|few) as|\b(?:more|less|fewer) than|\bat (?:least|most)|\bup to) $/i;
/** Where the last clause of a text begins. */
const LAST_CLAUSE = /(?:(?:[;:()–—“”"]|,(?!\d)|\s-\s)[^;:()–—“”",]*|^[^;:()–—“”",]*)$/u;
const PREPOSITIONS = words(
  "in for of on at by to from with over after since within during than against until into per under above below",
);
const HEDGES = words(
  "a an the about around nearly almost roughly some approximately exactly just only another its his her their",
);
const PASSED = words(`${[...HEDGES].join(" ")} this that own first last past next`);
/** Verbs and words that stand with anything. */
const LIGHT = words(
  "be become have do get make take come go give see say face appear show stand win score play and or but so than as not which who when " +
    "while if all both also now then there it he she they we you i is are was were been being has had did got aged age worth up " +
    "more less fewer least most later earlier ago",
);
