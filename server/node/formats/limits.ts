// How much of a file is read at most. Sources are untrusted: none may hold up the others, or fill the memory.

/** Larger files of a kind are not opened. A long book is two million letters; scans and pictures weigh more. */
export const LARGEST_FILE = {
  text: 8_000_000,
  html: 10_000_000,
  pdf: 100_000_000,
  docx: 50_000_000,
  bibtex: 30_000_000,
  json: 30_000_000,
} as const;

/** What comes out of a PDF or a Word file may not be longer than a text file may be. */
export const LONGEST_TEXT = 8_000_000;
/** No article, book or statute has a longer line; data, minified code and broken exports have. */
export const LONGEST_LINE = 1_000_000;
export const MOST_PAGES = 5_000;
/** Elements of one HTML page, and how deep they may lie in one another. */
export const MOST_ELEMENTS = 100_000;
export const DEEPEST_ELEMENT = 256;
/** What a Word file unpacks to, in all and for one part of it. */
export const LARGEST_UNPACKED = 200_000_000;
export const LARGEST_PART = 30_000_000;
export const MOST_PARTS = 10_000;
/** Milliseconds for one file. */
export const LONGEST_TIME = 20_000;

/** Why a file is not read, in words for the person who put it there. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";

  /** Each format is a bundle of its own, with its own copy of this class: one is known by its name. */
  static override [Symbol.hasInstance](error: unknown): error is Unreadable {
    return error instanceof Error && error.name === "Unreadable";
  }
}

/** Libraries fail in many ways on files made to break them, and what they say of it is of no use to a writer. */
export const FAILED = "it seems to be damaged: reading it failed";

/** A file that takes too long is given up between two steps of reading it. */
export class Deadline {
  readonly #end: number;
  readonly #allowed: number;

  constructor(allowed: number = LONGEST_TIME) {
    this.#allowed = allowed;
    this.#end = performance.now() + allowed;
  }

  check(): void {
    if (performance.now() > this.#end) {
      throw new Unreadable(`reading it takes longer than ${Math.ceil(this.#allowed / 1000)} seconds`);
    }
  }
}

export function sizeInWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.floor(bytes / 1000)} kB` : `${Math.floor(bytes / 1_000_000)} MB`;
}
