// The same number in two currencies: a mistake, or the dollars of another country.

import type { Quantity } from "../reading/model.ts";

/** The unit without what it is counted by: rupees of "rupees a day". */
export function baseUnit(q: Quantity): string | null {
  const at = q.unit?.indexOf(" per ") ?? -1;
  return at > 0 ? (q.unit?.slice(0, at) ?? null) : q.unit;
}

export function isOtherCurrency(a: Quantity, b: Quantity): boolean {
  if (a.kind !== "money" || b.kind !== "money") return false;
  const [ours, theirs] = [baseUnit(a), baseUnit(b)];
  return ours !== null && theirs !== null && ours !== theirs;
}

/** The same number in another currency is more than chance, another number in another currency nothing. */
export function isTellingTwin(a: Quantity, b: Quantity): boolean {
  return a.value !== null && a.value === b.value && Math.abs(a.value) >= 100;
}

/** Currencies that share a sign or a word: whose dollars "$5m" are, a text about that country need not say. */
const FAMILIES: readonly ReadonlySet<string>[] = [
  "USD AUD CAD NZD HKD SGD TWD JMD TTD BBD BSD FJD NAD LRD",
  "GBP EGP SYP LBP SDG SSP IEP CYP GIP",
  "MXN ARS CLP COP PHP UYU DOP CUP BOP",
  "INR PKR LKR NPR MUR SCR IDR",
  "CHF FRF BEF XAF XOF XPF CDF RWF DJF KMF BIF GNF",
  "SEK NOK DKK ISK CZK EEK",
  "TRY ITL SYP",
  "IRR OMR QAR SAR YER BRL",
  "KWD BHD IQD JOD LYD TND DZD RSD MKD",
  "JPY CNY",
  "KES TZS UGX SOS",
].map((codes) => new Set(codes.split(" ")));

/** May both be meant by one sign or word? */
export function mayMeanOneCurrency(a: Quantity, b: Quantity): boolean {
  return FAMILIES.some((family) => family.has(baseUnit(a) ?? "") && family.has(baseUnit(b) ?? ""));
}
