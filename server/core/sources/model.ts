// A source and what is known about it apart from its text.

export interface SourceMeta {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  /** ISO date or a prefix of one. */
  readonly date: string | null;
}

/** One indexed article, without its text. */
export interface Source extends SourceMeta {
  /** Citation key, accepted by Pandoc, stable while the file keeps its name. */
  readonly key: string;
  /** Where it lies, as the workspace names it. */
  readonly path: string;
  /** Sources of one origin are reprints of one text; the key of the origin's first source. */
  readonly origin: string;
}

/** A file that is not indexed, and why, for the writer to see. */
export interface SkippedFile {
  readonly path: string;
  readonly reason: string;
}
