// Collects the prose of one block while its markup is left out, so that neither words are glued together nor stray
// spaces are left standing where markup was.

import { type MappedText, MappedTextBuilder } from "../text/mappedText.ts";

interface Piece {
  readonly text: string;
  readonly at: number;
  /** Where the original goes on, if not behind as many letters. */
  readonly end?: number;
}

/** Blanks count from the first of them only: a line may hold thousands. */
const LINE_BREAK = /(?<![ \t])[ \t]*\r?\n[ \t]*/g;
const WORD_END = /[\p{L}\p{N}]$/u;
const WORD_BEGIN = /^[\p{L}\p{N}]/u;
/** What stands close to the word before it: "10% [@ecb]." reads "10%.". */
const CLOSE_TO_WORD = /^[\s.,;:!?)\]”’»]/;

export class ProseBuilder {
  readonly #pieces: Piece[] = [];
  #dropped: number | undefined;
  #broken = false;

  /** Copies the original from `at` on. Line breaks, which mean nothing inside a block, become spaces. */
  copy(text: string, at: number): void {
    let done = 0;
    LINE_BREAK.lastIndex = 0;
    for (let found = LINE_BREAK.exec(text); found; found = LINE_BREAK.exec(text)) {
      this.#add(text.slice(done, found.index), at + done);
      this.breakLine(at + found.index);
      done = found.index + found[0].length;
    }
    this.#add(text.slice(done), at + done);
  }

  /** A line break at `at`. */
  breakLine(at: number): void {
    if (!this.#endsWithSpace()) this.#add(" ", at);
    this.#broken = true;
  }

  /** Letters that stand for the markup from `at` to `end`: the "&" of `&amp;`. */
  put(text: string, at: number, end = at + text.length): void {
    const pieces = this.#pieces.length;
    this.#add(text, at);
    const last = this.#pieces.at(-1);
    if (last && this.#pieces.length > pieces) this.#pieces[this.#pieces.length - 1] = { ...last, end };
  }

  /** Something that is not prose has been left out at `at`. */
  drop(at: number): void {
    this.#dropped ??= at;
  }

  build(): MappedText {
    this.#trimEnd();
    const builder = new MappedTextBuilder();
    for (const { text, at, end } of this.#pieces) {
      if (end === undefined) builder.append(text, at);
      else builder.replace(text, { start: at, end });
    }
    return builder.build();
  }

  #add(raw: string, rawAt: number): void {
    let text = raw;
    if (this.#broken || this.#pieces.length === 0) text = text.replace(/^[ \t]+/, "");
    if (text.length === 0) return;
    this.#broken = false;
    if (this.#dropped !== undefined) {
      const last = this.#pieces.at(-1);
      if (CLOSE_TO_WORD.test(text)) this.#trimEnd();
      else if (last && WORD_END.test(last.text) && WORD_BEGIN.test(text)) {
        this.#pieces.push({ text: " ", at: this.#dropped });
      }
      this.#dropped = undefined;
      if (this.#pieces.length === 0) text = text.trimStart();
      if (text.length === 0) return;
    }
    this.#pieces.push({ text, at: rawAt + raw.length - text.length });
  }

  #endsWithSpace(): boolean {
    const last = this.#pieces.at(-1);
    return last === undefined || /\s$/.test(last.text);
  }

  #trimEnd(): void {
    for (let last = this.#pieces.pop(); last; last = this.#pieces.pop()) {
      const text = last.text.trimEnd();
      if (text.length > 0) {
        this.#pieces.push({ text, at: last.at });
        return;
      }
    }
  }
}
