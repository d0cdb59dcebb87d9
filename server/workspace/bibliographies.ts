// The bibliographies among the sources: which entry a source belongs to, and which keys are known without one.

import type { Bibliography, BibliographyEntry } from "../core/sources/bibliography.ts";
import type { SkippedFile, SourceMeta } from "../core/sources/model.ts";
import { isExtracted, sourceFormatOf } from "../core/sources/parseSource.ts";

/** The entry a file belongs to. */
export interface ListedIn {
  readonly entry: BibliographyEntry;
  /** The first file of the entry that is there: it gets the entry's key, and the others are told to be its reprints. */
  readonly main: string;
}

export class Bibliographies {
  readonly #base: string;
  readonly #all = new Map<string, Bibliography>();
  #byKey: ReadonlyMap<string, BibliographyEntry> | undefined;
  #byPlace: ReadonlyMap<string, BibliographyEntry> | undefined;

  /** Relative paths are taken from the folder `base`. */
  constructor(base: string) {
    this.#base = base;
  }

  set(path: string, bibliography: Bibliography): void {
    this.#all.set(path, bibliography);
    this.#byKey = undefined;
    this.#byPlace = undefined;
  }

  /** True if there was one. */
  delete(path: string): boolean {
    if (!this.#all.delete(path)) return false;
    this.#byKey = undefined;
    this.#byPlace = undefined;
    return true;
  }

  /** All entries by key; the first bibliography by path wins. */
  get entries(): ReadonlyMap<string, BibliographyEntry> {
    if (!this.#byKey) {
      const found = new Map<string, BibliographyEntry>();
      for (const [, { entries }] of this.#inOrder()) {
        for (const entry of entries) if (!found.has(entry.key)) found.set(entry.key, entry);
      }
      this.#byKey = found;
    }
    return this.#byKey;
  }

  /** The entry that names the file at a path. */
  entryFor(path: string): BibliographyEntry | undefined {
    if (this.#all.size === 0) return undefined;
    this.#byPlace ??= new Map(
      this.#inOrder().flatMap(([list, { entries }]) =>
        entries.flatMap((entry) =>
          entry.files.flatMap((file) => {
            const place = placeOf(file, list);
            return place === undefined ? [] : [[fullName(this.#base, place), entry] as const];
          }),
        ),
      ),
    );
    return this.#byPlace.get(fullName(this.#base, path));
  }

  /** What is wrong with entries, each under the path of its bibliography. */
  get problems(): readonly SkippedFile[] {
    return this.#inOrder().flatMap(([path, { problems }]) =>
      problems.map(({ message }) => ({ path, reason: message })),
    );
  }

  /** The entries that the files at these paths belong to. */
  listed(paths: readonly string[]): ReadonlyMap<string, ListedIn> {
    const found = new Map<string, ListedIn>();
    if (this.#all.size === 0) return found;
    const byName = new Map(paths.map((path) => [fullName(this.#base, path), path]));
    const byLastPart = uniqueLastParts(paths);
    for (const [path, { entries }] of this.#inOrder()) {
      for (const entry of entries) {
        const files = entry.files.flatMap((file) => {
          const place = placeOf(file, path);
          const named = place === undefined ? undefined : byName.get(fullName(this.#base, place));
          // A bibliography from another machine: the file lies here under the name it had there.
          return named ?? byLastPart.get(lastPart(file)) ?? [];
        });
        const [main] = files;
        if (main === undefined) continue;
        for (const file of files) if (!found.has(file)) found.set(file, { entry, main });
      }
    }
    return found;
  }

  /** The bibliographies that name one of the files at these paths as it lies here. */
  naming(paths: Iterable<string>): readonly string[] {
    if (this.#all.size === 0) return [];
    const names = new Set(Array.from(paths, (path) => fullName(this.#base, path)));
    const isNamed = (file: string) => names.has(fullName(this.#base, file));
    return [...this.#all].filter(([path, list]) => attachmentsOf(list, path).some(isNamed)).map(([path]) => path);
  }

  #inOrder(): readonly (readonly [string, Bibliography])[] {
    return [...this.#all].sort(([a], [b]) => (a < b ? -1 : 1));
  }
}

/** What is known of a source, the better-founded first: what the writer filed before what a page says of itself. */
export function withEntry(meta: SourceMeta, path: string, entry: BibliographyEntry): SourceMeta {
  // Of a note in Markdown, the front matter is the writer's own as well, and nearer.
  const ownFirst = !isExtracted(path) && sourceFormatOf(path) === "markdown";
  const [first, second] = ownFirst ? [meta, entry.meta] : [entry.meta, meta];
  return {
    title: first.title ?? second.title,
    publisher: first.publisher ?? second.publisher,
    author: first.author ?? second.author,
    date: longer(first.date, second.date),
  };
}

/** A bibliography may know no more than the year of what the article itself dates to the day. */
function longer(first: string | null, second: string | null): string | null {
  return first !== null && second?.startsWith(first) ? second : (first ?? second);
}

/** Files of a bibliography's entries, in its folder or wherever the entry says they are. */
export function attachmentsOf(bibliography: Bibliography, path: string): readonly string[] {
  const places = bibliography.entries.flatMap(({ files }) => files.flatMap((file) => placeOf(file, path) ?? []));
  return [...new Set(places)];
}

/** Where a file of an entry lies; undefined for addresses, and for other machines, which would be asked for it. */
function placeOf(file: string, bibliography: string): string | undefined {
  const local = file.startsWith("file://") ? pathInAddress(file) : file.replaceAll("\\", "/");
  if (local.startsWith("//") || /^[a-z][a-z\d+.-]+:/i.test(local)) return undefined;
  return isAbsolute(local)
    ? plain(local)
    : plain(`${bibliography.replaceAll("\\", "/").replace(/[^/]*$/, "")}${local}`);
}

function pathInAddress(address: string): string {
  const path = address.replace(/^file:\/\/(?:localhost)?/, "").replace(/^\/(?=[a-zA-Z]:\/)/, "");
  try {
    return decodeURIComponent(path);
  } catch {
    // A per cent sign of the name itself.
    return path;
  }
}

function isAbsolute(path: string): boolean {
  return /^(?:\/|[a-zA-Z]:\/)/.test(path);
}

/** Without "." and ".." in it. */
function plain(path: string): string {
  const root = /^(?:[a-zA-Z]:)?\//.exec(path)?.[0] ?? "";
  const parts: string[] = [];
  for (const part of path.slice(root.length).split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (part !== ".." || root === "") parts.push(part);
  }
  return root + parts.join("/");
}

/** One name for a file, however it is written: systems differ in how they spell "é". */
export function fullName(base: string, path: string): string {
  const slashed = path.replaceAll("\\", "/");
  const whole = plain(isAbsolute(slashed) ? slashed : `${base.replaceAll("\\", "/")}/${slashed}`);
  return whole.normalize("NFC").replace(/^[A-Z]:/, (drive) => drive.toLowerCase());
}

function lastPart(path: string): string {
  return (/[^/\\]*$/.exec(path)?.[0] ?? "").normalize("NFC");
}

function uniqueLastParts(paths: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const twice = new Set<string>();
  for (const path of paths) {
    const name = lastPart(path);
    if (found.has(name)) twice.add(name);
    found.set(name, path);
  }
  for (const name of twice) found.delete(name);
  return found;
}
