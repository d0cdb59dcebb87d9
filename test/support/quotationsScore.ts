// Compares what the reader makes of quotations with a corpus (notation: test/core/quotations/quotations.corpus).

import type { Quotation, Reading } from "../../server/core/reading/model.ts";
import { read } from "../../server/core/reading/read.ts";
import { parseCorpus, Score } from "./corpusFile.ts";

export interface QuotationScores {
  readonly quotations: Score;
  readonly speakers: Score;
}

export function scoreQuotations(content: string, file: string): QuotationScores {
  const scores = { quotations: new Score(), speakers: new Score() };
  for (const example of parseCorpus(content)) {
    const where = `${file}:${example.line}`;
    const reading = read(example.text, { format: "text", asOf: null });
    const found = reading.quotations
      .filter((q, i) => q.outer.end > q.end || reading.quotations[i + 1]?.continues === i)
      .map((q) => [shape(q), speaker(q, reading)] as const);
    const expected = example.expected.map((line) => {
      const [words = "", who = ""] = line.split(" > ");
      if (!who) throw new Error(`${where}: cannot read “${line}”`);
      return [words, who] as const;
    });
    scores.quotations.compare(where, new Set(found.map(([q]) => q)), new Set(expected.map(([q]) => q)));
    const pairs = (list: readonly (readonly [string, string])[]) => new Set(list.map(([q, who]) => `${q} > ${who}`));
    scores.speakers.compare(where, pairs(found), pairs(expected));
  }
  return scores;
}

/** "~dead … arrival": the first one or two words and the last, as the corpus writes them. */
function shape(quotation: Quotation): string {
  const words = quotation.text.trim().split(/\s+/);
  const first = words.length > 2 ? words.slice(0, 2) : words.slice(0, 1);
  const last = words.length > 3 ? words.slice(-2) : words.slice(-1);
  return `${quotation.phrase ? "~" : ""}${first.join(" ")} … ${last.join(" ")}`;
}

function speaker(quotation: Quotation, reading: Reading): string {
  const { attribution } = quotation;
  if (!attribution) return "-";
  return (attribution.speaker === null ? undefined : reading.entities[attribution.speaker]?.name) ?? attribution.text;
}
