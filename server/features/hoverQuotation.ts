// Feature: hover on a quotation
//
// Resting on a quotation shows who said it and where, with the sentence around it; where the words are not the
// source's, what was left out and what was put in.

import { diffWordsWithSpace } from "diff";
import type { Claim, Evidence } from "../core/judge/model.ts";
import type { Entity, Quotation } from "../core/reading/model.ts";
import { overlaps } from "../core/text/span.ts";
import type { Draft, Snapshot } from "../workspace/snapshot.ts";
import { claimAt } from "./claims.ts";
import type { Hover } from "./hover.ts";
import { evidenceBlocks, whyUnverified } from "./hoverFigure.ts";
import type { Block, Line, Piece } from "./markup.ts";

export function hoverQuotation(snapshot: Snapshot, draft: Draft, offset: number): Hover | undefined {
  const claim = claimAt(snapshot, draft, offset, "quotation");
  if (!claim) return undefined;
  const blocks: Block[] = [...evidenceBlocks(snapshot, claim, verdictLine(snapshot, claim))];
  if (claim.verdict === "altered") {
    blocks.splice(1, 0, { kind: "line", line: wordDiff(claim.text, claim.expected ?? claim.evidence[0].value) });
  }
  return { span: { start: claim.start, end: claim.end }, blocks };
}

/**
 * The draft's words struck out where the source has others, the source's words in bold behind them. Changes with only
 * a blank between them are shown as one: "~~at all~~ **any longer**".
 */
export function wordDiff(draft: string, source: string): Line {
  const line: Piece[] = [];
  let struck = "";
  let strong = "";
  function flush(): void {
    if (struck.trim() !== "") line.push({ struck });
    if (struck.trim() !== "" && strong.trim() !== "" && !/\s$/.test(struck)) line.push(" ");
    if (strong.trim() !== "") line.push({ strong });
    struck = "";
    strong = "";
  }
  for (const { added, removed, value } of diffWordsWithSpace(draft, source)) {
    if (added) strong += value;
    else if (removed) struck += value;
    else if (value.trim() === "" && struck + strong !== "") {
      struck += value;
      strong += value;
    } else {
      flush();
      line.push(value);
    }
  }
  flush();
  return line;
}

/** Who says the words in the source, as far as its reader knows. */
export function speakerOf(snapshot: Snapshot, evidence: Evidence): string | undefined {
  const source = snapshot.load(evidence.source);
  const quotation = source?.quotations.find((one) => overlaps(one.outer, evidence.focus));
  return source && quotation && speakerOfQuotation(source.entities, quotation);
}

export function speakerOfQuotation(entities: readonly Entity[], quotation: Quotation): string | undefined {
  const { attribution } = quotation;
  if (!attribution) return undefined;
  const entity = attribution.speaker === null ? undefined : entities[attribution.speaker];
  return entity?.name ?? attribution.text;
}

function verdictLine(snapshot: Snapshot, claim: Claim): Line {
  const best = claim.evidence[0];
  const speaker = best && speakerOf(snapshot, best);
  const by: readonly Piece[] = speaker ? [" · said by ", { strong: speaker }] : [];
  switch (claim.verdict) {
    case "supported":
      return [{ strong: "✓ Verbatim" }, ...by];
    case "altered":
      return [{ strong: "✗ Not the source’s words" }, ...by];
    case "misattributed":
      return speaker
        ? [{ strong: "✗ Another speaker" }, ": the source gives these words to ", { strong: speaker }]
        : [{ strong: "✗ Another speaker" }, " by the source"];
    case "unverified":
      return [
        { quiet: claim.why === "nothing-comparable" ? "No source has these words." : whyUnverified(claim.why, false) },
      ];
    default:
      return [claim.message];
  }
}
