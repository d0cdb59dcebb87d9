// Builds the corpus a command works on, and the drafts it is asked about.

import { relative, resolve, sep } from "node:path";
import { parseIgnoreList } from "../core/judge/ignoreList.ts";
import type { IgnoreEntry } from "../core/judge/silence.ts";
import { DEFAULT_SETTINGS } from "../features/settings.ts";
import { Corpus } from "../workspace/corpus.ts";
import type { FileSystem, IndexStorage } from "../workspace/files.ts";
import { loadSources } from "../workspace/loadSources.ts";
import { SavedIndex } from "../workspace/savedIndex.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { SourcePatterns } from "../workspace/sourcePatterns.ts";
import { type Terminal, UsageError } from "./terminal.ts";

export interface LoadedCorpus {
  readonly snapshot: Snapshot;
  /** Source folders as named, or all that were searched, that hold no source and no bibliography that leads to one. */
  readonly foldersWithout: readonly string[];
  /** True for a file that belongs to the sources, and so is no draft. */
  isSource(path: string): boolean;
}

export interface CorpusPlace {
  /** Source folders as named on the command line; without any, those that the editor would take. */
  readonly folders: readonly string[];
  readonly workingFolder: string;
  /** Files that were named as drafts, and so are no sources even if they lie among them. */
  readonly named: readonly string[];
}

/** Saved indexes of earlier calls. */
export interface IndexCache {
  /** Names the version of the program: what another one has read is not taken over. */
  readonly program: string;
  storageFor(workspace: string): IndexStorage;
}

/** The corpus a command works on, as it is at this moment. */
export async function loadCorpus(
  place: CorpusPlace,
  files: FileSystem,
  cache: IndexCache | null,
): Promise<LoadedCorpus> {
  await demandFolders(place, files);
  return openCorpus(place, files, cache).update();
}

/** What was named on the command line has to be there. */
export async function demandFolders(
  { folders, workingFolder }: Pick<CorpusPlace, "folders" | "workingFolder">,
  files: FileSystem,
): Promise<void> {
  for (const folder of folders) {
    if (!(await files.list(folder)).missing) continue;
    throw new UsageError(`There is no source folder ${folder}${lookedForAt(folder, workingFolder)}.`);
  }
}

/** Where a name leads from the working folder, which may be another one than the writer thinks. */
export function lookedForAt(path: string, workingFolder: string): string {
  const whole = resolve(workingFolder, path);
  return whole === path ? "" : `; it was looked for at ${whole}`;
}

/** Names the folders that hold no source. Undefined where all is well. */
export function noSourcesLine(corpus: LoadedCorpus, { folders, workingFolder }: CorpusPlace): string | undefined {
  if (corpus.foldersWithout.length === 0) return undefined;
  const list = corpus.foldersWithout.join(", ");
  const place = folders.length > 0 ? "" : ` of ${workingFolder}; --sources DIR names others`;
  return `sourceline: no sources found in ${list}${place}.\n`;
}

/** A corpus that can be brought up to date again and again. */
export interface OpenCorpus {
  /** Files and folders that hold the sources, or would. */
  readonly roots: readonly string[];
  /** Changes whenever a source does. */
  readonly revision: number;
  /** Reads what has come or changed since the last time. */
  update(): Promise<LoadedCorpus>;
}

export function openCorpus(place: CorpusPlace, files: FileSystem, cache: IndexCache | null): OpenCorpus {
  const { folders, workingFolder } = place;
  const patterns = new SourcePatterns(DEFAULT_SETTINGS.sources, [workingFolder]);
  const absolute = (path: string) => resolve(workingFolder, path);
  const given = folders.length > 0;
  const roots = given ? folders : patterns.roots.map((root) => relative(workingFolder, root) || ".");
  const named = new Set(place.named.map(absolute));
  const lies = given
    ? (path: string) => folders.some((folder) => isBelow(path, folder))
    : (path: string) => patterns.isSource(absolute(path));
  const isSource = (path: string) => lies(path) && !named.has(absolute(path));
  const corpus = new Corpus(workingFolder);
  const saved = cache && savedIndex(cache, workingFolder, roots, corpus);
  const within = [workingFolder, ...roots.map(absolute)];
  const attachments = {
    base: workingFolder,
    mayRead: (path: string) => within.some((folder) => isBelow(absolute(path), folder)),
    isDraft: (path: string) => named.has(absolute(path)),
  };
  const update = async (): Promise<LoadedCorpus> => {
    let kept = performance.now();
    for await (const { changes } of loadSources(files, roots, isSource, corpus, attachments)) {
      corpus.apply(...changes);
      if (performance.now() - kept < BETWEEN_SAVES) continue;
      await saved?.save();
      kept = performance.now();
    }
    await saved?.save();
    const { snapshot } = corpus;
    // A bibliography stands for the files it names, wherever they lie.
    const holding = [...snapshot.sources.map(({ path }) => path), ...corpus.bibliographiesOfSources];
    const holdsNone = (folder: string) => !holding.some((path) => isBelow(path, folder));
    const foldersWithout = given ? folders.filter(holdsNone) : snapshot.sources.length === 0 ? roots : [];
    return { snapshot, foldersWithout, isSource };
  };
  let restored = false;
  return {
    roots,
    get revision() {
      return corpus.filesRevision;
    },
    update: async () => {
      // A file that breaks off while it is read is as good as none.
      if (!restored) await saved?.restore().catch(() => null);
      restored = true;
      return update();
    },
  };
}

/** What was read so far is saved once in so many milliseconds, so that a killed process need not begin anew. */
const BETWEEN_SAVES = 60_000;

/** What cannot be loaded is read anew and what cannot be saved is read again next time: no reason to fail. */
function savedIndex(cache: IndexCache, workingFolder: string, roots: readonly string[], corpus: Corpus) {
  const storage = cache.storageFor(JSON.stringify([workingFolder, ...[...roots].sort()]));
  const quiet: IndexStorage = {
    load: () => storage.load().catch(() => undefined),
    save: (stretches) => storage.save(stretches).catch(() => undefined),
  };
  return new SavedIndex(quiet, cache.program, corpus);
}

function isBelow(path: string, folder: string): boolean {
  const below = relative(folder, path);
  return below === "" || !(below === ".." || below.startsWith(`..${sep}`) || below.startsWith(sep));
}

export const IGNORE_FILE = ".sourceline/ignore.json";

/** Findings the writers of this folder have answered. */
export async function loadIgnored(terminal: Terminal, files: FileSystem): Promise<readonly IgnoreEntry[]> {
  if ((await files.list(IGNORE_FILE)).missing) return [];
  const content = await files.read(IGNORE_FILE);
  if ("reason" in content) {
    terminal.writeError(`sourceline: ${IGNORE_FILE} is not used: ${content.reason}.\n`);
    return [];
  }
  const { entries, problem } = parseIgnoreList(content.text);
  if (problem !== null) terminal.writeError(`sourceline: ${IGNORE_FILE}: ${problem}\n`);
  return entries;
}

/** A draft as the ignore file names it. */
export function draftName(path: string, workingFolder: string): string {
  return relative(workingFolder, resolve(workingFolder, path)).split(sep).join("/");
}
