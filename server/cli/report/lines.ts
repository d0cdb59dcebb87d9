// Lines and columns, as people and other programs count them: from one, and without a byte order mark at the text's start,
// which nobody sees. Offsets of a report count it, since they point into the file on disk.

export interface Position {
  readonly line: number;
  /** In UTF-16 units. */
  readonly column: number;
}

export class Lines {
  readonly #text: string;
  readonly #starts: number[];

  constructor(text: string) {
    this.#text = text;
    this.#starts = [text.startsWith("\uFEFF") ? 1 : 0];
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) this.#starts.push(at + 1);
  }

  at(offset: number): Position {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: Math.max(0, offset - (this.#starts[low] ?? 0)) + 1 };
  }

  /** Letters before an offset. */
  lettersBefore(offset: number): number {
    return Math.max(0, offset - (this.#starts[0] ?? 0));
  }

  /** The text of a line, without its end. */
  textOf(line: number): string {
    const start = this.#starts[line - 1];
    if (start === undefined) return "";
    const next = this.#starts[line];
    return this.#text.slice(start, next === undefined ? undefined : next - 1).replace(/\r$/, "");
  }
}
