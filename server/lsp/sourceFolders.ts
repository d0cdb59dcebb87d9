// Keeps the corpus in step with the files the settings mean: lists and reads them, hears of changes on disk, and lets
// an open buffer win over its file.

import type { Change, Corpus } from "../workspace/corpus.ts";
import type { FileSystem } from "../workspace/files.ts";
import { type Attachments, loadSources, readSource } from "../workspace/loadSources.ts";
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
    return this.#runs.run("list", async (signal) => {
      const { paths } = this.#corpus;
      const known = { paths, versionOf: (path: string) => (anew ? undefined : this.#corpus.versionOf(path)) };
      const steps = loadSources(this.#files, this.roots, (path) => this.isSource(path), known, attachments);
      for await (const { changes, done, total } of steps) {
        throwIfAborted(signal);
        progress(done, total);
        await this.#applyInTurns(changes, signal);
      }
    });
  }

  /** Reads files of which the client says that they changed, appeared or went. True if any is a source. */
  async refresh(paths: readonly string[]): Promise<boolean> {
    const changes = (await Promise.all(paths.map((path) => this.#changesAt(path)))).flat();
    await this.#applyInTurns(changes, new AbortController().signal);
    return changes.length > 0;
  }

  /** A folder that comes or goes brings or takes all its files, and the client names only the folder. */
  async #changesAt(path: string): Promise<readonly Change[]> {
    const below = this.#corpus.paths.filter((one) => one === path || one.startsWith(`${path}/`));
    const concerns = this.isSource(path) || this.roots.some((root) => root === path || root.startsWith(`${path}/`));
    if (!concerns) return below.map((gone): Change => ({ kind: "gone", path: gone }));
    const present = (await this.#files.list(path)).files.filter((file) => this.isSource(file.path));
    const paths = new Set(present.map((file) => file.path));
    const gone = below.filter((one) => !paths.has(one));
    const found = await Promise.all(present.map((one) => readSource(this.#files, one)));
    return [...gone.map((one): Change => ({ kind: "gone", path: one })), ...found];
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
