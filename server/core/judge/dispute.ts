// What is said where sources differ: both values with their sources, the newest statement named as such.

import { attribution, valueText } from "./evidence.ts";
import type { Candidate } from "./placeFeatures.ts";

type Statement = Pick<Candidate, "segment" | "figure">;

/** One sentence on two statements that differ, the older first where the days of both are known. */
export function disputeMessage(agreeing: Statement, differing: Statement): string {
  const order = byDate(agreeing, differing);
  if (!order) return `The sources differ: ${statement(agreeing)}, but ${statement(differing)}.`;
  const [older, newer] = order;
  return `The sources differ: ${statement(older)}; the newest statement is ${statement(newer)}.`;
}

/** Older and newer, undefined where a date is not known or says no more than the other: "2024" and "2024-05". */
function byDate(a: Statement, b: Statement): readonly [Statement, Statement] | undefined {
  const one = a.segment.source.date;
  const other = b.segment.source.date;
  if (one === null || other === null || one.startsWith(other) || other.startsWith(one)) return undefined;
  return one < other ? [a, b] : [b, a];
}

function statement({ segment, figure }: Statement): string {
  return `${valueText(segment, figure)} (${attribution(segment.source)})`;
}
