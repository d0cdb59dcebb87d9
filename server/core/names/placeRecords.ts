// The entity of a place that is named by a country's name, its people's or its capital's.

import { plainKey } from "./key.ts";
import type { Piece } from "./pieces.ts";
import { countryName, placeNamed } from "./places.ts";
import type { EntityRecord, Records } from "./records.ts";
import type { Word } from "./words.ts";

/** Before a name that is meant as a place: "in", "visiting". */
export const LOCATIVE: ReadonlySet<string> = new Set(
  (
    "in at near outside around through to from via into inside reach leave visit " +
    "visited visiting left reached across between for downtown central"
  ).split(" "),
);

/** The country for a government or its people, the city itself for a place. */
export function placeRecord(piece: Piece, words: readonly Word[], records: Records): EntityRecord {
  const place = piece.country;
  const code = place?.country ?? "";
  if (place?.form === "capital" && !isGovernment(piece, words)) {
    const key = plainKey(piece.text);
    return records.find("place", key) ?? records.add("place", piece.text, key);
  }
  const key = `country:${code}`;
  const known = records.find("place", key);
  if (known) {
    if (place?.form === "name" && known.name !== countryName(code))
      known.name = piece.text.length > known.name.length ? piece.text : known.name;
    return known;
  }
  return records.add("place", place?.form === "name" ? piece.text : countryName(code), key);
}

/** "Pyongyang sees", "ties with Moscow", "Beijing's frustrations": a capital that acts is a government. */
function isGovernment(piece: Piece, words: readonly Word[]): boolean {
  if (
    /^(?:Kremlin|White House|Pentagon|Whitehall|Westminster|Downing Street|Holyrood|Stormont|Blue House|State Department|Capitol Hill|Élysée|Elysee)$/.test(
      piece.text,
    )
  )
    return true;
  const before = words[piece.from - 1];
  const next = words[piece.to];
  if (next?.text === "," && words[piece.to + 1]?.cap) return false;
  if (
    before &&
    /^(?:with|against|between|by|towards|toward|pushed|urge|urged|help|pressed|accuse|accused)$/.test(before.lower)
  )
    return true;
  const verb = next?.pos === "VERB" || next?.lower === "has" || next?.lower === "had";
  if (verb && !piece.possessive && (!before || /^(?:after|before|since|as|until|because)$/.test(before.lower)))
    return true;
  if (before && (LOCATIVE.has(before.lower) || before.pos === "ADP")) return false;
  // "Moscow and Washington traded accusations"
  const partner = words[piece.to + 1];
  if (next?.lower === "and" && partner && placeNamed(partner.text)?.form === "capital") {
    return /^(?:VERB|AUX)$/.test(words[piece.to + 2]?.pos ?? "");
  }
  if (piece.possessive) return !(next?.cap ?? false);
  return next !== undefined && (next.pos === "VERB" || (next.pos === "AUX" && !piece.opens) || next.pos === "ADV");
}
