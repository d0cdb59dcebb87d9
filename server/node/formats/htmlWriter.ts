// Walks over HTML and writes its prose as Markdown: one block of words after the other.

import { escapeWords, type MarkdownWriter } from "../../core/sources/markdownWriter.ts";
import { type DomElement, type DomNode, isElement, isText } from "./dom.ts";

const NOT_PROSE = new Set(
  "script style noscript template svg math button form input select textarea label iframe object embed audio video canvas nav dialog head del s strike".split(
    " ",
  ),
);
const PARTING = new Set(
  "address article aside body center dd details div dl dt fieldset figure footer header hgroup main p pre search section summary tbody td tfoot th thead tr html".split(
    " ",
  ),
);
/** A mark that leads to a note at the foot is no figure of the sentence. */
const NOTE_TARGET = /^#(?:_?(?:foot|end)?note|_?ftn|fn|cite_note|ref|r?\d)/i;
const NOTE = /^(?:_?(?:foot|end)?note|_?ftn|fn|cite_note)[-_:]?(\d+)/i;
/** Deeper than the parser lets through. */
const DEEPEST = 300;

export class PageWriter {
  /** Numbers of the parts that were met on the way. */
  readonly seen = new Set<string>();
  readonly #writer: MarkdownWriter;
  /** Where the words of each open block go: to paragraphs, or into the quotation or item around them. */
  readonly #into: ((words: string) => void)[] = [(words) => this.#writer.paragraph(words)];
  /** Items of the list that is being walked over, and the parts of the one that is open. */
  #items: string[] | undefined;
  #item: string[] = [];
  #words = "";
  /** A line break was the last thing met. */
  #broken = false;
  #depth = 0;

  constructor(writer: MarkdownWriter) {
    this.#writer = writer;
  }

  write(content: DomElement): void {
    this.#element(content);
    this.#flush();
  }

  #children(element: DomElement): void {
    if (this.#depth >= DEEPEST) return;
    this.#depth++;
    for (const child of element.childNodes) this.#node(child);
    this.#depth--;
  }

  #node(node: DomNode): void {
    if (isText(node)) {
      const words = (node.textContent ?? "").replace(/\s+/g, " ");
      this.#words += escapeWords(words);
      if (words.trim()) this.#broken = false;
    } else if (isElement(node)) this.#element(node);
  }

  #element(element: DomElement): void {
    const name = element.localName;
    if (NOT_PROSE.has(name) || isHidden(element)) return;
    const number = element.getAttribute("data-sourceline-part");
    if (number !== null) this.seen.add(number);
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (level !== undefined) {
      this.#block(element, (words) => this.#writer.heading(Number(level), words));
      return;
    }
    switch (name) {
      case "br":
        this.#lineBreak();
        return;
      case "hr":
        this.#flush();
        return;
      case "sup":
        this.#words += superscript(element);
        return;
      case "q":
        this.#words += "“";
        this.#children(element);
        this.#words += "”";
        return;
      case "ul":
      case "ol":
      case "menu":
        this.#list(element);
        return;
      case "blockquote":
        this.#gather(element, (paragraphs) => this.#writer.quote(paragraphs));
        return;
      case "figcaption":
      case "caption":
        this.#block(element, (words) => this.#writer.caption(words));
        return;
      case "table":
        this.#table(element);
        return;
    }
    if (!PARTING.has(name)) {
      this.#children(element);
      return;
    }
    this.#flush();
    this.#children(element);
    this.#flush();
  }

  /** Two breaks in a row part paragraphs; one is a space. */
  #lineBreak(): void {
    if (this.#broken) {
      this.#flush();
      return;
    }
    this.#words += "\n";
    this.#broken = true;
  }

  #flush(): void {
    const words = this.#words;
    this.#words = "";
    this.#broken = false;
    if (words.trim()) this.#into.at(-1)?.(words);
  }

  /** All words of an element as one block. */
  #block(element: DomElement, write: (words: string) => void): void {
    this.#gather(element, (paragraphs) => write(paragraphs.join(" ")));
  }

  #gather(element: DomElement, write: (paragraphs: readonly string[]) => void): void {
    this.#flush();
    const paragraphs: string[] = [];
    this.#into.push((words) => paragraphs.push(words));
    this.#children(element);
    this.#flush();
    this.#into.pop();
    if (paragraphs.length > 0) write(paragraphs);
  }

  #list(list: DomElement): void {
    this.#flush();
    const outermost = this.#items === undefined;
    const quoted = outermost && this.#into.length > 1 ? this.#into.at(-1) : undefined;
    const items = this.#items ?? [];
    this.#items = items;
    // The item around an inner list ends where that begins.
    this.#closeItem();
    for (const item of list.childNodes) {
      if (!isElement(item) || isHidden(item)) continue;
      const note = NOTE.exec(item.getAttribute("id") ?? "")?.[1];
      this.#into.push((words) => this.#item.push(words));
      this.#children(item);
      this.#flush();
      this.#into.pop();
      if (note === undefined) this.#closeItem();
      else this.#footnote(note);
    }
    if (!outermost) return;
    this.#items = undefined;
    if (quoted) for (const item of items) quoted(item);
    else this.#writer.list(items);
  }

  #closeItem(): void {
    if (this.#item.length > 0) this.#items?.push(this.#item.join(" "));
    this.#item = [];
  }

  /** The arrow behind a note leads back to its mark. */
  #footnote(label: string): void {
    this.#writer.footnote(label, this.#item.join(" ").replace(/\s*(?:↑|↩\uFE0E?|\\\^)\s*/g, " "));
    this.#item = [];
  }

  #table(table: DomElement): void {
    const rows = rowsOf(table);
    const grid = gridOf(rows);
    const isLayout =
      table.querySelector("table") !== null || grid.width < 2 || (!table.querySelector("th") && rows.length < 2);
    if (isLayout || this.#into.length > 1) {
      this.#flush();
      this.#children(table);
      this.#flush();
      return;
    }
    this.#flush();
    for (const child of table.childNodes) if (isElement(child) && child.localName === "caption") this.#element(child);
    const cells = grid.rows.map((row) => row.map((cell) => (cell ? this.#cell(cell) : "")));
    const headed = rows[0] !== undefined && isHead(rows[0]);
    this.#writer.table(headed ? (cells[0] ?? []) : [], headed ? cells.slice(1) : cells);
  }

  #cell(cell: DomElement): string {
    let words = "";
    this.#gather(cell, (paragraphs) => {
      words = paragraphs.join(" ");
    });
    return words;
  }
}

function isHidden(element: DomElement): boolean {
  return (
    element.hasAttribute("hidden") ||
    element.getAttribute("aria-hidden") === "true" ||
    /display\s*:\s*none/i.test(element.getAttribute("style") ?? "")
  );
}

/** "10<sup>6</sup>" and "80<sup>th</sup>" keep their mark; numbers of notes go. */
function superscript(element: DomElement): string {
  const text = (element.textContent ?? "").trim();
  const link = element.querySelector("a");
  if (link && NOTE_TARGET.test(link.getAttribute("href") ?? "#1")) return "";
  if (element.closest("a") || !/^[\p{L}\d+−-]{1,8}$/u.test(text)) return "";
  return `^${text}^`;
}

function rowsOf(table: DomElement): readonly DomElement[] {
  const rows: DomElement[] = [];
  const visit = (parent: DomElement) => {
    for (const child of parent.childNodes) {
      if (!isElement(child)) continue;
      if (child.localName === "tr") rows.push(child);
      else if (/^(?:thead|tbody|tfoot)$/.test(child.localName)) visit(child);
    }
  };
  visit(table);
  return rows;
}

function cellsOf(row: DomElement): readonly DomElement[] {
  return [...row.childNodes].filter(isElement).filter(({ localName }) => localName === "td" || localName === "th");
}

/** A row that names the columns. */
function isHead(row: DomElement): boolean {
  const cells = cellsOf(row);
  const inHead = row.parentElement?.localName === "thead";
  return (
    cells.length > 0 && (inHead || cells.every((cell, i) => cell.localName === "th" || (i === 0 && isBlank(cell))))
  );
}

function isBlank(cell: DomElement): boolean {
  return (cell.textContent ?? "").trim() === "";
}

/** More columns than anybody reads. */
const WIDEST = 200;

/** Cells in their columns: one that spans several stands in the first of them. */
function gridOf(rows: readonly DomElement[]): { readonly rows: (DomElement | undefined)[][]; readonly width: number } {
  const grid: (DomElement | undefined)[][] = rows.map(() => []);
  const taken = rows.map(() => new Set<number>());
  let width = 0;
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of cellsOf(row)) {
      while (taken[y]?.has(x)) x++;
      const across = spanOf(cell, "colspan");
      const down = spanOf(cell, "rowspan");
      if (x + across > WIDEST) break;
      for (let dy = 0; dy < down && y + dy < rows.length; dy++) {
        for (let dx = 0; dx < across; dx++) taken[y + dy]?.add(x + dx);
        // What spans several rows is said of each of them.
        const line = grid[y + dy];
        if (line) line[x] = cell;
      }
      x += across;
      width = Math.max(width, x);
    }
  });
  return { rows: grid.map((row) => Array.from({ length: row.length }, (_, i) => row[i])), width };
}

function spanOf(cell: DomElement, name: string): number {
  const span = Number.parseInt(cell.getAttribute(name) ?? "1", 10);
  return span >= 1 ? Math.min(span, WIDEST) : 1;
}
