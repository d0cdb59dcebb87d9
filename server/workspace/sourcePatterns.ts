// Which files are sources: `seeds/**` and the like, below each workspace folder.

import picomatch from "picomatch";

/** Where a pattern can match: the folder to list. */
export class SourcePatterns {
  /** Folders (or single files) below which all sources lie. */
  readonly roots: readonly string[];
  readonly #matches: readonly ((path: string) => boolean)[];

  /**
   * `folders` are the workspace folders as the client names them, paths or addresses. A pattern that begins with a
   * slash or a drive stands by itself; a bare folder name means all that lies in it.
   */
  constructor(patterns: readonly string[], folders: readonly string[]) {
    const whole = patterns.flatMap((pattern) => {
      const normal = normalise(pattern);
      return isAbsolute(normal) ? [normal] : folders.map((folder) => joined(escaped(unified(folder)), normal));
    });
    this.#matches = whole.map((pattern) => picomatch(pattern, { nocase: false, dot: false }));
    this.roots = withoutNested([...new Set(whole.map(rootOf))]);
  }

  /** True for a file that is a source, and so never a draft. */
  isSource(path: string): boolean {
    const name = unified(path);
    return this.#matches.some((matches) => matches(name));
  }
}

function normalise(pattern: string): string {
  const clean = pattern
    .replace(/\\(?![*?[\]{}()!+@])/g, "/")
    .replace(/^\.\//, "")
    .replace(/\/+$/, "");
  if (clean === "" || clean === ".") return "**";
  // "articles" and "notes/articles" are folders; "articles/*.txt" and "notes/one.txt" say what they mean.
  return /[*?[\]{}!]/.test(clean) || /\.\w{1,8}$/.test(clean) ? clean : `${clean}/**`;
}

function isAbsolute(pattern: string): boolean {
  return /^(?:\/|[a-zA-Z]:\/|[a-z][a-z\d+.-]+:\/\/)/.test(pattern);
}

/** One spelling for comparison: forward slashes, and letters for `%20`. */
function unified(path: string): string {
  const slashes = path.replaceAll("\\", "/");
  try {
    return slashes.includes("%") ? decodeURIComponent(slashes) : slashes;
  } catch {
    return slashes;
  }
}

function escaped(folder: string): string {
  return folder.replace(/[*?[\]{}()!+@|\\]/g, "\\$&");
}

function joined(folder: string, pattern: string): string {
  return `${folder.replace(/\/+$/, "")}/${pattern}`;
}

function rootOf(pattern: string): string {
  return picomatch.scan(pattern).base.replace(/\\([*?[\]{}()!+@|\\])/g, "$1") || "/";
}

function withoutNested(roots: readonly string[]): readonly string[] {
  return roots.filter(
    (root) => !roots.some((other) => other !== root && root.startsWith(`${other.replace(/\/$/, "")}/`)),
  );
}
