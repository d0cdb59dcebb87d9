// Feature: "this is right"
//
// Two quick fixes that silence a finding for good: in the shared ignore file, or by a comment in the draft.

import { renderIgnoreList } from "../core/judge/ignoreList.ts";
import { ignoreEntry } from "../core/judge/silence.ts";
import type { Span } from "../core/text/span.ts";
import type { Draft } from "../workspace/snapshot.ts";
import type { Finding, Hearing } from "./findings.ts";
import type { Fix } from "./fixes.ts";

/** Ways to say "this is right". */
export function silencingFixes(draft: Draft, finding: Finding, hearing: Hearing): readonly Fix[] {
  const fixes: Fix[] = [];
  if (hearing.draftName !== null) {
    const entry = ignoreEntry(hearing.draftName, draft.reading, finding.claim, finding.code);
    const ignoreFile = renderIgnoreList([...hearing.ignored, entry]);
    fixes.push({ title: "This is right: ignore here", edits: [], ignoreFile, finding, preferred: false });
  }
  const comment = commentAbove(draft, finding);
  if (comment) fixes.push({ title: "Ignore on this line with a comment", edits: [comment], finding, preferred: false });
  return fixes;
}

/**
 * A comment that silences the finding's line. It stands on a line of its own above, or behind the line before where a
 * line of its own would cut a paragraph or a list in two. A table has no place for it.
 */
function commentAbove(draft: Draft, finding: Finding): (Span & { readonly text: string }) | undefined {
  const { text, reading } = draft;
  const block = reading.blocks.find((one) => one.start <= finding.start && finding.start < one.end);
  if (!block || block.kind === "cell") return undefined;
  const start = text.lastIndexOf("\n", finding.start - 1) + 1;
  const comment = `<!-- sourceline-disable-next-line ${finding.code} -->`;
  const before = text.slice(text.lastIndexOf("\n", start - 2) + 1, start).trimEnd();
  const goesOn = block.start < start || (MARKER.test(text.slice(start)) && MARKER.test(before));
  if (goesOn) {
    const end = start - (text.startsWith("\r\n", start - 2) ? 2 : 1);
    return { start: end, end, text: ` ${comment}` };
  }
  const indent = /^[ \t]*/.exec(text.slice(start))?.[0] ?? "";
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  return { start, end: start, text: `${indent}${comment}${newline}` };
}

/** The begin of a list item or a line of a block quote. */
const MARKER = /^\s*(?:[-*+]\s|\d+[.)]\s|>)/;
