// Citation keys of sources: from the file's name, so that a key stays while its file keeps its name.

import { KEY_SOURCE } from "./citationKey.ts";

const WHOLE_KEY = new RegExp(`^${KEY_SOURCE}$`, "u");
const LONGEST_KEY = 60;

/** True for a key that Pandoc accepts without braces. */
export function isKey(text: string): boolean {
  return WHOLE_KEY.test(text);
}

/** A source before it has a key. */
export interface Unnamed {
  readonly path: string;
  /** The key its front matter asks for. */
  readonly wantedKey: string | null;
}

/**
 * Keys by path. Where two files would share a key, the one that lies higher (then the first by name) keeps it and
 * the other gets its folder's name, or its ending, or a number behind it.
 */
export function assignKeys(sources: readonly Unnamed[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  const taken = new Set<string>();
  const ranked = sources.map((source) => ({ ...source, depth: segmentsOf(source.path).length })).sort(byRank);
  for (const source of ranked) {
    const key = firstFree(candidateKeys(source), taken) ?? numbered(source.path, taken);
    taken.add(key);
    keys.set(source.path, key);
  }
  return keys;
}

function firstFree(candidates: Iterable<string>, taken: ReadonlySet<string>): string | undefined {
  for (const candidate of candidates) if (isKey(candidate) && !taken.has(candidate)) return candidate;
  return undefined;
}

interface Ranked extends Unnamed {
  /** Folders above the file, and itself. */
  readonly depth: number;
}

/** Keys that are asked for come first, then files that lie higher, then by path. */
function byRank(a: Ranked, b: Ranked): number {
  const wanted = Number(b.wantedKey !== null) - Number(a.wantedKey !== null);
  return wanted || a.depth - b.depth || (a.path < b.path ? -1 : 1);
}

/** One after another: mostly the first is free. */
function* candidateKeys({ path, wantedKey }: Unnamed): Generator<string> {
  if (wantedKey !== null) yield wantedKey;
  const { stem, folder, ending } = namesOf(path);
  const own = slug(stem);
  yield own;
  yield `${slug(folder)}-${own}`;
  yield `${own}-${slug(ending)}`;
}

function numbered(path: string, taken: ReadonlySet<string>): string {
  const own = slug(namesOf(path).stem) || "source";
  let number = 2;
  while (taken.has(`${own}-${number}`)) number++;
  return `${own}-${number}`;
}

function segmentsOf(path: string): readonly string[] {
  return path.split(/[/\\]/);
}

function namesOf(path: string): { readonly stem: string; readonly folder: string; readonly ending: string } {
  const segments = segmentsOf(path);
  const name = decode(segments.at(-1) ?? "");
  const dot = name.lastIndexOf(".");
  return {
    stem: dot > 0 ? name.slice(0, dot) : name,
    folder: decode(segments.at(-2) ?? ""),
    ending: dot > 0 ? name.slice(dot + 1) : "",
  };
}

/** In a virtual workspace paths are addresses, with `%20` for a space. */
function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // A file may well be called "50% off.txt".
    return name;
  }
}

/** Letters, digits and underscores, anything else as single hyphens: "Kim's train (2025)" is "Kims-train-2025". */
function slug(text: string): string {
  const words = text
    .normalize("NFC")
    .replace(/['’](?=\p{L})/gu, "")
    .split(/[^\p{L}\p{N}_]+/u)
    .filter(Boolean);
  let key = words.shift() ?? "";
  for (const word of words) {
    if (key.length + 1 + word.length > LONGEST_KEY) break;
    key += `-${word}`;
  }
  return key.slice(0, LONGEST_KEY);
}
