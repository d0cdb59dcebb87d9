// Political parties by the words that people write for them and their members.

/** Words for one party and its members, the first of them its name here. */
const PARTIES: readonly string[] = [
  "labour",
  "conservative conservatives tory tories",
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

/** Names of several words, and words of parties in names of something else. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/\bLiberal Democratic\b/g, "Libdem"],
  [/\bLib(?:eral)?[ -]Dem(?:ocrat)?s?\b/g, "Libdem"],
  [/\bPlaid Cymru\b/g, "Plaid"],
  [/\bDemocratic Unionists?\b/g, "DUP"],
  [/\bUlster Unionists?\b/g, "UUP"],
  [/\bSocial Democratic and Labour\b/g, "SDLP"],
  [/\bScottish National(?:ists?| Party)\b/g, "SNP"],
  [
    /\bDemocratic (?:Republic|Alliance|Left|Party of)\b|\b(?:Social|Christian|New|Free) Democrat(?:s|ic)?\b|\bRepublican (?:Guard|Army|People|Left)/g,
    "",
  ],
  [
    /\bLabour (?:[Ww]ard|Exchange|Club|Camp|Union|Code|Law|Court|Ministry|Minister|Department|Secretary|Office|Day|Relations|Market|Organi[sz]ation)/g,
    "",
  ],
];

/** Of the United States: nobody is told to be of one of these who is of a party of Britain or Ireland. */
const AMERICAN: ReadonlySet<string> = new Set(["republican", "democrat"]);

/** True for parties of one country: a French Republican may well be called a Conservative. */
export function areOfOneCountry(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const all = [...a, ...b];
  return all.every((party) => AMERICAN.has(party)) || !all.some((party) => AMERICAN.has(party));
}

export function isParty(word: string): boolean {
  return BY_WORD.has(word);
}

/** The parties that a text names by words with a capital: "conservative" is a cast of mind, "Conservative" a party. */
export function partiesIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  let joined = text;
  for (const [written, short] of NAMES) joined = joined.replace(written, short);
  for (const [word] of joined.matchAll(/(?<!\p{L})\p{Lu}[\p{L}-]+/gu)) {
    const party = BY_WORD.get(word.toLowerCase());
    if (party) found.add(party);
  }
  return found;
}
