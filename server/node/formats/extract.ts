// Bytes of a source file become text: as they are for text and Markdown, as Markdown for everything else.

import { parseCslJson } from "../../core/sources/bibliography.ts";
import { detectEncoding } from "../../core/sources/encoding.ts";
import type { FileText } from "../../workspace/files.ts";
import { LARGEST_FILE, LONGEST_LINE } from "./limits.ts";
import { type DocumentKind, readDocument, reasonFor } from "./readDocument.ts";
import { readInThread } from "./threads.ts";

export type FileKind = "text" | "bibtex" | "json" | DocumentKind;

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
  /** Documents are read in this very thread: for a thread that reads nothing else. */
  readonly documentsHere?: boolean;
}

/** The text of a file, or why there is none. Never throws. */
export async function extract(bytes: Uint8Array, path: string, options: ExtractOptions): Promise<FileText> {
  try {
    return await read(bytes, kindOf(path), options);
  } catch (error) {
    return { reason: reasonFor(error) };
  }
}

async function read(
  bytes: Uint8Array,
  kind: FileKind,
  { keepByteOrderMark, documentsHere = false }: ExtractOptions,
): Promise<FileText> {
  if (kind !== "text" && bytes.length === 0) return { text: "" };
  switch (kind) {
    case "pdf":
    case "docx":
    case "html":
      return documentsHere ? { text: await readDocument(kind, bytes) } : readInThread(kind, bytes);
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
