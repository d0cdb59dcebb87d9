// Whom a short form can only mean: the person of a surname or a given name, the organisation of a first word.

import { pushTo } from "../text/lists.ts";
import { isGivenName } from "./givenNames.ts";
import { plainKey } from "./key.ts";
import type { Piece } from "./pieces.ts";
import { type EntityRecord, genderOfTitle, type Records } from "./records.ts";
import type { Spelling } from "./spellings.ts";
import type { Word } from "./words.ts";

/** The person a surname, a given name or a part of a name can only mean here. */
export function shortPerson(
  piece: Piece,
  words: readonly Word[],
  records: Records,
  { kind, plain }: Spelling,
): EntityRecord | undefined {
  if (kind === "organisation" && !piece.title) return undefined;
  const before = words[piece.from - 1];
  if (before && /^(?:in|near|at)$/.test(before.lower) && kind === "place") return undefined;
  const { bySurname, byGiven } = records.personsNamed(plain);
  const gender = genderOfTitle(piece);
  const fit = (list: readonly EntityRecord[]) => list.filter((r) => !(gender && r.gender && r.gender !== gender));
  const surname = choose(fit(bySurname), piece);
  if (surname) return surname;
  if (bySurname.length > 0 && piece.title && gender) return undefined;
  // A given name alone is somebody's short name unless a title says otherwise: "Prince Harry" may, "Mr Harry" may not.
  if (piece.title && /^(?:mr|mrs|ms|dr|prof)$/.test(piece.title.words.at(-1) ?? "")) return undefined;
  if (before?.lower === "the") return undefined;
  if (!isGivenName(piece.text) && kind === "place") return undefined;
  return choose(fit(byGiven), piece);
}

/** Of several people of one name: who was called by it before, else the one spoken of last; relatives stand back. */
function choose(candidates: readonly EntityRecord[], piece: Piece): EntityRecord | undefined {
  if (candidates.length <= 1) return candidates[0];
  let best: EntityRecord | undefined;
  let second: EntityRecord | undefined;
  for (const candidate of candidates) {
    if (!best || comesBefore(candidate, best)) {
      second = best;
      best = candidate;
    } else if (!second || comesBefore(candidate, second)) second = candidate;
  }
  if (!best) return undefined;
  const rivals = second && standing(second) === standing(best);
  if (rivals && best.shortSeen < 0 && best.lastSeen === second?.lastSeen && best.lastSeen === piece.sentence)
    return undefined;
  return best;
}

function comesBefore(a: EntityRecord, b: EntityRecord): boolean {
  return (standing(b) - standing(a) || b.shortSeen - a.shortSeen || b.lastSeen - a.lastSeen || a.index - b.index) < 0;
}

/** Who was named already stands before who is named only later, relatives behind each. */
function standing(record: EntityRecord): number {
  return (record.lastSeen >= 0 ? 2 : 0) + (record.relative ? 0 : 1);
}

/** "Ewha" for "Ewha Womans University": the first word of exactly one organisation. */
export function shortOrganisation(
  piece: Piece,
  words: readonly Word[],
  organisations: ReadonlyMap<string, readonly EntityRecord[]>,
): EntityRecord | undefined {
  if (piece.text.includes(" ") || /^(?:in|near|from|around|across)$/.test(words[piece.from - 1]?.lower ?? ""))
    return undefined;
  if (
    /^(?:royal|national|new|british|great|north|south|east|west|american|european|united|first|federal|state|central|international|general|house|bank|university|street|city|st|saint|san|los|big|red|white|black|blue|green)$/i.test(
      piece.text,
    )
  )
    return undefined;
  const fitting = organisations.get(plainKey(piece.text)) ?? [];
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** Organisations of several words by the first of them, "the" aside. */
export function byFirstWord(records: Records): ReadonlyMap<string, readonly EntityRecord[]> {
  const lists = new Map<string, EntityRecord[]>();
  for (const record of records.all) {
    if (record.kind !== "organisation" || record.tokens.length < 2) continue;
    const [first = "", second = ""] = record.tokens;
    pushTo(lists, first, record);
    if (first === "the") pushTo(lists, second, record);
  }
  return lists;
}
