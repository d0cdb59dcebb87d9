// Keeps the corpus in step with the files the settings mean: lists and reads them, hears of changes on disk, and lets
// an open buffer win over its file.

import { isBibliographyFile } from "../core/sources/parseSource.ts";
import type { Change, Corpus } from "../workspace/corpus.ts";
import type { FileSystem, ListedFile } from "../workspace/files.ts";
import { type Attachments, loadSources, readSources } from "../workspace/loadSources.ts";
import type { SourcePatterns } from "../workspace/sourcePatterns.ts";
import { checkpoint, LatestWins, throwIfAborted } from "./schedule.ts";

/** Reading goes on for this many milliseconds before waiting messages are let in. */
const TURN = 30;

export type Progress = (done: number, total: number) => void;

export class SourceFolders {
  readonly #files: FileSystem;
  readonly #corpus: Corpus;
  readonly #runs = new LatestWins<"list">();
  #patterns: readonly SourcePatterns[] = [];
  #attachments: Attachments = { base: "", mayRead: () => false };
  /** Settles with the listing that is under way. */
  #listing: Promise<unknown> = Promise.resolve();
  /** Paths that have changed and were not read since. */
  #touched = new Set<string>();

  constructor(files: FileSystem, corpus: Corpus) {
    this.#files = files;
    this.#corpus = corpus;
  }

  /** Folders below which all sources lie. */
  get roots(): readonly string[] {
    return [...new Set(this.#patterns.flatMap((patterns) => patterns.roots))];
  }

  isSource(path: string): boolean {
    return this.#patterns.some((patterns) => patterns.isSource(path));
  }

  /**
   * Lists the folders and reads what has changed in them, or with `anew` all of it. Nothing is judged until that is
   * done.
   */
  list(
    patterns: readonly SourcePatterns[],
    attachments: Attachments,
    anew: boolean,
    progress: Progress,
  ): Promise<void> {
    this.#patterns = patterns;
    this.#attachments = attachments;
    return this.#list(anew, progress);
  }

  /** Ends the listing that is under way; what was read of it stays. */
  stopListing(): void {
    this.#runs.abort("list");
  }

  #list(anew: boolean, progress: Progress, anyMore: (change: Change) => boolean = () => true): Promise<void> {
    const run = this.#runs.run("list", async (signal) => {
      const { paths } = this.#corpus;
      const known = {
        paths,
        versionOf: (path: string) => (anew ? undefined : this.#corpus.versionOf(path)),
        filedDate: (path: string) => this.#corpus.filedDate(path),
      };
      const steps = loadSources(this.#files, this.roots, (path) => this.isSource(path), known, this.#attachments);
      for await (const { changes, done, total } of steps) {
        throwIfAborted(signal);
        progress(done, total);
        await this.#applyInTurns(changes.filter(anyMore), signal);
      }
    });
    this.#listing = run.catch(() => undefined);
    return run;
  }

  /** The client says that files have changed, appeared or gone. They are read by the next `refresh`. */
  touch(paths: readonly string[]): void {
    for (const path of paths) this.#touched.add(path);
  }

  get isTouched(): boolean {
    return this.#touched.size > 0;
  }

  /** Reads what was touched, all of it at once: a checkout touches thousands of files. True if any is a source. */
  async refresh(): Promise<boolean> {
    // A listing may have read an older version of a file, and would hand it over after the newer one.
    await this.#listing;
    const touched = this.#touched;
    this.#touched = new Set();
    const known = this.#corpus.paths.filter((path) => isBelowAny(path, touched));
    const concerned = new Set([...touched].filter((path) => this.#concerns(path)));
    // A bibliography names files and gives dates to others; files that it names may lie anywhere.
    if ([...known, ...concerned].some(isBibliographyFile) || !known.every((path) => this.isSource(path)))
      return this.#listAgain();
    const present = new Map<string, ListedFile>();
    const highest = [...concerned].filter((path) => !isBelowAny(parentOf(path), concerned));
    for (const { files } of await Promise.all(highest.map((path) => this.#files.list(path)))) {
      for (const file of files) if (this.isSource(file.path)) present.set(file.path, file);
    }
    const changed = [...present.values()].filter(({ path, size, stamp }) => {
      const version = this.#corpus.versionOf(path);
      return version?.size !== size || version.stamp !== stamp;
    });
    const changes = known.filter((path) => !present.has(path)).map((path): Change => ({ kind: "gone", path }));
    for await (const some of readSources(this.#files, changed, this.#corpus)) changes.push(...some);
    await this.#applyInTurns(changes, new AbortController().signal);
    return changes.length > 0;
  }

  /** A folder that comes or goes brings or takes all its files, and the client names only the folder. */
  #concerns(path: string): boolean {
    const isAround = (root: string) => root.startsWith(`${path}/`) || path.startsWith(`${root}/`);
    return this.isSource(path) || this.roots.some((root) => root === path || isAround(root));
  }

  /** Looks through everything, and reads what has changed. Judging goes on meanwhile. */
  async #listAgain(): Promise<boolean> {
    await this.#list(
      false,
      () => undefined,
      ({ kind }) => kind !== "incomplete",
    );
    return true;
  }

  opened(path: string, text: string): void {
    this.#corpus.apply({ kind: "opened", path, text });
  }

  closed(path: string): void {
    this.#corpus.apply({ kind: "closed", path });
  }

  stop(): void {
    this.#runs.abortAll();
  }

  /** Handing a text over means reading it, which takes much longer than the disk does. */
  async #applyInTurns(changes: readonly Change[], signal: AbortSignal): Promise<void> {
    let began = performance.now();
    let waiting: Change[] = [];
    for (const change of changes) {
      waiting.push(change);
      if (waiting.length < 4 && change.kind === "found") continue;
      this.#corpus.apply(...waiting);
      waiting = [];
      if (performance.now() - began < TURN) continue;
      await checkpoint(signal);
      began = performance.now();
    }
    if (waiting.length > 0) this.#corpus.apply(...waiting);
  }
}

/** True if the path or a folder it lies in is one of these. */
function isBelowAny(path: string, these: ReadonlySet<string>): boolean {
  for (let one = path; one !== ""; one = parentOf(one)) if (these.has(one)) return true;
  return false;
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
