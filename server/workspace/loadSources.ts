// Finds the sources on disk and hands them to the corpus, a batch at a time so that others get a turn in between.

import type { FileVersion } from "../core/index/indexFile.ts";
import { isSourceFile } from "../core/sources/parseSource.ts";
import type { Change } from "./corpus.ts";
import type { FileSystem, ListedFile } from "./files.ts";

export interface LoadStep {
  readonly changes: readonly Change[];
  readonly done: number;
  readonly total: number;
}

/** What is known of the files already. */
export interface KnownFiles {
  readonly paths: readonly string[];
  /** The version that was read; undefined where the file has to be read again. */
  versionOf(path: string): FileVersion | undefined;
}

/** Files read at the same time. */
const BATCH = 64;

/**
 * Steps that bring a corpus from nothing, or from what is known, to what the roots hold. Files of the version that is
 * known are not read again. The last step makes it complete.
 */
export async function* loadSources(
  files: FileSystem,
  roots: readonly string[],
  isSource: (path: string) => boolean,
  known: KnownFiles = { paths: [], versionOf: () => undefined },
): AsyncGenerator<LoadStep, void, void> {
  const found: ListedFile[] = [];
  const changes: Change[] = [{ kind: "incomplete" }];
  const present = new Set<string>();
  for (const root of roots) {
    const listing = await files.list(root);
    for (const file of listing.files) {
      if (!isSource(file.path) || present.has(file.path)) continue;
      present.add(file.path);
      const version = known.versionOf(file.path);
      if (version?.size !== file.size || version.stamp !== file.stamp) found.push(file);
    }
    for (const { path, reason } of listing.skipped) {
      if (present.has(path)) continue;
      present.add(path);
      changes.push({ kind: "found", path, content: { reason } });
    }
  }
  for (const path of known.paths) if (!present.has(path)) changes.push({ kind: "gone", path });
  yield { changes, done: 0, total: found.length };
  for (let at = 0; at < found.length; at += BATCH) {
    const batch = found.slice(at, at + BATCH);
    yield {
      changes: await Promise.all(batch.map((file) => readSource(files, file))),
      done: Math.min(at + BATCH, found.length),
      total: found.length,
    };
  }
  yield { changes: [{ kind: "complete" }], done: found.length, total: found.length };
}

/** What has become of one source file. */
export async function readSource(files: FileSystem, { path, size, stamp }: ListedFile): Promise<Change> {
  if (!isSourceFile(path)) return { kind: "found", path, content: { reason: unreadableKind(path) } };
  const content = await files.read(path);
  if ("reason" in content) return { kind: "found", path, content };
  if (content.text.trim() === "") return { kind: "found", path, content: { reason: "empty" } };
  return { kind: "found", path, content, version: { size, stamp } };
}

function unreadableKind(path: string): string {
  const ending = /\.[^./\\]+$/.exec(path)?.[0];
  return ending ? `${ending} files are not read` : "files without an ending are not read";
}
