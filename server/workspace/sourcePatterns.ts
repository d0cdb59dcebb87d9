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
  // In a Windows path every backslash parts folders; elsewhere it may protect a star.
  const slashed = /^[a-zA-Z]:\\/.test(pattern) ? unified(pattern) : lowerDrive(pattern);
  const clean = slashed
    .replace(/\\(?![*?[\]{}()!+@])/g, "/")
    .replace(/^\.\//, "")
    .replace(/\/+$/, "");
  if (clean === "" || clean === ".") return "**";
  // "articles" and "notes/articles" are folders; "articles/*.txt" and "notes/one.txt" say what they mean.
  return /[*?[\]{}!]/.test(clean) || /\.\w{1,8}$/.test(clean) ? clean : `${clean}/**`;
}

/** "C:" and "c:" are one drive. */
function lowerDrive(path: string): string {
  return path.replace(/^[A-Z]:/, (drive) => drive.toLowerCase());
}

function isAbsolute(pattern: string): boolean {
  return /^(?:\/|[a-zA-Z]:\/|[a-z][a-z\d+.-]+:\/\/)/.test(pattern);
}

/** One spelling for comparison: forward slashes, and letters for `%20`. */
function unified(path: string): string {
  const slashes = lowerDrive(path.replaceAll("\\", "/"));
  try {
    return slashes.includes("%") ? decodeURIComponent(slashes) : slashes;
  } catch {
    return slashes;
  }
}

function escaped(folder: string): string {
  return folder.replace(/[*?[\]{}()!+@|\\]/g, "\\$&");
}

/** The pattern below the folder; "../articles" is beside it. */
function joined(folder: string, pattern: string): string {
  let base = folder.replace(/\/+$/, "");
  let rest = pattern;
  while (rest.startsWith("../")) {
    base = base.replace(/\/[^/]*$/, "");
    rest = rest.slice(3);
  }
  return `${base}/${rest}`;
}

function rootOf(pattern: string): string {
  return picomatch.scan(pattern).base.replace(/\\([*?[\]{}()!+@|\\])/g, "$1") || "/";
}

function withoutNested(roots: readonly string[]): readonly string[] {
  return roots.filter(
    (root) => !roots.some((other) => other !== root && root.startsWith(`${other.replace(/\/$/, "")}/`)),
  );
}
