// Feature: hover on a figure
//
// Resting on a figure shows whether the sources agree with it, and the passages that state the same quantity, each
// with its value in bold, its source and its date. Reprints of one text count once: "3 files, 1 origin". Last comes why the
// nearest passage was compared: what it has in common with the draft's sentence.

import type { Claim, Evidence, Why } from "../core/judge/model.ts";
import type { Draft, Snapshot } from "../workspace/snapshot.ts";
import { claimAt } from "./claims.ts";
import { commonGround } from "./commonGround.ts";
import type { Hover } from "./hover.ts";
import type { Block, Line } from "./markup.ts";
import { type EvidenceGroup, groupByOrigin, passageBlock } from "./passages.ts";

/** More passages than these nobody reads in a hover; "go to definition" shows them all. */
const SHOWN = 4;

export function hoverFigure(snapshot: Snapshot, draft: Draft, offset: number): Hover | undefined {
  const claim = claimAt(snapshot, draft, offset, "figure");
  if (!claim) return undefined;
  const blocks = [...evidenceBlocks(snapshot, claim, verdictLine(claim))];
  const shared = claim.verdict === "unverified" ? [] : commonGround(snapshot, draft, claim);
  if (shared.length > 0) {
    blocks.push({ kind: "line", line: [{ quiet: `Compared because both speak of: ${shared.join(", ")}` }] });
  }
  return { span: { start: claim.start, end: claim.end }, blocks };
}

/** A verdict in one line, then its evidence, then what was left out. `shown` are the passages that stand above already. */
export function evidenceBlocks(
  snapshot: Snapshot,
  claim: Claim,
  verdict: Line,
  shown: readonly Evidence[] = [],
): readonly Block[] {
  const isShown = ({ source, start, end }: Evidence) =>
    shown.some((one) => one.source === source && one.start === start && one.end === end);
  const groups = groupByOrigin(
    snapshot,
    claim.evidence.filter((one) => !isShown(one)),
  );
  const blocks: Block[] = [{ kind: "line", line: verdict }];
  if (claim.verdict === "disputed") blocks.push(...disputeBlocks(snapshot, groups));
  else blocks.push(...groups.slice(0, SHOWN).map((group) => passageBlock(snapshot, group)));
  if (groups.length > SHOWN) {
    blocks.push({ kind: "line", line: [{ quiet: `and ${groups.length - SHOWN} more: “Go to Definition” shows all` }] });
  }
  return blocks;
}

/** Who says what: those that agree with the draft first. */
function disputeBlocks(snapshot: Snapshot, groups: readonly EvidenceGroup[]): readonly Block[] {
  const agreeing = groups.filter((group) => group.best.stance === "supports");
  const differing = groups.filter((group) => group.best.stance === "contradicts");
  const each = Math.max(1, SHOWN / 2);
  return [...agreeing.slice(0, each), ...differing.slice(0, each)].map((group) => passageBlock(snapshot, group));
}

function verdictLine(claim: Claim): Line {
  switch (claim.verdict) {
    case "supported":
      return [{ strong: "✓ Supported" }, " by the sources"];
    case "disputed":
      return [{ strong: "≠ Disputed" }, ": the sources differ among themselves"];
    case "unverified":
      return [{ quiet: whyUnverified(claim.why, claim.evidence.length > 0) }];
    default:
      return claim.expected
        ? [
            { strong: "✗ Contradicted" },
            ": you write ",
            { strong: claim.text },
            ", the source ",
            { strong: claim.expected },
          ]
        : [{ strong: "✗ Contradicted" }, " by the sources"];
  }
}

/** Why nothing is said of a claim, in words that accuse nobody. */
export function whyUnverified(why: Why, near: boolean): string {
  switch (why) {
    case "no-sources":
      return "No sources are indexed, so nothing is checked.";
    case "not-a-claim":
      return "Not checked: this does not state a fact about the world.";
    case "part-of-name":
      return near ? "Not checked: part of a name, which these passages have." : "Not checked: part of a name.";
    case "unsure":
      return near
        ? "No verdict: these passages may be about something else."
        : "No verdict: the sources are not clear.";
    case "nothing-comparable":
      return "No source states this quantity.";
  }
}
