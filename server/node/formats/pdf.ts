// PDF: the text of each page with the page's label, and what the file says of itself.

import { parseDate } from "../../core/sources/isoDate.ts";
import type { SourceMeta } from "../../core/sources/model.ts";
import { Deadline, LONGEST_TEXT, MOST_PAGES, Unreadable } from "./limits.ts";
import { type PdfPage, writePages } from "./pdfBlocks.ts";
import { linesOf, type Run } from "./pdfLines.ts";

/** As much of pdf.js as is used here; its own types need a browser's. */
interface PdfDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfJsPage>;
  getPageLabels(): Promise<readonly string[] | null>;
  getMetadata(): Promise<{ readonly info: unknown; readonly metadata: { get(name: string): unknown } | null }>;
}
interface PdfJsPage {
  readonly view: readonly number[];
  readonly rotate: number;
  getTextContent(): Promise<{ readonly items: readonly unknown[] }>;
  cleanup(): void;
}
interface PdfJs {
  getDocument(options: object): { readonly promise: Promise<PdfDocument>; destroy(): Promise<void> };
}

let library: Promise<PdfJs> | undefined;

/** pdf.js, with its worker in this thread: it is big, and only loaded where there is a PDF. */
function pdfJs(): Promise<PdfJs> {
  library ??= (async () => {
    // It draws nothing here, but makes one of these when it is loaded.
    const surroundings = globalThis as Record<string, unknown>;
    for (const name of ["DOMMatrix", "ImageData", "Path2D"]) surroundings[name] ??= class {};
    await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
    return (await import("pdfjs-dist/legacy/build/pdf.mjs")) as unknown as PdfJs;
  })();
  return library;
}

/** The text of a PDF, as Markdown with a mark where each page begins. */
export async function pdfToMarkdown(bytes: Uint8Array, deadline = new Deadline()): Promise<string> {
  const { getDocument } = await pdfJs();
  const loading = getDocument({
    // It takes the bytes for itself.
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    useWasm: false,
    stopAtErrors: false,
    enableXfa: false,
    maxImageSize: 0,
  });
  try {
    return await readDocument(await loading.promise, deadline);
  } catch (error) {
    throw reasonOf(error);
  } finally {
    await loading.destroy();
  }
}

function reasonOf(error: unknown): Error {
  if (error instanceof Unreadable) return error;
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException") return new Unreadable("it is protected by a password");
  return new Unreadable("it is damaged, or no PDF");
}

async function readDocument(pdf: PdfDocument, deadline: Deadline): Promise<string> {
  if (pdf.numPages > MOST_PAGES) throw new Unreadable(`it has more than ${MOST_PAGES.toLocaleString("en")} pages`);
  const labels = await pdf.getPageLabels();
  const pages: PdfPage[] = [];
  let letters = 0;
  let strange = 0;
  let broken = 0;
  for (let sheet = 1; sheet <= pdf.numPages; sheet++) {
    deadline.check();
    const label = labels?.[sheet - 1]?.trim() || String(sheet);
    const { height, runs } = await runsOn(pdf, sheet);
    if (height === 0) broken++;
    for (const { text } of runs) {
      letters += text.length;
      strange += text.match(STRANGE)?.length ?? 0;
    }
    if (letters > LONGEST_TEXT) throw new Unreadable("its text is too long");
    pages.push({ label, sheet, height, lines: linesOf(runs) });
  }
  if (broken === pdf.numPages) throw new Unreadable("it is damaged, or no PDF");
  if (letters < LEAST_LETTERS) throw new Unreadable("it has no text: its pages are pictures, as a scanner makes them");
  if (strange > 0.3 * letters)
    throw new Unreadable("its text cannot be read: the file does not say which letters it shows");
  return writePages(pages, await metaOf(pdf));
}

/** Even a letter of one page has more. */
const LEAST_LETTERS = 20;
/** Letters without a meaning of their own: those of private fonts, and what stands for unknown ones. */
const STRANGE = /[\p{Co}\uFFFD]|(?!\s)\p{Cc}/gu;

async function runsOn(
  pdf: PdfDocument,
  sheet: number,
): Promise<{ readonly height: number; readonly runs: readonly Run[] }> {
  let page: PdfJsPage;
  try {
    page = await pdf.getPage(sheet);
  } catch {
    // One page that is damaged costs only itself.
    return { height: 0, runs: [] };
  }
  const { items } = await page.getTextContent();
  const [, bottom = 0, , top = 800] = page.view;
  const runs = items.flatMap((item) => runOf(item, page.rotate));
  page.cleanup();
  return { height: Math.max(top - bottom, 1), runs };
}

interface Item {
  readonly str?: string;
  readonly transform?: readonly number[];
  readonly width?: number;
  readonly fontName?: string;
}

/** What runs up the edge of the page, as stamps do, is not part of the text. */
function runOf(item: unknown, rotation: number): readonly Run[] {
  const { str, transform, width = 0, fontName = "" } = item as Item;
  if (!str || !transform) return [];
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform;
  const size = Math.hypot(c, d);
  const text = str.replace(/[\uFDD0-\uFDD2]/g, " ");
  if (![a, b, e, f, size, width].every(Number.isFinite) || size <= 0) return [];
  if (rotation % 180 === 0) {
    return Math.abs(b) > 0.3 * Math.abs(a) ? [] : [{ text, x: e, y: f, width, size, font: fontName }];
  }
  // Pages that lie on their side are turned upright.
  if (Math.abs(a) > 0.3 * Math.abs(b)) return [];
  return [{ text, x: b > 0 ? f : -f, y: b > 0 ? -e : e, width, size, font: fontName }];
}

/** Titles that programs put there, not people. */
const NO_TITLE =
  /^(?:untitled|microsoft \w+ - |powerpoint|print|document\d*$|layout|\W*$)|\.(?:docx?|pdf|indd|qxd|rtf|tex|xlsx?|pptx?)$/i;

async function metaOf(pdf: PdfDocument): Promise<SourceMeta> {
  const { info, metadata } = await pdf.getMetadata();
  const fields = info !== null && typeof info === "object" ? (info as Readonly<Record<string, unknown>>) : {};
  const title = textOf(metadata?.get("dc:title")) ?? textOf(fields.Title);
  const date = textOf(metadata?.get("prism:publicationdate")) ?? textOf(metadata?.get("dc:date"));
  return {
    title: title !== null && title.length >= 6 && !NO_TITLE.test(title) ? title : null,
    author: textOf(metadata?.get("dc:creator")) ?? textOf(fields.Author),
    publisher: textOf(metadata?.get("prism:publicationname")) ?? textOf(metadata?.get("dc:publisher")),
    // The day on which a file was made says little: many are printed from old pages.
    date: date && parseDate(date),
  };
}

function textOf(value: unknown): string | null {
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(", ") || null;
  return typeof value === "string"
    ? value
        .replace(/[\s\p{Cc}]+/gu, " ")
        .trim()
        .slice(0, 500) || null
    : null;
}
