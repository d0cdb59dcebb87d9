// Everything the server knows at this moment: folders, settings, open texts, the corpus, and what was ignored.
//
// Requests are answered from a `Moment`, which never changes, so that what happens meanwhile cannot mix two states.

import { parseIgnoreList } from "../core/judge/ignoreList.ts";
import type { IgnoreEntry } from "../core/judge/silence.ts";
import { isExtracted } from "../core/sources/parseSource.ts";
import type { Hearing } from "../features/findings.ts";
import { DEFAULT_SETTINGS, type Settings } from "../features/settings.ts";
import { Corpus } from "../workspace/corpus.ts";
import type { FileSystem } from "../workspace/files.ts";
import type { Attachments } from "../workspace/loadSources.ts";
import { SavedIndex } from "../workspace/savedIndex.ts";
import type { LoadedSource, Snapshot } from "../workspace/snapshot.ts";
import { SourcePatterns } from "../workspace/sourcePatterns.ts";
import type { LinesOf } from "./convert.ts";
import { ExtractedLines, Lines } from "./lines.ts";
import { relativeTo } from "./paths.ts";
import { SourceFolders } from "./sourceFolders.ts";
import type { Surroundings } from "./surroundings.ts";
import { type OpenTexts, Texts } from "./texts.ts";

/** Where the shared file of ignored findings lies, below a workspace folder. */
export const IGNORE_FILE = ".sourceline/ignore.json";

/** An unfinished index is replaced once so many times as many sources are read, and some more. */
const GROWTH = 1.25;
const LEAST_MORE = 64;

/** The shared ignore file of one folder. */
export interface IgnoreList {
  readonly path: string;
  /** Null while there is no such file. */
  readonly text: string | null;
  readonly entries: readonly IgnoreEntry[];
}

export interface Moment {
  readonly snapshot: Snapshot;
  readonly texts: OpenTexts;
  settingsOf(path: string): Settings;
  hearingOf(path: string): Hearing;
  /** The ignore file of the folder the draft lies in; null for a draft outside of all folders. */
  ignoreListOf(path: string): IgnoreList | null;
  readonly linesOf: LinesOf;
  /** Changes with everything that findings rest on, apart from the draft's text. */
  readonly name: string;
}

export class Session {
  readonly corpus = new Corpus();
  readonly sources: SourceFolders;
  readonly texts: Texts;
  readonly #surroundings: Surroundings;
  readonly #settings = new Map<string | null, Settings>();
  readonly #ignored = new Map<string, IgnoreList>();
  #savedIndex: { readonly folders: readonly string[]; readonly index: SavedIndex } | undefined;
  #folders: readonly string[] = [];
  /** What requests are answered from while sources are still being read. */
  #unfinished: Snapshot | undefined;
  /** Counts changes of settings, folders and ignore files. */
  #era = 0;

  /** Called when the saved index that was taken over can be read no longer. */
  readonly #indexLost: () => void;

  constructor(surroundings: Surroundings, indexLost: () => void) {
    this.#surroundings = surroundings;
    this.#indexLost = indexLost;
    this.sources = new SourceFolders(surroundings.files, this.corpus);
    this.texts = new Texts(() => surroundings.today());
  }

  get files(): FileSystem {
    return this.#surroundings.files;
  }

  get folders(): readonly string[] {
    return this.#folders;
  }

  setFolders(folders: readonly string[]): void {
    this.#folders = [...new Set(folders)];
    for (const known of this.#ignored.keys()) if (!this.#folders.includes(known)) this.#ignored.delete(known);
    this.#era++;
  }

  /** Settings of one folder, or with null those that hold outside of all. */
  setSettings(folder: string | null, settings: Settings): void {
    this.#settings.set(folder, settings);
    this.#era++;
  }

  settingsOf(path: string): Settings {
    const folder = this.folderOf(path);
    return (folder !== null && this.#settings.get(folder)) || this.#common;
  }

  /** The innermost workspace folder the path lies in. */
  folderOf(path: string): string | null {
    const around = this.#folders.filter((folder) => relativeTo(folder, path) !== null);
    return around.sort((a, b) => b.length - a.length)[0] ?? null;
  }

  /** Changes when other files are sources than before. */
  get patternsName(): string {
    const own = this.#folders.map((one) => [one, (this.#settings.get(one) ?? this.#common).sources]);
    const anywhere = this.attachments.mayRead("");
    return JSON.stringify([own.length > 0 ? own : [this.#besides, this.#common.sources], anywhere]);
  }

  get #common(): Settings {
    return this.#settings.get(null) ?? DEFAULT_SETTINGS;
  }

  /** Folders of the open drafts. */
  get #besides(): readonly string[] {
    const folders = [...this.texts.open.keys()].flatMap((path) => /^(\/.*|[a-z]:\/.*)\//.exec(path)?.[1] ?? []);
    return [...new Set(folders)];
  }

  /** Patterns of all folders. Where no folder is open, sources are looked for beside each open draft. */
  wantedPatterns(): readonly SourcePatterns[] {
    if (this.#folders.length > 0) {
      return this.#folders.map((one) => new SourcePatterns((this.#settings.get(one) ?? this.#common).sources, [one]));
    }
    return (
      this.#besides
        .map((folder) => ({ folder, patterns: new SourcePatterns(this.#common.sources, [folder]) }))
        // A pattern over everything would read a whole home folder because of one note in it.
        .filter(({ folder, patterns }) => !patterns.roots.includes(folder))
        .map(({ patterns }) => patterns)
    );
  }

  /** What a bibliography names is read where it lies in a folder of the workspace, or where the settings say so. */
  get attachments(): Attachments {
    const anywhere = [...this.#folders.map((one) => this.settingsOf(`${one}/`)), this.#common].some(
      (settings) => settings["bibliography.filesOutsideFolders"],
    );
    return { base: "", mayRead: (path) => anywhere || this.folderOf(path) !== null };
  }

  /** Reads the ignore files anew. Gives what is wrong with them, in words. */
  async readIgnoreLists(): Promise<readonly string[]> {
    const problems: string[] = [];
    for (const folder of this.#folders) {
      const path = `${folder}/${IGNORE_FILE}`;
      const content = await this.#surroundings.files.read(path);
      const text = "text" in content ? content.text : null;
      const { entries, problem } = text === null ? { entries: [], problem: null } : parseIgnoreList(text);
      if (problem !== null) problems.push(`${path}: ${problem}`);
      this.#ignored.set(folder, { path, text, entries });
    }
    this.#era++;
    return problems;
  }

  /** The saved index of the folders that are open; undefined where none is kept. `place` is where the client wants it. */
  savedIndex(place: string | null): SavedIndex | undefined {
    const { indexes } = this.#surroundings;
    if (!indexes || this.#folders.length === 0) return undefined;
    if (this.#savedIndex?.folders !== this.#folders) {
      const storage = indexes.storageFor(place, JSON.stringify([...this.#folders].sort()));
      const index = new SavedIndex(storage, indexes.program, this.corpus, this.#indexLost);
      this.#savedIndex = { folders: this.#folders, index };
    }
    return this.#savedIndex.index;
  }

  /**
   * The sources as they stand. While they come in by the hundred, making a snapshot of each handful would take longer
   * than reading them: requests are answered from the last one until there is a good part more.
   */
  get snapshot(): Snapshot {
    if (this.corpus.isComplete) {
      this.#unfinished = undefined;
      return this.corpus.snapshot;
    }
    const before = this.#unfinished;
    if (!before || this.corpus.size > GROWTH * before.sources.length + LEAST_MORE)
      this.#unfinished = this.corpus.snapshot;
    return this.#unfinished ?? this.corpus.snapshot;
  }

  now(): Moment {
    const { snapshot } = this;
    const texts = this.texts.open;
    const ignored = new Map(this.#ignored);
    const ignoreListOf = (path: string) => ignored.get(this.folderOf(path) ?? "") ?? null;
    return {
      snapshot,
      texts,
      settingsOf: (path) => this.settingsOf(path),
      ignoreListOf,
      hearingOf: (path) => {
        const folder = this.folderOf(path);
        return {
          severity: this.settingsOf(path).severity,
          ignored: ignoreListOf(path)?.entries ?? [],
          draftName: folder === null ? null : relativeTo(folder, path),
        };
      },
      linesOf: (path) => linesIn(snapshot, texts, path),
      name: `${snapshot.revision}.${this.#era}`,
    };
  }
}

/** Lines of a source as it is indexed, or of an open draft. */
function linesIn(snapshot: Snapshot, texts: OpenTexts, path: string): Lines | undefined {
  const key = keyByPath(snapshot).get(path);
  const loaded = key === undefined ? undefined : snapshot.load(key);
  return loaded ? linesOfSource(loaded) : texts.get(path)?.lines;
}

const keys = new WeakMap<Snapshot, ReadonlyMap<string, string>>();

function keyByPath(snapshot: Snapshot): ReadonlyMap<string, string> {
  let known = keys.get(snapshot);
  if (!known) {
    known = new Map(snapshot.sources.map((source) => [source.path, source.key]));
    keys.set(snapshot, known);
  }
  return known;
}

const sourceLines = new WeakMap<LoadedSource, Lines>();

function linesOfSource(loaded: LoadedSource): Lines {
  let lines = sourceLines.get(loaded);
  if (!lines) {
    lines = isExtracted(loaded.source.path) ? new ExtractedLines(loaded.text) : new Lines(loaded.text);
    sourceLines.set(loaded, lines);
  }
  return lines;
}
