// What is said of a figure that is wrong: both values, whose statement it is, and what leaves no doubt.

import type { Figure } from "../reading/model.ts";
import type { AgeAt } from "./ageAt.ts";
import { attribution, evidenceOf, valueText, withBetween } from "./evidence.ts";
import { mendedText } from "./mend.ts";
import type { Claim } from "./model.ts";
import type { Ways } from "./otherWay.ts";
import { withFullStop } from "./passages.ts";
import type { Candidate } from "./placeFeatures.ts";
import type { Slip } from "./values.ts";
import type { YearsFrom } from "./yearsFrom.ts";

export function contradiction(figure: Figure, { segment, figure: other, comparison: { slip } }: Candidate): string {
  const [theirs, ours] = [valueText(segment, other), ownText(figure)];
  const [they, we] = isOfOtherSense(slip)
    ? [inItsSense(theirs, other, slip), inItsSense(ours, figure, slip)]
    : [theirs, ours];
  return withFullStop(`The source says ${they} (${attribution(segment.source)}), not ${we}`);
}

/** "Up 12 per cent, not down 12 per cent". */
export function reversal(
  figure: Figure,
  { segment, figure: other }: Candidate,
  { ours, theirs, isLevel }: Ways,
): string {
  const by = isLevel ? "to " : "";
  const they = `${theirs} ${by}${valueText(segment, other)}`;
  return withFullStop(`The source says ${they} (${attribution(segment.source)}), not ${ours} ${by}${ownText(figure)}`);
}

/** Not by what a source says of the age, but by what it says of the birth. */
export function wrongAge(figure: Figure, { from, to, birth }: AgeAt): Claim {
  const ages = from === to ? `${to}` : `${from} or ${to}`;
  const { date, kind } = birth.figure;
  const by = kind === "date" ? `born in ${date?.slice(0, 4)}` : valueText(birth.segment, birth.figure);
  return workedOut(figure, birth, `${by} (${attribution(birth.segment.source)}), which makes ${ages}`);
}

export function wrongYears(figure: Figure, { years, begin, span }: YearsFrom): Claim {
  return workedOut(figure, begin, `${span} (${attribution(begin.segment.source)}), which makes ${years}`);
}

/** What arithmetic or the nouns of a pair say leaves no choice. */
const SURE = 0.95;

function workedOut(figure: Figure, by: Pick<Candidate, "segment" | "figure">, said: string): Claim {
  return plainlyWrong(figure, by, withFullStop(`The source says ${said}, not ${ownText(figure)}`), null);
}

/** Its number stands in the source, and belongs to another figure there. */
export function swappedNumber(figure: Figure, by: Candidate): Claim {
  return plainlyWrong(figure, by, contradiction(figure, by), mendedText(figure, by.figure));
}

function plainlyWrong(
  { start, end, text }: Figure,
  by: Pick<Candidate, "segment" | "figure">,
  message: string,
  expected: string | null,
): Claim {
  return {
    kind: "figure",
    start,
    end,
    text,
    code: "figure.contradicted",
    message,
    expected,
    confidence: SURE,
    verdict: "contradicted",
    evidence: [evidenceOf(by, "contradicts")],
  };
}

function ownText(figure: Figure): string {
  return withBetween(figure.text.replace(/\s+/g, " ").trim(), figure);
}

/** The same number, and another thing is said with it, by words that stand outside the figure. */
export function isOfOtherSense(slip: Slip): boolean {
  return slip === "direction" || slip === "span";
}

/** "By $540m", "240 a week". */
function inItsSense(text: string, { about: { change, per } }: Figure, slip: Slip): string {
  if (slip === "span")
    return per === null || text.includes(per) ? text : `${text} ${per === "hour" ? "an" : "a"} ${per}`;
  return change === null ? text : `${change} ${text}`;
}
