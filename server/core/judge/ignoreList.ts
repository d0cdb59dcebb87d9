// The file `.sourceline/ignore.json`: one line a finding, sorted, so that two writers' changes merge by themselves.

import { CODES } from "./model.ts";
import type { IgnoreEntry } from "./silence.ts";

export interface ParsedIgnoreList {
  readonly entries: readonly IgnoreEntry[];
  /** What is wrong with the file, in words; null where all of it was understood. */
  readonly problem: string | null;
}

export function parseIgnoreList(json: string): ParsedIgnoreList {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return { entries: [], problem: error instanceof Error ? error.message : String(error) };
  }
  if (!isRecord(value) || !Array.isArray(value.ignore)) return { entries: [], problem: "It has no list “ignore”." };
  const entries = value.ignore.map(parseEntry);
  const known = entries.filter((entry) => entry !== undefined);
  const problem = known.length < entries.length ? `${entries.length - known.length} entries are incomplete.` : null;
  return { entries: known, problem };
}

function parseEntry(value: unknown): IgnoreEntry | undefined {
  if (!isRecord(value)) return undefined;
  const { draft, text, sentence, reason } = value;
  const code = CODES.find((one) => one === value.code);
  if (!code || typeof draft !== "string" || typeof text !== "string" || typeof sentence !== "string") return undefined;
  return typeof reason === "string" ? { draft, code, text, sentence, reason } : { draft, code, text, sentence };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** The file's content. Equal entries are written once. */
export function renderIgnoreList(entries: readonly IgnoreEntry[]): string {
  const lines = entries.map(({ draft, code, sentence, text, reason }) =>
    JSON.stringify({ draft, code, sentence, text, ...(reason !== undefined && { reason }) }),
  );
  const sorted = [...new Set(lines)].sort();
  return `{\n  "ignore": [${sorted.map((line) => `\n    ${line}`).join(",")}\n  ]\n}\n`;
}
