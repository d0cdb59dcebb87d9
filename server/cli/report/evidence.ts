// A passage that bears on a finding, in one line for people: where it stands, its words, and how it is cited.

import type { Evidence } from "../../core/judge/model.ts";
import { isExtracted } from "../../core/sources/parseSource.ts";
import { locatorOf } from "../../features/locators.ts";
import { inMarks, passagesOnce, reprintsOf } from "../../features/passages.ts";
import type { Snapshot } from "../../workspace/snapshot.ts";
import { Lines } from "./lines.ts";
import { oneLine } from "./wording.ts";

/** More passages than these under one finding hide it. */
const SHOWN_EVIDENCE = 3;
const LONGEST_PASSAGE = 220;

/** The passages to show under a finding, a line each. */
export type RenderEvidence = (evidence: readonly Evidence[]) => readonly string[];

/** Writes `sources/mill.txt:5: “The mill …” [@mill]`. A source that proves many findings is cut into lines once. */
export function evidenceWriter(snapshot: Snapshot): RenderEvidence {
  const known = new Map<string, Lines>();
  /** ":12" for a line, ", p. 12" for a page. */
  const placeIn = ({ source, path, focus }: Evidence): string => {
    const loaded = snapshot.load(source);
    if (!loaded) return "";
    const locator = locatorOf(loaded, focus.start);
    if (locator || isExtracted(path)) return locator ? `, ${locator}` : "";
    const lines = known.get(source) ?? new Lines(loaded.text);
    known.set(source, lines);
    return `:${lines.at(focus.start).line}`;
  };
  const line = (evidence: Evidence): string => {
    const reprints = reprintsOf(snapshot, evidence.source);
    const copies = reprints > 1 ? ` (${reprints} files, 1 origin)` : "";
    return `${oneLine(evidence.path)}${placeIn(evidence)}: ${passage(evidence)} [@${evidence.source}]${copies}`;
  };
  return (evidence) => passagesOnce(snapshot, evidence).slice(0, SHOWN_EVIDENCE).map(line);
}

function passage({ text }: Evidence): string {
  const flat = oneLine(text);
  return inMarks(flat.length <= LONGEST_PASSAGE ? flat : `${flat.slice(0, LONGEST_PASSAGE).replace(/\s+\S*$/, "")} …`);
}
