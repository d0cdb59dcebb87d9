// Political parties by the words that people write for them and their members.

/** Words for one party and its members, the first of them its name here. */
const PARTIES: readonly string[] = [
  "labour",
  "conservative conservatives tory tories con",
  "libdem libdems lib-dem lib-dems",
  "snp",
  "ukip",
  "plaid",
  "dup",
  "sdlp",
  "uup",
  "republican republicans gop",
  "democrat democrats democratic",
];

const BY_WORD = new Map(
  PARTIES.flatMap((line) => {
    const [first = "", ...others] = line.split(" ");
    return [first, ...others].map((word) => [word, first] as const);
  }),
);

export function isParty(word: string): boolean {
  return BY_WORD.has(word);
}

/** The parties that a text names by words with a capital: "conservative" is a cast of mind, "Conservative" a party. */
export function partiesIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  const joined = text
    .replace(/\bLib(?:eral)?[ -]Dem(?:ocrat)?(s?)\b/g, "Libdem$1")
    .replace(/\bPlaid Cymru\b/g, "Plaid");
  for (const [word] of joined.matchAll(/(?<!\p{L})\p{Lu}[\p{L}-]+/gu)) {
    const party = BY_WORD.get(word.toLowerCase());
    if (party) found.add(party);
  }
  return found;
}
