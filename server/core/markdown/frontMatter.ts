// The YAML block at the head of a Markdown file.

import { parse } from "yaml";
import type { Span } from "../text/span.ts";

/** `start` and `end` enclose the block with its `---` lines; broken YAML yields the fields that can be made out. */
export interface FrontMatter extends Span {
  readonly fields: Readonly<Record<string, unknown>>;
}

const BLOCK = /^\uFEFF?---[ \t]*\r?\n/;
const LOOKS_LIKE_FIELDS = /^(?:[ \t]*(?:#.*)?\r?\n)*(?:\s*$|[^\s:#][^:\n]{0,80}:(?:\s|$))/;
const CLOSE = /^(?:---|\.\.\.)[ \t]*\r?$/gm;

/** The front matter of a text, if it begins with one. A writer halfway through typing one has none yet. */
export function parseFrontMatter(text: string): FrontMatter | undefined {
  const open = BLOCK.exec(text);
  if (!open) return undefined;
  CLOSE.lastIndex = open[0].length;
  const close = CLOSE.exec(text);
  if (!close) return undefined;
  const yaml = text.slice(open[0].length, close.index);
  // Two rules with prose between them are no front matter.
  if (!LOOKS_LIKE_FIELDS.test(yaml)) return undefined;
  return { start: 0, end: close.index + close[0].length, fields: parseFields(yaml) };
}

function parseFields(yaml: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = parse(yaml, { logLevel: "silent" });
    return value !== null && typeof value === "object" && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : {};
  } catch {
    // Beyond repair. That is for the writer to see in other tools; here nothing is known of the text.
    return {};
  }
}

/** The field as text, under the first of the names that is present. Lists of names are joined with commas. */
export function textField(fields: Readonly<Record<string, unknown>>, ...names: readonly string[]): string | null {
  for (const name of names) {
    const text = textOf(fields[name]);
    if (text) return text;
  }
  return null;
}

function textOf(value: unknown): string | null {
  if (typeof value === "string") return value.trim() || null;
  if (typeof value === "number") return String(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(", ") || null;
  // Pandoc's authors may be objects with a name.
  if (value !== null && typeof value === "object") return textOf((value as Record<string, unknown>).name);
  return null;
}
