// The YAML block at the head of a Markdown file.

import { parseDocument } from "yaml";
import { remembering } from "../text/remembering.ts";
import type { Span } from "../text/span.ts";

/** `start` and `end` enclose the block with its `---` lines; broken YAML yields the fields that can be made out. */
export interface FrontMatter extends Span {
  readonly fields: Readonly<Record<string, unknown>>;
}

const BLOCK = /^\uFEFF?---[ \t]*\r?\n/;
const LOOKS_LIKE_FIELDS = /^(?:[ \t]*(?:#.*)?\r?\n)*(?:\s*$|[^\s:#][^:\n]{0,80}:(?:\s|$))/;
const PARAGRAPHS = /\S[ \t]*\r?\n[ \t]*\r?\n\s*\S/;
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
  const { fields, broken } = fieldsOf(yaml);
  // It was never closed: the line that seems to close it is a rule further down in the article.
  if (broken && PARAGRAPHS.test(yaml)) return undefined;
  return { start: 0, end: close.index + close[0].length, fields };
}

/** A draft's is asked for at every key. */
const fieldsOf = remembering(parseFields, 4, 10_000);

/** The fields, and whether that was all. */
function parseFields(yaml: string): { readonly fields: FrontMatter["fields"]; readonly broken: boolean } {
  try {
    const document = parseDocument(yaml, { logLevel: "silent" });
    if (document.errors.length > 0) return { fields: plainFields(yaml), broken: true };
    const value: unknown = document.toJS();
    const isRecord = value !== null && typeof value === "object" && !Array.isArray(value);
    return { fields: isRecord ? (value as Record<string, unknown>) : {}, broken: false };
  } catch {
    // An alias without its anchor, or a billion of them: as broken as what cannot be parsed.
    return { fields: plainFields(yaml), broken: true };
  }
}

const PLAIN_FIELD = /^([\w-]+):[ \t]+(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"'[\]{}|>&*!%@`#][^\n]*))[ \t]*\r?$/gm;

/** What broken YAML says in lines of its own: "title: Ferries: half empty". */
function plainFields(yaml: string): FrontMatter["fields"] {
  const fields = [...yaml.matchAll(PLAIN_FIELD)].map(([, name = "", ...values]) => [
    name,
    values.find((value) => value !== undefined)?.trim(),
  ]);
  return Object.fromEntries(fields);
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
  // A field with an empty line in it has swallowed the text behind it.
  if (typeof value === "string") return /\n\s*\S/.test(value.trim()) ? null : value.trim() || null;
  if (typeof value === "number") return String(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(", ") || null;
  // Pandoc's authors may be objects with a name.
  if (value !== null && typeof value === "object") return textOf((value as Record<string, unknown>).name);
  return null;
}
