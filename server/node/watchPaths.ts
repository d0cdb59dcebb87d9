// Watches files and folders: says that something has changed, and leaves it to the listing to find out what.

import { type FSWatcher, type Stats, statSync, watch } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { isLookedInto } from "./fileSystem.ts";

/** Milliseconds without a change after which it is told. */
const REST = 200;
/** Somebody who writes all the time is told of after so many. */
const LONGEST_REST = 2000;
/** Where the system can watch no more, it is looked every so often. */
const BETWEEN_LOOKS = 2000;

/** Elsewhere a folder is watched with all below it; Linux has a watcher for each. */
const IN_DEPTH = process.platform === "darwin" || process.platform === "win32";

/** Paths that are not there are waited for, and those that go may come back. */
export function watchPaths(paths: readonly string[], changed: () => void): { close(): void } {
  const watcher = new PathWatcher(
    paths.map((path) => resolve(path)),
    changed,
  );
  return { close: () => watcher.close() };
}

class PathWatcher {
  readonly #paths: readonly string[];
  readonly #changed: () => void;
  readonly #watched = new Map<string, FSWatcher>();
  #timer: NodeJS.Timeout | undefined;
  #looks: NodeJS.Timeout | undefined;
  #since: number | undefined;
  #closed = false;

  constructor(paths: readonly string[], changed: () => void) {
    this.#paths = paths;
    this.#changed = changed;
    void this.#settle();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    clearInterval(this.#looks);
    for (const watcher of this.#watched.values()) watcher.close();
    this.#watched.clear();
  }

  /** Watches what is to be watched by now. */
  async #settle(): Promise<void> {
    const wanted = new Map<string, boolean>();
    for (const path of this.#paths) await this.#want(path, wanted);
    if (this.#closed) return;
    for (const [folder, watcher] of this.#watched) {
      if (wanted.has(folder)) continue;
      watcher.close();
      this.#watched.delete(folder);
    }
    for (const [folder, inDepth] of wanted) if (!this.#watched.has(folder)) this.#watch(folder, inDepth);
  }

  async #want(path: string, wanted: Map<string, boolean>): Promise<void> {
    const stats = await statsOf(path);
    if (!stats) {
      // Not there: something nearer to it may appear in the folder that is.
      let above = dirname(path);
      while (!(await statsOf(above))?.isDirectory() && above !== dirname(above)) above = dirname(above);
      if (!wanted.has(above)) wanted.set(above, false);
    } else if (!stats.isDirectory()) {
      // Editors put a new file in place of the old one, which is seen in the folder only.
      const folder = dirname(path);
      if (!wanted.has(folder)) wanted.set(folder, false);
    } else if (IN_DEPTH) {
      wanted.set(path, true);
    } else {
      await this.#wantBelow(path, wanted);
    }
    // A folder that goes is seen from above.
    const above = dirname(path);
    if (stats?.isDirectory() && !wanted.has(above)) wanted.set(above, false);
  }

  async #wantBelow(folder: string, wanted: Map<string, boolean>): Promise<void> {
    const seen = new Set<string>();
    const open = [folder];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const stats = await statsOf(next);
      const name = stats && `${stats.dev}:${stats.ino}`;
      // Links may lead round in circles.
      if (!name || seen.has(name) || !stats.isDirectory()) continue;
      seen.add(name);
      wanted.set(next, false);
      const entries = await readdir(next, { withFileTypes: true }).catch(() => []);
      for (const entry of entries) {
        if ((entry.isDirectory() || entry.isSymbolicLink()) && isLookedInto(entry.name))
          open.push(join(next, entry.name));
      }
    }
  }

  #watch(folder: string, recursive: boolean): void {
    try {
      const watcher = watch(folder, { recursive }, () => this.#seen());
      watcher.on("error", () => {
        // The folder has gone; it is looked for again with what else has changed.
        watcher.close();
        this.#watched.delete(folder);
        this.#seen();
      });
      this.#watched.set(folder, watcher);
    } catch {
      // It has gone meanwhile, or the system watches no more folders than it does.
      if (isThere(folder)) this.#looks ??= setInterval(() => this.#changed(), BETWEEN_LOOKS);
      else this.#seen();
    }
  }

  #seen(): void {
    if (this.#closed) return;
    const now = performance.now();
    this.#since ??= now;
    clearTimeout(this.#timer);
    const rest = Math.max(0, Math.min(REST, this.#since + LONGEST_REST - now));
    this.#timer = setTimeout(() => {
      this.#since = undefined;
      // New folders are watched first: what comes into them after that is seen, and what came before is listed.
      void this.#settle().then(() => {
        if (!this.#closed) this.#changed();
      });
    }, rest);
  }
}

async function statsOf(path: string): Promise<Stats | undefined> {
  // Whatever is wrong with it, it cannot be watched.
  return stat(path).catch(() => undefined);
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
