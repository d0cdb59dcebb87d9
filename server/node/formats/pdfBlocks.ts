// Lines of pages become headings, paragraphs and tables: what runs along the edges of all pages is dropped, words parted
// at the end of a line are joined, and so are paragraphs that go on in the next column or on the next page.

import { escapeWords, MarkdownWriter, type WrittenFields } from "../../core/sources/markdownWriter.ts";
import { pageMark } from "../../core/sources/pages.ts";
import type { Line, Segment } from "./pdfLines.ts";

export interface PdfPage {
  /** As the PDF names it: "12", "iv". */
  readonly label: string;
  readonly sheet: number;
  readonly height: number;
  readonly lines: readonly Line[];
}

/** The text of all pages, as Markdown with a mark where each begins. */
export function writePages(pages: readonly PdfPage[], fields: WrittenFields): string {
  const writer = new PagesWriter(pages, fields);
  const edges = new Edges(pages);
  for (const page of pages)
    writer.page(
      page,
      page.lines.filter((line) => !edges.has(page, line)),
    );
  return writer.build();
}

/** Lines at the head and foot of a page that are looked at. */
const EDGE_LINES = 3;

/** What stands at the same height of several pages, but for its figures: running heads, page numbers, notices. */
class Edges {
  readonly #counts = new Map<string, number>();
  readonly #least: number;

  constructor(pages: readonly PdfPage[]) {
    this.#least = pages.length < 5 ? 2 : 3;
    for (const page of pages) {
      for (const line of new Set(edgeLines(page).map((one) => nameOf(page, one)))) {
        this.#counts.set(line, (this.#counts.get(line) ?? 0) + 1);
      }
    }
  }

  has(page: PdfPage, line: Line): boolean {
    if (!edgeLines(page).includes(line)) return false;
    return isPageNumber(line.text, page) || (this.#counts.get(nameOf(page, line)) ?? 0) >= this.#least;
  }
}

function edgeLines({ lines, height }: PdfPage): readonly Line[] {
  const byHeight = [...lines].sort((a, b) => b.y - a.y);
  const near = (line: Line) => line.y > 0.85 * height || line.y < 0.15 * height;
  return [...byHeight.slice(0, EDGE_LINES), ...byHeight.slice(-EDGE_LINES)].filter(near);
}

/** Figures differ from page to page, and the height by a hair. */
function nameOf({ height }: PdfPage, { text, y }: Line): string {
  const words = text
    .toLowerCase()
    .replace(/\d+/g, "#")
    .replace(/^[ivxlc]+\b|\b[ivxlc]+$/g, "#")
    .replace(/\s+/g, " ");
  return `${Math.round((y / height) * 60)} ${words}`;
}

function isPageNumber(text: string, { label, sheet }: PdfPage): boolean {
  const number = /^(?:[-–—|]\s*)?(?:page\s+)?(\w{1,7})(?:\s+(?:of|\/)\s+\d+|\s*\/\s*\d+)?(?:\s*[-–—|])?$/i.exec(
    text,
  )?.[1];
  return number !== undefined && (number.toLowerCase() === label.toLowerCase() || number === String(sheet));
}

/** A paragraph that may go on in the next column, or on the next page. */
interface OpenParagraph {
  text: string;
  readonly size: number;
}

const SENTENCE_END = /[.!?:;…]["'”’»)\]]*(?:\^\w+\^)?$/;
const BULLET = /^(?:[•◦▪●■·]|[–—-](?=\s)|\d{1,2}[.)](?=\s+\p{L})|\([a-z\d]\))\s*/u;

class PagesWriter {
  readonly #writer: MarkdownWriter;
  readonly #body: Body;
  readonly #words: Words;
  #open: OpenParagraph | undefined;
  #rows: (readonly Segment[])[] = [];

  constructor(pages: readonly PdfPage[], fields: WrittenFields) {
    this.#writer = new MarkdownWriter(fields);
    const lines = pages.flatMap((page) => page.lines);
    this.#body = bodyOf(lines);
    this.#words = new Words(lines);
  }

  page({ label, sheet }: PdfPage, lines: readonly Line[]): void {
    this.#finishTable();
    const notes = footnotesOf(lines, this.#body);
    const text = lines.slice(0, lines.length - notes.length);
    const first = text.find((line) => !line.cells);
    const goesOn = this.#open && first && this.#continues(this.#open, first);
    if (this.#open && goesOn) this.#open.text += mark(pageMark(label, sheet));
    else {
      this.#finish();
      this.#writer.page(label, sheet);
    }
    this.#lines(text, Boolean(goesOn));
    if (notes.length === 0) return;
    // The sentence that is open at the foot of the page goes on behind its notes.
    const open = this.#open;
    this.#open = undefined;
    if (open && SENTENCE_END.test(open.text)) this.#paragraph(open.text);
    this.#lines(notes, false);
    this.#finish();
    if (open && !SENTENCE_END.test(open.text)) this.#open = open;
  }

  build(): string {
    this.#finish();
    return this.#writer.build();
  }

  #lines(lines: readonly Line[], joined: boolean): void {
    let before: Line | undefined;
    const spacing = spacingOf(lines);
    for (const [i, line] of lines.entries()) {
      if (line.cells && isRow(lines, i)) {
        this.#finish(true);
        this.#rows.push(line.cells);
        before = undefined;
        continue;
      }
      this.#finishTable();
      const goesOn = before ? goesOnBelow(before, line, spacing) : i === 0 && joined;
      const acrossColumns = before && line.y > before.y && this.#open && this.#continues(this.#open, line);
      if (this.#open && (goesOn || acrossColumns)) this.#open.text = this.#words.join(this.#open.text, line.text);
      else {
        this.#finish();
        if (this.#isHeading(line, lines[i + 1], before, spacing)) {
          // A long headline goes on in the next line of the same type.
          const heading: OpenParagraph = { text: line.text, size: line.size };
          this.#open = heading;
        } else this.#open = { text: line.text, size: line.size };
      }
      before = line;
    }
  }

  /** Whether `line`, which stands elsewhere, goes on the paragraph that is open. */
  #continues(open: OpenParagraph, line: Line): boolean {
    if (Math.abs(open.size - line.size) > 0.06 * open.size || BULLET.test(line.text)) return false;
    if (this.#level(open.size) !== undefined) return false;
    return !SENTENCE_END.test(open.text) && /^[\p{Ll}\d“"‘('(]|^\p{Lu}/u.test(line.text) && open.text.length > 25;
  }

  #isHeading(line: Line, next: Line | undefined, before: Line | undefined, spacing: number): boolean {
    return this.#level(line.size) !== undefined || isSetApart(line, next, before, spacing, this.#body);
  }

  /** The level of a heading in type of this size; undefined for running text. */
  #level(size: number): number | undefined {
    const ratio = size / this.#body.size;
    return ratio >= 1.6 ? 1 : ratio >= 1.25 ? 2 : ratio >= 1.12 ? 3 : undefined;
  }

  #finish(keepTable = false): void {
    if (!keepTable) this.#finishTable();
    const open = this.#open;
    this.#open = undefined;
    if (!open) return;
    const level = this.#level(open.size);
    if (level !== undefined && open.text.length < 300) this.#writer.heading(level, written(open.text));
    else this.#paragraph(open.text);
  }

  #paragraph(text: string): void {
    const bullet = BULLET.exec(text)?.[0];
    if (bullet !== undefined && bullet.length < text.length) this.#writer.list([written(text.slice(bullet.length))]);
    else this.#writer.paragraph(written(text));
  }

  #finishTable(): void {
    const rows = this.#rows;
    this.#rows = [];
    const [head, ...rest] = rows.map((row) => row.map(({ text }) => written(text)));
    if (head && rest.length > 0) this.#writer.table(head, rest);
    else if (head) this.#writer.paragraph(head.join(" "));
  }
}

/** Marks pass through escaping between letters that no text has. */
function mark(comment: string): string {
  return ` \uFDD1${comment}\uFDD2`;
}

function written(text: string): string {
  return text
    .split(/(\uFDD1[^\uFDD2]*\uFDD2|\uFDD0[^\uFDD0]*\uFDD0)/)
    .map((part) =>
      part.startsWith("\uFDD1")
        ? part.slice(1, -1)
        : part.startsWith("\uFDD0")
          ? `^${part.slice(1, -1)}^`
          : escapeWords(part),
    )
    .join("");
}

interface Body {
  readonly size: number;
  readonly font: string;
}

/** The type most of the text is set in. */
function bodyOf(lines: readonly Line[]): Body {
  const letters = new Map<string, number>();
  for (const { size, font, text } of lines) {
    const name = `${size.toFixed(1)} ${font}`;
    letters.set(name, (letters.get(name) ?? 0) + text.length);
  }
  const [most] = [...letters].sort((a, b) => b[1] - a[1]);
  const [size = "10", font = ""] = most?.[0].split(" ") ?? [];
  return { size: Number(size), font };
}

/** Lines in small type at the foot of the page, of which the first begins with the mark of a note. */
function footnotesOf(lines: readonly Line[], body: Body): readonly Line[] {
  let first = lines.length;
  while (first > 0 && (lines[first - 1]?.size ?? 0) < 0.93 * body.size && !lines[first - 1]?.cells) first--;
  const begins = lines.findIndex((line, i) => i >= first && /^[\d*†‡]/.test(line.text));
  return begins < 0 || begins === 0 ? [] : lines.slice(begins);
}

/** The usual distance between lines. */
function spacingOf(lines: readonly Line[]): number {
  const steps = lines.flatMap((line, i) => {
    const before = lines[i - 1];
    const step = before ? before.y - line.y : 0;
    return step > 0.5 * line.size && step < 3 * line.size ? [step] : [];
  });
  return steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 12;
}

/** True where `line` goes on the paragraph of the line above it. */
function goesOnBelow(before: Line, line: Line, spacing: number): boolean {
  if (Math.abs(before.size - line.size) > 0.06 * before.size || BULLET.test(line.text)) return false;
  const step = before.y - line.y;
  if (step <= 0 || step > 1.35 * Math.max(spacing, before.size)) return false;
  if (before.font !== line.font && before.end < before.right - 6 * before.size) return false;
  const indented =
    line.x > line.left + 0.8 * line.size && line.x < line.left + 6 * line.size && before.x < line.x - 0.5 * line.size;
  if (indented && SENTENCE_END.test(before.text)) return false;
  const short = before.end < before.right - 0.15 * (before.right - before.left);
  return !(short && (SENTENCE_END.test(before.text) || /^[\p{Lu}\d“"]/u.test(line.text)) && !isCentred(before, line));
}

function isCentred(before: Line, line: Line): boolean {
  const middle = (one: Line) => (one.x + one.end) / 2;
  return Math.abs(middle(before) - middle(line)) < before.size && before.x > before.left + before.size;
}

/** A short line in type of its own with white above it. */
function isSetApart(
  line: Line,
  next: Line | undefined,
  before: Line | undefined,
  spacing: number,
  body: Body,
): boolean {
  const alone = (!before || before.y - line.y > 1.3 * spacing) && (!next || next.font !== line.font);
  return alone && line.font !== body.font && line.text.length < 100 && !SENTENCE_END.test(line.text);
}

/** A row of a table has a neighbour with as many cells. */
function isRow(lines: readonly Line[], i: number): boolean {
  const cells = lines[i]?.cells?.length ?? 0;
  return [lines[i - 1], lines[i + 1]].some((other) => other?.cells && Math.abs(other.cells.length - cells) <= 1);
}

/** The words of the whole text, to tell "well-known" from "har-bour". */
class Words {
  readonly #known = new Set<string>();

  constructor(lines: readonly Line[]) {
    for (const { text } of lines)
      for (const word of text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []) this.#known.add(word);
  }

  /** Puts a line behind the text, without the hyphen that parts a word between them. */
  join(text: string, line: string): string {
    const soft = /\u00AD$/.test(text);
    const bare = soft ? text.slice(0, -1) : text;
    if (soft) return bare + line;
    const first = /(\p{L}+)[-‐](?: ?(\uFDD1[^\uFDD2]*\uFDD2))?$/u.exec(text);
    const second = /^\p{Ll}+/u.exec(line)?.[0];
    if (!first?.[1] || !second) return `${text} ${line}`;
    const head = text.slice(0, first.index) + first[1];
    const between = first[2] ?? "";
    const hyphenated = `${first[1]}-${second}`.toLowerCase();
    const kept = this.#known.has(hyphenated) && !this.#known.has(`${first[1]}${second}`.toLowerCase());
    // A page's mark cannot stand inside a word: it moves behind it.
    const [word = "", ...rest] = line.split(/(?<=^\S+)(?=\s)/u);
    return `${head}${kept ? "-" : ""}${word}${between ? ` ${between}` : ""}${rest.join("")}`;
  }
}
