// Ranks of the police and the forces: one person has one of a ladder at a time.

import { plainName } from "../names/key.ts";

/**
 * Each rank by its last words; what precedes "chief" or "lieutenant" makes another rank of the same noun. Captains and
 * commanders are left out: they are as often of a team, a ship or a mission as of the forces.
 */
const LADDERS: readonly ReadonlyMap<string, string>[] = [
  ladder(
    "constable=pc,dc sergeant=sgt,ds inspector=insp,di chief_inspector=dci superintendent=supt,dsi chief_superintendent=dcs chief_constable",
  ),
  ladder(
    "private=pte corporal=cpl sergeant=sgt lieutenant=lt major=maj colonel=col general=gen lieutenant_colonel lieutenant_general major_general brigadier_general=brigadier",
  ),
  ladder("lieutenant=lt commodore admiral rear_admiral vice_admiral"),
];

function ladder(list: string): ReadonlyMap<string, string> {
  return new Map(
    list.split(" ").flatMap((entry) => {
      const [rank = "", short = ""] = entry.split("=");
      return [rank, ...short.split(",").filter(Boolean)].map((word) => [word, rank] as const);
    }),
  );
}

/** Before "general" and others these make an office of it: "attorney general", "sergeant major". */
const CIVIL = new Set(
  "attorney secretary director solicitor governor inspector surgeon consul auditor advocate lord sergeant drum".split(
    " ",
  ),
);

/** What may stand before a rank. */
const FORCES = new Set(
  "the a chief ch lt det detective police army naval navy force woman rear vice staff lance flight master".split(" "),
);

/** "Acting Superintendent" Reed is a chief inspector, too; an assistant chief constable is none. */
const NOT_QUITE = /\b(?:acting|temporary|assistant|deputy|former|ex|retired|honorary)\b/;

/** The rank that a role is, where it ends in one: "chief_inspector" of "Det Ch Insp"; the same word on several ladders. */
export function rankOf(text: string): string | undefined {
  const plain = plainName(text);
  if (NOT_QUITE.test(plain)) return undefined;
  const own = plain.split(/[\s/]+/);
  // "health inspector", "school superintendent"
  if (!own.slice(0, -1).every((word) => FORCES.has(word) || LADDERS.some((ranks) => ranks.has(word)))) return undefined;
  const last = own.at(-1) ?? "";
  const before = own.at(-2) === "ch" ? "chief" : own.at(-2);
  if (before !== undefined && CIVIL.has(before)) return undefined;
  for (const ranks of LADDERS) {
    const rank = ranks.get(last);
    if (rank === undefined) continue;
    for (const other of LADDERS) if (other.has(`${before}_${rank}`)) return `${before}_${rank}`;
    return rank;
  }
  return undefined;
}

/** True for two ranks of one ladder of which neither is the other's noun: a chief inspector may be called an inspector. */
export function areTwoRanks(a: string, b: string): boolean {
  if (a === b || a.endsWith(`_${b}`) || b.endsWith(`_${a}`)) return false;
  return LADDERS.some((ranks) => [...ranks.values()].includes(a) && [...ranks.values()].includes(b));
}
