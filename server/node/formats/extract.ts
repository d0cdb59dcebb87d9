// Bytes of a source file become text: as they are for text and Markdown, as Markdown for everything else. What reads a
// format is loaded when the first file of that format is met.

import { parseCslJson } from "../../core/sources/bibliography.ts";
import { detectEncoding } from "../../core/sources/encoding.ts";
import type { FileText } from "../../workspace/files.ts";
import { Deadline, LARGEST_FILE, LONGEST_LINE, Unreadable } from "./limits.ts";

export type FileKind = "text" | "html" | "pdf" | "docx" | "bibtex" | "json";

const KINDS: Readonly<Record<string, FileKind>> = {
  html: "html",
  htm: "html",
  xhtml: "html",
  pdf: "pdf",
  docx: "docx",
  docm: "docx",
  bib: "bibtex",
  json: "json",
};

export function kindOf(path: string): FileKind {
  return KINDS[/\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? ""] ?? "text";
}

/** The most bytes a file of this kind may have. */
export function largestOf(path: string): number {
  return LARGEST_FILE[kindOf(path)];
}

export interface ExtractOptions {
  /** Editors leave a byte order mark out of their texts; offsets into the file on disk count it. */
  readonly keepByteOrderMark: boolean;
}

/** The text of a file, or why there is none. Never throws. */
export async function extract(bytes: Uint8Array, path: string, options: ExtractOptions): Promise<FileText> {
  try {
    return await read(bytes, kindOf(path), options.keepByteOrderMark);
  } catch (error) {
    if (error instanceof Unreadable) return { reason: error.message };
    // Libraries fail in many ways on files made to break them; the stack is the most common.
    return { reason: `it cannot be read (${error instanceof Error ? error.name : "unknown failure"})` };
  }
}

async function read(bytes: Uint8Array, kind: FileKind, keepByteOrderMark: boolean): Promise<FileText> {
  const deadline = new Deadline();
  if (kind !== "text" && bytes.length === 0) return { text: "" };
  switch (kind) {
    case "pdf": {
      const { pdfToMarkdown } = await import("./pdf.ts");
      return { text: await pdfToMarkdown(bytes, deadline) };
    }
    case "docx": {
      const { readDocx } = await import("./docx.ts");
      const { documentToMarkdown } = await import("./html.ts");
      const { html, meta, written } = await readDocx(bytes);
      deadline.check();
      return { text: documentToMarkdown(html, { ...meta, written }) };
    }
    case "html": {
      const { htmlToMarkdown } = await import("./html.ts");
      return { text: htmlToMarkdown(decodeHtml(bytes), deadline) };
    }
    case "bibtex": {
      const decoded = decodeBytes(bytes, keepByteOrderMark);
      if ("reason" in decoded) return decoded;
      const { readBibtex } = await import("./bibtex.ts");
      return { ...decoded, bibliography: readBibtex(decoded.text) };
    }
    case "json": {
      const decoded = decodeBytes(bytes, keepByteOrderMark);
      const bibliography = "text" in decoded ? parseCslJson(decoded.text) : undefined;
      return bibliography ? { ...decoded, bibliography } : decoded;
    }
    case "text": {
      const decoded = decodeBytes(bytes, keepByteOrderMark);
      const endless = "text" in decoded && hasEndlessLine(decoded.text);
      return endless ? { reason: `it has a line of more than ${LONGEST_LINE.toLocaleString("en")} letters` } : decoded;
    }
  }
}

/** The text that bytes hold, in whichever encoding they are. */
export function decodeBytes(bytes: Uint8Array, keepByteOrderMark: boolean): FileText {
  const encoding = detectEncoding(bytes);
  if (encoding === null) return { reason: "it is not a text file" };
  return { text: new TextDecoder(encoding, { ignoreBOM: keepByteOrderMark }).decode(bytes) };
}

/** One line of millions of letters is data, and would be read as one sentence. */
function hasEndlessLine(text: string): boolean {
  for (let start = 0; text.length - start > LONGEST_LINE; ) {
    const window = text.slice(start, start + LONGEST_LINE + 1);
    const end = Math.max(window.lastIndexOf("\n"), window.lastIndexOf("\r"));
    if (end < 0) return true;
    start += end + 1;
  }
  return false;
}

const DECLARED = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})|^<\?xml[^>]{0,100}encoding=["']([\w-]{2,40})/i;

/** Pages say which letters they are written in; bytes that are UTF-8 are, whatever the page says. */
function decodeHtml(bytes: Uint8Array): string {
  const guess = detectEncoding(bytes);
  if (guess === null) throw new Unreadable("it is not a text file");
  if (guess !== "windows-1252") return new TextDecoder(guess).decode(bytes);
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 4096));
  const found = DECLARED.exec(head);
  return new TextDecoder(knownEncoding(found?.[1] ?? found?.[2]) ?? guess).decode(bytes);
}

function knownEncoding(label: string | undefined): string | undefined {
  try {
    const encoding = label === undefined ? undefined : new TextDecoder(label).encoding;
    return encoding === "utf-8" ? undefined : encoding;
  } catch {
    // The page names an encoding that nobody knows.
    return undefined;
  }
}
