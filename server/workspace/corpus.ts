// The sources of a workspace over time: the one writer. Every change makes a new snapshot; older ones stay as they
// were for whoever still asks them.

import type { FileVersion, IndexContent } from "../core/index/indexFile.ts";
import type { Postings } from "../core/index/postings.ts";
import { encodeSource, type SourceRecord } from "../core/index/record.ts";
import type { StoredSegment } from "../core/index/storedSegment.ts";
import { ReadingMemory } from "../core/reading/readingMemory.ts";
import type { Bibliography } from "../core/sources/bibliography.ts";
import { assignKeys } from "../core/sources/keys.ts";
import type { SkippedFile, SourceMeta } from "../core/sources/model.ts";
import { OriginGroups, type Sketched } from "../core/sources/origins.ts";
import { isExtracted, parseSource, readAsOf } from "../core/sources/parseSource.ts";
import { Bibliographies, type ListedIn, withEntry } from "./bibliographies.ts";
import { CorpusSnapshot } from "./corpusSnapshot.ts";
import type { FileText, ReadFile } from "./files.ts";
import { SegmentStore } from "./segmentStore.ts";
import type { Snapshot } from "./snapshot.ts";

/** Something that has happened to the sources. */
export type Change =
  /** A file was found, has changed or cannot be read. */
  | {
      readonly kind: "found";
      readonly path: string;
      readonly content: FileText | ReadFile;
      /** By which an unchanged file is known again. */
      readonly version?: FileVersion;
    }
  | { readonly kind: "gone"; readonly path: string }
  /** A source is open in an editor, or was edited there: its buffer wins over the file on disk. */
  | { readonly kind: "opened"; readonly path: string; readonly text: string }
  | { readonly kind: "closed"; readonly path: string }
  /** The source folders are about to be listed anew; until "complete" nothing is judged. */
  | { readonly kind: "incomplete" }
  | { readonly kind: "complete" };

/** One version of a source: its record, and what of it decides on keys, dates and origins. */
interface Version extends Sketched {
  record: SourceRecord;
  readonly meta: SourceMeta;
  readonly wantedKey: string | null;
  /** The day from which its dates count. */
  readonly asOf: string | null;
}

/** What is known of one path. */
interface Entry {
  disk: Version | { readonly reason: string } | { readonly bibliography: Bibliography } | undefined;
  diskVersion: FileVersion | undefined;
  open: { readonly text: string; version: Version; readonly memory: ReadingMemory } | undefined;
}

/** What is derived from all sources together, and stays while nothing it hangs on changes. */
interface Order {
  readonly paths: readonly string[];
  readonly keys: ReadonlyMap<string, string>;
  /** The oldest first; those without a date last, then by path. */
  readonly byAge: readonly string[];
  /** The entries of bibliographies that sources belong to. */
  readonly listed: ReadonlyMap<string, ListedIn>;
}

/** Words in the dictionary that no source uses any longer are thrown out when there are more than these. */
const DEAD_WORDS = 100_000;

export class Corpus {
  readonly #entries = new Map<string, Entry>();
  /** The sources: of every path that has one, the version that counts. */
  readonly #current = new Map<string, Version>();
  readonly #base: string;
  #origins = new OriginGroups();
  #bibliographies: Bibliographies;
  #store = new SegmentStore();
  #revision = 0;
  #filesRevision = 0;
  #complete = false;
  #snapshot: Snapshot | undefined;
  #order: Order | undefined;
  /** When the dictionary has this many words it is time to look how many of them are in use. */
  #nextLook = DEAD_WORDS;

  /** Relative paths are taken from the folder `base`. */
  constructor(base = "") {
    this.#base = base;
    this.#bibliographies = new Bibliographies(base);
  }

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

  /** Every source has been read. */
  get isComplete(): boolean {
    return this.#complete;
  }

  /** How many sources there are so far; costs nothing, as a snapshot does. */
  get size(): number {
    return this.#current.size;
  }

  /** Paths of all files that were found on disk, to tell which of them have gone. */
  get paths(): readonly string[] {
    return [...this.#entries].filter(([, entry]) => entry.disk).map(([path]) => path);
  }

  /** The version of the file at a path that was read; undefined where none was, or where a bibliography dates it anew. */
  versionOf(path: string): FileVersion | undefined {
    const disk = this.#entries.get(path)?.disk;
    return disk && "record" in disk && this.#isDatedRight(path, disk) ? this.#readVersionOf(path) : undefined;
  }

  #readVersionOf(path: string): FileVersion | undefined {
    const entry = this.#entries.get(path);
    return entry?.disk && "record" in entry.disk ? entry.diskVersion : undefined;
  }

  /** Whether it was read with the date that the bibliographies give it now. */
  #isDatedRight(path: string, { meta, asOf }: Version): boolean {
    return readAsOf(meta, this.filedDate(path)) === asOf;
  }

  /** Paths of the bibliographies that name a source. */
  get bibliographiesOfSources(): readonly string[] {
    return this.#bibliographies.naming(this.#current.keys());
  }

  /** The date that a bibliography gives the file at a path. */
  filedDate(path: string): string | null {
    return this.#bibliographies.entryFor(path)?.meta.date ?? null;
  }

  /** Changes whenever `save` would give something else. */
  get filesRevision(): number {
    return this.#filesRevision;
  }

  /** Begins with what was saved of an earlier corpus. Only an empty corpus can. */
  restore({ dictionary, sources, links, postings }: IndexContent): void {
    if (this.#entries.size > 0) return;
    this.#store = new SegmentStore(dictionary);
    // It was looked through before it was saved, or has not many words yet.
    this.#nextLook = dictionary.size + DEAD_WORDS;
    for (const { path, version, record } of sources) {
      const disk = versionOf(record);
      this.#entries.set(path, { disk, diskVersion: version, open: undefined });
      this.#current.set(path, disk);
    }
    const records = sources.map(({ record }) => record);
    if (postings) this.#store.beginWith(records, postings);
    if (links) this.#origins.restore(this.#current, links);
    else for (const [path, version] of this.#current) this.#origins.set(path, version);
    // A draft may have asked before anything was there.
    this.#order = undefined;
    this.#revision++;
    this.#snapshot = undefined;
  }

  /** Forgets all sources, for when what was read of them is lost: they are to be listed anew. */
  forget(): void {
    this.#entries.clear();
    this.#current.clear();
    this.#origins = new OriginGroups();
    this.#bibliographies = new Bibliographies(this.#base);
    this.#store = new SegmentStore();
    this.#nextLook = DEAD_WORDS;
    this.#order = undefined;
    this.#complete = false;
    this.#filesRevision++;
    this.#revision++;
    this.#snapshot = undefined;
  }

  /** Makes what the first change after a start will need, in small steps. */
  prepare(): Generator<void, void, void> {
    return this.#origins.prepare();
  }

  /** All that is worth keeping for the next start: what was read of files. */
  save(): IndexContent {
    const sources = [...this.#entries]
      .flatMap(([path, { disk, diskVersion }]) =>
        disk && "record" in disk && diskVersion ? [{ path, version: diskVersion, record: disk.record }] : [],
      )
      .sort((a, b) => byPath(a.path, b.path));
    const edited = [...this.#entries.values()].some(({ disk, open }) => open && open.version !== disk);
    return {
      dictionary: this.#store.dictionary,
      sources,
      links: edited ? null : this.#origins.links,
      postings: this.#postingsOf(sources),
    };
  }

  /** Those of the index, where it is one over just these sources. */
  #postingsOf(sources: readonly { readonly record: SourceRecord }[]): Postings | null {
    if (!this.#complete) return null;
    const { records, starts, postings } = this.snapshot.index;
    const isSame = records.length === sources.length && sources.every(({ record }, i) => record === records[i]);
    return isSame ? { starts, postings } : null;
  }

  #apply(change: Change): void {
    switch (change.kind) {
      case "complete":
      case "incomplete":
        this.#complete = change.kind === "complete";
        return;
      case "found": {
        const entry = this.#entry(change.path);
        const before = entry.disk && "record" in entry.disk ? entry.disk : undefined;
        const versionBefore = this.#readVersionOf(change.path);
        entry.disk = this.#read(change.path, change.content, before);
        entry.diskVersion = change.version;
        const version = this.#readVersionOf(change.path);
        const same = version?.size === versionBefore?.size && version?.stamp === versionBefore?.stamp;
        if (!same || ("record" in entry.disk ? entry.disk : undefined) !== before) this.#filesRevision++;
        break;
      }
      case "gone": {
        const entry = this.#entry(change.path);
        if (this.#readVersionOf(change.path)) this.#filesRevision++;
        entry.disk = undefined;
        entry.diskVersion = undefined;
        break;
      }
      case "opened":
        this.#opened(this.#entry(change.path), change.path, change.text);
        break;
      case "closed":
        this.#entry(change.path).open = undefined;
        break;
    }
    this.#settle(change.path);
  }

  #entry(path: string): Entry {
    let entry = this.#entries.get(path);
    if (!entry) {
      entry = { disk: undefined, diskVersion: undefined, open: undefined };
      this.#entries.set(path, entry);
    }
    return entry;
  }

  #read(path: string, content: FileText | ReadFile, before: Version | undefined): NonNullable<Entry["disk"]> {
    if ("reason" in content) return content;
    if ("bibliography" in content && content.bibliography) return { bibliography: content.bibliography };
    if ("record" in content) return versionOf(this.#store.adopt(content.record));
    const same = before?.record.text === content.text && this.#isDatedRight(path, before);
    return same ? before : this.#parse(path, content.text);
  }

  #opened(entry: Entry, path: string, text: string): void {
    // Of a web page an editor shows the tags: what counts is the text that was taken out of the file.
    if (entry.open?.text === text || isExtracted(path) || (entry.disk && "bibliography" in entry.disk)) return;
    const memory = entry.open?.memory ?? new ReadingMemory();
    const { disk } = entry;
    const unchanged = disk && "record" in disk && disk.record.text === text && this.#isDatedRight(path, disk);
    entry.open = { text, memory, version: unchanged ? disk : this.#parse(path, text, memory) };
  }

  #parse(path: string, text: string, memory?: ReadingMemory): Version {
    return versionOf(encodeSource(parseSource(text, path, memory, this.filedDate(path)), this.#store.dictionary));
  }

  /** Tells the others who hang on it what has become of a path. */
  #settle(path: string): void {
    const entry = this.#entry(path);
    const version = currentVersion(entry);
    this.#settleBibliography(path, entry);
    const before = this.#current.get(path);
    if (!entry.disk && !entry.open) this.#entries.delete(path);
    if (version === before) return;
    if (version) {
      this.#current.set(path, version);
      this.#origins.set(path, version);
    } else {
      this.#current.delete(path);
      this.#origins.delete(path);
    }
    const same = version && before && version.wantedKey === before.wantedKey && version.meta.date === before.meta.date;
    if (!same) this.#order = undefined;
  }

  #settleBibliography(path: string, { disk }: Entry): void {
    if (disk && "bibliography" in disk) this.#bibliographies.set(path, disk.bibliography);
    else if (!this.#bibliographies.delete(path)) return;
    this.#order = undefined;
    // Files are read again when they are listed; of an open buffer nobody would hear.
    for (const [path, { open }] of this.#entries) {
      if (!open || this.#isDatedRight(path, open.version)) continue;
      open.version = this.#parse(path, open.text, open.memory);
      this.#settle(path);
    }
  }

  #makeSnapshot(): Snapshot {
    this.#renewDictionary();
    this.#order ??= orderOf(this.#current, this.#bibliographies);
    const { paths, keys, byAge, listed } = this.#order;
    const firsts = this.#origins.firsts(byAge);
    const segments: StoredSegment[] = [];
    for (const path of paths) {
      const version = this.#current.get(path);
      if (!version) continue;
      const key = keys.get(path) ?? path;
      const entry = listed.get(path);
      const origin = keys.get(firsts.get(entry?.main ?? path) ?? path) ?? key;
      const meta = entry ? withEntry(version.meta, path, entry.entry) : version.meta;
      segments.push(this.#store.segmentOf(version.record, { key, path, origin }, meta));
    }
    const skipped: SkippedFile[] = [...this.#bibliographies.problems];
    for (const [path, { disk, open }] of this.#entries) {
      if (disk && "reason" in disk && !open) skipped.push({ path, reason: disk.reason });
    }
    skipped.sort((a, b) => (a.path < b.path ? -1 : 1));
    const { entries } = this.#bibliographies;
    return new CorpusSnapshot(this.#revision, this.#complete, segments, skipped, this.#store, entries);
  }

  /** Words of texts that are gone stay in the dictionary until they are too many. */
  #renewDictionary(): void {
    const { size } = this.#store.dictionary;
    if (size < this.#nextLook) return;
    const versions = [...new Set([...this.#entries.values()].flatMap(versionsOf))];
    const used = this.#store.wordsIn(versions.map(({ record }) => record));
    if (size > 2 * used + DEAD_WORDS) {
      const { store, records } = this.#store.renewed(versions.map(({ record }) => record));
      versions.forEach((version, i) => {
        version.record = records[i] ?? version.record;
      });
      this.#store = store;
    }
    this.#nextLook = this.#store.dictionary.size + Math.max(DEAD_WORDS, used);
  }
}

function versionOf(record: SourceRecord): Version {
  const { meta, wantedKey, asOf } = record.about;
  return {
    record,
    meta,
    wantedKey,
    asOf,
    get sketch() {
      return this.record.sketch;
    },
  };
}

/** What counts now: an open buffer before the file. */
function currentVersion({ disk, open }: Entry): Version | undefined {
  return open?.version ?? (disk && "record" in disk ? disk : undefined);
}

function versionsOf({ disk, open }: Entry): readonly Version[] {
  return [...(open ? [open.version] : []), ...(disk && "record" in disk ? [disk] : [])];
}

/** The order of sources in an index. */
function byPath(a: string, b: string): number {
  return a < b ? -1 : 1;
}

function orderOf(versions: ReadonlyMap<string, Version>, bibliographies: Bibliographies): Order {
  const paths = [...versions.keys()].sort(byPath);
  const listed = bibliographies.listed(paths);
  const sources = paths.flatMap((path) => {
    const version = versions.get(path);
    const inList = listed.get(path);
    if (!version) return [];
    const wantedKey = version.wantedKey ?? (inList?.main === path ? inList.entry.key : null);
    const { date } = inList ? withEntry(version.meta, path, inList.entry) : version.meta;
    return [{ path, wantedKey, date: date ?? "9999" }];
  });
  const keys = assignKeys(sources);
  const byAge = sources.toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1));
  return { paths, keys, byAge: byAge.map(({ path }) => path), listed };
}
