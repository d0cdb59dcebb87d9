// What the workspace asks of the world of files. Answers are values: a file that cannot be read has a reason.

import type { SkippedFile } from "../core/sources/model.ts";

/** By which an unchanged file is known again. */
export interface FileVersion {
  readonly size: number;
  /** Changes whenever the content may have changed. */
  readonly stamp: string;
}

export interface ListedFile extends FileVersion {
  /** As given, joined with the path below it: the name by which everything else calls the file. */
  readonly path: string;
}

export interface Listing {
  readonly files: readonly ListedFile[];
  readonly skipped: readonly SkippedFile[];
  /** There is nothing at the path itself. */
  readonly missing: boolean;
}

/** The text of a file, or why there is none. */
export type FileText = { readonly text: string } | { readonly reason: string };

export interface FileSystem {
  /** Every file below a folder, in the order of their paths; the file itself if it is one. */
  list(path: string): Promise<Listing>;
  read(path: string): Promise<FileText>;
}
