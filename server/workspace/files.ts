// What the workspace asks of the world of files. Answers are values: a file that cannot be read has a reason.

import type { FileVersion } from "../core/index/indexFile.ts";
import type { PortableRecord } from "../core/index/record.ts";
import type { StoredBytes } from "../core/index/storedBytes.ts";
import type { Bibliography } from "../core/sources/bibliography.ts";
import type { SkippedFile } from "../core/sources/model.ts";

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

/** The text of a file, or why there is none. What is no text on disk (PDF, HTML, Word) comes as Markdown. */
export type FileText =
  | { readonly text: string /** The file lists sources, and is none itself. */; readonly bibliography?: Bibliography }
  | { readonly reason: string };

/** A source that was read to the end in another thread. */
export interface ReadFile {
  readonly record: PortableRecord;
}

export interface FileSystem {
  /** Every file below a folder, in the order of their paths; the file itself if it is one. */
  list(path: string): Promise<Listing>;
  read(path: string): Promise<FileText>;
  /** A web page as it is written, with all its tags. */
  readPage?(path: string): Promise<FileText>;
  /**
   * Reads a source to the end in another thread; only where there are some. Worth it for many files: threads take a
   * while to start. `filed` is the date that a bibliography gives the source.
   */
  readApart?(path: string, filed: string | null): Promise<FileText | ReadFile>;
}

/** Where the index of one workspace lies between two starts. */
export interface IndexStorage {
  /** The bytes that were saved last, which stay as they are; undefined where there are none. */
  load(): Promise<StoredBytes | undefined>;
  /** Saves stretches of bytes as one: all of it or, if that fails, nothing. */
  save(stretches: Iterable<Uint8Array>): Promise<void>;
}
