// Finds the sources on disk and hands them to the corpus, a batch at a time so that others get a turn in between.

import type { FileVersion } from "../core/index/indexFile.ts";
import { isBibliographyFile, isSourceFile, sourceFormatOf } from "../core/sources/parseSource.ts";
import { attachmentsOf, fullName } from "./bibliographies.ts";
import type { Change } from "./corpus.ts";
import type { FileSystem, FileText, ListedFile, ReadFile } from "./files.ts";

export interface LoadStep {
  readonly changes: readonly Change[];
  readonly done: number;
  readonly total: number;
}

/** What is known of the files already. */
export interface KnownFiles {
  readonly paths: readonly string[];
  /** The version that was read; undefined where the file has to be read again, as when a bibliography dates it anew. */
  versionOf(path: string): FileVersion | undefined;
  /** The date that a bibliography gives the file. */
  filedDate?(path: string): string | null;
}

/** Files that bibliographies name and that lie outside of the source folders. */
export interface Attachments {
  /** The folder that relative paths are taken from. */
  readonly base: string;
  /** Whether a file at this path may be read because a bibliography names it. */
  mayRead(path: string): boolean;
  /** True for a file that is being checked itself. */
  isDraft?(path: string): boolean;
}

/** Files handed over at a time. */
const BATCH = 64;
/** Fewer files than these are read before threads have started. */
const WORTH_THREADS = 50;
/** So many files are on their way through threads: one that takes long does not hold up those behind it. */
const ON_THE_WAY = 256;

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
  for (const path of known.paths) if (!present.has(path)) changes.push({ kind: "gone", path });
  // What bibliographies say now decides which sources are read with another date than theirs, and so again.
  if (changes.some((change) => "path" in change && isBibliographyFile(change.path))) {
    yield { changes: changes.splice(0), done: 0, total: 0 };
  }
  for (const file of listed) {
    const version = known.versionOf(file.path);
    const changed = version?.size !== file.size || version.stamp !== file.stamp;
    if (changed && !isBibliographyFile(file.path)) found.push(file);
  }
  const complete: Change = { kind: "complete" };
  if (found.length === 0) {
    yield { changes: [...changes, complete], done: 0, total: 0 };
    return;
  }
  yield { changes, done: 0, total: found.length };
  let done = 0;
  for await (const changes of readSources(files, found, known)) {
    done += changes.length;
    yield { changes, done, total: found.length };
  }
  yield { changes: [complete], done: found.length, total: found.length };
}

/** Files that bibliographies name, that are not listed yet, and may be read. What may not is told with the reason. */
async function listAttachments(
  files: FileSystem,
  changes: Change[],
  present: Set<string>,
  { base, mayRead, isDraft }: Attachments,
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
      if (isDraft?.(path)) {
        changes.push({ kind: "found", path, content: { reason: "it is checked as a draft" } });
        continue;
      }
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

/** What has become of source files, some at a time and in their order: in other threads where that is worth it. */
export async function* readSources(
  files: FileSystem,
  found: readonly ListedFile[],
  known: Pick<KnownFiles, "filedDate"> = {},
): AsyncGenerator<readonly Change[], void, void> {
  const apart = found.length >= WORTH_THREADS && files.readApart !== undefined;
  const read = apart
    ? (file: ListedFile) => readApart(files, file, known.filedDate?.(file.path) ?? null)
    : (file: ListedFile) => readSource(files, file);
  const ahead = apart ? ON_THE_WAY : BATCH;
  const onTheWay: Promise<Change>[] = [];
  for (let at = 0; at < found.length; at += BATCH) {
    for (const file of found.slice(at + onTheWay.length, at + ahead)) onTheWay.push(read(file));
    yield await Promise.all(onTheWay.splice(0, BATCH));
  }
}

/** What has become of one source file. */
export async function readSource(files: FileSystem, file: ListedFile): Promise<Change> {
  return changeOf(file, await readText(files, file.path));
}

async function readApart(files: FileSystem, file: ListedFile, filed: string | null): Promise<Change> {
  const apart = isSourceFile(file.path) ? files.readApart?.(file.path, filed) : undefined;
  return changeOf(file, await (apart ?? readText(files, file.path)));
}

/** A file that could not be read has no version: it is tried again. */
function changeOf({ path, size, stamp }: ListedFile, content: FileText | ReadFile): Change {
  return { kind: "found", path, content, ...(!("reason" in content) && { version: { size, stamp } }) };
}

/** The text of a source or a bibliography, or why the file is neither. */
export async function readText(files: FileSystem, path: string): Promise<FileText> {
  if (!isSourceFile(path) && !isBibliographyFile(path)) return { reason: unreadableKind(path) };
  const content = await files.read(path);
  if ("reason" in content || content.bibliography) return content;
  if (!isSourceFile(path)) return { reason: "it is JSON, but no bibliography" };
  return content.text.trim() === "" ? { reason: "empty" } : content;
}

function unreadableKind(path: string): string {
  const ending = /\.[^./\\]+$/.exec(path)?.[0];
  return ending ? `${ending} files are not read` : "files without an ending are not read";
}
