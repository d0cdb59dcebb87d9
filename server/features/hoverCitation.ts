// Feature: hover on a citation
//
// Pointing at a citation key shows the source's title, publisher and date, and the passage nearest to the sentence
// that cites it.

import type { Citation } from "../core/reading/model.ts";
import { touches } from "../core/text/span.ts";
import type { Draft, Snapshot } from "../workspace/snapshot.ts";
import { claimAt } from "./claims.ts";
import { closeKeys, entryBlocks } from "./completeCitation.ts";
import type { Hover } from "./hover.ts";
import type { Block } from "./markup.ts";
import { nearestPassage } from "./nearest.ts";
import { emphasised, groupByOrigin, passageBlock, reprintsOf, sourceLine } from "./passages.ts";

export function hoverCitation(snapshot: Snapshot, draft: Draft, offset: number): Hover | undefined {
  const citation = citationAt(draft, offset);
  if (!citation) return undefined;
  const span = { start: citation.start, end: citation.end };
  const source = snapshot.sourceOf(citation.key);
  if (!source) {
    const entry = snapshot.entries.get(citation.key);
    return { span, blocks: entry ? entryBlocks(entry) : unknownKey(snapshot, citation.key) };
  }

  const claim = claimAt(snapshot, draft, offset, "citation");
  const proof = claim?.evidence.find((one) => one.source === source.key);
  const near = proof ? undefined : nearestPassage(snapshot, draft, citation.start, source.key);
  const start = proof?.focus ?? near?.span ?? { start: 0, end: 0 };
  const blocks: Block[] = [
    { kind: "line", line: sourceLine(source, source.key, { path: source.path, start: start.start, end: start.end }) },
  ];
  if (source.author) blocks.push({ kind: "line", line: [{ quiet: source.author }] });
  const reprints = reprintsOf(snapshot, source.key);
  if (reprints > 1)
    blocks.push({ kind: "line", line: [{ quiet: `Printed by ${reprints} of your sources: 1 origin` }] });
  if (claim?.code) blocks.push({ kind: "line", line: [{ strong: "✗ " }, claim.message] });
  if (claim && proof) {
    blocks.push(
      ...groupByOrigin(snapshot, claim.evidence)
        .slice(0, 2)
        .map((group) => passageBlock(snapshot, group)),
    );
  } else if (near) {
    const line = [...emphasised(near.text, undefined)];
    blocks.push({ kind: "passage", line, from: [{ quiet: "nearest to your sentence" }] });
  }
  return { span, blocks };
}

/** The citation under the cursor, its `@` included. */
export function citationAt(draft: Draft, offset: number): Citation | undefined {
  return draft.reading.citations.find((citation) => touches(citation, offset));
}

function unknownKey(snapshot: Snapshot, key: string): readonly Block[] {
  const blocks: Block[] = [{ kind: "line", line: ["No source has the key ", { code: `@${key}` }] }];
  const close = closeKeys(snapshot, key).slice(0, 3);
  if (close.length > 0) {
    blocks.push({ kind: "line", line: [{ quiet: "Did you mean:" }] });
    blocks.push({ kind: "list", items: close.map((source) => sourceLine(source, source.key, null)) });
  }
  return blocks;
}
