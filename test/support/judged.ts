// Judges a draft against sources given as texts, for tests of single judges.

import { buildSourceIndex, type SourceIndex } from "../../server/core/index/sourceIndex.ts";
import type { Claim } from "../../server/core/judge/model.ts";
import type { Reading } from "../../server/core/reading/model.ts";
import { read } from "../../server/core/reading/read.ts";

export type Judge = (draft: Reading, index: SourceIndex) => readonly Claim[];

/** Warnings as `verdict [words] → expected`, in the order of the text. */
export function warnings(judge: Judge, sources: Readonly<Record<string, string>>, draft: string): readonly string[] {
  return judgedAll(judge, sources, draft)
    .filter((claim) => claim.verdict !== "supported" && claim.verdict !== "unverified")
    .sort((a, b) => a.start - b.start)
    .map((claim) => `${claim.verdict} [${claim.text}]${claim.expected === null ? "" : ` → ${claim.expected}`}`);
}

export function judgedAll(judge: Judge, sources: Readonly<Record<string, string>>, draft: string): readonly Claim[] {
  return judge(read(draft, { format: "markdown", asOf: null }), indexOf(sources));
}

export function indexOf(sources: Readonly<Record<string, string>>): SourceIndex {
  return buildSourceIndex(
    Object.entries(sources).map(([key, text]) => ({
      source: { key, path: `${key}.txt`, title: null, publisher: null, author: null, date: null, origin: key },
      reading: read(text, { format: "text", asOf: null }),
    })),
  );
}
