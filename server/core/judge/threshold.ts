// From which probability on a figure is said to be wrong: by the ground it stands on, and by the words that govern it.

import type { Figure, Reading } from "../reading/model.ts";
import { companions } from "./companions.ts";
import { sameFrame } from "./frames.ts";
import { groundOf } from "./hypotheses.ts";
import type { Candidate } from "./placeFeatures.ts";
import { THRESHOLDS } from "./weights.ts";

/**
 * How probable it must be that the figure restates a candidate wrongly, where it is so by `wrong` of any candidate, and restates
 * others rightly by `right`.
 */
export type Threshold = (
  candidate: Pick<Candidate, "anchor" | "place" | "figure" | "segment">,
  wrong: number,
  right: number,
) => number;

/**
 * For a span of time, or the age of somebody without a name, that the source itself has, of something or somebody else as far
 * as anybody can tell: it is full of terms, contracts and stays of several people, and of boys of 13, 15 and 16 years, and
 * its words for them are everywhere the same.
 */
export const STATED_OF_OTHER = 0.95;

type Stated = Pick<Candidate, "segment" | "figure" | "comparison">;

/**
 * Tells the candidates whose source states the very span of time, or the very age, that the figure is; none for figures of
 * other kinds, and none for the age of somebody who is named.
 */
export function statedOfOther(
  figure: Figure,
  candidates: readonly Stated[],
): (candidate: Pick<Candidate, "anchor" | "place" | "segment">) => boolean {
  const { kind } = figure;
  if (kind !== "duration" && kind !== "age") return () => false;
  let sources: ReadonlySet<string> | undefined;
  return (candidate) => {
    if (kind === "age" && !groundOf(candidate).startsWith("nameless")) return false;
    // Asked of few figures, and of their candidates only those that agree are opened. Of "boys aged 13 and 16" the second
    // is a bare number.
    sources ??= new Set(
      candidates
        .filter((one) => one.comparison.agreement === "equal" && (kind === "age" || one.figure.kind === kind))
        .map((one) => one.segment.source.key),
    );
    return sources.has(candidate.segment.source.key);
  };
}

/**
 * Less is enough where the same words govern both, or the same number of something else stands beside both, unless another
 * passage agrees half as well. Where the section is known to speak of the source, its thresholds are low already, and words
 * that govern both lower them no further.
 */
export function thresholdOf(draft: Reading, figure: Figure, candidates: readonly Stated[] = []): Threshold {
  const isFramed = sameFrame(draft, figure);
  const isStated = statedOfOther(figure, candidates);
  return (candidate, wrong, right) => {
    const ground = groundOf(candidate);
    const usual = THRESHOLDS[ground];
    if (isStated(candidate)) return Math.max(usual, STATED_OF_OTHER);
    const isSame = (): boolean =>
      companions(draft, figure, candidate).length > 0 || (!ground.startsWith("stated") && isFramed(candidate));
    return 2 * right < wrong && isSame() ? Math.min(usual, THRESHOLDS.framed) : usual;
  };
}
