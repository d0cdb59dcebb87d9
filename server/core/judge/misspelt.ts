// People whom no source knows by this name, but who are a slip of the pen away from one of the source at hand.

import type { Segment } from "../index/segment.ts";
import { holders, includes, type SourceIndex, weightOf } from "../index/sourceIndex.ts";
import { stem, termOf } from "../index/terms.ts";
import { isGivenName } from "../names/givenNames.ts";
import { isEastAsianSurname, plainName } from "../names/key.ts";
import type { Entity, Mention, Reading } from "../reading/model.ts";
import { isDictionaryWord } from "../reading/tokens.ts";
import { remembering } from "../text/remembering.ts";
import type { Homes } from "./homes.ts";
import type { Known } from "./known.ts";
import type { Claim } from "./model.ts";
import { publisherOf } from "./passages.ts";
import { samePerson } from "./speakers.ts";
import { namingEvidence } from "./tellingPlaces.ts";

interface Slip extends Known {
  readonly wrong: string;
  /** The word as the source writes it. */
  readonly right: string;
}

/** How much else of the sentence the source must have, so that the same person is meant. */
const LEAST_SHARED = 1.2;

/** Among so few sources a whole name but for one slip means the same person, wherever the draft has it. */
const FEW_SOURCES = 12;

/** A person no source knows, a letter or two away from one that the source at hand does know. */
export function misspelt(
  draft: Reading,
  index: SourceIndex,
  homes: Homes,
  entity: Entity,
  mentions: readonly Mention[],
): readonly Claim[] {
  const first = mentions[0];
  if (!first) return [];
  const found: Slip[] = [];
  const isFew = index.segments.length <= FEW_SOURCES && /\s/.test(entity.name);
  for (const segment of isFew ? index.segments : homes.of(first.sentence)) {
    for (const other of segment.entities) {
      if (other.kind !== "person" || samePerson(entity, other) === "same") continue;
      const slip = slipIn(entity.name, other.name);
      if (slip) found.push({ segment, entity: other, ...slip });
    }
  }
  const best = found[0];
  if (!best || found.some((other) => other.right !== best.right)) return [];
  if (isKnown(best, entity, index) || (!isFew && sharedWith(draft, index, best.segment, first) < LEAST_SHARED))
    return [];
  const evidence = namingEvidence(best.segment, best.entity.key, "contradicts", ({ text }) =>
    joined(text).includes(joined(best.right)),
  );
  if (!evidence) return [];
  const claims: Claim[] = [];
  for (const mention of mentions) {
    const right = mended(mention.text, best);
    if (right === undefined) continue;
    claims.push({
      kind: "name",
      start: mention.start,
      end: mention.end,
      text: mention.text,
      verdict: "contradicted",
      code: "name.variant",
      message: `${publisherOf(best.segment)} spells the name “${best.entity.name}”.`,
      expected: right,
      confidence: 0.85,
      evidence: [evidence],
    });
  }
  return claims;
}

/** True where the wrong word is a name or a word of the source, too; a surname alone must be new to all sources. */
function isKnown({ segment, wrong, entity }: Slip, own: Entity, index: SourceIndex): boolean {
  if (hasWord(joinedTextOf(segment), wrong)) return true;
  const alone = !/\s/.test(own.name.trim()) || !/\s/.test(entity.name.trim());
  return alone && [wrong, stem(wrong)].some((word) => holders(index, index.dictionary.find(word)).length > 0);
}

/** "Kean" is no word of a text that has "Keane". */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const around = text.slice(Math.max(0, at - 1), at) + text.slice(at + word.length, at + word.length + 1);
    if (!/\p{L}/u.test(around)) return true;
  }
  return false;
}

const joinedTexts = new WeakMap<Segment, string>();

/** A whole text takes as long as all else that is asked about a name. */
function joinedTextOf(segment: Segment): string {
  let text = joinedTexts.get(segment);
  if (text === undefined) {
    text = joined(segment.text);
    joinedTexts.set(segment, text);
  }
  return text;
}

/** The mention with the wrong word put right; undefined where it does not have it. */
function mended(text: string, { wrong, right }: Slip): string | undefined {
  const words = text.split(/\s+/);
  for (let from = 0; from < words.length; from++) {
    for (let to = words.length; to > from; to--) {
      const last = words.slice(from, to).join(" ");
      if (joined(last).replaceAll(" ", "") === wrong)
        return [...words.slice(0, from), right + (/[’']s?$/.exec(last)?.[0] ?? ""), ...words.slice(to)].join(" ");
    }
  }
  return undefined;
}

/** How much of the draft's sentence, the name apart, occurs in the source. */
function sharedWith(draft: Reading, index: SourceIndex, segment: Segment, mention: Mention): number {
  const sentence = draft.sentences[mention.sentence];
  const seen = new Set<number>();
  let weight = 0;
  for (const token of sentence?.tokens ?? []) {
    if (mention.start <= token.start && token.end <= mention.end) continue;
    const term = termOf(token);
    const id = term === null ? -1 : index.dictionary.find(term);
    if (id < 0 || seen.has(id) || !includes(segment.vocabulary, id)) continue;
    seen.add(id);
    weight += weightOf(index, id);
  }
  return weight;
}

/** A name's words in plain letters, hyphens closed: "park wongon". */
function joined(text: string): string {
  return plainName(text.replace(/[-‐‑]/g, ""));
}

interface Word {
  readonly plain: string;
  readonly written: string;
}

/** The words of a name; a Korean or Chinese given name is one, however it is parted. */
const wordsOf = remembering((name): readonly Word[] => {
  const words = name
    .split(/\s+/)
    .map((written) => ({ written, plain: joined(written) }))
    .filter(({ plain }) => plain !== "");
  const [surname, given, more] = words;
  if (words.length === 3 && surname && given && more && isEastAsianSurname(surname.plain)) {
    return [surname, { plain: given.plain + more.plain, written: `${given.written} ${more.written}` }];
  }
  return words;
});

/** The one word in which two names differ by a slip of the pen; undefined where they differ otherwise. */
function slipIn(name: string, other: string): { wrong: string; right: string } | undefined {
  const own = wordsOf(name);
  const theirs = wordsOf(other);
  // "Wiliamson" for the Williamson whom the source never names in full.
  if (own.length === 1 || theirs.length === 1) {
    const a = own.at(-1);
    const b = theirs.at(-1);
    if (!a || !b || Math.min(a.plain.length, b.plain.length) < 6 || !isSlip(a.plain, b.plain, 1)) return undefined;
    // "A-levels", "the Windsors": more of the same.
    if (a.plain === `${b.plain}s` || b.plain === `${a.plain}s`) return undefined;
    return { wrong: a.plain, right: b.written };
  }
  if (own.length !== theirs.length) return undefined;
  let found: { wrong: string; right: string } | undefined;
  for (const [i, a] of own.entries()) {
    const b = theirs[i];
    if (!b || a.plain === b.plain) continue;
    const shorter = Math.min(a.plain.length, b.plain.length);
    if (!found && shorter >= 4 && soundsLike(a.plain, b.plain)) {
      found = { wrong: a.plain, right: b.written };
      continue;
    }
    const isSurname = i === own.length - 1;
    // "Siobhan Kean" for Siobhan Keane; Anders Holt may be another man than Anders Holm.
    const least = isSurname && a.plain.length !== b.plain.length ? 4 : 5;
    if (found || shorter < least || !isSlip(a.plain, b.plain, shorter >= 7 ? 2 : 1)) return undefined;
    // Mark and Mary, Erik and Eric are two people, not one misspelt.
    if (!isSurname && isGivenName(a.plain) && isGivenName(b.plain)) return undefined;
    found = { wrong: a.plain, right: b.written };
  }
  return found;
}

/** True for "Kaspar" and "Casper", "Price" and "Prys"; not for "Mohamed" and "Mohammed", which are both in use. */
function soundsLike(a: string, b: string): boolean {
  return soundOf(a) === soundOf(b) && consonantsOf(a) !== consonantsOf(b);
}

/** How a name sounds, roughly: vowels behind the first are one. */
function soundOf(word: string): string {
  const sound = word
    .replace(/ph/g, "f")
    .replace(/x/g, "ks")
    .replace(/c(?=[eiy])/g, "s")
    .replace(/[cq]/g, "k")
    .replace(/z/g, "s")
    .replace(/y/g, "i")
    .replace(/(.)\1+/g, "$1")
    .replace(/(?<=[a-z]{3})e$/, "");
  const first = sound.search(/[aeiou]/);
  return sound.slice(0, first + 1) + sound.slice(first + 1).replace(/[aeiou]+/g, "*");
}

function consonantsOf(word: string): string {
  return word
    .replace(/[aeiou]/g, "")
    .replace(/y/g, "")
    .replace(/(.)\1+/g, "$1");
}

function isSlip(a: string, b: string, most: number): boolean {
  if (isDictionaryWord(a) && isDictionaryWord(b)) return false;
  return a[0] === b[0] && distance(a, b) <= most;
}

/** Letters changed, added, left out or swapped. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((rows[i - 1]?.[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (rows[i - 1]?.[j - 1] ?? 0) + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}
