// Feature: the right span of time in a quick fix
//
// "240 cheeses a day" where the source has 240 a week: the number is right, and the words behind it are changed.

import type { Claim } from "../core/judge/model.ts";
import type { Draft, Snapshot } from "../workspace/snapshot.ts";
import type { Edit } from "./citing.ts";

const SPAN = "second|minute|hour|day|night|week|month|quarter|year";
/** Up to the first "a month" behind the figure, in its own clause and before any other figure. */
const BEHIND = new RegExp(`^([^.;:,()\\d]{0,40}?)(\\s*/\\s*|\\b(?:per|an?|each|every)\\s+)(${SPAN})\\b`, "i");
const IS_SPAN = new RegExp(`^(?:${SPAN})$`);

/** What to write in place of the figure's span of time; undefined where that is not what is wrong with it. */
export function spanFix(snapshot: Snapshot, draft: Draft, claim: Claim): Edit | undefined {
  const proof = claim.evidence[0];
  if (claim.code !== "figure.contradicted" || claim.expected !== null || !proof) return undefined;
  const figure = draft.reading.figures.find(({ start, end }) => start === claim.start && end === claim.end);
  const segment = snapshot.index.segments[snapshot.index.byKey.get(proof.source) ?? -1];
  const theirs = segment?.figures.find(({ start, end }) => start === proof.focus.start && end === proof.focus.end);
  const [ours, right] = [figure?.about.per, theirs?.about.per];
  if (!figure || !ours || !right || ours === right || !IS_SPAN.test(right) || figure.value !== theirs?.value)
    return undefined;
  const [, between = "", joint = "", word] = BEHIND.exec(draft.text.slice(claim.end)) ?? [];
  if (word?.toLowerCase() !== ours) return undefined;
  const start = claim.end + between.length;
  const article = right === "hour" ? "an " : "a ";
  return {
    start,
    end: start + joint.length + word.length,
    text: `${/^an?\s/i.test(joint) ? article : joint}${right}`,
  };
}
