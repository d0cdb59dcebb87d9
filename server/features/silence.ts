// What the writer has silenced: by comments in the draft, and by the shared file `.sourceline/ignore.json`.

import { type Claim, CODES, type Code } from "../core/judge/model.ts";
import type { Span } from "../core/text/span.ts";
import type { Draft } from "../workspace/snapshot.ts";
import { sentenceAt } from "./nearest.ts";

/** Where the shared file lies, below a workspace folder. */
export const IGNORE_FILE = ".sourceline/ignore.json";

/** A finding somebody called right. It holds as long as the sentence stays as it was. */
export interface IgnoreEntry {
  /** The draft's path below the workspace folder, with "/" between the folders. */
  readonly draft: string;
  readonly code: Code;
  /** The claim as written. */
  readonly text: string;
  /** The sentence around it, so that the same figure elsewhere stays checked. */
  readonly sentence: string;
}

const COMMENT = /<!--\s*sourceline-(disable-next-line|disable|enable)\b([^>]*?)-->/g;

/** True for each stretch of the draft and code that a comment silences. */
export function silencedByComments(text: string): (span: Span, code: Code) => boolean {
  const stretches: (Span & { readonly codes: readonly Code[] })[] = [];
  const open = new Map<Code, number>();
  for (const match of text.matchAll(COMMENT)) {
    const codes = codesIn(match[2] ?? "");
    const end = match.index + match[0].length;
    if (match[1] === "disable-next-line") {
      stretches.push({ ...nextLine(text, end), codes });
    } else if (match[1] === "disable") {
      for (const code of codes) if (!open.has(code)) open.set(code, end);
    } else {
      for (const code of codes) {
        const start = open.get(code);
        open.delete(code);
        if (start !== undefined) stretches.push({ start, end: match.index, codes: [code] });
      }
    }
  }
  for (const [code, start] of open) stretches.push({ start, end: text.length, codes: [code] });
  return (span, code) =>
    stretches.some((one) => one.codes.includes(code) && one.start <= span.start && span.start <= one.end);
}

/** The codes a comment names, before its reason; all where it names none. A code we do not know names none of ours. */
function codesIn(words: string): readonly Code[] {
  const named = (words.split(/(?:^|\s)--/, 1)[0] ?? "").split(/[\s,]+/).filter(Boolean);
  return named.length === 0 ? CODES : CODES.filter((code) => named.includes(code));
}

function nextLine(text: string, from: number): Span {
  const start = lineBreakAfter(text, from);
  const stop = text.indexOf("\n", start);
  return { start, end: stop < 0 ? text.length : stop };
}

function lineBreakAfter(text: string, from: number): number {
  const stop = text.indexOf("\n", from);
  return stop < 0 ? text.length : stop + 1;
}

/** The entry that silences a finding of the draft for good. */
export function ignoreEntryOf(draft: Draft, draftName: string, claim: Claim, code: Code): IgnoreEntry {
  const around = sentenceAt(draft.reading, claim.start);
  const inside = around && claim.end <= around.end + 1 ? draft.text.slice(around.start, around.end) : claim.text;
  return { draft: draftName, code, text: oneLine(claim.text), sentence: oneLine(inside) };
}

export function isIgnored(entries: readonly IgnoreEntry[], entry: IgnoreEntry): boolean {
  return entries.some((one) => compareEntries(one, entry) === 0);
}

/** Reads the shared file. A broken one silences nothing and says why. */
export function parseIgnoreFile(text: string): { readonly entries: readonly IgnoreEntry[]; readonly problem?: string } {
  let value: unknown;
  try {
    value = text.trim() === "" ? [] : JSON.parse(text);
  } catch (error) {
    return { entries: [], problem: `${IGNORE_FILE} is not JSON: ${(error as Error).message}` };
  }
  if (!Array.isArray(value)) return { entries: [], problem: `${IGNORE_FILE} must hold a list` };
  const entries = value.filter(isEntry);
  if (entries.length === value.length) return { entries };
  return {
    entries,
    problem: `${IGNORE_FILE}: ${value.length - entries.length} entries lack a draft, code, text or sentence`,
  };
}

/** The shared file with one more entry: sorted, one entry a line, so that two people's additions merge. */
export function withEntry(entries: readonly IgnoreEntry[], entry: IgnoreEntry): string {
  const all = isIgnored(entries, entry) ? [...entries] : [...entries, entry];
  const lines = all.sort(compareEntries).map(({ draft, code, text, sentence }) => {
    return `  ${JSON.stringify({ draft, code, text, sentence })}`;
  });
  return `[\n${lines.join(",\n")}\n]\n`;
}

function compareEntries(a: IgnoreEntry, b: IgnoreEntry): number {
  for (const field of ["draft", "code", "text", "sentence"] as const) {
    if (a[field] !== b[field]) return a[field] < b[field] ? -1 : 1;
  }
  return 0;
}

function isEntry(value: unknown): value is IgnoreEntry {
  if (typeof value !== "object" || value === null) return false;
  const one = value as Readonly<Record<string, unknown>>;
  const strings = [one.draft, one.text, one.sentence].every((field) => typeof field === "string");
  return strings && CODES.some((code) => code === one.code);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
