// Writes what was taken out of a PDF, a web page or a Word file as Markdown, so that the one reader of Markdown reads
// it: fields as front matter, structure as marks, and words that only look like marks escaped.

import { pageMark } from "./pages.ts";

/** What a file says of itself in fields of its own. */
export interface WrittenFields {
  readonly title?: string | null;
  readonly author?: string | null;
  readonly publisher?: string | null;
  readonly date?: string | null;
  /** The day the file was made: where nothing else tells, that of its text. */
  readonly written?: string | null;
}

const PARTED = "\n\n";

/** Collects the blocks of one document. Words are given escaped (`escapeWords`), each block on one line. */
export class MarkdownWriter {
  readonly #parts: string[] = [];
  #length = 0;

  constructor(fields: WrittenFields = {}) {
    // A JSON string is a YAML string, whatever is in it.
    const lines = Object.entries(fields).flatMap(([name, value]) => {
      const text = value && oneLine(value).trim();
      return text ? [`${name}: ${JSON.stringify(text)}`] : [];
    });
    if (lines.length > 0) this.#add(`---\n${lines.join("\n")}\n---`);
  }

  /** Letters written so far. */
  get length(): number {
    return this.#length;
  }

  heading(level: number, words: string): void {
    const line = oneLine(words).trim();
    // A row of hashes at the end would be taken for the heading's own, braces for its attributes.
    const safe = line.replace(/#+$/, escaped).replace(/\}(?=[\s\\#]*$)/, "&#125;");
    if (line) this.#add(`${"#".repeat(Math.min(Math.max(level, 1), 6))} ${safe}`);
  }

  paragraph(words: string): void {
    const line = atLineStart(oneLine(words).trim());
    if (line) this.#add(line);
  }

  quote(paragraphs: readonly string[]): void {
    const lines = paragraphs.map((words) => atLineStart(oneLine(words).trim())).filter(Boolean);
    if (lines.length > 0) this.#add(lines.map((line) => `> ${line}`).join("\n>\n"));
  }

  list(items: readonly string[]): void {
    const lines = items.map((words) => atLineStart(oneLine(words).trim())).filter(Boolean);
    if (lines.length > 0) this.#add(lines.map((line) => `- ${line}`).join("\n"));
  }

  /** The words under a picture. */
  caption(words: string): void {
    const line = oneLine(words).trim();
    if (line) this.#add(`![${line}]()`);
  }

  footnote(label: string, words: string): void {
    const line = atLineStart(oneLine(words).trim());
    if (line) this.#add(`[^${label.replace(/[^\p{L}\p{N}-]+/gu, "-")}]: ${line}`);
  }

  /** `head` names the columns; without names, their head stays empty. */
  table(head: readonly string[], rows: readonly (readonly string[])[]): void {
    const width = Math.max(head.length, ...rows.map((row) => row.length));
    if (width === 0 || rows.length === 0) return;
    const line = (cells: readonly string[]) =>
      `| ${Array.from({ length: width }, (_, i) => inCell(cells[i] ?? "")).join(" | ")} |`;
    this.#add([line(head), `|${" --- |".repeat(width)}`, ...rows.map(line)].join("\n"));
  }

  /** What follows stands on this page. */
  page(label: string, sheet: number): void {
    this.#add(pageMark(label, sheet));
  }

  build(): string {
    return this.#parts.length === 0 ? "" : `${this.#parts.join(PARTED)}\n`;
  }

  #add(part: string): void {
    this.#parts.push(part);
    this.#length += part.length + PARTED.length;
  }
}

function inCell(words: string): string {
  return oneLine(words).trim().replace(/\\?\|/g, "\\|");
}

function oneLine(words: string): string {
  return words.replace(/[\s\u0085\u2028\u2029]+/g, " ");
}

const MARKS = /[\\`*_[\]<~^|]/g;
/** An entity by its form, a key behind an `@`, a picture before a bracket, the foot of a heading. */
const ENTITY = /&(?=#?\w+;)/g;
const KEY = /(?<![\p{L}\p{N}_])@(?=[\p{L}\p{N}_{])/gu;

/** Words that stand for themselves wherever they are put in a line of Markdown. */
export function escapeWords(words: string): string {
  return words.replace(MARKS, escaped).replace(ENTITY, escaped).replace(KEY, escaped);
}

function escaped(letters: string): string {
  return letters.replace(/./gs, "\\$&");
}

/** Marks of a heading, an item, a quotation, a division, a definition; rows of dashes, parted or not, and of equals signs. */
const BLOCK_MARK = /^(?:#{1,6}(?=\s|$)|[-+](?=\s|$)|>|-[-\s]*$|=+$|:{3,}|:(?=\s))/;
const NUMBER_MARK = /^(\d{1,9})([.)])(?=\s|$)/;

/** At the begin of a line, some letters open a heading, a list, a quotation, a rule or a division. */
function atLineStart(line: string): string {
  return line.replace(NUMBER_MARK, "$1\\$2").replace(BLOCK_MARK, "\\$&");
}
