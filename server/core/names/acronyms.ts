// Acronyms given to the organisation they stand for, beside its name in brackets or anywhere in the text.

import { pushTo } from "../text/lists.ts";
import type { Evidence } from "./evidence.ts";
import type { Piece } from "./pieces.ts";
import type { EntityRecord, Records } from "./records.ts";

/** "Institute for National Security Strategy (INSS)", "KCNA, the Korean Central News Agency": one organisation. */
export function linkAcronyms(
  pieces: readonly Piece[],
  given: Map<Piece, EntityRecord>,
  records: Records,
  evidence: Evidence,
): void {
  let pieceLists: Map<EntityRecord, Piece[]> | undefined;
  // Most texts have no acronym.
  const owned = () => {
    if (!pieceLists) {
      pieceLists = new Map();
      for (const [piece, record] of given) pushTo(pieceLists, record, piece);
    }
    return pieceLists;
  };
  const give = (from: EntityRecord, to: EntityRecord) => {
    const lists = owned();
    for (const piece of lists.get(from) ?? []) {
      given.set(piece, to);
      pushTo(lists, to, piece);
    }
    lists.delete(from);
  };
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] as Piece;
    // Most names are no row of capitals.
    if (piece.country || !/^[^\p{L}]*\p{Lu}[^\p{L}]*\p{Lu}/u.test(piece.text)) continue;
    const letters = piece.text.replace(/[^\p{Lu}]/gu, "");
    if (letters.length < 2 || letters.length !== piece.text.replace(/\./g, "").length) continue;
    const own = given.get(piece);
    if (!own) continue;
    const words = evidence.sentences[piece.sentence] ?? [];
    const bracketed = words[piece.from - 1]?.text === "(";
    const neighbours = [pieces[i - 1], pieces[i + 1]].filter(
      (p): p is Piece => p !== undefined && p.sentence === piece.sentence,
    );
    for (const neighbour of neighbours) {
      const record = given.get(neighbour);
      const gap = Math.max(piece.from - neighbour.to, neighbour.from - piece.to);
      if (!record || record === own || gap > 3 || !(bracketed || gap <= 2)) continue;
      if (!matchesInitials(letters, neighbour.text) || neighbour.text.length <= piece.text.length) continue;
      record.kind = "organisation";
      give(own, record);
      break;
    }
  }
  // "The WHO" sentences after "World Health Organization".
  const acronyms = records.all.filter(
    (own) => own.kind === "organisation" && own.name.length <= 8 && /^[\p{Lu}.]{2,8}$/u.test(own.name),
  );
  if (acronyms.length === 0) return;
  const byInitials = new Map<string, EntityRecord[]>();
  for (const record of records.all)
    if (record.kind !== "person" && record.tokens.length > 1) pushTo(byInitials, initialsOf(record.name), record);
  for (const own of acronyms) {
    if (!owned().has(own)) continue;
    const fitting = (byInitials.get(own.name.replace(/\./g, "")) ?? []).filter((record) => record !== own);
    const [whole] = fitting;
    if (!whole || fitting.length > 1) continue;
    whole.kind = "organisation";
    give(own, whole);
  }
}

function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join("");
}

function matchesInitials(letters: string, name: string): boolean {
  const all = name.split(/[\s-]+/);
  const capitals = all.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word[0]);
  const every = all.map((word) => (word[0] ?? "").toUpperCase());
  const target = letters.toUpperCase();
  if (capitals.join("") === target || every.join("") === target) return true;
  // "KOTRA", "Unicef": at least begin and most letters in order.
  let at = 0;
  for (const letter of target) {
    at = name.toUpperCase().indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return (
    target.length >= 3 &&
    name[0]?.toUpperCase() === target[0] &&
    capitals.length >= 2 &&
    capitals.length >= target.length - 2
  );
}
