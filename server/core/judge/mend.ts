// A source's value in the form in which the draft wrote its own: "15,000" for "10,000", "eight" for "ten".

import type { Figure } from "../reading/model.ts";

const WORDS = (
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
  "eighteen nineteen twenty"
).split(" ");
const NUMERAL = /\d+(?:[,. \u00a0\u202f]\d{3})*(?:\.\d+)?/;
const GROUPED = /\d[,\u00a0\u202f ]\d{3}/;

/** What to write in place of the draft's figure; the source's own words where the form cannot be kept. */
export function mendedText(draft: Figure, source: Figure): string {
  const written = plainText(source);
  if (draft.value === null || source.value === null || draft.kind !== source.kind || draft.unit !== source.unit)
    return written;
  if (draft.kind === "date" || draft.kind === "time" || draft.kind === "score" || draft.kind === "ordinal")
    return written;
  if (draft.bound !== source.bound) return written;
  const word = WORDS[source.value];
  const own = draft.value < WORDS.length ? WORDS[draft.value] : undefined;
  if (own !== undefined && word !== undefined && new RegExp(`\\b${own}\\b`, "i").test(draft.text)) {
    return draft.text.replace(new RegExp(`\\b${own}\\b`, "i"), (found) =>
      /^[A-Z]/.test(found) ? capital(word) : word,
    );
  }
  const numeral = NUMERAL.exec(draft.text)?.[0];
  if (numeral === undefined || NUMERAL.exec(source.text) === null) return written;
  const scale = draft.value / Number(numeral.replace(/[,\u00a0\u202f ]/g, ""));
  if (!Number.isFinite(scale) || scale <= 0) return written;
  const value = Number((source.value / scale).toPrecision(12));
  const decimals = (String(value).split(".")[1] ?? "").length;
  if (decimals > 3 || value < 0.01) return written;
  const theirs = NUMERAL.exec(source.text)?.[0] ?? "";
  const isSame = Number(theirs.replace(/[,\u00a0\u202f ]/g, "")) === value;
  // In the draft's billions, 96 million is "£0.096bn", and 96 billion in its millions "£96,000m".
  if (!isSame && scale > 1 && (value < 1 || value >= 1000)) return written;
  // "$31.20" keeps its last nought.
  if (isSame && /\.\d*0$/.test(theirs)) return draft.text.replace(numeral, theirs);
  return draft.text.replace(numeral, group(value, GROUPED.test(numeral) || GROUPED.test(theirs) || value >= 10_000));
}

/** The source's words for the figure, in one line. */
export function plainText(figure: Figure): string {
  return figure.text.replace(/\s+/g, " ").trim();
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function group(value: number, grouped: boolean): string {
  const [whole = "", fraction] = String(value).split(".");
  const digits = grouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, ",") : whole;
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}
