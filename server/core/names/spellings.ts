// Each name as it is spelt: its key, its tokens, and what kind of thing all its places together say it names.

import type { EntityKind } from "../reading/model.ts";
import type { Evidence } from "./evidence.ts";
import { keyOfPlain, personTokens, plainName } from "./key.ts";
import { bestKind, noVotes, type Votes, vote } from "./kinds.ts";
import type { Piece, Spelt } from "./pieces.ts";

/** What is the same wherever a name is written so: worked out once, however many places ask. */
export interface Spelling extends Spelt {
  /** By all places where the name stands, spelt so or nearly so. */
  readonly kind: EntityKind;
}

/** The spelling of each piece. */
export function spellingsOf(pieces: readonly Piece[], evidence: Evidence): readonly Spelling[] {
  const byText = new Map<string, Spelt & { kind: EntityKind }>();
  const votes = new Map<string, Votes>();
  const spellings = pieces.map((piece) => {
    let spelling = byText.get(piece.text);
    if (!spelling) {
      spelling = { ...spelt(piece), kind: "other" };
      byText.set(piece.text, spelling);
    }
    if (piece.country) return spelling;
    let own = votes.get(spelling.key);
    if (!own) {
      own = noVotes();
      votes.set(spelling.key, own);
    }
    vote(piece, evidence.sentences[piece.sentence] ?? [], own);
    return spelling;
  });
  for (const spelling of byText.values()) {
    const own = votes.get(spelling.key);
    if (own) spelling.kind = bestKind(own);
  }
  return spellings;
}

function spelt(piece: Piece): Spelt {
  if (!piece.spelt) {
    const plain = plainName(piece.text);
    piece.spelt = { plain, key: keyOfPlain(plain), tokens: personTokens(piece.text) };
  }
  return piece.spelt;
}
