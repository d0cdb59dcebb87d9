// Currencies: symbols, codes and words, each with its ISO 4217 code.

import { entry } from "../text/wordLists.ts";

const SYMBOLS: Readonly<Record<string, string>> = {
  $: "USD",
  "£": "GBP",
  "€": "EUR",
  "¥": "JPY",
  "₹": "INR",
  "₩": "KRW",
  "₽": "RUB",
  "₺": "TRY",
  "₴": "UAH",
  "₦": "NGN",
  "₪": "ILS",
  "₱": "PHP",
  "฿": "THB",
  "₫": "VND",
  "₡": "CRC",
  "₵": "GHS",
  "₸": "KZT",
};

/** Letters before or behind "$": "US$5", "$US5", "A$5", "HK $5". */
const DOLLARS: Readonly<Record<string, string>> = {
  US: "USD",
  U: "USD",
  "U.S.": "USD",
  A: "AUD",
  AU: "AUD",
  AUS: "AUD",
  C: "CAD",
  CA: "CAD",
  CAN: "CAD",
  NZ: "NZD",
  HK: "HKD",
  S: "SGD",
  SG: "SGD",
  NT: "TWD",
  R: "BRL",
  MX: "MXN",
  J: "JMD",
  TT: "TTD",
};

/** Codes and abbreviations that stand before a number, or behind it. */
const CODES: Readonly<Record<string, string>> = {
  USD: "USD",
  EUR: "EUR",
  GBP: "GBP",
  JPY: "JPY",
  CNY: "CNY",
  RMB: "CNY",
  AUD: "AUD",
  CAD: "CAD",
  CHF: "CHF",
  NZD: "NZD",
  HKD: "HKD",
  SGD: "SGD",
  SEK: "SEK",
  NOK: "NOK",
  DKK: "DKK",
  INR: "INR",
  KRW: "KRW",
  RUB: "RUB",
  BRL: "BRL",
  MXN: "MXN",
  ZAR: "ZAR",
  TRY: "TRY",
  PLN: "PLN",
  CZK: "CZK",
  HUF: "HUF",
  ILS: "ILS",
  NIS: "ILS",
  MYR: "MYR",
  RM: "MYR",
  THB: "THB",
  IDR: "IDR",
  PHP: "PHP",
  VND: "VND",
  AED: "AED",
  SAR: "SAR",
  KWD: "KWD",
  QAR: "QAR",
  EGP: "EGP",
  NGN: "NGN",
  KES: "KES",
  GHS: "GHS",
  PKR: "PKR",
  BDT: "BDT",
  LKR: "LKR",
  UAH: "UAH",
  RON: "RON",
  BGN: "BGN",
  HRK: "HRK",
  TWD: "TWD",
  ARS: "ARS",
  CLP: "CLP",
  COP: "COP",
  PEN: "PEN",
  Rs: "INR",
  "Rs.": "INR",
};

/** Only glued to the number: "PS6m" and "Y=500" are what lost signs leave. */
const GLUED: Readonly<Record<string, string>> = { PS: "GBP", Y: "JPY" };

/** Abbreviations that only stand behind the number. */
const BEHIND: Readonly<Record<string, string>> = { kn: "HRK", kr: "SEK", zł: "PLN", "€": "EUR", "£": "GBP" };

/** Words of money, singular; an adjective before them ("Danish crowns") says whose. */
const WORDS: Readonly<Record<string, string>> = {
  dollar: "USD",
  buck: "USD",
  euro: "EUR",
  pound: "GBP",
  sterling: "GBP",
  quid: "GBP",
  yen: "JPY",
  yuan: "CNY",
  renminbi: "CNY",
  rupee: "INR",
  ruble: "RUB",
  rouble: "RUB",
  won: "KRW",
  franc: "CHF",
  ringgit: "MYR",
  shekel: "ILS",
  peso: "MXN",
  lira: "TRY",
  rand: "ZAR",
  baht: "THB",
  rupiah: "IDR",
  dirham: "AED",
  riyal: "SAR",
  naira: "NGN",
  dong: "VND",
  zloty: "PLN",
  forint: "HUF",
  koruna: "CZK",
  krona: "SEK",
  kronor: "SEK",
  krone: "NOK",
  kroner: "NOK",
  crown: "DKK",
  hryvnia: "UAH",
  taka: "BDT",
  kuna: "HRK",
  leu: "RON",
  lei: "RON",
  shilling: "KES",
  cedi: "GHS",
  dinar: "KWD",
  rial: "IRR",
  real: "BRL",
  reais: "BRL",
};

const OWNERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  dollar: {
    us: "USD",
    "u.s.": "USD",
    american: "USD",
    australian: "AUD",
    canadian: "CAD",
    "hong kong": "HKD",
    "new zealand": "NZD",
    singapore: "SGD",
    taiwan: "TWD",
  },
  crown: { danish: "DKK", swedish: "SEK", norwegian: "NOK", czech: "CZK" },
  krone: { danish: "DKK", norwegian: "NOK" },
  kroner: { danish: "DKK", norwegian: "NOK" },
  pound: { british: "GBP", egyptian: "EGP", syrian: "SYP", lebanese: "LBP", sudanese: "SDG" },
  rupee: { indian: "INR", pakistani: "PKR", "sri lankan": "LKR", nepalese: "NPR" },
  peso: { mexican: "MXN", argentine: "ARS", chilean: "CLP", colombian: "COP", philippine: "PHP" },
  won: { "south korean": "KRW", "north korean": "KPW", korean: "KRW" },
  franc: { swiss: "CHF", cfa: "XOF", french: "FRF", belgian: "BEF" },
  dinar: { kuwaiti: "KWD", iraqi: "IQD", jordanian: "JOD", serbian: "RSD", bahraini: "BHD" },
  shilling: { kenyan: "KES", ugandan: "UGX", tanzanian: "TZS" },
  lira: { turkish: "TRY", italian: "ITL" },
  riyal: { saudi: "SAR", qatari: "QAR" },
};

/** Hundredths that are written in their own right: "77 cents", "164p". Value: currency of which they are 0.01. */
const HUNDREDTHS: Readonly<Record<string, string>> = {
  cent: "USD",
  penny: "GBP",
  pence: "GBP",
  p: "GBP",
  pee: "GBP",
  "¢": "USD",
  kopeck: "RUB",
  paise: "INR",
};

export function currencyOfSymbol(sign: string): string | undefined {
  return entry(SYMBOLS, sign);
}

/** "US" in "US$5" or "$US5". */
export function dollarOf(letters: string): string | undefined {
  return entry(DOLLARS, letters.toUpperCase());
}

export function currencyOfCode(code: string, glued: boolean): string | undefined {
  return entry(CODES, code) ?? (glued ? entry(GLUED, code) : undefined);
}

export function currencyBehind(written: string): string | undefined {
  return entry(CODES, written) ?? entry(BEHIND, written);
}

/** "crown" with the words before it, "danish": "DKK". */
export function currencyOfWord(lemma: string, before: string): string | undefined {
  return (before ? entry(entry(OWNERS, lemma) ?? {}, before) : undefined) ?? entry(WORDS, lemma);
}

/** True where `words` says whose money it is: "danish" of crowns. */
export function ownsCurrency(words: string, lemma: string): boolean {
  return entry(entry(OWNERS, lemma) ?? {}, words) !== undefined;
}

export function hundredthOf(written: string): string | undefined {
  return entry(HUNDREDTHS, written);
}
