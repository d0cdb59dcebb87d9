// The character references that occur in articles: `&nbsp;`, `&#8217;`, `&mdash;`.

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  thinsp: "\u2009",
  ensp: "\u2002",
  emsp: "\u2003",
  shy: "\u00ad",
  ndash: "–",
  mdash: "—",
  minus: "−",
  hellip: "…",
  lsquo: "‘",
  rsquo: "’",
  sbquo: "‚",
  ldquo: "“",
  rdquo: "”",
  bdquo: "„",
  laquo: "«",
  raquo: "»",
  pound: "£",
  euro: "€",
  yen: "¥",
  cent: "¢",
  dollar: "$",
  percnt: "%",
  deg: "°",
  plusmn: "±",
  times: "×",
  divide: "÷",
  frac12: "½",
  frac14: "¼",
  frac34: "¾",
  sup2: "²",
  sup3: "³",
  middot: "·",
  bull: "•",
  copy: "©",
  reg: "®",
  trade: "™",
  sect: "§",
  aacute: "á",
  agrave: "à",
  acirc: "â",
  atilde: "ã",
  auml: "ä",
  aring: "å",
  aelig: "æ",
  ccedil: "ç",
  eacute: "é",
  egrave: "è",
  ecirc: "ê",
  euml: "ë",
  iacute: "í",
  icirc: "î",
  iuml: "ï",
  ntilde: "ñ",
  oacute: "ó",
  ograve: "ò",
  ocirc: "ô",
  otilde: "õ",
  ouml: "ö",
  oslash: "ø",
  szlig: "ß",
  uacute: "ú",
  ugrave: "ù",
  ucirc: "û",
  uuml: "ü",
};

/** The character behind `&name;` or `&#123;`; the reference itself where it is unknown. */
export function decodeEntity(reference: string): string {
  const name = reference.slice(1, -1);
  if (name.startsWith("#")) {
    const hex = name[1] === "x" || name[1] === "X";
    const code = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : reference;
  }
  // Capital letters with accents are named like the small ones: `&Eacute;`.
  const known = named(name) ?? named(name.toLowerCase())?.toUpperCase();
  return known ?? reference;
}

/** The table's own entries alone: a text may have `&constructor;` as well. */
function named(name: string): string | undefined {
  return Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
}
