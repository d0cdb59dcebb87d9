// A bibliography: keys with what is known of them, and the files that belong to them. Exports of Zotero and Better
// BibTeX, or written by hand.

import { parseDate } from "./isoDate.ts";
import type { SourceMeta } from "./model.ts";

export interface BibliographyEntry {
  readonly key: string;
  readonly meta: SourceMeta;
  readonly url: string | null;
  /** Paths as the entry gives them, the main file first. */
  readonly files: readonly string[];
  /** Where the entry begins, counted from 1; of CSL JSON, which item it is. */
  readonly line: number;
}

export interface BibliographyProblem {
  readonly line: number;
  readonly message: string;
}

export interface Bibliography {
  readonly entries: readonly BibliographyEntry[];
  readonly problems: readonly BibliographyProblem[];
}

/** An item of CSL, as far as it is used. Nothing of it is sure to be what it should. */
export type CslItem = Readonly<Record<string, unknown>>;

export function isCslItem(value: unknown): value is CslItem {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

const KEY_FIELDS = ["citation-key", "citationKey", "citekey", "id"];
const TITLE_FIELDS = ["title", "title-short", "shortTitle"];
const PUBLISHER_FIELDS = ["container-title", "publicationTitle", "publisher", "institution", "websiteTitle", "archive"];
const DATE_FIELDS = ["issued", "date", "original-date", "available-date"];

/** The bibliography in a JSON text; undefined where the text is JSON of another kind, or none. */
export function parseCslJson(text: string): Bibliography | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
  const items = Array.isArray(value) ? value : isCslItem(value) && Array.isArray(value.items) ? value.items : [];
  if (!items.some(isEntry)) return undefined;
  const entries: BibliographyEntry[] = [];
  const problems: BibliographyProblem[] = [];
  items.forEach((item: unknown, i) => {
    const keys = isCslItem(item) ? KEY_FIELDS.flatMap((field) => keyIn(item[field])) : [];
    if (!isCslItem(item) || keys.length === 0) {
      problems.push({ line: i + 1, message: `item ${i + 1} has no key` });
      return;
    }
    // Pandoc goes by the one, Zotero's plug-ins by the other.
    for (const key of new Set(keys)) entries.push({ key, ...described(item), files: filesIn(item), line: i + 1 });
  });
  return { entries, problems };
}

function isEntry(item: unknown): boolean {
  if (!isCslItem(item) || !KEY_FIELDS.some((field) => keyIn(item[field]).length > 0)) return false;
  const type = item.type ?? item.itemType;
  return typeof type === "string" && ["title", "author", "issued", "creators", "URL"].some((field) => field in item);
}

/** An address is Zotero's name for an item, and nobody cites by it. */
function keyIn(value: unknown): readonly string[] {
  const key = typeof value === "number" ? String(value) : typeof value === "string" ? value.trim() : "";
  return key === "" || /\s|^https?:/.test(key) || key.length > 200 ? [] : [key];
}

/** What an item says of its source. */
export function described(item: CslItem): Pick<BibliographyEntry, "meta" | "url"> {
  return {
    meta: {
      title: firstText(item, TITLE_FIELDS),
      publisher: firstText(item, PUBLISHER_FIELDS),
      author: namesIn(item.author ?? item.creators ?? item.editor),
      date: firstOf(DATE_FIELDS, (field) => dateIn(item[field])),
    },
    url: firstText(item, ["URL", "url"]),
  };
}

function firstOf(fields: readonly string[], find: (field: string) => string | null): string | null {
  for (const field of fields) {
    const found = find(field);
    if (found) return found;
  }
  return null;
}

function firstText(item: CslItem, fields: readonly string[]): string | null {
  return firstOf(fields, (field) => plain(item[field]));
}

/** Titles may have their italics as tags. */
function plain(value: unknown): string | null {
  const text = Array.isArray(value) ? value[0] : value;
  if (typeof text !== "string") return null;
  const line = text
    .replace(/<\/?(?:i|b|em|strong|sup|sub|sc|span)(?:\s[^<>]{0,100})?>/gi, "")
    .replace(/\s+/g, " ")
    .trim();
  return line.slice(0, 500) || null;
}

function namesIn(value: unknown): string | null {
  if (typeof value === "string") return plain(value);
  if (!Array.isArray(value)) return null;
  const names = value.slice(0, 50).flatMap((one) => nameOf(one) ?? []);
  // BibTeX's way to say that there are more.
  if (names.length > 1 && names.at(-1) === "others") return `${names.slice(0, -1).join(", ")} and others`;
  return names.join(", ") || null;
}

function nameOf(value: unknown): string | null {
  if (!isCslItem(value)) return plain(value);
  const parts = ["given", "firstName", "non-dropping-particle", "dropping-particle", "family", "lastName", "suffix"];
  const whole = parts.map((part) => plain(value[part])).filter(Boolean);
  return whole.length > 0 ? whole.join(" ") : (plain(value.literal) ?? plain(value.name));
}

function dateIn(value: unknown): string | null {
  if (typeof value === "string") return parseDate(value);
  if (!isCslItem(value)) return null;
  const [first] = Array.isArray(value["date-parts"]) ? value["date-parts"] : [];
  if (Array.isArray(first)) {
    const [year, month, day] = first.map(Number);
    if (year === undefined || !Number.isInteger(year)) return null;
    return parseDate(
      [String(year), ...[month, day].filter((part) => part).map((part) => String(part).padStart(2, "0"))].join("-"),
    );
  }
  return firstOf(["raw", "literal"], (field) => dateIn(value[field]));
}

function filesIn(item: CslItem): readonly string[] {
  const attachments = Array.isArray(item.attachments) ? item.attachments : [];
  const paths = attachments.map((one: unknown) =>
    isCslItem(one) ? (plain(one.localPath) ?? plain(one.path)) : plain(one),
  );
  const field = typeof item.file === "string" ? parseFileField(item.file) : [];
  return [...new Set([...paths.filter((path) => path !== null), ...field])];
}

/**
 * The paths of a `file` field. Zotero writes `Name:path:type;Name:path:type`, with a backslash before a mark that is
 * part of a name; Better BibTeX may write nothing but paths.
 */
export function parseFileField(value: string): readonly string[] {
  return [...new Set(splitAt(value, ";").flatMap(pathIn))];
}

function pathIn(attachment: string): readonly string[] {
  const parts = splitAt(attachment, ":").map((part) => unescaped(part).trim());
  if (parts.length >= 3 && /^(?:[\w.+-]+\/[\w.+-]+|\w{0,12})$/.test(parts.at(-1) ?? "") && !isDrive(parts)) {
    return nonEmpty(parts.slice(1, -1).join(":"));
  }
  // "C:\Users\…" without its backslash before the colon.
  if (isDrive(parts))
    return nonEmpty(
      `${parts[0]}:${parts
        .slice(1)
        .join(":")
        .replace(/:[\w.+-]+\/[\w.+-]+$/, "")}`,
    );
  const [first = "", second] = parts;
  return nonEmpty(second !== undefined && !/[\\/]/.test(first) ? second : parts.join(":"));
}

function isDrive([first = "", second = ""]: readonly string[]): boolean {
  return /^[a-zA-Z]$/.test(first) && /^[\\/]/.test(second);
}

function nonEmpty(path: string): readonly string[] {
  return path === "" ? [] : [path];
}

/** Parts between marks that no backslash protects. */
function splitAt(text: string, mark: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "\\") i++;
    else if (text[i] === mark) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  return [...parts, text.slice(start)];
}

function unescaped(text: string): string {
  return text.replace(/\\([:;\\{}_&%#$])/g, "$1");
}
