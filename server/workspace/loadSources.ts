// Finds the sources on disk and hands them to the corpus, a batch at a time so that others get a turn in between.

import type { FileVersion } from "../core/index/indexFile.ts";
import { isBibliographyFile, isSourceFile, sourceFormatOf } from "../core/sources/parseSource.ts";
import { attachmentsOf, fullName } from "./bibliographies.ts";
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

/** Files that bibliographies name and that lie outside of the source folders. */
export interface Attachments {
  /** The folder that relative paths are taken from. */
  readonly base: string;
  /** Whether a file at this path may be read because a bibliography names it. */
  mayRead(path: string): boolean;
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
  attachments: Attachments = { base: "", mayRead: () => false },
): AsyncGenerator<LoadStep, void, void> {
  const found: ListedFile[] = [];
  const listed: ListedFile[] = [];
  const changes: Change[] = [{ kind: "incomplete" }];
  const present = new Set<string>();
  for (const root of roots) {
    const listing = await files.list(root);
    for (const file of listing.files) {
      if (!isSource(file.path) || present.has(file.path)) continue;
      present.add(file.path);
      listed.push(file);
    }
    for (const { path, reason } of listing.skipped) {
      if (present.has(path)) continue;
      present.add(path);
      changes.push({ kind: "found", path, content: { reason } });
    }
  }
  // Bibliographies come first: they name sources, and say what is known of them.
  for (const file of listed.filter(({ path }) => isBibliographyFile(path))) changes.push(await readSource(files, file));
  listed.push(...(await listAttachments(files, changes, present, attachments)));
  for (const file of listed) {
    const version = known.versionOf(file.path);
    const changed = version?.size !== file.size || version.stamp !== file.stamp;
    if (changed && !isBibliographyFile(file.path)) found.push(file);
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

/** Files that bibliographies name, that are not listed yet, and may be read. What may not is told with the reason. */
async function listAttachments(
  files: FileSystem,
  changes: Change[],
  present: Set<string>,
  { base, mayRead }: Attachments,
): Promise<readonly ListedFile[]> {
  const found: ListedFile[] = [];
  let names: Set<string> | undefined;
  for (const change of [...changes]) {
    if (change.kind !== "found" || !("bibliography" in change.content) || !change.content.bibliography) continue;
    names ??= new Set([...present].map((path) => fullName(base, path)));
    for (const path of attachmentsOf(change.content.bibliography, change.path)) {
      const format = sourceFormatOf(path);
      // Markdown is what drafts are written in: a note becomes a source by lying in a source folder.
      if (format === undefined || format === "markdown" || names.has(fullName(base, path))) continue;
      names.add(fullName(base, path));
      present.add(path);
      const listing = mayRead(path) ? await files.list(path) : undefined;
      const [file] = listing?.files ?? [];
      if (file?.path === path) found.push(file);
      else changes.push({ kind: "found", path, content: { reason: whyNot(change.path, listing === undefined) } });
    }
  }
  return found;
}

function whyNot(bibliography: string, outside: boolean): string {
  const name = /[^/\\]*$/.exec(bibliography)?.[0] ?? "";
  return outside
    ? `it is named in ${name}, but lies outside your folders (sourceline.bibliography.filesOutsideFolders is off)`
    : `it is named in ${name}, but is not there`;
}

/** What has become of one source file. */
export async function readSource(files: FileSystem, { path, size, stamp }: ListedFile): Promise<Change> {
  if (!isSourceFile(path) && !isBibliographyFile(path))
    return { kind: "found", path, content: { reason: unreadableKind(path) } };
  const content = await files.read(path);
  if ("reason" in content) return { kind: "found", path, content };
  if (content.bibliography) return { kind: "found", path, content, version: { size, stamp } };
  if (!isSourceFile(path)) return { kind: "found", path, content: { reason: "it is JSON, but no bibliography" } };
  if (content.text.trim() === "") return { kind: "found", path, content: { reason: "empty" } };
  return { kind: "found", path, content, version: { size, stamp } };
}

function unreadableKind(path: string): string {
  const ending = /\.[^./\\]+$/.exec(path)?.[0];
  return ending ? `${ending} files are not read` : "files without an ending are not read";
}
