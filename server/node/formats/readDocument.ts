// Web pages, PDFs and Word files become Markdown. What reads a format is loaded when the first such file is met.

import { detectEncoding } from "../../core/sources/encoding.ts";
import { Deadline, FAILED, Unreadable } from "./limits.ts";

export type DocumentKind = "html" | "pdf" | "docx";

/** The text of a file. Throws `Unreadable` where there is none, and whatever else a library throws at broken files. */
export async function readDocument(kind: DocumentKind, bytes: Uint8Array): Promise<string> {
  const deadline = new Deadline();
  if (kind === "pdf") {
    const { pdfToMarkdown } = await import("./pdf.ts");
    return pdfToMarkdown(bytes, deadline);
  }
  const { documentToMarkdown, htmlToMarkdown } = await import("./html.ts");
  if (kind === "html") return htmlToMarkdown(decodeHtml(bytes), deadline);
  const { readDocx } = await import("./docx.ts");
  const { html, meta, written } = await readDocx(bytes);
  deadline.check();
  return documentToMarkdown(html, { ...meta, written });
}

/** Why a file could not be read, for the person who put it there. */
export function reasonFor(error: unknown): string {
  return error instanceof Unreadable ? error.message : FAILED;
}

const DECLARED = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})|^<\?xml[^>]{0,100}encoding=["']([\w-]{2,40})/i;

/** Pages say which letters they are written in; bytes that are UTF-8 are, whatever the page says. */
export function decodeHtml(bytes: Uint8Array): string {
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
