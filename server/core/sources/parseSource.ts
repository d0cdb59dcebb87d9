// A file of the source folders, read: what is known about it, and what it says.

import { textField } from "../markdown/frontMatter.ts";
import type { Reading } from "../reading/model.ts";
import { parseProse, readProse, type TextFormat } from "../reading/read.ts";
import type { ReadingMemory } from "../reading/readingMemory.ts";
import { headFields } from "./headFields.ts";
import { isDate, parseDate } from "./isoDate.ts";
import type { SourceMeta } from "./model.ts";
import { repairMojibake, withOffsetsBefore } from "./mojibake.ts";
import { type Sketch, sketchOf } from "./originSketch.ts";
import { textMeta } from "./textMeta.ts";

export interface ParsedSource {
  readonly meta: SourceMeta;
  /** The key its front matter asks for. */
  readonly wantedKey: string | null;
  readonly reading: Reading;
  readonly sketch: Sketch;
}

/**
 * Reads a source. Never fails: a text without anything to read is a source that says nothing. `filed` is the date a
 * bibliography gives it: "Wednesday" counts from it where the text does not say its own.
 */
export function parseSource(
  text: string,
  path: string,
  memory?: ReadingMemory,
  filed: string | null = null,
): ParsedSource {
  const head = headFields(text);
  // What says what the text is, is no part of what it says. Blanks in its place keep all offsets.
  const body = head ? `${text.slice(0, head.end).replace(/[^\n]/g, " ")}${text.slice(head.end)}` : text;
  const repaired = repairMojibake(body);
  const parsed = repaired
    ? withOffsetsBefore(repaired, parseProse(repaired.text, formatOf(path), memory))
    : parseProse(body, formatOf(path), memory);
  const said = textMeta(parsed.blocks, text, sourceFormatOf(path) === "markdown");
  const fields = parsed.frontMatter?.fields ?? head?.fields ?? {};
  const date = textField(fields, "date", "published", "publication-date", "issued", "created");
  const meta: SourceMeta = {
    title: textField(fields, "title", "headline") ?? said.title,
    publisher: textField(fields, "publisher", "publication", "container-title", "site", "source") ?? said.publisher,
    author: textField(fields, "author", "authors", "byline") ?? said.author,
    date: (date && parseDate(date)) ?? said.date ?? dateInPath(path) ?? writtenOn(fields),
  };
  const reading = readProse(text, parsed, readAsOf(meta, filed), memory);
  const sketch = sketchOf(parsed.blocks.map((block) => block.prose.text).join("\n"));
  return { meta, wantedKey: textField(fields, "key", "citekey", "citation-key"), reading, sketch };
}

/** The day from which "Wednesday" counts in a source that says this of itself, and has this date in a bibliography. */
export function readAsOf({ date }: SourceMeta, filed: string | null): string | null {
  const day = date === null || filed?.startsWith(date) ? (filed ?? date) : date;
  return day !== null && isDate(day) ? day : null;
}

const FORMATS: Readonly<Record<string, SourceFormat>> = {
  md: "markdown",
  markdown: "markdown",
  mdown: "markdown",
  mkd: "markdown",
  qmd: "markdown",
  rmd: "markdown",
  txt: "text",
  text: "text",
  html: "html",
  htm: "html",
  xhtml: "html",
  pdf: "pdf",
  docx: "docx",
  docm: "docx",
};

/** What kind of file a source is. Those that are no text on disk are handed over as Markdown. */
export type SourceFormat = TextFormat | "html" | "pdf" | "docx";

function endingOf(path: string): string {
  return /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
}

/** The format of a source; undefined for files that hold no articles this reader knows. */
export function sourceFormatOf(path: string): SourceFormat | undefined {
  const ending = endingOf(path);
  return Object.hasOwn(FORMATS, ending) ? FORMATS[ending] : undefined;
}

/** True for files that hold articles this reader knows. */
export function isSourceFile(path: string): boolean {
  return sourceFormatOf(path) !== undefined;
}

/** True for files whose offsets are those of the text that was taken out of them: no editor can show them. */
export function isExtracted(path: string): boolean {
  const format = sourceFormatOf(path);
  return format === "html" || format === "pdf" || format === "docx";
}

/** True for files that may list sources rather than be one. */
export function isBibliographyFile(path: string): boolean {
  return /^(?:bib|json)$/.test(endingOf(path));
}

/** Plain text says so by its name; anything else is read as Markdown. */
export function formatOf(path: string): TextFormat {
  return sourceFormatOf(path) === "text" ? "text" : "markdown";
}

/** The day on which a Word file was made. */
function writtenOn(fields: Readonly<Record<string, unknown>>): string | null {
  const written = textField(fields, "written");
  return written !== null && isDate(written) ? written : null;
}

/** The day in the name of a file such as "2025-09-03-parade.md". */
function dateInPath(path: string): string | null {
  const name = /[^/\\]*$/.exec(path)?.[0] ?? "";
  const found = /(?:^|[^\d])(\d{4}-\d\d-\d\d)(?!\d)/.exec(name)?.[1];
  return found && isDate(found) ? found : null;
}
