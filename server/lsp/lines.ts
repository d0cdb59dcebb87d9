// Lines of one text: offsets to line and character and back, side by side so that neither is mended alone.

import type { Position, Range } from "vscode-languageserver";
import { type Page, pageAt, pagesIn } from "../core/sources/pages.ts";
import type { Span } from "../core/text/span.ts";

/**
 * Converts between UTF-16 offsets and the protocol's positions. A line ends with "\n", "\r\n" or "\r", as the protocol
 * has it. Positions outside the text are moved to the nearest one inside, and never into the middle of "\r\n".
 */
export class Lines {
  readonly text: string;
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.text = text;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) this.#starts.push(i + 1);
    }
  }

  /** Length of the text. */
  get length(): number {
    return this.text.length;
  }

  /** Offset at which the line begins. */
  startOf(line: number): number {
    return this.#starts[Math.min(Math.max(line, 0), this.#starts.length - 1)] ?? 0;
  }

  /** Offset behind the line's last letter, before its line break. */
  endOf(line: number): number {
    let end = line + 1 < this.#starts.length ? this.startOf(line + 1) : this.text.length;
    const start = this.startOf(line);
    while (end > start && (this.text[end - 1] === "\n" || this.text[end - 1] === "\r")) end--;
    return end;
  }

  /** The line an offset lies in, counted from 0. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  position(offset: number): Position {
    const inside = Math.min(Math.max(offset, 0), this.text.length);
    const line = this.lineAt(inside);
    return { line, character: Math.min(inside, this.endOf(line)) - this.startOf(line) };
  }

  offset(position: Position): number {
    if (position.line < 0) return 0;
    if (position.line >= this.#starts.length) return this.text.length;
    const start = this.startOf(position.line);
    return Math.min(start + Math.max(position.character, 0), this.endOf(position.line));
  }

  range(span: Span): Range {
    return { start: this.position(span.start), end: this.position(span.end) };
  }

  /** What an address has behind it to lead to the offset. */
  fragment(offset: number): string {
    const { line, character } = this.position(offset);
    return `#L${line + 1},${character + 1}`;
  }

  span(range: Range): Span {
    return { start: this.offset(range.start), end: this.offset(range.end) };
  }
}

/** A text that was taken out of a file no editor shows as text: all its places are the file itself, or a page of it. */
export class ExtractedLines extends Lines {
  readonly #pages: readonly Page[];

  constructor(text: string) {
    super(text);
    this.#pages = pagesIn(text);
  }

  override position(_offset: number): Position {
    return { line: 0, character: 0 };
  }

  override fragment(offset: number): string {
    const page = pageAt(this.#pages, offset);
    return page ? `#page=${page.sheet}` : "";
  }
}
