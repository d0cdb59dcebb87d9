// Countries by any of their names: "DPRK", "North Korean", "Pyongyang" used for the government are one place.

import { MOST_NAMES, remembering } from "../text/remembering.ts";
import { COUNTRY_TABLE } from "./data/places.ts";

export interface PlaceName {
  /** ISO 3166 code: "KP"; parts of the United Kingdom as in ISO 3166-2: "GB-SCT". */
  readonly country: string;
  readonly form: "name" | "demonym" | "capital";
}

/** What people write that the table does not hold. */
const MORE: readonly (readonly [code: string, names: string, demonyms: string, governments: string])[] = [
  [
    "US",
    "US;U.S.;U.S;USA;U.S.A.;America;United States;the States",
    "American;Americans",
    "Washington;White House;Pentagon;Capitol Hill;State Department",
  ],
  [
    "GB",
    "UK;U.K.;Britain;Great Britain;United Kingdom",
    "British;Briton;Britons;Brit;Brits",
    "Whitehall;Westminster;Downing Street",
  ],
  ["GB-ENG", "England", "English;Englishman;Englishwoman;Englishmen", ""],
  ["GB-SCT", "Scotland", "Scottish;Scot;Scots;Scotsman;Scotswoman", "Holyrood"],
  ["GB-WLS", "Wales", "Welsh;Welshman;Welshwoman;Welshmen", ""],
  ["GB-NIR", "Northern Ireland;Ulster", "Northern Irish", "Stormont"],
  ["KP", "North Korea;DPRK;D.P.R.K.;N. Korea", "North Korean;North Koreans", "Pyongyang"],
  ["KR", "South Korea;ROK;Republic of Korea;S. Korea", "South Korean;South Koreans", "Seoul;Blue House"],
  ["CN", "China;PRC;People's Republic of China;mainland China", "Chinese", "Beijing"],
  ["RU", "Russia;Russian Federation", "Russian;Russians", "Moscow;Kremlin"],
  ["NL", "Netherlands;the Netherlands;Holland", "Dutch;Dutchman;Dutchwoman;Dutchmen", "The Hague"],
  ["IE", "Ireland;Republic of Ireland;Eire", "Irish;Irishman;Irishwoman;Irishmen", ""],
  ["FR", "France", "French;Frenchman;Frenchwoman;Frenchmen", "Elysee;Élysée"],
  ["ES", "Spain", "Spanish;Spaniard;Spaniards", ""],
  ["DK", "Denmark", "Danish;Dane;Danes", ""],
  ["SE", "Sweden", "Swedish;Swede;Swedes", ""],
  ["FI", "Finland", "Finnish;Finn;Finns", ""],
  ["NO", "Norway", "Norwegian;Norwegians", ""],
  ["IS", "Iceland", "Icelandic;Icelander;Icelanders", ""],
  ["PL", "Poland", "Polish;Pole;Poles", ""],
  ["CZ", "Czech Republic;Czechia", "Czech;Czechs", ""],
  ["TR", "Turkey;Türkiye;Turkiye", "Turkish;Turk;Turks", ""],
  ["GR", "Greece", "Greek;Greeks", ""],
  ["CH", "Switzerland", "Swiss", ""],
  ["BE", "Belgium", "Belgian;Belgians", ""],
  ["JP", "Japan", "Japanese", ""],
  ["PH", "Philippines;the Philippines", "Filipino;Filipina;Filipinos;Philippine", ""],
  ["NZ", "New Zealand", "New Zealander;New Zealanders;Kiwi;Kiwis", ""],
  ["AU", "Australia", "Australian;Australians;Aussie;Aussies", ""],
  ["AF", "Afghanistan", "Afghan;Afghans", ""],
  ["IQ", "Iraq", "Iraqi;Iraqis", ""],
  ["IR", "Iran;Islamic Republic of Iran;Persia", "Iranian;Iranians", "Tehran"],
  ["IL", "Israel", "Israeli;Israelis", ""],
  ["PS", "Palestine;Palestinian Authority;Palestinian territories", "Palestinian;Palestinians", ""],
  ["PK", "Pakistan", "Pakistani;Pakistanis", ""],
  ["BD", "Bangladesh", "Bangladeshi;Bangladeshis", ""],
  ["IN", "India", "Indian;Indians", "New Delhi;Delhi"],
  ["SA", "Saudi Arabia;Saudi", "Saudi Arabian;Saudi;Saudis", ""],
  ["AE", "United Arab Emirates;UAE;U.A.E.;the Emirates", "Emirati;Emiratis", ""],
  ["CD", "Democratic Republic of Congo;Democratic Republic of the Congo;DR Congo;DRC", "Congolese", ""],
  ["CG", "Republic of Congo;Congo-Brazzaville", "", ""],
  ["CI", "Ivory Coast;Côte d'Ivoire;Cote d'Ivoire", "Ivorian;Ivorians", ""],
  ["MM", "Myanmar;Burma", "Burmese", ""],
  ["SY", "Syria", "Syrian;Syrians", ""],
  ["VA", "Vatican;the Vatican;Holy See", "", ""],
  ["TW", "Taiwan", "Taiwanese", ""],
  ["HK", "Hong Kong", "Hongkonger;Hongkongers", ""],
  ["AR", "Argentina", "Argentine;Argentinian;Argentines;Argentinians", ""],
  ["BR", "Brazil", "Brazilian;Brazilians", ""],
  ["MK", "North Macedonia;Macedonia", "Macedonian;Macedonians", ""],
  ["BA", "Bosnia;Bosnia and Herzegovina;Bosnia-Herzegovina", "Bosnian;Bosnians", ""],
  ["UA", "Ukraine", "Ukrainian;Ukrainians", "Kyiv;Kiev"],
  ["EU", "European Union;EU;E.U.", "", ""],
];

/** Names that are far more often something else, and table entries that would mislead. */
const LEFT_OUT = new Set([
  "georgia",
  "jersey",
  "chad",
  "jordan",
  "emirates",
  "mali",
  "saint martin",
  "niger",
  "monaco city",
  "the valley",
  "road town",
  "victoria",
  "hamilton",
  "kingston",
  "george town",
  "georgetown",
  "stanley",
  "douglas",
  "jamestown",
  "city of san marino",
  "melekeok",
  "castries",
  "roseau",
  "moroni",
  "dodoma",
  "male",
  "nassau",
  "lome",
  "sucre",
  "wallis",
  "papua",
  "sami",
  "king edward point",
  "plymouth",
  "basseterre",
  "jan mayen",
]);
/** Of those, the countries proper, by name only: people bear these names too, so the context decides. */
const ALSO_PEOPLE: Readonly<Record<string, string>> = {
  georgia: "GE",
  jordan: "JO",
  chad: "TD",
  mali: "ML",
  niger: "NE",
  jersey: "JE",
};

const LONGEST_ALSO_PEOPLE = Math.max(...Object.keys(ALSO_PEOPLE).map((name) => name.length));

let names: Map<string, PlaceName> | undefined;
/** Words of the longest name that begins with a word. */
const longest = new Map<string, number>();
let official: Map<string, string> | undefined;

function load(): Map<string, PlaceName> {
  const map = new Map<string, PlaceName>();
  official = new Map();
  const put = (text: string, country: string, form: PlaceName["form"]) => {
    const key = placeKey(text);
    if (key === "" || map.has(key)) return;
    map.set(key, { country, form });
    const words = key.split(" ");
    const first = words[0] ?? "";
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
  };
  for (const [code, own, demonyms, governments] of MORE) {
    for (const name of own.split(";")) put(name, code, "name");
    for (const name of demonyms.split(";")) put(name, code, "demonym");
    for (const name of governments.split(";")) put(name, code, "capital");
    official.set(code, own.split(";")[0] ?? code);
  }
  for (const [text, code] of Object.entries(ALSO_PEOPLE)) put(text, code, "name");
  for (const row of COUNTRY_TABLE.trim().split("\n")) {
    const [code = "", name = "", others = "", capitals = "", demonyms = ""] = row.split("|");
    if (!official.has(code)) official.set(code, name);
    put(name, code, "name");
    for (const other of others.split(";")) if (!LEFT_OUT.has(placeKey(other))) put(other, code, "name");
    for (const capital of capitals.split(";")) if (!LEFT_OUT.has(placeKey(capital))) put(capital, code, "capital");
    for (const demonym of demonyms.split(";")) {
      if (demonym.length < 4) continue;
      put(demonym, code, "demonym");
      if (/n$|i$/.test(demonym)) put(`${demonym}s`, code, "demonym");
    }
  }
  return map;
}

function placeKey(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/\./g, "")
    .replace(/^the /, "")
    .trim();
}

/** The country that exactly these words name. Case counts for abbreviations: "us" is no country. */
export const placeNamed: (text: string) => PlaceName | undefined = remembering(findPlace, MOST_NAMES);

function findPlace(text: string): PlaceName | undefined {
  names ??= load();
  if (/^\p{Ll}/u.test(text.replace(/^(?:the|mainland) /, ""))) return undefined;
  if (/^(?:Us|Uk|Eu|Uae|Rok)$/.test(text)) return undefined;
  return names.get(placeKey(text));
}

/** How many words the longest country's name has that begins with this word; 0 where none does. */
export const mostPlaceWords = remembering((first) => {
  names ??= load();
  return longest.get(placeKey(first)) ?? 0;
}, MOST_NAMES);

export function countryName(code: string): string {
  names ??= load();
  return official?.get(code) ?? code;
}

/** True where people bear the country's name too: Jordan, Chad, Georgia. */
export function alsoGivenName(text: string): boolean {
  return text.length <= LONGEST_ALSO_PEOPLE && ALSO_PEOPLE[text.toLowerCase()] !== undefined;
}
