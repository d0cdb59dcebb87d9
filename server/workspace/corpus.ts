// The sources of a workspace over time: the one writer. Every change makes a new snapshot; older ones stay as they
// were for whoever still asks them.

import { ReadingMemory } from "../core/reading/readingMemory.ts";
import { assignKeys } from "../core/sources/keys.ts";
import type { SkippedFile, Source } from "../core/sources/model.ts";
import { OriginGroups } from "../core/sources/origins.ts";
import { type ParsedSource, parseSource } from "../core/sources/parseSource.ts";
import { CorpusSnapshot } from "./corpusSnapshot.ts";
import type { FileText } from "./files.ts";
import { SegmentStore } from "./segmentStore.ts";
import type { LoadedSource, Snapshot } from "./snapshot.ts";

/** Something that has happened to the sources. */
export type Change =
  /** A file was found, has changed or cannot be read. */
  | { readonly kind: "found"; readonly path: string; readonly content: FileText }
  | { readonly kind: "gone"; readonly path: string }
  /** A source is open in an editor, or was edited there: its buffer wins over the file on disk. */
  | { readonly kind: "opened"; readonly path: string; readonly text: string }
  | { readonly kind: "closed"; readonly path: string }
  /** The source folders are about to be listed anew; until "complete" nothing is judged. */
  | { readonly kind: "incomplete" }
  | { readonly kind: "complete" };

/** What is known of one path. */
interface Entry {
  disk: FileText | undefined;
  buffer: string | undefined;
  /** Made anew when the text it was made from changes. */
  parsed: { readonly text: string; readonly source: ParsedSource } | undefined;
  memory: ReadingMemory | undefined;
}

export class Corpus {
  readonly #entries = new Map<string, Entry>();
  readonly #origins = new OriginGroups();
  #segments = new SegmentStore();
  #revision = 0;
  #complete = false;
  #snapshot: Snapshot | undefined;

  /** The sources as they stand now. Made when asked for: files are found by the thousand, one after another. */
  get snapshot(): Snapshot {
    this.#snapshot ??= this.#makeSnapshot();
    return this.#snapshot;
  }

  apply(...changes: readonly Change[]): void {
    for (const change of changes) this.#apply(change);
    this.#revision++;
    this.#snapshot = undefined;
  }

  /** Paths of all files that were found on disk, to tell which of them have gone. */
  get paths(): readonly string[] {
    return [...this.#entries].filter(([, entry]) => entry.disk).map(([path]) => path);
  }

  #apply(change: Change): void {
    switch (change.kind) {
      case "complete":
      case "incomplete":
        this.#complete = change.kind === "complete";
        return;
      case "found":
        this.#entry(change.path).disk = change.content;
        break;
      case "gone":
        this.#entry(change.path).disk = undefined;
        break;
      case "opened": {
        const entry = this.#entry(change.path);
        entry.buffer = change.text;
        entry.memory ??= new ReadingMemory();
        break;
      }
      case "closed": {
        const entry = this.#entry(change.path);
        entry.buffer = undefined;
        entry.memory = undefined;
        break;
      }
    }
    this.#refresh(change.path);
  }

  #entry(path: string): Entry {
    let entry = this.#entries.get(path);
    if (!entry) {
      entry = { disk: undefined, buffer: undefined, parsed: undefined, memory: undefined };
      this.#entries.set(path, entry);
    }
    return entry;
  }

  /** Brings what is derived from a path's text up to date. */
  #refresh(path: string): void {
    const entry = this.#entry(path);
    const text = entry.buffer ?? (entry.disk && "text" in entry.disk ? entry.disk.text : undefined);
    if (text === undefined) {
      entry.parsed = undefined;
      this.#origins.delete(path);
      if (!entry.disk) this.#entries.delete(path);
      return;
    }
    if (entry.parsed?.text === text) return;
    entry.parsed = { text, source: parseSource(text, path, entry.memory) };
    this.#origins.set(path, entry.parsed.source.sketch);
  }

  #makeSnapshot(): Snapshot {
    const read: { path: string; parsed: ParsedSource }[] = [];
    const skipped: SkippedFile[] = [];
    for (const [path, { parsed, disk }] of this.#entries) {
      if (parsed) read.push({ path, parsed: parsed.source });
      else if (disk && "reason" in disk) skipped.push({ path, reason: disk.reason });
    }
    read.sort((a, b) => (a.path < b.path ? -1 : 1));
    skipped.sort((a, b) => (a.path < b.path ? -1 : 1));
    const keys = assignKeys(read.map(({ path, parsed }) => ({ path, wantedKey: parsed.wantedKey })));
    const firsts = this.#origins.firsts(byAge(read));
    const loaded = read.map(({ path, parsed }): LoadedSource => {
      const key = keys.get(path) ?? path;
      const source: Source = { key, path, origin: keys.get(firsts.get(path) ?? path) ?? key, ...parsed.meta };
      return { source, text: parsed.reading.text, reading: parsed.reading };
    });
    if (this.#segments.isFull(loaded.length)) this.#segments = new SegmentStore();
    return new CorpusSnapshot(this.#revision, this.#complete, loaded, skipped, this.#segments);
  }
}

/** The oldest first; those without a date last, then by path. */
function byAge(read: readonly { readonly path: string; readonly parsed: ParsedSource }[]): readonly string[] {
  return [...read]
    .sort((a, b) => {
      const [first, second] = [a.parsed.meta.date ?? "9999", b.parsed.meta.date ?? "9999"];
      return first === second ? (a.path < b.path ? -1 : 1) : first < second ? -1 : 1;
    })
    .map(({ path }) => path);
}
