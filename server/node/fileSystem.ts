// Files on disk, as the workspace wants them: no exception, every trouble a reason a writer understands.

import { type Dirent, stat as inquire, type Stats } from "node:fs";
import { lstat, readdir, readFile, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import type { SkippedFile } from "../core/sources/model.ts";
import type { FileSystem, FileText, ListedFile, Listing } from "../workspace/files.ts";
import { readText } from "../workspace/loadSources.ts";
import { extract, largestOf } from "./formats/extract.ts";
import { sizeInWords } from "./formats/limits.ts";
import { decodeHtml } from "./formats/readDocument.ts";
import { readersFor } from "./readers.ts";
import { NoThreads } from "./threadPool.ts";

export interface NodeFileSystemOptions {
  /** Larger files are skipped, whatever they hold; without it, each format has its own limit. */
  readonly largest?: number;
  /** Names of folders that are never entered. */
  readonly ignoredFolders?: ReadonlySet<string>;
  /** Editors leave a byte order mark out of their texts; offsets into the file on disk count it. */
  readonly keepByteOrderMark?: boolean;
  /** Many sources are read in so many threads; without it, or where there are none, one after another. */
  readonly threads?: number;
  /** Documents are read in this very thread: for a thread that reads nothing else. */
  readonly documentsHere?: boolean;
}

const IGNORED_FOLDERS: ReadonlySet<string> = new Set(["node_modules"]);

/** Whether a file or folder of this name counts: what is hidden or put there by tools does not. */
export function isLookedInto(name: string, ignored: ReadonlySet<string> = IGNORED_FOLDERS): boolean {
  return !name.startsWith(".") && !ignored.has(name);
}

export function nodeFileSystem(options: NodeFileSystemOptions = {}): FileSystem {
  const ignored = options.ignoredFolders ?? IGNORED_FOLDERS;
  const { largest, documentsHere = false, keepByteOrderMark = true } = options;
  const files: FileSystem = {
    list: (path) => new Walk(ignored).list(path),
    read: (path) => readFileText(path, largest, (bytes) => extract(bytes, path, { keepByteOrderMark, documentsHere })),
    readPage: (path) => readFileText(path, largest, (bytes) => ({ text: decodeHtml(bytes) })),
  };
  const readers = options.threads === undefined ? undefined : readersFor(options.threads);
  if (!readers) return files;
  return {
    ...files,
    readApart: async (path, filed) => {
      try {
        return await readers.run({ path, filed, keepByteOrderMark });
      } catch (error) {
        if (!(error instanceof NoThreads)) throw error;
        return readText(files, path);
      }
    },
  };
}

/** One listing; remembers the folders it has been in, since links may lead round in circles. */
class Walk {
  readonly #ignored: ReadonlySet<string>;
  readonly #entered = new Set<string>();
  readonly #files: ListedFile[] = [];
  readonly #skipped: SkippedFile[] = [];

  constructor(ignored: ReadonlySet<string>) {
    this.#ignored = ignored;
  }

  async list(path: string): Promise<Listing> {
    if (!(await exists(path))) return { files: [], skipped: [], missing: true };
    await this.#visit(path);
    const byPath = (a: { readonly path: string }, b: { readonly path: string }) => (a.path < b.path ? -1 : 1);
    return { files: this.#files.sort(byPath), skipped: this.#skipped.sort(byPath), missing: false };
  }

  async #visit(path: string): Promise<void> {
    let stats: Stats;
    try {
      stats = await statsOf(path);
      if (stats.isDirectory()) return await this.#enter(path);
    } catch (error) {
      this.#skipped.push({ path, reason: reasonOf(error) });
      return;
    }
    // Sockets, pipes and devices are no articles, and reading them may never end.
    if (!stats.isFile()) return;
    this.#files.push({ path, size: stats.size, stamp: `${stats.mtimeMs}:${stats.size}` });
  }

  async #enter(folder: string): Promise<void> {
    const real = await realpath(folder);
    if (this.#entered.has(real)) return;
    this.#entered.add(real);
    const entries = (await readdir(folder, { withFileTypes: true })).filter((entry) => this.#wanted(entry));
    for (let at = 0; at < entries.length; at += AT_ONCE) {
      const some = entries.slice(at, at + AT_ONCE);
      await Promise.all(some.map((entry) => this.#visit(join(folder, entry.name))));
    }
  }

  #wanted(entry: Dirent): boolean {
    return isLookedInto(entry.name, this.#ignored);
  }
}

/** Files of a folder that are asked about at a time: more would only wait, and be held in memory for it. */
const AT_ONCE = 100;

/** The same as of `node:fs/promises`, in half the time: a start asks of each file. */
function statsOf(path: string): Promise<Stats> {
  return new Promise((resolve, reject) => {
    inquire(path, (error, stats) => (error ? reject(error) : resolve(stats)));
  });
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    return !(error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR"));
  }
}

async function readFileText(
  path: string,
  most: number | undefined,
  textOf: (bytes: Uint8Array) => FileText | Promise<FileText>,
): Promise<FileText> {
  const largest = most ?? largestOf(path);
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) return { reason: "it is a folder" };
    if (stats.isFile() && stats.size > largest) {
      return { reason: `it is larger than ${sizeInWords(largest)}` };
    }
    return await textOf(await readWhole(path, stats));
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

const ATTEMPTS = 3;

/** The bytes of a file that nobody was writing meanwhile: half a file would be another text. */
async function readWhole(path: string, before: Stats): Promise<Uint8Array> {
  let last = before;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const bytes = await readFile(path);
    if (!last.isFile()) return bytes;
    const now = await stat(path);
    if (now.mtimeMs === last.mtimeMs && now.size === bytes.length) return bytes;
    last = now;
  }
  throw new Error("it changes while it is read");
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "reading it is not permitted",
  EPERM: "reading it is not permitted",
  ELOOP: "its symbolic links lead in a circle",
  EISDIR: "it is a folder",
  ENOTDIR: "its folder is a file",
  EMFILE: "too many files are open",
  ENAMETOOLONG: "its name is too long",
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
  return (code && REASONS[code]) ?? (error instanceof Error ? error.message : String(error));
}
