// Finds the sources on disk and hands them to the corpus, a batch at a time so that others get a turn in between.

import { isSourceFile } from "../core/sources/parseSource.ts";
import type { Change } from "./corpus.ts";
import type { FileSystem, ListedFile } from "./files.ts";

export interface LoadStep {
  readonly changes: readonly Change[];
  readonly done: number;
  readonly total: number;
}

/** Files read at the same time. */
const BATCH = 64;

/**
 * Steps that bring a corpus from nothing, or from the state of `known` paths, to what the roots hold. The last step
 * makes it complete.
 */
export async function* loadSources(
  files: FileSystem,
  roots: readonly string[],
  isSource: (path: string) => boolean,
  known: readonly string[] = [],
): AsyncGenerator<LoadStep, void, void> {
  const found: ListedFile[] = [];
  const changes: Change[] = [{ kind: "incomplete" }];
  const present = new Set<string>();
  for (const root of roots) {
    const listing = await files.list(root);
    for (const file of listing.files) {
      if (!isSource(file.path) || present.has(file.path)) continue;
      present.add(file.path);
      found.push(file);
    }
    for (const { path, reason } of listing.skipped) {
      if (present.has(path)) continue;
      present.add(path);
      changes.push({ kind: "found", path, content: { reason } });
    }
  }
  for (const path of known) if (!present.has(path)) changes.push({ kind: "gone", path });
  yield { changes, done: 0, total: found.length };
  for (let at = 0; at < found.length; at += BATCH) {
    const batch = found.slice(at, at + BATCH);
    yield {
      changes: await Promise.all(batch.map(({ path }) => readSource(files, path))),
      done: Math.min(at + BATCH, found.length),
      total: found.length,
    };
  }
  yield { changes: [{ kind: "complete" }], done: found.length, total: found.length };
}

/** What has become of one source file. */
export async function readSource(files: FileSystem, path: string): Promise<Change> {
  if (!isSourceFile(path)) return { kind: "found", path, content: { reason: unreadableKind(path) } };
  const content = await files.read(path);
  const empty = "text" in content && content.text.trim() === "";
  return { kind: "found", path, content: empty ? { reason: "empty" } : content };
}

function unreadableKind(path: string): string {
  const ending = /\.[^./\\]+$/.exec(path)?.[0];
  return ending ? `${ending} files are not read` : "files without an ending are not read";
}
